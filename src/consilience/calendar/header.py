"""Dates that stand alone: in bylines, datelines, headers and metadata."""

from dataclasses import dataclass
from datetime import date

from consilience.calendar.expression import Clock, Date, DayPart, Expression, WrittenTime
from consilience.calendar.find import find_times

_LONGEST = 200
"""Code points of a header that are read: a date stands near its beginning."""


@dataclass(frozen=True, slots=True)
class HeaderDate:
    """A day written out in full.

    Attributes:
        day: The day, month first where the order is open.
        ambiguous: Whether it can be read with the day first as well ("11/08/05").
        start: First code point of the date in the text given.
        end: Code point after the last one.
        clock: Time of day as "HH:MM"; null where none is written.
        zone: Time zone as written; null where none is.
        weekday_fits: Whether the weekday written beside it is that of the day; null where none is.
    """

    day: date
    ambiguous: bool
    start: int
    end: int
    clock: str | None
    zone: str | None
    weekday_fits: bool | None


def parse_date(text: str) -> HeaderDate | None:
    """Read the first full date of a header.

    Args:
        text: "June 2, 2025", "28 November 2005, 02:24 GMT", "11/28/05", "2031-04-05T10:00Z".

    Returns:
        The day with what was written beside it; None where no date with day, month and year stands.
    """
    for written in find_times(text, 0, min(len(text), _LONGEST)):
        clock = written.expression if isinstance(written.expression, Clock) else None
        said = _named(written.expression)
        if said and said.year and said.month and said.day:
            day = _day(said)
            if day:
                return _header(written, said, day, clock)
    return None


def _named(expression: Expression) -> Date | None:
    if isinstance(expression, Clock) and expression.of:
        expression = expression.of
    if isinstance(expression, DayPart):
        expression = expression.of
    return expression if isinstance(expression, Date) else None


def _day(said: Date) -> date | None:
    try:
        return date(said.year or 0, said.month or 0, said.day or 0)
    except ValueError:
        return None


def _header(written: WrittenTime, said: Date, day: date, clock: Clock | None) -> HeaderDate:
    return HeaderDate(
        day,
        _ambiguous(written.text, day),
        written.start,
        written.end,
        f"{clock.hour % 24:02}:{clock.minute or 0:02}" if clock else None,
        clock.zone if clock else None,
        None if said.weekday is None else said.weekday == day.weekday(),
    )


def _ambiguous(text: str, day: date) -> bool:
    """Whether a slashed date could have its day first: both numbers can be a month and differ."""
    mark = next((sign for sign in "/-." if text.count(sign) >= 2), None)
    if mark is None or mark == "." or any(letter.isalpha() for letter in text[:6]):
        return False
    first = text.split(mark, 1)[0]
    return len(first.strip()) <= 2 and day.day <= 12 and day.day != day.month
