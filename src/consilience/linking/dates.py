"""The day of a report that bears none of its own, worked out from what it says."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from consilience.calendar.expression import Clock, Date, DayPart, Expression, Shift, Weekday
from consilience.linking.date_clashes import Challenge, challenged
from consilience.linking.datelines import dated_by_dateline, known_days
from consilience.linking.day_votes import Clue, weigh
from consilience.linking.told_times import ALIKE, Teller, Told, meetings, neighbours
from consilience.model.analysis import Analysis
from consilience.model.claim import Claim
from consilience.model.report import Published, Report
from consilience.model.span import Passage
from consilience.packs.lexicon import Lexicon
from consilience.packs.reading import built_in_packs

_ROUNDS = 3
_AROUND = 45
"""Days before and after its neighbours in which a report is looked for."""
_AFTER = 200
"""Days after the latest full date of its own in which a report is looked for."""
_ALIKE_COARSE = 2.5
"""What must speak for a month of a report being that of a date it names."""
_SPAN_MOST = 14
"""Days that something going on must be told to last, for the report to fall among them."""

Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Dated:
    """Reports with their days, and the days that were given with them and are not believed.

    Attributes:
        reports: The accounts in the order in which they came.
        challenges: What clashes, in the order of the reports.
    """

    reports: tuple[Report, ...]
    challenges: tuple[Challenge, ...] = ()


def date_reports(
    reports: Sequence[Report],
    analyses: Sequence[Analysis] = (),
    claims: Sequence[Sequence[Claim]] = (),
    lexicon: Lexicon | None = None,
) -> tuple[Report, ...]:
    """Give reports their days; see :func:`weigh_dates`."""
    return weigh_dates(reports, analyses, claims, lexicon).reports


def weigh_dates(
    reports: Sequence[Report],
    analyses: Sequence[Analysis] = (),
    claims: Sequence[Sequence[Claim]] = (),
    lexicon: Lexicon | None = None,
) -> Dated:
    """Give reports without a day the day, or the days, that their words leave open.

    A dateline without a year gets the one year that brings it near the dated reports. Else every
    time that a report tells of a happening which a dated report (or its own text) dates as well
    says on which days the report can have been published: those from which its words lead to that
    happening. The days are weighed together (:mod:`consilience.linking.day_votes`); reports that
    were dated help to date others. A day that came with a report is weighed in the same way: where
    what the report tells does not fit it, it is challenged, and where two other accounts say so it
    gives way (:mod:`consilience.linking.date_clashes`).

    Args:
        reports: The accounts, in any order.
        analyses: The same accounts, read, in the same order.
        claims: Claims of each, in the same order.
        lexicon: The packs; those that come with the program where none is given.

    Returns:
        The accounts in the same order, those that could be dated with their days and evidence, and
        what was challenged.
    """
    known = known_days(reports)
    dated = [
        replace(report, published=dated_by_dateline(report, known) or report.published)
        if not report.published.first
        else report
        for report in reports
    ]
    if not analyses:
        return Dated(tuple(dated))
    teller = Teller(lexicon or Lexicon(built_in_packs()))
    solver = _Solver(dated, [teller.told(*pair) for pair in zip(analyses, claims, strict=True)])
    challenges = solver.challenges()
    solver.overrule(challenges)
    return Dated(tuple(solver.solve()), challenges)


class _Solver:
    """The times of all reports, and the days that are known so far."""

    def __init__(self, reports: Sequence[Report], told: Sequence[Sequence[Told]]) -> None:
        order = sorted(range(len(reports)), key=lambda number: reports[number].id)
        self._reports = list(reports)
        self._told = [row for number in order for row in told[number]]
        self._met = meetings(self._told)
        self._rows_of: dict[str, list[int]] = defaultdict(list)
        names: dict[str, set[str]] = {report.id: set() for report in reports}
        for place, row in enumerate(self._told):
            self._rows_of[row.report].append(place)
            names[row.report] |= row.whole.names
        self._near = neighbours({report: frozenset(own) for report, own in names.items()})
        self._days: dict[str, Days] = {}
        for report in reports:
            days = _published(report)
            if days:
                self._days[report.id] = days

    def solve(self) -> list[Report]:
        """Date what can be dated, in rounds: what one found helps the next."""
        found: dict[str, Published] = {}
        for _ in range(_ROUNDS):
            fresh = {
                report.id: published
                for report in self._reports
                if report.id not in self._days and (published := self._dated(report.id))
            }
            if not fresh:
                break
            found |= fresh
            for report, published in fresh.items():
                self._days[report] = (
                    date.fromisoformat(published.first or ""),
                    date.fromisoformat(published.last or ""),
                )
        return [
            replace(report, published=found[report.id]) if report.id in found else report
            for report in self._reports
        ]

    def challenges(self) -> tuple[Challenge, ...]:
        """The days that came with reports and that what the reports tell does not fit."""
        found = []
        for report in self._reports:
            own = self._days.get(report.id)
            if own is None or own[0] != own[1] or report.published.basis == "inferred":
                continue
            day = own[0]
            domain = sorted({*self._domain(report.id), day})
            clues = [c for place in self._rows_of[report.id] for c in self._clues(place, domain)]
            challenge = challenged(report, day, domain, clues)
            if challenge:
                found.append(challenge)
        return tuple(found)

    def overrule(self, challenges: Sequence[Challenge]) -> None:
        """Give the reports whose days are overruled the days that fit."""
        fits = {c.report: c for c in challenges if c.overruled}
        self._reports = [
            replace(report, published=fits[report.id].published) if report.id in fits else report
            for report in self._reports
        ]
        self._days |= {c.report: (c.first, c.last) for c in fits.values()}

    def _dated(self, report: str) -> Published | None:
        domain = self._domain(report)
        if not domain:
            return None
        clues = [clue for place in self._rows_of[report] for clue in self._clues(place, domain)]
        verdict = weigh(domain, clues)
        if verdict is None:
            return None
        return Published(
            first=verdict.first.isoformat(),
            last=verdict.last.isoformat(),
            basis="inferred",
            confidence=None,
            evidence=verdict.evidence,
        )

    def _domain(self, report: str) -> list[date]:
        """The days on which a report is looked for."""
        days: set[date] = set()
        for other in sorted(self._met_elsewhere(report) | self._near.get(report, set())):
            if other in self._days:
                first, last = self._days[other]
                days |= _each(first - timedelta(_AROUND), last + timedelta(_AROUND))
        if not days:
            # Nothing but its own words: a weekday that fits tells too little.
            full = [d for row in self._rows_of[report] if (d := _full_date(self._told[row]))]
            days = _each(max(full), max(full) + timedelta(_AFTER)) if full else set()
        return sorted(days)

    def _met_elsewhere(self, report: str) -> set[str]:
        """The other reports that tell of a happening of this one."""
        met = {
            self._told[other].report
            for place in self._rows_of[report]
            for other, _ in self._met.get(place, ())
        }
        return met - {report}

    def _clues(self, place: int, domain: Sequence[date]) -> list[Clue]:
        """On which days of the domain a time leads to a happening that others date."""
        row = self._told[place]
        clues = []
        full = _full_date(row)
        if full and row.tense != "future" and row.modality == "actual":
            passage = (Passage(row.report, row.start, row.end),)
            clues.append(Clue(0.0, frozenset(d for d in domain if d >= full), passage, place))
        for score, other in self._best_met(place):
            fits = frozenset(day for day in domain if self._leads(row, other, day))
            if fits and len(fits) < len(domain):
                passages = tuple(
                    Passage(told.report, told.start, told.end) for told in (row, other)
                )
                clues.append(Clue(min(2.0, score / 4), fits, passages, place))
        return clues

    def _best_met(self, place: int) -> list[tuple[float, Told]]:
        """The time of each other report, and of the same one, that is most like a time."""
        row = self._told[place]
        best: dict[str, tuple[float, Told]] = {}
        for number, score in self._met.get(place, ()):
            other = self._told[number]
            held = best.get(other.report)
            if self._can_tell(row, other, score) and (held is None or score > held[0]):
                best[other.report] = score, other
        return [best[report] for report in sorted(best)]

    def _can_tell(self, row: Told, other: Told, score: float) -> bool:
        """Whether one time can say anything about the day of the report that tells the other."""
        if row.report == other.report:
            return row.start != other.start and self._can_tell_within(row, other, score)
        days = self._days.get(other.report)
        if days is None or not (days[0] == days[1] or other.names_its_day or other.is_span):
            return False
        if row.written is None:
            return row.opens and other.is_span and bool(row.whole.numbers & other.whole.numbers)
        return other.written is not None and _counts_well(row.written.expression)

    def _can_tell_within(self, row: Told, other: Told, score: float) -> bool:
        """The same for two times of one report: one must name its day, the other count from it."""
        if row.names_its_day == other.names_its_day:
            return False
        relative, named = (other, row) if row.names_its_day else (row, other)
        alone = not self._met_elsewhere(row.report) and not self._near.get(row.report)
        if alone and isinstance(relative.written and relative.written.expression, Weekday):
            return False  # nobody near tells the year: that a weekday fits says too little
        return _points_back(relative, named, score) and self._is_latest(named)

    def _is_latest(self, named: Told) -> bool:
        """Whether no later day of the year is named as past in the same report."""
        told = [self._told[place] for place in self._rows_of[named.report]]
        days = [_month_and_day(row) for row in told if row.names_its_day and row.tense != "future"]
        return _month_and_day(named) == max(days, default=None)

    def _leads(self, row: Told, other: Told, day: date) -> bool:
        """Whether a report of a day would mean the same days by one time as are told elsewhere."""
        own = row.report == other.report
        theirs = other.days((day, day) if own else self._days[other.report])
        mine = row.days((day, day))
        if theirs is None or mine is None:
            return False
        if row.written is None and not 1 <= (theirs[1] - theirs[0]).days <= _SPAN_MOST:
            return False
        return mine[0] <= theirs[1] and theirs[0] <= mine[1]


def _counts_well(said: Expression) -> bool:
    """Whether a time of another report can fix the day from which this one was counted."""
    if isinstance(said, DayPart | Clock):
        return said.of is not None and _counts_well(said.of)
    if isinstance(said, Shift):
        return said.unit in {"day", "week", "month"} and said.base == "report"
    return isinstance(said, Weekday) or (isinstance(said, Date) and bool(said.day))


def _points_back(relative: Told, named: Told, score: float) -> bool:
    """Whether a weekday or a week, month of a report can be the date that it names elsewhere.

    That one of seven weekdays fits is little: the two must share a name, and the weekday must
    stand in the first sentences.
    """
    said = relative.written.expression if relative.written else None
    if isinstance(said, Weekday):
        shares = bool(relative.whole.names & named.whole.names)
        return shares and (score >= ALIKE or relative.opens)
    return isinstance(said, Shift) and (
        (said.unit == "month" and score >= _ALIKE_COARSE)
        or (said.unit == "week" and score >= ALIKE)
    )


def _month_and_day(row: Told) -> tuple[int, int]:
    said = row.written.expression if row.written else None
    return (getattr(said, "month", 0) or 0, getattr(said, "day", 0) or 0)


def _published(report: Report) -> Days | None:
    first, last = report.published.first, report.published.last or report.published.first
    if not first or not last or len(first) < len("2000-01-01"):
        return None
    return date.fromisoformat(first[:10]), date.fromisoformat(last[:10])


def _each(first: date, last: date) -> set[date]:
    return {first + timedelta(step) for step in range((last - first).days + 1)}


def _full_date(row: Told) -> date | None:
    """The day of a date that has its year."""
    expression = row.written.expression if row.written else None
    year, month, day = (getattr(expression, part, None) for part in ("year", "month", "day"))
    if not (year and month and day):
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
