"""A passage takes in what stands behind it where it would tell something else without. Invented."""

import pytest

from tests.extraction.sentences import claims


def _passages(text: str) -> list[str]:
    return [claim.text for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        # "Not … until" tells that it came to pass.
        (
            "The guild did not learn the name of the pilot until Orr came back to Kellin.",
            "The guild did not learn the name of the pilot until Orr came back to Kellin.",
        ),
        # What is announced, behind an aside.
        (
            "There is no doubt, in the view of the guild, that Orr sold the boats.",
            "There is no doubt, in the view of the guild, that Orr sold the boats.",
        ),
        # The region of a town, and a list that goes on without "and".
        (
            "The crew was told to leave by a pilot who lives in Kellin, Ohio.",
            "The crew was told to leave by a pilot who lives in Kellin, Ohio.",
        ),
        # Whom "it was" points to stands before an aside.
        (
            "It was the crew, hoping to save the boats, who opened the gates of the dam.",
            "It was the crew, hoping to save the boats, who opened the gates of the dam.",
        ),
        # A closing mark parts no clause from its noun.
        (
            "The guild named Dask a “true captain” who had saved the harbour of Ostra.",
            "The guild named Dask a “true captain” who had saved the harbour of Ostra.",
        ),
        # When "it was", and what "so" measures without "that".
        (
            "It was more than two months ago when the errant bullet killed Ilse Tarn.",
            "It was more than two months ago when the errant bullet killed Ilse Tarn.",
        ),
        (
            "Dask was at home when the fire broke out and was burned so badly she died in May.",
            "and was burned so badly she died in May.",
        ),
        # Two verbs that share a subject, a helping verb and what they are about.
        (
            "For years, people had wondered and argued about the name of the old boat.",
            "For years, people had wondered and argued about the name of the old boat.",
        ),
        # What one watches.
        (
            "The villagers watched as the crew carried the boats out of the mill.",
            "The villagers watched as the crew carried the boats out of the mill.",
        ),
        # A quotation that begins in the passage.
        (
            "The villagers said they saw the crew before the pilot called “Orr, Orr, I've been "
            "hit,” and fell.",
            "before the pilot called “Orr, Orr, I've been hit,”",
        ),
        # An aside about the last noun parts it from its verb.
        (
            "She came to Kellin shortly before the state guild of pilots, which had watched the "
            "boats bleed cash, voted to end it.",
            "She came to Kellin shortly before the state guild of pilots, which had watched the "
            "boats bleed cash, voted to end it.",
        ),
    ],
)
def test_a_passage_takes_in_what_finishes_it(text: str, passage: str) -> None:
    assert passage in _passages(text)


@pytest.mark.parametrize(
    "text",
    [
        # On what condition a thing holds.
        "Orr said the boats of the guild would sink if the wind from the north rose again.",
        # What is so each time, and the clause that a bare verb behind "that" leads up to.
        "The bell of the tower rings when the water of the river rises.",
        "The mill was hurt in a fire that began while the pilots of Kellin were inside.",
    ],
)
def test_a_passage_holds_on_what_condition_a_thing_is_so(text: str) -> None:
    assert any((text.endswith(one) and " if " in one) or one == text for one in _passages(text))


@pytest.mark.parametrize(
    "text",
    [
        # "When" tells one thing more, and nothing else.
        "The guild sold the boats of the harbour when Orr came back to Kellin.",
        # Who speaks is no other name of what is told last.
        "The dam broke behind the old mill of Ostra, Ilse Tarn, a pilot, said.",
    ],
)
def test_a_passage_ends_where_it_is_whole(text: str) -> None:
    assert text not in _passages(text)
    assert not [one for one in _passages(text) if one.endswith("Tarn")]


def test_a_subject_taken_for_a_noun_is_shown_with_its_verb() -> None:
    # The tree hangs "storms" on "won" and leaves "sent" without a subject.
    text = "Orr was the pilot who won two races before storms and floods sent him to Ostra."
    assert not [one for one in _passages(text) if one.endswith("floods")]


def test_what_goes_before_the_next_saying_is_left_off() -> None:
    text = (
        "The guild kept the name a secret, but in 2031, at the age of 91, Orr told it, “I did it.”"
    )
    assert "The guild kept the name a secret" in _passages(text)


def test_an_order_that_is_none_stays_with_what_comes_of_it() -> None:
    text = "Put it all together and the guild gained nine boats."
    assert _passages(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        # A tree hangs the participle on the sentence as if it were a verb of its own.
        "He was a shadow of his former self—an old pilot finally brought to court in his last "
        "years after decades of theft.",
        "Orr sailed with the crew, or the fathers of all pilots, renamed boats after himself and "
        "his mother.",
    ],
)
def test_a_verb_without_a_subject_is_shown_with_what_stands_before_it(text: str) -> None:
    assert text in _passages(text)
