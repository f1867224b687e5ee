"""CSV tables: one account a row, in the columns that a person names."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consilience.errors import SourceError
from consilience.model.report import SetAside
from consilience.reading.account import LARGEST_ACCOUNT, Account
from consilience.reading.plain import decoded
from consilience.reading.row import account_of_row
from consilience.settings import Settings

_DELIMITERS = (",", ";", "\t", "|")


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    data: bytes
    cells: list[str]


def read_table(name: str, data: bytes, settings: Settings) -> Iterator[Account | SetAside]:
    """Read each row of a table as an account.

    Args:
        name: Name of the file; a row without ``id`` is called ``name:line``.
        data: Its bytes.
        settings: ``columns`` says which column holds which part; a part that it leaves out is
            looked for in the column of its own name.

    Raises:
        SourceError: Where the bytes are damaged, or no column holds a text.
    """
    rows = _rows(name, data)
    head = next(rows, None)
    if not isinstance(head, _Row):
        raise SourceError(name, "empty", "the table has no row of column names; add one")
    columns = _columns(name, head.cells, settings)
    for row in rows:
        if isinstance(row, SetAside):
            yield row
        elif any(cell.strip() for cell in row.cells):
            yield _account(f"{name}:{row.line}", row, head.cells, columns)


def _account(
    place: str, row: _Row, head: Sequence[str], columns: dict[str, int]
) -> Account | SetAside:
    fields = {part: row.cells[at] for part, at in columns.items() if at < len(row.cells)}
    try:
        return account_of_row(place, row.data, fields, lambda part: head[columns[part]])
    except SourceError as problem:
        return SetAside(problem.name, problem.reason, problem.message)


def _columns(name: str, head: Sequence[str], settings: Settings) -> dict[str, int]:
    """Place of the column of each part."""
    names = [cell.strip().casefold() for cell in head]
    columns = {part: at for at, part in reversed(list(enumerate(names)))}
    for part, column in settings.columns:
        wanted = column.strip().casefold()
        if wanted not in names:
            message = f"it has no column {column!r}; its columns are {', '.join(head)[:300]}"
            raise SourceError(name, "unreadable", message)
        columns[part] = names.index(wanted)
    if "text" not in columns and "html" not in columns:
        listed = ", ".join(head)[:300]
        message = f"no column is named text: say --columns text=COLUMN; its columns are {listed}"
        raise SourceError(name, "unreadable", message)
    return columns


def _rows(name: str, data: bytes) -> Iterator[_Row | SetAside]:
    source, _ = decoded(name, data)
    csv.field_size_limit(LARGEST_ACCOUNT)  # the module knows no limit for one reader alone
    lines = _Lines(source.text)
    reader = csv.reader(lines, delimiter=_delimiter(source.text))
    while True:
        start, line = lines.at, reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as problem:
            message = f"it is no row of a table ({problem}); mend it or leave it out"
            yield SetAside(f"{name}:{line}", "unreadable", message)
            continue
        first, last = source.byte_span(start, lines.at)
        yield _Row(line, data[first:last].rstrip(b"\r\n"), cells)


class _Lines:
    """Lines of a text with their ends, and how far they were read."""

    def __init__(self, text: str) -> None:
        self._lines = io.StringIO(text, newline="")
        self.at = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.at += len(line)
        return line


def _delimiter(text: str) -> str:
    head = text[: text.find("\n")] if "\n" in text else text
    return max(_DELIMITERS, key=lambda mark: (head.count(mark), -_DELIMITERS.index(mark)))
