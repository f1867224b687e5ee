"""What a report's own words tell of the day on which it was written: weekdays, dates, feasts."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import log

from consilience.calendar import Tense, WrittenTime, find_times, tense_hint
from consilience.calendar.expression import (
    Clock,
    Date,
    DayPart,
    Expression,
    Holiday,
    Shift,
    Weekday,
)
from consilience.calendar.feasts import FEASTS
from consilience.model.analysis import Analysis
from consilience.model.span import Passage
from consilience.text.folding import fold

_SINCE_WEEKDAY = {
    "": (0.36, 0.41, 0.12, 0.05, 0.02, 0.02, 0.02),
    "morning": (0.58, 0.36, 0.03, 0.01, 0.01, 0.005, 0.005),
    "afternoon": (0.6, 0.3, 0.06, 0.02, 0.01, 0.005, 0.005),
    "evening": (0.33, 0.45, 0.13, 0.04, 0.03, 0.01, 0.01),
    "night": (0.25, 0.49, 0.17, 0.04, 0.03, 0.01, 0.01),
}
"""How often a report came out so many days after the last weekday that it tells of as past.

Counted in 960 dated articles of English news (PolNeAR's training half and MEANTIME)."""
_SINCE_LEAD = {
    "": (0.52, 0.38, 0.05, 0.01, 0.005, 0.005, 0.03),
    "morning": (0.72, 0.24, 0.02, 0.005, 0.005, 0.005, 0.005),
    "afternoon": (0.72, 0.24, 0.02, 0.005, 0.005, 0.005, 0.005),
    "evening": (0.22, 0.69, 0.06, 0.01, 0.005, 0.005, 0.01),
    "night": (0.19, 0.72, 0.06, 0.01, 0.005, 0.005, 0.01),
}
"""The same for the last weekday told as past where the report opens: it is the news itself."""
_LEAD = 2
"""Sentences that open a report, its headline among them."""
_ON_WEEKEND = 0.25
"""How often news comes out on a Saturday or a Sunday, beside another day of the week."""
_UNTIL_WEEKDAY = (0.46, 0.13, 0.08, 0.07, 0.07, 0.08, 0.11)
"""The same for the first weekday that it tells of as still to come."""
_SINCE_DATE = ((0, 1.0), (1, 0.55), (10, 0.12), (40, 0.06), (400, 0.04))
"""How likely a report is on a day, by the days since the last date that it names as past."""
_NO_DATE_PASSED = 0.02
_STILL_TO_COME = 0.3
"""What is left of a day on which a date that is told as past would lie ahead."""
_YEAR_TO_COME = 0.05
"""The same where the date has its year, so that it can lie nowhere else."""
_GONE_BY = 0.15
"""What is left of a day on which a date that is told as ahead would be past."""
_SINCE_YEAR = {-2: 0.008, -1: 0.05, 0: 0.14, 1: 0.06}
"""How often the last year that a report names, outside what lies ahead, is so many years ago.

Counted in the same articles; a negative number is a year ahead."""
_LONG_AGO = 0.05
_NEVER = 0.004
_SATURDAY = 5
_YEARS_OF_WEEKDAY = 6
"""Years before and after a day in which a date with its weekday is looked for."""
_SET_FOR = re.compile(r"\b(?:for|until|till|by|through|to|from|on or before|effective)(?: the)? $")
_REACH = 24
_OWN_DAYS = frozenset({"day", "week", "weekend"})


@dataclass(frozen=True, slots=True)
class Said:
    """A weekday, a date or "today" of a report, outside what it quotes.

    Attributes:
        passage: Where it stands.
        said: What it says.
        tense: Whether the words around tell of the past or the future.
        part: The part of the day; empty where none is told.
        set_for: Whether a word before it says that something was set for it: "for May 2".
    """

    passage: Passage
    said: Weekday | Date | Holiday | Shift
    tense: Tense | None
    part: str
    set_for: bool = False


@dataclass(frozen=True, slots=True)
class Signs:
    """What a report's words tell of its day.

    Attributes:
        past: Weekdays told as past, each with the parts of the day told for it; where the report
            opens with some, those alone.
        opens: Whether they are those with which the report opens.
        future: Weekdays told as still to come.
        dates: Dates with month and day, and feasts, with the tense around each.
        year: The last year that it names, outside what it tells as still to come.
        latest: The last day that it names with its year and tells as past, and where.
        passages: Where the days stand, "today" and "last week" among them: those tell no day, but
            that the report tells of its own days.
    """

    past: Mapping[int, frozenset[str]]
    opens: bool
    future: frozenset[int]
    dates: tuple[tuple[Date | Holiday, Tense | None], ...]
    year: int | None
    latest: tuple[date, Passage] | None
    passages: tuple[Passage, ...]

    def __bool__(self) -> bool:
        return bool(self.passages)

    def log_odds(self, day: date) -> float:
        """How well the words fit a report of a day, as a logarithm."""
        return self.by_weekdays(day) + self._dates(day) + self._years(day)

    def _years(self, day: date) -> float:
        if self.year is None:
            return 0.0
        since = day.year - self.year
        return log(_SINCE_YEAR.get(since, _LONG_AGO if since > 0 else _NEVER))

    def by_weekdays(self, day: date) -> float:
        """How well its weekdays alone fit a report of a day, as a logarithm."""
        odds = log(_ON_WEEKEND) if day.weekday() >= _SATURDAY else 0.0
        if self.past:
            since = {(day.weekday() - weekday) % 7: parts for weekday, parts in self.past.items()}
            nearest = min(since)
            part = min(since[nearest]) if len(since[nearest]) == 1 else ""
            table = _SINCE_LEAD if self.opens else _SINCE_WEEKDAY
            odds += log(max(_NEVER, table[part][nearest]))
        if self.future:
            odds += log(_UNTIL_WEEKDAY[min((w - day.weekday()) % 7 for w in self.future)])
        return odds

    def _dates(self, day: date) -> float:
        odds, passed, named = 0.0, [], False
        for said, tense in self.dates:
            gap = _days_since(said, day)
            if gap is None:
                continue
            if tense == "future":
                odds += log(_GONE_BY) if gap > 0 else 0.0
                continue
            named = True
            if gap >= 0:
                passed.append(gap)
            elif isinstance(said, Date) and said.year and gap < -1:
                odds += log(_YEAR_TO_COME)
            elif tense == "past":
                odds += log(_STILL_TO_COME)
        if passed:
            last = min(passed)
            odds += log(next((odd for most, odd in _SINCE_DATE if last <= most), _NO_DATE_PASSED))
        elif named:
            odds += log(_NO_DATE_PASSED)
        return odds


def signs_of(analysis: Analysis, copied: frozenset[str] = frozenset()) -> Signs:
    """Find the weekdays, dates and feasts of a report that its writer tells himself.

    Args:
        analysis: The report, read.
        copied: Sentences, folded, that stand in another report as well: their words are those of
            the day on which they were first printed.
    """
    past: dict[bool, dict[int, set[str]]] = {True: defaultdict(set), False: defaultdict(set)}
    opening = analysis.sentences[:_LEAD][-1].end if analysis.sentences else 0
    future: set[int] = set()
    dates: list[tuple[Date | Holiday, Tense | None]] = []
    passages: list[Passage] = []
    times = list(_own_times(analysis, copied))
    for row in _said(analysis, times):
        if isinstance(row.said, Date | Holiday):
            dates.append((row.said, row.tense))
        elif isinstance(row.said, Weekday) and row.tense == "past":
            past[row.passage.start < opening][row.said.weekday].add(row.part)
        elif isinstance(row.said, Weekday) and row.tense == "future":
            future.add(row.said.weekday)
        elif isinstance(row.said, Weekday):
            continue
        passages.append(row.passage)
    told = past[True] or past[False]
    return Signs(
        {weekday: frozenset(parts) for weekday, parts in sorted(told.items())},
        bool(past[True]),
        frozenset(future),
        tuple(dates),
        max(_years_named(analysis, times), default=None),
        max(_days_past(_said(analysis, times)), default=None),
        tuple(passages),
    )


def _said(analysis: Analysis, times: Sequence[WrittenTime]) -> Iterator[Said]:
    for time in times:
        said, part = _named(time.expression)
        if said is not None:
            passage = Passage(analysis.report, time.start, time.end)
            tense = tense_hint(analysis.text, time.start, time.end)
            before = analysis.text[max(0, time.start - _REACH) : time.start]
            yield Said(passage, said, tense, part, _SET_FOR.search(before) is not None)


def _days_past(rows: Iterable[Said]) -> Iterator[tuple[date, Passage]]:
    """The days that are named with their years and told as past."""
    for row in rows:
        if row.tense == "past" and not row.set_for and isinstance(row.said, Date) and row.said.year:
            gap = _gap(row.said, row.said.year, date.max)
            if gap is not None:
                yield date.max - timedelta(gap), row.passage


def _years_named(analysis: Analysis, times: Sequence[WrittenTime]) -> Iterator[int]:
    for time in times:
        said = time.expression
        if not isinstance(said, Date) or not said.year:
            continue
        if tense_hint(analysis.text, time.start, time.end) != "future":
            yield said.year


def _own_times(analysis: Analysis, copied: frozenset[str]) -> Iterator[WrittenTime]:
    """The times of a report outside what it quotes and what it copies."""
    quoted = [(q.start, q.end) for q in analysis.quotations if q.depth == 0]
    for sentence in analysis.sentences:
        if copied and fold(analysis.text[sentence.start : sentence.end]) in copied:
            continue
        for time in find_times(analysis.text, sentence.start, sentence.end):
            if not any(start <= time.start < end for start, end in quoted):
                yield time


def _named(said: Expression) -> tuple[Weekday | Date | Holiday | Shift | None, str]:
    """The weekday or the date of an expression, and the part of the day."""
    part = ""
    while isinstance(said, DayPart | Clock):
        if isinstance(said, DayPart):
            part = said.part if said.part in _SINCE_WEEKDAY else ""
        if said.of is None:
            return None, ""
        said = said.of
    if isinstance(said, Weekday) and said.which == "bare":
        return said, part
    if isinstance(said, Date) and said.month and said.day and said.year_shift is None:
        return said, part
    if isinstance(said, Shift) and said.base == "report" and said.unit in _OWN_DAYS:
        return (said, part) if abs(said.low) <= 1 and not said.lapse else (None, "")
    if isinstance(said, Holiday) and said.which == "bare":
        return said, part
    return None, ""


def _days_since(said: Date | Holiday, day: date) -> int | None:
    """Days from a date to a day; without a year the nearest such date.

    A weekday beside it ("Friday, May 2") leaves one year in six or so.
    """
    weekday = said.weekday if isinstance(said, Date) else None
    around = 1 if weekday is None else _YEARS_OF_WEEKDAY
    nearest = range(day.year - around, day.year + around + 1)
    years: Sequence[int] = [said.year] if said.year else nearest
    gaps = [
        gap
        for year in years
        if (gap := _gap(said, year, day)) is not None
        and (said.year or weekday in {None, (day - timedelta(gap)).weekday()})
    ]
    return min(gaps, key=abs, default=None)


def _gap(said: Date | Holiday, year: int, day: date) -> int | None:
    if isinstance(said, Holiday):
        return (day - FEASTS[said.name](year)).days
    try:
        return (day - date(year, said.month or 0, said.day or 0)).days
    except ValueError:
        return None
