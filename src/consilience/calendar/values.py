"""The days and the TIMEX3 value of one expression, once the day it counts from is known."""

from datetime import date, datetime, time

from consilience.calendar import intervals
from consilience.calendar.anchors import Tense
from consilience.calendar.choice import (
    day_of_week,
    nearest_feast,
    nearest_fraction,
    nearest_month,
    nearest_year,
)
from consilience.calendar.expression import (
    Clock,
    Date,
    DayPart,
    Era,
    Expression,
    Fraction,
    Holiday,
    Nth,
    Offset,
    Part,
    Season,
    Shift,
    Vague,
    Weekday,
    Which,
    Window,
)
from consilience.calendar.feasts import FEASTS
from consilience.calendar.intervals import Interval
from consilience.calendar.point import Point, Unresolved, Value
from consilience.calendar.shifts import shift
from consilience.calendar.timex import length_code


def value_of(said: Expression, point: Point) -> Value:  # noqa: PLR0911 - one line a kind
    """The days that an expression means, counted from a point.

    Raises:
        Unresolved: if the words or the point do not say.
        OutOfCalendarError: if a day lies outside the calendar.
    """
    match said:
        case Date():
            return _date(said, point)
        case Weekday():
            return _weekday(said, point)
        case Shift():
            return shift(said, point)
        case Season() | Fraction() | Era() | Holiday():
            return _named(said, point)
        case Nth():
            return _nth(said, point)
        case Part():
            return _part(said, point)
        case DayPart():
            return _day_part(said, point)
        case Clock():
            return _clock(said, point)
        case Window():
            return _window(said, point)
        case Vague():
            return _vague(said, point)
        case Offset():
            return _offset(said, point)
        case _:
            raise Unresolved("it names a length of time, no day")


def _nth(said: Nth, point: Point) -> Value:
    of = value_of(said.of, point).interval
    first, last = of.first.date(), of.last.date()
    if said.number == 0:
        return Value(intervals.around(first, "week"), intervals.unit_code(first, "week"))
    if said.weekday is None:
        # ISO 8601: a week belongs to the month or year that its Thursday lies in.
        day = _nth_weekday(first, last, 3, said.number)
        return Value(intervals.around(day, "week"), intervals.unit_code(day, "week"))
    return _one_day(_nth_weekday(first, last, said.weekday, said.number))


def _nth_weekday(first: date, last: date, weekday: int, number: int) -> date:
    if number < 0:
        return day_of_week(weekday, "bare", last, "past")
    day = intervals.moved(day_of_week(weekday, "bare", first, "future"), 7 * (number - 1), "day")
    if day > last:
        raise Unresolved("there are not so many in it")
    return day


def _part(said: Part, point: Point) -> Value:
    """A part of a period; "earlier this year" ends with the report, "later" begins with it."""
    whole = value_of(said.of, point)
    if said.part not in ("earlier", "later"):
        return Value(intervals.part_of(whole.interval, said.part), whole.timex, True)
    first, last = whole.interval.first.date(), whole.interval.last.date()
    if whole.interval.timed or point.day is None or not first < point.day < last:
        return Value(whole.interval, whole.timex, True)
    sides = {"earlier": (first, point.day), "later": (point.day, last)}
    return Value(intervals.days(*sides[said.part]), whole.timex, True)


def _date(said: Date, point: Point) -> Value:
    year = said.year
    if year is None and said.year_shift is not None:
        year = point.report.year + said.year_shift
    if said.month is None:
        return _day_or_year(said, year, point)
    if said.day is None:
        day = (
            date(year, said.month, 1)
            if year
            else nearest_month(said.month, said.which, *_from(point, said))
        )
        return Value(intervals.month(day.year, day.month), intervals.unit_code(day, "month"))
    if year is None:
        if said.which in ("last", "next") and said.weekday is None:
            return _one_day(_dated(said.month, said.day, said.which, point.report))
        found = nearest_year(said.month, said.day, said.weekday, point.report, point.tense)
        if found is None:
            raise Unresolved(
                "its weekday and its day of the month agree in no year near the report"
            )
        return _one_day(found)
    return _one_day(date(year, said.month, said.day))


def _dated(month: int, day: int, which: Which, report: date) -> date:
    """The day of "last October 23": the nearest before the report, or after it for "next"."""
    before = which == "last"
    year = report.year - (before and (month, day) >= (report.month, report.day))
    return date(year + (not before and (month, day) <= (report.month, report.day)), month, day)


def _from(point: Point, said: Date | Weekday) -> tuple[date, Tense | None]:
    narrated = said.which in ("previous", "following")
    return point.base("narrated" if narrated else "report"), point.tense


