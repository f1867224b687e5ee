"""The day of a report that bears none of its own, worked out from what it says."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import log

from consilience.linking.date_clashes import Challenge, challenged, distance, doubted, too_early
from consilience.linking.datelines import YEAR, dated_by_dateline, dateline, known_days
from consilience.linking.day_clues import Days, SharedTimes
from consilience.linking.day_neighbours import (
    Neighbours,
    against,
    chances,
    is_apart,
    leading_names,
    likely_days,
)
from consilience.linking.day_signs import Signs, signs_of
from consilience.linking.day_votes import Clue, weigh
from consilience.linking.day_windows import days_by_words
from consilience.linking.told_times import Teller, Told
from consilience.model.analysis import Analysis
from consilience.model.claim import Claim
from consilience.model.report import Published, Report
from consilience.model.span import Passage
from consilience.packs.lexicon import Lexicon
from consilience.packs.reading import built_in_packs
from consilience.text.folding import fold

BY_MEETING, BY_WORDS = 0.92, 0.95
"""Share of the days told so that hold the day: by happenings shared with dated reports 36 of 39
(seeds, clusters, articles of MEANTIME and PolNeAR's training part, ten in a folder, every other one
dated), by their own words and neighbours 299 of 316 (the same articles)."""
DATED_BY = {
    YEAR: "its dateline gets the one year that brings it near the dated reports",
    BY_MEETING: "its times lead to happenings that dated reports date on these days alone",
    BY_WORDS: "its words leave these days of the week of the reports that share names with it",
}
"""The rule behind a day that was worked out, by its confidence."""
_ROUNDS = 3
_AROUND = 45
"""Days before and after its neighbours in which a report is looked for."""
_AFTER = 200
"""Days after the latest full date of its own in which a report is looked for."""
_FORBIDDEN = 0.1
"""What its own words and its neighbours must leave to the days that it shares with others."""
_NAMED = 3
"""Names of a report from which on only reports that share some with it tell its year."""
_ALIKE = 3
"""Names that one of those must share with it."""
_ENOUGH = 3
"""Neighbours that can forbid them, or speak against a day that came with a report."""
_FAR = 60
"""Days from which on its own weekdays, too, must speak against the day that a report bears."""
_UNFIT = log(0.06)
"""How well they fit at most, then."""
_LATER = 21
"""Days from which on the day borne stays where the weekday of its news fits it like no other."""
_FIT = log(0.3)
"""How well that weekday fits, then: that of the day itself or of the one before."""
_FITTING = 14
"""Days in a row at most of which it is said that they fit instead."""
_DOUBTED = 0.75
"""What must speak against such a day, as a logarithm of odds. Of PolNeAR's training articles with
their right days none was doubted among the ten of its week (650) or ten from all over (650), and 6
of 195 that were the one stranger in another week; of days a month off a third was."""


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
    near = Neighbours({analysis.report: leading_names(analysis) for analysis in analyses})
    known = known_days(reports)
    dated = [
        replace(report, published=published)
        if not report.published.first
        and (published := dated_by_dateline(report, _witnesses(report.id, known, near)))
        else report
        for report in reports
    ]
    if not analyses:
        return Dated(tuple(dated))
    teller = Teller(lexicon or Lexicon(built_in_packs()))
    told = [teller.told(*pair) for pair in zip(analyses, claims, strict=True)]
    solver = _Solver(dated, analyses, told, near)
    challenges = solver.challenges()
    solver.overrule(challenges)
    return Dated(tuple(solver.solve()), challenges)


def _witnesses(
    report: str, known: Sequence[tuple[date, Report]], near: Neighbours
) -> Sequence[tuple[date, Report]]:
    """The dated reports that can tell the year of a dateline: where it names some, those alone."""
    if near.named(report) < _NAMED:
        return known
    sharing = near.of(report)
    if not near.of(report, _ALIKE) & {other.id for _, other in known}:
        return []
    return [row for row in known if row[1].id in sharing]


class _Solver:
    """The times of all reports, and the days that are known so far."""

    def __init__(
        self,
        reports: Sequence[Report],
        analyses: Sequence[Analysis],
        told: Sequence[Sequence[Told]],
        near: Neighbours,
    ) -> None:
        order = sorted(range(len(reports)), key=lambda number: reports[number].id)
        self._reports = list(reports)
        self._analyses = {analysis.report: analysis for analysis in analyses}
        self._shared = SharedTimes([row for number in order for row in told[number]], near.nearest)
        self._near = near
        self._shared_sentences: frozenset[str] | None = None
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
                if report.id not in self._days
                and not dateline(report)  # whose year nothing tells: its day is none of these
                and (published := self._dated(report.id))
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
            clues = self._clues(report.id, domain)
            challenge = challenged(report, day, domain, clues)
            challenge = challenge or self._doubted(report, day, domain, clues)
            if challenge and self._tells_of_old(challenge):
                challenge = None
            challenge = challenge or too_early(report, day, signs_of(self._analyses[report.id]))
            if challenge:
                found.append(challenge)
        return tuple(found)

    def _doubted(
        self, report: Report, day: date, domain: Sequence[date], clues: Sequence[Clue]
    ) -> Challenge | None:
        """Whether its own words and the reports that share names with it speak against its day."""
        near = self._near_days(report.id)
        if len(near) < _ENOUGH or not is_apart(day, near):
            return None
        signs = signs_of(self._analyses[report.id])
        if not signs or against(day, domain, near, signs) < _DOUBTED:
            return None
        fits = likely_days(chances(domain, near, signs, clues), _FITTING)
        return doubted(report, day, fits, signs) if fits else None

    def _tells_of_old(self, challenge: Challenge) -> bool:
        """Whether its weekdays leave a report its day, far from the days that fit instead.

        A verdict names the days of the deed, and the accounts of those days tell of it, too; so
        does, a few weeks on, an account of what was changed since.
        """
        off = distance(challenge.stated, challenge.first, challenge.last)
        signs = signs_of(self._analyses[challenge.report])
        fit = signs.by_weekdays(challenge.stated)
        return fit > _UNFIT if off > _FAR else off > _LATER and bool(signs.past) and fit > _FIT

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
        clues = self._clues(report, domain)
        signs = signs_of(self._analyses[report])
        found, evidence = self._met(report, domain, clues, signs)
        sure = BY_MEETING
        if found is None and signs == signs_of(self._analyses[report], self._copied()):
            found, evidence = days_by_words(self._near_days(report), signs), signs.passages
            sure = BY_WORDS
        if found is None:
            return None
        first, last = (day.isoformat() for day in found)
        return Published(first, last, "inferred", confidence=sure, evidence=evidence)

    def _copied(self) -> frozenset[str]:
        """Sentences, folded, that stand in several reports.

        Who prints an account again leaves its "Tuesday" as it was.
        """
        if self._shared_sentences is None:
            counts = Counter(
                sentence
                for analysis in self._analyses.values()
                for sentence in {fold(analysis.text[s.start : s.end]) for s in analysis.sentences}
            )
            self._shared_sentences = frozenset(s for s, count in counts.items() if count > 1)
        return self._shared_sentences

    def _met(
        self, report: str, domain: Sequence[date], clues: Sequence[Clue], signs: Signs
    ) -> tuple[Days | None, tuple[Passage, ...]]:
        """The days by what it shares with others, unless its words and neighbours forbid them."""
        verdict = weigh(domain, clues)
        if verdict is None:
            return None, ()
        near = self._near_days(report)
        if len(near) >= _ENOUGH and signs:
            odds = chances(domain, near, signs)
            if sum(odds.get(d, 0.0) for d in _each(verdict.first, verdict.last)) < _FORBIDDEN:
                return None, ()
        return (verdict.first, verdict.last), verdict.evidence

    def _near_days(self, report: str) -> list[date]:
        """The days of the dated reports that share names with one."""
        known = [self._days[other] for other in sorted(self._near.of(report) & self._days.keys())]
        return [first for first, last in known if first == last]

    def _domain(self, report: str) -> list[date]:
        """The days on which a report is looked for."""
        days: set[date] = set()
        for other in sorted(self._shared.met_elsewhere(report) | self._near.of(report)):
            if other in self._days:
                first, last = self._days[other]
                days |= _each(first - timedelta(_AROUND), last + timedelta(_AROUND))
        if not days:
            # Nothing but its own words: a weekday that fits tells too little.
            full = self._shared.full_dates(report)
            days = _each(max(full), max(full) + timedelta(_AFTER)) if full else set()
        return sorted(days)

    def _clues(self, report: str, domain: Sequence[date]) -> list[Clue]:
        alone = not self._shared.met_elsewhere(report) and not self._near.of(report)
        return self._shared.clues(report, domain, self._days, alone=alone)


def _published(report: Report) -> Days | None:
    first, last = report.published.first, report.published.last or report.published.first
    if not first or not last or len(first) < len("2000-01-01"):
        return None
    return date.fromisoformat(first[:10]), date.fromisoformat(last[:10])


def _each(first: date, last: date) -> set[date]:
    return {first + timedelta(step) for step in range((last - first).days + 1)}
