"""A number that an account names only to deny it."""

from pathlib import Path

import pytest

from tests.reconciliation.pairs import of, two

SHIFT = "There were 64 men on the shift in the Skarn pit, not 61, the union said."


@pytest.mark.parametrize(
    ("one", "told"),
    [
        ("Sixty-one men were on the morning shift in the Skarn pit, Ilo Brandt said.", True),
        # another number, another noun, and a thing that shares only the noun
        ("Sixty men were on the morning shift in the Skarn pit, Ilo Brandt said.", False),
        ("Sixty-one lamps were on the morning shift in the Skarn pit, Ilo Brandt said.", False),
        ("Ilo Brandt hired 61 men.", False),
    ],
)
def test_a_number_denied_contradicts_who_tells_it(tmp_path: Path, one: str, told: bool) -> None:
    found = of(two(tmp_path, one, SHIFT), "contradiction", "count")
    assert bool([f for f in found if f.rule == "not-so-many"]) is told


def test_who_denies_a_number_does_not_tell_it(tmp_path: Path) -> None:
    record = two(
        tmp_path, "Sixty-one men were on the morning shift in the Skarn pit, Brandt said.", SHIFT
    )
    assert of(record, "agreement", "count") == []
    counted = {value.claim for e in record.estimates for value in e.values if e.best == 61}
    assert len(counted) == 1
