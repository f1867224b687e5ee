"""Numbers that accounts tell for a place of their own."""

from pathlib import Path

import pytest

from tests.reconciliation.pairs import of, two

_MARCH = "Dock workers marched on Tuesday in Munich against the new port law."
_ABOUT = f"{_MARCH} Marches were held in Leipzig, too."


def test_another_so_many_elsewhere_are_all_of_that_place(tmp_path: Path) -> None:
    # "another 8,000" comes to the marchers of Munich, and is all that marched in Leipzig
    record = two(
        tmp_path,
        f"{_MARCH} They were joined by teachers in Leipzig, where another 8,000 people marched "
        "through the centre.",
        f"{_ABOUT} In Leipzig, about 15,000 people marched through the centre.",
    )
    assert [f.rule for f in of(record, "contradiction", "count")] == ["numbers-apart"]
    best = {(e.low, e.high) for e in record.estimates if e.counted.startswith("people")}
    assert (8000, 15000) in best


def test_spelling_of_the_place(tmp_path: Path) -> None:
    # one town under two names that the gazetteer knows
    record = two(
        tmp_path,
        f"{_MARCH} Teachers marched in Thessaloniki, where another 8,000 people filled the square.",
        f"{_MARCH} Teachers marched, too, above all in Salonika, where about 15,000 people filled "
        "the square.",
    )
    assert of(record, "contradiction", "count")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # the same round number in two towns
        (
            f"{_ABOUT} In Leipzig, 8,000 people marched through the centre.",
            f"{_MARCH} In Bremen, 8,000 people marched through the centre.",
        ),
        # the other's number is of the town that its opening names
        (
            f"{_ABOUT} They were joined in Leipzig, where another 8,000 people marched.",
            f"{_MARCH} Police said that 15,000 people marched.",
        ),
        # more of the same, in no other place
        (
            f"{_MARCH} Police counted 8,000 people who marched.",
            f"{_MARCH} Later another 3,000 people marched.",
        ),
    ],
)
def test_keeps_apart(tmp_path: Path, one: str, other: str) -> None:
    record = two(tmp_path, one, other)
    counts = [f for f in record.findings if f.slot == "count" and f.rule != "scope-of-area"]
    assert not [f for f in counts if f.kind in {"contradiction", "agreement", "refinement"}]
