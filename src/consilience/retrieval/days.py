"""Days that a sentence or a number speaks of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from consilience.model.claim import Claim
from consilience.model.quantity import Quantity
from consilience.model.when import When, WhenRole
from consilience.text.folding import fold

_DAY = 10
"""Code points of an ISO day."""
_BETWEEN = frozenset(",;:–—.")
_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_BESIDE = frozenset("on the night morning afternoon evening early late last next this by".split())


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """Days from first to last, as a passage gives them.

    Attributes:
        first: First day, ISO 8601; empty where only a day of the week is known.
        last: Last day, inclusive; likewise.
        start: First code point of the words.
        end: Code point after the last one.
        role: What the time is to what happened.
        broad: Whether the words name more than a day: a week, a month, a year.
        weekday: The day of the week, 0 for Monday; null where it is more than a day.
    """

    first: str
    last: str
    start: int
    end: int
    role: WhenRole
    broad: bool
    weekday: int | None

    def meets(self, other: "Days") -> bool:
        """Whether the two share a day, or a day of the week where one is known by that alone."""
        if self.first and other.first:
            return self.first <= other.last and other.first <= self.last
        return self.weekday is not None and self.weekday == other.weekday

    def of(self, text: str) -> str:
        """The words, out of the text that they stand in."""
        return text[self.start : self.end]

    @property
    def label(self) -> str:
        """The day, or the first and the last."""
        if not self.first:
            return _WEEK[self.weekday].capitalize() if self.weekday is not None else ""
        return self.first if self.first == self.last else f"{self.first} to {self.last}"


def day_of(when: When) -> Days | None:
    """The days of a time; null where it has none, or is a duration."""
    if when.role == "duration":
        return None
    weekday = named_weekday(when.text)
    if when.first is None or when.last is None:
        if weekday is None:
            return None
        return Days("", "", when.start, when.end, when.role, False, weekday)
    first, last = when.first[:_DAY], when.last[:_DAY]
    if first == last:
        weekday = date.fromisoformat(first).weekday()
    return Days(first, last, when.start, when.end, when.role, first != last, weekday)


def named_weekday(words: str) -> int | None:
    """The day of the week that a time names and nothing else: "Thursday", "on Thursday night"."""
    named = [word for word in fold(words).split() if word not in _BESIDE]
    return _WEEK.index(named[0]) if len(named) == 1 and named[0] in _WEEK else None


def loosened(days: Days, text: str) -> Days:
    """Days whose words name a day of the week and nothing else, without the date.

    A question or a draft does not tell which Thursday it means.

    Args:
        days: The days.
        text: The text that their words stand in.
    """
    weekday = named_weekday(days.of(text))
    return days if weekday is None else replace(days, first="", last="", weekday=weekday)


def days_of(claims: Iterable[Claim]) -> tuple[Days, ...]:
    """Days of several claims, in order, each once."""
    found = [day for claim in claims for when in claim.times if (day := day_of(when))]
    return tuple(dict.fromkeys(sorted(found, key=lambda day: (day.start, day.first))))


def published_day(published: str, start: int, role: WhenRole) -> Days:
    """The day on which an account was published, for a sentence that gives none."""
    day = published[:_DAY]
    return Days(day, day, start, start, role, False, date.fromisoformat(day).weekday())


def days_of_number(text: str, claim: Claim, quantity: Quantity) -> tuple[Days, ...]:
    """The days that a number of a claim speaks of.

    Where a claim gives one day, it is that. Where it gives several ("212 on Tuesday, 187 on
    Wednesday"), it is the one that follows the number with no mark between them, else the one that
    stands before it.

    Args:
        text: The report's text.
        claim: The claim.
        quantity: One of its numbers.
    """
    days = [day for when in claim.times if (day := day_of(when))]
    scope = quantity.scope
    if scope.first and scope.last:
        first, last = scope.first[:_DAY], scope.last[:_DAY]
        weekday = date.fromisoformat(first).weekday() if first == last else None
        told = Days(first, last, quantity.start, quantity.end, "event", first != last, weekday)
        return (told,)
    if len(days) <= 1:
        return tuple(days)
    days_first = days[0].start < min(each.start for each in claim.quantities)
    return _nearest(text, days, quantity, days_first=days_first)


def _nearest(
    text: str, days: Sequence[Days], quantity: Quantity, *, days_first: bool
) -> tuple[Days, ...]:
    after = [day for day in days if day.start >= quantity.end]
    before = [day for day in days if day.end <= quantity.start]
    if after:
        between = text[quantity.end : after[0].start]
        right_after = before and text[before[-1].end : quantity.start].strip() in {"", ","}
        if not _BETWEEN & set(between) and not (days_first and right_after):
            return (after[0],)
    return (before[-1],) if before else tuple(after[:1])
