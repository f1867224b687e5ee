"""Outcomes of promises in other words than the promise, and what looks like one and is none."""

from pathlib import Path

import pytest

from tests.accounts import account, build_accounts

TOLD = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("outcomes_told.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
SHOWN = {"kept", "partly_kept", "broken"}


@pytest.mark.parametrize(
    ("status", "promised", "made", "later", "day"),
    [(status, *rest) for status, _, *rest in TOLD],
    ids=[f"{status}-{trap}" for status, trap, *_ in TOLD],
)
def test_what_became_of_it_in_other_words(
    tmp_path: Path, status: str, promised: str, made: str, later: str, day: str
) -> None:
    record = build_accounts(
        tmp_path,
        account("one", promised, published=made),
        account("two", later, published=day),
    )
    reports = {claim.id: claim.report for claim in record.claims}
    first = next(r.id for r in record.reports if r.name.endswith("one"))
    found = {
        row.status for row in record.commitments if any(reports[c] == first for c in row.claims)
    }
    assert found & SHOWN == ({status} if status in SHOWN else set())
