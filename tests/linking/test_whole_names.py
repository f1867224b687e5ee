"""Names that were read in pieces."""

import pytest

from consilience.linking.whole_names import put_together
from consilience.model.analysis import NameKind
from tests.linking.names import named

PIECES: tuple[tuple[str, NameKind], ...] = (
    ("Guild for Trade and Customs", "organisation"),
    ("Ostra", "place"),
)
TEXT = "The Guild for Trade and Customs in Ostra met. "


def _texts(text: str, *names: tuple[str, NameKind]) -> list[str]:
    return [name.text for name in put_together(named(text, *names), {"a": text})]


def test_an_abbreviation_tells_how_long_a_name_is() -> None:
    told = _texts(TEXT + "The GTCO left.", *PIECES, ("GTCO", "organisation"))
    assert told == ["Guild for Trade and Customs in Ostra", "GTCO"]


def test_what_lies_in_a_land_does_not_bear_its_name() -> None:
    assert _texts(TEXT, *PIECES) == ["Guild for Trade and Customs", "Ostra"]


def test_a_name_that_is_abbreviated_already_stays() -> None:
    told = _texts(TEXT + "The GTC left.", *PIECES, ("GTC", "organisation"))
    assert told[:2] == ["Guild for Trade and Customs", "Ostra"]


def test_words_before_a_name_belong_to_it_where_they_are_abbreviated() -> None:
    text = "Crews of the Joint Ports came. The JP paid them."
    assert _texts(text, ("Ports", "organisation"), ("JP", "organisation"))[0] == "Joint Ports"


@pytest.mark.parametrize(
    ("text", "names", "told"),
    [
        # a version, which another passage writes as one word
        ("The Orrel Reader 8 fails. So does OR8.", ("Orrel", "OR8"), "Orrel Reader 8"),
        ("The OR 8 fails. So does OR8.", ("OR", "OR8"), "OR 8"),
        # nobody abbreviates it: a score, a day
        ("Orrel 8, Tarvik 3. The OR9 was there.", ("Orrel", "OR9"), "Orrel"),
        ("The OR 8.5 fails. So does OR8.", ("OR", "OR8"), "OR"),
    ],
)
def test_a_number_belongs_to_a_name_that_is_abbreviated_with_it(
    text: str, names: tuple[str, str], told: str
) -> None:
    assert _texts(text, (names[0], "other"), (names[1], "other"))[0] == told
