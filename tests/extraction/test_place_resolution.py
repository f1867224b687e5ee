"""Places of claims: where they are, or that it is not clear."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.extraction.place_resolution import resolve_place, resolved
from consilience.gazetteer import Surroundings, load_gazetteer
from consilience.model.claim import PlaceMention, PlaceRole

GAZETTEER = load_gazetteer()


def mention(text: str, name: str) -> PlaceMention:
    start = text.index(name)
    return PlaceMention("at", name, start, start + len(name))


def told(text: str, name: str, others: str = "") -> str | None:
    """Country, division and precision of a place; null where it is left out."""
    names = [other for other in others.split("|") if other]
    places = resolved([mention(text, name)], names, GAZETTEER, text)
    return f"{places[0].country} {places[0].admin1} {places[0].precision}" if places else None


# A passage, the place's name in it, the report's other names, and what is told.
PLACES = [
    ("met in Paris on Monday", "Paris", "", "FR Île-de-France city"),
    ("met in Paris, Texas, on Monday", "Paris", "", "US Texas city"),
    ("met in Paris, Tex., on Monday", "Paris", "", "US Texas city"),
    ("met in Springfield, Ill.", "Springfield", "", "US Illinois city"),
    ("met in Springfield", "Springfield", "", "None None None"),  # too many
    ("met in Tripoli, Lebanon.", "Tripoli", "", "LB North Lebanon city"),
    ("met in Tripoli (Lebanon)", "Tripoli", "", "LB North Lebanon city"),
    ("met in Tripoli in Lebanon on Monday", "Tripoli", "", "LB North Lebanon city"),
    ("met in Tripoli", "Tripoli", "Beirut", "LB North Lebanon city"),
    ("in Georgia", "Georgia", "", "None None None"),
    ("in Georgia", "Georgia", "Georgian", "GE None country"),
    ("In Geneva, Russia said no", "Geneva", "", "CH Geneva city"),  # what follows begins anew
    ("in Kherson", "Kherson", "", "UA Kherson city"),
    ("in the Kherson region", "Kherson", "", "UA Kherson region"),
    ("in the region of Kherson", "Kherson", "", "UA Kherson region"),
    ("in Kherson Region", "Kherson Region", "", "UA Kherson region"),
    ("in the Bakhmut district", "Bakhmut", "", "UA Donetsk district"),
    ("on the outskirts in Bakhmut suburbs", "Bakhmut", "", "UA Donetsk area"),
    ("in the Black Sea", "Black Sea", "", "None None area"),
    ("at the Kremlin", "Kremlin", "", "RU Moscow point"),  # the building is a place
    ("in the Gaza Strip yesterday", "Gaza Strip", "", "PS None region"),
    ("in the Netherlands last week", "Netherlands", "", "NL None country"),
    ("in Hranivka, Ukraine, on Monday", "Hranivka", "", "UA None None"),  # known to no list
    ("in Hranivka, Russia said", "Hranivka", "", "None None None"),
    ("in Hranivka", "Hranivka", "Kyiv", "None None None"),
    ("in Paris, Texas", "Paris, Texas", "", "US Texas city"),  # the reader took both
    ("in Mosul district", "Mosul district", "", "IQ Nineveh district"),
    ("in Northern Iraq", "Northern Iraq", "", "IQ None country"),
    ("in Sadah", "Sadah", "Baghdad", "None None None"),  # a small town far from where it plays
    ("in Sadah", "Sadah", "Aden", "YE Şa‘dah city"),
    # No places of the event.
    ("at the reservoir", "the reservoir", "", None),  # a town in Australia, and a word
    ("in the Istanbul agreement", "Istanbul", "", None),
    ("under an Istanbul ceasefire", "Istanbul", "", None),  # any noun behind an article
    ("in Istanbul talks", "Istanbul", "", None),
    ("in the Gaza war", "Gaza", "", None),
    ("in the Minsk Agreements", "Minsk Agreements", "", None),
    ("in the Istanbul-format talks", "Istanbul", "", None),
    ("from NATO", "NATO", "", None),
    ("to Ukrainians", "Ukrainians", "", None),
]


@pytest.mark.parametrize(("text", "name", "others", "where"), PLACES)
def test_a_place_is_resolved_where_it_is_clear(
    text: str, name: str, others: str, where: str | None
) -> None:
    assert told(text, name, others) == where


# A name that no list has: whether the words tell that it is a place.
UNKNOWN = [
    ("near Oldwickle, the army said", "at", True),
    ("fled to Oldwickle on Friday", "to", True),
    ("was taken to Oldwickle Hospital", "to", True),
    ("north of the line, to the village of Oldwickle.", "to", True),
    ("shelled in Oldwickle district", "at", True),
    ("a gift to Oldwickle on Friday", "to", False),  # who takes part
    ("a spokesman from Oldwickle explained", "from", False),
    ("over at Oldwickle's", "at", False),
    ("ran in Oldwickle mode", "at", False),  # tells a noun apart
    ("into the Oldwickle break-in", "to", False),
    ("won at Oldwickle 16", "at", False),  # a label with its number
    ("the guard moved to OW.", "to", False),  # capitals are a code
    ("the guard was treated at OW.", "at", True),  # a house that is called by it
    ("the guard sees a future in OW.", "at", False),
    ("read more at Oldwickle.example", "at", False),  # an address
]


@pytest.mark.parametrize(("text", "role", "kept"), UNKNOWN)
def test_a_name_that_no_list_has(text: str, role: PlaceRole, kept: bool) -> None:
    end = text.rindex("Oldwickle") + len("Oldwickle") if "Oldwickle" in text else len(text) - 1
    start = text.rindex("Oldwickle") if "Oldwickle" in text else end - 2
    end += len(" Hospital") if "Hospital" in text else 0
    place = PlaceMention(role, text[start:end], start, end)
    assert bool(resolved([place], (), GAZETTEER, text)) is kept


def test_coordinates_stand_beside_the_passage() -> None:
    (place,) = resolved([mention("in Kiev", "Kiev")], [], GAZETTEER, "in Kiev")
    assert (place.text, place.start, place.end, place.role) == ("Kiev", 3, 7, "at")
    assert (place.latitude, place.longitude) == (50.45, 30.52)


def test_without_the_text_the_name_alone_tells() -> None:
    text = "met in Paris, Texas"
    (place,) = resolved([mention(text, "Paris")], [], GAZETTEER)
    assert place.country == "FR"


def test_a_name_with_surroundings() -> None:
    lebanon = Surroundings(countries=frozenset({"LB"}))
    assert getattr(resolve_place("Tripoli", lebanon, GAZETTEER), "country", None) == "LB"
    assert resolve_place("Ostrel", lebanon, GAZETTEER) is None


@given(st.text(max_size=40), st.sampled_from(["Paris", "Georgia", "Ostrel"]), st.text(max_size=80))
def test_a_place_keeps_its_passage(before: str, name: str, after: str) -> None:
    text = before + name + after
    place = PlaceMention("at", name, len(before), len(before) + len(name))
    for found in resolved([place], [], GAZETTEER, text):
        assert text[found.start : found.end] == found.text == name
        assert (found.latitude is None) == (found.longitude is None) == (found.precision is None)


@pytest.mark.parametrize("piece", [" ", ", A", " A", "(", "a-", " of", "'s ", "\n", ", Texas"])
def test_hostile_words_around_a_place(piece: str) -> None:
    text = piece * 20_000 + "Paris" + piece * 20_000
    place = PlaceMention("at", "Paris", len(piece) * 20_000, len(piece) * 20_000 + 5)
    assert len(resolved([place], [piece * 20_000], GAZETTEER, text)) <= 1
