"""Arithmetic on days: units around a day, shifts, parts of periods."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, date, datetime, time, timedelta

from consilience.calendar.expression import DayPartName, PartName, SeasonName, Unit

HOURS: dict[DayPartName, tuple[int, int]] = {
    "dawn": (4, 7),
    "morning": (5, 11),
    "day": (6, 17),
    "afternoon": (12, 17),
    "dusk": (17, 20),
    "evening": (17, 22),
    "night": (18, 23),
}
"""First and last hour of each part of a day, both inclusive; "overnight" reaches over midnight."""
PART_CODES: dict[DayPartName, str] = {
    "dawn": "MO",
    "morning": "MO",
    "day": "DT",
    "afternoon": "AF",
    "dusk": "EV",
    "evening": "EV",
    "night": "NI",
    "overnight": "NI",
}
SEASON_CODES: dict[SeasonName, str] = {"spring": "SP", "summer": "SU", "fall": "FA", "winter": "WI"}
_SEASON_MONTHS: dict[SeasonName, int] = {"spring": 3, "summer": 6, "fall": 9, "winter": 12}
_MONTHS_IN: dict[Unit, int] = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS_IN: dict[Unit, int] = {"day": 1, "week": 7, "weekend": 7}


class OutOfCalendarError(ValueError):
    """A day before year 1 or after year 9999."""


@dataclass(frozen=True, slots=True)
class Interval:
    """From a first to a last moment, both inclusive; `timed` where the time of day counts."""

    first: datetime
    last: datetime
    timed: bool = False

    @property
    def day(self) -> date:
        """The day that the interval begins on."""
        return self.first.date()


def days(first: date, last: date) -> Interval:
    """Whole days, both inclusive."""
    return Interval(datetime.combine(first, time()), datetime.combine(last, time(23, 59)))


def moved(day: date, count: float, unit: Unit) -> date:
    """A day so many units later; the last day of a shorter month stands for its 31st.

    Raises:
        OutOfCalendarError: if the day falls outside the calendar.
    """
    try:
        if unit in _DAYS_IN:
            return day + timedelta(round(count * _DAYS_IN[unit]))
        if unit in _MONTHS_IN:
            return _months_later(day, round(count * _MONTHS_IN[unit]))
        seconds = {"hour": 3600, "minute": 60, "second": 1}[unit]
        return day + timedelta(seconds=count * seconds)
    except (OverflowError, ValueError) as error:
        raise OutOfCalendarError(str(error)) from error


def _months_later(day: date, count: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if not 1 <= year <= MAXYEAR:
        raise OutOfCalendarError(f"year {year}")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month(year: int, number: int) -> Interval:
    """A month."""
    return days(date(year, number, 1), date(year, number, monthrange(year, number)[1]))


def years(first: int, count: int = 1) -> Interval:
    """So many years from the first day of one.

    Raises:
        OutOfCalendarError: if a year falls outside the calendar.
    """
    if not 1 <= first <= first + count - 1 <= MAXYEAR:
        raise OutOfCalendarError(f"year {first}")
    return days(date(first, 1, 1), date(first + count - 1, 12, 31))


def year_part(year: int, cut: int, number: int) -> Interval:
    """The nth quarter or half of a year."""
    length = 12 // cut
    first, last = (number - 1) * length + 1, number * length
    return days(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def season(year: int, name: SeasonName) -> Interval:
    """A season of the north by whole months; winter begins in the December of its year."""
    begin = date(year, _SEASON_MONTHS[name], 1)
    return days(begin, moved(moved(begin, 3, "month"), -1, "day"))


def around(day: date, unit: Unit) -> Interval:
    """The unit that a day lies in: its ISO week, its month, its decade."""
    if unit == "week":
        monday = moved(day, -day.weekday(), "day")
        return days(monday, moved(monday, 6, "day"))
    if unit == "weekend":
        saturday = moved(day, 5 - day.weekday(), "day")
        return days(saturday, moved(saturday, 1, "day"))
    if unit == "month":
        return month(day.year, day.month)
    if unit == "quarter":
        return year_part(day.year, 4, (day.month + 2) // 3)
    if unit in ("year", "decade", "century"):
        span = {"year": 1, "decade": 10, "century": 100}[unit]
        begin = day.year - day.year % span
        return years(max(begin, 1), span if begin else span - 1)
    return days(day, day)


def unit_code(day: date, unit: Unit) -> str:
    """The TIMEX3 value of the unit that a day lies in."""
    if unit in ("week", "weekend"):
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit == "weekend" else "")
    if unit == "month":
        return f"{day.year:04}-{day.month:02}"
    if unit == "quarter":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    if unit in ("year", "decade", "century"):
        return f"{day.year:04}"[: {"year": 4, "decade": 3, "century": 2}[unit]]
    return day.isoformat()


def part_of(whole: Interval, part: PartName) -> Interval:
    """The beginning, the middle or the end of a period: a third of it, in whole days."""
    third = ((whole.last - whole.first).days + 1) // 3
    if third == 0 or whole.timed:
        return whole
    first, last = whole.first.date(), whole.last.date()
    if part in ("start", "early"):
        return days(first, first + timedelta(third - 1 if third > 1 else 0))
    if part == "mid":
        return days(first + timedelta(third), last - timedelta(third))
    return days(last - timedelta(third - 1 if third > 1 else 0), last)


def hours_of(day: date, part: DayPartName) -> Interval:
    """A part of a day in hours; "overnight" is the night that ends on the day."""
    if part == "overnight":
        return days(moved(day, -1, "day"), day)
    first, last = HOURS[part]
    return Interval(datetime.combine(day, time(first)), datetime.combine(day, time(last, 59)), True)
