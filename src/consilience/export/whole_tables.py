"""The whole record as tables, in three formats of files."""

from consilience.export.csv_files import csv_package
from consilience.export.formats import Files, Options
from consilience.export.record_tables import record_tables
from consilience.export.source import Source
from consilience.export.texts import text_files
from consilience.model.record import Record

GUARD = (
    "In the CSV files a text that a spreadsheet would take for a formula stands behind an "
    "apostrophe; one apostrophe taken off gives the text back."
)
OFFSETS = (
    "start and end count Unicode code points of the account's text in texts/, the end exclusive: "
    "text[start:end] is the passage to the letter."
)
EMPTY = "An empty cell means that the accounts do not tell. It never means zero."


def describe(record: Record) -> dict[str, object]:
    """What a data package says of itself."""
    day = f" as of {record.as_of}" if record.as_of else ""
    return {
        "name": "consilience-record",
        "title": f"What {len(record.reports)} accounts say{day}",
        "description": " ".join((EMPTY, OFFSETS, GUARD)),
        "homepage": "urn:consilience:record:1",
    }


def csv_folder(record: Record, options: Options) -> Files:
    """CSV tables with a data package, and the texts."""
    source = Source.of(record)
    package = csv_package(record_tables(source), describe(record), bom=options.bom)
    return {**package, **text_files(source)}


def parquet_folder(record: Record, _options: Options) -> Files:
    """Parquet tables, and the texts."""
    from consilience.export.columnar import parquet_files

    source = Source.of(record)
    return {**parquet_files(record_tables(source)), **text_files(source)}


def workbook_file(record: Record, _options: Options) -> Files:
    """One workbook."""
    from consilience.export.workbook import workbook_bytes

    source = Source.of(record)
    title = str(describe(record)["title"])
    notes = (
        EMPTY,
        "The record never says what is true: it says who says so.",
        "Ids stand last in every sheet; comments on the headings say what a column holds.",
        "start and end count Unicode code points of the account's text, the end exclusive.",
    )
    return {"record.xlsx": workbook_bytes(record_tables(source), title, notes)}
