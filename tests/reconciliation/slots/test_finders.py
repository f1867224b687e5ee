"""Who found a thing: accounts that each name another finder, and only him."""

from pathlib import Path

import pytest

from consilience.model.finding import Finding
from tests.accounts import account, build_accounts

_ABOUT = "Two women lay dead in a flat on the Nordal quay in Skarn for days. "


def _found(folder: Path, *texts: str) -> list[Finding]:
    rows = (account(f"a{number}", _ABOUT + text) for number, text in enumerate(texts))
    return [f for f in build_accounts(folder, *rows).findings if f.rule == "one-find-two-finders"]


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            "The bodies were found by firefighters on Tuesday.",
            "The owner's son discovered the bodies.",
            True,
        ),
        # one account names both: the son called the firefighters
        (
            "The owner's son found the bodies. Firefighters found the bodies in the kitchen.",
            "The bodies were found by firefighters on Tuesday.",
            False,
        ),
        # one finder in two words
        (
            "A police officer found the bodies.",
            "The bodies were discovered by a police officer of Skarn.",
            False,
        ),
        # of clues and of suspicious things there are many
        ("Firefighters found a suspicious device.", "The owner's son found a device.", False),
        ("Firefighters found a note.", "The owner's son found the note.", False),
        # not found at all
        ("Firefighters found the bodies.", "The owner's son did not find the bodies.", False),
    ],
)
def test_finders_of_one_thing(tmp_path: Path, one: str, other: str, told: bool) -> None:
    assert bool(_found(tmp_path, one, other)) is told
