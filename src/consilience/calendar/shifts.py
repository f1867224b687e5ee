"""Days counted from another day: "two days ago", "last week", "the weekend", "a year earlier"."""

from datetime import date

from consilience.calendar import intervals
from consilience.calendar.expression import (
    Shift,
)
from consilience.calendar.intervals import Interval
from consilience.calendar.point import Point, Unresolved, Value
from consilience.calendar.timex import blank


def shift(said: Shift, point: Point) -> Value:
    """The days that a shift means.

    Raises:
        Unresolved: if the words or the point do not say.
    """
    if said.unit == "weekend" and said.low == said.high == 0:
        return _weekend(point)
    if said.high is None:
        raise Unresolved("it does not say how many")
    same_period = _same_period(said, point)
    if same_period:
        return same_period
    base = point.base(said.base)
    if said.more:
        return _many_units(said, base)
    if said.unit in ("decade", "century") and said.lapse:
        return _years(said, base)
    if said.unit in ("hour", "minute", "second"):
        return _hours(said, base)
    near, far = (intervals.moved(base, count, said.unit) for count in (said.low, said.high))
    first, last = intervals.around(near, said.unit), intervals.around(far, said.unit)
    code = intervals.unit_code(near, said.unit) if said.low == said.high else None
    blurred = said.approx or said.low != said.high
    return Value(Interval(first.first, last.last), code, blurred)


def _many_units(said: Shift, base: date) -> Value:
    """So many years, months and days from a day, the larger units first."""
    day = base
    for count, unit in ((said.low, said.unit), *said.more):
        day = intervals.moved(day, count, unit)
    finest = said.more[-1][1]
    if finest in ("hour", "minute", "second"):
        return Value(intervals.days(intervals.moved(day, -1, "day"), day), None, True)
    return Value(intervals.around(day, finest), intervals.unit_code(day, finest), said.approx)


def _years(said: Shift, base: date) -> Value:
    """A decade ago, by the year that it comes to: nobody means the decade before this one."""
    span = {"decade": 10, "century": 100}[said.unit]
    near, far = (
        intervals.moved(base, count * span, "year") for count in (said.low, said.high or 0)
    )
    first, last = intervals.around(near, "year"), intervals.around(far, "year")
    code = intervals.unit_code(near, "year") if said.low == said.high else None
    return Value(Interval(first.first, last.last), code, True)


def _same_period(said: Shift, point: Point) -> Value | None:
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
    return Value(intervals.around(day, point.narrated_unit), code)


def _weekend(point: Point) -> Value:
    """The weekend that the day lies in; on a working day the one before, or after in the future."""
    day = point.report
    if day.weekday() < 5 and point.tense != "future":
        day = intervals.moved(day, -7, "day")
    return Value(intervals.around(day, "weekend"), intervals.unit_code(day, "weekend"))


def _hours(said: Shift, base: date) -> Value:
    """Hours from a day whose hour is unknown touch that day and perhaps its neighbour."""
    span = {"hour": 1.0, "minute": 1 / 60, "second": 1 / 3600}[said.unit] / 24
    low, high = said.low * span, (said.high or 0) * span
    first = intervals.moved(base, int(low) - (low < 0), "day")
    last = intervals.moved(base, int(high) + (high > 0), "day")
    return Value(intervals.days(first, last), blank(said), True)
