"""Words that stand for one another."""

import pytest

from consilience.retrieval.concepts import key, pair_key, synonym


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("freed", "released"),
        ("killed", "dead"),
        ("fell", "fall"),  # irregular, and in no group
        ("slept", "sleep"),
        ("seriously", "serious"),
        ("prisoners", "captive"),
        ("quake", "earthquake"),
    ],
)
def test_words_that_mean_the_same_share_a_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("killed", "captured"), ("shell", "mine"), ("injured", "dead"), ("opened", "closed")],
)
def test_words_that_a_desk_keeps_apart_do_not(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_a_verb_with_its_particle_is_read_as_one() -> None:
    assert pair_key("called", "off") == key("cancelled")
    assert pair_key("called", "loudly") is None


def test_a_word_of_no_group_has_no_synonym() -> None:
    assert synonym("padlock") is None
