"""What somebody is charged with or convicted of, to several accounts of one story."""

from pathlib import Path

import pytest

from consilience.model.finding import Finding
from tests.accounts import account, build_accounts

_ABOUT = "Edvin Falk set fire to the bakery of Runa Nordal in Skarn, police said. "


def _found(folder: Path, *texts: str) -> list[Finding]:
    rows = (account(f"a{number}", _ABOUT + text) for number, text in enumerate(texts))
    found = build_accounts(folder, *rows).findings
    return [f for f in found if f.rule in {"same-offence-told", "offence-told-narrower"}]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (
            "Falk was convicted of arson on Tuesday.",
            "A jury found Falk guilty of arson.",
            "agreement",
        ),
        # one account tells the degree
        (
            "Falk was convicted of murder on Tuesday.",
            "A jury found Falk guilty of murder in the second degree.",
            "refinement",
        ),
        # charged is not convicted
        ("Falk was charged with arson.", "A jury found Falk guilty of arson.", None),
        # another offence
        ("Falk was charged with arson.", "Falk was charged with theft.", None),
        # what he was not found guilty of
        ("Falk was convicted of arson.", "Falk was not found guilty of arson.", None),
    ],
)
def test_one_offence(tmp_path: Path, one: str, other: str, kind: str | None) -> None:
    assert [f.kind for f in _found(tmp_path, one, other)] == ([kind] if kind else [])
