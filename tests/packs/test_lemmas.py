"""Dictionary forms."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.packs.lemmas import lemmas


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("released", "release"),
        ("Releasing", "release"),
        ("stopped", "stop"),  # a doubled consonant
        ("killed", "kill"),  # a double l that belongs to the word
        ("died", "die"),
        ("sued", "sue"),
        ("suing", "sue"),
        ("carries", "carry"),
        ("attacks", "attack"),
        ("knives", "knife"),
        ("crashes", "crash"),
        ("people", "person"),
        ("struck", "strike"),
        ("blew", "blow"),
        ("withdrawn", "withdraw"),
        ("Ostra’s", "ostra"),
    ],
)
def test_a_form_has_its_dictionary_form(word: str, lemma: str) -> None:
    assert lemma in lemmas(word)


@pytest.mark.parametrize(
    ("word", "never"),
    [("bus", "bu"), ("king", "k"), ("red", "r"), ("gas", "ga"), ("string", "st"), ("aides", "aid")],
)
def test_short_words_and_those_that_only_look_like_forms(word: str, never: str) -> None:
    assert word in lemmas(word)
    assert never not in lemmas(word)


@given(st.text(string.ascii_letters + "'’é", min_size=1, max_size=20))
def test_a_word_is_a_form_of_itself(word: str) -> None:
    assert word.lower().replace("’", "'").removesuffix("'s") in lemmas(word)
