"""Worlds with known truth."""

import pytest

from benchmarks.worlds.measure import World, build_world, measure
from benchmarks.worlds.telling import tell


def world(accounts: int, copy: float, err: float, seed: int = 3) -> World:
    return World(list(tell(accounts, copy, err, seed)))


def test_a_seed_gives_one_world() -> None:
    assert world(30, 0.3, 0.2).rows() == world(30, 0.3, 0.2).rows()
    assert world(30, 0.3, 0.2).rows() != world(30, 0.3, 0.2, seed=4).rows()


def test_a_small_world_is_the_start_of_a_large_one() -> None:
    assert world(80, 0.3, 0.2).rows().startswith(world(20, 0.3, 0.2).rows())


@pytest.mark.parametrize("err", [0.0, 0.5])
def test_only_errors_are_wrong(err: float) -> None:
    told = world(80, 0.2, err)
    for account in told.accounts.values():
        happening = told.events[account.event]
        days = (account.published - happening.day).days
        wrong = {s for s, n in account.told.items() if n != happening.truth(s, days)}
        assert wrong == account.wrong
    assert bool(told.mistaken()) == (err > 0)


def test_a_copy_says_what_its_source_says() -> None:
    told = world(60, 0.6, 0.2)
    copies = [account for account in told.accounts.values() if account.copied]
    assert copies
    for copy in copies:
        source = told.accounts[copy.copied or ""]
        assert (copy.text, copy.outlet == source.outlet) == (source.text, False)


def test_a_world_without_error_has_no_contradiction() -> None:
    told = world(24, 0.2, 0.0)
    rates = measure(told, build_world(told))
    assert rates["contradictions precision"].of == 0
    assert rates["estimates cover"].hit == rates["estimates cover"].of > 0
