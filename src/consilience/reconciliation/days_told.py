"""Days as claims tell them, and whether two of them can be one."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from consilience.model.claim import Claim
from consilience.model.report import Published
from consilience.model.when import When

_MONTH_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)")
_WEEKDAY = re.compile(r"XXXX-WXX-(\d)")
_MONTH = re.compile(r"(?:\d{4}|XXXX)-(\d\d)$")
_FINE = frozenset({"day", "night", "part", "hour", "minute"})


@dataclass(frozen=True, slots=True)
class DayTold:
    """A day, as far as the text and the report's date tell it.

    Attributes:
        first: First day; null where the year or the week is not known.
        last: Last day, inclusive.
        month_day: Month and day where only these are known.
        weekday: ISO weekday (1 is Monday) where only this is known.
        text: The words that tell it.
        approx: Whether the words blur it.
        month: The month where no day in it is known.
    """

    first: date | None
    last: date | None
    month_day: tuple[int, int] | None
    weekday: int | None
    text: str
    approx: bool
    month: int | None = None

    @property
    def single(self) -> bool:
        """Whether it names one day."""
        return self.first == self.last


def days_told(claim: Claim, roles: tuple[str, ...] = ("event", "start")) -> tuple[DayTold, ...]:
    """Days that a claim tells in some roles, in the order of the text.

    Args:
        claim: The claim.
        roles: Roles of times that count.
    """
    found = (day_of(when) for when in claim.times if when.role in roles)
    return tuple(day for day in found if day)


def day_of(when: When) -> DayTold | None:
    """The day of a time; null for spans coarser than a day and for what names no day."""
    if when.grain not in _FINE:
        return None
    text = " ".join(when.text.split())
    if when.first and len(when.first) >= len("2000-01-01"):
        first = date.fromisoformat(when.first[:10])
        last = date.fromisoformat((when.last or when.first)[:10])
        return DayTold(first, last, None, None, text, when.approx)
    if match := _MONTH_DAY.match(when.timex or ""):
        return DayTold(None, None, (int(match[1]), int(match[2])), None, text, when.approx)
    if match := _WEEKDAY.match(when.timex or ""):
        return DayTold(None, None, None, int(match[1]), text, when.approx)
    return None


def month_of(when: When) -> DayTold | None:
    """The month of a time that names no day in it; null for any other time."""
    match = _MONTH.match(when.timex or "")
    if when.grain != "month" or not match:
        return None
    text = " ".join(when.text.split())
    return DayTold(None, None, None, None, text, when.approx, int(match[1]))


def same_day(one: DayTold, other: DayTold) -> bool | None:
    """Whether two told days are one; null where that cannot be told."""
    if one.month or other.month:
        here, there = _month(one), _month(other)
        return here == there if here and there else None
    if one.first and one.last and other.first and other.last:
        return one.first <= other.last and other.first <= one.last
    if one.month_day or other.month_day:
        return _same_month_day(one, other)
    return _same_weekday(one, other)


def days_apart(one: Iterable[DayTold], other: Collection[DayTold]) -> bool:
    """Whether a day that one claim tells cannot be a day that another tells."""
    return any(same_day(here, there) is False for here in one for there in other)


def _month(day: DayTold) -> int | None:
    if day.month:
        return day.month
    return day.month_day[0] if day.month_day else day.first.month if day.first else None


def _same_month_day(one: DayTold, other: DayTold) -> bool | None:
    here, there = _month_days(one), _month_days(other)
    return None if not here or not there else here[0] <= there[1] and there[0] <= here[1]


def _month_days(day: DayTold) -> tuple[tuple[int, int], tuple[int, int]] | None:
    if day.month_day:
        return day.month_day, day.month_day
    if day.first and day.last:
        return (day.first.month, day.first.day), (day.last.month, day.last.day)
    return None


def _same_weekday(one: DayTold, other: DayTold) -> bool | None:
    here, there = _weekday(one), _weekday(other)
    return here == there if here and there else None


def _weekday(day: DayTold) -> int | None:
    if day.weekday:
        return day.weekday
    return day.first.isoweekday() if day.first and day.single else None


def days_between(one: DayTold, other: DayTold) -> int | None:
    """How many days lie between two days; null where a year is missing on both sides."""
    if one.first and other.first:
        return abs((one.first - other.first).days)
    here, there = _month_days(one), _month_days(other)
    if not here or not there:
        return None
    year = one.first.year if one.first else other.first.year if other.first else 2000
    try:
        return abs((date(year, *here[0]) - date(year, *there[0])).days)
    except ValueError:
        return None


def spans_apart(one: Claim, other: Claim) -> bool:
    """Whether both claims tell when it was, to the year or finer, and no stretch is in both."""
    here, there = _spans(one), _spans(other)
    return bool(here and there) and not any(
        first <= other_last and other_first <= last
        for first, last in here
        for other_first, other_last in there
    )


def _spans(claim: Claim) -> list[tuple[str, str]]:
    """Stretches of time in which a claim puts what happened; a rough one is wider by its grain."""
    return [
        _roughly(when) if when.approx else (when.first[:10], (when.last or when.first)[:10])
        for when in claim.times
        if when.first and when.role in {"event", "start"}
    ]


def _roughly(when: When) -> tuple[str, str]:
    slack = timedelta(_ROUGHLY.get(when.grain or "", _YEAR))
    first, last = _day(when.first or ""), _day(when.last or when.first or "")
    return (first - slack).isoformat(), (last + slack).isoformat()


def _day(text: str) -> date:
    """A day, kept a year away from the ends of the calendar."""
    return min(max(date.fromisoformat(text[:10]), _FIRST), _LAST)


_FIRST, _LAST = date(3, 1, 1), date(9997, 1, 1)
_YEAR = 366
_ROUGHLY = {"hour": 1, "day": 3, "week": 10, "month": 62}
"""Days by which a rough time may be off, by its grain; of a longer one a year."""


FAR_REPORTS = 60
"""Days between two accounts beyond which they tell of one thing only where both name its day."""


def reports_apart(one: str | None, other: str | None) -> bool:
    """Whether two accounts came out so far apart that what differs is not the same thing.

    What a firm or a government told last year and what it tells now stand side by side in a
    mixed folder, in the same words; nothing says that they mean one deed.

    Args:
        one: Day of an account, ISO 8601; null where unknown.
        other: Day of another.
    """
    if not one or not other:
        return False
    return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days) > FAR_REPORTS


def on_a_day_worked_out(one: tuple[Published, str], other: tuple[Published, str]) -> bool:
    """Whether of two times one hangs on a day that was only worked out for its account.

    "On Tuesday" of an account without a day is read by the day that others lend it, which they do
    for what they share with it; it may be of another year. Of two such accounts both "Tuesdays"
    may be one.

    Args:
        one: When an account came out, and the words of its time.
        other: The same of another.
    """
    if one[0].bears_its_day == other[0].bears_its_day:
        worked_out = not one[0].bears_its_day
        return worked_out and " ".join(one[1].split()).lower() == " ".join(other[1].split()).lower()
    return any(
        not published.bears_its_day and not _NAMES_DATE.search(words)
        for published, words in (one, other)
    )


_NAMES_DATE = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:1[89]|20)\d\d\b", re.IGNORECASE
)


def written(day: DayTold) -> str:
    """A day for a value: ISO 8601 where it is known, else the words."""
    if not day.first or not day.last:
        return day.text
    if day.single:
        return day.first.isoformat()
    return f"{day.first.isoformat()}/{day.last.isoformat()}"
