"""Which names are one, and which must stay apart."""

import pytest

from consilience.linking.name_forms import name_form, sound
from consilience.linking.name_scores import JOINS, cannot_be_one, compare_names
from consilience.model.analysis import NameKind

P: NameKind = "person"
O: NameKind = "organisation"  # noqa: E741 - the tables below are read by columns
X: NameKind = "other"

ONE = [
    ("Teodor Khalvash", P, "Teodor Halvash", P),  # kh and h for one letter
    ("Oleksiy Marchenkyy", P, "Oleksiy Marchenky", P),  # doubled ending
    ("Khalvash", P, "Teodor Khalvash", P),  # family name alone
    ("T. Khalvash", P, "Teodor Khalvash", P),  # initial
    ("Orrel Telecom Ltd.", O, "Orrel Telecom", O),  # legal form
    ("Sea-Line 4", X, "SeaLine 4", X),  # hyphen and space
    ("U.K. Harbour Board", O, "UK Harbour Board", O),  # stops in an abbreviation
    ("NHS", O, "National Harbour Service", O),  # initials
    ("INS Barlow", X, "Barlow", X),  # the ship's name without its prefix
]

APART = [
    ("Teodor Khalvash", P, "Irina Khalvash", P),  # two given names
    ("Sea-Line 4", X, "Sea-Line 3", X),  # two numbers
    ("Karim Dost", P, "Karim", "place"),  # a person and a place
    ("Western Orrel", X, "Orrel", X),  # a part of a country is not the country
    ("Marlow", X, "Barlow", X),  # alike but for the first letter
    ("Dask", X, "Desk", X),  # too short to be a slip
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


def test_a_slip_is_no_slip_where_one_account_uses_both() -> None:
    forms = name_form("Salvaddin", X), name_form("Salvuddin", X)
    assert compare_names(*forms, together=False) is not None
    assert compare_names(*forms, together=True) is None


@pytest.mark.parametrize("word", ["zelyonyy", "khrabrov", "jovanovic", "massoud", "aa", ""])
def test_sounds_settle(word: str) -> None:
    assert sound(sound(word)) == sound(word)
