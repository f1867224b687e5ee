"""Sides of the packs' contrasts, and what a negation makes of them."""

import pytest

from consilience.packs.pack import Contrast
from consilience.reconciliation.opposites import Sides
from tests.reconciliation.claims import telling

GATE = Contrast(
    id="gate",
    label="open or shut",
    one=("open", "in * operation"),
    other=("shut", "no way in", "fail to open"),
    about=("gate", "door"),
)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The gate was opened at noon", 0),
        ("The gate is shut", 1),
        # a negation turns the side
        ("The gate was not opened at noon", 1),
        ("The gate wasn't opened", 1),
        ("The gate has yet to open", 1),
        # the negation of another clause does not
        ("It did not rain and the gate was opened", 0),
        # a phrase that holds the negation is taken as it stands
        ("There was no way in through the gate", 1),
        # the longer phrase decides
        ("The gate failed to open", 1),
        # a gap of up to two words
        ("The gate is in full operation", 0),
        ("The gate is in what the town still calls operation", None),
        # both sides, or none
        ("The gate was opened and then shut", None),
        ("The gate is green", None),
        # it is not about what the contrast is about
        ("The letter was opened", None),
    ],
)
def test_side_of_a_claim(text: str, side: int | None) -> None:
    placed = Sides([GATE]).of(telling(text))
    assert [each.side for each in placed] == ([] if side is None else [side])


def test_the_words_shown_stand_in_the_claim() -> None:
    (placed,) = Sides([GATE]).of(telling("The gate was never again opened"))
    assert placed.words == "never again opened"
