"""Sums over the numbers of the accounts: parts in one sentence, a whole that stands apart."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from consilience.model.finding import Arithmetic, Finding, Side, Term
from consilience.model.identity import members_id
from consilience.model.quantity import Number
from consilience.reconciliation.comparable import PERSONS, Told
from consilience.text.folding import content_stems

_LEAST_TOTAL = 20
"""Smaller sums come out by chance too often to mean anything."""
_MOST_PARTS = 6


def find_sums(told: Sequence[Told]) -> tuple[Finding, ...]:
    """Find numbers that stand side by side in one claim and make up another claim's number.

    Terms must count the same kind of thing (all persons count as one kind) exactly, and the two
    claims must share a word besides what is counted: chance sums are kept out.

    Args:
        told: All numbers of the record.
    """
    exact = [t for t in told if t.quantity.approx == "exact" and t.quantity.unit is None and t.head]
    totals: dict[tuple[str, Number], list[Told]] = defaultdict(list)
    for number in exact:
        if number.quantity.best is not None:
            totals[_kind(number), number.quantity.best].append(number)
    found = {
        finding.id: finding for parts in _side_by_side(exact) for finding in _sums(parts, totals)
    }
    return tuple(found[key] for key in sorted(found))


def _kind(told: Told) -> str:
    return "person" if told.head in PERSONS else told.head


def _side_by_side(exact: Sequence[Told]) -> Iterator[tuple[Told, ...]]:
    """Numbers of one kind in one claim, or in neighbouring claims of one sentence."""
    groups: dict[tuple[str, str, str], list[Told]] = defaultdict(list)
    for number in exact:
        groups[number.claim.report, number.claim.id, _kind(number)].append(number)
    for key in sorted(groups):
        parts = sorted(groups[key], key=lambda t: t.quantity.start)
        yield from _windows(parts)


def _windows(parts: Sequence[Told]) -> Iterator[tuple[Told, ...]]:
    for first in range(len(parts)):
        for last in range(first + 2, min(len(parts), first + _MOST_PARTS) + 1):
            yield tuple(parts[first:last])


def _sums(parts: Sequence[Told], totals: dict[tuple[str, Number], list[Told]]) -> Iterator[Finding]:
    total = sum(part.quantity.best or 0 for part in parts)
    if total < _LEAST_TOTAL or any(not part.quantity.best for part in parts):
        return
    for whole in totals.get((_kind(parts[0]), total), ()):
        if whole.quantity.id not in {part.quantity.id for part in parts} and _tied(whole, parts):
            yield _finding(whole, parts)


def _tied(whole: Told, parts: Sequence[Told]) -> bool:
    if whole.claim.id == parts[0].claim.id:
        return True
    shared = content_stems(whole.claim.text) & content_stems(parts[0].claim.text)
    return bool(shared - {whole.head, *(part.head for part in parts)})


def _finding(whole: Told, parts: Sequence[Told]) -> Finding:
    claims = tuple(sorted({whole.claim.id, *(part.claim.id for part in parts)}))
    numbers = tuple(part.quantity.best or 0 for part in parts)
    total = whole.quantity.best or 0
    written = " + ".join(f"{number:,}" for number in numbers)
    counted = whole.quantity.counted.text if whole.quantity.counted else ""
    return Finding(
        id=members_id("f", "arithmetic", (t.quantity.id for t in (whole, *parts))),
        kind="arithmetic",
        slot="count",
        event=None,
        claims=claims,
        estimate=None,
        sides=(_side((whole,)), _side(parts)),
        status="open",
        rule="sum-of-parts",
        explanation=f"{written} = {total:,}: the parts make up the {' '.join(counted.split())}.",
        why_not_milder=None,
        confidence=None,
        arithmetic=Arithmetic(
            total=total,
            parts=numbers,
            relation="sum",
            holds=True,
            terms=tuple(
                Term(t.quantity.id, None, t.quantity.best or 0, 1) for t in (whole, *parts)
            ),
            likely_wrong=None,
        ),
    )


def _side(told: Sequence[Told]) -> Side:
    return Side(
        value=" + ".join(f"{t.quantity.best:,}" for t in told),
        claims=tuple(sorted({t.claim.id for t in told})),
        quantities=tuple(t.quantity.id for t in told),
        voices=tuple(sorted({t.voice for t in told})),
    )
