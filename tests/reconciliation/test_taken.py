"""How many were arrested and how many came, as accounts of one story tell it."""

from pathlib import Path

import pytest

from tests.accounts import account, build_accounts
from tests.reconciliation.pairs import of, two

_RAID = "The raids on the Brandvik gang in Skarn began before dawn. "


def test_sweep_told_with_other_verbs_and_nouns(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account(
            "a",
            "Raids on the gang of Ottar Lund began before dawn, and Lund hanged himself in his "
            "cell. Lund was one of 61 alleged gang members seized in the sweep.",
        ),
        account(
            "b",
            "Ottar Lund hanged himself in his cell hours after raids on his gang that began before "
            "dawn. The sweep in which 54 people were arrested took a day.",
        ),
    )
    found = of(record, "contradiction", "count")
    assert len(found) == 1
    assert "people arrested" in found[0].explanation


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # an account that tells of two raids leaves open which of them the other means
        (
            f"{_RAID}In all, 54 people were arrested in Skarn. In Orva 40 people were arrested.",
            f"{_RAID}Ottar Lund is one of 61 alleged gang members seized in Skarn.",
        ),
        # of two days
        (
            f"{_RAID}Some 54 people were arrested in Skarn on Monday.",
            f"{_RAID}Ottar Lund is one of 61 alleged gang members seized in Skarn on Friday.",
        ),
    ],
)
def test_may_be_others(tmp_path: Path, one: str, other: str) -> None:
    assert not of(two(tmp_path, one, other), "contradiction", "count")


def test_a_crowd_is_people(tmp_path: Path) -> None:
    # the number stands behind the noun in one account, and has no noun in the other
    record = two(
        tmp_path,
        "The vigil for Ottar Lund was held in Skarn. The Herald estimated the crowd at 70.",
        "The vigil for Ottar Lund was held in Skarn. About 120 attended the vigil.",
    )
    slots = {q.best: q.slot for claim in record.claims for q in claim.quantities}
    assert (slots[70], slots[120]) == ("crowd", "crowd")
