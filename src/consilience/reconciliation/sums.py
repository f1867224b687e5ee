"""Numbers of the accounts that make up, exceed or fall short of another of their numbers."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from consilience.model.finding import ArithmeticRelation
from consilience.model.quantity import Number
from consilience.reconciliation.comparable import by_report, related_kind, same_story, shared_words
from consilience.reconciliation.nouns import PERSONS
from consilience.reconciliation.surroundings import same_sentence
from consilience.reconciliation.told import Told

_LEAST_TOTAL = 20
"""Smaller sums come out by chance too often to mean anything by themselves."""
_MOST_PARTS = 6
_SENTENCES = 400
_SHORT = 0.1
"""How far a list of parts may miss its total, as a share, and still be meant as its parts."""
_CROWDED = 60
_FAMILIAR = frozenset({"killed", "injured", "missing", "displaced", "rescued"})
"""Slots of one another's people that never make up a sum: the dead and the injured are no total."""

Why = Literal["sum-of-parts", "per-side", "parts-named", "parts-of-total", "parts-miss-total"]


@dataclass(frozen=True, slots=True)
class Sum:
    """A whole and numbers that are its parts.

    Attributes:
        whole: The whole.
        parts: The parts.
        relation: Whether they make it up or are only some of it.
        holds: Whether the numbers fit; null where the parts are only some.
        factor: What the only part is taken times; 1 for lists.
        why: The rule that found it.
    """

    whole: Told
    parts: tuple[Told, ...]
    relation: ArithmeticRelation
    holds: bool | None
    factor: int
    why: Why

    @property
    def numbers(self) -> tuple[Number, ...]:
        """The parts' numbers; one told per side stands as often as there are sides."""
        return tuple(value(part) for part in self.parts for _ in range(self.factor))


def value(told: Told) -> Number:
    """The number that a term of a sum has."""
    return told.shown or 0


def sums(told: Sequence[Told]) -> Iterator[Sum]:
    """Find all sums over numbers that are commensurable by kind, slot, unit and story.

    Args:
        told: All numbers of the record.
    """
    exact = [n for n in (_with_unit(n, told) for n in told) if _is_term(n)]
    lists = list(_lists(exact))
    index = _Index(exact)
    found = [
        *_sums_of_lists(lists, index),
        *_per_side(exact, index),
        *_named_parts(exact),
    ]
    yield from found
    explained = {part.id for each in found for part in each.parts}
    yield from _parts_of_total(exact, explained)
    yield from _missed_totals(lists, exact, explained)


def _is_term(told: Told) -> bool:
    """Whether a number is told to the unit, and of something: a bare number needs a cue."""
    if told.quantity.approx != "exact" or value(told) <= 0:
        return False
    times = {when.role for when in told.around.times}
    cued = bool({"total", "risen", "both", "each"} & told.around.cues) or "start" in times
    return cued or bool(told.quantity.counted or told.quantity.unit or told.topic)


def _with_unit(number: Told, told: Sequence[Told]) -> Told:
    """A bare number of a list has the unit of the list's first: "38,400 litres, 52,500"."""
    if number.quantity.unit or number.quantity.counted:
        return number
    before = [
        n
        for n in told
        if n.claim.id == number.claim.id and n.quantity.unit and n.place < number.place
    ]
    if not before or before[-1].quantity.unit == "percent":
        return number
    return replace(number, quantity=replace(number.quantity, unit=before[-1].quantity.unit))


class _Index:
    """Numbers by what they show."""

    def __init__(self, exact: Iterable[Told]) -> None:
        self._by_value: dict[Number, list[Told]] = defaultdict(list)
        for number in exact:
            self._by_value[value(number)].append(number)

    def at(self, number: Number) -> Sequence[Told]:
        """Numbers that show this value."""
        return self._by_value.get(number, ())


def _lists(exact: Sequence[Told]) -> Iterator[tuple[Told, ...]]:
    """Runs of numbers of one kind in one sentence, also where numbers of two kinds take turns."""
    seen: set[tuple[str, ...]] = set()
    for numbers in by_report(exact).values():
        for sentence in _sentences(numbers):
            for first in sentence:
                run = [number for number in sentence if commensurable(first, number)]
                for window in _windows(run):
                    ids = tuple(number.id for number in window)
                    if ids not in seen:
                        seen.add(ids)
                        yield window


def _sentences(numbers: Sequence[Told]) -> Iterator[list[Told]]:
    sentence: list[Told] = []
    for number in numbers:
        if sentence and not _goes_on(sentence[-1], number):
            yield sentence
            sentence = []
        sentence.append(number)
    yield sentence


def _goes_on(before: Told, after: Told) -> bool:
    return same_sentence(before.text, before.quantity.end, after.place)


def _windows(run: Sequence[Told]) -> Iterator[tuple[Told, ...]]:
    for first in range(len(run)):
        for last in range(first + 2, min(len(run), first + _MOST_PARTS) + 1):
            yield tuple(run[first:last])


def commensurable(one: Told, other: Told) -> bool:
    """Whether two numbers can be terms of one sum: one unit, related kinds, slots that do not bar.

    Args:
        one: A number.
        other: Another.
    """
    if one.quantity.unit == "percent" or one.topic in {"age", "magnitude", "population", "term"}:
        return False
    if not related_kind(one, other):
        return False
    if one.topic == other.topic or not one.topic or not other.topic:
        return True
    return not {one.topic, other.topic} & _FAMILIAR


