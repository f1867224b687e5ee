"""Groups by the mean likeness of all their pairs: average linkage of a sparse table."""

import heapq
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

_SEVERAL = 2
"""Pairs that lie on other days from which on most of those that lie on some part two groups."""
_SEVERAL_INSIDE = 3
"""Members of a group from which on its pairs tell how much those of one thing have in common."""


class Bounds(NamedTuple):
    """From where on two groups are one.

    Those of happenings were chosen by cross-validation on ECB+'s training topics
    (``training/event_scorer.py --choose``).

    Attributes:
        joins: Mean chance of all pairs from which on they are. Below a half: a pair that the index
            does not bring together counts as no chance at all, and pairs of what is much told weigh
            less in fitting.
        parted: Share of the pairs that must stay apart for the groups to: one telling that was read
            wrong does not part what is told ten times.
        across: Share of what pairs have inside the looser of two groups that those between them
            must have on the mean, where both are of three or more.
    """

    joins: float = 0.2
    parted: float = 0.25
    across: float = 0.0


OF_HAPPENINGS = Bounds()


def joined(
    names: Sequence[str],
    chances: Mapping[tuple[str, str], float],
    apart: Callable[[str, str], bool],
    bounds: Bounds = OF_HAPPENINGS,
    *,
    on_other_days: Callable[[str, str], bool | None] = lambda _one, _other: None,
) -> list[list[str]]:
    """Join what is surest to be one, until no two groups are sure enough.

    Args:
        names: All that is grouped.
        chances: How likely two are one; a pair that is not there is not likely at all.
        apart: What must never be one.
        bounds: From where on two groups are one.
        on_other_days: Whether two lie on other days; null where one lies on none.
    """
    linkage = _Linkage(names, chances, apart, bounds)
    return linkage.joined(on_other_days)


class _Linkage:
    """Agglomerative clustering of a sparse table of chances; pairs that are not in it count 0."""

    def __init__(
        self,
        names: Sequence[str],
        chances: Mapping[tuple[str, str], float],
        apart: Callable[[str, str], bool],
        bounds: Bounds,
    ) -> None:
        self._members: dict[str, list[str]] = {name: [name] for name in names}
        self._apart = apart
        self._bounds = bounds
        self._inside: dict[str, float] = defaultdict(float)
        self._sums: dict[str, dict[str, float]] = defaultdict(dict)
        for (one, other), chance in chances.items():
            self._sums[one][other] = self._sums[other][one] = chance

    def joined(self, on_other_days: Callable[[str, str], bool | None]) -> list[list[str]]:
        """Join until no two groups are sure enough."""
        self._on_other_days = on_other_days
        heap = [
            (-chance, one, other, 2)
            for one, others in self._sums.items()
            for other, chance in others.items()
            if one < other and chance >= self._bounds.joins
        ]
        heapq.heapify(heap)
        while heap:
            _, one, other, size = heapq.heappop(heap)
            alive = one in self._members and other in self._members
            if not alive or size != len(self._members[one]) + len(self._members[other]):
                continue  # one of the two has changed since
            if not self._kept_apart(one, other):
                self._join(one, other, heap)
        return [self._members[name] for name in sorted(self._members)]

    def _kept_apart(self, one: str, other: str) -> bool:
        mine, theirs = self._members[one], self._members[other]
        apart = sum(self._apart(a, b) for a in mine for b in theirs)
        if apart > self._bounds.parted * len(mine) * len(theirs) or self._lie_apart(mine, theirs):
            return True
        between = self._sums[one][other] / (len(mine) * len(theirs))
        return between < self._bounds.across * min(self._within(one), self._within(other))

    def _within(self, name: str) -> float:
        """How likely two of a group are one, on the mean; nothing is known of less than three."""
        size = len(self._members[name])
        return 2 * self._inside[name] / (size * (size - 1)) if size >= _SEVERAL_INSIDE else 0.0

    def _lie_apart(self, mine: Sequence[str], theirs: Sequence[str]) -> bool:
        """Whether of those that lie on some day most lie on others, however many lie on none."""
        placed = [self._on_other_days(a, b) for a in mine for b in theirs]
        known = [other for other in placed if other is not None]
        return sum(known) >= _SEVERAL and 2 * sum(known) > len(known)

    def _join(self, one: str, other: str, heap: list[tuple[float, str, str, int]]) -> None:
        self._members[one] += self._members.pop(other)
        gone = self._sums.pop(other)
        own = self._sums[one]
        self._inside[one] += self._inside.pop(other, 0.0) + own.pop(other)
        gone.pop(one)
        for third, chance in gone.items():
            own[third] = own.get(third, 0.0) + chance
            del self._sums[third][other]
        for third, chance in own.items():
            self._sums[third][one] = chance
            pairs = len(self._members[one]) * len(self._members[third])
            if chance / pairs >= self._bounds.joins:
                first, second = sorted((one, third))
                size = len(self._members[one]) + len(self._members[third])
                heapq.heappush(heap, (-chance / pairs, first, second, size))
