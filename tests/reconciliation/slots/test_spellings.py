"""Streets and bands whose names accounts of one story write in two ways."""

from pathlib import Path

import pytest

from consilience.model.finding import Finding
from tests.accounts import account, build_accounts

_ABOUT = "Police in Skarn held the baker Edvin Falk on Tuesday after the fire at his shop. "


def _found(folder: Path, *texts: str) -> list[Finding]:
    rows = (account(f"a{number}", _ABOUT + text) for number, text in enumerate(texts))
    return [f for f in build_accounts(folder, *rows).findings if f.rule.endswith("-two-names")]


@pytest.mark.parametrize(
    ("one", "other", "slot"),
    [
        (
            "Falk was found in a flat on Dependent Street.",
            "He had hidden in a flat at 24 Dependence Street.",
            "place",
        ),
        # another kind of street as well
        ("Falk was found on Filbert Street.", "Falk was found on Filberts Lane.", None),
        ("Falk was found on Harlow Street.", "Falk was found on Harrow Road.", "place"),
        ("Falk owed the Night Larks gang money.", "The Night Lurks gang wanted money.", "actor"),
        # neighbouring streets
        ("Falk was found on North Mill Street.", "Falk was found on South Mill Street.", None),
        ("Falk was found on Second Street.", "Falk was found on Seventh Street.", None),
        # two streets
        ("Falk was found on Harlow Street.", "The shop stood on Market Street.", None),
        # a person, whose name has as many spellings as accounts
        ("The judge was Sergej Petran.", "The judge was Sergei Petran.", None),
    ],
)
def test_names_of_one(tmp_path: Path, one: str, other: str, slot: str | None) -> None:
    assert [f.slot for f in _found(tmp_path, one, other)] == ([slot] if slot else [])


def test_an_account_with_both_names_means_two(tmp_path: Path) -> None:
    texts = ("He ran from Harlow Street to Harrow Street.", "Falk was found on Harrow Street.")
    assert not _found(tmp_path, *texts)
