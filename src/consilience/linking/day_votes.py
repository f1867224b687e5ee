"""Clues on the day of a report, weighed day by day."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from consilience.model.span import Passage

_LEAST = 1.0
"""What must speak for a day at least."""
_MARGIN = 0.5
"""How much less may speak for a day that is still told as possible."""
_SHARE = 0.6
"""Share of all that is said which must fit."""
_LONGEST = 31


@dataclass(frozen=True, slots=True)
class Clue:
    """What one time of a report says about the report's day.

    Attributes:
        weight: How sure it is that both tell of one happening; 0 for what must hold.
        days: The days on which it fits.
        passages: Where it is told.
        time: The number of the time; of several clues from one time the best counts.
        done: Whether both tell it as having happened.
    """

    weight: float
    days: frozenset[date]
    passages: tuple[Passage, ...]
    time: int
    done: bool = True


@dataclass(frozen=True, slots=True)
class Verdict:
    """The days on which a report can have been published.

    Attributes:
        first: The first day.
        last: The last one, the same where it is known to the day.
        evidence: Passages that tell it.
        clashing: Passages of clues that no day of these fits.
    """

    first: date
    last: date
    evidence: tuple[Passage, ...]
    clashing: tuple[Passage, ...]


def weigh(domain: Sequence[date], clues: Sequence[Clue]) -> Verdict | None:
    """Find the days that fit most of what is told.

    Args:
        domain: The days looked at, in order.
        clues: What the report's times say.

    Returns:
        The days that clearly more speaks for than for all others; null where little is said, where
        what is said does not fit together, or where the days reach to the domain's edge.
    """
    must = [clue for clue in clues if not clue.weight]
    told = [clue for clue in clues if clue.weight]
    possible = [day for day in domain if all(day in clue.days for clue in must)]
    if not possible or not told:
        return None
    votes = {day: _votes(day, told) for day in possible}
    most = max(votes.values())
    if most < _LEAST or most < _SHARE * _all(told):
        return None
    best = [day for day in possible if votes[day] > most - _MARGIN]
    if (best[-1] - best[0]).days >= _LONGEST or best[0] == domain[0] or best[-1] == domain[-1]:
        return None
    fitting = [c for c in (*told, *must) if c.days & set(best) and c.days != frozenset(domain)]
    clashing = [c for c in told if not c.days & set(best)]
    return Verdict(best[0], best[-1], _passages(fitting), _passages(clashing))


def _votes(day: date, clues: Sequence[Clue]) -> float:
    return _all([clue for clue in clues if day in clue.days])


def _all(clues: Sequence[Clue]) -> float:
    best: dict[int, float] = defaultdict(float)
    for clue in clues:
        best[clue.time] = max(best[clue.time], clue.weight)
    return sum(best.values())


def _passages(clues: Sequence[Clue]) -> tuple[Passage, ...]:
    return tuple(sorted({passage for clue in clues for passage in clue.passages}))
