"""Which of the many Fridays, Mays and Easters the words mean."""

from collections.abc import Callable
from datetime import date

from consilience.calendar.anchors import Tense
from consilience.calendar.expression import Which
from consilience.calendar.intervals import moved

_TOO_FAR = 275
"""Days beyond which a day of the month would have its year written: the tense is then misread."""


def day_of_week(weekday: int, which: Which, day: date, tense: Tense | None) -> date:
    """The weekday meant: a bare one on or before the day, or after it where the tense is future."""
    back, ahead = (day.weekday() - weekday) % 7, (weekday - day.weekday()) % 7
    if which in ("last", "previous"):
        return moved(day, -(back or 7), "day")
    if which in ("next", "following"):
        return moved(day, ahead or 7, "day")
    if which == "this":
        return moved(day, -back if tense == "past" and ahead else ahead, "day")
    return moved(day, ahead if tense == "future" else -back, "day")


def nearest_month(month: int, which: Which, day: date, tense: Tense | None) -> date:
    """The first day of the month meant.

    "Last May" is the May before the month of the day, "this May" that of its year; a bare one lies
    where the tense says, and without a tense nearest to the day. The month that comes next is meant
    beside a verb of the past too: "she said that she would sail in June".
    """
    here = day.replace(day=1)
    back, ahead = (day.month - month) % 12, (month - day.month) % 12
    if which in ("last", "previous"):
        return moved(here, -(back or 12), "month")
    if which in ("next", "following"):
        return moved(here, ahead or 12, "month")
    if which == "this":
        return here.replace(month=month)
    if tense == "past" and ahead == 1:
        return moved(here, 1, "month")  # eleven months back it would be "last May"
    if tense:
        return moved(here, -back if tense == "past" else ahead, "month")
    return moved(here, -back if back <= ahead else ahead, "month")


def nearest_fraction(parts: int, number: int, which: Which, day: date, tense: Tense | None) -> int:
    """The year of a quarter or half that names none: of the last one that has begun.

    In the future, of the one nearest to the day: the verb near a quarter is often another's.
    """
    length = 12 // parts
    now = (day.month - 1) // length + 1
    if which in ("last", "previous"):
        return day.year - (number >= now)
    if which in ("next", "following"):
        return day.year + (number <= now)
    if which == "this":
        return day.year
    ahead = (number - now) % parts
    if tense == "future" and 0 < ahead * 2 < parts:
        return day.year + (number < now)
    return day.year - (number > now)


def nearest_year(
    month: int, day_number: int, weekday: int | None, day: date, tense: Tense | None
) -> date | None:
    """The date meant by a month and a day; a weekday beside them says which years it can be.

    Returns:
        The date nearest to `day` on the side of the tense; on the other side where that one lies so
        far off that its year would be written. None if no year near fits.
    """
    reach = 6 if weekday is not None or (month, day_number) == (2, 29) else 1
    fitting = [
        found
        for year in range(max(day.year - reach, 1), min(day.year + reach, 9999) + 1)
        if (found := _date(year, month, day_number)) and weekday in (None, found.weekday())
    ]
    return _nearest(fitting, day, tense)


def nearest_feast(
    feast: Callable[[int], date], which: Which, day: date, tense: Tense | None
) -> date:
    """The day of a feast that the words mean, chosen as a date without a year is."""
    days = [feast(year) for year in range(max(day.year - 1, 1), min(day.year + 1, 9998) + 1)]
    if which == "last":
        return max(found for found in days if found < day)
    if which == "next":
        return min(found for found in days if found > day)
    if which == "this":
        return feast(day.year)
    return _nearest(days, day, tense) or feast(day.year)


def _nearest(days: list[date], day: date, tense: Tense | None) -> date | None:
    if not days:
        return None
    nearest = min(days, key=lambda found: (abs((found - day).days), found > day))
    side = [found for found in days if (found <= day if tense == "past" else found >= day)]
    if tense is None or not side:
        return nearest
    chosen = min(side, key=lambda found: abs((found - day).days))
    return chosen if abs((chosen - day).days) <= _TOO_FAR else nearest


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
