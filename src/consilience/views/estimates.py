"""Estimates: low, best and high of each counted thing, with every account's value."""

from dataclasses import dataclass

from consilience.model.estimate import Estimate, EstimateRules, EstimateStep, EstimateValue
from consilience.model.estimate import Use as ValueUse
from consilience.model.estimate import Verdict as EstimateVerdict
from consilience.model.quantity import Approximation, Number
from consilience.model.record import Record
from consilience.views.findings import Cite, cite_quantity
from consilience.views.lookup import Lookup
from consilience.views.quantities import ScopeView, scope_view


@dataclass(frozen=True, slots=True)
class ValueView:
    """One account's value and how it was used.

    Attributes:
        cite: Where it stands; null where the record lacks the quantity.
        low: Least value the words allow.
        best: The number that the text names.
        high: Greatest value the words allow.
        approx: How the words blur or bound the number; null where the record lacks the quantity.
        use: How it was used.
        reason: Why, in one sentence.
    """

    cite: Cite | None
    low: Number | None
    best: Number | None
    high: Number | None
    approx: Approximation | None
    use: ValueUse
    reason: str


@dataclass(frozen=True, slots=True)
class EstimateView:
    """Low, best and high for one thing counted in one scope.

    Attributes:
        id: Id of the estimate.
        event: Id of the event; null where none.
        slot: The pack's name for what is measured.
        counted: What is counted.
        unit: ISO 4217 code or a unit's name; null for a plain count.
        scope: What the figures cover.
        low: Least figure; null where there is no ground for one.
        best: Best figure.
        high: Greatest figure.
        rules: Why each figure is what it is.
        values: Every account's value.
        voices: Ids of the independent voices.
        series: How the figures moved as accounts came in.
        verdict: How the values stand to each other.
    """

    id: str
    event: str | None
    slot: str | None
    counted: str
    unit: str | None
    scope: ScopeView
    low: Number | None
    best: Number | None
    high: Number | None
    rules: EstimateRules
    values: tuple[ValueView, ...]
    voices: tuple[str, ...]
    series: tuple[EstimateStep, ...]
    verdict: EstimateVerdict


def estimate_views(record: Record, lookup: Lookup) -> tuple[EstimateView, ...]:
    """The estimates, those that most voices stand behind first."""
    views = (_estimate(estimate, lookup) for estimate in record.estimates)
    return tuple(sorted(views, key=_by_weight))


def _by_weight(estimate: EstimateView) -> tuple[int, int, Number, str]:
    size = estimate.best or estimate.high or estimate.low or 0
    return (-len(estimate.voices), -len(estimate.values), -size, estimate.id)


def _estimate(estimate: Estimate, lookup: Lookup) -> EstimateView:
    return EstimateView(
        id=estimate.id,
        event=estimate.event,
        slot=estimate.slot,
        counted=estimate.counted,
        unit=estimate.unit,
        scope=scope_view(estimate.scope, lookup),
        low=estimate.low,
        best=estimate.best,
        high=estimate.high,
        rules=estimate.rules,
        values=tuple(_value(value, lookup) for value in estimate.values),
        voices=estimate.voices,
        series=estimate.series,
        verdict=estimate.verdict,
    )


def _value(value: EstimateValue, lookup: Lookup) -> ValueView:
    known = lookup.quantities.get(value.quantity)
    quantity = known[1] if known else None
    return ValueView(
        cite=cite_quantity(value.quantity, lookup),
        low=quantity.low if quantity else None,
        best=quantity.best if quantity else None,
        high=quantity.high if quantity else None,
        approx=quantity.approx if quantity else None,
        use=value.use,
        reason=value.reason,
    )
