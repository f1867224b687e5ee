"""What a name tells by itself."""

import pytest

from consilience.gazetteer import (
    canonical,
    government_of,
    is_government_metonym,
    name_kind,
    same_place,
)

KINDS = [
    ("Ukraine", "place"),
    ("Ukrainian", "group"),
    ("Ukrainians", "group"),
    ("Kurds", "group"),
    ("NATO", "organisation"),
    ("Nato", "organisation"),  # as some outlets write it; also a town
    ("the UN", "organisation"),
    ("EU", "organisation"),  # also a town
    ("Kyiv", "place"),
    ("the Kremlin", "place"),
    ("Downing Street", "place"),
    ("al-Raqqa", "place"),
    ("Washington", "place"),  # a family name too, but a seat
    ("Police", None),  # a town in Poland, and a word
    ("Houston", None),  # a family name
    ("March", None),
    ("Us", None),
    ("kyiv", None),  # no name without a capital
    ("Ilen Dask", None),
    ("", None),
]


@pytest.mark.parametrize(("name", "kind"), KINDS)
def test_what_sort_of_name_it_is(name: str, kind: str | None) -> None:
    assert name_kind(name) == kind


@pytest.mark.parametrize(
    ("name", "country", "is_metonym"),
    [
        ("Ankara", "TR", True),
        ("the Kremlin", "RU", True),
        ("the White House", "US", True),
        ("the Élysée", "FR", True),
        ("Kiev", "UA", True),
        ("Turkey", "TR", False),  # a country's own name is no metonym
        ("Istanbul", None, False),  # the largest town, but no seat
        ("Odesa", None, False),
        ("Georgia", None, False),  # not clear
        ("NATO", None, False),
    ],
)
def test_which_government_a_place_stands_for(
    name: str, country: str | None, is_metonym: bool
) -> None:
    assert government_of(name) == country
    assert is_government_metonym(name) is is_metonym


@pytest.mark.parametrize(
    "names",
    [
        ("Kyiv", "Kiev", "Kyiv's"),
        ("Turkey", "Türkiye", "TURKEY"),
        ("the UAE", "United Arab Emirates", "U.A.E."),
        ("US", "U.S.", "United States", "America", "the United States of America"),
        ("NATO", "North Atlantic Treaty Organization"),
        ("Odesa", "Odessa"),
        ("Ukrainian", "Ukrainians"),
    ],
)
def test_spellings_have_one_key(names: tuple[str, ...]) -> None:
    assert len({canonical(name) for name in names}) == 1


@pytest.mark.parametrize(
    "names",
    [("Kyiv", "Kharkiv"), ("Ukraine", "Ukrainian"), ("Niger", "Nigeria"), ("us", "US")],
)
def test_others_have_two(names: tuple[str, str]) -> None:
    assert canonical(names[0]) != canonical(names[1])


def test_a_reason_says_why_two_names_are_one_place() -> None:
    reason = same_place("Kiev", "Kyiv")
    assert reason == "“Kiev” and “Kyiv” are names of one town (Kyiv, UA)"
    assert same_place("US", "America") == (
        "“US” and “America” are names of one country (United States)"
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Kyiv", "KYIV"),  # spelled alike: nothing to explain
        ("Kyiv", "Lviv"),
        ("Kyiv", "Ostrel"),
        ("Georgia", "Republic of Georgia"),  # the first can be the state
        ("Hyderabad", "Haidarabad"),
    ],
)
def test_no_reason_where_it_is_not_known(first: str, second: str) -> None:
    assert same_place(first, second) is None
