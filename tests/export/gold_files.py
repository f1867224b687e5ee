"""What the exports made of the built-in examples when somebody last looked at them.

The records of the examples are kept as they were, packed, so that a change in how texts are read
does not change what an export makes of a record. For each format there is one readable file: the
first lines of every file that the export makes, and its hash. After a change that is wanted:

    python -m tests.export.gold_files            write the readable files anew
    python -m tests.export.gold_files --rebuild  read the examples anew first
"""

import gzip
import hashlib
import io
import sys
from functools import cache
from pathlib import Path

from consilience.export import FORMATS
from consilience.interchange.record_json import dump_record, load_record
from consilience.model.record import Record

HERE = Path(__file__).parent / "gold"
ROOT = Path(__file__).parents[2]
EXAMPLES = {"exchange": "examples/exchange/accounts", "flood": "examples/flood/reports.jsonl"}
KEPT = tuple(each.name for each in FORMATS if each.name not in {"parquet", "ro-crate"})
_LINES, _LONG, _WIDTH = 8, 60, 500
_READ_WHOLE = (".md", ".json", ".jsonld", ".geojson")


@cache
def example(name: str) -> Record:
    """The record of an example as it is kept."""
    return load_record(gzip.decompress((HERE / f"{name}.record.json.gz").read_bytes()), name)


def readable(files: dict[str, bytes]) -> str:
    """Files of an export as lines that a person can compare."""
    lines = []
    for path, data in files.items():
        if path.startswith("texts/"):
            continue
        lines.append(f"=== {path}")
        if path.endswith(".xlsx"):
            lines += workbook_lines(data)
            continue
        text = data.decode("utf-8")
        lines.append(f"{len(text.splitlines())} lines, {hashlib.sha256(data).hexdigest()}")
        many = _LONG if path.endswith(_READ_WHOLE) and path != "datapackage.json" else _LINES
        lines += [line[:_WIDTH] for line in text.splitlines()[:many]]
    return "\n".join(lines) + "\n"


def workbook_lines(data: bytes) -> list[str]:
    """Sheets of a workbook: their size and first rows."""
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data))
    lines = []
    for sheet in book.worksheets:
        lines.append(f"--- {sheet.title}: {sheet.max_row} rows, {sheet.max_column} columns")
        lines += [
            " | ".join("" if cell is None else str(cell) for cell in row)[:_WIDTH]
            for row in sheet.iter_rows(max_row=2, values_only=True)
        ]
    return lines


def made(name: str, form: str) -> str:
    """What a format makes of an example now."""
    chosen = next(each for each in FORMATS if each.name == form)
    return readable(chosen.files(example(name)))


def main() -> None:
    """Write the gold files anew."""
    if "--rebuild" in sys.argv:
        from consilience.pipeline import build

        for name, accounts in EXAMPLES.items():
            data = dump_record(build([str(ROOT / accounts)]))
            data = data.replace(str(ROOT).encode() + b"/", b"")
            (HERE / f"{name}.record.json.gz").write_bytes(gzip.compress(data, 9, mtime=0))
        example.cache_clear()
    for name in EXAMPLES:
        for form in KEPT:
            (HERE / f"{name}.{form}.txt").write_text(made(name, form), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
