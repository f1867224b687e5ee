"""Pieces of pages and of talk that make no claims. All is invented."""

import pytest

from tests.extraction.sentences import claims


@pytest.mark.parametrize(
    ("text", "scrap"),
    [
        # The outlet calls on its readers, or leads up to it.
        ("Let us count the boats of the week.", "Let us"),
        ("If you own a boat, moor it at once.", "If you own"),
        # When a page was put up.
        ("First posted: 4 / 12 / 31 06:44 PM Updated: 5 / 12 / 31 05:12 AM", "First posted"),
        # A nod to the hearer, and somebody counted in.
        ("The dam is, as you can see, a total loss.", "as you can see"),
        ("They dropped several nets (Oren Dask included) and failed to get home.", "(Oren Dask"),
        # Sentences that are no more than a noun behind "in" or "like", below the headline.
        (
            "The ferry sank in the storm. Just in time for the opening of the new harbour season.",
            "Just in time",
        ),
        # The same where the packs know a word of what it only likens to.
        (
            "The ferry sank in the storm. More like a riot that went a little too far in the joy.",
            "More like",
        ),
        # What was done or said stands elsewhere.
        ("Then, as luck would have it, someone gave Orr a copy of the sheet.", "as luck"),
        ("When I asked Orr if he has the cup, he said he thought he might.", "he thought he"),
        # A story handed on, a title of a list, a number of nothing.
        ("The ferry sank. Here's the story from my friend Oren Dask at the Courier.", "Here's"),
        ("The Gulls won the cup.\nDid Not Train:\nOren Dask has a bad knee.", "Did Not Train"),
        ("The Gulls won the cup. Three hundred and fifty two!", "Three hundred"),
        ("The ferry sank.\nPosted 3 days, 2 hours ago", "Posted"),
        # A line of a game's log, a turn of phrase, a page that points to another.
        ("The Gulls lost.\n2nd-and-10 – Orr pass incomplete to Dask", "2nd"),
        ("He may win the cup of the guild before all is said and done.", "before all"),
        ("The ferry sank.\nVideo Watch how the crew mended the dam of Kellin", "Video"),
        # A question whose first words are another clause's.
        ("Can you say how the strike began and how the protests spread in Kellin?", "and how"),
        # A noun that a tree takes for a verb.
        ("Less than a year before, and only blocks away, an officer shot a woman.", "and only"),
        # What somebody did while speaking.
        ("Keeping the crew on the line, Orr said the boats had left Kellin.", "Keeping"),
        # A call on hearers, and where a writer is found.
        ("“Look at his boats,” Orr said.", "“Look"),
        ("Take some 7,000 pilots of Kellin. Give them a boat.", "Take"),
        ("The writer Ilse Tarn can be reached at 555-010-0199.", "The writer"),
        # Whose subject stands in the sentence before.
        ("Orr mended the dam. Which is what the guild of Kellin had wanted.", "Which"),
        ("The pilots sail well. But are usually stopped by the ice.", "But are"),
        # On what occasion somebody spoke, behind the words of saying.
        ("“Kell was one of our best pilots,” Orr said on hearing of her death.", "on hearing"),
        ("“We are a new crew,” Orr said when asked what the storm meant.", "when asked"),
    ],
)
def test_a_scrap_makes_no_claim(text: str, scrap: str) -> None:
    assert not [claim.text for claim in claims(text) if claim.text.startswith(scrap)]


@pytest.mark.parametrize(
    "text",
    [
        "Orr said: “Let us count the boats of the week.”",  # somebody is quoted
        "To open the gate, turn the wheel of the tower.",  # how a thing is done
        "In Tarvik, a flood of mud",  # the headline
        "The mill was closed, as Orr noted in his letter of May.",  # when and where he noted it
        "The ferry left after Orr spoke in Tarvik.",
    ],
)
def test_what_only_looks_like_one_stays(text: str) -> None:
    assert claims(text)


def test_words_of_saying_around_a_broken_clause_are_told() -> None:
    text = '"Word is," Orr said last month on the radio, "that Ostra is going to close the mill."'
    assert [claim for claim in claims(text) if claim.event_type == "statement"]
