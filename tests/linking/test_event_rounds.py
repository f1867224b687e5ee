"""Rounds of one kind of event in one place within days of each other, and one round told twice."""

from collections import defaultdict
from pathlib import Path

import pytest

from consilience.model.record import Record
from tests.accounts import build_accounts
from tests.linking.rounds import KINDS, ONE, TWO, Way, accounts_of

NOT_KEPT_APART = {("other days, other numbers", "walkout")}
"""Two of four accounts count the drivers only in a sentence of its own, without the word."""


def told_as_one(record: Record) -> set[str]:
    """The kinds of which an account of the one and an account of the other share an event."""
    reports = {report.id: report.name.split(" ") for report in record.reports}
    claims = {claim.id: claim for claim in record.claims}
    found = set()
    for event in record.events:
        sides: dict[str, set[str]] = defaultdict(set)
        for claim in event.claims:
            kind, side, _ = reports[claims[claim].report]
            if KINDS[kind][0] in claims[claim].text.lower():
                sides[kind].add(side)
        found |= {kind for kind, told in sides.items() if len(told) > 1}
    return found


def joined(folder: Path, way: Way) -> set[str]:
    rows = [row for kind in KINDS for row in accounts_of(kind, way)]
    return told_as_one(build_accounts(folder, *rows))


@pytest.mark.parametrize("way", TWO, ids=lambda way: way.name)
def test_two_rounds_are_two_events(tmp_path: Path, way: Way) -> None:
    wrong = {kind for name, kind in NOT_KEPT_APART if name == way.name}
    assert joined(tmp_path, way) == wrong


@pytest.mark.parametrize("way", ONE, ids=lambda way: way.name)
def test_one_round_is_one_event_where_accounts_disagree(tmp_path: Path, way: Way) -> None:
    assert joined(tmp_path, way) == set(KINDS)
