"""Shares of one whole in several accounts of one story."""

from pathlib import Path

import pytest

from consilience.model.record import Record
from tests.accounts import account, build_accounts

_ABOUT = "Veshtia elected its parliament on Sunday, said Ilo Brandt of the Orvane commission. "


def _record(folder: Path, *texts: str) -> Record:
    rows = (account(f"a{number}", _ABOUT + text) for number, text in enumerate(texts))
    return build_accounts(folder, *rows)


def _kinds(record: Record) -> set[str]:
    return {f.kind for f in record.findings if f.slot == "count"}


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        # in other words
        (
            "Turnout reached 84 percent in the election.",
            "The government put turnout in the election at 71 percent.",
            {"contradiction"},
        ),
        (
            "Turnout reached 84 percent in the election.",
            "The government said 71 per cent of eligible voters had participated.",
            {"contradiction"},
        ),
        # what a law asks for is no turnout
        (
            "Turnout reached 84 percent in the election.",
            "An election can only be valid with a turnout of 50 percent.",
            set(),
        ),
        # a share of voters who did something else
        (
            "Turnout reached 84 percent in the election.",
            "Some 71 percent of voters complained about the queues.",
            set(),
        ),
    ],
)
def test_turnout_of_one_election(tmp_path: Path, one: str, other: str, told: set[str]) -> None:
    assert _kinds(_record(tmp_path, one, other)) == told


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            "Ninety percent of the 288 candidates come from the Orvane Union.",
            "More than half of the 288 candidates are from the Orvane Union.",
            (50, 90, 90),
        ),
        # of other parties
        (
            "Ninety percent of the 288 candidates come from the Orvane Union.",
            "More than half of the 288 candidates are from the Harbour League.",
            (90, 90, 90),
        ),
        # of another whole
        (
            "Ninety percent of the 288 candidates come from the Orvane Union.",
            "More than half of the 90 candidates are from the Orvane Union.",
            (90, 90, 90),
        ),
    ],
)
def test_shares_of_one_whole(
    tmp_path: Path, one: str, other: str, told: tuple[int, int, int]
) -> None:
    found = [e for e in _record(tmp_path, one, other).estimates if e.unit == "percent"]
    assert told in [(e.low, e.best, e.high) for e in found]
