"""Whose kin somebody is to several accounts."""

from pathlib import Path

import pytest

from consilience.model.finding import Finding
from tests.accounts import account, build_accounts


def _found(folder: Path, *texts: str) -> list[Finding]:
    rows = (account(f"a{number}", text) for number, text in enumerate(texts))
    found = build_accounts(folder, *rows).findings
    return [f for f in found if f.rule in {"same-kin-told", "kin-told-narrower"}]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (
            "Edvin Falk was held in Skarn with his brother Gerd Falk after the fire.",
            "Police in Skarn held Edvin Falk and his brother, Gerd Falk, over the fire.",
            "agreement",
        ),
        # a half-brother is a brother, told more narrowly
        (
            "Edvin Falk was held in Skarn with his brother Gerd Amsel after the fire.",
            "Gerd Amsel, 24, his half-brother, was held in Skarn over the fire.",
            "refinement",
        ),
        # younger or not, he is the brother
        (
            "Edvin Falk was held in Skarn with his younger brother Gerd Falk after the fire.",
            "Police in Skarn held Edvin Falk and his brother Gerd Falk over the fire.",
            "agreement",
        ),
        # another kinship
        (
            "Edvin Falk was held in Skarn with his brother Gerd Falk after the fire.",
            "Gerd Falk, his cousin, was held in Skarn over the fire.",
            None,
        ),
        # a brother-in-law is no brother
        (
            "Edvin Falk was held in Skarn with his brother-in-law Gerd Amsel after the fire.",
            "Edvin Falk was held in Skarn with his brother Gerd Amsel after the fire.",
            None,
        ),
    ],
)
def test_kin_of_one(tmp_path: Path, one: str, other: str, kind: str | None) -> None:
    assert [f.kind for f in _found(tmp_path, one, other)] == ([kind] if kind else [])
