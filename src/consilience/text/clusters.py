"""Disjoint sets that keep the reason of every join and obey what must stay apart."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

Member = TypeVar("Member", bound=str)


class Clusters(Generic[Member]):
    """Joins members one pair at a time.

    Args:
        apart: Tells whether two members must never share a set.
    """

    def __init__(self, apart: Callable[[Member, Member], bool] | None = None) -> None:
        self._apart = apart
        self._top: dict[Member, Member] = {}
        self._members: dict[Member, list[Member]] = {}
        self._reasons: dict[Member, set[str]] = defaultdict(set)

    def add(self, member: Member) -> None:
        """Put a member into a set of its own, where it is not in one."""
        if member not in self._top:
            self._top[member] = member
            self._members[member] = [member]

    def together(self, one: Member, other: Member) -> bool:
        """Whether two members share a set."""
        return self._top[one] == self._top[other]

    def join(self, one: Member, other: Member, reason: str) -> bool:
        """Join the sets of two members.

        Returns:
            Whether they share a set now; false where two of their members must stay apart.
        """
        self.add(one)
        self.add(other)
        first, second = sorted((self._top[one], self._top[other]))
        if first == second:
            return True
        apart = self._apart
        if apart and any(apart(a, b) for a in self._members[first] for b in self._members[second]):
            return False
        for member in self._members[second]:
            self._top[member] = first
        self._members[first] += self._members.pop(second)
        self._reasons[first] |= {reason, *self._reasons.pop(second, set())}
        return True

    def sets(self) -> Iterator[tuple[list[Member], list[str]]]:
        """Every set with its reasons, both sorted."""
        for top in sorted(self._members):
            yield sorted(self._members[top]), sorted(self._reasons[top])
