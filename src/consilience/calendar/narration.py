"""The times of one text in order, each counted from the day the text has come to."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from consilience.calendar.anchors import Anchor, Resolved, Tense
from consilience.calendar.expression import (
    Amount,
    Clock,
    Date,
    DayPart,
    Expression,
    Fraction,
    Length,
    Shift,
    Window,
    WrittenTime,
)
from consilience.calendar.intervals import unit_code
from consilience.calendar.ranged import in_their_range
from consilience.calendar.resolve import needs_anchor, resolve
from consilience.calendar.tense import tense_hint
from consilience.calendar.told import (
    ENDED,
    HALF_QUARTER,
    NEAR,
    Story,
    Told,
    by_name,
    told_by,
    told_for,
)

Hint = Callable[[str, int, int], Tense | None]
_COMPARED = re.compile(r"\bcompared (?:with|to) [^.;,]{1,60}$", re.I)
_LAST_YEAR = Shift(-1, -1, "year")
_MEMORY = 12
"""So many of the last periods told are remembered."""
_PAST_YEAR = Window(Length(Amount(1, 1), "year"), "past")
_THAT_DAY = Shift(0, 0, "day", "narrated")
_FARTHEST = 80
"""Code points before "last year" in which something may be compared with it."""


def resolve_all(
    text: str,
    times: Iterable[WrittenTime],
    published: tuple[date, date] | None,
    hint: Hint = tense_hint,
    *,
    timeml: bool = False,
) -> tuple[Resolved, ...]:
    """Resolve the times of one text in order, so that "the next day" follows the day before it.

    Args:
        text: The text that the times were found in.
        times: Its times, in order; ends of spans may stand for the spans.
        published: First and last day on which the report can have been published; None if unknown.
        hint: Says from the text around a passage whether it tells of the past or the future.
        timeml: Whether to value as TimeML's annotators do where a record is more careful: a time
            of day before which no day was told lies on the report's, "the past year" is last year,
            a quarter that name and last day number differently has no number.

    Returns:
        One result a time, in the same order.
    """
    story = Story(text, published)
    rows: list[Resolved] = []
    last: tuple[WrittenTime, Resolved] | None = None
    listed = tuple(times)
    for found, after in zip(listed, (*listed[1:], None), strict=False):
        written = _compared(story, _by_last(text, last, found))
        closing = _closing(story, written, after)
        counts_from = closing or told_for(story, written)
        assumed = None if counts_from else _reports_own(written, published, timeml)
        written = _of_that_year(written, counts_from, published)
        if timeml and written.expression == _PAST_YEAR:
            written = replace(written, expression=_LAST_YEAR)
        tense = None
        if published and needs_anchor(written.expression):
            tense = hint(text, written.start, written.end)
        resolved = resolve(written, _anchor(published, tense, counts_from or assumed))
        resolved = replace(resolved, approx=resolved.approx or assumed is not None)
        resolved = by_name(resolved, written.expression, _named(story.told, written, counts_from))
        rows.append(_numberless(resolved, closing) if timeml else resolved)
        period = told_by(story, (written, resolved), last, tense)
        last = written, resolved
        if period:
            story.told.append(period)
            del story.told[:-_MEMORY]
    return in_their_range(text, listed, rows)


def _by_last(
    text: str, last: tuple[WrittenTime, Resolved] | None, found: WrittenTime
) -> WrittenTime:
    """A time whose year the one right before it says: a list's day, a quarter apposed or closed."""
    said, first = found.expression, last[1].first if last else None
    if last is None or first is None:
        return found
    before, between = last[0].expression, text[last[0].end : found.start]
    closing = isinstance(said, Date) and said.day and said.year is None
    if isinstance(said, Date) and closing and _names_year(before) and ENDED.fullmatch(between):
        return replace(found, expression=replace(said, year=int(first[:4])))
    apposed = _is_year_ago(before) and between.strip() == ","
    if isinstance(said, Fraction) and said.number and said.year is None and apposed:
        return replace(found, expression=replace(said, year=Date(int(first[:4]))))
    return _in_list(text, last, found)


