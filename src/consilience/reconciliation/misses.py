"""Sums that do not hold: lists of parts that miss their total, and the term likeliest wrong."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from consilience.model.quantity import Number
from consilience.reconciliation.breadth import noun_end
from consilience.reconciliation.comparable import related_kind, same_story, shared_words
from consilience.reconciliation.surroundings import same_sentence
from consilience.reconciliation.terms import Sum, commensurable, ties, value
from consilience.reconciliation.told import Told

_SHORT = 0.1
"""How far a list of parts may miss its total, as a share, and still be meant as its parts."""


def missed_totals(
    lists: Iterable[tuple[Told, ...]], exact: Sequence[Told], explained: set[str]
) -> Iterator[Sum]:
    """Find lists of all parts that miss a total of the same scope by little.

    Args:
        lists: Runs of numbers of one kind.
        exact: All numbers that can be terms.
        explained: Ids of numbers that are parts of another sum.
    """
    totals = _BySize(number for number in exact if _is_total(number))
    measured = _BySize(number for number in exact if number.quantity.unit)
    whole_lists = _longest(lists)
    for window in whole_lists:
        whole, parts = window[0], window[1:]
        if len(parts) > 1 and _opens(whole, parts) and _is_short(whole, parts):
            yield Sum(whole, parts, "sum", False, 1, "parts-miss-total")
    for parts in whole_lists:
        if any(part.id in explained for part in parts) or not (_divided(parts) or _of_all(parts)):
            continue
        made = sum(map(value, parts))
        for whole in (*totals.near(made), *(measured.near(made) if _of_all(parts) else ())):
            if _is_missed(whole, parts):
                yield Sum(whole, parts, "sum", False, 1, "parts-miss-total")


class _BySize:
    """Numbers by size, so that those which some parts can miss by little are found at once."""

    def __init__(self, numbers: Iterable[Told]) -> None:
        self._numbers = sorted(numbers, key=lambda number: (value(number), number.id))
        self._sizes = [value(number) for number in self._numbers]

    def near(self, made: Number) -> Sequence[Told]:
        """Those that a sum may miss."""
        first = bisect_left(self._sizes, made / (1 + 2 * _SHORT))
        return self._numbers[first : bisect_right(self._sizes, made / (1 - 2 * _SHORT))]


def _longest(lists: Iterable[tuple[Told, ...]]) -> list[tuple[Told, ...]]:
    by_first: dict[str, tuple[Told, ...]] = {}
    for parts in lists:
        if len(parts) > len(by_first.get(parts[0].id, ())):
            by_first[parts[0].id] = parts
    inner = {part.id for parts in by_first.values() for part in parts[1:]}
    return [parts for first, parts in sorted(by_first.items()) if first not in inner]


def _of_all(parts: Sequence[Told]) -> bool:
    """Whether the last part is told as all that is left: "and $310 million elsewhere"."""
    return bool(_REST.search(parts[-1].around.own))


_REST = re.compile(r"\b(?:elsewhere|the rest|all others?)\b")


def _opens(whole: Told, parts: Sequence[Told]) -> bool:
    """Whether a sentence goes from a total into its parts: "14 million, 9 from A and 5 from B"."""
    text = whole.text
    between = text[whole.quantity.end : parts[0].quantity.start]
    if _ITEM.match(text[noun_end(whole.quantity) :][: 2 * _REACH]):
        return False  # "14 were from Skarn, 9 from Calder": the first of a list
    last = text[parts[-2].quantity.end : parts[-1].quantity.start]
    behind = (text[noun_end(part.quantity) :][:_REACH] for part in parts)
    return (
        same_sentence(text, whole.quantity.end, parts[-1].quantity.start)
        and bool(_INTO.search(between))
        and bool(_AND.search(last))
        and all(_WHERE.match(words) for words in behind)
    )


_REACH = 12
_ITEM = re.compile(r"\s*(?:were|was|are|came|went) (?:from|in|at|for|to|by|on)\b")
_INTO = re.compile(r"^[^.;]{0,60}[,:]\s*$")
_AND = re.compile(r"\band\s*$")
_WHERE = re.compile(r"\s*(?:from|in|at|for|to|by|on)\b")


def _is_short(whole: Told, parts: Sequence[Told]) -> bool:
    """Whether the parts fall short of the total, or exceed it, by little and not by rounding."""
    gap = abs(sum(map(value, parts)) - value(whole))
    meant = all(commensurable(whole, part) for part in parts)
    return meant and _rounding((whole, *parts)) < gap <= _SHORT * value(whole)


def _is_total(told: Told) -> bool:
    if told.toll and not told.part:
        return True
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
    if not _is_short(whole, parts):
        return False
    if whole.id in {part.id for part in parts} or not same_story(whole, parts[0]):
        return False
    return _covers(whole, parts)


def _rounding(terms: Sequence[Told]) -> Number:
    """By how much a sum of numbers with decimals ("$1.1 billion") can be off by rounding alone."""
    return sum(_half_a_place(term) for term in terms)


def _half_a_place(told: Told) -> Number:
    digits = _DECIMALS.search(told.quantity.text)
    if not digits:
        return 0
    written = float(digits[0].replace(",", ""))
    places = len(digits[1])
    return value(told) / written * 0.5 * 10**-places if written else 0


_DECIMALS = re.compile(r"\d[\d,]*\.(\d+)")


def _covers(whole: Told, parts: Sequence[Told]) -> bool:
    """Whether the total's words take in every part: it names their places, or a time of all."""
    if _of_all(parts):
        return shared_words(whole, parts[0]) >= 1
    if whole.toll and _OF_THEM.search(_before(parts[0])):
        return whole.topic == parts[0].topic
    named = frozenset().union(*(part.around.own_names for part in parts))
    own = frozenset(word for word in whole.stems)
    places = [part.around.own_names for part in parts]
    if all(places) and all(_mentions(own, names) for names in places):
        return len(named) >= len(parts)
    spans = any(when.role == "start" for when in whole.around.times)
    return spans and ties(whole, parts) >= 1


def _before(told: Told) -> str:
    return told.text[max(0, told.place - 40) : told.place]


_OF_THEM = re.compile(r"\b[Oo]f (?:all )?(?:the|those) [a-z]+(?: [a-z]+)?, $")
"""Before the first of a list that goes through all: "Of the dead, 14 were from Skarn"."""


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
