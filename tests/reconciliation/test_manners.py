"""How somebody died, as several accounts tell it."""

from pathlib import Path

import pytest

from tests.reconciliation.pairs import of, two

_PLACE = "The fire in the Nordal mill in Skarn broke out at night. "


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # one person
        (
            "Emil Brandvik was stabbed to death in Skarn.",
            "Emil Brandvik was shot dead in Skarn, a neighbour said.",
        ),
        # so many, each account in its own noun
        (
            f"{_PLACE}Four workers suffocated in the smoke.",
            f"{_PLACE}The four weavers were burned to death, a foreman said.",
        ),
    ],
)
def test_differ(tmp_path: Path, one: str, other: str) -> None:
    found = of(two(tmp_path, one, other), "contradiction", "status")
    assert [f.rule for f in found] == ["one-death-two-manners"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # one of the two may be the other in other words
        (
            "Emil Brandvik was strangled in Skarn.",
            "Emil Brandvik suffocated in Skarn, a neighbour said.",
        ),
        # two persons
        (
            "Emil Brandvik was stabbed to death in Skarn.",
            "Ottar Lund was shot dead in Skarn, a neighbour said.",
        ),
        # other numbers: four and six others
        (
            f"{_PLACE}Four workers suffocated in the smoke.",
            f"{_PLACE}Six weavers were burned to death, a foreman said.",
        ),
        # an account that knows of both
        (
            "Emil Brandvik was stabbed to death in Skarn. Emil Brandvik was shot dead, too.",
            "Emil Brandvik was shot dead in Skarn, a neighbour said.",
        ),
        # not said to be so
        (
            "Emil Brandvik may have been stabbed to death in Skarn.",
            "Emil Brandvik was shot dead in Skarn, a neighbour said.",
        ),
    ],
)
def test_may_both_be(tmp_path: Path, one: str, other: str) -> None:
    found = of(two(tmp_path, one, other), "contradiction")
    assert not [f for f in found if f.rule == "one-death-two-manners"]
