"""Which names are one, and which must stay apart."""

import pytest

from consilience.linking.name_forms import name_form, sound
from consilience.linking.name_scores import (
    JOINS,
    cannot_be_one,
    compare_names,
    is_given_name_of,
    is_short_for,
    slip,
)
from consilience.model.analysis import NameKind

P: NameKind = "person"
O: NameKind = "organisation"  # noqa: E741 - the tables below are read by columns
X: NameKind = "other"

ONE = [
    ("Teodor Khalvash", P, "Teodor Halvash", P),  # kh and h for one letter
    ("Oleksiy Marchenkyy", P, "Oleksiy Marchenky", P),  # doubled ending
    ("T. Khalvash", P, "Teodor Khalvash", P),  # initial
    ("Orrel Telecom Ltd.", O, "Orrel Telecom", O),  # legal form
    ("Sea-Line 4", X, "SeaLine 4", X),  # hyphen and space
    ("TarvikTel Marine Ltd", O, "Tarvik Tel Marine Limited", O),  # a space and a legal form
    ("U.K. Harbour Board", O, "UK Harbour Board", O),  # stops in an abbreviation
    ("NHS", O, "National Harbour Service", O),  # initials
    ("O.H. Journal", O, "Orrel Harbour Journal", O),  # two words cut to initials
    ("OHJ", O, "O.H. Journal", O),  # initials of what is cut to initials
    ("Tarvik Rovers of Orrel", X, "Tarvik Rovers", X),  # where it is from, left out
    ("Kiev", "place", "Kyiv", "place"),  # one town in the gazetteer
    ("M/S Barlow", X, "MS Barlow", X),  # a stroke in an abbreviation
    ("Bill Khalvash", P, "William Khalvash", P),  # a nickname
    ("Kurbanal Khalvash", P, "Gurbanal Khalvash", P),  # one letter of another script
    ("GTCO", O, "Guild for Trade and Co-operation in Orrel", O),  # "in" and a hyphen
    ("OMC", "place", "OMC Hospital", "place"),  # the word for its sort
    ("Orrel Police", O, "Orrel Police Department", O),  # the same of a force
    ("Barlow Ave.", "place", "Barlow Avenue", "place"),  # a street cut short
    ("City Councilman Teodor Khalvash", P, "Teodor D. Khalvash", P),  # a title read into it
    ("Carolan Khalvash", P, "Karolan Khalvash", P),  # c and k for one sound
    ("Giannis Khalvash", P, "Yiannis Khalvash", P),  # a first letter that some leave out
    ("Ministry of Harbours", O, "Harbours Ministry", O),  # an office and its field
]

APART = [
    ("Teodor Khalvash", P, "Irina Khalvash", P),  # two given names
    ("Sea-Line 4", X, "Sea-Line 3", X),  # two numbers
    ("Karim Dost", P, "Karim", "place"),  # a person and a place
    ("Western Orrel", X, "Orrel", X),  # a part of a country is not the country
    ("Marlow", X, "Barlow", X),  # alike but for the first letter
    ("Dask", X, "Desk", X),  # too short to be a slip
    ("Austria", "place", "Australia", "place"),  # known to be two
    ("Orrel Telecom Marine", O, "Orrel Telecom", O),  # a daughter company
    ("Gary Khalvash", P, "Harry Khalvash", P),  # no nicknames of each other
    ("Tarvik", X, "Tarvik Hospital", X),  # a house in a town
    ("St. Barlow", "place", "Street Barlow", "place"),  # a saint, no street
    ("Federal Bank of Orrel", O, "Orrel Federal Bank", O),  # no office: two banks
    ("Stern-Vahl", P, "Irina Vahl", P),  # half of a family name of two words
]

SHORT = [
    ("Khalvash", P, "Teodor Khalvash", P, True),  # family name alone
    ("INS Barlow", X, "Barlow", X, False),  # the longer one is not short
    ("Barlow", X, "INS Barlow", X, True),  # the ship's name without its prefix
    ("Rovers", X, "New Tarvik Rovers", X, True),  # more than a direction before it
    ("Orrel", X, "Gulf of Orrel", X, False),  # a water is not its shore
    ("Orrel", X, "Republic of Orrel", X, True),  # a state in full
    ("Egypt", "place", "Bank Egypt", O, False),  # a country is not what bears its name
    ("Orrel", X, "Western Orrel", X, False),  # a part is not the whole
    ("Lo Carro", P, "Teodor Lo Carro", P, True),  # a family name of two words
]