def _is_year_ago(said: Expression) -> bool:
    return isinstance(said, Shift) and said.lapse and said.unit == "year"


def _names_year(said: Expression) -> bool:
    return isinstance(said, Fraction) and isinstance(said.year, Date)


def _in_list(
    text: str, last: tuple[WrittenTime, Resolved] | None, found: WrittenTime
) -> WrittenTime:
    """A further day of "May 20, 22 and 24" lies in the year of the one before it."""
    said = found.expression
    if last is None or not isinstance(said, Date) or not isinstance(last[0].expression, Date):
        return found
    before, year = last[0].expression, last[1].first
    shared = said.month == before.month and said.day is not None and before.day is not None
    if not shared or said.year is not None or year is None:
        return found
    if not text[found.start : found.end].isdecimal():
        return found
    if text[last[0].end : found.start].strip() not in (",", "and", "or", ", and"):
        return found
    return replace(found, expression=replace(said, year=int(year[:4])))


def _reports_own(
    written: WrittenTime, published: tuple[date, date] | None, timeml: bool
) -> Told | None:
    """The report's day or year, for a time of day or "the full year" before which none was told."""
    said = written.expression
    bare = isinstance(said, Clock) and said.of is None
    bare = bare or (isinstance(said, DayPart) and said.of == _THAT_DAY)
    bare = (bare and timeml) or written.text.lower() == "the full year"
    known = published is not None and published[0] == published[1]
    return Told(published[0], "day") if bare and known and published else None


def _numberless(resolved: Resolved, closing: Told | None) -> Resolved:
    """A fiscal quarter told by its last day, which would make another one of it: "2031-QX"."""
    if closing is None or not closing.name or resolved.timex is None:
        return resolved
    if resolved.timex == unit_code(closing.day, "quarter"):
        return resolved
    return replace(resolved, timex=resolved.timex[:-1] + "X")


def _compared(story: Story, written: WrittenTime) -> WrittenTime:
    """What a quarter is "compared with … last year" is the same quarter of that year."""
    quarter = story.told and story.told[-1].unit == "quarter"
    if written.expression != _LAST_YEAR or not quarter:
        return written
    if not _COMPARED.search(story.text, max(0, written.start - _FARTHEST), written.start):
        return written
    return replace(written, expression=Fraction(4, 0, _LAST_YEAR))


def _of_that_year(
    written: WrittenTime, told: Told | None, published: tuple[date, date] | None
) -> WrittenTime:
    """The "year-ago loss" of a year that lies back already is that of this very year."""
    said = written.expression
    attribute = isinstance(said, Shift) and said.lapse and "year-" in written.text.lower()
    if not attribute or not told or not published or told.unit != "year":
        return written
    if told.months or told.day.year >= published[0].year:
        return written
    return replace(written, expression=Shift(0, 0, "year", "narrated"))


def _named(told: list[Told], written: WrittenTime, counts_from: Told | None) -> Told | None:
    """The quarter whose name a time takes over; "the latest quarter" takes that of the last one."""
    if isinstance(written.expression, Shift) and "latest" in written.text.lower():
        return next((row for row in reversed(told) if row.unit == "quarter"), None)
    return counts_from


def _anchor(
    published: tuple[date, date] | None, tense: Tense | None, told: Told | None
) -> Anchor | None:
    if published is None:
        return None
    return Anchor(*published, tense, told.day if told else None, told.unit if told else "day")


def _closing(story: Story, written: WrittenTime, after: WrittenTime | None) -> Told | None:
    """The quarter that its last day names, right behind it: "the quarter ended June 30"."""
    said = written.expression
    if not isinstance(said, Shift) or said.unit != "quarter" or after is None:
        return None
    if story.text[written.end : after.start].split()[:1] not in (["ended"], ["ending"]):
        return None
    if after.start - written.end > NEAR or not isinstance(after.expression, Date):
        return None
    last = resolve(after, _anchor(story.published, "past", None)).last
    if last is None or last < "0002":
        return None
    name = next((row.name for row in reversed(story.told) if row.unit == "quarter"), None)
    return Told(date.fromisoformat(last[:10]) - HALF_QUARTER, "quarter", name)
