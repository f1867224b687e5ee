"""Some among those counted, and what is counted for one and not another. Everything is invented."""

from pathlib import Path

import pytest

from consilience.model.record import Record
from tests.accounts import Account, account, build_accounts

OPENS = "A flood struck the town of Quarrin in the Sull valley on Sunday. "
MONDAY, TUESDAY = "2031-09-15", "2031-09-16"


def told(name: str, text: str, published: str = MONDAY, opens: str = OPENS) -> Account:
    return account(name, opens + text, outlet=f"Paper {name}", published=published)


def estimated(record: Record) -> set[frozenset[float]]:
    """The numbers of each estimate."""
    values = {q.id: q.best for claim in record.claims for q in claim.quantities}
    return {
        frozenset(values[value.quantity] or 0 for value in row.values) for row in record.estimates
    }


def test_a_part_is_never_set_beside_its_whole(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        told("one", "In Quarrin 41 people were killed, including 12 soldiers."),
        told("two", "In Quarrin 41 people were killed, of whom 12 were soldiers."),
        told("three", "Twelve of the dead were soldiers. 41 people died in Quarrin."),
        told("four", "Of the dead, 12 were soldiers."),
        told("five", "Among the dead were 12 soldiers."),
    )
    assert estimated(record) == {frozenset({41}), frozenset({12})}


@pytest.mark.parametrize(
    "later",
    [
        "In Quarrin 55 people were killed, including 17 soldiers.",
        "Mayor Oren Dask said that 17 of the dead were soldiers.",
        "Of the dead in Quarrin, 17 were soldiers.",
    ],
)
def test_a_part_grows_as_its_whole_does(tmp_path: Path, later: str) -> None:
    record = build_accounts(
        tmp_path,
        told("one", "In Quarrin 41 people were killed, including 12 soldiers."),
        told("two", later, TUESDAY),
    )
    (row,) = [row for row in record.estimates if row.counted == "soldiers"]
    assert (row.best, row.verdict) == (17, "updated")


def test_parts_of_two_kinds_stay_apart(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        told("one", "In Quarrin 41 people were killed, including 12 soldiers."),
        told("two", "In Quarrin 41 people were killed, including 17 children.", TUESDAY),
    )
    assert estimated(record) == {frozenset({41}), frozenset({12}), frozenset({17})}


def test_houses_and_homes_are_one_count(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        told("one", "The flood destroyed 1,746 homes in Quarrin."),
        told("two", "In Quarrin 1,862 houses were destroyed, Mayor Oren Dask said.", TUESDAY),
    )
    assert estimated(record) == {frozenset({1746, 1862})}


def test_each_winner_has_votes_of_his_own(tmp_path: Path) -> None:
    opens = "Voters in the Sull valley went to the polls in Quarrin on Sunday. "
    record = build_accounts(
        tmp_path,
        told("one", "Oren Dask won 50,312 votes in Quarrin.", MONDAY, opens),
        told("two", "Jana Roke won 41,208 votes in Quarrin.", MONDAY, opens),
        told("three", "Oren Dask won 51,210 votes in Quarrin.", MONDAY, opens),
    )
    assert estimated(record) == {frozenset({50312, 51210}), frozenset({41208})}


def test_each_town_has_its_own_houses(tmp_path: Path) -> None:
    """The town that opens a sentence is where it is as well."""
    other = "An earthquake struck the town of Tarvik in the Holm valley on Sunday. "
    record = build_accounts(
        tmp_path,
        told("one", "In Quarrin about 970 homes lie in ruins, destroyed by the flood."),
        told("two", "In Tarvik more than 1,000 homes lie in ruins, destroyed by the earthquake.",
             TUESDAY, other),
    )  # fmt: skip  # the two sentences are read side by side
    assert estimated(record) == {frozenset({970}), frozenset({1000})}
