"""A user's own lists of actors and places, as CSV.

Columns, named in the first line, in any order; only ``name`` must be there:

``name``
    As the reports write it.
``aliases``
    Other spellings, with ``|`` between them.
``kind``
    Of an actor: ``organisation`` (also where empty), ``group`` or ``person``. Of a place:
    ``country``, ``capital``, ``city`` (also where empty), ``admin1``, ``region``, ``sea`` or
    ``metonym``.
``country``
    ISO 3166-1 alpha-2 code.
``admin1``, ``latitude``, ``longitude``, ``population``
    Of a place: its first-level division, degrees (WGS 84), inhabitants.
any other column
    A scheme of codes: ``gw``, ``acled``, ``ucdp`` …
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from consilience.errors import UsageError
from consilience.gazetteer.entry import BearerKind, Entry, EntryKind
from consilience.gazetteer.naming import fold
from consilience.model.claim import PlacePrecision

_LARGEST = 20_000_000  # bytes
_MOST_ROWS = 200_000
_LONGEST_LINE = 100_000
_MOST_ALIASES = 200
_PARTS = frozenset(
    ("name", "aliases", "kind", "country", "admin1", "latitude", "longitude", "population")
)
_PLACE_KINDS = ("country", "capital", "city", "admin1", "region", "sea", "metonym")
_ACTOR_KINDS = ("organisation", "group", "person")
_PRECISION: Mapping[str, PlacePrecision] = {
    "country": "country",
    "admin1": "region",
    "region": "region",
    "sea": "area",
    "metonym": "point",
}


@dataclass(frozen=True, slots=True)
class Listed:
    """A row of a list.

    Attributes:
        names: Its name and other spellings.
        entry: What they mean.
    """

    names: tuple[str, ...]
    entry: Entry


@dataclass(frozen=True, slots=True)
class _Row:
    """A row and where it stands, for messages."""

    file: Path
    line: int
    cells: Mapping[str, str]

    def cell(self, column: str) -> str:
        return self.cells.get(column, "")

    def wrong(self, problem: str, remedy: str) -> UsageError:
        return UsageError(f"{self.file}:{self.line}: {problem}; {remedy}")


def read_actors(file: Path) -> tuple[Listed, ...]:
    """Read a list of persons, groups and organisations.

    Args:
        file: A CSV file, UTF-8.

    Raises:
        UsageError: Where it cannot be read; it names file, line and what to do.
    """
    return tuple(_actor(row) for row in _rows(file))


def read_places(file: Path) -> tuple[Listed, ...]:
    """Read a list of places.

    Args:
        file: A CSV file, UTF-8.

    Raises:
        UsageError: Where it cannot be read; it names file, line and what to do.
    """
    return tuple(_place(row) for row in _rows(file))


def _actor(row: _Row) -> Listed:
    bearer = _one_of(row, row.cell("kind") or "organisation", _ACTOR_KINDS)
    entry = Entry(
        name=row.cell("name"),
        kind="actor",
        country=_country(row),
        codes=_codes(row),
        bearer=cast("BearerKind", bearer),
        is_own=True,
    )
    return Listed(_names(row), entry)


def _place(row: _Row) -> Listed:
    kind = _one_of(row, row.cell("kind") or "city", _PLACE_KINDS)
    latitude, longitude = _degrees(row, "latitude", 90), _degrees(row, "longitude", 180)
    if (latitude is None) != (longitude is None):
        raise row.wrong("one of latitude and longitude is missing", "give both or none")
    entry = Entry(
        name=row.cell("name"),
        kind=cast("EntryKind", kind),
        country=_country(row),
        admin1=row.cell("admin1") or None,
        latitude=latitude,
        longitude=longitude,
        precision=None if latitude is None else _PRECISION.get(kind, "city"),
        population=_population(row),
        codes=_codes(row),
        is_own=True,
    )
    return Listed(_names(row), entry)


def _rows(file: Path) -> Iterator[_Row]:
    lines = _text(file).splitlines(keepends=True)
    # The reader's own bound on cells is a setting that any other library may have changed.
    for number, line in enumerate(lines, start=1):
        if len(line) > _LONGEST_LINE:
            raise _no_table(file, number, f"a line of more than {_LONGEST_LINE:,} characters")
    reader = csv.reader(lines, strict=True)
    columns: list[str] = []
    try:
        for cells in reader:
            if not columns:
                columns = _columns(file, cells)
            elif any(cell.strip() for cell in cells):
                yield _row(file, reader.line_num, columns, cells)
    except csv.Error as problem:
        raise _no_table(file, reader.line_num, str(problem)) from problem


def _no_table(file: Path, line: int, problem: str) -> UsageError:
    return UsageError(
        f"{file}:{line}: not CSV ({problem}); save it as comma-separated text with one line a row"
    )


def _text(file: Path) -> str:
    try:
        if file.stat().st_size > _LARGEST:
            raise UsageError(
                f"{file}: larger than {_LARGEST:,} bytes; cut the list to what you need"
            )
        return file.read_bytes().decode("utf-8-sig")
    except OSError as problem:
        raise UsageError(
            f"{file}: cannot be read ({problem.strerror}); check the path and its rights"
        ) from problem
    except UnicodeDecodeError as problem:
        line = problem.object[: problem.start].count(b"\n") + 1
        raise UsageError(f"{file}:{line}: not UTF-8; save the list as UTF-8 text") from problem


def _columns(file: Path, cells: list[str]) -> list[str]:
    columns = [cell.strip().lower() for cell in cells]
    if "name" not in columns:
        raise UsageError(
            f"{file}:1: there is no column “name”; the first line names the columns: "
            "name, aliases, kind, country, latitude, longitude and codes such as gw or acled"
        )
    twice = sorted({column for column in columns if column and columns.count(column) > 1})
    if twice:
        raise UsageError(f"{file}:1: the column “{twice[0]}” stands twice; keep one")
    return columns


def _row(file: Path, line: int, columns: list[str], cells: list[str]) -> _Row:
    row = _Row(file, line, {})
    if line > _MOST_ROWS:
        raise row.wrong(f"more than {_MOST_ROWS:,} lines", "cut the list to what you need")
    if len(cells) > len(columns):
        raise row.wrong(
            f"{len(cells)} cells under {len(columns)} columns", "put cells with commas in quotes"
        )
    pairs = zip(columns, (cell.strip() for cell in cells), strict=False)
    return _Row(file, line, {column: cell for column, cell in pairs if column})


def _names(row: _Row) -> tuple[str, ...]:
    others = [alias.strip() for alias in row.cell("aliases").split("|")]
    names = tuple(name for name in (row.cell("name"), *others) if name)
    if len(names) > _MOST_ALIASES:
        raise row.wrong(f"more than {_MOST_ALIASES} spellings", "split the row")
    if not row.cell("name"):
        raise row.wrong("the name is empty", "give one or delete the row")
    unreadable = [name for name in names if not fold(name)]
    if unreadable:
        raise row.wrong(
            f"“{unreadable[0][:40]}” is no name", "give one of letters, 120 characters at most"
        )
    return names


def _one_of(row: _Row, value: str, known: tuple[str, ...]) -> str:
    if value.lower() not in known:
        raise row.wrong(f"the kind “{value[:40]}” is not known", f"use one of {', '.join(known)}")
    return value.lower()


def _country(row: _Row) -> str | None:
    country = row.cell("country").upper()
    if country and not (len(country) == 2 and country.isascii() and country.isalpha()):
        raise row.wrong(
            f"“{row.cell('country')[:40]}” is no country code",
            "use the two letters of ISO 3166-1, such as UA",
        )
    return country or None


def _degrees(row: _Row, column: str, most: int) -> float | None:
    if not row.cell(column):
        return None
    try:
        value = float(row.cell(column))
    except ValueError:
        value = float("nan")
    if not abs(value) <= most:  # also where it is no number
        raise row.wrong(
            f"the {column} “{row.cell(column)[:40]}” is no number of degrees",
            f"give one between -{most} and {most}, with a point",
        )
    return value


def _population(row: _Row) -> int:
    value = row.cell("population") or "0"
    if not (value.isascii() and value.isdigit() and len(value) < 12):
        raise row.wrong(f"the population “{value[:40]}” is no count", "give digits alone")
    return int(value)


def _codes(row: _Row) -> tuple[tuple[str, str], ...]:
    return tuple((name, cell) for name, cell in row.cells.items() if name not in _PARTS and cell)
