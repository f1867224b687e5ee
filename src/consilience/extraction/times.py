"""Times of a report: what the calendar finds, counted from the day the report was published."""

import re
from dataclasses import dataclass
from datetime import date

from consilience.calendar import Anchor, WrittenTime, find_times, resolve, tense_hint
from consilience.model.report import Published, Report
from consilience.model.span import Span
from consilience.model.when import When, WhenRole

_DEADLINE = re.compile(r"\b(?:by|before|until|no later than|deadline of)\s+(?:the\s+)?$", re.I)
_START = re.compile(r"\b(?:since|from|beginning|starting|as of)\s+(?:on\s+)?(?:the\s+)?$", re.I)


@dataclass(frozen=True, slots=True)
class TimedReport:
    """A report's text with the days that its times count from.

    Attributes:
        text: The report's text.
        first: First day it can have been published; null where unknown.
        last: Last day it can have been published.
    """

    text: str
    first: date | None
    last: date | None

    @classmethod
    def of(cls, report: Report) -> "TimedReport":
        """Take the days from a report."""
        first, last = _days(report.published)
        return cls(report.text, first, last)


def _days(published: Published) -> tuple[date | None, date | None]:
    if not published.first or len(published.first) < len("2000-01-01"):
        return None, None
    first = date.fromisoformat(published.first[:10])
    return first, date.fromisoformat((published.last or published.first)[:10])


def times_of(report: TimedReport, passage: Span) -> tuple[When, ...]:
    """Find and resolve the times of a passage.

    Args:
        report: The text and the days to count from.
        passage: A sentence.

    Returns:
        Times in order; how often something happens is no time of an event and is left out.
    """
    return tuple(
        _when(report, written)
        for written in find_times(report.text, passage.start, passage.end)
        if written.kind != "SET"
    )


def _when(report: TimedReport, written: WrittenTime) -> When:
    anchor = None
    if report.first and report.last:
        tense = tense_hint(report.text, written.start, written.end)
        anchor = Anchor(report.first, report.last, tense)
    resolved = resolve(written, anchor)
    return When(
        role=_role(report.text, written),
        first=resolved.first,
        last=resolved.last,
        grain=resolved.grain,
        timex=resolved.timex,
        approx=resolved.approx,
        zone=resolved.zone,
        anchor=resolved.anchor,
        unresolved=_reason(resolved.first, resolved.unresolved, written),
        text=written.text,
        start=written.start,
        end=written.end,
    )


def _reason(first: str | None, reason: str | None, written: WrittenTime) -> str | None:
    if first is None and reason is None and written.kind != "DURATION":
        return "the words name no day"
    return reason


def _role(text: str, written: WrittenTime) -> WhenRole:
    if written.kind == "DURATION":
        return "duration"
    before = text[max(0, written.start - 30) : written.start]
    if _DEADLINE.search(before):
        return "deadline"
    return "start" if _START.search(before) else "event"
