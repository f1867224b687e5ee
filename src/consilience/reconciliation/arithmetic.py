"""Sums over the numbers of the accounts: parts in one sentence, a whole that stands apart."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

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
    sums: dict[tuple[str, Number, tuple[Number, ...]], list[_Sum]] = defaultdict(list)
    for parts in _side_by_side(exact):
        for whole in _wholes(parts, totals):
            numbers = tuple(sorted(_number(part) for part in parts))
            sums[_kind(whole), _number(whole), numbers].append(_Sum(whole, parts))
    findings = (_finding(found) for found in sums.values())
    return tuple(sorted(findings, key=lambda finding: finding.id))


@dataclass(frozen=True, slots=True)
class _Sum:
    """One way in which the accounts tell a sum."""

    whole: Told
    parts: tuple[Told, ...]


def _number(told: Told) -> Number:
    return told.quantity.best or 0


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


def _wholes(parts: Sequence[Told], totals: dict[tuple[str, Number], list[Told]]) -> Iterator[Told]:
    total = sum(_number(part) for part in parts)
    if total < _LEAST_TOTAL or any(not part.quantity.best for part in parts):
        return
    for whole in totals.get((_kind(parts[0]), total), ()):
        if whole.quantity.id not in {part.quantity.id for part in parts} and _tied(whole, parts):
            yield whole


def _tied(whole: Told, parts: Sequence[Told]) -> bool:
    if whole.claim.id == parts[0].claim.id:
        return True
    shared = content_stems(whole.claim.text) & content_stems(parts[0].claim.text)
    return bool(shared - {whole.head, *(part.head for part in parts)})


def _finding(sums: Sequence[_Sum]) -> Finding:
    """One finding for a sum, however many accounts tell its whole or its parts."""
    first = min(sums, key=lambda s: (s.whole.quantity.id, s.parts[0].quantity.id))
    wholes = _each_once(found.whole for found in sums)
    parts = _each_once(part for found in sums for part in found.parts)
    numbers = tuple(_number(part) for part in first.parts)
    written = " + ".join(f"{number:,}" for number in numbers)
    counted = first.whole.quantity.counted.text if first.whole.quantity.counted else ""
    terms = (first.whole, *first.parts)
    return Finding(
        id=members_id("f", "arithmetic", (told.quantity.id for told in (*wholes, *parts))),
        kind="arithmetic",
        slot="count",
        event=None,
        claims=tuple(sorted({told.claim.id for told in (*wholes, *parts)})),
        estimate=None,
        sides=(_side(f"{_number(first.whole):,}", wholes), _side(written, parts)),
        status="open",
        rule="sum-of-parts",
        explanation=f"{written} = {_number(first.whole):,}: "
        f"the parts make up the {' '.join(counted.split())}.",
        why_not_milder=None,
        confidence=None,
        arithmetic=Arithmetic(
            total=_number(first.whole),
            parts=numbers,
            relation="sum",
            holds=True,
            terms=tuple(Term(told.quantity.id, None, _number(told), 1) for told in terms),
            likely_wrong=None,
        ),
    )


def _each_once(told: Iterable[Told]) -> tuple[Told, ...]:
    by_id = {number.quantity.id: number for number in told}
    return tuple(by_id[key] for key in sorted(by_id))


def _side(value: str, told: Sequence[Told]) -> Side:
    return Side(
        value=value,
        claims=tuple(sorted({t.claim.id for t in told})),
        quantities=tuple(t.quantity.id for t in told),
        voices=tuple(sorted({t.voice for t in told})),
    )
