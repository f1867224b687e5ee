"""Words that may tell of saying, thinking or wanting, and which parts point at them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from consilience.language.encoder.marks import Column, Marks, running

REACH = 160  # tokens between a part and its cue
_LEAST = 0.15  # how likely a word that the head does not take for a cue must be one
_NO_CUES = frozenset("PUNCT AUX PART DET PRON CCONJ SCONJ PROPN NUM".split())
_HEADS = frozenset({"VERB", "NOUN", "ADJ"})
_BLOCK = 256


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that may tell of saying.

    Attributes:
        start: Index of the first token.
        end: Index after the last one.
        word: Index of the token that the trees are asked about.
        likely: How likely they are a cue.
    """

    start: int
    end: int
    word: int
    likely: float


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of one label.

    Attributes:
        part: ``source`` or ``content``.
        start: Index of the first token.
        end: Index after the last one.
        cue: Index, among the cues, of the one that it points at.
    """

    part: str
    start: int
    end: int
    cue: int


def cues_of(marks: Marks) -> list[Cue]:
    """The words that may be cues, in order."""
    found = [_told(marks, start, end) for part, start, end in _runs(marks) if part == "cue"]
    taken = {index for cue in found for index in range(cue.start - 1, cue.end + 1)}
    chances = marks.chances["cue"]
    for index in np.flatnonzero(chances > _LEAST).tolist():
        around = chances[max(0, index - 1) : index + 2].max()
        free = index not in taken and marks.tokens[index].upos not in _NO_CUES
        if free and chances[index] == around:
            found.append(Cue(index, index + 1, index, float(chances[index])))
    return sorted(found, key=lambda cue: cue.start)


def _told(marks: Marks, start: int, end: int) -> Cue:
    """A run of the label; the word highest in its tree is the one that counts."""
    run = range(start, end)
    tops = [i for i in run if not start <= _head(marks, i) < end]
    heads = [i for i in tops if marks.tokens[i].upos in _HEADS]
    heads = heads or [i for i in run if marks.tokens[i].upos in _HEADS] or tops
    chances = marks.chances["cue"]
    word = max(heads, key=lambda index: float(chances[index]))
    return Cue(start, end, word, float(chances[start:end].max()))


def _head(marks: Marks, index: int) -> int:
    head = marks.tokens[index].head
    return -1 if head is None else head


def _runs(marks: Marks) -> Iterator[tuple[str, int, int]]:
    part, start = "", 0
    for index, label in enumerate((*marks.labels, "O")):
        goes_on = label == f"I-{part}" and (part == "content" or index not in marks.words.opening)
        if part and not goes_on:
            yield part, start, index
        if not goes_on:
            part, start = label[2:], index


def pieces_of(marks: Marks, cues: Sequence[Cue]) -> list[Piece]:
    """Runs of sources and contents, each with the cue that most of its words point at."""
    starts = np.array([cue.start for cue in cues])
    heads = marks.cue_heads[starts]
    found = []
    for part, start, end in _runs(marks):
        if part == "cue":
            continue
        first, last = np.searchsorted(starts, [start - REACH, end + REACH])
        if first < last:
            pointed = (marks.pointers[start:end] @ heads[first:last].T).argmax(1).tolist()
            cue = int(first) + Counter(pointed).most_common(1)[0][0]
            found.append(Piece(part, start, end, cue))
    return found


@dataclass(frozen=True, slots=True)
class Shares:
    """How much the words around each cue point at it, as running totals over its reach.

    Attributes:
        bases: Index of the first token within each cue's reach.
        content: Totals of the chance to be its content, one row a cue.
        source: Totals of the chance to be its source.
    """

    bases: Column
    content: Column
    source: Column

    def sources_of(self, cue: int) -> tuple[int, Column]:
        """Where one cue's reach begins, and the totals of its sources from there on."""
        return int(self.bases[cue]), self.source[cue]


def shares_of(marks: Marks, cues: Sequence[Cue]) -> Shares:
    """Share each word out to the cues within its reach, by where it points."""
    starts = np.array([cue.start for cue in cues])
    width = 2 * REACH + 1
    shares = np.zeros((len(cues), width), np.float32)
    for block in range(0, len(marks.tokens), _BLOCK):
        end = min(block + _BLOCK, len(marks.tokens))
        first, last = np.searchsorted(starts, [block - REACH, end + REACH])
        if first == last:
            continue
        told = marks.pointers[block:end] @ marks.cue_heads[starts[first:last]].T
        far = np.abs(np.arange(block, end)[:, None] - starts[None, first:last]) > REACH
        told[far] = -1e9
        told = np.exp(told - told.max(1, keepdims=True))
        told[far] = 0
        told /= np.maximum(told.sum(1, keepdims=True), 1e-9)
        for number in range(first, last):
            base = int(starts[number]) - REACH
            low, high = max(block, base), min(end, base + width)
            if low < high:
                share = told[low - block : high - block, number - first]
                shares[number, low - base : high - base] = share
    bases = starts - REACH
    places = np.clip(bases[:, None] + np.arange(width), 0, len(marks.tokens) - 1)
    return Shares(
        bases.astype(np.float32),
        np.stack([running(row) for row in shares * marks.chances["content"][places]]),
        np.stack([running(row) for row in shares * marks.chances["source"][places]]),
    )
