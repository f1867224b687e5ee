"""Words that are near in meaning, as a table that was made from a language model's vectors."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

from consilience.text.folding import stem

_SMALL = frozenset("the a an of to in on at by for with it that this which and".split())


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Mapping[str, float]]:
    text = (files("consilience.linking") / "data" / "kindred_words.tsv").read_text("utf-8")
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        one, *others = line.split("\t")
        for cell in others:
            other, _, near = cell.partition(" ")
            found[one][other] = found[other][one] = int(near) / 100
    return found


def knows(word: str) -> bool:
    """Whether the table has a word, or another form of it."""
    return stem(word) in _table()


def kindred(word: str) -> Mapping[str, float]:
    """Stems that are near in meaning to a word, each with how near it is."""
    return _table().get(stem(word), {})


def nearness(one: str, other: str) -> float:
    """How near two folded words are in meaning: 1 for forms of one word, 0 where nothing is known.

    Args:
        one: A word.
        other: Another.
    """
    here, there = stem(one), stem(other)
    return 1.0 if here == there else _table().get(here, {}).get(there, 0.0)


@lru_cache(maxsize=200_000)
def phrases_near(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """The same for two phrases: each word's best in the other, on the mean.

    Args:
        one: Folded words.
        other: Folded words.
    """
    mine = [word for word in one if word not in _SMALL]
    theirs = [word for word in other if word not in _SMALL]
    if not mine or not theirs:
        return 0.0
    return (_best(mine, theirs) + _best(theirs, mine)) / (len(mine) + len(theirs))


def _best(words: Sequence[str], others: Sequence[str]) -> float:
    return sum(max(nearness(word, other) for other in others) for word in words)
