"""Clauses as the tree cuts them, and what they share."""

import pytest

from consilience.extraction.clauses import split_clauses
from consilience.extraction.parting import _last
from consilience.extraction.trees import Trees
from consilience.model.span import Span
from tests.extraction.accounts import claims_of, read
from tests.extraction.sentences import claims


def _clauses(text: str) -> list[str]:
    analysis = read(text)
    return [
        " … ".join(span.of(text) for span in clause.spans)
        for clause in split_clauses(Trees.of(analysis), Span(0, len(text)))
    ]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        # Joined sentences; joined verbs that each have an object; joined verbs that share one.
        (
            "The rebels left on Monday and the army took the bridge.",
            ["The rebels left on Monday", "and the army took the bridge."],
        ),
        (
            "The crew boarded the ferry and took the captain to Tarvik.",
            ["The crew boarded the ferry", "and took the captain to Tarvik."],
        ),
        ("The men shot and killed two guards.", ["The men shot and killed two guards."]),
        # A semicolon parts what could be two sentences, and no list of names.
        (
            "The ferry sank near Tarvik; by noon the crew had been found.",
            ["The ferry sank near Tarvik", "by noon the crew had been found."],
        ),
        ("The crew saw Kell; Orr; and Tarn.", ["The crew saw Kell; Orr; and Tarn."]),
        # The auxiliary of the second stands with the first.
        (
            "Four villages had been destroyed and three people killed.",
            ["Four villages had been destroyed and three people killed."],
        ),
        # A clause about a thing goes out of the middle; one that says which thing is meant stays.
        (
            "The ferry, which was built in Tarvik, sank near the harbour.",
            ["The ferry … sank near the harbour.", "which was built in Tarvik"],
        ),
        ("The men who fled were caught in Tarvik.", ["The men who fled were caught in Tarvik."]),
        # What comes of it is part of it.
        (
            "A bomb went off in Tarvik on Monday, killing three people.",
            ["A bomb went off in Tarvik on Monday, killing three people."],
        ),
        # Complements stay with their verb, also those that begin as a clause of time does.
        (
            "The mayor does not know when the ferry will sail.",
            ["The mayor does not know when the ferry will sail."],
        ),
        # The other half of a comparison is no clause of its own.
        (
            "The hopes of Tarvik are just as slim as those of Kell had been.",
            ["The hopes of Tarvik are just as slim as those of Kell had been."],
        ),
        # What is told of an event stays with it.
        (
            "The two sides announced an exchange that took place near Tarvik on Friday.",
            ["The two sides announced an exchange that took place near Tarvik on Friday."],
        ),
        (
            "Because the road was flooded, the convoy turned back to Tarvik.",
            ["Because the road was flooded", "the convoy turned back to Tarvik."],
        ),
    ],
)
def test_clauses(text: str, clauses: list[str]) -> None:
    assert _clauses(text) == clauses


def _times(text: str, words: str) -> list[str]:
    claim = next(claim for claim in claims_of(text) if words in claim.text)
    return [when.text for when in claim.times]


def test_what_stands_before_the_verb_is_shared() -> None:
    text = "On Monday the army took the hill and it shelled Tarvik with mortars."
    assert _times(text, "shelled") == ["Monday"]


def test_what_stands_behind_the_first_verb_is_not_shared() -> None:
    text = "The army took the hill on Monday and it shelled Tarvik with mortars."
    assert _times(text, "shelled") == []


def test_when_something_happened_is_when_the_rest_happened() -> None:
    text = "Four people died in the fire when the mill burnt down on Monday."
    assert _times(text, "Four people died") == ["Monday"]


def test_clauses_that_go_round_in_a_ring_come_to_an_end() -> None:
    # Each goes with the next: a page without stops, which no tree reads, brought this about.
    assert [_last({1: 2, 2: 1}, owner) for owner in (1, 2, 3)] == [1, 2, 3]
    assert _last({0: 1, 1: 2, 2: 1}, 0) == 1


def test_a_preposition_before_a_relative_stays_with_it() -> None:
    text = "Orr was asked about it in the Courier, in which he said that the mill would close."
    assert "Orr was asked about it in the Courier" in [c.text for c in claims_of(text)]


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        # What the words of saying add behind a clause about the speaker.
        (
            "“The dam is weak,” said Ilse Orr, who leads the guild of Ostra, citing her letter.",
            "who leads the guild of Ostra",
        ),
        # An open bracket whose other half stands in another clause.
        (
            "(Orr has not told of any plan to leave, but if she did, she would go to Kellin.)",
            "Orr has not told of any plan to leave",
        ),
    ],
)
def test_what_belongs_to_another_clause_is_cut_off(text: str, passage: str) -> None:
    assert passage in [claim.text for claim in claims(text)]
