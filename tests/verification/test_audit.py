"""Coded rows against the exchange example."""

from pathlib import Path

import pytest

from consilience.errors import UsageError
from consilience.verification.audit import AuditedRow, audit
from consilience.verification.profiles import SHIPPED, filled, read_profile
from tests.records import exchange

OWN = """id = "case"

[[statement]]
text = "From 1 to 17 April {side} forces fired {rounds} mortar rounds."
judge = ["rounds"]
"""


def table(tmp_path: Path, text: str | bytes) -> Path:
    file = tmp_path / "coded.csv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def rows(tmp_path: Path, text: str) -> tuple[AuditedRow, ...]:
    profile = tmp_path / "own.toml"
    profile.write_text(OWN, encoding="utf-8")
    return audit(exchange(), table(tmp_path, text), str(profile))


def test_a_right_a_wrong_and_an_empty_cell(tmp_path: Path) -> None:
    found = rows(tmp_path, "case,side,rounds\na,Calderran,594\nb,Calderran,495\nc,Calderran,\n")
    assert [(row.key, row.verdict) for row in found] == [("a", "supported"), ("b", "contradicted")]
    (cell,) = found[1].cells
    assert (cell.column, cell.value) == ("rounds", "495")
    assert any("594" in each.says for item in cell.items for each in item.against)


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_any_usual_delimiter(tmp_path: Path, mark: str) -> None:
    text = "case,side,rounds\na,Calderran,594\n".replace(",", mark)
    assert [row.verdict for row in rows(tmp_path, text)] == ["supported"]


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_profile_fills_its_sentences(name: str) -> None:
    profile = read_profile(name)
    row = dict.fromkeys(profile.columns, "5")
    for template in profile.templates:
        made = filled(template, row)
        assert made
        text, places = made
        assert all(text[start:end] == "5" for start, end in places.values())
        assert filled(template, {}) is None


def test_ucdp_rows(tmp_path: Path) -> None:
    text = (
        "id,date_start,best,deaths_civilians,where_coordinates,side_a,side_b\n"
        "7,2031-04-16 00:00:00.000,6,,Korrin,Government of Calderra,Government of Veshtia\n"
    )
    (row,) = audit(exchange(), table(tmp_path, text), "ucdp")
    cells = {cell.column: cell for cell in row.cells}
    assert cells["date_start"].value == "16 April 2031"
    assert cells["best"].verdict == "supported"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"", "empty|no words"),
        (b"case,side,rounds\n", "$never"),
        (b"one,two\n1,2\n", "none of the columns"),
        (b"case,side,rounds\na,b,1,2,3\n", ":2: 5 cells under 3 columns"),
        (b"case,side,rounds\na,\x00,1\n", "coded.csv"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "coded.csv"),
        (b'case,side,rounds\na,b,"' + b"x" * 50_000 + b'"\n', "coded.csv"),
    ],
)
def test_hostile_tables_are_refused_with_their_place(
    tmp_path: Path, text: bytes, message: str
) -> None:
    profile = tmp_path / "own.toml"
    profile.write_text(OWN, encoding="utf-8")
    if message == "$never":
        assert audit(exchange(), table(tmp_path, text), str(profile)) == ()
        return
    with pytest.raises(UsageError, match=message):
        audit(exchange(), table(tmp_path, text), str(profile))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no \\[\\[statement"),
        ("id = 3\n[[statement]]\ntext='{a}'", "id names a column"),
        ("[[statement]]\ntext='no column'", "statement 1"),
        ("[[statement]]\ntext='{a}'\njudge=['b']", "judge of statement 1"),
        ("nonsense", "not a profile"),
    ],
)
def test_a_profile_that_is_none_says_why(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=message):
        read_profile(str(file))


def test_a_profile_that_is_not_there() -> None:
    with pytest.raises(UsageError, match="neither a profile"):
        read_profile("gdelt")
