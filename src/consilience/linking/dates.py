"""The day of a report that bears none of its own, as far as other reports give it away."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from consilience.calendar import find_times
from consilience.calendar.expression import Date
from consilience.model.report import Published, Report
from consilience.model.span import Passage

_NEAR = 60
"""Days within which two accounts of one folder are taken to tell of the same days."""


def date_reports(reports: Sequence[Report]) -> tuple[Report, ...]:
    """Give a dateline without a year the year that the dated reports beside it leave open.

    Only a dateline with a month and a day is dated, and only where exactly one year brings it
    within 60 days of a report whose date is stated or came with it. All else stays unknown.

    Args:
        reports: The accounts, in any order.

    Returns:
        The accounts in the same order, those that could be dated with their day and its evidence.
    """
    known = [
        (date.fromisoformat(report.published.first[:10]), report)
        for report in reports
        if report.published.first and len(report.published.first) >= 10
    ]
    return tuple(
        replace(report, published=_dated(report, known)) if not report.published.first else report
        for report in reports
    )


def _dated(report: Report, known: Sequence[tuple[date, Report]]) -> Published:
    found = _dateline(report)
    if found is None or not known:
        return report.published
    month, day, passage = found
    fits: dict[date, Report] = {}
    for stated, other in known:
        for year in (stated.year - 1, stated.year, stated.year + 1):
            candidate = _day(year, month, day)
            if candidate and abs((candidate - stated).days) <= _NEAR:
                nearer = fits.get(candidate)
                fits[candidate] = min((r for r in (nearer, other) if r), key=lambda r: r.id)
    if len(fits) != 1:
        return report.published
    ((found_day, witness),) = fits.items()
    return Published(
        first=found_day.isoformat(),
        last=found_day.isoformat(),
        basis="inferred",
        confidence=None,
        evidence=(passage, *witness.published.evidence),
    )


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _dateline(report: Report) -> tuple[int, int, Passage] | None:
    """Month and day of the dateline: in a dateline block, or in words that open the report."""
    for block in report.blocks:
        if block.kind not in {"dateline", "byline"}:
            continue
        for time in find_times(report.text, block.start, block.end):
            if isinstance(time.expression, Date) and time.expression.day and time.expression.month:
                passage = Passage(report.id, time.start, time.end)
                return time.expression.month, time.expression.day, passage
    return None
