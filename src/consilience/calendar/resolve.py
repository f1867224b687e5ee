"""From what a time says to the days it means."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time

from consilience.calendar import intervals
from consilience.calendar.anchors import Anchor, Resolved, Tense
from consilience.calendar.choice import (
    day_of_week,
    nearest_feast,
    nearest_fraction,
    nearest_month,
    nearest_year,
)
from consilience.calendar.expression import (
    Base,
    Clock,
    Date,
    DayPart,
    Era,
    Expression,
    Fraction,
    Holiday,
    Length,
    Nth,
    Part,
    Repeat,
    Season,
    Shift,
    Span,
    Unit,
    Vague,
    Weekday,
    Window,
    WrittenTime,
)
from consilience.calendar.feasts import FEASTS
from consilience.calendar.intervals import Interval, OutOfCalendarError
from consilience.calendar.timex import blank, grain_of, length_code, repeat_code


class _Unresolved(Exception):  # noqa: N818 - it ends a reading, it is no error
    """Why an expression has no day."""


@dataclass(frozen=True, slots=True)
class _Point:
    """One day of publication, with what else the anchor says; `None` where no day is known."""

    day: date | None
    tense: Tense | None
    narrated: date | None
    narrated_unit: Unit = "day"

    def base(self, base: Base) -> date:
        if base == "narrated":
            if self.narrated is None:
                raise _Unresolved("no day told before is known that it could count from")
            return self.narrated
        if self.day is None:
            raise _Unresolved("the report's date is not known")
        return self.day

    @property
    def report(self) -> date:
        return self.base("report")


@dataclass(frozen=True, slots=True)
class _Value:
    """An interval with its TIMEX3 value."""

    interval: Interval
    timex: str | None
    approx: bool = False


def resolve(written: WrittenTime, anchor: Anchor | None) -> Resolved:
    """Say which days a written time means.

    Args:
        written: The time as found.
        anchor: The report's day or days, the tense around the words, and the day narrated; None
            where nothing is known.

    Returns:
        Its interval, or the reason why it has none. Where the report's day is known only as a
        range, the interval holds every day that the words can mean.
    """
    expression = written.expression
    if isinstance(expression, Span):
        return _span(expression, anchor)
    shell = Resolved(
        None, None, grain_of(expression), blank(expression), False, _zone(expression), None, None
    )
    if isinstance(expression, Length):
        return replace(shell, timex=length_code(expression), approx=expression.amount.approx)
    if isinstance(expression, Repeat):
        return replace(shell, timex=repeat_code(expression))
    try:
        values = _values(expression, anchor)
    except _Unresolved as reason:
        return replace(shell, unresolved=f"{written.text!r}: {reason}")
    except (OutOfCalendarError, OverflowError, ValueError):
        return replace(shell, unresolved=f"{written.text!r}: the day lies outside the calendar")
    used = anchor if anchor and needs_anchor(expression) else None
    return _joined(shell, values, used, expression)


def _joined(
    shell: Resolved, values: list[_Value], used: Anchor | None, said: Expression
) -> Resolved:
    first = min(value.interval.first for value in values)
    last = max(value.interval.last for value in values)
    differ = any(value.timex != values[0].timex for value in values)
    apart = any(value.interval != values[0].interval for value in values)
    timed = any(value.interval.timed for value in values)
    return replace(
        shell,
        first=_iso(first, timed),
        last=_iso(last, timed),
        timex=shell.timex if differ else values[0].timex,
        approx=apart or any(value.approx for value in values),
        anchor=_anchor_text(used, said) if used else None,
    )


def _iso(moment: datetime, timed: bool) -> str:
    return moment.isoformat(timespec="minutes") if timed else moment.date().isoformat()


def _anchor_text(anchor: Anchor, said: Expression) -> str:
    if _counts_from(said) == "narrated" and anchor.narrated:
        return anchor.narrated.isoformat()
    if anchor.first == anchor.last:
        return anchor.first.isoformat()
    return f"{anchor.first.isoformat()}/{anchor.last.isoformat()}"


def _values(said: Expression, anchor: Anchor | None) -> list[_Value]:
    if anchor is None:
        return [_value(said, _Point(None, None, None))]
    ends = {anchor.first, anchor.last}
    middle = _window_days(anchor) if needs_anchor(said) else ends
    values = [
        _value(said, _Point(day, anchor.tense, anchor.narrated, anchor.narrated_unit))
        for day in sorted(middle)
    ]
    return list(dict.fromkeys(values))


def _window_days(anchor: Anchor) -> set[date]:
    """Every day of a short range, the ends of a long one: weekdays can change in between."""
    length = (anchor.last - anchor.first).days
    if not 0 < length <= 31:
        return {anchor.first, anchor.last}
    return {intervals.moved(anchor.first, step, "day") for step in range(length + 1)}


def needs_anchor(said: Expression) -> bool:  # noqa: PLR0911 - one line a way of writing it
    """Whether the days an expression means depend on the day of the report or the day narrated."""
    if isinstance(said, Date):
        return said.year is None
    if isinstance(said, Season | Holiday):
        return said.year is None
    if isinstance(said, Fraction):
        return said.year is None or needs_anchor(said.year)
    if isinstance(said, Part | DayPart | Nth):
        return needs_anchor(said.of)
    if isinstance(said, Clock):
        return said.of is None or needs_anchor(said.of)
    if isinstance(said, Span):
        return needs_anchor(said.first.expression) or needs_anchor(said.last.expression)
    return not isinstance(said, Era | Length | Repeat)


def _counts_from(said: Expression) -> Base:
    if isinstance(said, Shift | Window):
        return said.base
    if isinstance(said, Part | DayPart):
        return _counts_from(said.of)
    if isinstance(said, Clock):
        return _counts_from(said.of) if said.of else "narrated"
    narrated = isinstance(said, Weekday | Date) and said.which in ("previous", "following")
    return "narrated" if narrated else "report"


def _value(said: Expression, point: _Point) -> _Value:  # noqa: PLR0911 - one line a kind
    match said:
        case Date():
            return _date(said, point)
        case Weekday():
            return _weekday(said, point)
        case Shift():
            return _shift(said, point)
        case Season() | Fraction() | Era() | Holiday():
            return _named(said, point)
        case Nth():
            return _nth(said, point)
        case Part():
            whole = _value(said.of, point)
            return _Value(_early_or_late(whole.interval, said), whole.timex, True)
        case DayPart():
            return _day_part(said, point)
        case Clock():
            return _clock(said, point)
        case Window():
            return _window(said, point)
        case Vague():
            return _vague(said, point)
        case _:
            raise _Unresolved("it names a length of time, no day")


def _nth(said: Nth, point: _Point) -> _Value:
    of = _value(said.of, point).interval
    first, last = of.first.date(), of.last.date()
    if said.number == 0:
        return _Value(intervals.around(first, "week"), intervals.unit_code(first, "week"))
    if said.weekday is None:
        # ISO 8601: a week belongs to the month or year that its Thursday lies in.
        day = _nth_weekday(first, last, 3, said.number)
        return _Value(intervals.around(day, "week"), intervals.unit_code(day, "week"))
    return _one_day(_nth_weekday(first, last, said.weekday, said.number))


def _nth_weekday(first: date, last: date, weekday: int, number: int) -> date:
    if number < 0:
        return day_of_week(weekday, "bare", last, "past")
    day = intervals.moved(day_of_week(weekday, "bare", first, "future"), 7 * (number - 1), "day")
    if day > last:
        raise _Unresolved("there are not so many in it")
    return day


def _early_or_late(whole: Interval, said: Part) -> Interval:
    """Of a day, the words blur only the hour: the day stays whole."""
    return intervals.part_of(whole, said.part)


def _date(said: Date, point: _Point) -> _Value:
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
        return _Value(intervals.month(day.year, day.month), intervals.unit_code(day, "month"))
    if year is None:
        found = nearest_year(said.month, said.day, said.weekday, point.report, point.tense)
        if found is None:
            raise _Unresolved(
                "its weekday and its day of the month agree in no year near the report"
            )
        return _one_day(found)
    return _one_day(date(year, said.month, said.day))


def _from(point: _Point, said: Date | Weekday) -> tuple[date, Tense | None]:
    narrated = said.which in ("previous", "following")
    return point.base("narrated" if narrated else "report"), point.tense


def _day_or_year(said: Date, year: int | None, point: _Point) -> _Value:
    """A year alone, or a day of a month that is not named ("the 25th")."""
    if said.day is None:
        if year is None:
            raise _Unresolved("it names no year")
        return _Value(intervals.years(year), f"{year:04}")
    start = point.report.replace(day=1)
    for step in (0, -1, 1, -2, 2):
        month = intervals.moved(start, step, "month")
        try:
            day = month.replace(day=said.day)
        except ValueError:
            continue
        if said.weekday is None or day.weekday() == said.weekday:
            return _one_day(day)
    raise _Unresolved("its weekday and its day of the month agree in no month near the report")


def _one_day(day: date) -> _Value:
    return _Value(intervals.days(day, day), day.isoformat())


def _weekday(said: Weekday, point: _Point) -> _Value:
    base, tense = (
        _from(point, Date(which=said.which))
        if said.which != "bare"
        else (point.report, point.tense)
    )
    return _one_day(day_of_week(said.weekday, said.which, base, tense))


def _shift(said: Shift, point: _Point) -> _Value:
    if said.unit == "weekend" and said.low == said.high == 0:
        return _weekend(point)
    if said.high is None:
        raise _Unresolved("it does not say how many")
    same_period = _same_period(said, point)
    if same_period:
        return same_period
    base = point.base(said.base)
    if said.unit in ("hour", "minute", "second"):
        return _hours(said, base)
    near, far = (intervals.moved(base, count, said.unit) for count in (said.low, said.high))
    first, last = intervals.around(near, said.unit), intervals.around(far, said.unit)
    code = intervals.unit_code(near, said.unit) if said.low == said.high else None
    blurred = said.approx or said.low != said.high
    return _Value(Interval(first.first, last.last), code, blurred)


def _same_period(said: Shift, point: _Point) -> _Value | None:
    """A year before a quarter or month that the text tells of lies the same quarter or month."""
    finer = ("quarter",) if said.base == "report" else ("quarter", "month", "day")
    if (
        not said.lapse
        or said.unit != "year"
        or point.narrated_unit not in finer
        or point.narrated is None
    ):
        return None
    if said.low != said.high or abs(said.low) != 1 or said.approx:
        return None
    day = intervals.moved(point.narrated, said.low, "year")
    code = intervals.unit_code(day, point.narrated_unit)
    return _Value(intervals.around(day, point.narrated_unit), code)


def _weekend(point: _Point) -> _Value:
    """The weekend that the day lies in; on a working day the one before, or after in the future."""
    day = point.report
    if day.weekday() < 5 and point.tense != "future":
        day = intervals.moved(day, -7, "day")
    return _Value(intervals.around(day, "weekend"), intervals.unit_code(day, "weekend"))


def _hours(said: Shift, base: date) -> _Value:
    """Hours from a day whose hour is unknown touch that day and perhaps its neighbour."""
    span = {"hour": 1.0, "minute": 1 / 60, "second": 1 / 3600}[said.unit] / 24
    low, high = said.low * span, (said.high or 0) * span
    first = intervals.moved(base, int(low) - (low < 0), "day")
    last = intervals.moved(base, int(high) + (high > 0), "day")
    return _Value(intervals.days(first, last), None, True)


def _named(said: Season | Fraction | Era | Holiday, point: _Point) -> _Value:
    if isinstance(said, Era):
        code = f"{said.first_year:04}"[: 3 if said.years == 10 else 2]
        return _Value(
            intervals.years(max(said.first_year, 1), said.years - (said.first_year == 0)), code
        )
    if isinstance(said, Holiday):
        if said.year:
            return _one_day(FEASTS[said.name](said.year))
        return _one_day(nearest_feast(FEASTS[said.name], said.which, point.report, point.tense))
    if isinstance(said, Season):
        return _season(said, point)
    return _fraction(said, point)


def _season(said: Season, point: _Point) -> _Value:
    code = intervals.SEASON_CODES[said.season]
    year = said.year
    if year is None:
        year = nearest_month(
            {"SP": 4, "SU": 7, "FA": 10, "WI": 12}[code], said.which, *_season_from(said, point)
        ).year
    return _Value(intervals.season(year, said.season), f"{year:04}-{code}", True)


def _season_from(said: Season, point: _Point) -> tuple[date, Tense | None]:
    return point.base(
        "narrated" if said.which in ("previous", "following") else "report"
    ), point.tense


def _fraction(said: Fraction, point: _Point) -> _Value:
    letter = "Q" if said.parts == 4 else "H"
    if said.year is not None:
        year = _value(said.year, point).interval.first.year
    else:
        year = nearest_fraction(said.parts, said.number, said.which, point.report, point.tense)
    return _Value(
        intervals.year_part(year, said.parts, said.number), f"{year:04}-{letter}{said.number}"
    )


def _day_part(said: DayPart, point: _Point) -> _Value:
    of = _value(said.of, point)
    day = of.interval.day
    code = intervals.PART_CODES[said.part]
    night = intervals.moved(day, -1, "day") if said.part == "overnight" else day
    return _Value(intervals.hours_of(day, said.part), f"{night.isoformat()}T{code}", of.approx)


def _clock(said: Clock, point: _Point) -> _Value:
    day = _value(said.of, point).interval.day if said.of else point.base("narrated")
    code = f"{day.isoformat()}T{said.hour:02}:{said.minute or 0:02}"
    # The end of a day is told as its last minute, so that "by midnight Friday" stays on Friday.
    moment = datetime.combine(
        day, time(23, 59) if said.hour == 24 else time(said.hour, said.minute or 0)
    )
    return _Value(Interval(moment, moment, True), code, said.approx)


def _window(said: Window, point: _Point) -> _Value:
    base = point.base(said.base)
    amount, unit = said.length.amount, said.length.unit
    if amount.high is None or unit in ("hour", "minute", "second"):
        if amount.high is None:
            raise _Unresolved("it does not say how many")
        unit_days = {"hour": 24, "minute": 1440, "second": 86400}[unit]
        count, unit = -(-amount.high // unit_days), "day"
    else:
        count = amount.high
    blurred = amount.approx or amount.low != amount.high or unit != "day"
    if said.direction == "past":
        first, last = intervals.moved(base, -count, unit), base
    else:
        first, last = base, intervals.moved(base, count, unit)
    return _Value(intervals.days(first, last), length_code(said.length), blurred)


def _vague(said: Vague, point: _Point) -> _Value:
    if said.points != "present":
        raise _Unresolved(f"it points to the {said.points} and names no day")
    return _Value(intervals.days(point.report, point.report), "PRESENT_REF", True)


def _zone(said: Expression) -> str | None:
    return said.zone if isinstance(said, Clock) else None


def _span(said: Span, anchor: Anchor | None) -> Resolved:
    """Both ends: the second is looked for on or after the first."""
    first = resolve(said.first, anchor)
    last = resolve(said.last, _after(anchor, first, said.last.expression))
    grain = last.grain if first.grain == last.grain else min(first.grain, last.grain, key=_fineness)
    problem = first.unresolved or last.unresolved
    joined = Resolved(
        first.first,
        last.last,
        grain,
        None,
        first.approx or last.approx,
        last.zone or first.zone,
        first.anchor or last.anchor,
        problem,
    )
    if problem:
        return replace(joined, first=None, last=None)
    if first.first and last.last and first.first[:10] > last.last[:10]:
        return replace(joined, first=None, last=None, unresolved="it ends before it begins")
    return joined


def _fineness(grain: str) -> int:
    return ("minute", "hour", "part", "night", "day", "week", "month", "year").index(grain)


def _after(anchor: Anchor | None, first: Resolved, last: Expression) -> Anchor | None:
    """What the end of a span counts from: a bare weekday follows the beginning."""
    if anchor is None or first.first is None:
        return anchor
    begin = date.fromisoformat(first.first[:10])
    if isinstance(last, Clock) and last.of is None:
        return replace(anchor, narrated=begin)
    of = last.of if isinstance(last, Clock | DayPart | Part) else last
    bare = isinstance(of, Weekday | Date) and of.which == "bare"
    if bare and anchor.first == anchor.last:
        return Anchor(begin, begin, "future", anchor.narrated)
    return anchor
