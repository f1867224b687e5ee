"""Numbers of several accounts set beside each other."""

from pathlib import Path

import pytest

from consilience.model.record import Record
from tests.accounts import account, build_accounts

FIRST = "The flood in the Sull valley killed {} people in the town of Quarrin, the mayor said."
SECOND = "In the town of Quarrin in the Sull valley the flood killed {} people, the army said."


def built(tmp_path: Path, one: str, other: str, days: tuple[str, str] | None) -> Record:
    dates = ({"published": days[0]}, {"published": days[1]}) if days else ({}, {})
    return build_accounts(
        tmp_path,
        account("one", FIRST.format(one), **dates[0]),
        account("two", SECOND.format(other), **dates[1]),
    )


@pytest.mark.parametrize(
    ("one", "other", "days", "kind", "figures"),
    [
        ("17", "17", None, "agreement", (17, 17, 17)),
        # a bound that the other number keeps to
        ("nearly 20", "17", None, "refinement", (None, None, 20)),
        # days tell which came later
        ("17", "41", ("2031-09-14", "2031-09-15"), "update", (41, 41, 41)),
        # nothing tells which came later
        ("17", "41", None, "contradiction", (17, None, 41)),
        # the same day does not tell either
        ("17", "41", ("2031-09-14", "2031-09-14"), "contradiction", (17, None, 41)),
    ],
)
def test_two_accounts_of_one_toll(
    tmp_path: Path,
    one: str,
    other: str,
    days: tuple[str, str] | None,
    kind: str,
    figures: tuple[int | None, ...],
) -> None:
    record = built(tmp_path, one, other, days)
    (finding,) = [f for f in record.findings if f.slot == "count"]
    assert finding.kind == kind
    (estimate,) = [e for e in record.estimates if e.id == finding.estimate]
    assert (estimate.low, estimate.best, estimate.high) == figures
    told = {e.low is None: e.rules.low is None for e in record.estimates}
    assert all(null == no_rule for null, no_rule in told.items())


def test_numbers_of_different_things_do_not_meet(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account(
            "one", "The flood in the town of Quarrin killed 17 people, the mayor said on Monday."
        ),
        account(
            "two", "The flood in the town of Quarrin injured 41 people, the army said on Monday."
        ),
    )
    assert [f for f in record.findings if f.kind == "contradiction"] == []


def test_a_later_number_supersedes_and_says_so(tmp_path: Path) -> None:
    record = built(tmp_path, "17", "41", ("2031-09-14", "2031-09-15"))
    estimate = next(e for e in record.estimates if len(e.values) == 2)
    assert sorted(value.use for value in estimate.values) == ["counted", "superseded"]
    assert [(step.as_of, step.best) for step in estimate.series] == [
        ("2031-09-14", 17),
        ("2031-09-15", 41),
    ]
