"""Who blames whom, and when two blames are of one thing."""

from pathlib import Path

import pytest

from tests.reconciliation.pairs import of, two


def test_the_accused_blames_nobody(tmp_path: Path) -> None:
    record = two(
        tmp_path,
        "Two accused brothers went on trial on Monday in Port Hesse for the fire in the cannery.",
        "The accused gunman Ilo Brandt set the fire in the cannery of Port Hesse, a guard said.",
    )
    assert of(record, "opposition") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # he is accused of one thing and she of another
        (
            "Ilo Brandt accused Edvin Falk of a smear about the harbour bank of Calder.",
            "Marta Olin accused the council of Calder of hiding the harbour accounts.",
        ),
        # two are accused, each of a thing of his own
        (
            "Ilo Brandt accused Edvin Falk of hiding the accounts of the harbour bank of Calder. "
            "Marta Olin accused the council of Calder of spying on its own clerks.",
            "Rain fell on Calder.",
        ),
        # a charge names places that are not accused
        (
            "Ilo Brandt accused him of visiting Skarn as a favour to the harbour bank of Calder.",
            "Marta Olin accused the council of Calder of favours to the harbour bank.",
        ),
        # everyone else is nobody
        (
            "He should stop blaming everyone else for the fire in the cannery, a clerk said.",
            "Edvin Falk blamed the night watch for the fire in the cannery of Calder.",
        ),
        # who can't be blamed, beside somebody who is
        (
            "You can't blame Ilo Brandt for the fire in the cannery of Calder, a clerk said. "
            "Edvin Falk blamed the night watch for the fire in the cannery.",
            "Rain fell on Calder.",
        ),
        # to criticise is to blame for nothing that happened
        (
            "Ilo Brandt criticised Edvin Falk at a rally in the harbour of Calder on Friday.",
            "Marta Olin criticised the council of Calder for its harbour rules on Friday.",
        ),
        # who can't be blamed
        (
            "You can't blame the fishermen for the fire in the cannery, Ilo Brandt said.",
            "Marta Olin blamed the night watch for the vote in the harbour of Calder.",
        ),
        # what somebody is responsible for, nobody lays at his door
        (
            "The agency has the full responsibility to make that decision on the harbour rule.",
            "Marta Olin blamed the council for the harbour rule of Calder.",
        ),
    ],
)
def test_who_criticises_many_lays_no_one_thing_apart(tmp_path: Path, one: str, other: str) -> None:
    assert of(two(tmp_path, one, other), "opposition") == []


def test_blames_set_side_by_side_are_of_one_thing(tmp_path: Path) -> None:
    record = two(
        tmp_path,
        "The owners of the cannery blamed the night watch for the fire. The night watch blamed "
        "the wires.",
        "A fire burned down the cannery of Port Hesse on Friday.",
    )
    assert of(record, "opposition")
