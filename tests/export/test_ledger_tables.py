"""Ledgers as tables: as a person reads them, and every cell with its passages."""

from dataclasses import replace

from consilience.export.record_tables import record_tables
from consilience.export.source import Source
from consilience.export.tables import Table
from consilience.model.ledger import Cell, Ledger, Row
from tests.export.strikes import MAYOR, Dead, strike


def cell(column: str, value: int | str | None, *claims: str, **more: int | None) -> Cell:
    return Cell(column, value, more.get("low"), more.get("high"), (), None, claims, (MAYOR,))


def tables() -> dict[str, Table]:
    killed = cell("killed", 23, "c-dead0", "c-more", low=20, high=23)
    full = (cell("place", "Dresk", "c-strike"), killed, cell("key", None))
    empty = (cell("place", None), cell("killed", None), cell("key", None))
    rows = (
        Row("2031-05-03", None, "ev-strike", full),
        Row("2031-05-04", None, None, empty),
    )
    ledger = Ledger("conflict", "attacks/raids", "Attacks by night", ("place", "killed", "key"),
                    rows, (cell("killed", 23),))  # fmt: skip
    twice = replace(ledger, pack="own")
    record = replace(strike(Dead(20, 23, 23)), ledgers=(twice, ledger))
    return {each.name: each for each in record_tables(Source.of(record))}


def test_a_ledger_is_a_table_as_a_person_reads_it() -> None:
    made = tables()["ledger_1_attacks_raids"]
    assert made.names == ("key", "scope", "place", "killed", "key_")
    assert made.rows == (
        ("2031-05-03", None, "Dresk", 23, None),
        ("2031-05-04", None, None, None, None),
    )
    assert [column.kind for column in made.columns[2:]] == ["string", "number", "string"]


def test_every_cell_that_holds_something_leads_to_its_passages() -> None:
    made = tables()["ledger_cells"]
    told = [dict(zip(made.names, row, strict=True)) for row in made.rows]
    first = [row for row in told if row["key"] == "2031-05-03"]
    assert [(row["column"], row["claim"]) for row in first[:3]] == [
        ("place", "c-strike"), ("killed", "c-dead0"), ("killed", "c-more"),
    ]  # fmt: skip
    assert (first[1]["value"], first[1]["low"], first[1]["high"]) == ("23", 20, 23)
    assert not [row for row in told if row["key"] == "2031-05-04"]  # null is nothing, never 0
    assert [row["value"] for row in told if row["key"] == "total"] == ["23", "23"]


def test_two_ledgers_of_one_kind_are_two_sheets() -> None:
    titles = [each.title for each in tables().values()]
    assert len({title.lower() for title in titles}) == len(titles)
    assert all(len(title) <= 31 and not set(title) & set("[]:*?/\\") for title in titles)
