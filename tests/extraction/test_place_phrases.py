"""Where it happened, as noun phrases tell. People, places and events are invented."""

import pytest

from consilience.extraction.place_phrases import with_place_phrases
from consilience.extraction.trees import Trees
from tests.extraction.sentences import claims

PLACES: list[tuple[str, list[tuple[str, str]]]] = [
    ("A clerk found the bomb in bushes outside the bank.", [("at", "bushes"), ("at", "the bank")]),
    ("The captain is in a Tarvik hospital.", [("at", "a Tarvik hospital")]),  # behind "is"
    ("He was arrested at 24 Orsk Street.", [("at", "24 Orsk Street")]),  # a house number
    ("The bomb went off in the 2500 block of Orsk Avenue.", [
        ("at", "the 2500 block of Orsk Avenue"),  # a part is told with its whole
    ]),
    ("The bomb went off in the 2500 block of Oregon 214.", [
        ("at", "the 2500 block of Oregon 214"),  # a road's number
    ]),
    ("The shooting near Public School 298 in Nairobi was over a turf war.", [
        ("at", "Public School 298"), ("at", "Nairobi"),  # a school's number
    ]),
    ("The gruesome death on a busy Orva street was filmed.", [
        ("at", "a busy Orva street"),  # on the noun of the event
    ]),
    ("She was shot outside her children's school in her Orva neighborhood.", [
        ("at", "her children's school"), ("at", "her Orva neighborhood"),
    ]),
    ("Four men drove a car through the front window of the store on Rue de Orsk.", [
        ("at", "the store"), ("at", "Rue de Orsk"),  # the window is the store's
    ]),
    ("The heist near the upscale Place Orsk is the latest to hit Ostra.", [
        ("at", "Place Orsk"),  # an adjective before a name
    ]),
    ("They drove into the shop before dawn.", [("to", "the shop")]),
    ("He was taken to a hospital.", [("to", "a hospital")]),
    ("The police aimed at the second floor.", [("target", "the second floor")]),
    # No places of what happened.
    ("The raid on the school killed nine.", []),  # what was raided
    ("The owner of the store on Orsk Road left.", []),  # whose store it is
    ("Everybody looked at the church.", []),
    ("The firm moved its savings to a bank.", []),  # no way that one goes
    ("The roads are worse than in the village.", []),  # compared
    ("The party lost votes in the city.", []),  # so wide that only a name would tell which
    ("He believes in the market.", []),
    ("He left in the early hours.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "places"), PLACES)
def test_phrases_of_place(text: str, places: list[tuple[str, str]]) -> None:
    (claim,) = claims(text)
    assert [(place.role, place.text) for place in claim.places] == places
    for place in claim.places:
        assert text[place.start : place.end] == place.text


def test_a_claim_without_words_has_no_places() -> None:
    (claim,) = claims("He was arrested at a school.")
    assert with_place_phrases(Trees("", ()), claim, ()) is claim


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("He was treated at a Nairobi hospital.", "KE"),
        ("He was treated at a Kenya hospital.", None),  # so wide that no point of it is meant
        ("He was treated at a hospital in town.", None),
        ("He was found in an Orsk Street flat.", None),  # no town bears the name
    ],
)
def test_a_phrase_with_the_name_of_a_town_lies_in_it(text: str, country: str | None) -> None:
    (claim,) = claims(text)
    (place,) = claim.places
    assert place.country == country
    assert (place.latitude is None) is (country is None)
