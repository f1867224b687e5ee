"""The dated reports that a report shares names with, and where among their days it may lie."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from math import exp, lgamma, pi, sqrt

from consilience.linking.day_signs import Signs
from consilience.linking.told_times import meant
from consilience.model.analysis import Analysis

_NAMES = 30
"""Names of a report, the most named first, by which others are found."""
_LISTED = 60
"""Reports kept for a name, by the order of their ids: of a crowd the same few for all its names."""
_SHARED = 2
_SPREAD = 3.0
"""Days that reports of one story lie apart where too few are dated to tell."""
_ELSEWHERE = 0.02
"""The chance that a report lies anywhere, wherever its neighbours lie."""
_SURE = 0.75
"""What must lie within the days that are told; of the days told so, nine in ten were right
(PolNeAR's training articles, ten of a week, three without a date)."""
_SURE_OF_A_DAY = 0.9
_LONGEST = 7

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
        self._names = names
        self._index: dict[str, list[str]] = defaultdict(list)
        for report in sorted(names):
            for name in names[report]:
                if len(self._index[name]) < _LISTED:
                    self._index[name].append(report)

    def of(self, report: str) -> frozenset[str]:
        """The other reports that share two names with a report."""
        shared = Counter(other for name in self._names[report] for other in self._index[name])
        return frozenset(o for o, count in shared.items() if count >= _SHARED and o != report)


def chances(domain: Sequence[date], days: Sequence[date], signs: Signs) -> dict[date, float]:
    """How likely each day is, by the days of the neighbours and the report's own words.

    The report is taken for one more of its neighbours: where theirs lie within a week, so most
    likely does its own; where they lie far apart, nothing is known (the predictive distribution of
    a normal sample, Student's t).

    Args:
        domain: The days looked at.
        days: The days of its neighbours.
        signs: What its words tell.
    """
    mean = sum(day.toordinal() for day in days) / len(days)
    spread = _SPREAD**2 + sum((day.toordinal() - mean) ** 2 for day in days)
    freedom = len(days)
    scale = sqrt(spread / freedom * (1 + 1 / len(days)))
    found = {}
    for day in domain:
        near = _student((day.toordinal() - mean) / scale, freedom) / scale
        anywhere = _ELSEWHERE / len(domain)
        found[day] = ((1 - _ELSEWHERE) * near + anywhere) * exp(signs.log_odds(day))
    return _shares(found)


def within(days: Sequence[date], signs: Signs) -> dict[date, float]:
    """How likely each of some days is by the report's own words alone."""
    return _shares({day: exp(signs.log_odds(day)) for day in days})


def _shares(found: Mapping[date, float]) -> dict[date, float]:
    whole = sum(found.values())
    return {day: chance / whole for day, chance in found.items()}


def _student(value: float, freedom: int) -> float:
    top = exp(lgamma((freedom + 1) / 2) - lgamma(freedom / 2)) / sqrt(freedom * pi)
    return float(top * (1 + value * value / freedom) ** (-(freedom + 1) / 2))


def likely_days(likely: Chances) -> tuple[date, date] | None:
    """The day that is nearly sure; else the fewest days in a row of a week at most that are likely.

    Args:
        likely: How likely each day is.

    Returns:
        The first and the last day; null where more than a week is open.
    """
    best = min(likely, key=lambda day: (-likely[day], day))
    if likely[best] >= _SURE_OF_A_DAY:
        return best, best
    for length in range(2, _LONGEST + 1):
        rows = [(day, [day + timedelta(step) for step in range(length)]) for day in likely]
        held = {day: sum(likely.get(each, 0.0) for each in row) for day, row in rows}
        first = min(held, key=lambda day: (-held[day], day))
        if held[first] >= _SURE:
            return first, first + timedelta(length - 1)
    return None
