"""Sums and their terms: which numbers can stand in one, and how they are looked up."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from consilience.model.finding import ArithmeticRelation
from consilience.model.quantity import Number
from consilience.reconciliation.comparable import by_report, related_kind, shared_words
from consilience.reconciliation.surroundings import same_sentence
from consilience.reconciliation.told import Told

_MOST_PARTS = 6
_FAMILIAR = frozenset({"killed", "injured", "missing", "displaced", "rescued"})
"""Slots of one another's people that never make up a sum: the dead and the injured are no total."""

Why = Literal[
    "sum-of-parts", "per-side", "parts-named", "parts-of-total", "parts-miss-total", "per-group"
]


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


def is_term(told: Told) -> bool:
    """Whether a number is told to the unit, and of something: a bare number needs a cue."""
    if told.quantity.approx != "exact" or value(told) <= 0:
        return False
    times = {when.role for when in told.around.times}
    cued = bool({"total", "risen", "both", "each"} & told.around.cues) or "start" in times
    return cued or bool(told.quantity.counted or told.quantity.unit or told.topic)


def in_units(told: Iterable[Told]) -> Mapping[str, Sequence[Told]]:
    """Numbers that have a unit, in the order given, by the id of their claim."""
    found: dict[str, list[Told]] = defaultdict(list)
    for number in told:
        if number.quantity.unit:
            found[number.claim.id].append(number)
    return found


def with_unit(number: Told, beside: Sequence[Told]) -> Told:
    """A bare number of a list has the unit of the list's first: "38,400 litres, 52,500".

    Args:
        number: The number.
        beside: Those of its claim that have a unit.
    """
    if number.quantity.unit or number.quantity.counted:
        return number
    before = [n for n in beside if n.place < number.place]
    if not before or before[-1].quantity.unit == "percent":
        return number
    return replace(number, quantity=replace(number.quantity, unit=before[-1].quantity.unit))


def with_noun(told: Sequence[Told], exact: Sequence[Told]) -> list[Told]:
    """The terms, with bare numbers that a list gives a noun: "3,400 votes and spoilt ones 60".

    Args:
        told: All numbers.
        exact: Those that can be terms by themselves.
    """
    terms = {number.id: number for number in exact}
    for numbers in by_report(told).values():
        for before, after in pairwise(numbers):
            first = terms.get(before.id)
            bare = after.quantity.unit is None and after.quantity.counted is None
            if first is None or after.id in terms or not bare or not _listed_behind(before, after):
                continue
            terms[after.id] = replace(
                after, head=first.head, kinds=first.kinds, topic=first.topic, phrase=first.phrase
            )
    return [terms[number.id] for number in told if number.id in terms]


def _listed_behind(before: Told, after: Told) -> bool:
    between = before.text[before.quantity.end : after.place]
    exact = after.quantity.approx == "exact" and value(after) >= _LEAST_BARE
    return exact and bool(_AND_ONES.fullmatch(between))


_AND_ONES = re.compile(r" and (?:the )?(?:[a-z]+ )?ones (?:were )?")
_LEAST_BARE = 10


class Index:
    """Numbers by what they show."""

    def __init__(self, exact: Iterable[Told]) -> None:
        self._by_value: dict[Number, list[Told]] = defaultdict(list)
        for number in exact:
            self._by_value[value(number)].append(number)

    def at(self, number: Number) -> Sequence[Told]:
        """Numbers that show this value."""
        return self._by_value.get(number, ())


def lists_of(exact: Sequence[Told]) -> Iterator[tuple[Told, ...]]:
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


def told_half(parts: Sequence[Told]) -> bool:
    """Whether a part counts the hurt, or the dead, and it is not told what another one counts.

    Args:
        parts: The parts of a sum.
    """
    topics = {part.topic for part in parts}
    return len(topics) > 1 and bool(topics & _FAMILIAR)


def ties(whole: Told, parts: Sequence[Told]) -> int:
    """Most words that a whole shares with one of its parts, besides what is counted."""
    return max(shared_words(whole, part) for part in parts)
