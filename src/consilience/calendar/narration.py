"""The times of one text in order, each counted from the day the text has come to."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta

from consilience.calendar.anchors import Anchor, Resolved, Tense
from consilience.calendar.expression import (
    Clock,
    Date,
    DayPart,
    Expression,
    Fraction,
    Shift,
    Unit,
    Weekday,
    WrittenTime,
)
from consilience.calendar.ranged import in_their_range
from consilience.calendar.resolve import needs_anchor, resolve
from consilience.calendar.tense import tense_hint

Hint = Callable[[str, int, int], Tense | None]
_NEAR = 40
_HALF_QUARTER = 45  # days
_CLOSES = re.compile(
    r"\b(quarter|period|three months|year)(?: that)? (?:ended|ending|closed|to) (?:on )?$", re.I
)
_COARSER: dict[Unit, tuple[Unit, ...]] = {
    "day": ("day",),
    "week": ("day", "week"),
    "month": ("day", "week", "month"),
    "quarter": ("quarter",),
    "year": ("day", "month", "quarter", "year"),
}
"""From which periods told before "that day", "that week" … can be known."""


def resolve_all(
    text: str,
    times: Iterable[WrittenTime],
    published: tuple[date, date] | None,
    hint: Hint = tense_hint,
) -> tuple[Resolved, ...]:
    """Resolve the times of one text in order, so that "the next day" follows the day before it.

    Args:
        text: The text that the times were found in.
        times: Its times, in order; ends of spans may stand for the spans.
        published: First and last day on which the report can have been published; None if unknown.
        hint: Says from the text around a passage whether it tells of the past or the future.

    Returns:
        One result a time, in the same order.
    """
    told: list[tuple[date, Unit]] = []
    rows: list[Resolved] = []
    last: WrittenTime | None = None
    listed = tuple(times)
    for found, after in zip(listed, (*listed[1:], None), strict=False):
        written = _in_list(text, last, rows, found)
        last = written
        narrated, unit = _told(told, written.expression)
        closing = _closing(text, written, after, published)
        if closing:
            narrated, unit = closing, "quarter"
        tense = None
        if published and needs_anchor(written.expression):
            tense = hint(text, written.start, written.end)
        anchor = _anchor(published, tense, narrated, unit)
        resolved = resolve(written, anchor)
        rows.append(resolved)
        period = _closed(text, written) or _unit(written.expression)
        if period and resolved.first and not resolved.unresolved:
            told.append((date.fromisoformat(resolved.first[:10]), period))
            del told[:-12]
    return in_their_range(text, listed, rows)


def _in_list(
    text: str, last: WrittenTime | None, rows: list[Resolved], found: WrittenTime
) -> WrittenTime:
    """A further day of "May 20, 22 and 24" lies in the year of the one before it."""
    said = found.expression
    if last is None or not isinstance(said, Date) or not isinstance(last.expression, Date):
        return found
    before, year = last.expression, rows[-1].first
    shared = said.month == before.month and said.day is not None and before.day is not None
    if not shared or said.year is not None or year is None:
        return found
    if not text[found.start : found.end].isdecimal():
        return found
    if text[last.end : found.start].strip() not in (",", "and", "or", ", and"):
        return found
    return replace(found, expression=replace(said, year=int(year[:4])))


def _anchor(
    published: tuple[date, date] | None, tense: Tense | None, narrated: date | None, unit: Unit
) -> Anchor | None:
    if published:
        return Anchor(published[0], published[1], tense, narrated, unit)
    return None


def _told(told: list[tuple[date, Unit]], said: Expression) -> tuple[date | None, Unit]:
    """The last period told before that an expression can count from."""
    if isinstance(said, Shift) and said.unit == "year" and said.lapse:
        fitting: tuple[Unit, ...] = _COARSER["year"]
    elif isinstance(said, Shift) and (said.low == said.high == 0 or _is_next(said)):
        fitting = _COARSER.get(said.unit, ("day",))
    elif isinstance(said, Fraction) and not said.number:
        fitting = ("quarter",)
    else:
        fitting = ("day",)
    for day, unit in reversed(told):
        if unit in fitting:
            return day, unit
    return None, "day"


def _is_next(said: Shift) -> bool:
    """Whether it is the period after or before the one told of: "the following month"."""
    return said.base == "narrated" and not said.lapse and said.unit in ("month", "year")


def _closed(text: str, written: WrittenTime) -> Unit | None:
    """The unit that a day closes: "the quarter ended June 30" tells of a quarter."""
    if not isinstance(written.expression, Date) or not written.expression.day:
        return None
    found = _CLOSES.search(text[max(0, written.start - _NEAR) : written.start])
    if found is None:
        return None
    return "quarter" if found.group(1).lower() in ("quarter", "period", "three months") else "year"


def _closing(
    text: str,
    written: WrittenTime,
    after: WrittenTime | None,
    published: tuple[date, date] | None,
) -> date | None:
    """A day in the middle of a quarter that its last day names: "the quarter ended June 30"."""
    said = written.expression
    if not isinstance(said, Shift) or said.unit != "quarter" or after is None:
        return None
    if text[written.end : after.start].split()[:1] not in (["ended"], ["ending"]):
        return None
    if after.start - written.end > _NEAR or not isinstance(after.expression, Date):
        return None
    last = resolve(after, _anchor(published, "past", None, "day")).last
    if last is None or last < "0002":
        return None
    return date.fromisoformat(last[:10]) - timedelta(_HALF_QUARTER)


def _unit(said: Expression) -> Unit | None:
    """The unit of a period that later times can count from; None for what tells of no period."""
    if isinstance(said, Clock | DayPart):
        return _unit(said.of) if said.of else None
    if isinstance(said, Date):
        return "day" if said.day else "month" if said.month else "year"
    if isinstance(said, Weekday):
        return "day"
    if isinstance(said, Fraction):
        return "quarter" if said.parts == 4 and said.number else None
    if isinstance(said, Shift) and said.unit in _COARSER and not said.lapse:
        return said.unit
    return None
