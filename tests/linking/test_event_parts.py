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
        ("Lunn is open to strikes.", "strikes", True),
        ("Two dockers died in Orvan riots.", "riots", False),  # a word says which
    ],
)
def test_words_for_any_of_a_kind(text: str, word: str, any_of_kind: bool) -> None:
    assert parts(text, word).any_of_kind is any_of_kind


@pytest.mark.parametrize(
    ("text", "word", "been"),
    [
        ("The rebels killed two dockers in Lunn.", "killed", True),
        ("The rebels allegedly killed two dockers in Lunn.", "killed", True),
        ("The rebels may have killed two dockers in Lunn.", "killed", True),
        ("Two dockers may be killed in Lunn.", "killed", False),  # a participle, and to come
        ("The rebels could kill two dockers in Lunn.", "kill", False),
        ("The alleged attack on Lunn was condemned.", "attack", True),
        ("An attack on Lunn is feared.", "attack", False),
    ],
)
def test_what_is_told_as_over_however_surely(text: str, word: str, been: bool) -> None:
    assert parts(text, word).been is been


def test_a_noun_that_only_says_which() -> None:
    text = "Lunn passed a security law."
    assert parts(text, "security").modifies
    assert not parts(text, "law").modifies


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
