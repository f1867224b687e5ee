"""Findings about counts: where the accounts' numbers agree, refine, update or contradict."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from consilience.model.estimate import Estimate, Verdict
from consilience.model.finding import Finding, FindingKind, Side
from consilience.model.identity import members_id
from consilience.reconciliation.told import Told
from consilience.reconciliation.wording import explain, why_not_milder

_KINDS: Mapping[Verdict, FindingKind] = {
    "agreed": "agreement",
    "refined": "refinement",
    "updated": "update",
    "disputed": "contradiction",
}
_RULES: Mapping[FindingKind, str] = {
    "agreement": "same-number",
    "refinement": "bounds-meet",
    "update": "later-number",
    "contradiction": "numbers-apart",
    "single_voice": "one-voice-in-many-accounts",
}


def compare_counts(
    estimates: Sequence[Estimate], told: Sequence[Told], outlets: Mapping[str, str]
) -> tuple[Finding, ...]:
    """Say how the numbers of each estimate stand to each other.

    Args:
        estimates: The estimates.
        told: The numbers they were made of.
        outlets: What to call each report, by id.
    """
    by_quantity = {number.id: number for number in told}
    findings: list[Finding] = []
    for estimate in estimates:
        numbers = [by_quantity[value.quantity] for value in estimate.values]
        kind = _kind(estimate, numbers)
        if kind is not None:
            findings.append(_finding(kind, estimate, numbers, outlets))
        moved = any(value.use == "superseded" for value in estimate.values)
        if kind == "contradiction" and moved:
            findings.append(_finding("update", estimate, numbers, outlets))
        if kind == "update" or (kind == "contradiction" and moved):
            findings += [
                _finding(kind, estimate, step, outlets) for kind, step in _agreed_steps(numbers)
            ]
    return tuple(sorted(findings, key=lambda finding: finding.id))


def _agreed_steps(numbers: Sequence[Told]) -> Iterator[tuple[FindingKind, list[Told]]]:
    """Of a number that moved, the values that several accounts tell, to the unit or roughly."""
    near = [number for number in numbers if number.quantity.approx in {"exact", "about"}]
    for shown in sorted({number.shown or 0 for number in near}):
        step = [number for number in near if number.shown == shown]
        if len({number.claim.report for number in step}) < _SEVERAL:
            continue
        rough = len({number.quantity.approx for number in step}) > 1
        yield "single_voice" if _one_voice(step) else "refinement" if rough else "agreement", step


_SEVERAL = 2


def _finding(
    kind: FindingKind,
    estimate: Estimate,
    numbers: Sequence[Told],
    outlets: Mapping[str, str],
) -> Finding:
    sides = _sides(numbers)
    return Finding(
        id=members_id("f", kind, (number.id for number in numbers)),
        kind=kind,
        slot="count",
        event=estimate.event,
        claims=tuple(sorted({number.claim.id for number in numbers})),
        estimate=estimate.id,
        sides=sides,
        status="settled" if kind == "update" else "open",
        rule=_RULES[kind],
        explanation=explain(kind, estimate, numbers, outlets),
        why_not_milder=why_not_milder(kind, numbers),
        confidence=None,
        arithmetic=None,
    )


def _kind(estimate: Estimate, numbers: Sequence[Told]) -> FindingKind | None:
    kind = _KINDS.get(estimate.verdict)
    if kind in {"agreement", "refinement"} and _one_voice(numbers):
        return "single_voice"
    return kind


def _one_voice(numbers: Sequence[Told]) -> bool:
    """Whether several accounts only pass on what one and the same source told."""
    passed_on = all(number.claim.attribution[-1].kind != "outlet" for number in numbers)
    return passed_on and len({number.voice for number in numbers}) == 1


def _sides(numbers: Sequence[Told]) -> tuple[Side, ...]:
    ordered = sorted(numbers, key=lambda t: (t.shown or 0, _words(t), t.claim.id))
    return tuple(
        _side(value, list(group)) for (_, value), group in groupby(ordered, key=_shown_words)
    )


def _shown_words(told: Told) -> tuple[float, str]:
    return told.shown or 0, _words(told)


def _words(told: Told) -> str:
    return " ".join(told.quantity.text.split()).lower()


def _side(value: str, numbers: Sequence[Told]) -> Side:
    return Side(
        value=value,
        claims=tuple(sorted({number.claim.id for number in numbers})),
        quantities=tuple(sorted({number.id for number in numbers})),
        voices=tuple(sorted({number.voice for number in numbers})),
    )
