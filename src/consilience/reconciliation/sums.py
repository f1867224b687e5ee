"""Numbers of the accounts that make up, exceed or fall short of another of their numbers."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from consilience.model.quantity import Number
from consilience.reconciliation.comparable import by_report, same_story
from consilience.reconciliation.misses import missed_totals
from consilience.reconciliation.nouns import ANYBODY, PERSONS
from consilience.reconciliation.sorts_of_persons import by_sort
from consilience.reconciliation.surroundings import same_sentence
from consilience.reconciliation.terms import (
    Index,
    Sum,
    commensurable,
    in_units,
    is_term,
    lists_of,
    ties,
    value,
    with_noun,
    with_unit,
)
from consilience.reconciliation.told import Told
from consilience.reconciliation.worded_sums import one_story, worded_sums
from consilience.text.folding import content_stems, stem

_LEAST_TOTAL = 20
"""Smaller sums come out by chance too often to mean anything by themselves."""
_SENTENCES = 400
_CROWDED = 60


def sums(told: Sequence[Told]) -> Iterator[Sum]:
    """Find all sums over numbers that are commensurable by kind, slot, unit and story.

    Args:
        told: All numbers of the record.
    """
    units = in_units(told)
    exact = [n for n in (with_unit(n, units.get(n.claim.id, ())) for n in told) if is_term(n)]
    exact = with_noun(told, exact)
    about = [n for n in told if n.quantity.approx == "about" and n.breadth.joined]
    wholes = sorted((*exact, *about), key=lambda number: number.id)
    lists = list(lists_of(exact))
    index = Index(exact)
    found = [
        *_sums_of_lists(lists, index),
        *_per_side(exact, index),
        *_named_parts(exact),
        *_joined_parts(exact, wholes, index),
        *worded_sums(exact, index),
        *by_sort(exact, index),
    ]
    yield from found
    explained = {part.id for each in found for part in each.parts}
    yield from _parts_of_total(exact, explained)
    yield from missed_totals(lists, exact, explained)


def _sums_of_lists(lists: Iterable[tuple[Told, ...]], index: Index) -> Iterator[Sum]:
    for parts in lists:
        total = sum(value(part) for part in parts)
        wholes = index.at(total)
        if len(wholes) > _CROWDED:
            continue
        for whole in wholes:
            if _makes_up(whole, parts):
                yield Sum(whole, parts, "sum", True, 1, "sum-of-parts")


def _makes_up(whole: Told, parts: Sequence[Told]) -> bool:
    if any(whole.id == part.id or not commensurable(whole, part) for part in parts):
        return False
    if all(part.around.past != whole.around.past for part in parts):
        return False
    told_together = one_story(whole, parts[0]) and _of_one_status(whole, parts)
    return told_together and _is_meant(whole, parts)


def _is_meant(whole: Told, parts: Sequence[Told]) -> bool:
    """Whether the numbers do not merely happen to add up."""
    if value(whole) < _LEAST_TOTAL or max(map(value, parts)) < _LEAST_TOTAL / 2:
        return _partitioned(whole, parts)
    if whole.claim.id == parts[0].claim.id and whole.place > parts[0].place:
        return "total" in whole.around.cues
    if _side_by_side(whole, parts) and "total" in whole.around.cues:
        return True
    if _too_odd_for_chance(whole, parts):
        return True
    shared = ties(whole, parts)
    if len(parts) > _TWO:
        peculiar = value(whole) >= _PECULIAR and value(whole) % 100 != 0
        slotted = whole.topic is not None and all(part.topic == whole.topic for part in parts)
        one_noun = whole.head not in ANYBODY and all(part.head == whole.head for part in parts)
        return peculiar or slotted or one_noun or shared >= _TWO
    return shared >= 1 and _belong(whole, parts)


def _too_odd_for_chance(whole: Told, parts: Sequence[Told]) -> bool:
    """Whether one slot holds all terms, and the whole is told to the last digit of many."""
    slotted = whole.topic is not None and all(part.topic == whole.topic for part in parts)
    return slotted and value(whole) >= _ODD and value(whole) % 100 != 0


_ODD = 1000
_TWO = 2
_PECULIAR = 100


def _belong(whole: Told, parts: Sequence[Told]) -> bool:
    """Two numbers make up a third by chance too often: their slot or sentence must say more."""
    one, other = parts
    if one.kinds & other.disjoint or other.kinds & one.disjoint:
        return True
    if whole.topic is not None and one.topic == other.topic == whole.topic:
        return True
    if whole.claim.id == one.claim.id or same_sentence(one.text, *_span(whole, one)):
        return whole.claim.report == one.claim.report
    persons = all(number.head in PERSONS and number.head for number in (whole, one, other))
    return persons and one.claim.id == other.claim.id


def _span(one: Told, other: Told) -> tuple[int, int]:
    first, last = sorted((one, other), key=lambda told: told.place)
    return first.quantity.end, last.place


def _of_one_status(whole: Told, parts: Sequence[Told]) -> bool:
    done = {"actual", "possible"}
    return all((part.claim.modality in done) == (whole.claim.modality in done) for part in parts)


def _side_by_side(whole: Told, parts: Sequence[Told]) -> bool:
    first = parts[0]
    return whole.claim.report == first.claim.report and abs(whole.place - first.place) < _SENTENCES


def _partitioned(whole: Told, parts: Sequence[Told]) -> bool:
    """Small numbers: the last part must be told as the rest, or all be of one noun and slot."""
    if any("remainder" in part.around.cues for part in parts):
        close = _side_by_side(whole, parts)
        slotted = whole.topic is not None and all(p.topic == whole.topic for p in parts)
        return close or slotted or all(p.head == whole.head for p in parts)
    return all(part.quantity.whole == whole.id for part in parts)


def _per_side(exact: Sequence[Told], index: Index) -> Iterator[Sum]:
    """A number told for each of two sides, and twice as much told for both."""
    for part in exact:
        if "each" not in part.around.cues:
            continue
        for whole in index.at(2 * value(part)):
            apart = "each" in whole.around.cues or whole.id == part.id
            if apart or not commensurable(whole, part) or not same_story(whole, part):
                continue
            if "both" in whole.around.cues or _same_noun(whole, part):
                yield Sum(whole, (part,), "sum", True, 2, "per-side")


def _same_noun(one: Told, other: Told) -> bool:
    return one.head == other.head and bool(one.head) and value(one) >= _LEAST_TOTAL


def _joined_parts(exact: Sequence[Told], wholes: Sequence[Told], index: Index) -> Iterator[Sum]:
    """What a number's own words say that it is made of: "49 dead and injured", and 11 and 38."""
    for whole in wholes:
        if not whole.breadth.joined:
            continue
        for one in exact:
            for other in index.at(value(whole) - value(one)):
                if _joins(whole, one, other):
                    yield Sum(whole, (one, other), "sum", True, 1, "sum-of-parts")


