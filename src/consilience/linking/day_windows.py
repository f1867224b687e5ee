"""The days that a report's own words leave of the week in which its neighbours lie."""

from collections.abc import Sequence
from datetime import date, timedelta
from math import exp, log

from consilience.linking.day_neighbours import without_strays
from consilience.linking.day_signs import Signs

_HALF = 3
"""Days before and after the middle of its neighbours in which a report is looked for: a week."""
_SURE = 0.9
"""Share of what the words say of that week that must lie within the days that are told."""
_FEWEST = 2
"""Neighbours that tell a week; of 40 reports with one, dated by it among others of a month, 12 were
right (PolNeAR's training articles)."""
_TOGETHER = 0.8
"""Share of the neighbours that must lie in one week."""
_ELSEWHERE = -1.0
"""How much better any other time may fit the words than that week, as a logarithm."""
_YEARS = range(-1500, 1501, 3)
"""Days from the middle on which other times are looked at."""

Days = tuple[date, date]


def days_by_words(neighbours: Sequence[date], signs: Signs) -> Days | None:
    """The fewest days in a row that a report's words leave of its neighbours' week: two at least.

    The neighbours tell the week alone, the words which days of it, so that more neighbours do not
    make the days fewer than the words do. Nothing is told where one more neighbour could tell
    another week: whatever dated report is added, days that were told stay or are no longer told.
    No one day is told, however likely it looks: outlets differ in whether they come out on the day
    of the news or on the next, and of 100 articles on which a model fitted to all of these signs
    was surest of a day, seven in ten were right.

    Args:
        neighbours: The days of the dated reports that share names with it.
        signs: What its words tell.
    """
    days = without_strays(neighbours) if neighbours else ()
    if len(days) < _FEWEST or not signs:
        return None
    middle = _middle(days)
    near = sum(abs((day - middle).days) <= _HALF for day in days)
    if near < _TOGETHER * len(days) or _fits_elsewhere(middle, signs):
        return None
    first, last = (_middle([*days, more]) for more in (min(days), max(days)))
    found = {_run(first + timedelta(step), signs) for step in range((last - first).days + 1)}
    return found.pop() if len(found) == 1 else None


def _middle(days: Sequence[date]) -> date:
    """The median; of two in the middle the day between them."""
    ordered = sorted(day.toordinal() for day in days)
    last = len(ordered)
    return date.fromordinal((ordered[(last - 1) // 2] + ordered[last // 2]) // 2)


def _fits_elsewhere(middle: date, signs: Signs) -> bool:
    """Whether the words speak for another time: dates and years that they name."""
    week = [signs.log_odds(day) for day in _week(middle)]
    ever = [signs.log_odds(middle + timedelta(step)) for step in _YEARS]
    return log(_mean(week)) - log(_mean(ever)) < _ELSEWHERE


def _mean(odds: Sequence[float]) -> float:
    return sum(map(exp, odds)) / len(odds)


def _week(middle: date) -> list[date]:
    return [middle + timedelta(step) for step in range(-_HALF, _HALF + 1)]


def _run(middle: date, signs: Signs) -> Days:
    """The fewest days of the week around a day that hold most of what the words say of it."""
    week = _week(middle)
    odds = [exp(signs.log_odds(day)) for day in week]
    for length in range(2, len(week)):
        held = [sum(odds[first : first + length]) for first in range(len(week) - length + 1)]
        best = held.index(max(held))
        if held[best] >= _SURE * sum(odds):
            return week[best], week[best + length - 1]
    return week[0], week[-1]
