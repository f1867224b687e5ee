"""The dated reports that a report shares names with, and where among their days it may lie."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from math import exp, lgamma, log, pi, sqrt

from consilience.linking.day_signs import Signs
from consilience.linking.day_votes import Clue
from consilience.linking.shared_marks import sharing
from consilience.linking.told_times import meant
from consilience.model.analysis import Analysis

_NAMES = 30
"""Names of a report, the most named first, by which others are found."""
_MARKS = 16
"""Of them those by which others are found among very many."""
_NEAREST = 60
"""Reports that share names with one and are kept, those that share the most first."""
_SHARED = 2
_SPREAD = 2.2
"""Days that reports of one story lie apart where none is dated to tell."""
_SUPPOSED = 4
"""As how many reports that supposition counts."""
_ELSEWHERE = 0.02
"""The chance that a report lies anywhere, wherever its neighbours lie."""
_SURE = 0.8
"""What must lie within the days that are said to fit."""
_APART = timedelta(21)
"""What lies farther from the middle of its neighbours is left out where most lie nearer."""
_MOST = 0.6
_FOREIGN = 0.05
"""The chance that a report that bears its right day lies elsewhere than its neighbours."""
_WRONG = 0.02
"""The chance that a report bears a wrong day."""
_ANY = 730
"""Days on which one of the two lies, then."""
_SLIP, _SLIP_DAYS = 0.5, 7
"""How many wrong days lie so near to the right one, beside those that lie anywhere: the day on
which an account was fetched, or printed again."""
_TRUE = 0.75
"""How often a clue leads to the day: of 28 from other accounts, 20 did (the same articles)."""

Chances = Mapping[date, float]


def leading_names(analysis: Analysis) -> tuple[str, ...]:
    """The names of a report that are no country's, the most named first."""
    keys = (meant(analysis.text[name.start : name.end])[0] for name in analysis.names)
    counts = Counter(key for key in keys if key)
    return tuple(sorted(counts, key=lambda name: (-counts[name], name))[:_NAMES])


class Neighbours:
    """Which reports share two names.

    Args:
        names: The leading names of each report, by its id.
    """

    def __init__(self, names: Mapping[str, Sequence[str]]) -> None:
        self._names = {report: frozenset(own) for report, own in names.items()}
        near: dict[str, dict[str, int]] = defaultdict(dict)
        for one, other in sharing({report: own[:_MARKS] for report, own in names.items()}):
            if (shared := len(self._names[one] & self._names[other])) >= _SHARED:
                near[one][other] = near[other][one] = shared
        self._near = {
            report: dict(sorted(met.items(), key=lambda row: (-row[1], row[0]))[:_NEAREST])
            for report, met in near.items()
        }

    def named(self, report: str) -> int:
        """How many leading names a report has."""
        return len(self._names.get(report, ()))

    def nearest(self, report: str) -> Collection[str]:
        """The other reports that share two names with a report, those that share the most first."""
        return self._near.get(report, {}).keys()

    def of(self, report: str, least: int = _SHARED) -> frozenset[str]:
        """The other reports that share so many names with a report."""
        near = self._near.get(report, {})
        return frozenset(other for other, shared in near.items() if shared >= least)


def chances(
    domain: Sequence[date], days: Sequence[date], signs: Signs, clues: Sequence[Clue] = ()
) -> dict[date, float]:
    """How likely each day is, by the days of the neighbours and the report's own words.

    The report is taken for one more of its neighbours: where theirs lie within a week, so most
    likely does its own; where they lie far apart, nothing is known (the predictive distribution of
    a normal sample, Student's t).

    Args:
        domain: The days looked at.
        days: The days of its neighbours.
        signs: What its words tell.
        clues: On which days it fits what others tell.
    """
    near = _Spread(without_strays(days))
    found = {}
    for day in domain:
        anywhere = _ELSEWHERE / len(domain)
        found[day] = ((1 - _ELSEWHERE) * near.of(day) + anywhere) * exp(signs.log_odds(day))
    for clue in clues:
        sure = _TRUE * min(1.0, clue.weight or 1.0)
        told = sure * len(domain) / max(1, len(clue.days))
        found = {d: c * (1 - sure + told * (d in clue.days)) for d, c in found.items()}
    return _shares(found)


