"""Counts that one sentence tells as they were and as they are."""

from pathlib import Path

import pytest

from tests.accounts import account, build_accounts


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # what was stands behind what is
        ("Seven miners are still in hospital in Tolm, down from 14 on Sunday.", ("14", "seven")),
        # and before it
        (
            "The number of homeless people in Lasse fell from 4,200 on Monday to 3,100 on Friday.",
            ("4,200", "3,100"),
        ),
        # a verb of its own
        ("The death toll in the Orse fire rose to 31 from 24 on Tuesday.", ("24", "31")),
        # from here to there is no move
        ("Trains from 14 towns to 20 towns stood still in Lasse.", None),
        # ages are two ends
        ("Children from 4 to 6 may ride free in Lasse.", None),
        # a share moves every day
        ("The share of the Greens in Lasse rose from 12 percent to 14 percent.", None),
    ],
)
def test_what_moved(tmp_path: Path, text: str, values: tuple[str, str] | None) -> None:
    record = build_accounts(tmp_path, account("one", text, published="2031-03-12"))
    found = [
        tuple(side.value for side in finding.sides)
        for finding in record.findings
        if finding.rule == "told-as-moved"
    ]
    assert found == ([values] if values else [])
