"""Numbers that take in more or less than each other contradict nothing."""

from pathlib import Path

import pytest

from consilience.model.finding import Finding
from tests.accounts import account, build_accounts

FERRY = "The ferry Lady Ansa sank off Port Kessa on Wednesday. "
"""Names that tie two accounts to one story."""


def counted(tmp_path: Path, one: str, other: str) -> list[Finding]:
    """Findings about counts in two accounts of one day."""
    record = build_accounts(
        tmp_path,
        account("one", FERRY + one, published="2032-03-05"),
        account("two", FERRY + other, published="2032-03-05"),
    )
    return [finding for finding in record.findings if finding.slot == "count"]


@pytest.mark.parametrize(
    ("narrow", "broad", "rule"),
    [
        # the injured come to the dead
        ("The sinking killed 27 people.", "It left 93 dead and injured.", "scope-of-kinds"),
        # the number stands behind the noun
        (
            "The sinking killed 27 people.",
            "The dead and injured number 93.",
            "scope-of-kinds",
        ),
        # the police, and the police with the soldiers, in nothing but their nouns
        (
            "In the search 300 police took part. In all some 420 police and soldiers were there.",
            "Rain fell on the harbour.",
            "scope-of-kinds",
        ),
        # the crew comes to the passengers
        (
            "The Lady Ansa had 164 passengers on board.",
            "On board the Lady Ansa were 187 passengers and crew.",
            "scope-of-kinds",
        ),
        # a day, and all days
        (
            "The search for the Lady Ansa costs 2 million crowns a day.",
            "The search for the Lady Ansa has cost 41 million crowns in all.",
            "scope-of-time",
        ),
        # one town, and the country
        (
            "In Port Kessa 420 ferry workers walked out over the Lady Ansa.",
            "Across the country 5,200 ferry workers walked out over the Lady Ansa.",
            "scope-of-area",
        ),
    ],
)
def test_a_difference_of_scope(tmp_path: Path, narrow: str, broad: str, rule: str) -> None:
    found = counted(tmp_path, narrow, broad)
    assert [(f.kind, f.rule) for f in found if f.kind != "arithmetic"] == [("scope_mismatch", rule)]
    (finding,) = [f for f in found if f.kind == "scope_mismatch"]
    assert len(finding.sides) == 2
    assert len(finding.claims) == 2
    assert "of different scope" in (finding.why_not_milder or "")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a verb, and no second kind of people
        ("The sinking killed 27 people.", "The sinking killed 31 people and injured many."),
        # the same scope on both sides
        ("It left 90 dead and injured.", "It left 93 dead and injured."),
        # the greater number is the narrower one: no scope explains it
        ("The sinking killed 127 people.", "It left 93 dead and injured."),
        # what the ship may carry is no number of those on board
        ("She was licensed to carry 150 passengers.", "She had 187 passengers and crew on board."),
        # a price a share, and what was lost in all
        (
            "Kessa Ferries lost $2 per share on the sinking of the Lady Ansa.",
            "Kessa Ferries lost $41 million in all on the sinking of the Lady Ansa.",
        ),
        # "nine of every ten" counts no ten
        (
            "Power is back in 9 of every 10 homes of Port Kessa.",
            "Across the country 5,200 homes are dark.",
        ),
        # where they came from is no area that they are counted in
        (
            "As many as 40 firefighters came to the Lady Ansa.",
            "As many as 45 firefighters came from across the region to the Lady Ansa.",
        ),
        # other taxes are no part of these
        (
            "Kessa Ferries paid more than $1 million in other taxes.",
            "Kessa Ferries paid $3 million in income taxes worldwide.",
        ),
        # a rent, and what was paid on a day
        (
            "Kessa Ferries paid $35,000 a month in rent for the Lady Ansa.",
            "Kessa Ferries paid $110,684 in rent for the Lady Ansa on March 3.",
        ),
        # adjectives of one noun
        (
            "Seven sailors were arrested.",
            "Police arrested 12 Dorrelian and Kessan sailors of the ferry.",
        ),
    ],
)
def test_no_difference_of_scope(tmp_path: Path, one: str, other: str) -> None:
    assert not [f for f in counted(tmp_path, one, other) if f.kind == "scope_mismatch"]


def test_what_a_number_takes_in_is_its_sum(tmp_path: Path) -> None:
    found = counted(
        tmp_path,
        "She had 164 passengers and a crew on board. There were 23 crew members on the ship.",
        "On board the Lady Ansa were 187 passengers and crew.",
    )
    sums = [f.arithmetic for f in found if f.arithmetic]
    assert [(s.total, sorted(s.parts), s.holds) for s in sums] == [(187, [23, 164], True)]
