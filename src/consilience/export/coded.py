"""Rows that a codebook asks for, each cell with the rule that made it and its passages."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from consilience.export.cited import claim_fields
from consilience.export.source import Source
from consilience.export.tables import Cell, Column, Table, link, table, text
from consilience.model.claim import Claim


@dataclass(frozen=True, slots=True)
class CodedCell:
    """A cell of a coded row.

    Attributes:
        column: Name of the column.
        value: What it holds; a cell without a value is not written.
        rule: Name of the rule that made it.
        claims: Ids of the claims that it rests on; empty where it follows from other cells.
    """

    column: str
    value: Cell
    rule: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CodedRow:
    """A row.

    Attributes:
        id: Its id, which is the value of the codebook's own column for ids.
        cells: Its cells, those without a value left out.
    """

    id: str
    cells: tuple[CodedCell, ...]

    def value(self, column: str) -> Cell:
        """What stands in a column; null where nothing does."""
        return next((cell.value for cell in self.cells if cell.column == column), None)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that is no row.

    Attributes:
        id: Id of the event, estimate or claim.
        title: What it is, in words of the accounts.
        event_type: The pack's type.
        why: Why the codebook has no row for it.
        claims: Its claims.
    """

    id: str
    title: str
    event_type: str
    why: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Codebook:
    """What a codebook asks for.

    Attributes:
        name: Name of its table.
        title: Its name for a person.
        key: The column of ids.
        columns: Its columns in its order.
        rules: What each rule says and loses, by name.
    """

    name: str
    title: str
    key: str
    columns: tuple[Column, ...]
    rules: Mapping[str, str]


def row(identity: str, cells: Iterable[CodedCell]) -> CodedRow:
    """A row without the cells that hold nothing."""
    return CodedRow(identity, tuple(cell for cell in cells if cell.value is not None))


def coded_tables(
    book: Codebook, rows: Sequence[CodedRow], left_out: Sequence[LeftOut], source: Source
) -> tuple[Table, ...]:
    """The rows with exactly the codebook's columns; their cells with rules; what was left out."""
    names = [column.name for column in book.columns]
    coded = Table(
        name=book.name,
        title=book.title,
        about=f"A row with the columns of {book.title}, in its order.",
        columns=book.columns,
        rows=tuple(tuple(each.value(name) for name in names) for each in rows),
        key=book.key,
    )
    return coded, _cells(book, rows, source), _left_out(book.name, left_out, source)


def _cells(book: Codebook, rows: Sequence[CodedRow], source: Source) -> Table:
    told: list[tuple[CodedRow, CodedCell, Claim | None]] = [
        (each, cell, claim)
        for each in rows
        for cell in each.cells
        for claim in source.claims(cell.claims) or (None,)
    ]
    return table(
        (
            f"{book.name}_cells",
            "Cells",
            "A cell of a row with its rule, once for each passage that it rests on.",
        ),
        (
            link("row", "Id of the row.", book.name, lambda one: one[0].id, book.key),
            text("column", "The column.", lambda one: one[1].column),
            text("value", "What the cell holds.", lambda one: _words(one[1].value)),
            text("rule", "Name of the rule.", lambda one: one[1].rule),
            text("rule_says", "What the rule says and loses.", lambda one: book.rules[one[1].rule]),
            *claim_fields(source, lambda one: one[2]),
        ),
        told,
    )


def _words(value: Cell) -> str | None:
    return None if value is None else str(value)


def _left_out(name: str, left_out: Sequence[LeftOut], source: Source) -> Table:
    told = [(each, claim) for each in left_out for claim in each.claims]
    return table(
        (f"{name}_left_out", "Left out", "A passage of something that is no row, and why."),
        (
            text("id", "Id of the event, estimate or claim.", lambda one: one[0].id),
            text("title", "What it is, in words of the accounts.", lambda one: one[0].title),
            text("event_type", "The pack's type.", lambda one: one[0].event_type),
            text("why", "Why it is no row.", lambda one: one[0].why),
            *claim_fields(source, lambda one: one[1]),
        ),
        told,
    )
