"""Ledgers as tables of text."""

from collections.abc import Sequence

from consilience.model.ledger import Cell, Ledger, Row

_WIDEST = 34


def table_lines(ledger: Ledger) -> str:
    """A ledger as text: a line a row, a column under its name, the sums below.

    Args:
        ledger: The ledger.
    """
    head = ["", *(column.replace("_", " ") for column in ledger.columns)]
    lines = [head, *(_row(row) for row in ledger.rows)]
    if ledger.totals:
        sums = {cell.column: _cell(cell) for cell in ledger.totals}
        lines.append(["in all", *(sums.get(column, "") for column in ledger.columns)])
    widths = [max(len(line[at]) for line in lines) for at in range(len(head))]
    title = f"{ledger.label} ({ledger.pack})"
    return "\n".join([title, *(_line(line, widths) for line in lines)])


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return f"  {'  '.join(padded)}".rstrip()


def _row(row: Row) -> list[str]:
    key = f"{row.key}: {row.scope}" if row.scope else row.key
    return [_cut(key), *(_cell(cell) for cell in row.cells)]


def _cell(cell: Cell) -> str:
    """The value; the spread where it is wider; what others say; how many voices tell it."""
    if not cell.claims:
        return ""
    value = cell.value if isinstance(cell.value, str) else _figure(cell)
    others = f" (or {', '.join(cell.others)})" if cell.others else ""
    return _cut(f"{value or '-'}{others}") + f" [{len(cell.voices)}]"


def _figure(cell: Cell) -> str:
    value = "-" if cell.value is None else f"{cell.value:,}"
    if cell.low == cell.high == cell.value:
        return "" if cell.value is None else value
    low, high = ("" if figure is None else f"{figure:,}" for figure in (cell.low, cell.high))
    return f"{value} ({low}…{high})"


def _cut(text: str) -> str:
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…"
