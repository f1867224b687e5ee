"""What the shipped table and a user's lists know."""

import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.gazetteer import Entry, choose, load_gazetteer, surroundings_of

GAZETTEER = load_gazetteer()

# A name, the other names of the report, and kind, country and name of what is meant.
MEANT = [
    ("Kiev", "", "capital UA Kyiv"),
    ("Lugansk", "", "city UA Luhansk"),
    ("Bombay", "", "city IN Mumbai"),  # renamed
    ("Cologne", "", "city DE Köln"),
    ("Turkiye", "", "country TR Türkiye"),
    ("the UAE", "", "country AE United Arab Emirates"),
    ("America", "", "country US United States"),
    ("ARGENTINA", "", "country AR Argentina"),  # a headline's capitals are no short form
    ("Odessa", "", "city UA Odesa"),  # the larger of two
    ("Odessa", "Texas", "city US Odessa"),
    ("Paris", "U.S.", "capital FR Paris"),  # a small namesake in a named country is not meant
    ("Tripoli", "", "capital LY Tripoli"),
    ("Tripoli", "Lebanese", "city LB Tripoli"),  # a people points to its country
    ("Hyderabad", "", None),  # two large ones
    ("Hyderabad", "Karachi", "city PK Hyderabad"),  # a town points to its country
    ("Georgia", "", None),  # the country or the state
    ("Georgia", "U.S.", None),  # named in reports from both
    ("Georgia", "Tbilisi", "country GE Georgia"),
    ("Georgia", "Alabama", "admin1 US Georgia"),
    ("Congo", "", None),
    ("Congo", "Kinshasa", "country CD Democratic Republic of the Congo"),
    ("Korea", "", None),
    ("Springfield", "", None),
    ("Kuwait", "", "country KW Kuwait"),  # rather than its capital
    ("Mexico", "", "country MX Mexico"),  # rather than its state of that name
    ("Donetsk", "", "city UA Donetsk"),  # the town rather than its region
    ("Donetsk region", "", "admin1 UA Donetsk"),
    ("Kherson Oblast", "", "admin1 UA Kherson"),
    ("province of Idlib", "", "admin1 SY Idlib"),
    ("Raqqa", "", "city SY Ar Raqqah"),
    ("al-Raqqa", "", "city SY Ar Raqqah"),
    ("Gaza", "", "region PS Gaza Strip"),  # the strip rather than the town
    ("Gaza City", "", "city PS Gaza"),
    ("the Black Sea", "", "sea None Black Sea"),
    ("Washington", "", "capital US Washington"),
    ("Washington, D.C.", "", "capital US Washington"),
    ("Alexandria", "Egypt", "city EG Alexandria"),
    ("Alexandria", "Virginia", "city US Alexandria"),
    ("us", "", None),  # the pronoun
    ("Us", "", None),
    ("Xqzzt", "", None),
    ("", "", None),
]


@pytest.mark.parametrize(("name", "others", "meant"), MEANT)
def test_a_name_means_what_the_report_points_to(name: str, others: str, meant: str | None) -> None:
    around = surroundings_of([one for one in others.split("|") if one], GAZETTEER)
    chosen = choose(GAZETTEER.lookup(name), around)
    assert (chosen and f"{chosen.kind} {chosen.country} {chosen.name}") == meant


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Ukraine", {"iso2": "UA", "iso3": "UKR", "gw": "369"}),
        ("North Macedonia", {"iso2": "MK", "iso3": "MKD", "gw": "343"}),
        ("Hong Kong", {"iso2": "HK", "iso3": "HKG"}),  # no state of its own: no number
    ],
)
def test_countries_have_codes(name: str, codes: dict[str, str]) -> None:
    (country,) = (entry for entry in GAZETTEER.lookup(name) if entry.kind == "country")
    assert dict(country.codes) == codes


@given(st.text(max_size=60))
def test_every_name_can_be_looked_up(name: str) -> None:
    for entry in GAZETTEER.lookup(name):
        assert entry.name
        assert (entry.latitude is None) == (entry.precision is None)
        assert entry.latitude is None or -90 <= entry.latitude <= 90
        assert entry.longitude is None or -180 <= entry.longitude <= 180


@given(st.sampled_from([row[0] for row in MEANT]), st.sampled_from(["upper", "lower", "title"]))
def test_case_does_not_matter_for_whole_names(name: str, how: str) -> None:
    if len(name.removeprefix("the ")) > 4 and "." not in name:  # short forms need their capitals
        assert GAZETTEER.lookup(getattr(name, how)()) == GAZETTEER.lookup(name)


@pytest.mark.parametrize("piece", ["a ", "al ", "city of ", "state ", "\n", "\t=", "#UA."])
def test_hostile_names_mean_nothing(piece: str) -> None:
    assert GAZETTEER.lookup(piece * 20_000) == ()


def test_codes_of_divisions_are_no_names() -> None:
    assert GAZETTEER.lookup("#UA.17") == GAZETTEER.lookup("UA 17") == ()


def test_the_default_is_one() -> None:
    assert load_gazetteer() is GAZETTEER


def test_entries_travel_between_processes() -> None:
    entry = GAZETTEER.lookup("Ukraine")[0]
    assert pickle.loads(pickle.dumps(entry)) == entry  # noqa: S301 - our own bytes


def test_users_lists_stand_first(tmp_path: Path) -> None:
    actors, places = tmp_path / "actors.csv", tmp_path / "places.csv"
    actors.write_text("name,aliases,kind,acled\nOrsk Legion,OL|Legion of Orsk,group,77\n")
    places.write_text("name,country,latitude,longitude\nParis,UA,48.5,38.1\n")
    own = load_gazetteer(actors, places)
    legion = own.lookup("Legion of Orsk")[0]
    assert (legion.name, legion.bearer, legion.code("acled")) == ("Orsk Legion", "group", "77")
    paris = choose(own.lookup("Paris"))
    assert paris is not None
    assert (paris.country, paris.precision, paris.is_own) == ("UA", "city", True)
    assert own.lookup("Kyiv") == GAZETTEER.lookup("Kyiv")
    assert GAZETTEER.lookup("Legion of Orsk") == ()  # the shipped one stays as it is


def test_what_a_thing_is_does_not_hang_on_its_spelling() -> None:
    def keys(name: str) -> set[str]:
        return {entry.key for entry in GAZETTEER.lookup(name)}

    assert keys("Kiev") < keys("Kyiv")  # Kyiv is a region as well
    assert keys("Turkey") == keys("Türkiye") == {"country:TR"}
    assert Entry("Ostrel", "city", "UA").key == "city:UA:Ostrel"
