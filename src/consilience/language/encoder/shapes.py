"""What uncased word pieces lose of a word: its case, its spacing, its paragraph.

A mark is one number for a word: its shape, whether white space stands before
it, and whether it opens a paragraph. The encoder adds an embedding of the mark
to each of the word's pieces.
"""

from __future__ import annotations

from functools import lru_cache

SPECIAL, LOWER, TITLE, UPPER, LETTER, MIXED, DIGITS, WITH_DIGITS, OTHER, DOTTED = range(10)
SHAPES = 10
MARKS = 4 * SHAPES


@lru_cache(maxsize=200_000)
def shape(word: str) -> int:
    """The shape of a word: how its letters are cased, or what it has instead."""
    if word.isalpha():
        return _case(word)
    if any(char.isdigit() for char in word):
        return WITH_DIGITS if any(char.isalpha() for char in word) else DIGITS
    letters = "".join(char for char in word if char.isalpha())
    if not letters:
        return OTHER
    if "." in word and letters.isupper():
        return DOTTED
    return _case(letters)


def _case(letters: str) -> int:
    if letters.islower():
        return LOWER
    if letters.isupper():
        return UPPER if len(letters) > 1 else LETTER
    return TITLE if letters[0].isupper() and letters[1:].islower() else MIXED


def mark(word: str, spaced: bool, opening: bool) -> int:
    """The mark of a word, below ``MARKS``; 0 is kept for what is no word.

    Args:
        word: the word as written.
        spaced: whether white space stands before it.
        opening: whether it is the first word of a paragraph.
    """
    return shape(word) + SHAPES * (spaced + 2 * opening)
