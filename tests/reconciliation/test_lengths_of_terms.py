"""Lengths of a sentence that accounts tell, and numbers that differ in words that one copied."""

from pathlib import Path

import pytest

from consilience.model.record import Record
from tests.accounts import account, build_accounts

_ABOUT = "Edvin Falk set fire to the bakery of Runa Nordal in Skarn, the court heard. "


def _record(folder: Path, *texts: str) -> Record:
    rows = (account(f"a{number}", _ABOUT + text) for number, text in enumerate(texts))
    return build_accounts(folder, *rows)


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        # the same words but for the number: one account has it wrong
        (
            "Falk was sentenced to 2 years in prison for the fire in that case.",
            "Falk was sentenced to 3 years in prison for the fire in that case.",
            {"contradiction"},
        ),
        (
            "Falk was sentenced to 3 years in prison for the fire in that case.",
            "Falk was sentenced to 3 years in prison for the fire in that case, it added.",
            {"agreement"},
        ),
        # three days of two claims are seldom the same three
        ("Falk hid for 2 days in a shed.", "Falk had waited for 3 days at the quay.", set()),
    ],
)
def test_length_of_a_sentence(tmp_path: Path, one: str, other: str, kinds: set[str]) -> None:
    found = [f for f in _record(tmp_path, one, other).findings if f.slot == "count"]
    assert {finding.kind for finding in found} == kinds
    assert all("the length of the sentence" in finding.explanation for finding in found)
