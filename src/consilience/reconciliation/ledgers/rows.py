"""Which claims and estimates make one row of a ledger."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from consilience.model.estimate import Estimate
from consilience.packs.pack import LedgerRule
from consilience.reconciliation.ledgers.entries import (
    Days,
    Entry,
    days_of_number,
    done,
    place_of_number,
    places_of,
)
from consilience.reconciliation.told import Told

NOT_TOLD = "not told"
"""Key of the row for figures that no account puts on a day or at a place."""


@dataclass(frozen=True, slots=True)
class Key:
    """What a row is about. What the ledger's rows do not stand for is null.

    Attributes:
        place: Name of the place.
        ordinal: Number in a series.
        day: The day.
        title: Title of the event, where nothing else tells it apart.
    """

    place: str | None = None
    ordinal: int | None = None
    day: Days | None = None
    title: str | None = None

    def __str__(self) -> str:
        number = f"no. {self.ordinal}" if self.ordinal else None
        parts = (self.place, number, self.day, self.title)
        return " · ".join(str(part) for part in parts if part is not None) or NOT_TOLD

    @property
    def order(self) -> tuple[bool, str, str, int, str]:
        """Rows stand by day, those of a place together, those without either last."""
        first = self.day.first if self.day else "~"
        return self == NO_KEY, self.place or "", first, self.ordinal or 0, str(self)


NO_KEY = Key()


@dataclass(slots=True)
class Filled:
    """A row while it is filled.

    Attributes:
        key: What it is about.
        entries: Claims that tell of it.
        figures: Estimates by column.
    """

    key: Key
    entries: list[Entry]
    figures: dict[str, list[Estimate]]


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of the record.

    Attributes:
        told: Each number by id.
        estimates: What they were made into.
        wholes: For each number that is a part, the ids of the numbers that hold it.
    """

    told: Mapping[str, Told]
    estimates: Sequence[Estimate]
    wholes: Mapping[str, frozenset[str]]

    def is_part_of(self, one: Estimate, other: Estimate) -> bool:
        """Whether a number of the first is a part of one of the other."""
        held = frozenset().union(*(self.wholes.get(v.quantity, frozenset()) for v in one.values))
        return any(value.quantity in held for value in other.values)


def rows_of(
    rule: LedgerRule, found: Sequence[Entry], numbers: Numbers, called: Mapping[str, str]
) -> list[Filled]:
    """Make the rows of a ledger whose rows stand for events, days or places.

    Args:
        rule: The ledger.
        found: Claims that fill it.
        numbers: Numbers and estimates.
        called: Names of places and others by entity id.
    """
    told = [entry for entry in found if done(entry)]
    by_claim = {entry.claim.id: entry for entry in told}
    whole = _Wholes(told if rule.rows == "event" else ())
    rows: dict[Key, Filled] = {}
    for estimate in numbers.estimates:
        slot = _slot(estimate, numbers)
        if slot in rule.columns:
            key = _key_of(rule, estimate, numbers, by_claim, called)
            if key is not None:
                row = rows.setdefault(whole(key), Filled(whole(key), [], {}))
                row.figures.setdefault(slot or "", []).append(estimate)
    for entry in told:
        for key in _keys_of_claim(rule, entry, called):
            if key in rows or rule.rows != "place":
                rows.setdefault(whole(key), Filled(whole(key), [], {})).entries.append(entry)
    for row in rows.values():
        row.figures = {column: _broadest(each, numbers) for column, each in row.figures.items()}
    return sorted(_placed(rows), key=lambda row: row.key.order)


def _broadest(estimates: Sequence[Estimate], numbers: Numbers) -> list[Estimate]:
    """Without those that are a part of another one of the same row."""
    return [
        one
        for one in estimates
        if not any(numbers.is_part_of(one, other) for other in estimates if other is not one)
    ]


