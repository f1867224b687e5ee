"""Words that mean an event where no claim is about it."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from consilience.model.record import Record
from tests.accounts import Account, account, build_accounts

SANK: Sequence[Account] = (
    account("one", "The ferry Alma Tor sank off Orva on Tuesday.", published="2031-04-09"),
    account("two", "Off Orva the ferry Alma Tor sank on Tuesday night.", published="2031-04-09"),
)

MANY = 5


def with_later(folder: Path, text: str) -> Record:
    return build_accounts(folder, *SANK, account("later", text, published="2031-04-10"))


def named_later(record: Record) -> list[str]:
    """The words of the later report that mean the sinking."""
    (later,) = (report for report in record.reports if report.name == "later")
    (sinking,) = (event for event in record.events if "Alma Tor" in event.title)
    return [later.text[m.start : m.end] for m in sinking.mentions if m.report == later.id]


@pytest.mark.parametrize(
    "text",
    [
        # where another deed is told of who saw it
        "Divers who saw the sinking of the ferry Alma Tor off Orva were heard.",
        # only the time of another deed
        "The owners sold their other boats days after the sinking of the Alma Tor.",
    ],
)
def test_a_noun_beside_a_claims_own_word_means_the_event(tmp_path: Path, text: str) -> None:
    assert named_later(with_later(tmp_path, text)) == ["sinking"]


@pytest.mark.parametrize(
    "text",
    [
        # another ferry, elsewhere, years before
        "A book tells of the sinking of the ferry Bree Lom off Tarvik in May 2019.",
        # none at all, but any to come
        "The council voted to pay for new ferries that nobody fears will sink.",
        # told by a claim of its own: that is one of the event's claims
        "The court fined the owners of the ferry Alma Tor, which had sunk off Orva.",
    ],
)
def test_other_sinkings_and_claims_are_no_mentions(tmp_path: Path, text: str) -> None:
    assert named_later(with_later(tmp_path, text)) == []


def test_mentions_join_nothing(tmp_path: Path) -> None:
    """What only names an event leaves its claims, its id and its day as they are."""
    text = "The owners sold their other boats days after the sinking of the Alma Tor."
    plain = build_accounts(tmp_path, *SANK)
    more = with_later(tmp_path, text)
    assert [(e.id, e.claims, e.first) for e in plain.events] == [
        (e.id, e.claims, e.first) for e in more.events
    ]


def test_an_event_that_many_accounts_tell_keeps_its_mentions(tmp_path: Path) -> None:
    """More than are looked at for one word; and as many of a like deed with nobody in common."""
    own = [{**row, "id": f"{row['id']} {n}"} for n in range(MANY) for row in SANK]
    ships = ("Bree Lom", "Cora Nim", "Dova Rell", "Enna Sorn", "Fria Tolk", "Gerd Ulm", "Hild Vorn")
    others = [
        account(
            ship, f"The ferry {ship} sank off {ship[5:]}vik on Tuesday.", published="2031-04-09"
        )
        for ship in ships
    ]
    text = "The owners sold their other boats days after the sinking of the Alma Tor."
    later = account("later", text, published="2031-04-10")
    assert named_later(build_accounts(tmp_path, *own, *others, later)) == ["sinking"]
