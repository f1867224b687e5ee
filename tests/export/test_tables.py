"""Tables, CSV with its data package, XLSX and Parquet: what a user's own tools make of them."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from consilience.errors import RecordError, UsageError
from consilience.export import Options, format_named
from consilience.export.record_tables import record_tables
from consilience.export.source import Source
from consilience.export.tables import Column, Table
from consilience.export.workbook import workbook_bytes
from consilience.model.record import Record
from tests.export.gold_files import EXAMPLES, example
from tests.export.strikes import Dead, strike
from tests.views.records import ferry_record

FOLDERS = ("csv", "ucdp", "acled", "pax")


def files(form: str, record: Record, **options: Any) -> dict[str, bytes]:
    chosen = format_named(form)
    assert chosen is not None
    return chosen.files(record, Options(**options))


def written(form: str, record: Record, folder: Path, **options: Any) -> Path:
    for path, data in files(form, record, **options).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


def rows_of(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("form", FOLDERS)
@pytest.mark.parametrize(
    ("name", "bom"), [*((name, False) for name in EXAMPLES), ("ferry", True), ("strike", False)]
)
def test_frictionless_finds_the_package_valid(
    name: str, form: str, bom: bool, tmp_path: Path
) -> None:
    frictionless = pytest.importorskip("frictionless", reason="needs frictionless")
    records = {"ferry": ferry_record(), "strike": strike(Dead(3, 4, 5))}
    record = records[name] if name in records else example(name)
    folder = written(form, record, tmp_path, bom=bom)
    told = frictionless.validate(str(folder / "datapackage.json"))
    assert told.valid, [error.message for task in told.tasks for error in task.errors]
    assert told.stats["tasks"] >= 3


def test_a_null_is_an_empty_cell_and_never_0() -> None:
    record = strike(Dead(None, None, 30))
    (row,) = rows_of(files("csv", record)["estimates.csv"])
    assert (row["low"], row["best"], row["high"]) == ("", "", "30")


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_passage_of_every_table_is_found_in_the_texts(name: str) -> None:
    made = files("csv", example(name))
    texts = {path: data.decode("utf-8") for path, data in made.items() if path.startswith("texts/")}
    checked = 0
    for path, data in made.items():
        if not path.endswith(".csv"):
            continue
        for row in rows_of(data):
            if {"quotation", "start", "end", "report"} <= row.keys() and row["start"]:
                text = texts[f"texts/{row['report']}.txt"]
                words = " ".join(text[int(row["start"]) : int(row["end"])].split())
                assert row["quotation"].removeprefix("'") == words.removeprefix("'")
                checked += 1
    assert checked > 300


def test_a_byte_order_mark_is_written_where_it_is_wanted() -> None:
    record = ferry_record()
    plain, marked = files("csv", record), files("csv", record, bom=True)
    assert not plain["claims.csv"].startswith(b"\xef\xbb\xbf")
    assert marked["claims.csv"] == b"\xef\xbb\xbf" + plain["claims.csv"]
    assert not marked["texts/r-herald.txt"].startswith(b"\xef\xbb\xbf")


def test_columns_are_described_and_lead_to_tables_that_are_there() -> None:
    tables = record_tables(Source.of(ferry_record()))
    names = {table.name for table in tables}
    for table in tables:
        assert len(set(table.names)) == len(table.names)
        assert table.key is None or table.key in table.names
        for row in table.rows:
            assert len(row) == len(table.columns)
        for column in table.columns:
            assert column.about.endswith((".", "…"))
            assert column.leads_to is None or column.leads_to[0] in names


def test_accounts_of_one_name_are_told_apart() -> None:
    record = strike(Dead(3, 3, 3))
    same = replace(record, reports=tuple(replace(each, outlet="Wire") for each in record.reports))
    source = Source.of(same)
    assert {source.label(each.id) for each in same.reports} == {"Wire [1.txt]", "Wire [2.txt]"}


def test_a_passage_that_is_not_in_its_account_stops_the_export() -> None:
    record = strike(Dead(3, 3, 3))
    moved = replace(record.claims[0], start=record.claims[0].start + 1)
    with pytest.raises(RecordError, match="does not stand in"):
        files("csv", replace(record, claims=(moved, *record.claims[1:])))


def test_an_id_that_is_a_path_writes_nothing_outside() -> None:
    record = strike(Dead(3, 3, 3))
    evil = "../../etc/passwd"
    one = replace(record.reports[0], id=evil)
    claims = tuple(replace(each, report=evil) if each.report == "r-1" else each
                   for each in record.claims)  # fmt: skip
    made = files("csv", replace(record, reports=(one, record.reports[1]), claims=claims))
    texts = [path for path in made if path.startswith("texts/")]
    assert len(texts) == 2
    assert not any(".." in path or path.startswith("/") for path in made)


# XLSX


def sheets(record: Record) -> Any:
    openpyxl = pytest.importorskip("openpyxl", reason="needs openpyxl")
    return openpyxl.load_workbook(io.BytesIO(files("xlsx", record)["record.xlsx"]))


def test_a_workbook_has_a_sheet_for_each_table_with_its_rows() -> None:
    record = ferry_record()
    book = sheets(record)
    tables = record_tables(Source.of(record))
    assert book.sheetnames == ["Read me", *(table.title for table in tables)]
    for table in tables:
        sheet = book[table.title]
        headings = [cell.value for cell in sheet[1]]
        assert sorted(headings) == sorted(column.heading for column in table.columns)
        assert max(sheet.max_row - 1, 0) == len(table.rows)
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref is not None
        assert all(cell.comment is not None for cell in sheet[1])


def test_ids_stand_last_in_a_workbook_and_figures_are_numbers() -> None:
    sheet = sheets(strike(Dead(3, 4, 5)))["Estimates"]
    headings = [cell.value for cell in sheet[1]]
    assert headings[0] == "Counted"
    assert headings[-2:] == ["Id", "Event"]
    row = dict(zip(headings, [cell.value for cell in sheet[2]], strict=True))
    assert (row["Low"], row["Best"], row["High"]) == (3, 4, 5)


def test_a_cell_that_is_too_long_for_a_workbook_is_cut_and_says_so() -> None:
    openpyxl = pytest.importorskip("openpyxl", reason="needs openpyxl")
    table = Table("t", "T", "A row.", (Column("w", "Words."),), (("\U0001f4a5" * 40_000,),))
    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes([table], "t", [])))
    words = book["T"]["A2"].value
    assert words.endswith("[cut: a cell of a workbook holds no more]")
    assert len(words.encode("utf-16-le")) // 2 <= 32_767


def test_a_table_that_is_too_long_for_a_workbook_says_what_to_do() -> None:
    table = Table("t", "T", "A row.", (Column("w", "Words."),), (("x",),) * 1_048_576)
    with pytest.raises(UsageError, match="--to csv"):
        workbook_bytes([table], "t", [])


# Parquet


def test_parquet_holds_the_same_rows_with_types_and_nulls() -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="needs pyarrow")
    record = strike(Dead(None, None, 30))
    made = files("parquet", record)
    for table in record_tables(Source.of(record)):
        read = parquet.read_table(io.BytesIO(made[f"{table.name}.parquet"]))
        assert tuple(read.column_names) == table.names
        assert read.num_rows == len(table.rows)
        assert [tuple(row.values()) for row in read.to_pylist()] == list(table.rows)
        assert read.schema.metadata[b"description"].decode() == table.about


def test_without_pyarrow_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r"pip install 'consilience\[parquet\]'"):
        files("parquet", ferry_record())


def test_the_package_names_every_file() -> None:
    made = files("csv", ferry_record())
    described = json.loads(made["datapackage.json"])
    named = {resource["path"] for resource in described["resources"]}
    assert named == {path for path in made if path.endswith(".csv")}
