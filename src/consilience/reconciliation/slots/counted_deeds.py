"""Numbers of one deed in other words: three men who entered, and four burglars who came in."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from consilience.reconciliation.candidates import Pair
from consilience.reconciliation.comparable import shared_words
from consilience.reconciliation.nouns import ANYBODY, PERSONS
from consilience.reconciliation.slots.frames import Frame, head_of
from consilience.reconciliation.slots.ground import Ground
from consilience.reconciliation.slots.one_thing import of_one_bearer
from consilience.reconciliation.slots.synonyms import things_of
from consilience.reconciliation.told import Told
from consilience.text.folding import folded_words

_TIMES = 3
"""So many times the smaller of two numbers of one deed the greater one may be."""
_LEAST = 2
_WEEK = 7
_SOON = 14
_SAME_DAYS = 2
"""Days between accounts of one count, and of one share, which moves from day to day."""
_MOST = 24
"""Numbers with one key that are held against each other; more are told of many things."""


class CountedDeeds:
    """What each number counts and which deed it is told with.

    Args:
        ground: The claims slot by slot.
    """

    def __init__(self, ground: Ground) -> None:
        self._known = ground.frames
        self._ground = ground

    def pairs(self, numbers: Sequence[Told]) -> set[Pair]:
        """Pairs of numbers of one story that share a deed or a counted thing in some words.

        Args:
            numbers: All numbers.

        Returns:
            Their places, the lower one first.
        """
        index: dict[tuple[str, str], list[int]] = defaultdict(list)
        for place, told in enumerate(numbers):
            unit = told.quantity.unit or ""
            keys = self._deeds(told) | self._things(told)
            if _is_presence(told):
                keys |= {_PRESENT}
            if told.quantity.unit and (frame := self._known.get(told.claim.id)) and frame.bearer:
                keys |= frame.bearer.names
            for key in keys:
                index[unit, key].append(place)
        return {
            pair
            for members in index.values()
            if len(members) <= _MOST
            for pair in combinations(sorted(members), 2)
        }

    def tied(self, one: Told, other: Told) -> bool:
        """Whether two numbers of two voices are told of one deed and count one kind of thing.

        Args:
            one: A number.
            other: Another.
        """
        here, there = self._known.get(one.claim.id), self._known.get(other.claim.id)
        if here is None or there is None or not _of_one_size(one, other):
            return False
        if one.listed or other.listed or one.part or other.part:
            return False
        if not self._ground.may_meet(here, there):
            return False
        if one.quantity.unit or other.quantity.unit:
            return one.quantity.unit == other.quantity.unit and self._of_one_measure(one, other)
        if self._of_the_same_ones(one, other):
            return True
        return self._of_one_count(one, other) or self._of_one_presence(one, other)

    def _of_the_same_ones(self, one: Told, other: Told) -> bool:
        """Whether two accounts of one story tell of those counted, by one noun, the same things."""
        if one.head != other.head or one.head in ANYBODY or one.home != other.home:
            return False
        here, there = self._known[one.claim.id], self._known[other.claim.id]
        if one.claim.report == other.claim.report or not self._ground.soon(here, there, _SAME_DAYS):
            return False
        low, high = sorted((one.shown or 0, other.shown or 0))
        themselves = _opens(one, here) and _opens(other, there)
        return themselves and high <= 2 * low and shared_words(one, other) > 0

    def _of_one_presence(self, one: Told, other: Told) -> bool:
        """Whether both tell how many were in one ship, house or train."""
        here, there = self._known[one.claim.id], self._known[other.claim.id]
        if not (_is_presence(one) and _is_presence(other)) or one.toll or other.toll:
            return False
        low, high = sorted((one.shown or 0, other.shown or 0))
        counted = self._things(one) & self._things(other) or {one.head, other.head} <= PERSONS
        return bool(counted) and high < 2 * low and self._ground.soon(here, there, _WEEK)

    def _of_one_measure(self, one: Told, other: Told) -> bool:
        here, there = self._known[one.claim.id], self._known[other.claim.id]
        share = one.quantity.unit == "percent"
        if not self._ground.soon(here, there, _SAME_DAYS if share else _SOON):
            return False
        if not of_one_bearer(here, there):
            return False
        return bool(self._deeds(one) & self._deeds(other)) or self._ground.beside(here, there)

    def _of_one_count(self, one: Told, other: Told) -> bool:
        here, there = self._known[one.claim.id], self._known[other.claim.id]
        deeds = self._deeds(one) & self._deeds(other)
        if not deeds or not self._things(one) & self._things(other):
            return False
        if not self._ground.soon(here, there, _SOON):
            return False
        beside = self._ground.beside(here, there)
        themselves = _opens(one, here) and _opens(other, there)
        if not (beside or themselves or of_one_bearer(here, there)):
            return False
        seldom = self._ground.seldom(here, there, deeds)
        return seldom or beside or bool(self._ground.rare(here, there, frozenset([one.head])))

    def _things(self, told: Told) -> frozenset[str]:
        counted = told.quantity.counted
        if counted is None:
            return frozenset()
        head, _ = head_of([word for word, _, _ in folded_words(counted.text)])
        return things_of(head) - _ANYTHING

    def _deeds(self, told: Told) -> frozenset[str]:
        """Names of the deed that the clause tells next behind a number, or else last before it."""
        frame = self._known.get(told.claim.id)
        if frame is None:
            return frozenset()
        first, behind = self._span(told)
        later = [deed for deed in frame.told if deed.place >= behind]
        if first <= 1 and later:
            return later[0].names
        earlier = [deed for deed in frame.told if deed.place < first]
        return earlier[-1].names if earlier else later[0].names if later else frozenset()

    @staticmethod
    def _span(told: Told) -> tuple[int, int]:
        """Indices of the first word of a number with what it counts, and after the last one."""
        start, counted = told.claim.clause.start, told.quantity.counted
        ends = [told.quantity.end, *([counted.end] if counted else [])]
        first = len(folded_words(told.text[start : max(start, told.place)]))
        return first, len(folded_words(told.text[start : max(start, *ends)]))


_PRESENT = "present"
"""Key of numbers that tell how many were there; no noun has two words' sense of it."""


