"""Findings: how accounts stand to each other, each with its reason."""

from dataclasses import dataclass
from typing import Literal

from consilience.model.quantity import Number

FindingKind = Literal[
    "agreement",
    "refinement",
    "update",
    "contradiction",
    "opposition",
    "scope_mismatch",
    "arithmetic",
    "single_voice",
]
FindingSlot = Literal[
    "count", "date", "status", "actor", "place", "category", "position", "statement"
]
ArithmeticRelation = Literal["sum", "part_of"]


@dataclass(frozen=True, slots=True)
class Side:
    """What one side of a finding says.

    Attributes:
        value: The value in words.
        claims: Ids of the claims that carry it.
        quantities: Ids of the quantities that carry it.
        voices: Ids of the independent voices behind it.
    """

    value: str
    claims: tuple[str, ...]
    quantities: tuple[str, ...]
    voices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A number of a sum and where it comes from.

    Attributes:
        quantity: Id of the quantity; null where an estimate gives the number.
        estimate: Id of the estimate; null where a quantity gives the number.
        number: The number.
        factor: What it is taken times, such as 2 for a number told per side.
    """

    quantity: str | None
    estimate: str | None
    number: Number
    factor: Number


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """A sum over numbers of the accounts.

    Attributes:
        total: The whole.
        parts: The parts, in the order of the terms.
        relation: Whether the parts make up the whole or are only some of it.
        holds: Whether the numbers fit; null for parts that are only some of a whole.
        terms: Where each part comes from; the whole's own term stands first.
        likely_wrong: Index into ``terms`` of the likeliest wrong one; null where all fits.
    """

    total: Number
    parts: tuple[Number, ...]
    relation: ArithmeticRelation
    holds: bool | None
    terms: tuple[Term, ...]
    likely_wrong: int | None


@dataclass(frozen=True, slots=True)
class Finding:
    """How claims of one thing stand to each other.

    Attributes:
        id: Hash of kind, slot and claims.
        kind: What the finding is.
        slot: What it is about; null for sums.
        event: Id of the event; null where the claims belong to none.
        claims: Ids of all claims in it, sorted.
        estimate: Id of the estimate; null where it is not about a count.
        sides: What each side says.
        status: ``settled`` where a later account resolved it.
        rule: Name of the rule that made it.
        explanation: One plain sentence.
        why_not_milder: Why it is not the next milder kind; null where there is none.
        confidence: Share found right among alike on the development sets; null where not measured.
        arithmetic: The sum; null where it is none.
        replaces: Ids of earlier records that this one stands for.
    """

    id: str
    kind: FindingKind
    slot: FindingSlot | None
    event: str | None
    claims: tuple[str, ...]
    estimate: str | None
    sides: tuple[Side, ...]
    status: Literal["open", "settled"]
    rule: str
    explanation: str
    why_not_milder: str | None
    confidence: float | None
    arithmetic: Arithmetic | None
    replaces: tuple[str, ...] = ()
