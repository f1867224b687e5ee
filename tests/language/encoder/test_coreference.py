"""What can and what cannot be one thing."""

import pytest

from consilience.language.encoder.coreference import may_mean
from consilience.language.encoder.mentions import Mention
from consilience.model.span import Span

HERE = Span(0, 1)
HE = Mention(9, HERE, pronoun="man", number="Sing")
SHE = Mention(9, HERE, pronoun="woman", number="Sing")
IT = Mention(9, HERE, pronoun="thing", number="Sing")
THEY = Mention(9, HERE, pronoun="many", number="Plur")
MAN = Mention(0, HERE, kind="person", number="Sing")
TOWN = Mention(0, HERE, kind="place", number="Sing")
BODY = Mention(0, HERE, kind="organisation", number="Sing")
MEN = Mention(0, HERE, number="Plur")
THE_MINISTRY = Mention(9, HERE, definite=True, number="Sing")

CASES = [
    (HE, MAN, True),
    (HE, SHE, False),
    (HE, TOWN, False),
    (HE, MEN, False),
    (SHE, MAN, True),  # a name tells no gender
    (IT, MAN, False),
    (IT, BODY, True),
    (IT, THEY, False),
    (THEY, MEN, True),
    (THEY, BODY, True),
    (THEY, MAN, False),
    (THE_MINISTRY, MEN, False),
    (THE_MINISTRY, BODY, True),
]


@pytest.mark.parametrize(("mention", "other", "expected"), CASES)
def test_may_mean(mention: Mention, other: Mention, expected: bool) -> None:
    assert may_mean(mention, other) is expected
