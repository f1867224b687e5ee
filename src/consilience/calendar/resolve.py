"""From what a time says to the days it means."""

from dataclasses import replace
from datetime import date, datetime

from consilience.calendar import intervals
from consilience.calendar.anchors import Anchor, Resolved
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
    Offset,
    Part,
    Repeat,
    Season,
    Shift,
    Span,
    Weekday,
    Window,
    WrittenTime,
)
from consilience.calendar.intervals import OutOfCalendarError
from consilience.calendar.point import Point, Unresolved, Value
from consilience.calendar.timex import blank, grain_of, length_code, repeat_code
from consilience.calendar.values import value_of


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
    except Unresolved as reason:
        return replace(shell, unresolved=f"{written.text!r}: {reason}")
    except (OutOfCalendarError, OverflowError, ValueError):
        return replace(shell, unresolved=f"{written.text!r}: the day lies outside the calendar")
    used = anchor if anchor and needs_anchor(expression) else None
    return _joined(shell, values, used, expression)


def _joined(
    shell: Resolved, values: list[Value], used: Anchor | None, said: Expression
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


def _values(said: Expression, anchor: Anchor | None) -> list[Value]:
    if anchor is None:
        return [value_of(said, Point(None, None, None))]
    ends = {anchor.first, anchor.last}
    middle = _window_days(anchor) if needs_anchor(said) else ends
    values = [
        value_of(said, Point(day, anchor.tense, anchor.narrated, anchor.narrated_unit))
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
        return said.year is None or not said.number or needs_anchor(said.year)
    if isinstance(said, Part | DayPart | Nth):
        return needs_anchor(said.of)
    if isinstance(said, Clock | Offset):
        return (said.of is None) == isinstance(said, Clock) or (
            said.of is not None and needs_anchor(said.of)
        )
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
    if isinstance(of, Date) and (of.month_shift, of.year_shift) != (None, None):
        return anchor
    if bare and anchor.first == anchor.last:
        return Anchor(begin, begin, "future", anchor.narrated)
    return anchor
