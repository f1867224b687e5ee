"""XLSX: a sheet for each table, made to be read: headings, frozen rows, filters, widths.

Words are written as words whatever they begin with, so that nothing is evaluated, and what looks
like a formula bears the mark that keeps it text when it is edited (``quotePrefix``).
"""

import io
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from consilience.errors import UsageError
from consilience.export.formulas import is_formula
from consilience.export.tables import Cell, Column, Table

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

_MOST_ROWS = 1_048_576
_MOST_CHARACTERS = 32_767
_CUT = " … [cut: a cell of a workbook holds no more]"
_NARROWEST, _WIDEST = 8, 60
_MEASURED = 200
_SOME_DAY = datetime(1980, 1, 1)  # a file without a clock: as old as zip archives can be
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def workbook_bytes(tables: Sequence[Table], title: str, notes: Sequence[str]) -> bytes:
    """A workbook: one sheet that says what it holds, and one for each table.

    Args:
        tables: The tables, in the order of the sheets.
        title: Title of the workbook.
        notes: What stands on the first sheet, a line each.

    Raises:
        UsageError: Where a table has more rows than a sheet holds.
    """
    from xlsxwriter.workbook import Workbook

    out = io.BytesIO()
    workbook = Workbook(out, _OPTIONS)
    workbook.set_properties({"title": title, "created": _SOME_DAY})
    _first_sheet(workbook, tables, title, notes)
    for table in tables:
        _sheet(workbook, table)
    workbook.close()
    return out.getvalue()


def _first_sheet(
    workbook: "Workbook", tables: Sequence[Table], title: str, notes: Sequence[str]
) -> None:
    sheet = workbook.add_worksheet("Read me")
    wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
    bold = workbook.add_format({"bold": True, "valign": "top"})
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 100)
    sheet.write_string(0, 0, title, bold)
    line = 2
    for note in notes:
        sheet.write_string(line, 1, note, wrapped)
        line += 1
    line += 1
    for table in tables:
        sheet.write_string(line, 0, table.title, bold)
        sheet.write_string(line, 1, f"{table.about} {len(table.rows):,} rows.", wrapped)
        line += 1


def _sheet(workbook: "Workbook", table: Table) -> None:
    if len(table.rows) >= _MOST_ROWS:
        raise UsageError(
            f"{table.title}: {len(table.rows):,} rows are more than a sheet of a workbook holds "
            f"({_MOST_ROWS - 1:,}); export with --to csv or --to parquet"
        )
    formats = {
        "head": workbook.add_format({"bold": True, "bottom": 1, "text_wrap": True,
                                     "valign": "top"}),
        "words": workbook.add_format({"text_wrap": True, "valign": "top"}),
        "formula": workbook.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True}),
        "number": workbook.add_format({"valign": "top"}),
    }  # fmt: skip
    order = sorted(range(len(table.columns)), key=lambda at: _is_id(table.columns[at], table))
    sheet = workbook.add_worksheet(table.title[:31])
    for place, at in enumerate(order):
        column = table.columns[at]
        sheet.write_string(0, place, column.heading, formats["head"])
        sheet.write_comment(0, place, column.about)
        cells = [row[at] for row in table.rows]
        sheet.set_column(place, place, _width(column, cells))
        for line, cell in enumerate(cells, 1):
            _write(sheet, (line, place), cell, formats)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(table.rows), 1), len(order) - 1)


def _is_id(column: Column, table: Table) -> bool:
    """Ids stand last: they are for machines."""
    return column.leads_to is not None or column.name == table.key


def _write(sheet: Any, place: tuple[int, int], cell: Cell, formats: dict[str, Any]) -> None:
    if cell is None:
        return
    if isinstance(cell, bool):
        sheet.write_boolean(*place, cell, formats["number"])
    elif isinstance(cell, (int, float)):
        sheet.write_number(*place, cell, formats["number"])
    else:
        words = cell.encode("utf-8", "replace").decode()
        look = formats["formula" if is_formula(words) else "words"]
        sheet.write_string(*place, _clipped(words), look)


def _clipped(words: str) -> str:
    """Words that a cell can hold, which counts UTF-16 units."""
    if len(words.encode("utf-16-le")) // 2 <= _MOST_CHARACTERS:
        return words
    return words[: (_MOST_CHARACTERS - len(_CUT)) // 2] + _CUT


def _width(column: Column, cells: Sequence[Cell]) -> int:
    longest = max((len(str(cell)) for cell in cells[:_MEASURED] if cell is not None), default=0)
    return min(max(longest + 1, len(column.heading) + 3, _NARROWEST), _WIDEST)