def _day_or_year(said: Date, year: int | None, point: Point) -> Value:
    """A year alone, or a day of a month that is not named ("the 25th")."""
    if said.day is not None and said.month_shift is not None:
        month = intervals.moved(point.report.replace(day=1), said.month_shift, "month")
        return _one_day(month.replace(day=said.day))
    if said.day is None:
        if year is None:
            raise Unresolved("it names no year")
        return Value(intervals.years(year), f"{year:04}")
    start = point.report.replace(day=1)
    for step in (0, -1, 1, -2, 2):
        month = intervals.moved(start, step, "month")
        try:
            day = month.replace(day=said.day)
        except ValueError:
            continue
        if said.weekday is None or day.weekday() == said.weekday:
            return _one_day(day)
    raise Unresolved("its weekday and its day of the month agree in no month near the report")


def _one_day(day: date) -> Value:
    return Value(intervals.days(day, day), day.isoformat())


def _weekday(said: Weekday, point: Point) -> Value:
    base, tense = (
        _from(point, Date(which=said.which))
        if said.which != "bare"
        else (point.report, point.tense)
    )
    return _one_day(day_of_week(said.weekday, said.which, base, tense))


def _named(said: Season | Fraction | Era | Holiday, point: Point) -> Value:
    if isinstance(said, Era):
        code = f"{said.first_year:04}"[: 3 if said.years == 10 else 2]
        return Value(
            intervals.years(max(said.first_year, 1), said.years - (said.first_year == 0)), code
        )
    if isinstance(said, Holiday):
        if said.year:
            return _one_day(FEASTS[said.name](said.year))
        return _one_day(nearest_feast(FEASTS[said.name], said.which, point.report, point.tense))
    if isinstance(said, Season):
        return _season(said, point)
    return _fraction(said, point)


def _season(said: Season, point: Point) -> Value:
    code = intervals.SEASON_CODES[said.season]
    year = said.year
    if year is None:
        year = nearest_month(
            {"SP": 4, "SU": 7, "FA": 10, "WI": 12}[code], said.which, *_season_from(said, point)
        ).year
    return Value(intervals.season(year, said.season), f"{year:04}-{code}", True)


def _season_from(said: Season, point: Point) -> tuple[date, Tense | None]:
    return point.base(
        "narrated" if said.which in ("previous", "following") else "report"
    ), point.tense


def _fraction(said: Fraction, point: Point) -> Value:
    letter = "Q" if said.parts == 4 else "H"
    number = said.number
    if said.year is not None:
        year = value_of(said.year, point).interval.first.year
    else:
        year = nearest_fraction(said.parts, number, said.which, point.report, point.tense)
    if not number:
        if point.narrated is None or point.narrated_unit != "quarter":
            return Value(intervals.years(year), f"{year:04}", True)
        number = (point.narrated.month + 2) // 3
    return Value(intervals.year_part(year, said.parts, number), f"{year:04}-{letter}{number}")


def _day_part(said: DayPart, point: Point) -> Value:
    of = value_of(said.of, point)
    day = of.interval.day
    code = intervals.PART_CODES[said.part]
    night = intervals.moved(day, -1, "day") if said.part == "overnight" else day
    return Value(intervals.hours_of(day, said.part), f"{night.isoformat()}T{code}", of.approx)


def _clock(said: Clock, point: Point) -> Value:
    day = value_of(said.of, point).interval.day if said.of else point.base("narrated")
    code = f"{day.isoformat()}T{said.hour:02}:{said.minute or 0:02}"
    # The end of a day is told as its last minute, so that "by midnight Friday" stays on Friday.
    moment = datetime.combine(
        day, time(23, 59) if said.hour == 24 else time(said.hour, said.minute or 0)
    )
    return Value(Interval(moment, moment, True), code, said.approx)


def _window(said: Window, point: Point) -> Value:
    base = point.base(said.base)
    amount, unit = said.length.amount, said.length.unit
    if amount.high is None or unit in ("hour", "minute", "second"):
        if amount.high is None:
            raise Unresolved("it does not say how many")
        unit_days = {"hour": 24, "minute": 1440, "second": 86400}[unit]
        count, unit = -(-amount.high // unit_days), "day"
    else:
        count = amount.high
    blurred = amount.approx or amount.low != amount.high or unit != "day"
    if said.direction == "past":
        first, last = intervals.moved(base, -count, unit), base
    else:
        first, last = base, intervals.moved(base, count, unit)
    return Value(intervals.days(first, last), length_code(said.length), blurred)


def _offset(said: Offset, point: Point) -> Value:
    if said.of is None:
        raise Unresolved("it counts from something that the text tells of, no day")
    of = value_of(said.of, point).interval
    base = (of.first if said.sign < 0 else of.last).date()
    amount, unit = said.length.amount, said.length.unit
    if amount.low is None or amount.high is None:
        raise Unresolved("it does not say how many")
    near, far = sorted((said.sign * amount.low, said.sign * amount.high))
    more = tuple((said.sign * count, finer) for count, finer in said.length.more)
    lapse = Shift(near, far, unit, "narrated", amount.approx, False, more)
    return shift(lapse, Point(base, None, base))


def _vague(said: Vague, point: Point) -> Value:
    if said.points != "present":
        raise Unresolved(f"it points to the {said.points} and names no day")
    return Value(intervals.days(point.report, point.report), "PRESENT_REF", True)
