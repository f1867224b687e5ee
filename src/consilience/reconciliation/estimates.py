"""Low, best and high of each counted thing."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from consilience.model.estimate import (
    Estimate,
    EstimateRules,
    EstimateStep,
    EstimateValue,
    Use,
    Verdict,
)
from consilience.model.identity import members_id
from consilience.model.quantity import Number
from consilience.reconciliation.comparable import Told, compatible

_AGREED = "every account tells this number"
_LATEST = "the latest account's number"
_LEAST = "the least number that an account allows"
_MOST = "the greatest number that an account allows"


def estimate_numbers(
    groups: Sequence[tuple[Told, ...]], events: Mapping[str, str]
) -> tuple[Estimate, ...]:
    """Estimate every counted thing.

    Args:
        groups: Comparable numbers.
        events: Event id by claim id.

    Returns:
        Estimates sorted by id.
    """
    estimates = (_estimate(series, events) for group in groups for series in align(group))
    return tuple(sorted(estimates, key=lambda estimate: estimate.id))


def align(group: Sequence[Told]) -> Iterator[tuple[Told, ...]]:
    """Part comparable numbers into those that measure one thing.

    Where a report tells one number, it is a value of the one thing. A report that tells several
    (one a night, one a side) gives no ground for saying which of them another report's number
    stands beside, unless it is the same number.

    Args:
        group: Numbers of one unit, counted thing and verb.
    """
    by_report: dict[str, set[Number | None]] = defaultdict(set)
    for number in group:
        by_report[number.claim.report].add(number.shown)
    torn = {report for report, shown in by_report.items() if len(shown) > 1}
    whole = tuple(number for number in group if number.claim.report not in torn)
    rest = [number for number in group if number.claim.report in torn]
    matched = {number.shown for number in whole}
    if whole:
        yield (*whole, *(number for number in rest if number.shown in matched))
    for value in sorted({n.shown for n in rest if n.shown is not None} - matched):
        yield tuple(number for number in rest if number.shown == value)


def _estimate(series: Sequence[Told], events: Mapping[str, str]) -> Estimate:
    ordered = sorted(series, key=lambda t: (t.published or "", t.claim.id, t.quantity.id))
    low, best, high, rules = _figures(ordered)
    first = ordered[0]
    counted = first.quantity.counted.text if first.quantity.counted else first.quantity.unit or ""
    return Estimate(
        id=members_id("es", first.head, (told.quantity.id for told in series)),
        event=next((events[t.claim.id] for t in ordered if t.claim.id in events), None),
        slot=first.quantity.slot,
        counted=" ".join(counted.split()),
        unit=first.quantity.unit,
        scope=first.quantity.scope,
        low=low,
        best=best,
        high=high,
        rules=rules,
        values=_values(ordered),
        voices=tuple(sorted({told.voice for told in series})),
        series=_series(ordered),
        verdict=_verdict(ordered),
    )


def _figures(
    ordered: Sequence[Told],
) -> tuple[Number | None, Number | None, Number | None, EstimateRules]:
    """The three figures, each with the rule that gave it; null where nothing gives one."""
    current = _current(ordered)
    lows = [low for told in current if (low := told.bounds[0]) is not None]
    highs = [high for told in current if (high := told.bounds[1]) is not None]
    numbers = {told.shown for told in current if told.quantity.best is not None}
    best = next(iter(numbers)) if len(numbers) == 1 else None
    rule = (_AGREED if len(current) == len(ordered) else _LATEST) if best is not None else None
    if best is not None and current[0].quantity.approx not in {"exact", "about"}:
        best, rule = None, None
    low = min(lows) if len(lows) == len(current) else None
    high = max(highs) if len(highs) == len(current) else None
    return (
        low,
        best,
        high,
        EstimateRules(
            _LEAST if low is not None else None, rule, _MOST if high is not None else None
        ),
    )


def _current(ordered: Sequence[Told]) -> Sequence[Told]:
    """The numbers of the last day, where days are known and the numbers moved."""
    days = {told.published for told in ordered}
    if None in days or len(days) == 1 or len({told.shown for told in ordered}) == 1:
        return ordered
    last = max(day[:10] for day in days if day)
    return [told for told in ordered if told.published and told.published[:10] == last]


def _values(ordered: Sequence[Told]) -> tuple[EstimateValue, ...]:
    current = {told.quantity.id for told in _current(ordered)}
    seen: set[tuple[str, Number | None]] = set()
    values: list[EstimateValue] = []
    for told in ordered:
        use, reason = _use(told, current, seen)
        seen.add((told.voice, told.shown))
        values.append(EstimateValue(told.claim.id, told.quantity.id, use, reason))
    return tuple(sorted(values, key=lambda value: (value.claim, value.quantity)))


def _use(told: Told, current: set[str], seen: set[tuple[str, Number | None]]) -> tuple[Use, str]:
    if told.quantity.id not in current:
        return "superseded", "a later account tells another number"
    if (told.voice, told.shown) in seen:
        return "same_voice", "the same voice is heard elsewhere with the same number"
    return "counted", "it stands as told"


def _series(ordered: Sequence[Told]) -> tuple[EstimateStep, ...]:
    days = sorted({told.published[:10] for told in ordered if told.published})
    steps = []
    for day in days:
        known = [told for told in ordered if told.published and told.published[:10] <= day]
        low, best, high, _ = _figures(known)
        steps.append(EstimateStep(day, low, best, high))
    return tuple(steps)


def _verdict(ordered: Sequence[Told]) -> Verdict:
    if len({told.claim.report for told in ordered}) == 1:
        return "single"
    if len({(told.shown, told.quantity.approx) for told in ordered}) == 1:
        return "agreed"
    pairs = [(one, other) for one in ordered for other in ordered]
    if all(compatible(one, other) for one, other in pairs):
        return "refined"
    return "updated" if len(_current(ordered)) < len(ordered) else "disputed"
