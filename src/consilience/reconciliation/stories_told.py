"""Which accounts tell one story, by the names in them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from consilience.reconciliation.tellings import Telling

_SHARED = 2
"""Names that two accounts of one story share."""
_FIRMLY = 4
_FEW = 3
"""Of so few names in an account one that both tell says enough."""


class StoriesTold:
    """The names of each account, made ready for asking whether two tell one story.

    Args:
        tellings: All claims.
    """

    def __init__(self, tellings: Iterable[Telling]) -> None:
        names: dict[str, set[str]] = defaultdict(set)
        for telling in tellings:
            names[telling.claim.report] |= telling.names
        self._names: Mapping[str, frozenset[str]] = {
            report: frozenset(found) for report, found in names.items()
        }

    def one(self, here: Telling, there: Telling) -> bool:
        """Whether two claims stand in one account or in accounts of one story."""
        if here.one_story(there):
            return True
        one, other = self._names[here.claim.report], self._names[there.claim.report]
        return self._share(one, other)

    def firmly(self, here: Telling, there: Telling) -> bool:
        """Whether two accounts share so many names that months between them part no story."""
        one, other = self._names[here.claim.report], self._names[there.claim.report]
        shared = len(one & other)
        return shared >= _FIRMLY or (shared >= _SHARED and min(len(one), len(other)) <= _FEW)

    @staticmethod
    def _share(one: frozenset[str], other: frozenset[str]) -> bool:
        few = min(len(one), len(other)) <= _FEW
        return len(one & other) >= (1 if few else _SHARED)