SLIPS = [
    ("Khaldovin", "Khaldivin", True),  # another letter
    ("Reginash", "Regniash", True),  # two that changed places
    ("Salvaldin", "Salvadin", True),  # one left out
    ("Gorvian", "Gorsvin", False),  # two edits
    ("Marlow", "Barlow", False),  # the first letter tells names apart
    ("Khald", "Kheld", False),  # too short
]


@pytest.mark.parametrize(("one", "kind", "other", "other_kind"), ONE)
def test_spellings_of_one_name_join(
    one: str, kind: NameKind, other: str, other_kind: NameKind
) -> None:
    forms = name_form(one, kind), name_form(other, other_kind)
    score = compare_names(*forms, together=False)
    assert score is not None
    assert score.score >= JOINS
    assert score.reason
    assert not cannot_be_one(*forms)


@pytest.mark.parametrize(("one", "kind", "other", "other_kind"), APART)
def test_different_names_stay_apart(
    one: str, kind: NameKind, other: str, other_kind: NameKind
) -> None:
    forms = name_form(one, kind), name_form(other, other_kind)
    score = compare_names(*forms, together=False)
    assert cannot_be_one(*forms) or score is None or score.score < JOINS


@pytest.mark.parametrize(("short", "kind", "long", "long_kind", "holds"), SHORT)
def test_short_names(
    short: str, kind: NameKind, long: str, long_kind: NameKind, holds: bool
) -> None:
    assert is_short_for(name_form(short, kind), name_form(long, long_kind)) is holds


def test_a_family_name_of_two_words_is_no_other_person() -> None:
    short, long = name_form("Stern-Vahl", P), name_form("Teodor Stern-Vahl", P)
    assert not cannot_be_one(short, long)
    assert cannot_be_one(short, name_form("Irina Vahl", P))


@pytest.mark.parametrize(("one", "other", "holds"), SLIPS)
def test_slips(one: str, other: str, holds: bool) -> None:
    forms = name_form(one, X), name_form(other, X)
    assert (slip(*forms, together=False) is not None) is holds
    assert (slip(*reversed(forms), together=False) is not None) is holds


def test_a_slip_is_no_slip_where_one_account_uses_both() -> None:
    forms = name_form("Salvaddin", X), name_form("Salvuddin", X)
    assert compare_names(*forms, together=False) is not None
    assert compare_names(*forms, together=True) is None


def test_a_nickname_joins_none_of_whom_one_account_tells_both() -> None:
    forms = name_form("Bill Khalvash", P), name_form("William Khalvash", P)
    assert compare_names(*forms, together=True) is None


@pytest.mark.parametrize(
    ("short", "kind", "long_kind", "holds"),
    [
        ("Irina", X, P, True),  # called by the given name alone
        ("Irina", "place", P, False),  # a ship or a place of that name
        ("Irina", X, O, False),  # what bears a name has no given name
        ("Khalvash", P, P, False),  # the family name is another matter
        ("Paris", X, P, False),  # a town that is known
    ],
)
def test_given_names_alone(short: str, kind: NameKind, long_kind: NameKind, holds: bool) -> None:
    first = short if short != "Khalvash" else "Irina"
    long = name_form(f"{first} Khalvash", long_kind)
    assert is_given_name_of(name_form(short, kind), long) is holds


@pytest.mark.parametrize("word", ["zelyonyy", "khrabrov", "jovanovic", "massoud", "aa", ""])
def test_sounds_settle(word: str) -> None:
    assert sound(sound(word)) == sound(word)


@pytest.mark.parametrize(
    ("one", "other", "holds"),
    [
        ("Tarvikstad", "Tarvikstda", True),  # a long word, and two letters have changed places
        ("Tarvikstad", "Tarvikstod", False),  # another letter: two towns of one account
        ("Marlow", "Malrow", False),  # too short to be sure
    ],
)
def test_in_one_account_only_turned_letters_are_a_slip(one: str, other: str, holds: bool) -> None:
    forms = name_form(one, "place"), name_form(other, "place")
    assert (slip(*forms, together=True) is not None) is holds
