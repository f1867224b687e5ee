"""Keys of names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.gazetteer.naming import fold, is_abbreviation, keys_of

FOLDED = [
    ("Türkiye", "turkiye"),
    ("the Gaza Strip", "gaza strip"),
    ("Kyiv's", "kyiv"),
    ("Kyiv’s", "kyiv"),
    ("Côte d'Ivoire", "cote divoire"),
    ("Dar‘ā", "dara"),  # transliteration marks of Arabic
    ("Łódź", "lodz"),  # a letter that no decomposition opens
    ("Diyarbakır", "diyarbakir"),  # the dotless i
    ("İzmir", "izmir"),  # the dotted one, which casefold cuts in two
    ("St. Petersburg", "saint petersburg"),
    ("Al-Raqqa", "al raqqa"),
    ("Trinidad & Tobago", "trinidad and tobago"),
    ("U.S.", "us"),
    ("The Hague", "hague"),
    ("", ""),
    ("—", ""),
    ("x" * 121, ""),  # no name is so long
]


@pytest.mark.parametrize(("name", "key"), FOLDED)
def test_a_name_is_folded(name: str, key: str) -> None:
    assert fold(name) == key


@pytest.mark.parametrize("name", ["US", "U.S.", "the US", "the U.N.", "UAE", "G7", "OPEC+", "US's"])
def test_short_forms_are_known_by_their_capitals(name: str) -> None:
    assert is_abbreviation(name)


@pytest.mark.parametrize("name", ["Us", "us", "Kyiv", "A", "UKRAINIAN", "", "Un."])
def test_words_are_no_short_forms(name: str) -> None:
    assert not is_abbreviation(name)


def test_a_short_form_is_looked_for_as_such_first() -> None:
    assert keys_of("US") == ("^us", "us")
    assert keys_of("us") == ("us",)
    assert keys_of("...") == ()


@given(st.text(max_size=200))
def test_a_key_is_clean(name: str) -> None:
    for key in keys_of(name):
        assert key == " ".join(key.split())
        assert not {"\t", "\n"} & set(key)


@pytest.mark.parametrize("piece", ["a", ".", "'", " ", "U.", "\u0301", "the ", "-", "st "])
def test_hostile_names_are_given_up(piece: str) -> None:
    assert keys_of(piece * 100_000) == ()
