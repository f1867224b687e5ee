"""Weekdays of a stretch of days that their sentence names: "the Friday and Saturday of May 23-25".

One weekday beside a stretch may be the day on which somebody spoke of it; two that both lie in it,
and no other beside them, are its days.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from consilience.calendar.anchors import Anchor, Resolved
from consilience.calendar.expression import (
    Clock,
    Date,
    DayPart,
    Expression,
    Span,
    Weekday,
    WrittenTime,
)
from consilience.calendar.resolve import resolve

_LONGEST = 7
"""Days; in a longer stretch a weekday is not one day."""
_LEAST = 2
_TO = re.compile(r"\s?(?:-|–|—|to|through|until)\s?")
_SENTENCE_END = re.compile(r"[.!?]['\"’”)]?\s")
_FARTHEST = 500
"""Code points between a weekday and its stretch, in a sentence that never seems to end."""


def in_their_range(
    text: str, times: Sequence[WrittenTime], rows: Sequence[Resolved]
) -> tuple[Resolved, ...]:
    """Put weekdays into the stretch of days that their sentence names.

    Args:
        text: The text that the times were found in.
        times: Its times, in order; ends of spans may stand for the spans.
        rows: What each means so far.

    Returns:
        What each means, in the same order.
    """
    found = list(rows)
    for place, first, last in _ranges(text, times, rows):
        days = [first + timedelta(days) for days in range((last - first).days + 1)]
        weekdays = {
            number: weekday
            for number, time in enumerate(times)
            if (weekday := _weekday(time.expression)) is not None
            and _one_sentence(text, time, times[place])
        }
        inside = {day.weekday() for day in days}
        if len(set(weekdays.values())) >= _LEAST and set(weekdays.values()) <= inside:
            for number, weekday in weekdays.items():
                day = next(day for day in days if day.weekday() == weekday)
                found[number] = resolve(times[number], Anchor.on(day, "past"))
    return tuple(found)


def _ranges(
    text: str, times: Sequence[WrittenTime], rows: Sequence[Resolved]
) -> Iterator[tuple[int, date, date]]:
    """Stretches of days told by their dates: where one is written, its first and last day."""
    for place, (time, row) in enumerate(zip(times, rows, strict=True)):
        if isinstance(time.expression, Span) and _is_day(time.expression.first.expression):
            yield from _short(place, row.first, row.last)
    for place, (one, other) in enumerate(pairwise(times)):
        joined = _TO.fullmatch(text, one.end, other.start)
        if joined and _is_day(one.expression) and _is_day(other.expression):
            yield from _short(place, rows[place].first, rows[place + 1].last)


def _short(place: int, first: str | None, last: str | None) -> Iterator[tuple[int, date, date]]:
    if first and last:
        begin, end = date.fromisoformat(first[:10]), date.fromisoformat(last[:10])
        if 0 < (end - begin).days < _LONGEST:
            yield place, begin, end


def _is_day(said: Expression) -> bool:
    return isinstance(said, Date) and said.day is not None


def _weekday(said: Expression) -> int | None:
    """The weekday that an expression names and nothing else tells apart."""
    if isinstance(said, DayPart | Clock):
        return _weekday(said.of) if said.of else None
    return said.weekday if isinstance(said, Weekday) and said.which == "bare" else None


def _one_sentence(text: str, one: WrittenTime, other: WrittenTime) -> bool:
    first, last = sorted((one, other), key=lambda time: time.start)
    near = last.start - first.end <= _FARTHEST
    return near and not _SENTENCE_END.search(text, first.end, last.start)
