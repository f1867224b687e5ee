"""Which numbers are held against each other at all: a small share of all pairs."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from consilience.reconciliation.comparable import FEW_NAMES, days_of, peculiar
from consilience.reconciliation.days_told import FAR_REPORTS
from consilience.reconciliation.nouns import ANYBODY
from consilience.reconciliation.scopes import ATTACKS, may_be_parted_by_time
from consilience.reconciliation.told import Told
from consilience.reconciliation.topics import TURNOUT

_NEIGHBOURS = 40
"""Of more numbers with one key each is held against so many that come next by size."""
_MANY_ALIKE = 40
"""Of more numbers with one key only those whose accounts share a name are."""
OF_A_STORY = frozenset({"magnitude", "population", TURNOUT})
"""What is measured of the one thing that a story is about."""
Pair = tuple[int, int]
"""Places of two numbers, the lower one first, in the list of all sorted by id."""


def candidates(numbers: Sequence[Told]) -> set[Pair]:
    """Pairs that share a number of one unit, or what is measured and a name or word.

    Those that can be one by no day are left out: there are many of them where many stories are
    told, and they would be kept apart all the same.
    """
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, number in enumerate(numbers):
        for key in set(_keys(number)):
            index[key].append(place)
    pairs: set[Pair] = set()
    shown = [number.shown or 0 for number in numbers]
    stories = [number.story for number in numbers]
    far = _Far(numbers)
    for key in sorted(index):
        members = sorted(index[key], key=lambda member: (shown[member], member))
        # Many names of one story are borne by the same accounts.
        for some in {tuple(some) for some in _by_story(members, stories)}:
            pairs.update(
                pair if pair[0] < pair[1] else pair[::-1]
                for pair in _neighbours(some)
                if not far(*pair)
            )
    return pairs


class _Far:
    """Tells numbers of accounts that came out so far apart that they cannot measure one thing.

    Args:
        numbers: All numbers, sorted by id.
    """

    def __init__(self, numbers: Sequence[Told]) -> None:
        self._shown = [number.shown for number in numbers]
        self._peculiar = [peculiar(number) for number in numbers]
        self._dated = [bool(days_of(number)) for number in numbers]
        self._published = [
            date.fromisoformat(number.published).toordinal()
            if number.published and may_be_parted_by_time(number)
            else None
            for number in numbers
        ]

    def __call__(self, one: int, other: int) -> bool:
        here, there = self._published[one], self._published[other]
        if here is None or there is None or abs(here - there) <= FAR_REPORTS:
            return False
        if self._dated[one] and self._dated[other]:
            return False
        return not self._peculiar[one] or self._shown[one] != self._shown[other]


def _neighbours(members: Sequence[int]) -> Iterator[Pair]:
    for place, one in enumerate(members):
        yield from ((one, other) for other in members[place + 1 : place + 1 + _NEIGHBOURS])


def _by_story(members: Sequence[int], stories: Sequence[frozenset[str]]) -> Iterator[Sequence[int]]:
    """Numbers with one key, parted by the names in their accounts where they are many.

    Accounts that share no name tell no one story, unless one of them names nobody; nor do those
    that share one, unless one of them names few.
    """
    if len(members) <= _MANY_ALIKE:
        yield members
        return
    named: dict[tuple[str, ...], list[int]] = defaultdict(list)
    nameless = [member for member in members if not stories[member]]
    for member in members:
        names = sorted(stories[member])
        for key in combinations(names, 1 if len(names) <= FEW_NAMES else 2):
            named[key].append(member)
    yield from (named[key] for key in sorted(named))
    yield from _short_with_long(members, stories)
    yield nameless
    for one in nameless:
        yield from ((one, other) for other in members if other != one)


def _short_with_long(
    members: Sequence[int], stories: Sequence[frozenset[str]]
) -> Iterator[Sequence[int]]:
    """Each number of an account that names few, and one of an account that names more and him."""
    short: dict[str, list[int]] = defaultdict(list)
    for member in members:
        if len(stories[member]) <= FEW_NAMES:
            for name in stories[member]:
                short[name].append(member)
    for member in members:
        if len(stories[member]) > FEW_NAMES:
            for name in sorted(stories[member] & short.keys()):
                yield from ((member, other) for other in short[name])


def _keys(told: Told) -> Iterator[tuple[str, ...]]:
    unit = told.quantity.unit or ""
    yield "number", unit, str(told.shown), "" if told.head in ANYBODY else told.head
    if peculiar(told):
        yield "number", unit, str(told.shown)
    for word in told.phrase:
        yield "number", unit, str(told.shown), word
    if told.topic:
        yield "number", unit, str(told.shown), "", told.topic
    for name in told.story:
        if told.topic and (told.toll or told.topic in OF_A_STORY):
            yield "topic", unit, told.topic, name
        if told.topic in ATTACKS:
            yield "attacks", name
    if told.quantity.counted:
        yield "noun", told.claim.report, str(told.quantity.counted.start)
    for word in told.stems:
        yield "word", unit, told.topic or told.head, word
        if told.topic and told.head:
            yield "word", unit, told.head, word