def _joins(whole: Told, one: Told, other: Told) -> bool:
    if len({whole.id, one.id, other.id}) < _TWO + 1 or one.breadth.joined or other.breadth.joined:
        return False
    if any(part.quantity.unit != whole.quantity.unit for part in (one, other)):
        return False
    first = _is_joined(whole, one) or _is_of(whole, one)
    told = first and _is_joined(whole, other) and not _is_joined_alike(whole, one, other)
    return (
        told
        and all(one_story(whole, part) for part in (one, other))
        and _of_one_status(whole, (one, other))
    )


def _is_of(whole: Told, part: Told) -> bool:
    """Whether a number counts what the whole is told of first."""
    if whole.topic and whole.topic == part.topic:
        return True
    return part.head == whole.head and bool(part.head)


def _is_joined(whole: Told, part: Told) -> bool:
    """Whether a number counts what the whole takes in besides."""
    joined = whole.breadth.joined
    named = part.phrase | ({stem(part.topic)} if part.topic else set())
    return bool(joined & (content_stems(part.around.own) if whole.quantity.unit else named))


def _is_joined_alike(whole: Told, one: Told, other: Told) -> bool:
    """Whether two numbers count one and the same of what the whole takes in."""
    joined = whole.breadth.joined
    return bool(one.phrase & joined and one.phrase & joined == other.phrase & joined)


def _named_parts(exact: Sequence[Told]) -> Iterator[Sum]:
    """Parts that the sentence itself calls so: "30 of the 80 wounded"."""
    by_id = {number.id: number for number in exact}
    parts: dict[str, list[Told]] = defaultdict(list)
    for number in exact:
        if number.quantity.whole in by_id:
            parts[number.quantity.whole or ""].append(number)
    for whole, some in sorted(parts.items()):
        if sum(map(value, some)) < value(by_id[whole]):
            yield Sum(by_id[whole], tuple(some), "part_of", None, 1, "parts-named")


def _parts_of_total(exact: Sequence[Told], explained: set[str]) -> Iterator[Sum]:
    """A number told as a total, and numbers of the same noun in the sentences right after it."""
    for numbers in by_report(exact).values():
        for at, whole in enumerate(numbers):
            if "total" not in whole.around.cues or whole.listed:
                continue
            parts = tuple(_behind(whole, numbers[at + 1 :], explained))
            if len(parts) > 1 and sum(map(value, parts)) < value(whole):
                yield Sum(whole, parts, "part_of", None, 1, "parts-of-total")


def _behind(whole: Told, after: Sequence[Told], explained: set[str]) -> Iterator[Told]:
    reach = whole.place
    for number in after:
        if number.place - reach > _SENTENCES:
            return
        if number.id in explained or not _some_of(whole, number):
            continue
        yield number
        reach = number.place


def _some_of(whole: Told, part: Told) -> bool:
    same = part.topic == whole.topic and part.head == whole.head and bool(part.head)
    return same and value(part) < value(whole) and "total" not in part.around.cues


Groups = Mapping[tuple[Number, tuple[Number, ...], str], Sequence[Sum]]


def alike_sums(found: Iterable[Sum]) -> Groups:
    """Sums that are told more than once, together."""
    groups: dict[tuple[Number, tuple[Number, ...], str], list[Sum]] = defaultdict(list)
    for each in found:
        key = value(each.whole), tuple(sorted(each.numbers)), each.whole.quantity.unit or ""
        groups[key].append(each)
    return groups
