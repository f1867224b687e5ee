"""Times of a report: what the calendar finds, counted from the day the report was published."""

import re
from collections.abc import Iterable
from datetime import date

from consilience.calendar import Resolved, WrittenTime, find_times, resolve_all
from consilience.model.report import Published, Report
from consilience.model.span import Span
from consilience.model.when import When, WhenRole

_DEADLINE = re.compile(r"\b(?:by|before|until|no later than|deadline of)\s+(?:the\s+)?$", re.I)
_START = re.compile(r"\b(?:since|from|beginning|starting|as of)\s+(?:on\s+)?(?:the\s+)?$", re.I)


def times_of(report: Report, sentences: Iterable[Span]) -> tuple[When, ...]:
    """Find and resolve the times of a report's sentences, in order.

    Args:
        report: The account; its publication is the day that relative times count from.
        sentences: Its sentences, in order.

    Returns:
        Times in order; how often something happens is no time of an event and is left out.
    """
    text = report.text
    written = [
        time
        for sentence in sentences
        for time in find_times(text, sentence.start, sentence.end)
        if time.kind != "SET"
    ]
    resolved = resolve_all(text, written, _days(report.published))
    return tuple(_when(text, *pair) for pair in zip(written, resolved, strict=True))


def _days(published: Published) -> tuple[date, date] | None:
    if not published.first or len(published.first) < len("2000-01-01"):
        return None
    first = date.fromisoformat(published.first[:10])
    return first, date.fromisoformat((published.last or published.first)[:10])


def _when(text: str, written: WrittenTime, resolved: Resolved) -> When:
    return When(
        role=_role(text, written),
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
