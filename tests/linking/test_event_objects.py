"""One common verb in two accounts of one story: of two deeds where it is done to other things.

Every row is two sentences that stand in two accounts beside the same background.
"""

from pathlib import Path

import pytest

from consilience.model.record import Record
from tests.accounts import account, build_accounts

BEFORE = (
    "The flood struck Orva on Tuesday, and Mayor Oren Dask asked the army of Kelland for help. "
)

TWO = [
    ("Crews counted the dead in Orva.", "Oren Dask counted the posts of the bridge in Orva."),
    ("Soldiers moved the boats in Orva.", "Soldiers moved the graves of Orva to higher ground."),
    ("The army opened the sluice in Orva.", "The army opened a kitchen for families in Orva."),
    ("Oren Dask called the ministry.", "Oren Dask called the damage a lesson."),
    ("Soldiers brought bread to Orva.", "Soldiers brought the prisoners of Orva to Tarvik."),
    ("The town closed its schools.", "The town closed an account at the Ristok Bank."),
    ("Crews found a violin in Orva.", "Crews found a crack in the dam of Orva."),
    ("The army left its tents in Orva.", "The army left the valley of Orva."),
    ("Oren Dask showed a map.", "Oren Dask showed courage in Orva."),
    ("Volunteers cleaned the wells.", "Volunteers cleaned their boots in the hall of Orva."),
    ("Oren Dask signed the order.", "Oren Dask signed a book for a child in Orva."),
    ("Crews cut the power in Orva.", "Crews cut the trees along the Sarno in Orva."),
]
"""Two deeds."""

ONE = [
    pytest.param(
        "Crews counted the dead in Orva.",
        "Crews in Orva counted the bodies.",
        marks=pytest.mark.xfail(strict=True),  # no table knows the two words for one
    ),
    ("Soldiers moved the boats in Orva.", "The boats were moved by soldiers in Orva."),
    ("The army opened the sluice in Orva.", "The army in Orva opened the sluice gate."),
    ("Oren Dask called the ministry.", "Oren Dask called the interior ministry."),
    ("Soldiers brought bread to Orva.", "Soldiers brought loaves of bread to Orva."),
    ("The town closed its schools.", "The town closed all nine schools."),
    ("Crews found a violin in Orva.", "Crews found an old violin in Orva."),
    ("The army left the valley of Orva.", "The army has left the Orva valley."),
    ("Oren Dask showed a map.", "Oren Dask showed reporters a map."),
    ("Volunteers cleaned the wells.", "Volunteers cleaned Orva's wells."),
    ("Oren Dask signed the order.", "Oren Dask signed an emergency order."),
    ("Crews cut the power in Orva.", "Crews cut the electric power in Orva."),
]
"""One deed."""


def joined(folder: Path, first: str, second: str) -> bool:
    record: Record = build_accounts(
        folder,
        account("a", f"{BEFORE}{first}", published="2031-04-09"),
        account("b", f"{BEFORE}{second}", published="2031-04-09"),
    )
    ours = {c.id for c in record.claims if c.start >= len(BEFORE)}
    reports = {claim.id: claim.report for claim in record.claims}
    return any(len({reports[c] for c in event.claims if c in ours}) > 1 for event in record.events)


@pytest.mark.parametrize(("first", "second"), TWO)
def test_one_verb_of_two_deeds(tmp_path: Path, first: str, second: str) -> None:
    assert not joined(tmp_path, first, second)


@pytest.mark.parametrize(("first", "second"), ONE)
def test_one_verb_of_one_deed(tmp_path: Path, first: str, second: str) -> None:
    assert joined(tmp_path, first, second)
