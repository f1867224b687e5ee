"""Why somebody is not named stays with the description, and makes no claim of its own."""

import pytest

from tests.extraction.accounts import claims_of

CASES = [
    (
        "A senior Ostran official who requested anonymity said nine men had died.",
        "A senior Ostran official who requested anonymity",
    ),
    (
        "“Nine men died,” said an Ostran official, who asked not to be named.",
        "an Ostran official, who asked not to be named",
    ),
    # what is told of the speaker besides is no reason
    ("The officer who led the raid said nine men had died.", "The officer"),
]


@pytest.mark.parametrize(("text", "source"), CASES)
def test_the_reason_stays_with_the_source(text: str, source: str) -> None:
    claims = claims_of(text)
    last = next(c for c in claims if "ine men" in c.text).attribution[-1]
    assert last.start is not None
    assert text[last.start : last.end] == source
    assert not any("anonymity" in claim.text or "named" in claim.text for claim in claims)
