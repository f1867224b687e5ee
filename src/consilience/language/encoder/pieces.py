"""Words cut into word pieces, as BERT's uncased vocabulary cuts them.

The greedy longest-match cut is WordPiece's (Wu et al. 2016) with the
normalisation of BERT's uncased models: lower case, accents dropped,
punctuation apart. Each word's cut is kept, since most words come again.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence

PAD, UNKNOWN, FIRST, LAST = 0, 100, 101, 102
LONGEST_WORD = 100
MOST_PIECES = 8
KEPT_WORDS = 200_000


def read_vocabulary(lines: Sequence[str]) -> dict[str, int]:
    """Piece to id, from a vocabulary's lines in the order of their ids."""
    return {piece: number for number, piece in enumerate(lines)}


def plain(word: str) -> str:
    """The word in lower case and without accents: what the vocabulary knows."""
    word = word.lower()
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFD", word)
    return "".join(c for c in apart if unicodedata.category(c) != "Mn")


def _is_apart(char: str) -> bool:
    if char.isalnum():
        return "\u4e00" <= char <= "\u9fff"
    if char.isascii():
        return char.isprintable()
    return unicodedata.category(char).startswith("P")


def simple_words(word: str) -> list[str]:
    """The word cut at its punctuation, each mark by itself."""
    if word.isalnum() and word.isascii():
        return [word]
    parts: list[str] = []
    joined = False
    for char in word:
        apart = _is_apart(char)
        if joined and not apart:
            parts[-1] += char
        else:
            parts.append(char)
        joined = not apart
    return parts


class Pieces:
    """Cuts words into the ids of a vocabulary, and remembers each cut."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._vocabulary = vocabulary
        self._kept: dict[str, tuple[int, ...]] = {}

    def __call__(self, word: str) -> tuple[int, ...]:
        """The ids of one word's pieces, at least one, at most ``MOST_PIECES``."""
        found = self._kept.get(word)
        if found is None:
            found = self._cut(word)
            if len(self._kept) < KEPT_WORDS:
                self._kept[word] = found
        return found

    def _cut(self, word: str) -> tuple[int, ...]:
        ids: list[int] = []
        for part in simple_words(plain(word)):
            ids.extend(self._match(part))
        return tuple(ids[:MOST_PIECES]) or (UNKNOWN,)

    def _match(self, part: str) -> list[int]:
        if len(part) > LONGEST_WORD:
            return [UNKNOWN]
        ids: list[int] = []
        start = 0
        while start < len(part):
            end = self._longest(part, start)
            if end == start:
                return [UNKNOWN]
            ids.append(self._vocabulary[self._piece(part, start, end)])
            start = end
        return ids

    def _longest(self, part: str, start: int) -> int:
        for end in range(len(part), start, -1):
            if self._piece(part, start, end) in self._vocabulary:
                return end
        return start

    @staticmethod
    def _piece(part: str, start: int, end: int) -> str:
        return part[start:end] if start == 0 else "##" + part[start:end]
