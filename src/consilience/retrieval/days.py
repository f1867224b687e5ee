"""Days that a sentence or a number speaks of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from consilience.model.claim import Claim
from consilience.model.quantity import Quantity
from consilience.model.report import Report
from consilience.model.when import When, WhenRole

_DAY = 10
"""Code points of an ISO day."""
_BROAD = frozenset({"year", "month", "week"})
_BETWEEN = frozenset(",;:–—.")


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """Days from first to last, as a passage gives them.

    Attributes:
        first: First day, ISO 8601.
        last: Last day, inclusive.
        start: First code point of the words.
        end: Code point after the last one.
        role: What the time is to what happened.
        broad: Whether the words name more than a day: a week, a month, a year.
    """

    first: str
    last: str
    start: int
    end: int
    role: WhenRole
    broad: bool

    def meets(self, other: "Days") -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last

    def of(self, text: str) -> str:
        """The words, out of the text that they stand in."""
        return text[self.start : self.end]

    @property
    def weekday(self) -> int | None:
        """The day of the week, 0 for Monday; null where it is more than a day."""
        return None if self.first != self.last else date.fromisoformat(self.first).weekday()

    @property
    def label(self) -> str:
        """The day, or the first and the last."""
        return self.first if self.first == self.last else f"{self.first} to {self.last}"


def day_of(when: When) -> Days | None:
    """The days of a time; null where it has none, or is a duration."""
    if when.first is None or when.last is None or when.role == "duration":
        return None
    return Days(
        when.first[:_DAY],
        when.last[:_DAY],
        when.start,
        when.end,
        when.role,
        when.grain in _BROAD,
    )


def days_of(claims: Iterable[Claim], _report: Report) -> tuple[Days, ...]:
    """Days of several claims, in order, each once."""
    found = [day for claim in claims for when in claim.times if (day := day_of(when))]
    return tuple(dict.fromkeys(sorted(found, key=lambda day: (day.start, day.first))))


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
    scope = quantity.scope
    if scope.first and scope.last:
        broad = scope.first[:_DAY] != scope.last[:_DAY]
        return (
            Days(
                scope.first[:_DAY],
                scope.last[:_DAY],
                quantity.start,
                quantity.end,
                "event",
                broad,
            ),
        )
    days = [day for when in claim.times if (day := day_of(when))]
    if len(days) <= 1:
        return tuple(days)
    return _nearest(text, days, quantity)


def _nearest(text: str, days: Sequence[Days], quantity: Quantity) -> tuple[Days, ...]:
    after = [day for day in days if day.start >= quantity.end]
    before = [day for day in days if day.end <= quantity.start]
    if after:
        between = text[quantity.end : after[0].start]
        if not _BETWEEN & set(between) and not (before and _follows(text, days, quantity)):
            return (after[0],)
    if before:
        return (before[-1],)
    return tuple(after[:1])


def _follows(text: str, days: Sequence[Days], quantity: Quantity) -> bool:
    """Whether numbers of this clause stand right after their days ("on Wednesday, 187")."""
    before = max((day.end for day in days if day.end <= quantity.start), default=None)
    if before is None:
        return False
    between = text[before : quantity.start].strip()
    return between in {"", ","}
