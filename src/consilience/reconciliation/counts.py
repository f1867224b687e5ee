"""Findings about counts: where the accounts' numbers agree, refine, update or contradict."""

from collections.abc import Mapping, Sequence
from itertools import combinations, groupby

from consilience.model.estimate import Estimate, Verdict
from consilience.model.finding import Finding, FindingKind, Side
from consilience.model.identity import members_id
from consilience.reconciliation.comparable import Told, compatible, shares_words

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
    by_quantity = {number.quantity.id: number for number in told}
    findings = (
        _finding(estimate, [by_quantity[value.quantity] for value in estimate.values], outlets)
        for estimate in estimates
    )
    return tuple(sorted((f for f in findings if f), key=lambda finding: finding.id))


def _finding(
    estimate: Estimate, numbers: Sequence[Told], outlets: Mapping[str, str]
) -> Finding | None:
    kind = _KINDS.get(estimate.verdict)
    if kind is None or not _tied(numbers):
        return None
    sides = _sides(numbers)
    return Finding(
        id=members_id("f", kind, (number.quantity.id for number in numbers)),
        kind=kind,
        slot="count",
        event=estimate.event,
        claims=tuple(sorted({number.claim.id for number in numbers})),
        estimate=estimate.id,
        sides=sides,
        status="settled" if kind == "update" else "open",
        rule=_RULES[kind],
        explanation=_explanation(kind, estimate, numbers, outlets),
        why_not_milder=_why_not_milder(kind),
        confidence=None,
        arithmetic=None,
    )


def _tied(numbers: Sequence[Told]) -> bool:
    """Whether numbers that no one number fits are of claims that share words, or of one toll."""
    return all(
        one.toll or compatible(one, other) or shares_words(one, other)
        for one, other in combinations(numbers, 2)
    )


def _sides(numbers: Sequence[Told]) -> tuple[Side, ...]:
    ordered = sorted(numbers, key=lambda t: (t.shown or 0, t.quantity.approx, t.claim.id))
    return tuple(
        _side(value, list(group))
        for value, group in groupby(
            ordered, key=lambda t: " ".join(t.quantity.text.split()).lower()
        )
    )


def _side(value: str, numbers: Sequence[Told]) -> Side:
    return Side(
        value=value,
        claims=tuple(sorted({number.claim.id for number in numbers})),
        quantities=tuple(sorted({number.quantity.id for number in numbers})),
        voices=tuple(sorted({number.voice for number in numbers})),
    )


def _explanation(
    kind: FindingKind, estimate: Estimate, numbers: Sequence[Told], outlets: Mapping[str, str]
) -> str:
    told = "; ".join(
        sorted(
            {
                f"{outlets[number.claim.report]}: {' '.join(number.quantity.text.split())}"
                for number in numbers
            }
        )
    )
    opening = {
        "agreement": "The accounts tell the same number of",
        "refinement": "The accounts' numbers can all be true of",
        "update": "A later account tells another number of",
        "contradiction": "The accounts' numbers cannot all be true of",
    }[kind]
    return f"{opening} {estimate.counted} ({told})."


def _why_not_milder(kind: FindingKind) -> str | None:
    return {
        "refinement": "the accounts do not give the same number",
        "update": "no number fits all accounts",
        "contradiction": "no number fits all accounts, and no day tells which came later",
    }.get(kind)
