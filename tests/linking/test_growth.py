"""How the work of linking grows with the number of accounts, counted in calls: no clock is read."""

from cProfile import Profile
from math import log
from pstats import Stats

from benchmarks.worlds.claims import claims_of, link_claims
from benchmarks.worlds.telling import tell
from benchmarks.worlds.truth import World

MOST = 1.2
"""Exponent of growth. Every two accounts held against each other would make it 2. From 3,000 to
10,000 accounts the time grows with 1.13 (``python -m benchmarks.worlds.scale``)."""


def calls(accounts: int) -> int:
    """The calls that linking a world of so many accounts makes."""
    claimed = claims_of(World(list(tell(accounts, copy=0.3, err=0.1, seed=1))))
    profile = Profile(builtins=False)
    profile.runcall(link_claims, claimed)
    return int(Stats(profile).total_calls)  # type: ignore[attr-defined]  # the stubs leave it out


def test_linking_grows_near_to_linear() -> None:
    few, many = 200, 600
    assert log(calls(many) / calls(few)) / log(many / few) <= MOST
