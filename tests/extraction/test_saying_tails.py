"""Words of saying with what tells behind them where or when it was said. All is invented."""

import pytest

from tests.extraction.sentences import claims

SAID: list[tuple[str, list[str]]] = [
    ("“We are on it,” the guild said on Tuesday.", ["Tuesday"]),  # behind a quotation
    ("“We are on it,” Ilse Tarn said from Kenya.", ["Kenya"]),
    ("Ilse Tarn, 32, testified that the mill burned.", ["32"]),  # an age beside a name
    ("“We are on it,” the guild said.", []),  # nothing but the saying
    ("“We are on it,” the guild told the crews on the pier.", []),  # whom it told
]


@pytest.mark.parametrize(("text", "told"), SAID)
def test_words_of_saying_are_a_claim_where_they_tell_something(text: str, told: list[str]) -> None:
    sayings = [claim for claim in claims(text) if claim.event_type == "statement"]
    found = [when.text for c in sayings for when in c.times]
    found += [place.text for c in sayings for place in c.places]
    found += [quantity.text for c in sayings for quantity in c.quantities]
    assert found == told
    assert len(sayings) == bool(told)


def test_what_is_said_from_somewhere_is_said_there() -> None:
    claim = claims("“We are on it,” Ilse Tarn said from Kenya.")[-1]
    assert [place.role for place in claim.places] == ["at"]
