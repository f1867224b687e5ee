"""Numerals alone, and the words around them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.extraction.hedges import hedge_after, hedge_before
from consilience.extraction.lexemes import Lexemes
from consilience.extraction.nouns import is_plural, kind_of, singular
from consilience.extraction.numbers import read_numeral
from consilience.extraction.units import currency_before, unit_after


def _row(text: str) -> Lexemes:
    return Lexemes(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234,567", "1234567"),
        ("12.5", "12.5"),
        (".75", "0.75"),
        ("2½", "2.5"),
        ("zero", "0"),
        ("nineteen", "19"),
        ("twenty-one", "21"),
        ("twenty one", "21"),
        ("two hundred and six", "206"),
        ("two hundred six", "206"),
        ("three hundred thousand", "300000"),
        ("one million two hundred thousand and forty", "1200040"),
        ("a hundred", "100"),
        ("a hundred and six", "106"),
        ("two and a half", "2.5"),
        ("two and a half million", "2500000"),
        ("a million and a half", "1500000"),
        ("half a dozen", "6"),
        ("half-a-dozen", "6"),
        ("quarter of a million", "250000"),
        ("three quarters of a million", "750000"),
        ("nine point six", "9.6"),
        ("25 lakh", "2500000"),
        ("1.5bn", "1500000000"),
        ("10k", "10000"),
    ],
)
def test_value(text: str, value: str) -> None:
    row = _row(text)
    found = read_numeral(row, 0)
    if text.startswith("quarter"):
        assert found is None  # without an article or "three" a quarter is a coin or a season
        return
    assert found is not None
    assert (found.value, found.end) == (Decimal(value), len(row))


@pytest.mark.parametrize(
    ("text", "end", "value"),
    [
        ("two three", 1, 2),  # two numbers
        ("two hundred and two hundred", 2, 200),
        ("twenty ten", 1, 20),
        ("five and six", 1, 5),
        ("half-brother", None, None),
        ("a third party", None, None),
        ("a few friends", None, None),
        ("scores fell", None, None),
        ("9" * 40, None, None),  # no count
        ("9/11", 1, 9),  # no fraction
    ],
)
def test_where_a_number_ends(text: str, end: int | None, value: int | None) -> None:
    found = read_numeral(_row(text), 0)
    assert (found and found.end, found and found.value) == (end, value)


@given(st.integers(0, 10**15 - 1))
def test_digits_with_separators_read_back(number: int) -> None:
    found = read_numeral(_row(f"{number:,}"), 0)
    assert found is not None
    assert found.value == number


@given(st.text(max_size=60))
def test_lexemes_are_in_order_and_to_the_letter(text: str) -> None:
    row = _row(text)
    last = 0
    for index in range(len(row)):
        assert text[row[index].start : row[index].end] == row[index].text
        assert last <= row[index].start < row[index].end
        last = row[index].end


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("kilometers", "kilometre"),
        ("-foot", "foot"),
        ("%", "percent"),
        ("per cent", "percent"),
        ("percentage points", "percentage point"),
        ("U.S. dollars", "USD"),
        ("pounds sterling", "GBP"),
        ("pounds of rice", "pound"),
        ("Indian rupees", "INR"),
        ("miles an hour", "mile per hour"),
        ("dogs", None),
        ("in May", None),
        ("won the race", None),
    ],
)
def test_unit_after(text: str, name: str | None) -> None:
    unit = unit_after(_row("7" + (text if text[0] == "-" else " " + text)), 1)
    assert (unit and unit.name) == name


@pytest.mark.parametrize(
    ("text", "code"),
    [("$7", "USD"), ("US$7", "USD"), ("HK$7", "HKD"), ("€ 7", "EUR"), ("Rs. 7", "rupee")],
)
def test_currency_before(text: str, code: str) -> None:
    row = _row(text)
    unit = currency_before(row, len(row) - 1)
    assert unit is not None
    assert (unit.name, unit.first) == (code, 0)


def test_no_hedge_where_the_words_mean_something_else() -> None:
    row = _row("They took over 12 bridges")
    assert hedge_before(row, 3) is None
    assert hedge_before(_row("within 12 miles"), 1) is None
    assert hedge_after(_row("12 boats"), 1) is None


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("soldiers", "soldier"),
        ("bodies", "body"),
        ("losses", "loss"),
        ("houses", "house"),
        ("buses", "bus"),
        ("torpedoes", "torpedo"),
        ("women", "woman"),
        ("people", "person"),
        ("aircraft", "aircraft"),
        ("AK-47s", "ak-47"),
        ("knives", "knife"),
    ],
)
def test_singular(plural: str, one: str) -> None:
    assert singular(plural) == one


@pytest.mark.parametrize("word", ["was", "its", "killed", "various", "says", "loss", "politics"])
def test_no_plural(word: str) -> None:
    assert not is_plural(word)


@pytest.mark.parametrize(
    ("word", "kind"),
    [("wounded", "person"), ("Peruvians", "person"), ("veterans", "veteran"), ("Tanks", "tank")],
)
def test_kind(word: str, kind: str) -> None:
    assert kind_of(word) == kind