class _Spread:
    """How likely another report of a story is on a day, by the days of those that have one.

    Args:
        days: Their days.
    """

    def __init__(self, days: Sequence[date]) -> None:
        self._mean = sum(day.toordinal() for day in days) / len(days)
        spread = _SUPPOSED * _SPREAD**2 + sum((d.toordinal() - self._mean) ** 2 for d in days)
        self._freedom = len(days) + _SUPPOSED - 1
        self._scale = sqrt(spread / self._freedom * (1 + 1 / len(days)))

    def of(self, day: date) -> float:
        return _student((day.toordinal() - self._mean) / self._scale, self._freedom) / self._scale


def without_strays(days: Sequence[date]) -> Sequence[date]:
    """The days without the few that lie far from most: their reports may bear wrong ones."""
    ordered = sorted(days)
    middle = ordered[len(ordered) // 2]
    kept = [day for day in ordered if abs(day - middle) <= _APART]
    return kept if len(kept) >= _MOST * len(days) else ordered


def is_apart(day: date, days: Sequence[date]) -> bool:
    """Whether a day lies before or after most of its neighbours' days."""
    kept = without_strays(days)
    return not min(kept) <= day <= max(kept)


def against(day: date, domain: Sequence[date], days: Sequence[date], signs: Signs) -> float:
    """How much speaks against the day that a report bears, as a logarithm of odds.

    A report that bears a wrong day is of one of its neighbours' days, and the day it bears can be
    any, or one a few days off; one that bears its right day may lie elsewhere than its neighbours.
    Beside that, its words fit the one or the other.

    Args:
        day: The day that it bears.
        domain: The days looked at.
        days: The days of its neighbours.
        signs: What its words tell.
    """
    near = _Spread(without_strays(days))
    likely = {other: near.of(other) for other in domain}
    other = sum(
        odds * exp(signs.log_odds(d)) * _wrongly(day, d) for d, odds in likely.items() if d != day
    )
    other /= sum(likely.values())
    own = (1 - _FOREIGN) * near.of(day) + _FOREIGN / _ANY
    return log(_WRONG * other) - log((1 - _WRONG) * own) - signs.log_odds(day)


def _wrongly(stated: date, day: date) -> float:
    """The chance that a report of a day that bears a wrong one bears this."""
    beside = abs((stated - day).days) <= _SLIP_DAYS
    return 1 / _ANY + (_SLIP / (2 * _SLIP_DAYS) if beside else 0.0)


def _shares(found: Mapping[date, float]) -> dict[date, float]:
    whole = sum(found.values())
    return {day: chance / whole for day, chance in found.items()}


def _student(value: float, freedom: int) -> float:
    top = exp(lgamma((freedom + 1) / 2) - lgamma(freedom / 2)) / sqrt(freedom * pi)
    return float(top * (1 + value * value / freedom) ** (-(freedom + 1) / 2))


def likely_days(likely: Chances, longest: int = 7) -> tuple[date, date] | None:
    """The fewest days in a row that are likely: two at least.

    Args:
        likely: How likely each day is.
        longest: The most days in a row.

    Returns:
        The first and the last day; null where more days are open.
    """
    for length in range(2, longest + 1):
        rows = [(day, [day + timedelta(step) for step in range(length)]) for day in likely]
        held = {day: sum(likely.get(each, 0.0) for each in row) for day, row in rows}
        first = min(held, key=lambda day: (-held[day], day))
        if held[first] >= _SURE:
            return first, first + timedelta(length - 1)
    return None
