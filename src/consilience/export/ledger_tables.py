"""The ledgers of the packs as tables: each as a person reads it, and all cells with passages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from consilience.export.cited import claim_fields
from consilience.export.source import Source
from consilience.export.tables import Cell, Column, Table, joined, link, number, table, text
from consilience.model.claim import Claim
from consilience.model.ledger import Cell as LedgerCell
from consilience.model.ledger import Ledger

_TOTAL = "total"
_NOT_A_NAME = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class _Told:
    """A cell of a ledger with one of the claims behind it; no claim where there is none."""

    ledger: Ledger
    key: str
    scope: str | None
    event: str | None
    cell: LedgerCell
    claim: Claim | None


def ledger_tables(source: Source) -> tuple[Table, ...]:
    """A table for each ledger, numbered in their order, and one of all their cells."""
    ordered = sorted(source.record.ledgers, key=lambda each: (each.pack, each.kind))
    return (*(_as_read(n, each) for n, each in enumerate(ordered, 1)), _cells(ordered, source))


def _as_read(place: int, ledger: Ledger) -> Table:
    named = [_name(column) for column in ledger.columns]
    values = [
        (row.key, row.scope, *_in_order(ledger, {cell.column: cell.value for cell in row.cells}))
        for row in ledger.rows
    ]
    columns = (
        Column("key", "What the row is about: a day, a place, a round, a document."),
        Column("scope", "What tells its figures from those of another row with this key."),
        *(
            Column(f"{name}_" if name in {"key", "scope"} else name,
                   f"The pack's column {column}; its low, high and passages: ledger_cells.",
                   "number" if _is_number(at + 2, values) else "string")
            for at, (name, column) in enumerate(zip(named, ledger.columns, strict=True))
        ),
    )  # fmt: skip
    rows = tuple(
        tuple(cell if column.kind == "number" or cell is None else str(cell)
              for cell, column in zip(row, columns, strict=True))
        for row in values
    )  # fmt: skip
    return Table(
        name=f"ledger_{place}_{_name(ledger.kind)}",
        title=f"Ledger {place} {_name(ledger.kind).replace('_', ' ')}"[:31],
        about=f"A row of the ledger “{ledger.label}” of the pack {ledger.pack}.",
        columns=columns,
        rows=rows,
    )


def _in_order(ledger: Ledger, told: dict[str, Cell]) -> tuple[Cell, ...]:
    return tuple(told.get(column) for column in ledger.columns)


def _is_number(at: int, rows: list[tuple[Cell, ...]]) -> bool:
    told = [row[at] for row in rows if row[at] is not None]
    return bool(told) and all(isinstance(cell, (int, float)) for cell in told)


def _name(words: str) -> str:
    """A name for a file or column: small letters, digits and ``_``."""
    return _NOT_A_NAME.sub("_", words.lower()).strip("_")[:20] or "column"


def _cells(ledgers: list[Ledger], source: Source) -> Table:
    return table(
        (
            "ledger_cells",
            "Cells of ledgers",
            "A cell of a ledger that holds something, once for each passage behind it.",
        ),
        (
            text("ledger", "What the pack calls the ledger.", lambda t: t.ledger.label),
            text("key", "What the row is about; total for a sum.", lambda t: t.key),
            text("scope", "What tells it from a row with the same key.", lambda t: t.scope),
            text("column", "The column.", lambda t: t.cell.column),
            text("value", "Its value; empty where no value has most voices.", _value),
            number("low", "Least figure.", lambda t: t.cell.low),
            number("high", "Greatest figure.", lambda t: t.cell.high),
            text("others", "What other voices give.", lambda t: joined(t.cell.others, " | ")),
            text("voices", "Who stands behind it.", lambda t: _voices(t, source)),
            link("event", "Id of the event.", "events", lambda t: t.event),
            link("estimate", "Id of the estimate.", "estimates", lambda t: t.cell.estimate),
            *claim_fields(source, lambda t: t.claim),
        ),
        [each for ledger in ledgers for each in _told(ledger, source)],
    )


def _told(ledger: Ledger, source: Source) -> Iterator[_Told]:
    rows = [(row.key, row.scope, row.event, row.cells) for row in ledger.rows]
    for key, scope, event, cells in (*rows, (_TOTAL, None, None, ledger.totals)):
        for cell in cells:
            if cell.value is None and cell.low is None and cell.high is None and not cell.others:
                continue
            for claim in source.claims(cell.claims) or (None,):
                yield _Told(ledger, key, scope, event, cell, claim)


def _value(told: _Told) -> str | None:
    return None if told.cell.value is None else str(told.cell.value)


def _voices(told: _Told, source: Source) -> str | None:
    return joined(source.voice_names(told.cell.voices))
