"""Which kinds of happening a word can tell of, as a table that was made from WordNet."""

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

NOWHERE = 9.0
"""How far words are from each other that no sense joins."""


@lru_cache(maxsize=1)
def _table() -> Mapping[str, str]:
    text = (files("consilience.linking") / "data" / "word_senses.tsv").read_text("utf-8")
    rows = (line.partition("\t") for line in text.splitlines() if not line.startswith("#"))
    return {word: senses for word, _, senses in rows}


@lru_cache(maxsize=20_000)
def senses_of(word: str) -> Mapping[str, int]:
    """The senses that lead from a dictionary form, each with how far it is in hundredths."""
    cells = (cell.split(" ") for cell in _table().get(word, "").split("\t") if cell)
    return {sense: int(far) for sense, far in cells}


def has_senses(word: str) -> bool:
    """Whether a dictionary form can tell of a happening."""
    return word in _table()


@lru_cache(maxsize=200_000)
def sense_distance(one: frozenset[str], other: frozenset[str]) -> float:
    """How far two words are from each other, by the nearest sense that both lead to.

    Args:
        one: Dictionary forms of a word.
        other: Those of another.

    Returns:
        0 for words of one sense, about 1 where one is a kind of the other, :data:`NOWHERE` where
        no sense joins them.
    """
    if one & other:
        return 0.0
    return min((_distance(a, b) for a in one for b in other), default=NOWHERE)


def _distance(one: str, other: str) -> float:
    mine, theirs = senses_of(one), senses_of(other)
    near = min((mine[sense] + theirs[sense] for sense in mine.keys() & theirs.keys()), default=-1)
    return near / 100 if near >= 0 else NOWHERE
