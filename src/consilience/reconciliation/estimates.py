"""An estimate of each counted thing: every account's value, how it is used, and three figures."""

from collections.abc import Mapping, Sequence

from consilience.model.estimate import Estimate, EstimateStep, EstimateValue, Use, Verdict
from consilience.model.identity import members_id
from consilience.model.quantity import Number
from consilience.reconciliation.comparable import compatible
from consilience.reconciliation.figures import Standing, figures, standing, witnesses
from consilience.reconciliation.told import Told
from consilience.reconciliation.topics import OF_A_PERSON
from consilience.reconciliation.unlike import each_names_another

FALLEN: Mapping[Standing, tuple[Use, str]] = {
    "withdrawn": ("withdrawn", "the account that tells it takes it back"),
    "retracted": ("withdrawn", "whoever told it took it back later"),
    "superseded": ("superseded", "a later account tells a greater number"),
    "corrected": ("superseded", "whoever told it put another number in its place"),
}
"""How a number that does not stand is used, and why."""
_OUTLIER_VOICES = 3
"""So many voices for one number make a lone other number an outlier."""


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
    estimates = (_estimate(group, events) for group in groups if group)
    return tuple(sorted(estimates, key=lambda estimate: estimate.id))


def _estimate(group: Sequence[Told], events: Mapping[str, str]) -> Estimate:
    ordered = sorted(group, key=lambda t: (t.published or "", t.claim.id, t.id))
    status = standing(ordered)
    found = figures(_current(ordered, status))
    first = ordered[0]
    return Estimate(
        id=members_id("es", first.head, (told.id for told in group)),
        event=next((events[t.claim.id] for t in ordered if t.claim.id in events), None),
        slot=next((t.quantity.slot for t in ordered if t.quantity.slot), None),
        counted=what_is_counted(ordered),
        unit=first.quantity.unit,
        scope=first.quantity.scope,
        low=found.low,
        best=found.best,
        high=found.high,
        rules=found.rules,
        values=_values(ordered, status, found.best),
        voices=tuple(sorted({told.voice for told in group})),
        series=_series(ordered),
        verdict=_verdict(ordered, status),
    )


def what_is_counted(told: Sequence[Told]) -> str:
    """The words that most accounts use for what is counted, else the unit."""
    if told[0].topic in OF_A_PERSON and told[0].label:
        return told[0].label
    words = [" ".join(t.quantity.counted.text.split()) for t in told if t.quantity.counted]
    if not words:
        return told[0].quantity.unit or told[0].topic or ""
    return min(words, key=lambda word: (-words.count(word), len(word), word))


def _current(ordered: Sequence[Told], status: Mapping[str, Standing]) -> Sequence[Told]:
    return [told for told in ordered if status[told.id] == "current"]


def _values(
    ordered: Sequence[Told], status: Mapping[str, Standing], best: Number | None
) -> tuple[EstimateValue, ...]:
    seen: set[tuple[str, Number | None]] = set()
    heard = witnesses(ordered)
    lone = _lone(_current(ordered, status), best)
    values: list[EstimateValue] = []
    for told in ordered:
        witness = heard[told.id], told.shown
        use, reason = _use(told, status[told.id], witness in seen, lone)
        seen.add(witness)
        values.append(EstimateValue(told.claim.id, told.id, use, reason))
    return tuple(sorted(values, key=lambda value: (value.claim, value.quantity)))


def _lone(current: Sequence[Told], best: Number | None) -> set[str]:
    """Ids of numbers that one voice alone tells against the number of many."""
    if best is None:
        return set()
    witnesses = [t for t in current if t.shown == best]
    against = [t for t in current if not any(compatible(t, w) for w in witnesses)]
    if len({t.voice for t in witnesses}) < _OUTLIER_VOICES or len({t.voice for t in against}) > 1:
        return set()
    return {told.id for told in against}


def _use(told: Told, status: Standing, heard_before: bool, lone: set[str]) -> tuple[Use, str]:
    if status in FALLEN:
        return FALLEN[status]
    if heard_before:
        return "same_voice", "the same voice or the same words are heard elsewhere"
    if told.id in lone:
        return "outlier", "one voice alone tells it, against the number of many"
    return "counted", "it stands as told"


def _series(ordered: Sequence[Told]) -> tuple[EstimateStep, ...]:
    days = sorted({told.published for told in ordered if told.published})
    steps = []
    for day in days:
        known = [told for told in ordered if told.published and told.published <= day]
        found = figures(_current(known, standing(known)))
        steps.append(EstimateStep(day, found.low, found.best, found.high))
    return tuple(steps)


def _verdict(ordered: Sequence[Told], status: Mapping[str, Standing]) -> Verdict:
    if len({told.claim.report for told in ordered}) == 1 and not _opposed(ordered):
        return "single"
    current = _current(ordered, status)
    if _opposed(current):
        return "disputed"
    if len(current) < len(ordered):
        return "updated"
    one_number = len({told.shown for told in ordered}) == 1
    hedges = {told.quantity.approx for told in ordered}
    # "At least three" leaves room for more, and bears out who counts three.
    return "agreed" if one_number and (len(hedges) == 1 or hedges <= _AT_LEAST) else "refined"


_AT_LEAST = frozenset({"exact", "at_least"})


def _opposed(told: Sequence[Told]) -> bool:
    """Whether two voices, or two accounts in one wording, tell numbers that do not fit."""
    return any(_of_two(one, other) and not compatible(one, other) for one in told for other in told)


def _of_two(one: Told, other: Told) -> bool:
    """Whether two voices tell it, or two accounts in words of their own or copied by one."""
    own = all(told.claim.attribution[-1].kind == "outlet" for told in (one, other))
    if one.voice != other.voice or not own or one.claim.report == other.claim.report:
        return one.voice != other.voice
    return not each_names_another(one, other)
