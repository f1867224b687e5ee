"""Which accounts tell one story, where linking did not put them together: short ones, by names."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date

from consilience.reconciliation.tellings import Telling

_SOON = 14
"""Days between two accounts of one story that nothing but names ties."""
_FEW = 6
"""So many accounts may bear a name that tells a story apart, however many are read beside them."""
_SHARED = 2
_ALIKE = 0.15
_SHORT = 4
"""Of so few names in an account one that both tell says enough."""


class NearStories:
    """The names of each account that few accounts bear.

    Args:
        tellings: All claims.
    """

    def __init__(self, tellings: Sequence[Telling]) -> None:
        names: dict[str, set[str]] = defaultdict(set)
        for telling in tellings:
            names[telling.claim.report] |= telling.names
        often = Counter(name for found in names.values() for name in found)
        words: dict[str, set[str]] = defaultdict(set)
        for telling in tellings:
            words[telling.claim.report] |= telling.stems
        held = Counter(word for found in words.values() for word in found)
        self._words = {
            report: frozenset(word for word in found if held[word] <= _FEW)
            for report, found in words.items()
        }
        self._names = {
            report: frozenset(name for name in found if often[name] <= _FEW)
            for report, found in names.items()
        }

    def one(self, here: Telling, there: Telling) -> bool:
        """Whether two claims stand in one account or in accounts of one story."""
        if here.claim.report == there.claim.report or here.home == there.home != "":
            return True
        if not here.published or not there.published:
            return False
        days = date.fromisoformat(here.published) - date.fromisoformat(there.published)
        one, other = self._names[here.claim.report], self._names[there.claim.report]
        if abs(days.days) > _SOON or not one & other:
            return False
        few = min(len(one), len(other)) <= _SHORT
        return few or len(one & other) >= _SHARED or self._in_words(here, there)

    def _in_words(self, here: Telling, there: Telling) -> bool:
        """Whether a good part of the words that few accounts have is in both."""
        one, other = self._words[here.claim.report], self._words[there.claim.report]
        return len(one & other) >= _ALIKE * min(len(one), len(other))
