"""What a number counts where only the tree tells."""

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
