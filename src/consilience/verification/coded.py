"""A table that people coded: its rows, and errors that name the line."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from consilience.errors import SourceError, UsageError
from consilience.reading.plain import decoded
from consilience.verification.profiles import Profile

_LARGEST = 50 * 1024 * 1024
"""Bytes of a table."""
_LONGEST_CELL = 20_000
_MOST_ROWS = 100_000
_DELIMITERS = (",", ";", "\t", "|")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ].{0,40})?")
_MONTHS = (
    "January February March April May June July August September October November December".split()
)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    Attributes:
        line: Its line in the file, from 1.
        key: What its column of ids holds, else ``line N``.
        cells: Its cells by column, white space folded and days written out.
    """

    line: int
    key: str
    cells: dict[str, str]


def read_rows(path: Path, profile: Profile) -> Iterator[Row]:
    """Read the rows of a table.

    Args:
        path: A CSV or TSV file.
        profile: Which columns are wanted.

    Raises:
        UsageError: Where it cannot be read, is too large, lacks every column of the profile, or a
            row is none; the message names the line.
    """
    text = _text(path)
    csv.field_size_limit(_LONGEST_CELL)
    head_line = text[: text.find("\n")] if "\n" in text else text
    mark = max(_DELIMITERS, key=lambda m: (head_line.count(m), -_DELIMITERS.index(m)))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    head = _next(path, reader)
    if head is None:
        raise UsageError(f"{path}: the table is empty; it needs a row of column names")
    columns = [" ".join(name.split()) for name in head]
    if not profile.columns & set(columns):
        raise UsageError(
            f"{path}: none of the columns of profile {profile.name} is there "
            f"({', '.join(sorted(profile.columns))[:300]}); its columns are "
            f"{', '.join(columns)[:300]}; write a profile of your own (docs/ask.md)"
        )
    for number in range(1, _MOST_ROWS + 2):
        cells = _next(path, reader)
        if cells is None:
            return
        if number > _MOST_ROWS:
            raise UsageError(f"{path}: more than {_MOST_ROWS:,} rows; split the table")
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(columns):
            raise UsageError(
                f"{path}:{reader.line_num}: {len(cells)} cells under {len(columns)} columns; "
                "put cells that hold the delimiter into quotation marks"
            )
        row = {name: _cell(cell) for name, cell in zip(columns, cells, strict=False)}
        key = row.get(profile.key, "") if profile.key else ""
        yield Row(reader.line_num, key or f"line {reader.line_num}", row)


def _next(path: Path, reader: "csv._reader") -> list[str] | None:  # type: ignore[name-defined]  # the module names its type only for checkers
    try:
        return next(reader, None)
    except csv.Error as problem:
        raise UsageError(
            f"{path}:{reader.line_num}: no row of a table ({problem}); mend it or leave it out"
        ) from problem


def _text(path: Path) -> str:
    try:
        if not path.is_file():
            raise UsageError(f"{path}: there is no such file")
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as problem:
        raise UsageError(f"{path}: cannot be read: {problem.strerror}") from problem
    if len(data) > _LARGEST:
        raise UsageError(f"{path}: larger than {_LARGEST // 1024 // 1024} MB; split the table")
    try:
        source, _ = decoded(str(path), data)
    except SourceError as problem:
        raise UsageError(str(problem)) from problem
    if "\x00" in source.text:
        raise UsageError(f"{path}: holds null characters; it is no CSV table")
    return source.text


def _cell(cell: str) -> str:
    """A cell without folded white space; an ISO day as it is written in running text."""
    words = " ".join(cell.split())
    match = _ISO.fullmatch(words)
    if match is None:
        return words
    try:
        day = date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return words
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
