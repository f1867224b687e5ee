"""Users' lists: what is read, and what is said where they cannot be."""

from pathlib import Path

import pytest

from consilience.errors import UsageError
from consilience.gazetteer.lists import read_actors, read_places

WRONG = [
    ("", None),  # empty: no rows, no complaint
    ("title\nOrsk\n", "list.csv:1: there is no column “name”"),
    ("name,gw,gw\nOrsk,1,2\n", "list.csv:1: the column “gw” stands twice"),
    ("name,kind\nOrsk,planet\n", "list.csv:2: the kind “planet” is not known; use one of"),
    ("name\nOrsk,Velin\n", "list.csv:2: 2 cells under 1 columns; put cells with commas in quotes"),
    ("name,latitude,longitude\nOrsk,north,3\n", "list.csv:2: the latitude “north”"),
    ("name,latitude,longitude\nOrsk,91,3\n", "list.csv:2: the latitude “91”"),
    ("name,latitude,longitude\nOrsk,nan,3\n", "list.csv:2: the latitude “nan”"),
    ("name,latitude,longitude\nOrsk,9,\n", "list.csv:2: one of latitude and longitude is missing"),
    ("name,country\nOrsk,Ukraine\n", "list.csv:2: “Ukraine” is no country code"),
    ("name,population\nOrsk,²\n", "list.csv:2: the population “²”"),  # a digit, but no number
    ("name,country\n,UA\n", "list.csv:2: the name is empty"),
    ("name,aliases\nOrsk,…\n", "list.csv:2: “…” is no name"),
    ('name\n"Orsk', "list.csv:2: not CSV"),
    ("name\n" + "x" * 200_000 + "\n", "list.csv:2: not CSV"),  # a cell beyond the reader's bound
]


@pytest.mark.parametrize(("content", "message"), WRONG)
def test_a_wrong_list_names_file_line_and_remedy(
    tmp_path: Path, content: str, message: str | None
) -> None:
    file = tmp_path / "list.csv"
    file.write_text(content, "utf-8")
    if message is None:
        assert read_places(file) == ()
        return
    with pytest.raises(UsageError) as raised:
        read_places(file)
    assert message in str(raised.value)
    assert ";" in str(raised.value)  # what to do stands behind


def test_a_list_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read_actors(tmp_path / "none.csv")


def test_a_list_in_another_encoding(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes("name\nOrsk\nVeliń\n".encode("cp1250"))
    with pytest.raises(UsageError, match=r"list\.csv:3: not UTF-8"):
        read_actors(file)


def test_a_list_as_a_spreadsheet_saves_it(tmp_path: Path) -> None:
    # A byte order mark, capitals in the heads, carriage returns, an empty line, short rows.
    file = tmp_path / "list.csv"
    file.write_bytes(
        "\ufeffName,Aliases,GW,Kind\r\nOrsk,Orsk Town | Orska,17\r\n\r\n,,,\r\n".encode()
    )
    (row,) = read_places(file)
    assert row.names == ("Orsk", "Orsk Town", "Orska")
    assert (row.entry.kind, row.entry.code("gw"), row.entry.precision) == ("city", "17", None)


def test_actors_are_no_places(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("name,kind\nOrsk Legion,\nIlen Dask,person\n", "utf-8")
    legion, person = read_actors(file)
    assert (legion.entry.bearer, person.entry.bearer) == ("organisation", "person")
    assert not legion.entry.is_place
