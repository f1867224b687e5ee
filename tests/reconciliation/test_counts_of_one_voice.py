"""Numbers that one voice gives to several accounts."""

from pathlib import Path

import pytest

from tests.accounts import account, build_accounts

TOLL = "The flood in the Sull valley injured {} people in the town of Quarrin, {} said."


@pytest.mark.parametrize(
    ("one", "other", "kind", "best"),
    [
        # one voice that tells two tolls told the greater one later
        ((12, "police"), (18, "police"), "update", 18),
        # two voices that tell two tolls contradict each other
        ((12, "police"), (18, "the mayor"), "contradiction", None),
    ],
)
def test_a_toll_of_one_voice_or_two(
    tmp_path: Path, one: tuple[int, str], other: tuple[int, str], kind: str, best: int | None
) -> None:
    record = build_accounts(
        tmp_path, account("a", TOLL.format(*one)), account("b", TOLL.format(*other))
    )
    (finding,) = [f for f in record.findings if f.slot == "count"]
    (estimate,) = [e for e in record.estimates if e.id == finding.estimate]
    assert (finding.kind, estimate.best) == (kind, best)
