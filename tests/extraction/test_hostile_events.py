"""Typing, slots and roles do work that grows with a clause and not with its square (S11)."""

import sys
from types import FrameType

import pytest

from consilience.extraction.events import type_clause
from consilience.extraction.trees import Trees
from consilience.extraction.verbs import words_of
from consilience.model.span import Span
from consilience.packs.lexicon import WordForms
from tests.extraction.sentences import LEXICON, claims

UNITS = [
    "attack ",
    "strike prisoner of war ",
    "agreed to ",
    "was lifted the curfew ",
    "after the attack, ",
    "between and ",
    "March ",
    "held talks on ",
    "’s ",
]


def _steps(text: str) -> int:
    """How many functions are entered to type a text as one clause."""
    clause, count = Span(0, len(text)), 0
    around = WordForms([word.lower for word in words_of(text, clause)])

    def profile(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(profile)
    try:
        type_clause(Trees(text, ()), (clause,), around, LEXICON)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", UNITS)
def test_typing_is_linear(unit: str) -> None:
    small, large = (_steps((unit * (size // len(unit)))[:size]) for size in (6_000, 12_000))
    assert large < 2.8 * small


def test_a_hundred_thousand_hostile_characters_are_typed() -> None:
    text = ("Ostra agreed to release 40 prisoners of war after the attack and " * 2000)[:100_000]
    assert claims(text)
