"""Findings: how accounts stand to each other, with the passages side by side."""

from dataclasses import dataclass
from typing import Literal

from consilience.model.claim import Claim
from consilience.model.finding import (
    Arithmetic,
    ArithmeticRelation,
    Finding,
    FindingKind,
    FindingSlot,
    Side,
    Term,
)
from consilience.model.quantity import Number
from consilience.model.record import Record
from consilience.views.lookup import Lookup
from consilience.views.passages import Stretch
from consilience.views.weight import weight
from consilience.views.wording import gist, spoken_day


@dataclass(frozen=True, slots=True)
class Cite:
    """A claim, and the words of it that matter here.

    Attributes:
        claim: Id of the claim.
        words: Passages of the claim's account to point at; empty where the whole claim is meant.
    """

    claim: str
    words: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class SideView:
    """What one side of a finding says.

    Attributes:
        value: The value in words.
        cites: Where it stands.
        voices: Ids of the independent voices behind it.
    """

    value: str
    cites: tuple[Cite, ...]
    voices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TermView:
    """A number of a sum.

    Attributes:
        number: The number.
        factor: What it is taken times.
        cite: Where it stands; null where an estimate gives it.
        estimate: Id of the estimate that gives it; null where a passage does.
        kind: What is counted; null where not told.
        likely_wrong: Whether it is the likeliest wrong one.
    """

    number: Number
    factor: Number
    cite: Cite | None
    estimate: str | None
    kind: str | None
    likely_wrong: bool


@dataclass(frozen=True, slots=True)
class ArithmeticView:
    """A sum over numbers of the accounts.

    Attributes:
        total: The whole.
        parts: The parts.
        relation: Whether the parts make up the whole or are only some of it.
        holds: Whether the numbers fit; null for parts that are only some of a whole.
        terms: Where each number comes from; the whole's own stands first.
    """

    total: Number
    parts: tuple[Number, ...]
    relation: ArithmeticRelation
    holds: bool | None
    terms: tuple[TermView, ...]


@dataclass(frozen=True, slots=True)
class FindingView:
    """How claims of one thing stand to each other.

    Attributes:
        id: Id of the finding.
        kind: What the finding is.
        slot: What it is about; null for sums.
        status: Whether a later account settled it.
        event: Id of the event; null where none.
        estimate: Id of the estimate; null where it is not about a count.
        explanation: One plain sentence.
        gist: The same without the passages it quotes, for where they stand beside it.
        why_not_milder: Why it is not the next milder kind; null where there is none.
        sides: What each side says.
        claims: Ids of all claims in it.
        accounts: How many accounts carry it.
        voices: How many independent voices stand behind its sides.
        arithmetic: The sum; null where it is none.
        rule: Name of the rule that made it.
        confidence: Share found right among alike; null where not measured.
    """

    id: str
    kind: FindingKind
    slot: FindingSlot | None
    status: Literal["open", "settled"]
    event: str | None
    estimate: str | None
    explanation: str
    gist: str
    why_not_milder: str | None
    sides: tuple[SideView, ...]
    claims: tuple[str, ...]
    accounts: int
    voices: int
    arithmetic: ArithmeticView | None
    rule: str
    confidence: float | None


def finding_views(record: Record, lookup: Lookup) -> tuple[FindingView, ...]:
    """The findings, the weightiest first."""
    ordered = sorted(record.findings, key=lambda finding: weight(finding, lookup))
    return tuple(_finding(finding, lookup) for finding in ordered)


def cite_quantity(quantity: str, lookup: Lookup) -> Cite | None:
    """A quantity as its claim with the number pointed at; null for an unknown one."""
    if quantity not in lookup.quantities:
        return None
    claim, found = lookup.quantities[quantity]
    return Cite(claim.id, (lookup.of_report(claim.report).stretch(found.start, found.end),))


