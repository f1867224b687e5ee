"""Claims of two accounts of one story that share words which few of its claims hold."""

from pathlib import Path

import pytest

from consilience.model.finding import Finding
from tests.accounts import account, build_accounts

_ABOUT = (
    "The fire brigade of Skarn closed the Nordal quay for the night. The fire of Skarn closed two "
    "streets by the quay. "
)
"""What makes accounts accounts of one story, and what many of its claims tell."""


def _found(folder: Path, *texts: str) -> list[Finding]:
    rows = (account(f"a{number}", _ABOUT + text) for number, text in enumerate(texts))
    found = build_accounts(folder, *rows).findings
    return [f for f in found if f.slot == "status" and _tells(f)]


def _tells(finding: Finding) -> bool:
    return finding.kind == "agreement" and "candles" in finding.explanation


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        # three words that no other claim holds, in other deeds
        (
            "Hundreds of children holding candles gathered outside the chapel.",
            "Outside the chapel, children left candles that spelled out a name.",
            True,
        ),
        # one such word
        ("Children held candles.", "The shop on the corner sells candles and rope.", False),
        # not so, and so
        (
            "Hundreds of children holding candles gathered outside the chapel.",
            "No children holding candles gathered outside the chapel.",
            False,
        ),
        # to come, and done
        (
            "Hundreds of children holding candles gathered outside the chapel.",
            "Children with candles will gather outside the chapel.",
            False,
        ),
    ],
)
def test_words_seldom_told(tmp_path: Path, one: str, other: str, told: bool) -> None:
    assert bool(_found(tmp_path, one, other)) is told


@pytest.mark.parametrize(
    ("link", "told"),
    [
        # what a clause takes as known is told by both
        ("after", True),
        ("when", True),
        # what it leaves open is not
        ("if", False),
        ("until", False),
    ],
)
def test_what_hangs_on_a_clause(tmp_path: Path, link: str, told: bool) -> None:
    texts = (f"The bell rang {link} the mayor lit two candles.", "The mayor lit two candles.")
    assert bool(_found(tmp_path, *texts)) is told
