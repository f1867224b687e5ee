"""Verbs of which one thing can only have one at a time."""

from collections.abc import Mapping
from types import MappingProxyType

from consilience.retrieval.concepts import key

_PAIRS = """
finish cancel
finish suspend
finish postpone
open close
continue cancel
continue stop
continue suspend
confirm deny
accept reject
keep break
rise fall
grow shrink
increase decrease
win lose
arrive leave
pay withhold
release hold
agree refuse
attend boycott
restore cut
reopen close
find lose
support oppose
resume suspend
approve reject
succeed fail
"""


def _table() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for pair in _PAIRS.strip().splitlines():
        one, other = (key(word) for word in pair.split())
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return MappingProxyType({word: frozenset(others) for word, others in found.items()})


_TABLE = _table()


def opposites(word: str) -> frozenset[str]:
    """Keys of the verbs that exclude the one of a key."""
    return _TABLE.get(word, frozenset())
