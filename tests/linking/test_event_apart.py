"""What is told alike and yet is two happenings, and what is told otherwise and is one."""

from pathlib import Path

import pytest

from consilience.model.record import Record
from tests.accounts import account, build_accounts


def joined(record: Record, one: str, other: str) -> bool:
    """Whether a claim with the one in it and a claim with the other are of one event."""
    texts = {claim.id: claim.text for claim in record.claims}
    assert any(one in text for text in texts.values()), one
    assert any(other in text for text in texts.values()), other
    return any(
        any(one in texts[a] for a in event.claims) and any(other in texts[b] for b in event.claims)
        for event in record.events
    )


@pytest.mark.parametrize(
    ("first", "second", "one", "other"),
    [
        (  # the strikes of a night, and one of them
            "Vesland carried out 214 strikes on the port of Orva overnight, the mayor said.",
            "A strike on the port of Orva killed two dockers, the mayor said.",
            "214 strikes",
            "A strike on",
        ),
        (  # any meeting at all is no meeting
            "The delegations held a meeting in Lunn on Monday.",
            "Each meeting of the delegations in Lunn must be prepared well, Oren Dask said.",
            "held a meeting",
            "Each meeting",
        ),
        (  # more of them are not those that there are
            "Tarvik imposed sanctions on the Orva Shipping Company on Friday.",
            "Tarvik imposed further sanctions on the Orva Shipping Company.",
            "imposed sanctions",
            "further sanctions",
        ),
        (  # what two do to each other
            "Tarvik sued Halden over the patent.",
            "Halden sued Tarvik over the patent.",
            "Tarvik sued",
            "Halden sued",
        ),
        (  # the next is not the last
            "The previous election in Lunn was won by Jana Roke.",
            "The next election in Lunn was won by Jana Roke.",
            "previous election",
            "next election",
        ),
        (  # a day of it, and the whole
            "On the first day of the exchange Tarvik freed 20 sailors from Orva.",
            "In the three-day exchange Tarvik freed 60 sailors from Orva.",
            "20 sailors",
            "60 sailors",
        ),
        (  # one word in two senses: a pack knows the one by what it is done to
            "Tarvik released 40 prisoners in Lunn on Monday.",
            "Tarvik released a statement in Lunn on Monday.",
            "40 prisoners",
            "a statement",
        ),
        (  # what lasts is no happening
            "The situation in Lunn remains tense, Oren Dask said.",
            "The road to the port of Lunn remains closed, Oren Dask said.",
            "tense",
            "closed",
        ),
        (  # to agree to it is not to do it
            "Halden agreed to buy the brewery Corvin for 2 billion crowns.",
            "Halden bought the brewery Corvin for 2 billion crowns.",
            "agreed to buy",
            "bought the brewery",
        ),
    ],
)
def test_two_happenings(tmp_path: Path, first: str, second: str, one: str, other: str) -> None:
    record = build_accounts(
        tmp_path,
        account("a", first, published="2031-04-09"),
        account("b", second, published="2031-04-09"),
    )
    assert not joined(record, one, other)


@pytest.mark.parametrize(
    ("first", "second", "one", "other"),
    [
        (  # a noun for the verb
            "Three men robbed a jeweller in Lunn on Monday and fled with watches.",
            "The robbery at a jeweller in Lunn on Monday took four minutes; three men fled.",
            "robbed",
            "robbery",
        ),
        (  # another word of one sense
            "Halden purchased the brewery Corvin in Orva for 2 billion crowns on Monday.",
            "Halden bought the brewery Corvin in Orva for 2 billion crowns on Monday.",
            "purchased",
            "bought",
        ),
        (  # accounts that disagree on the number
            "The quake in Orva killed 14 miners on Tuesday.",
            "The earthquake in Orva killed 11 miners on Tuesday.",
            "14 miners",
            "11 miners",
        ),
        (  # what one tells as alleged is what the other tells as done
            "Jana Roke allegedly shot two guards at the brewery Corvin in Orva on Monday.",
            "Jana Roke shot two guards at the brewery Corvin in Orva on Monday.",
            "allegedly shot",
            "Roke shot",
        ),
        (  # the many of a night, counted otherwise
            "Vesland launched 214 strikes on the port of Orva overnight, the mayor said.",
            "Vesland launched 209 strikes on the port of Orva overnight, the harbour master said.",
            "214 strikes",
            "209 strikes",
        ),
    ],
)
def test_one_happening(tmp_path: Path, first: str, second: str, one: str, other: str) -> None:
    record = build_accounts(
        tmp_path,
        account("a", first, published="2031-04-09"),
        account("b", second, published="2031-04-09"),
    )
    assert joined(record, one, other)


def test_one_of_the_many_is_part_of_them(tmp_path: Path) -> None:
    """Two accounts tell the strikes of a night, and each one of them."""
    record = build_accounts(
        tmp_path,
        account(
            "a",
            "Vesland launched 214 strikes on Orva overnight, Mayor Oren Dask said. "
            "A strike hit the port of Orva and two dockers died.",
            published="2031-04-09",
        ),
        account(
            "b",
            "Vesland launched 209 strikes on Orva overnight, Mayor Oren Dask said. "
            "A strike hit the port of Orva and three dockers died.",
            published="2031-04-09",
        ),
    )
    texts = {claim.id: claim.text for claim in record.claims}
    events = {
        event.id: (" | ".join(texts[claim] for claim in event.claims), event.part_of)
        for event in record.events
    }
    wholes = {key for key, (told, _) in events.items() if "214 strikes" in told}
    parts = [part_of for told, part_of in events.values() if "hit the port" in told]
    assert len(wholes) == 1
    assert parts
    assert set(parts) == wholes


@pytest.mark.parametrize(
    ("texts", "one", "other"),
    [
        (  # the news, and what was before it, in one account; others tell the news undated
            (
                "A prisoner exchange between Tarvik and Orva has begun at the Lunn bridge. "
                "Until now, the largest prisoner exchange of Tarvik and Orva took place on "
                "March 3 at the Lunn bridge.",
                "The prisoner exchange between Tarvik and Orva at the Lunn bridge is under way.",
            ),
            "has begun",
            "March 3",
        ),
        (  # what is to come is not what others told as done weeks before
            (
                "The prisoner exchange between Tarvik and Orva at the Lunn bridge has begun.",
                "LATE: A new prisoner exchange between Tarvik and Orva at the Lunn bridge is near.",
            ),
            "has begun",
            "A new prisoner exchange",
        ),
        (  # two rounds of one account
            (
                "Envoys of Tarvik and Orva held talks in Lunn on April 2. Envoys of Tarvik and "
                "Orva held talks in Lunn on Tuesday.",
            ),
            "April 2",
            "Tuesday",
        ),
    ],
)
def test_days_and_turns_keep_happenings_of_one_kind_apart(
    tmp_path: Path, texts: tuple[str, ...], one: str, other: str
) -> None:
    rows = [
        account(
            f"n{n}",
            text.removeprefix("LATE: "),
            published="2031-05-20" if text.startswith("LATE") else "2031-04-09",
        )
        for n, text in enumerate(texts)
    ]
    assert not joined(build_accounts(tmp_path, *rows), one, other)
