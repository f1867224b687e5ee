"""Word pieces: greedy, uncased, never empty."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.language.encoder.pieces import MOST_PIECES, UNKNOWN, Pieces, plain, simple_words

VOCABULARY = {piece: 1000 + i for i, piece in enumerate(
    ["un", "##happy", "happy", "##ness", "co", "-", "op", "elan", "'", "s", "a", "##a"]
)}  # fmt: skip
CASES = [
    ("Unhappyness", ["un", "##happy", "##ness"]),
    ("co-op", ["co", "-", "op"]),
    ("Élan", ["elan"]),
    ("'s", ["'", "s"]),
]


@pytest.mark.parametrize(("word", "expected"), CASES)
def test_cuts_greedily(word: str, expected: list[str]) -> None:
    assert Pieces(VOCABULARY)(word) == tuple(VOCABULARY[piece] for piece in expected)


def test_what_is_not_in_the_vocabulary_is_unknown() -> None:
    assert Pieces(VOCABULARY)("zzz") == (UNKNOWN,)


@given(st.text(min_size=1, max_size=60))
def test_every_word_has_pieces(word: str) -> None:
    pieces = Pieces(VOCABULARY)
    assert 1 <= len(pieces(word)) <= MOST_PIECES
    assert pieces(word) == pieces(word)


@given(st.text(max_size=40))
def test_simple_words_lose_nothing(word: str) -> None:
    assert "".join(simple_words(plain(word))) == plain(word)
