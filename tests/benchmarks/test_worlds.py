"""Worlds with known truth."""

import re

import pytest

from benchmarks.worlds.claims import claims_of, record_of_claims
from benchmarks.worlds.measure import measure
from benchmarks.worlds.parts import whole_of
from benchmarks.worlds.telling import Told, tell
from benchmarks.worlds.truth import World
from benchmarks.worlds.world import DUE


def world(accounts: int, copy: float, err: float, seed: int = 3) -> World:
    return World(list(tell(accounts, copy, err, seed)))


def test_a_seed_gives_one_world() -> None:
    assert world(30, 0.3, 0.2).rows() == world(30, 0.3, 0.2).rows()
    assert world(30, 0.3, 0.2).rows() != world(30, 0.3, 0.2, seed=4).rows()


def test_a_small_world_is_the_start_of_a_large_one() -> None:
    assert world(80, 0.3, 0.2).rows().startswith(world(20, 0.3, 0.2).rows())


@pytest.mark.parametrize("err", [0.0, 0.5])
def test_only_errors_are_wrong(err: float) -> None:
    told = world(96, 0.2, err)
    wrong = 0
    for account in told.accounts.values():
        event = told.events[account.event]
        for number in account.told:
            assert number.wrong or fits(number, event.truth(number.thing, number.known))
            assert not number.wrong or number.value != event.truth(number.thing, number.known)
            assert not number.taken_back or account.corrects
            wrong += number.wrong
    assert bool(wrong) == (err > 0)


def fits(number: Told, truth: int) -> bool:
    """Whether a number, as it is hedged, is true."""
    return {
        "exact": number.value == truth,
        "at_least": number.value <= truth,
        "more_than": number.value < truth,
        "about": abs(number.value - truth) <= 0.1 * truth,
    }[number.hedge]


def test_every_number_stands_where_its_account_says() -> None:
    for account in world(120, 0.3, 0.2).accounts.values():
        for number in account.told:
            passage = account.text[number.start : number.end].lower()
            digits = re.sub(r"\D", "", passage)
            assert digits == str(number.value) if digits else re.fullmatch("[a-z-]+", passage)


def test_a_copy_says_what_its_source_says() -> None:
    told = world(60, 0.6, 0.2)
    copies = [account for account in told.accounts.values() if account.copied]
    assert copies
    for copy in copies:
        source = told.accounts[copy.copied or ""]
        assert copy.text.startswith(source.text)
        assert (copy.told, copy.outlet == source.outlet) == (source.told, False)


def test_a_promise_is_told_before_it_is_due_and_its_fate_after() -> None:
    told = world(400, 0.0, 0.0)
    for account in told.accounts.values():
        days = (account.published - told.events[account.event].day).days
        assert "promise" not in account.passages or days < DUE
        assert "fate" not in account.passages or days > DUE
    assert {"kept", "partly_kept", "broken", "overdue", "open"} == set(told.fates().values())


def test_what_is_taken_back_was_told_and_wrong() -> None:
    told = world(400, 0.0, 0.5)
    corrections = [account for account in told.accounts.values() if account.corrects]
    assert len(corrections) > 20
    for account in corrections:
        name, old = account.corrects or ("", None)
        mistaken = told.accounts[name]
        assert old is not None
        assert old in mistaken.told
        assert old.wrong
        assert mistaken.published < account.published
        assert told.taken_back(mistaken, old)
        assert all(number.value != old.value or number.taken_back for number in account.told)


def test_a_part_is_less_than_its_whole() -> None:
    told = world(200, 0.0, 0.0)
    parts = 0
    for account in told.accounts.values():
        values = {number.thing: number.value for number in account.told}
        for thing, value in values.items():
            if whole_of(thing) != thing:
                assert value < values[whole_of(thing)]
                parts += 1
    assert parts > 20


def test_given_claims_are_passages() -> None:
    claimed = claims_of(world(120, 0.3, 0.4))
    texts = {report.id: report.text for report in claimed.reports}
    for claim in claimed.claims:
        text = texts[claim.report]
        assert text[claim.start : claim.end] == claim.text
        parts = [(role.start, role.end, role.text) for role in claim.roles]
        parts += [(place.start, place.end, place.text) for place in claim.places]
        parts += [(when.start, when.end, when.text) for when in claim.times]
        parts += [(number.start, number.end, number.text) for number in claim.quantities]
        for start, end, words in parts:
            assert text[start:end] == words
            assert claim.start <= start < end <= claim.end
        for source in claim.attribution[1:]:
            assert text[source.start : source.end] == source.name
    assert len({claim.id for claim in claimed.claims}) == len(claimed.claims)


def test_claims_alone_are_measured_like_accounts() -> None:
    told = world(24, 0.2, 0.0)
    rates = measure(told, record_of_claims(told))
    assert rates["estimates take in the truth"].of > 0
    assert rates["promises found"].hit == rates["promises found"].of > 0
