"""Findings about sums over the numbers of the accounts."""

from collections.abc import Iterable, Sequence

from consilience.model.finding import Arithmetic, Finding, Side, Term
from consilience.model.identity import members_id
from consilience.model.quantity import Number
from consilience.reconciliation.misses import likely_wrong
from consilience.reconciliation.sums import alike_sums, sums
from consilience.reconciliation.terms import Sum, value
from consilience.reconciliation.told import Told
from consilience.reconciliation.wording import listed


def find_sums(told: Sequence[Told]) -> tuple[Finding, ...]:
    """Find numbers that make up another number, are parts of it, or miss it.

    Args:
        told: All numbers of the record.

    Returns:
        One finding for a sum, however many accounts tell its whole or its parts; sorted by id.
    """
    findings = (_finding(found, told) for found in alike_sums(sums(told)).values())
    return tuple(sorted(findings, key=lambda finding: finding.id))


def _finding(same: Sequence[Sum], told: Sequence[Told]) -> Finding:
    first = min(same, key=lambda s: (s.whole.id, s.parts[0].id))
    wholes = _each_once(found.whole for found in same)
    parts = _each_once(part for found in same for part in found.parts)
    wrong = likely_wrong(first, told) if first.holds is False else None
    terms = (
        Term(first.whole.id, None, value(first.whole), 1),
        *(Term(part.id, None, value(part), first.factor) for part in first.parts),
    )
    return Finding(
        id=members_id("f", "arithmetic", (number.id for number in (*wholes, *parts))),
        kind="arithmetic",
        slot="count",
        event=None,
        claims=tuple(sorted({number.claim.id for number in (*wholes, *parts)})),
        estimate=None,
        sides=(_side(_shown(value(first.whole)), wholes), _side(_written(first), parts)),
        status="open",
        rule=first.why,
        explanation=_explanation(first, _counted_in(first, wholes, parts), wrong),
        why_not_milder=None,
        confidence=None,
        arithmetic=Arithmetic(
            total=value(first.whole),
            parts=first.numbers,
            relation=first.relation,
            holds=first.holds,
            terms=terms,
            likely_wrong=wrong,
        ),
    )


def _written(found: Sum) -> str:
    if found.factor > 1:
        return f"{found.factor} × {_shown(value(found.parts[0]))}"
    return " + ".join(_shown(number) for number in found.numbers)


def _shown(number: Number) -> str:
    return f"{number:,}"


def _explanation(found: Sum, counted: str, wrong: int | None) -> str:
    total, written = _shown(value(found.whole)), _written(found)
    if found.relation == "part_of":
        parts = listed([_shown(number) for number in found.numbers])
        return f"Of {total} {counted} {parts} are told apart; that is not all of them."
    if found.why == "per-group":
        return f"{written} = {total}: the {counted} are told for each group and for all."
    if found.factor > 1:
        return f"{written} = {total}: the {counted} are told for each side and for both."
    if found.holds:
        return f"{written} = {total}: the parts make up the total of {counted}."
    terms = (found.whole, *found.parts)
    named = f"; {_shown(value(terms[wrong]))} is the likeliest wrong" if wrong is not None else ""
    made = _shown(sum(found.numbers))
    return f"{written} = {made}, but the total told is {total} {counted}{named}."


def _counted_in(found: Sum, wholes: Sequence[Told], parts: Sequence[Told]) -> str:
    told = any(whole.quantity.counted for whole in wholes)
    return _counted(wholes if told or found.relation == "part_of" else parts)


def _counted(told: Sequence[Told]) -> str:
    """What is counted, in the words that most accounts use."""
    named = [n for n in told if n.quantity.counted and n.kinds] or [
        n for n in told if n.quantity.counted
    ]
    words = [" ".join(n.quantity.counted.text.split()) for n in named if n.quantity.counted]
    if words:
        return min(words, key=lambda word: (-words.count(word), len(word), word))
    units = sorted({n.quantity.unit for n in told if n.quantity.unit})
    return f"{units[0]}s" if units else "things counted"


def _each_once(told: Iterable[Told]) -> tuple[Told, ...]:
    by_id = {number.id: number for number in told}
    return tuple(by_id[key] for key in sorted(by_id))


def _side(shown: str, told: Sequence[Told]) -> Side:
    return Side(
        value=shown,
        claims=tuple(sorted({t.claim.id for t in told})),
        quantities=tuple(t.id for t in told),
        voices=tuple(sorted({t.voice for t in told})),
    )
