"""Ledgers: the tables that packs declare, filled from events and estimates."""

from dataclasses import dataclass

from consilience.model.quantity import Number


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a ledger.

    Attributes:
        column: Name of the column.
        value: Its value; null where the accounts do not tell, or where no value has more voices
            than another.
        low: Least figure; null where there is no ground for one, or the cell holds no figure.
        high: Greatest figure.
        others: Values that other voices give in the place of this one, sorted.
        estimate: Id of the estimate behind it; null where it is no figure, or a sum of figures.
        claims: Ids of the claims behind it, sorted.
        voices: Ids of the voices behind it, sorted.
    """

    column: str
    value: Number | str | None
    low: Number | None
    high: Number | None
    others: tuple[str, ...]
    estimate: str | None
    claims: tuple[str, ...]
    voices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a ledger.

    Attributes:
        key: What the row is about: a day, a place, a round, a document.
        scope: What tells its figures from those of another row with this key; null where there
            is no such row.
        event: Id of the event; null where the row is of none, or of several.
        cells: Its cells, in the order of the columns.
    """

    key: str
    scope: str | None
    event: str | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """A table of one kind of event.

    Attributes:
        pack: Name of the pack that declares it.
        kind: The pack's name for the table.
        label: What the pack calls it.
        columns: Names of its columns.
        rows: Its rows, by key.
        totals: Sums of the columns that the pack wants summed, over the rows; a column whose rows
            overlap, or lack a figure, has none.
    """

    pack: str
    kind: str
    label: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    totals: tuple[Cell, ...]
