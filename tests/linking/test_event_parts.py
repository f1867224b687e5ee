"""What a tree tells of a happening."""

import pytest

from consilience.linking.event_parts import NO_PARTS, Parts, parts_of
from tests.extraction.accounts import read


def parts(text: str, word: str) -> Parts:
    """The parts of a word in a text."""
    start = text.index(word)
    return parts_of(read(text), start, start + len(word))


def test_who_acts_and_on_whom() -> None:
    told = parts("The rebels attacked the depot near Lunn on Monday.", "attacked")
    assert told.verb
    assert "rebel" in told.agent
    assert "depot" in told.patient


def test_the_passive_turns_it_round() -> None:
    told = parts("The depot near Lunn was attacked by the rebels.", "attacked")
    assert "rebel" in told.agent
    assert "depot" in told.patient


@pytest.mark.parametrize(
    ("text", "word", "any_of_kind"),
    [
        ("Each meeting of the delegations must be prepared well.", "meeting", True),
        ("Tarvik threatened further sanctions on Monday.", "sanctions", True),
        ("No agreement was reached in Lunn on Monday.", "agreement", True),
        ("The meeting in Lunn lasted two hours.", "meeting", False),
        ("Tarvik held talks in Lunn on Monday.", "talks", False),  # a plural for one happening
        ("The strikes on Orva killed two dockers.", "strikes", False),
    ],
)
def test_words_for_any_of_a_kind(text: str, word: str, any_of_kind: bool) -> None:
    assert parts(text, word).any_of_kind is any_of_kind


@pytest.mark.parametrize(
    ("text", "word", "many"),
    [
        ("Vesland carried out 214 strikes on Orva overnight.", "strikes", True),
        ("The strikes on Orva killed two dockers.", "strikes", False),
        ("A strike on Orva killed two dockers.", "strike", False),
    ],
)
def test_one_or_the_many_of_a_night(text: str, word: str, many: bool) -> None:
    assert parts(text, word).many is many


@pytest.mark.parametrize(
    ("text", "word", "turn"),
    [
        ("The next round of talks will be held in Lunn.", "round", "next"),
        ("The previous meeting ended without a word.", "meeting", "last"),
        ("The meeting ended without a word.", "meeting", ""),
    ],
)
def test_which_of_a_row(text: str, word: str, turn: str) -> None:
    assert parts(text, word).turn == turn


def test_where_there_is_no_tree_there_are_no_parts() -> None:
    assert parts_of(read(""), 0, 1) == NO_PARTS
