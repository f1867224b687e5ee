"""A claim that only describes a thing shows the thing. All is invented."""

import pytest

from tests.extraction.sentences import claims


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        # Which thing is meant, of one that stands beside another.
        (
            "Dask named Orr, a miner who knew the inside of the tunnel.",
            "a miner who knew the inside of the tunnel.",
        ),
        # A participle that the tree hangs on the verb behind it, which the thing needs too.
        (
            "Dask, hit in the arm, remained in intensive care Friday at Tarvik Harbour Hospital, "
            "police said.",
            "Dask, hit in the arm, remained in intensive care Friday at Tarvik Harbour Hospital",
        ),
        # What only tells more may stand by itself.
        (
            "The mayor thanked the crew, which had carried sandbags to the dam all night.",
            "which had carried sandbags to the dam all night.",
        ),
    ],
)
def test_a_description_begins_at_its_noun(text: str, passage: str) -> None:
    assert passage in [claim.text for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        # Who does by a gerund what is reported of them.
        (
            "Rather, he acknowledged running a con on the mill guild that delayed his boat trial "
            "from 1990 to 1997 while his mind was being tested.",
            "he acknowledged running a con on the mill guild that delayed his boat trial from 1990 "
            "to 1997 while his mind was being tested.",
        ),
        # A second verb behind a comma, beside the first as the tree has it.
        (
            "She went to the guild lounge, saw four of her crew — two of whom she’d just had the "
            "fight with.",
            "She went to the guild lounge, saw four of her crew — two of whom she’d just had the "
            "fight with.",
        ),
    ],
)
def test_a_verb_far_from_its_subject_shows_it(text: str, passage: str) -> None:
    assert passage in [claim.text for claim in claims(text)]