def _placed(rows: Mapping[Key, Filled]) -> Iterator[Filled]:
    """A place without a day is the place's only day, where it has but one."""
    days: dict[str, set[Days]] = defaultdict(set)
    for key in rows:
        if key.place and key.day:
            days[key.place].add(key.day)
    merged: dict[Key, Filled] = {}
    for key, row in rows.items():
        alone = key.place and not key.day and len(days[key.place]) == 1
        at = replace(key, day=next(iter(days[key.place or ""]))) if alone else key
        into = merged.setdefault(at, Filled(at, [], {}))
        into.entries += row.entries
        for column, estimates in row.figures.items():
            into.figures.setdefault(column, []).extend(estimates)
    return iter(merged.values())


class _Wholes:
    """A round told by its number alone belongs to the day on which that round is told."""

    def __init__(self, told: Sequence[Entry]) -> None:
        days: dict[int, set[Days]] = defaultdict(set)
        numbers: dict[Days, set[int]] = defaultdict(set)
        for entry in told:
            if entry.ordinal and entry.day:
                days[entry.ordinal].add(entry.day)
                numbers[entry.day].add(entry.ordinal)
        self._days, self._numbers = days, numbers

    def __call__(self, key: Key) -> Key:
        if key.ordinal and not key.day and len(self._days[key.ordinal]) == 1:
            return replace(key, day=next(iter(self._days[key.ordinal])))
        if key.day and not key.ordinal and len(self._numbers.get(key.day, ())) == 1:
            return replace(key, ordinal=next(iter(self._numbers[key.day])))
        return key


def _slot(estimate: Estimate, numbers: Numbers) -> str | None:
    topics = Counter(
        told.topic for v in estimate.values if (told := numbers.told.get(v.quantity)) and told.topic
    )
    return max(sorted(topics), key=lambda topic: topics[topic]) if topics else estimate.slot


def _key_of(
    rule: LedgerRule,
    estimate: Estimate,
    numbers: Numbers,
    by_claim: Mapping[str, Entry],
    called: Mapping[str, str],
) -> Key | None:
    """The row that most of an estimate's accounts put it in.

    Null where no claim of it fills the ledger, or it is of the past and nothing tells where it
    belongs; :data:`NO_KEY` where none tells which row.
    """
    votes: Counter[Key] = Counter()
    of_news = False
    for value in estimate.values:
        entry, told = by_claim.get(value.claim), numbers.told.get(value.quantity)
        if entry is None or told is None or value.use == "withdrawn":
            continue
        if "generic" in told.around.cues:
            continue  # "a city of 500,000" counts nobody whom anything befell
        of_news |= not told.around.past
        votes.update(_keys_of_number(rule, entry, told, called))
    if not votes:
        return NO_KEY if of_news else None
    return min(votes, key=lambda key: (-votes[key], key.order))


def _keys_of_number(
    rule: LedgerRule, entry: Entry, told: Told, called: Mapping[str, str]
) -> Iterator[Key]:
    day = _day_of(told, entry)
    if rule.rows != "place":
        yield from _by_day(rule, entry, day)
    elif place := place_of_number(told):
        yield Key(place=_name(place.entity, place.text, called), day=day)
    elif day:
        yield Key(day=day)


def _day_of(told: Told, entry: Entry) -> Days | None:
    """The number's own day; the claim's where the number has no time of its own.

    A growing number's "today" is the day on which it was counted, not of what happened.
    """
    day = days_of_number(told)
    if day is None:
        return None if told.around.times else entry.day
    return None if told.grows and day.last == told.published else day


def _keys_of_claim(rule: LedgerRule, entry: Entry, called: Mapping[str, str]) -> Iterator[Key]:
    if rule.rows != "place":
        yield from _by_day(rule, entry, entry.day)
        return
    for place in places_of(entry.claim):
        yield Key(place=_name(place.entity, place.text, called), day=entry.day)


def _by_day(rule: LedgerRule, entry: Entry, day: Days | None) -> Iterator[Key]:
    if rule.rows != "event":
        if day:
            yield Key(day=day)
    elif day or entry.ordinal:
        yield Key(day=day, ordinal=entry.ordinal)
    elif entry.event:
        yield Key(title=entry.event.title)


def _name(entity: str | None, text: str, called: Mapping[str, str]) -> str:
    return called.get(entity or "", " ".join(text.split()))
