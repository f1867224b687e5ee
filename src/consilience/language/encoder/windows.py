"""Tokens packed into windows that the encoder reads at once.

A window holds whole paragraphs where they fit, and else is cut where a
sentence seems to end. Where none does, windows overlap: each is read with some
words of the next, which it does not answer for. Each is read by itself: the
encoder's integers are scaled by what is read at once, so that in company a window
would be read otherwise.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from consilience.language.encoder.pieces import FIRST, LAST, Pieces
from consilience.language.encoder.shapes import mark
from consilience.language.encoder.tokens import Cut
from consilience.language.encoder.tokens import cut as cut_tokens
from consilience.model.span import Span

MOST_WORDS = 160
MOST_PIECES = 380
OVERLAP = 24  # words that are read beyond a cut inside a sentence
_ENDS = frozenset(".?!…")
_CLOSES = frozenset("\"'”’)]")


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of one text.

    Attributes:
        text: The text.
        cuts: The place of each token.
        forms: Each token as written.
        openings: Indices of the tokens that open a stretch, in order.
        opening: The same, as a set.
    """

    text: str
    cuts: list[Cut]
    forms: list[str]
    openings: list[int]
    opening: frozenset[int]


@dataclass(frozen=True, slots=True)
class Window:
    """Tokens of one text that are read together.

    Attributes:
        text: Index of the text among those that are read.
        start: Index of the first token.
        end: Index after the last one.
        pieces: The encoder's pieces, the marks at both ends included.
        marks: What the pieces lose of the words, one number a piece.
        first: Place of each token's first piece.
        last: Place of each token's last piece.
    """

    text: int
    start: int
    end: int
    pieces: list[int]
    marks: list[int]
    first: list[int]
    last: list[int]


def words_of(text: str, stretches: Sequence[Span]) -> Words:
    """Cut the stretches of a text into tokens."""
    cuts: list[Cut] = []
    openings: list[int] = []
    for stretch in stretches:
        found = cut_tokens(text, stretch.start, stretch.end)
        if found:
            openings.append(len(cuts))
            cuts.extend(found)
    return make_words(text, cuts, openings)


def make_words(text: str, cuts: list[Cut], openings: list[int]) -> Words:
    """The tokens of a text, given their places and which of them open a stretch."""
    forms = [text[start:end] for start, end, _ in cuts]
    return Words(text, cuts, forms, openings, frozenset(openings))


def windows_of(number: int, words: Words, pieces: Pieces) -> list[Window]:
    """Cut the tokens of a text into windows.

    Args:
        number: Index of the text, kept in its windows.
        words: Its tokens.
        pieces: Cuts words into pieces.
    """
    bounds = [*words.openings, len(words.cuts)]
    windows: list[Window] = []
    start = here = 0
    for after in bounds[1:]:
        if here > start and after - start > MOST_WORDS:
            windows.extend(_cut(number, words, start, here, pieces))
            start = here
        here = after
    if start < here:
        windows.extend(_cut(number, words, start, here, pieces))
    return windows


def _cut(number: int, words: Words, start: int, end: int, pieces: Pieces) -> Iterator[Window]:
    """Windows of a run of tokens that may be too long for one."""
    before = 0  # words that are read again
    while start < end:
        stop = end if end - start <= MOST_WORDS else _sentence_end(words.forms, start)
        while True:
            after = 0 if stop == end or _may_end(words.forms, stop) else min(OVERLAP, end - stop)
            around = (start - before, stop + after)
            window = _window(number, words, (start, stop), around, pieces)
            if len(window.pieces) <= MOST_PIECES or stop - start == 1:
                break
            stop = (start + stop) // 2
        yield window
        before = min(OVERLAP, stop - start) if after else 0
        start = stop


def _sentence_end(forms: Sequence[str], start: int) -> int:
    """The last place in a window's reach where a sentence seems to end."""
    for stop in range(start + MOST_WORDS, start + MOST_WORDS // 4, -1):
        if _may_end(forms, stop):
            return stop
    return start + MOST_WORDS


def _may_end(forms: Sequence[str], stop: int) -> bool:
    """Whether a sentence seems to end before a token."""
    before = forms[stop - 1]
    if before in _CLOSES:
        before = forms[stop - 2]
    return before[-1] in _ENDS and not forms[stop][:1].islower() and forms[stop] not in _CLOSES


def _window(
    number: int, words: Words, own: tuple[int, int], around: tuple[int, int], pieces: Pieces
) -> Window:
    ids, marks, first, last = [FIRST], [0], [], []
    for index in range(*around):
        form = words.forms[index]
        found = pieces(form)
        shape = mark(form, words.cuts[index][2], index in words.opening)
        if own[0] <= index < own[1]:
            first.append(len(ids))
            last.append(len(ids) + len(found) - 1)
        ids += found
        marks += [shape] * len(found)
    ids.append(LAST)
    marks.append(0)
    return Window(number, *own, ids, marks, first, last)


def feed(window: Window) -> dict[str, NDArray[np.int64]]:
    """What the encoder is given for a window."""
    return {
        "pieces": np.array([window.pieces], np.int64),
        "marks": np.array([window.marks], np.int64),
        "first": np.array(window.first, np.int64),
        "last": np.array(window.last, np.int64),
    }
