"""Whom somebody tells a thing is no part of what is told."""

import pytest

from tests.extraction.accounts import claims_of


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Orr told the judge he needed more time to rebuild the mill.", "he needed more time"),
        ("Orr told two young men the ferry had sunk near Tarvik.", "the ferry had sunk"),
        # The word behind the verb is the subject of what is said.
        ("Orr said the judge needed more time to rebuild the mill.", "the judge needed more"),
    ],
)
def test_the_hearer_is_no_part_of_what_is_said(text: str, said: str) -> None:
    (claim,) = (one for one in claims_of(text) if len(one.attribution) > 1)
    assert claim.text.startswith(said)


def test_adding_a_thing_says_nothing() -> None:
    text = "Ilse Orr added 17 crates for the mill before she appeared to leave the harbour."
    assert all(len(one.attribution) == 1 for one in claims_of(text))
    assert any(one.text.startswith("Ilse Orr added 17 crates") for one in claims_of(text))
