"""A story told beside very many others that have its words, its land and its given names.

However many they are, they take nothing from it: no event, mention, name, day or finding.
Shared passages are left out: a row of words that many accounts share is no trace to them yet.
"""

from collections.abc import Iterator, Sequence

import pytest

from consilience.model.record import Record
from tests.accounts import Account, account
from tests.linking.test_properties import bare, record_of, told

FEW, MANY = 8, 70
"""So few that all of them were once compared, and more than any key was once looked at for."""
_FIRST = "ba ke li mo nu ra se ti vo zu dar fen gol hin jas kor lam mir nev ost".split()
_LAST = "dral vik morn stad holm berg tun rup sund fors hagen lund".split()


def _name(number: int, step: int) -> str:
    first, last = divmod(number * 7 + step * 53, len(_LAST))
    parts = _FIRST[first % len(_FIRST)], _FIRST[(first // len(_FIRST) + step) % len(_FIRST)]
    return f"{''.join(parts)}{_LAST[last]}".capitalize()


def crowd(story: int, size: int = MANY) -> Iterator[Account]:
    """Accounts of happenings like those of a story, each with people and towns of its own."""
    for number in range(size):
        ship, town, family = (_name(number, step) for step in (1, 2, 3))
        told = (
            f"The ferry {ship} sank off {town} on April {1 + number % 7}, and {120 + number} "
            f"passengers drowned. Harbour master Oren {family} of {town} opened an inquiry today. "
            f"“Friends of {ship} shall ask,” he told the families.",
            f"Drivers of the {ship} tramways in {town} walked out on Monday, and {600 + number} "
            f"of them stayed away. Union leader Mira {family} met the town council to speak of "
            f"wages. “The {ship} board signs nothing,” she said outside the depot.",
            f"A court in {town} sentenced the banker Pavel {family} to {20 + number} years in "
            f"prison on Monday. Prosecutor Anka {ship} said that the court had heard "
            f"{130 + number} witnesses. “Every verdict on {family} is late,” she said.",
            f"Floods carried away the {ship} bridge at {town} on Monday, and {140 + number} houses "
            f"were destroyed. Mayor Ilse {family} of {town} ordered {500 + number} people out of "
            f"the valley. “The river of {ship} rose,” she told the radio station.",
        )[story]
        day = f"2031-04-{2 + number % 9:02}"
        yield account(f"crowd-{number}", f"Norway. {told}", published=day)


QUAY = (
    "Mira Solk met Oren Dask on April 8 to speak of the old quay.",
    "Mira Solk wrote to Oren Dask today. Her letter of four pages asks for stone and timber.",
    "Oren Dask answered Mira Solk. The quay is no quay any more, Oren Dask said.",
)
"""A story of two people that no other account names together."""


def crowd_by_name() -> Iterator[Account]:
    """Accounts of the one of them or of the other, with other people in other deeds."""
    for number in range(MANY):
        one, other, third = (_name(number, step) for step in (4, 5, 6))
        deeds = (
            f"Mira Solk opened a school named {one} in {other} on Monday. “{third} is proud,” "
            f"Mira Solk told {40 + number} pupils.",
            f"Oren Dask sold {300 + number} pictures of {other} to the painter {one} {third} on "
            f"Monday. {other} will miss them, Oren Dask said.",
        )
        day = f"2031-04-{2 + number % 9:02}"
        for which, deed in enumerate(deeds):
            yield account(f"by-name-{number}-{which}", deed, published=day)


def of_story(record: Record, names: Sequence[str]) -> dict[str, object]:
    """What a record tells of some reports."""
    reports = {report.id: report.name for report in record.reports if report.name in names}
    claims = {claim.id for claim in record.claims if claim.report in reports}
    mentions = [mention for mention in record.mentions if mention.report in reports]
    return {
        "days": sorted((r.name, r.published) for r in record.reports if r.id in reports),
        "claims": [claim for claim in record.claims if claim.id in claims],
        "events": [
            (event.claims, event.first, event.last, event.mentions, event.part_of)
            for event in record.events
            if claims & set(event.claims)
        ],
        "mentions": mentions,
        "entities": [
            entity
            for entity in record.entities
            if entity.id in {mention.entity for mention in mentions} and entity.name != "Norway"
        ],
        "stories": [
            story.reports for story in record.stories if reports.keys() & set(story.reports)
        ],
        "findings": [f for f in record.findings if claims & set(f.claims)],
        "commitments": [c for c in record.commitments if claims & set(c.claims)],
    }


@pytest.mark.parametrize("story", range(4))
def test_a_crowd_of_like_accounts_takes_nothing_from_a_story(story: int) -> None:
    rows = [*told(story), bare(story)]
    names = [row["id"] for row in rows]
    alone, beside = record_of(*rows), record_of(*rows, *crowd(story))
    plain, crowded = of_story(alone, names), of_story(beside, names)
    assert plain["events"]
    assert [part for part, tells in plain.items() if crowded[part] != tells] == []


@pytest.mark.parametrize("story", range(4))
def test_a_few_like_accounts_take_nothing_from_a_story(story: int) -> None:
    """Their ships, towns and people are others: like words make no copies of it."""
    rows = [*told(story), bare(story)]
    names = [row["id"] for row in rows]
    plain = of_story(record_of(*rows), names)
    beside = of_story(record_of(*rows, *crowd(story, FEW)), names)
    assert [part for part, tells in plain.items() if beside[part] != tells] == []


def test_names_that_very_many_share_hide_no_story() -> None:
    rows = [
        account(f"quay-{n}", f"Norway. {text}", published="2031-04-09")
        for n, text in enumerate(QUAY)
    ]
    names = [row["id"] for row in rows]
    alone = record_of(*rows)
    plain = of_story(alone, names)
    beside = of_story(record_of(*rows, *crowd_by_name()), names)
    assert [len(story.reports) for story in alone.stories] == [len(QUAY)]
    parts = ("days", "events", "entities", "stories")
    assert [part for part in parts if beside[part] != plain[part]] == []
