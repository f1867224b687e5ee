"""The day of publication, as given with an account or as its text states it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from consilience.model.report import Block, Published
from consilience.model.span import Span
from consilience.text.blocks import publication_lines
from consilience.text.date_lines import StatedDate, date_line, stated_dates

_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?P<time>[T ]\d\d:\d\d\S{0,25})?)?)?"
)
_SPACED_ZONE = re.compile(r"(\d) (?=[+-]\d\d:?\d\d$|Z$)")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Stated:
    """What the text says of its own publication.

    Attributes:
        when: Day or date-time, ISO 8601; null where nothing whole is stated.
        spans: Passages that state it.
    """

    when: str | None
    spans: tuple[Span, ...]


def published_as_given(value: str) -> Published | None:
    """Normalise a date that came with an account.

    Args:
        value: A day or time in ISO 8601, as in mail headers, in words, or in seconds since 1970.

    Returns:
        Null where day, month or year can't be known: an incomplete date is no date, but a month or
        a year alone is the span of its days.
    """
    value = value.strip()
    if not value or len(value) > _LONGEST:
        return None
    span = _iso_span(value) or _epoch(value) or _mailed(value) or _in_words(value)
    return Published(span[0], span[1], "metadata", None, ()) if span else None


def published_as_stated(text: str, blocks: Sequence[Block]) -> Stated:
    """Find the day of publication in the bylines and datelines of a text.

    Where a day of posting and one of updating stand, the former counts.

    Args:
        text: The text.
        blocks: Its paragraphs.
    """
    found: list[tuple[int, StatedDate, int]] = []
    for place, line in enumerate(publication_lines(blocks)):
        dates = _dates_of(text[line.start : line.end])
        found += [(_RANK[date.role] * 100 + place, date, line.start) for date in dates]
    if not found:
        return Stated(None, ())
    _, best, at = min(found, key=lambda item: (item[0], item[1].start))
    return Stated(best.when, (Span(at + best.start, at + best.end),))


_RANK = {"posted": 0, "plain": 1, "updated": 2}


def _dates_of(line: str) -> tuple[StatedDate, ...]:
    alone = date_line(line)
    return stated_dates(line) if alone is None else alone


def _iso_span(value: str) -> tuple[str, str] | None:
    match = _ISO.fullmatch(value if len(value) < 20 else _SPACED_ZONE.sub(r"\1", value))
    if not match:
        return None
    try:
        if match["time"]:
            when = _moment(match[0])
            return when, when
        return _days(int(match["year"]), match["month"], match["day"])
    except ValueError:
        return None


def _moment(value: str) -> str:
    """A date-time with its offset; without one only the day is certain."""
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        return moment.date().isoformat()
    return moment.replace(microsecond=0).isoformat()


def _days(year: int, month: str | None, day: str | None) -> tuple[str, str]:
    first = date(year, int(month or 1), int(day or 1))
    if day:
        last = first
    elif month:
        last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    else:
        last = date(year, 12, 31)
    return first.isoformat(), last.isoformat()


def _epoch(value: str) -> tuple[str, str] | None:
    if not _EPOCH.fullmatch(value):
        return None
    when = datetime.fromtimestamp(int(value[:10]), UTC).isoformat()
    return when, when


def _mailed(value: str) -> tuple[str, str] | None:
    """A date as mail and feeds write it (RFC 5322)."""
    if not re.search(r"\d:\d\d", value):
        return None
    from email.utils import parsedate_to_datetime

    try:
        when = _moment(parsedate_to_datetime(value).isoformat())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return when, when


def _in_words(value: str) -> tuple[str, str] | None:
    stated = date_line(value)
    if not stated:
        return None
    first = min(stated, key=lambda date: (_RANK[date.role], date.start))
    return first.when, first.when