def _finding(finding: Finding, lookup: Lookup) -> FindingView:
    accounts = {lookup.claims[each].report for each in finding.claims if each in lookup.claims}
    sum_of = finding.arithmetic
    return FindingView(
        id=finding.id,
        kind=finding.kind,
        slot=finding.slot,
        status=finding.status,
        event=finding.event,
        estimate=finding.estimate,
        explanation=finding.explanation,
        gist=gist(finding.explanation),
        why_not_milder=finding.why_not_milder,
        sides=_sides(finding, lookup),
        claims=finding.claims,
        accounts=len(accounts),
        voices=len({voice for side in finding.sides for voice in side.voices}),
        arithmetic=_arithmetic(sum_of, lookup) if sum_of else None,
        rule=finding.rule,
        confidence=finding.confidence,
    )


def _sides(finding: Finding, lookup: Lookup) -> tuple[SideView, ...]:
    """The sides; those that tell one number in different words are one to a reader."""
    joined: dict[object, SideView] = {}
    for side in finding.sides:
        key = _number_of(side, lookup) if finding.slot == "count" else None
        view = _side(side, finding.slot, lookup)
        known = joined.get(key) if key else None
        joined[key or side] = _join(known, view) if known else view
    return tuple(joined.values())


def _number_of(side: Side, lookup: Lookup) -> object:
    """The one number that a side tells; null where it tells none or several."""
    told = {
        (found.low, found.best, found.high, found.approx, found.unit)
        for each in side.quantities
        if each in lookup.quantities
        for found in (lookup.quantities[each][1],)
    }
    return told.pop() if len(told) == 1 else None


def _join(one: SideView, other: SideView) -> SideView:
    words = one.value if len(one.value) <= len(other.value) else other.value
    voices = tuple(dict.fromkeys(one.voices + other.voices))
    return SideView(words, one.cites + other.cites, voices)


def _side(side: Side, slot: FindingSlot | None, lookup: Lookup) -> SideView:
    claims = side.claims
    if slot == "statement":  # what was said comes before where and when it was
        claims = tuple(sorted(claims, key=lambda each: -_letters(each, lookup)))
    cites = (cite_of(claim, slot, side, lookup) for claim in claims)
    return SideView(spoken_day(side.value), tuple(cites), side.voices)


def _letters(claim: str, lookup: Lookup) -> int:
    return len(lookup.claims[claim].text) if claim in lookup.claims else 0


def cite_of(claim_id: str, slot: FindingSlot | None, side: Side, lookup: Lookup) -> Cite:
    """A claim with the words of it that a finding about a slot is about."""
    claim = lookup.claims.get(claim_id)
    if claim is None:
        return Cite(claim_id, ())
    told: list[tuple[int, int]] = [
        (each.start, each.end) for each in claim.quantities if each.id in side.quantities
    ]
    if slot == "date":
        told += [(each.start, each.end) for each in claim.times]
    if slot == "place":
        told += [(each.start, each.end) for each in claim.places]
    if slot in ("status", "category", "actor"):
        told += _where_told(claim, side.value)
    units = lookup.of_report(claim.report)
    return Cite(claim_id, tuple(units.stretch(*each) for each in sorted(told)))


def _where_told(claim: Claim, value: str) -> list[tuple[int, int]]:
    """Where a claim says what the side is called after; else the word that tells what happened."""
    text = claim.text.lower()
    at = text.find(value.lower())
    # Small letters can be longer than their capitals (İ), and then places in them are others.
    same_places = len(text) == len(claim.text) and len(claim.spans) == 1
    if value and at >= 0 and same_places and len(value) < len(text):
        return [(claim.start + at, claim.start + at + len(value))]
    return [(claim.trigger.start, claim.trigger.end)] if claim.trigger else []


def _arithmetic(found: Arithmetic, lookup: Lookup) -> ArithmeticView:
    return ArithmeticView(
        total=found.total,
        parts=found.parts,
        relation=found.relation,
        holds=found.holds,
        terms=tuple(
            _term(term, at == found.likely_wrong, lookup) for at, term in enumerate(found.terms)
        ),
    )


def _term(term: Term, likely_wrong: bool, lookup: Lookup) -> TermView:
    known = lookup.quantities.get(term.quantity or "")
    counted = known[1].counted if known else None
    return TermView(
        number=term.number,
        factor=term.factor,
        cite=cite_quantity(term.quantity, lookup) if term.quantity else None,
        estimate=term.estimate,
        kind=counted.text if counted else None,
        likely_wrong=likely_wrong,
    )
