"""Quantities: numbers with their hedges, what they count and what they cover."""

from dataclasses import dataclass

from consilience.model.quantity import (
    Approximation,
    Distribution,
    Number,
    Quantity,
    Relation,
    Scope,
)
from consilience.views.lookup import Lookup
from consilience.views.passages import CodeUnits, Stretch


@dataclass(frozen=True, slots=True)
class ScopeView:
    """What a number covers, in names.

    Attributes:
        by: Who did it.
        of: Whose they are.
        side: The side meant.
        first: First day covered.
        last: Last day covered, inclusive.
        places: Where.
        distribution: Whether the number is each side's or both together.
    """

    by: str | None
    of: str | None
    side: str | None
    first: str | None
    last: str | None
    places: tuple[str, ...]
    distribution: Distribution | None


@dataclass(frozen=True, slots=True)
class QuantityView:
    """A counted or measured thing.

    Attributes:
        id: Id of the quantity.
        low: Least value the words allow.
        best: The number that the text names.
        high: Greatest value the words allow.
        approx: How the words blur or bound the number.
        unit: ISO 4217 code or a unit's name; null for a plain count.
        kind: What is counted, in a word; null where not told.
        counted: The passage that tells what is counted.
        relation: Whether it is a total, an increment, a part or a rate.
        whole: Id of the quantity that this one is part of.
        scope: What the number covers.
        words: The passage: the number with its hedge.
    """

    id: str
    low: Number | None
    best: Number | None
    high: Number | None
    approx: Approximation
    unit: str | None
    kind: str | None
    counted: Stretch | None
    relation: Relation | None
    whole: str | None
    scope: ScopeView
    words: Stretch


def quantity_view(quantity: Quantity, units: CodeUnits, lookup: Lookup) -> QuantityView:
    """A quantity with its places in code units."""
    counted = quantity.counted
    return QuantityView(
        id=quantity.id,
        low=quantity.low,
        best=quantity.best,
        high=quantity.high,
        approx=quantity.approx,
        unit=quantity.unit,
        kind=counted.kind or counted.text if counted else None,
        counted=units.stretch(counted.start, counted.end) if counted else None,
        relation=quantity.relation,
        whole=quantity.whole,
        scope=scope_view(quantity.scope, lookup),
        words=units.stretch(quantity.start, quantity.end),
    )


def scope_view(scope: Scope, lookup: Lookup) -> ScopeView:
    """A scope with its entities named."""
    return ScopeView(
        by=lookup.name(scope.by),
        of=lookup.name(scope.of),
        side=lookup.name(scope.side),
        first=scope.first,
        last=scope.last,
        places=lookup.name_all(scope.places),
        distribution=scope.distribution,
    )