def _is_presence(told: Told) -> bool:
    """Whether words beside a number say that so many were there."""
    clause = told.claim.clause
    before = told.text[max(clause.start, told.place - _BESIDE) : told.place].lower()
    counted = told.quantity.counted
    end = max(told.quantity.end, counted.end if counted else 0)
    behind = told.text[end : min(clause.end, end + _BESIDE)].lower()
    return bool(_THERE.search(before) or _ABOARD.match(behind))


_BESIDE = 24
"""Code points around a number in which words say that so many were there."""
_THERE = re.compile(r"\b(?:there (?:were|are|was|had been)|carried|carrying|held)\s+(?:\w+\s+)?$")
_ABOARD = re.compile(
    r"\s+(?:(?:was|were|are|had been)\s+)?(?:aboard|on board|inside|in the (?:house|building|hall|"
    r"basket|cabin|car|ground|train|bus|coach|plane|boat|mine|pit|tunnel|theatre|theater|stadium))\b"
)


def _opens(told: Told, frame: Frame) -> bool:
    """Whether those counted do or bear it themselves: of "Police found 620 ballots" they do not."""
    roles = [r for r in frame.telling.claim.roles if r.role != "participant"]
    first = min(roles, key=lambda role: (role.start, role.end), default=None)
    return first is not None and first.start <= told.place < first.end


_ANYTHING = frozenset("number figure total thing one".split())


def _of_one_size(one: Told, other: Told) -> bool:
    low, high = sorted((one.shown or 0, other.shown or 0))
    return low >= _LEAST and high != low and high <= low * _TIMES
