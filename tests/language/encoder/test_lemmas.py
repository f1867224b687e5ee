"""Lemmas as edits: what is learned from a pair makes the pair again."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.language.encoder.lemmas import Lemmas, edit_of, fits, lemma_of

PAIRS = [
    ("said", "say"),
    ("Was", "be"),
    ("Ministers", "minister"),
    ("KYIV", "Kyiv"),
    ("Petrov", "Petrov"),
    ("n't", "not"),
    ("better", "good"),
]


@pytest.mark.parametrize(("word", "lemma"), PAIRS)
def test_an_edit_makes_its_lemma(word: str, lemma: str) -> None:
    assert lemma_of(edit_of(word, lemma), word) == lemma


@given(st.text(alphabet="abcXYZ'é", min_size=1, max_size=12), st.text("abcxyzé", min_size=1))
def test_any_pair_has_an_edit(word: str, lemma: str) -> None:
    edit = edit_of(word, lemma)
    assert fits(edit, word)
    assert lemma_of(edit, word) == lemma


def test_regular_words_share_an_edit() -> None:
    assert edit_of("talks", "talk") == edit_of("roads", "road")


def test_an_edit_that_does_not_fit_leaves_the_word() -> None:
    assert lemma_of("l;5;y", "at") == "at"


def test_what_ends_in_eed_loses_one_letter_at_most() -> None:
    assert fits("l;1;", "freed") and fits("l;0;", "need")
    assert not fits("l;2;", "freed") and not fits("l;3;y", "Freed")


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("reiterated", "reiterate"),  # no such word without its "e"
        ("resuming", "resume"),  # the longer word is known
        ("combated", "combat"),  # the shorter word is known
        ("blorted", "blort"),  # neither is: the edit stands
        ("floated", "float"),
        ("alleged", "allege"),  # no verb ends in "eg"
        ("dwindled", "dwindle"),
        ("sank", "sink"),  # an edit of another verb would fit
    ],
)
def test_a_verb_gets_the_e_that_its_ending_hides(form: str, lemma: str) -> None:
    lemmas = Lemmas(["l;2;", "l;3;"], {"VERB": {}}, frozenset({"resume", "combat", "float"}))
    cut = np.array([1.0, 0.0] if form.endswith("ed") else [0.0, 1.0], np.float32)
    assert lemmas(form, "VERB", cut) == lemma
