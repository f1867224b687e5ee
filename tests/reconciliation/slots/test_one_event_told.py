"""Events that linking joins: told alike in other words, and not."""

from pathlib import Path

import pytest

from consilience.model.record import Record
from consilience.reconciliation.slots.ground import Ground
from consilience.reconciliation.slots.one_event_told import find_events_told_alike
from consilience.reconciliation.tellings import tell
from tests.accounts import account, build_accounts

_ABOUT = "The fire brigade of Skarn closed the Nordal quay for the night. "
"""What makes accounts accounts of one story."""


def _told(folder: Path, *texts: str) -> Record:
    rows = (account(f"a{number}", _ABOUT + text) for number, text in enumerate(texts))
    return build_accounts(folder, *rows)


def _agreed(record: Record) -> bool:
    """Whether an agreement joins claims about the same besides the quay."""
    told = {claim.id: claim.text for claim in record.claims}
    return any(
        finding.kind == "agreement" and all("Nordal" not in told[claim] for claim in finding.claims)
        for finding in record.findings
        if finding.slot == "status"
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # one deed in two verbs of one sense, and one patient
        (
            "Detectives arrested Edda Morn at her farm on the coast road.",
            "Edda Morn was detained.",
        ),
        # told as the news, and as what is known
        (
            "A tanker exploded off Skarn, spilling oil along miles of shore.",
            "Windows broke when the tanker exploded.",
        ),
    ],
)
def test_one_event_in_other_words(tmp_path: Path, one: str, other: str) -> None:
    assert _agreed(_told(tmp_path, one, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # one who did two things with one verb
        (
            "Edda Morn worked in the harbour office without pay.",
            "Edda Morn worked closely with the regatta committee.",
        ),
        # arrested, and not arrested
        ("Detectives arrested Edda Morn.", "Detectives did not arrest Edda Morn."),
        # of two persons
        ("Detectives arrested Edda Morn.", "Detectives arrested Tjark Olm."),
        # who is ready for a thing does not tell that it was
        (
            "The talks in Skarn have ended.",
            "“We remain open to talks in Skarn,” Edda Morn said.",
        ),
        # whether it came about is left open
        ("Detectives arrested Edda Morn.", "It is not known whether Edda Morn was arrested."),
    ],
)
def test_what_is_not_told_alike(tmp_path: Path, one: str, other: str) -> None:
    assert not _agreed(_told(tmp_path, one, other))


def test_none_of_many_claims_of_one_event_is_lost(tmp_path: Path) -> None:
    # of one deed there are more claims than are held against each other at once
    texts = (f"Detectives of the {n}th ward arrested Edda Morn at the weir." for n in range(20, 90))
    record = _told(tmp_path, *texts)
    claims = [claim for claim in record.claims if "Edda" in claim.text]
    home = {report.id: "one story" for report in record.reports}
    tellings = tell(claims, record.reports, record.mentions, home)
    events = {claim.id: "one event" for claim in claims}
    found = find_events_told_alike(Ground(tellings, events), events, lambda *_: False, ())
    assert {claim for finding in found for claim in finding.claims} == set(events)
