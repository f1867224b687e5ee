"""The days of an occurrence as codebooks want them: one stretch, and whether it lasted or is vague.

A happening *lasted* where an account tells its first and its last day ("from Monday to Thursday")
or a stretch of days in one expression ("on 3 and 4 May"). In all other cases a stretch of more
than one day means that the accounts do not tell the day more exactly.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from consilience.export.occurrences import Occurrence
from consilience.model.claim import Claim
from consilience.model.when import When

_ONE_DAY = frozenset({"day", "night", "part", "hour", "minute"})
_NIGHT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days.

    Attributes:
        first: The first day.
        last: The last day, inclusive.
        lasted: Whether it went on from the first to the last; else the day is one of them.
        claims: Ids of the claims that tell it.
    """

    first: date
    last: date
    lasted: bool
    claims: tuple[str, ...]

    @property
    def length(self) -> int:
        """How many days."""
        return (self.last - self.first).days + 1

    def each(self) -> tuple[date, ...]:
        """The days, one by one."""
        return tuple(self.first + timedelta(days=at) for at in range(self.length))

    @property
    def middle(self) -> date:
        """The day in the middle, the earlier of two."""
        return self.first + timedelta(days=(self.length - 1) // 2)


def days_of(occurrence: Occurrence) -> Days | None:
    """The days of an occurrence; null where no account tells one.

    What the claims have in common, where they have days in common, and everything from the first
    to the last of their days where they have none. The event's own days win where it has them.
    """
    told = [
        days for claim in occurrence.done or occurrence.claims if (days := _told(claim)) is not None
    ]
    own = _range(occurrence.first, occurrence.last)
    if own is not None and (closer := _closer(told, own)) is not None:
        return closer
    if own is not None:
        lasted = [days for days in told if days.lasted and (days.first, days.last) == own]
        ids = tuple(each for days in told for each in days.claims)
        return Days(*own, lasted=bool(lasted), claims=ids or _ids(occurrence))
    if not told:
        return None
    first, last = max(days.first for days in told), min(days.last for days in told)
    if first > last:
        first, last = min(days.first for days in told), max(days.last for days in told)
    lasted_so = any(days.lasted and (days.first, days.last) == (first, last) for days in told)
    return Days(first, last, lasted_so, tuple(each for days in told for each in days.claims))


def _closer(told: list[Days], own: tuple[date, date]) -> Days | None:
    """What all claims tell, where they tell one stretch inside that of the event."""
    stretches = {(days.first, days.last) for days in told}
    if len(stretches) != 1 or not all(own[0] <= a and b <= own[1] for a, b in stretches):
        return None
    (stretch,) = stretches
    ids = tuple(each for days in told for each in days.claims)
    return Days(*stretch, lasted=any(days.lasted for days in told), claims=ids)


def _ids(occurrence: Occurrence) -> tuple[str, ...]:
    return tuple(claim.id for claim in occurrence.claims)


def _told(claim: Claim) -> Days | None:
    starts = [time for time in claim.times if time.role == "start" and time.first]
    ends = [time for time in claim.times if time.role == "end" and time.last]
    if starts and ends and (whole := _range(starts[0].first, ends[0].last)) is not None:
        return Days(*whole, lasted=whole[0] < whole[1], claims=(claim.id,))
    known = [
        (span, time)
        for time in claim.times
        if time.role == "event" and (span := _range(time.first, time.last)) is not None
    ]
    if not known:
        return None
    span, time = min(known, key=lambda each: (each[0][1] - each[0][0], each[0], each[1].start))
    lasted = not time.approx and time.grain == "day" and span[0] < span[1]
    return Days(*_one_night(span, time), lasted=lasted, claims=(claim.id,))


def _one_night(span: tuple[date, date], time: When) -> tuple[date, date]:
    """A night that ends on the next day is that of the day on which it begins."""
    if time.grain in _ONE_DAY and time.grain != "day" and span[1] - span[0] == _NIGHT:
        return span[0], span[0]
    return span


def _range(first: str | None, last: str | None) -> tuple[date, date] | None:
    if not first:
        return None
    try:
        start, end = date.fromisoformat(first[:10]), date.fromisoformat((last or first)[:10])
    except ValueError:
        return None
    return (start, end) if start <= end else None
