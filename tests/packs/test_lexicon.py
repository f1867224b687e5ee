"""Packs as one dictionary."""

import string
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.packs.lexicon import Lexicon, WordForms
from consilience.packs.pack import EventType, Field, Group, Pack
from consilience.packs.reading import built_in_packs

LEXICON = Lexicon(built_in_packs())


def test_a_counted_noun_is_of_its_kind_and_of_those_above() -> None:
    assert LEXICON.kinds_of("conflict", "soldiers") == {"soldier", "person"}


def test_phrases_are_found_in_any_form() -> None:
    forms = WordForms("the prisoners of war returned".split())
    assert forms.has(["prisoner of war"])
    assert not forms.has(["war of prisoner", "hostage"])


def test_words_left_out_do_not_count() -> None:
    forms = WordForms("a strike".split())
    assert forms.has(["strike"])
    assert not forms.has(["strike"], range(1, 2))


@given(st.lists(st.text(string.ascii_letters + "’'-", min_size=1, max_size=9), max_size=30))
def test_triggers_lie_among_the_words(words: list[str]) -> None:
    for found in LEXICON.triggers_in(words):
        assert 0 <= found.first < found.last <= len(words)


FIELD = Field(
    id="boats",
    words=("sail", "harbour", "mast", "anchor", "keel", "rudder"),
    senses=("board",),
)
ROWING = Lexicon((Pack("boats", 1, "Boats", fields=(FIELD,)),))


def test_a_field_says_how_many_of_its_words_it_asks_for() -> None:
    loose = Lexicon((Pack("boats", 1, "Boats", fields=(replace(FIELD, one_in=400),)),))
    words = "the sails and masts the anchor the keel the rudders " + "and so on " * 100
    assert [field.id for field in loose.fields_of(words.split())] == ["boats"]


def test_a_type_takes_the_nouns_of_a_group_by_its_name() -> None:
    event = EventType("attack", "attack", ("to hit",), not_of=("thoughts", "fire"))
    thoughts = Group("thoughts", ("idea", "plan"))
    pack = Pack("own", 1, "Own", types=(event,), groups=(thoughts,))
    (found,) = Lexicon((pack,)).triggers_in(["hit"])
    assert found.not_of == {"idea", "plan", "fire"}
    assert not found.not_by


@pytest.mark.parametrize(
    ("words", "fields"),
    [
        ("the sails and masts the anchor the keel the rudders", (FIELD,)),
        # Four words of it may stand in any report; so may five in a long one.
        ("the sails and masts the anchor the keel", ()),
        ("the sails and masts the anchor the keel the rudders " + "and so on " * 100, ()),
    ],
)
def test_a_report_is_of_a_field_by_many_of_its_words(words: str, fields: tuple[Field, ...]) -> None:
    assert ROWING.fields_of(words.split()) == fields
