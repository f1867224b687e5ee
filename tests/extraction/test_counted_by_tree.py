"""What a number counts where only the tree tells."""

import pytest

from tests.extraction.accounts import claims_of


def test_joined_adjectives_of_any_kind_stand_before_the_noun() -> None:
    (quantity,) = (
        q
        for claim in claims_of("More than 1,300 federal and independent scientists signed it.")
        for q in claim.quantities
    )
    assert quantity.counted
    assert quantity.counted.text == "federal and independent scientists"
    assert quantity.counted.kind == "scientist"


def test_a_number_that_hangs_on_no_noun_counts_nothing_named() -> None:
    (quantity,) = (q for claim in claims_of("The team won by 13.") for q in claim.quantities)
    assert quantity.counted is None


@pytest.mark.parametrize(
    ("text", "relation", "kind"),
    [
        ("The mayor said that 64 of the injured were children.", "part", "child"),
        ("Nine of those arrested were students.", "part", "student"),
        ("Of the dead, 17 were soldiers.", "part", "soldier"),
        ("Among the dead were 12 soldiers.", "part", "soldier"),
        # nobody says who they are
        ("The mayor said that 64 of the injured were still in hospital.", None, "person"),
        # all of them
        ("In the valley 17 people were injured.", None, "person"),
    ],
)
def test_some_of_several_are_who_they_are_said_to_be(
    text: str, relation: str | None, kind: str
) -> None:
    (quantity,) = (q for claim in claims_of(text) for q in claim.quantities)
    assert quantity.relation == relation
    assert quantity.counted
    assert quantity.counted.kind == kind
