"""Ledgers: the tables that packs declare, filled from events and estimates."""

from dataclasses import dataclass

from consilience.model.quantity import Number


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a ledger.

    Attributes:
        column: Name of the column.
        value: Its value; null where the accounts do not tell.
        estimate: Id of the estimate behind it; null where it is no figure.
        claims: Ids of the claims behind it.
        voices: Ids of the voices behind it.
    """

    column: str
    value: Number | str | None
    estimate: str | None
    claims: tuple[str, ...]
    voices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a ledger.

    Attributes:
        key: What the row is about.
        cells: Its cells, in the order of the columns.
    """

    key: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """A table of one kind of event.

    Attributes:
        pack: Name of the pack that declares it.
        kind: The pack's name for the table.
        columns: Names of its columns.
        rows: Its rows.
    """

    pack: str
    kind: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