def _sums_of_lists(lists: Iterable[tuple[Told, ...]], index: _Index) -> Iterator[Sum]:
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
    told_together = same_story(whole, parts[0]) and _of_one_status(whole, parts)
    return told_together and _is_meant(whole, parts)


def _is_meant(whole: Told, parts: Sequence[Told]) -> bool:
    """Whether the numbers do not merely happen to add up."""
    if value(whole) < _LEAST_TOTAL or max(map(value, parts)) < _LEAST_TOTAL / 2:
        return _partitioned(whole, parts)
    if whole.claim.id == parts[0].claim.id and whole.place > parts[0].place:
        return "total" in whole.around.cues
    if _side_by_side(whole, parts) and "total" in whole.around.cues:
        return True
    ties = _ties(whole, parts)
    if len(parts) > _TWO:
        peculiar = value(whole) >= _PECULIAR and value(whole) % 100 != 0
        slotted = whole.topic is not None and all(part.topic == whole.topic for part in parts)
        return peculiar or slotted or ties >= _TWO
    return ties >= 1 and _belong(whole, parts)


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


def _ties(whole: Told, parts: Sequence[Told]) -> int:
    return max(shared_words(whole, part) for part in parts)


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


def _per_side(exact: Sequence[Told], index: _Index) -> Iterator[Sum]:
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


def _missed_totals(
    lists: Iterable[tuple[Told, ...]], exact: Sequence[Told], explained: set[str]
) -> Iterator[Sum]:
    """A list of all parts that misses a total of the same scope by little."""
    totals = [number for number in exact if _is_total(number)]
    whole_lists = _longest(lists)
    for parts in whole_lists:
        if any(part.id in explained for part in parts) or not _divided(parts):
            continue
        for whole in totals:
            if _is_missed(whole, parts):
                yield Sum(whole, parts, "sum", False, 1, "parts-miss-total")


def _longest(lists: Iterable[tuple[Told, ...]]) -> list[tuple[Told, ...]]:
    by_first: dict[str, tuple[Told, ...]] = {}
    for parts in lists:
        if len(parts) > len(by_first.get(parts[0].id, ())):
            by_first[parts[0].id] = parts
    inner = {part.id for parts in by_first.values() for part in parts[1:]}
    return [parts for first, parts in sorted(by_first.items()) if first not in inner]


def _is_total(told: Told) -> bool:
    role = {when.role for when in told.around.times}
    return "total" in told.around.cues or "risen" in told.around.cues or "start" in role


def _divided(parts: Sequence[Told]) -> bool:
    """Whether a list goes through places or times, one each."""
    if len(parts) < 3:
        return False
    places = [part.around.own_names for part in parts]
    times = [tuple(when.text for when in part.around.times) for part in parts]
    return _all_apart(places) or _all_apart(times)


def _all_apart(marks: Sequence[frozenset[str] | tuple[str, ...]]) -> bool:
    return all(marks) and all(one != other for one, other in pairwise(marks))


def _is_missed(whole: Told, parts: Sequence[Told]) -> bool:
    total = sum(map(value, parts))
    near = total != value(whole) and abs(total - value(whole)) <= _SHORT * value(whole)
    if not near or any(not commensurable(whole, part) for part in parts):
        return False
    if whole.id in {part.id for part in parts} or not same_story(whole, parts[0]):
        return False
    return _covers(whole, parts)


def _covers(whole: Told, parts: Sequence[Told]) -> bool:
    """Whether the total's words take in every part: it names their places, or a time of all."""
    named = frozenset().union(*(part.around.own_names for part in parts))
    own = frozenset(word for word in whole.stems)
    places = [part.around.own_names for part in parts]
    if all(places) and all(_mentions(own, names) for names in places):
        return len(named) >= len(parts)
    spans = any(when.role == "start" for when in whole.around.times)
    return spans and _ties(whole, parts) >= 1


def _mentions(stems: frozenset[str], names: frozenset[str]) -> bool:
    return any(any(stem_.startswith(name[:5]) for stem_ in stems) for name in names)


def likely_wrong(found: Sum, told: Sequence[Told]) -> int:
    """Index, the whole first, of the term of a sum that fewest voices bear out.

    A number that another voice tells as well is likelier right; of terms that stand equal the
    whole is the likeliest wrong, since every part has an account of its own.

    Args:
        found: A sum that does not hold.
        told: All numbers of the record.
    """
    terms = (found.whole, *found.parts)
    voices = [_voices_for(term, told) for term in terms]
    return voices.index(min(voices))


def _voices_for(term: Told, told: Sequence[Told]) -> int:
    return len(
        {
            number.voice
            for number in told
            if number.shown == term.shown
            and number.quantity.approx == "exact"
            and related_kind(number, term)
        }
    )


Groups = Mapping[tuple[Number, tuple[Number, ...], str], Sequence[Sum]]


def alike_sums(found: Iterable[Sum]) -> Groups:
    """Sums that are told more than once, together."""
    groups: dict[tuple[Number, tuple[Number, ...], str], list[Sum]] = defaultdict(list)
    for each in found:
        key = value(each.whole), tuple(sorted(each.numbers)), each.whole.quantity.unit or ""
        groups[key].append(each)
    return groups
