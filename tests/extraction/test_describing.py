"""A claim that only describes a thing shows the thing. All is invented."""

import pytest

from tests.extraction.sentences import claims


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        # A participle set apart, and one behind another voice's words.
        (
            "The old mill, also built in 1932, is still open to visitors.",
            "The old mill, also built in 1932",
        ),
        (
            "The first shell, found by a miner after the strange call, was no danger.",
            "The first shell, found by a miner after the strange call",
        ),
        # Which people are meant.
        (
            "The guild talked with miners who knew the inside of the tunnel.",
            "miners who knew the inside of the tunnel.",
        ),
        # All that "and" joins, not the last of them.
        (
            "A bomb thrown at the mill of Ostra killed two women and a man who were caught in the "
            "fire of the loft.",
            "two women and a man who were caught in the fire of the loft.",
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
