"""A number in the heading of an account, and another of the same thing in its first sentence."""

from pathlib import Path

import pytest

from consilience.model.record import Record
from tests.accounts import account, build_accounts

_FIRST = "Thieves stole jewels worth $2.6 million from a shop in Skarn on Monday, police said."


def _record(folder: Path, *texts: str) -> Record:
    rows = (account(f"a{number}", text) for number, text in enumerate(texts))
    return build_accounts(folder, *rows)


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Skarn thieves take jewels worth $2.5 million", True),
        # another theft, of another size
        ("A year after thieves stole jewels worth $9 million", False),
        ("Skarn thieves take jewels worth $2.6 million", False),
    ],
)
def test_heading_against_its_text(tmp_path: Path, heading: str, told: bool) -> None:
    record = _record(
        tmp_path,
        f"{heading}\n{_FIRST} The shop lies on the quay.",
        f"Jewels in Skarn\n{_FIRST} Nobody was hurt.",
        "Robbers stole jewels worth $2.6 million from a Skarn shop on Monday, said the mayor.",
    )
    found = [f for f in record.findings if f.kind == "contradiction" and f.slot == "count"]
    assert bool(found) is told
