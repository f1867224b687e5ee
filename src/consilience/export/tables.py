"""Tables: named columns with what they hold, and rows. What CSV, XLSX and Parquet are made of."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

Cell = str | int | float | bool | None
Kind = Literal["string", "integer", "number", "boolean", "date"]
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        name: Its name in files.
        about: What it holds, in one sentence.
        kind: What its cells are; an empty cell is always allowed and never means zero.
        leads_to: Table and column that its values are found in; null where they stand alone.
    """

    name: str
    about: str
    kind: Kind = "string"
    leads_to: tuple[str, str] | None = None

    @property
    def heading(self) -> str:
        """The name as a person reads it."""
        words = self.name.replace("_", " ")
        return words[0].upper() + words[1:]


@dataclass(frozen=True, slots=True)
class Table:
    """A table.

    Attributes:
        name: Its name in files: small letters, digits and ``_``.
        title: Its name for a person.
        about: What a row is, in one sentence.
        columns: Its columns.
        rows: Its rows, each as long as the columns.
        key: The column that tells rows apart; null where none does by itself.
    """

    name: str
    title: str
    about: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    key: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the columns."""
        return tuple(column.name for column in self.columns)


@dataclass(frozen=True, slots=True)
class Field(Generic[Row]):
    """A column together with the way to its cell.

    Attributes:
        column: The column.
        cell: What gives the cell of a row.
    """

    column: Column
    cell: Callable[[Row], Cell]


def table(
    head: tuple[str, str, str],
    fields: Iterable[Field[Row]],
    rows: Iterable[Row],
    key: str | None = None,
) -> Table:
    """Fill a table, one row for each thing.

    Args:
        head: Name, title and what a row is.
        fields: Its columns with the way to their cells.
        rows: What its rows are made of.
        key: The column that tells rows apart.
    """
    made = tuple(fields)
    cells = tuple(tuple(field.cell(row) for field in made) for row in rows)
    return Table(*head, tuple(field.column for field in made), cells, key)


def text(name: str, about: str, cell: Callable[[Row], str | None]) -> Field[Row]:
    """A column of words."""
    return Field(Column(name, about), cell)


def link(
    name: str, about: str, to: str, cell: Callable[[Row], str | None], column: str = "id"
) -> Field[Row]:
    """A column of ids that lead to another table."""
    return Field(Column(name, about, leads_to=(to, column)), cell)


def whole(name: str, about: str, cell: Callable[[Row], int | None]) -> Field[Row]:
    """A column of whole numbers."""
    return Field(Column(name, about, "integer"), cell)


def number(name: str, about: str, cell: Callable[[Row], int | float | None]) -> Field[Row]:
    """A column of numbers."""
    return Field(Column(name, about, "number"), cell)


def joined(parts: Iterable[str | None], mark: str = "; ") -> str | None:
    """Several values in one cell, each once, in order; null where there is none."""
    told = dict.fromkeys(part for part in parts if part)
    return mark.join(told) or None
