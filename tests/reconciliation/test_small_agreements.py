"""A weekday or a number of a register that accounts of one story tell alike."""

from pathlib import Path

import pytest

from consilience.model.finding import Finding
from tests.accounts import account, build_accounts

_ABOUT = "Edvin Falk set fire to the bakery of Runa Nordal in Skarn, police said. "


def _found(folder: Path, rule: str, *texts: str) -> list[Finding]:
    rows = (account(f"a{number}", _ABOUT + text) for number, text in enumerate(texts))
    return [f for f in build_accounts(folder, *rows).findings if f.rule == rule]


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("Falk was arrested on Tuesday.", "Police arrested Falk late Tuesday night.", True),
        # another day, and another deed
        ("Falk was arrested on Tuesday.", "Police arrested Falk on Monday.", False),
        ("Falk was arrested on Tuesday.", "The shop had been painted on Tuesday.", False),
        # a year, and another
        ("Falk's mother died in 2026.", "After his mother died in 2026, Falk drank.", True),
        ("Falk's mother died in 2026.", "After his mother died in 2025, Falk drank.", False),
        # the day on which one thing was said, and the day on which it was
        (
            "The mill had burnt down, a spokesman for the mill said on Monday.",
            "The mill had burnt down, a spokesman for the mill said on Monday.",
            True,
        ),
        (
            "The mill had burnt down, a spokesman said on Monday.",
            "The mill burnt on Monday.",
            False,
        ),
        # an hour that ends or begins something
        ("The road was closed until 4.30 p.m.", "The road was shut until 16:30.", True),
    ],
)
def test_one_weekday_of_one_story(tmp_path: Path, one: str, other: str, told: bool) -> None:
    assert bool(_found(tmp_path, "same-time-told", one, other)) is told


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("It was the worst fire in Skarn since the war.", "It was the worst fire ever seen.", True),
        # two things, both the greatest of one war
        (
            "The largest swap of prisoners of the war took place in Skarn.",
            "Orvik fired 90 rockets – the largest number of the war – at Skarn.",
            False,
        ),
    ],
)
def test_one_thing_the_greatest_of_its_kind(
    tmp_path: Path, one: str, other: str, told: bool
) -> None:
    assert bool(_found(tmp_path, "record-told", one, other)) is told


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            "The alarm of the bakery failed for a flaw listed as XVE-2031-4417.",
            "A flaw of the alarm, XVE-2031-4417, was known for a year.",
            True,
        ),
        (
            "The alarm of the bakery failed for a flaw listed as XVE-2031-4417.",
            "A flaw of the alarm, XVE-2031-4418, was known for a year.",
            False,
        ),
    ],
)
def test_one_number_of_a_register(tmp_path: Path, one: str, other: str, told: bool) -> None:
    assert bool(_found(tmp_path, "same-code-told", one, other)) is told


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        # the fire itself is counted, in whatever noun
        (
            "It was the second fire at the bakery of Runa Nordal this year.",
            "This is the second blaze at the bakery of Runa Nordal within a year.",
            True,
        ),
        ("A third oven of the bakery burnt out.", "The third oven of the bakery was lost.", True),
        # two things of which each has a second
        (
            "The second oven of the bakery of Runa Nordal burnt out.",
            "The second engine reached the bakery of Runa Nordal at noon.",
            False,
        ),
    ],
)
def test_one_rank_of_one_thing(tmp_path: Path, one: str, other: str, told: bool) -> None:
    assert bool(_found(tmp_path, "same-rank-told", one, other)) is told


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("No one was injured.", "There were no injuries.", True),
        # nobody hurt, and nobody killed
        ("No one was injured.", "There were no deaths.", False),
        ("No one was injured.", "Two bakers were injured.", False),
    ],
)
def test_none_of_one_kind(tmp_path: Path, one: str, other: str, told: bool) -> None:
    assert bool(_found(tmp_path, "none-told", one, other)) is told
