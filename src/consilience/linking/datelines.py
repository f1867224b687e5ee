"""A dateline without a year, and the year that the dated reports beside it leave open."""

from collections.abc import Sequence
from datetime import date

from consilience.calendar import find_times
from consilience.calendar.expression import Clock, Date
from consilience.model.report import Published, Report
from consilience.model.span import Passage

YEAR = 0.99
"""Share of the years told so that are right: 563 of 566 (PolNeAR's training articles, MEANTIME)."""
_OPENING = 2
"""Paragraphs before which a dateline stands."""
_NEAR = 60
"""Days within which two accounts of one folder are taken to tell of the same days."""
_YEAR = 365
"""Days between the first and the last from which on more than one must lie so near, unless the
dateline's day of the week tells the year."""
_SEVERAL = 2
_MOST = 0.75
"""Share of them that must, then."""


def known_days(reports: Sequence[Report]) -> list[tuple[date, Report]]:
    """The reports whose day is known, with it."""
    return [
        (date.fromisoformat(report.published.first[:10]), report)
        for report in reports
        if report.published.first and len(report.published.first) >= len("2000-01-01")
    ]


def dated_by_dateline(
    report: Report,
    known: Sequence[tuple[date, Report]],
) -> Published | None:
    """The day of a dateline with a month and a day, where exactly one year brings it near.

    A day of the week in it has to fit the year.

    Args:
        report: A report without a day.
        known: Reports with their days that tell of the same; all where nothing tells which do.

    Returns:
        The day and its evidence; null where no dateline or several years fit.
    """
    found = dateline(report)
    if found is None or not known:
        return None
    told, passage = found
    fits: dict[date, Report] = {}
    for stated, other in known:
        for year in (stated.year - 1, stated.year, stated.year + 1):
            candidate = _day(year, told)
            if candidate and abs((candidate - stated).days) <= _NEAR:
                nearer = fits.get(candidate)
                fits[candidate] = min((r for r in (nearer, other) if r), key=lambda r: r.id)
    if len(fits) != 1:
        return None
    ((found_day, witness),) = fits.items()
    days = [day for day, _ in known]
    if told.weekday is None and not _is_of_those_days(found_day, days):
        return None
    return Published(
        first=found_day.isoformat(),
        last=found_day.isoformat(),
        basis="inferred",
        confidence=YEAR,
        evidence=(passage, *witness.published.evidence),
    )


def _is_of_those_days(found: date, days: Sequence[date]) -> bool:
    """Whether a day lies near those of several reports, and of most, where theirs span years.

    One of another year, near that day of the year by chance, does not tell which year it is.
    """
    if (max(days) - min(days)).days <= _YEAR:
        return True
    near = sum(abs((found - day).days) <= _NEAR for day in days)
    return near >= max(_SEVERAL, _MOST * len(days))


def _day(year: int, told: Date) -> date | None:
    """The day in a year, unless the dateline names another day of the week."""
    try:
        day = date(year, told.month or 0, told.day or 0)
    except ValueError:
        return None
    return day if told.weekday in {None, day.weekday()} else None


def dateline(report: Report) -> tuple[Date, Passage] | None:
    """Month and day of the dateline: in a dateline block, or in words that open the report.

    Args:
        report: The report.
    """
    body = 0
    for block in report.blocks:
        body += block.kind == "body"
        if body > _OPENING:
            break  # the day of a correction below the text
        if block.kind not in {"dateline", "byline"}:
            continue
        for time in find_times(report.text, block.start, block.end):
            said = time.expression
            if isinstance(said, Clock) and said.of is not None:
                said = said.of
            if isinstance(said, Date) and said.day and said.month:
                return said, Passage(report.id, time.start, time.end)
    return None
