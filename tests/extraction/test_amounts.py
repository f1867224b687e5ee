"""Ages and nought, and what a number counts where words stand in between."""

import pytest

from consilience.extraction import extract
from consilience.language import analyse
from consilience.reading.account import Account, report_of
from consilience.reading.plain import decoded

Told = list[tuple[float | None, str | None, str | None]]


def _told(text: str) -> Told:
    data = f"{text}\n".encode()
    report = report_of(Account("a.txt", data, *decoded("a.txt", data)))
    return [
        (one.best, one.unit, one.counted.text if one.counted else None)
        for claim in extract(report, analyse(report))
        for one in claim.quantities
    ]


CASES: list[tuple[str, Told]] = [
    ("Varga died at 6:20 p.m. at her home.", []),  # a clock, no age
    ("Varga died at 81.", [(81, "year", None)]),
    ("She was 81.", [(81, "year", None)]),
    ("He was 95 and lived in Oldwick.", [(95, "year", None)]),
    ("Varga, who was 18 at the time of the flood, left.", [(18, "year", None)]),
    (
        "They found two women, 68 and 48 years old.",
        [(2, None, "women"), (68, "year", None), (48, "year", None)],
    ),  # one "years old" for both
    ("The voters were between the ages of 18 and 29.", [(18, "year", None), (29, "year", None)]),
    ("The poll of 18-to-34-year-olds began.", [(None, "year", None)]),  # a range of ages
    ("They ran to the 7 yard line.", []),  # a place of the game
    ("By rule a 10 second delay was set.", [(10, "second", None)]),
    ("They sold two second hand cars.", [(2, None, "second hand cars")]),  # no 2 seconds
    ("They drove a 4×4 car.", []),  # a kind of car
    ("The cells are 8-by-12 feet wide.", []),  # a shape, and no 12 feet
    ("Varga was hurt in week 15 of the year.", []),  # which week
    ("In week 15 people died.", [(15, None, "people")]),  # how many people, which week is left out
    ("A 911 supervisor spoke to her.", []),  # a number that is dialled
    ("They met one afternoon in May.", []),  # some afternoon
    ("He wanted one other person last night.", [(1, None, "person")]),  # when is not what
    ("It was 81.", [(81, None, None)]),  # a thing's number is no age
    ("She was 81 kilometres away.", [(81, "kilometre", None)]),
    ("No-one had been injured in the blaze.", [(0, None, "injured")]),
    ("Luckily no-one has been hurt.", [(0, None, "hurt")]),
    ("No-one came.", []),  # a pronoun
    ("They fled to the 2100 block of Mill Lane.", []),  # a house number
    ("Trouble began on day three of the trial.", []),  # which day, not how many
    ("At least one guard openly wept.", [(1, None, "guard")]),  # an adverb ends the noun phrase
    ("One family left.", [(1, None, "family")]),  # ends as an adverb does
    # Whose points they are is not what is counted; both numbers count points.
    (
        "Marten scored 10 of the club’s first 17 points.",
        [(10, None, "points"), (17, None, "points")],
    ),
]


@pytest.mark.parametrize(("text", "told"), CASES)
def test_amounts(text: str, told: Told) -> None:
    assert _told(text) == told
