"""Words that tell one deed or one thing, so that two accounts need not choose the same one.

The rows are in ``data/deeds.txt`` and ``data/things.txt``, with what is asked of each.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from consilience.packs.lemmas import lemmas
from consilience.reconciliation.slots.tables import rows


@lru_cache(maxsize=2)
def _rows(table: str) -> Mapping[str, frozenset[str]]:
    """Rows that each word or phrase of a table stands in, by their first word."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in rows(table):
        words = [word.strip() for word in line.split("|") if word.strip()]
        for word in words:
            found[word].add(words[0])
    return {word: frozenset(rows) for word, rows in found.items()}


@lru_cache(maxsize=50_000)
def deeds_of(word: str) -> frozenset[str]:
    """Names of the deeds that a word may tell, its own dictionary forms among them.

    Args:
        word: A folded word.
    """
    return _names(word, _rows("deeds"))


def phrase_deeds(words: Sequence[str]) -> frozenset[str]:
    """Names of the deeds that a verb and the word behind it tell together: "came in".

    Args:
        words: The two folded words; nothing is told by fewer.
    """
    if len(words) < _PAIR:
        return frozenset()
    forms = (f"{form} {words[1]}" for form in lemmas(words[0]))
    return frozenset().union(*(_rows("deeds").get(form, ()) for form in forms))


_PAIR = 2


@lru_cache(maxsize=50_000)
def things_of(word: str) -> frozenset[str]:
    """Names of the things that a noun may mean, its own dictionary forms among them.

    Args:
        word: A folded word.
    """
    return _names(word, _rows("things"))


def is_deed(word: str) -> bool:
    """Whether some form of a word stands in a row of deeds."""
    return any(form in _rows("deeds") for form in lemmas(word))


def _names(word: str, rows: Mapping[str, frozenset[str]]) -> frozenset[str]:
    return frozenset(lemmas(word)).union(*(rows.get(form, ()) for form in lemmas(word)))
