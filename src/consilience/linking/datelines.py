"""A dateline without a year, and the year that the dated reports beside it leave open."""

from collections.abc import Sequence
from datetime import date

from consilience.calendar import find_times
from consilience.calendar.expression import Date
from consilience.model.report import Published, Report
from consilience.model.span import Passage

_OPENING = 2
"""Paragraphs before which a dateline stands."""
_NEAR = 60
"""Days within which two accounts of one folder are taken to tell of the same days."""


def known_days(reports: Sequence[Report]) -> list[tuple[date, Report]]:
    """The reports whose day is known, with it."""
    return [
        (date.fromisoformat(report.published.first[:10]), report)
        for report in reports
        if report.published.first and len(report.published.first) >= len("2000-01-01")
    ]


def dated_by_dateline(report: Report, known: Sequence[tuple[date, Report]]) -> Published | None:
    """The day of a dateline with a month and a day, where exactly one year brings it near.

    Args:
        report: A report without a day.
        known: Reports with their days.

    Returns:
        The day and its evidence; null where no dateline or several years fit.
    """
    found = _dateline(report)
    if found is None or not known:
        return None
    month, day, passage = found
    fits: dict[date, Report] = {}
    for stated, other in known:
        for year in (stated.year - 1, stated.year, stated.year + 1):
            candidate = _day(year, month, day)
            if candidate and abs((candidate - stated).days) <= _NEAR:
                nearer = fits.get(candidate)
                fits[candidate] = min((r for r in (nearer, other) if r), key=lambda r: r.id)
    if len(fits) != 1:
        return None
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
    body = 0
    for block in report.blocks:
        body += block.kind == "body"
        if body > _OPENING:
            break  # the day of a correction below the text
        if block.kind not in {"dateline", "byline"}:
            continue
        for time in find_times(report.text, block.start, block.end):
            if isinstance(time.expression, Date) and time.expression.day and time.expression.month:
                passage = Passage(report.id, time.start, time.end)
                return time.expression.month, time.expression.day, passage
    return None
