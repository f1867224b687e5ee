"""The shipped table keeps its own rules."""

import gzip
from importlib.resources import files

import pytest

from consilience.gazetteer.naming import fold
from consilience.gazetteer.table import rows_of

DATA = files("consilience.gazetteer") / "data"
INDEX = [line.split("\t") for line in (DATA / "blocks.tsv").read_text("utf-8").splitlines()]
KINDS = set("country capital city admin1 region sea nationality metonym bloc =".split())


def lines() -> list[str]:
    """Every line of the table, block by block, as the index tells where they stand."""
    found: list[str] = []
    for number, offset, length, first in INDEX:
        content = (DATA / f"places-{number}.tsv.gz").read_bytes()
        block = content[int(offset) : int(offset) + int(length)]
        inside = gzip.decompress(block).decode().strip("\n").split("\n")
        assert inside[0].partition("\t")[0] == first
        found += inside
    return found


LINES = lines()


def test_the_index_covers_the_files() -> None:
    for number in {row[0] for row in INDEX}:
        covered = sum(int(row[2]) for row in INDEX if row[0] == number)
        assert covered == len((DATA / f"places-{number}.tsv.gz").read_bytes())


def test_keys_are_sorted_and_no_key_is_torn_between_blocks() -> None:
    keys = [line.partition("\t")[0] for line in LINES]
    assert keys == sorted(keys)
    assert len({row[3] for row in INDEX}) == len(INDEX)
    assert all(rows_of(row[3]) for row in INDEX)


def test_rows_are_of_known_kinds_and_keys_are_folded() -> None:
    assert {line.split("\t")[1] for line in LINES} == KINDS
    keys = [line.partition("\t")[0].lstrip("^~") for line in LINES if line[0] != "#"]
    assert [key for key in keys if fold(key) != key] == []


def test_every_spelling_leads_to_a_town() -> None:
    towns = {
        (key, country, division)
        for key, kind, _, country, division in (
            (*line.split("\t"), "", "", "")[:5] for line in LINES
        )
        if kind in {"city", "capital"}
    }
    spellings = [(*line.split("\t"), "")[:5] for line in LINES if line.split("\t")[1] == "="]
    assert len(spellings) > 20_000
    assert [row for row in spellings if (row[2], row[3], row[4]) not in towns] == []


def test_every_state_has_its_number_and_its_seat() -> None:
    countries = [line.split("\t") for line in LINES if line.split("\t")[1] == "country"]
    numbers = {
        row[3]: row[8].partition("gw=")[2] for row in countries if len(row) > 8 and "gw=" in row[8]
    }
    assert len(numbers) >= 190
    assert len(set(numbers.values())) == len(numbers)
    seats = {row[3] for line in LINES if (row := line.split("\t"))[1] == "capital"}
    assert numbers.keys() - seats == {"PW"}  # a seat of three hundred inhabitants


@pytest.mark.parametrize("name", ["GeoNames", "Attribution 4.0", "CLDR", "Gleditsch"])
def test_the_sources_are_named_beside_the_data(name: str) -> None:
    assert name in (DATA / "LICENSE").read_text("utf-8")
