"""Words of which one thing bears only one at a time: antonyms, kinds that exclude each other.

The rows are in ``data/states.txt`` and ``data/kinds.txt``, with what is asked of each.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from consilience.packs.lemmas import lemmas
from consilience.reconciliation.slots.tables import rows


@dataclass(frozen=True, slots=True)
class Exclusive:
    """A column that words stand for.

    Attributes:
        row: Number of the row of states, or name of the row of kinds.
        column: Number of the column in it.
        words: The words as found, folded.
        first: Index of the first of them in what was read.
        last: Index after the last one.
    """

    row: str
    column: int
    words: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Phrase:
    row: str
    column: int
    words: tuple[str, ...]


@lru_cache(maxsize=2)
def _phrases(table: str) -> Mapping[str, Sequence[_Phrase]]:
    by_first: dict[str, list[_Phrase]] = defaultdict(list)
    for number, line in enumerate(rows(table)):
        name, _, columns = line.rpartition(": ")
        for column, told in enumerate(columns.split(" / ")):
            for phrase in told.split("|"):
                words = tuple(phrase.replace("-", " ").split())
                by_first[words[0]].append(_Phrase(name or f"state {number}", column, words))
    return by_first


def states_in(words: Sequence[str]) -> tuple[Exclusive, ...]:
    """States that words tell, the longest of those that overlap in a row.

    Args:
        words: Folded words.
    """
    return _longest(_found(words, _phrases("states")))


def kinds_in(words: Sequence[str]) -> tuple[Exclusive, ...]:
    """Kinds that words name, the longest of those that overlap in a row.

    Args:
        words: Folded words.
    """
    return _longest(_found(words, _phrases("kinds")))


def _found(words: Sequence[str], phrases: Mapping[str, Sequence[_Phrase]]) -> Iterator[Exclusive]:
    for first, word in enumerate(words):
        for form in sorted(lemmas(word)):
            for phrase in phrases.get(form, ()):
                last = first + len(phrase.words)
                behind = words[first + 1 : last]
                if len(behind) == len(phrase.words) - 1 and all(
                    part == told or part in lemmas(told)
                    for part, told in zip(phrase.words[1:], behind, strict=True)
                ):
                    told = " ".join(words[first:last])
                    yield Exclusive(phrase.row, phrase.column, told, first, last)


def _longest(found: Iterator[Exclusive]) -> tuple[Exclusive, ...]:
    every = sorted(set(found), key=lambda e: (e.row, e.first, -e.last, e.column))
    return tuple(
        one
        for one in every
        if not any(
            other.row == one.row
            and other.first <= one.first
            and one.last <= other.last
            and other.last - other.first > one.last - one.first
            for other in every
        )
    )
