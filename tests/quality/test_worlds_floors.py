"""Figures of small worlds that must not fall."""

import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest

from benchmarks.worlds.claims import record_of_claims
from benchmarks.worlds.measure import Rate, build_world, measure
from benchmarks.worlds.telling import tell
from benchmarks.worlds.truth import World
from consilience.model.record import Record

ROOT = Path(__file__).parents[2]
FLOORS: Mapping[str, Mapping[str, float]] = tomllib.loads(
    (ROOT / "benchmarks" / "quality" / "floors.toml").read_text("utf-8")
)
MADE: Mapping[str, tuple[int, float, Callable[[World], Record]]] = {
    "worlds": (48, 0.1, build_world),
    "worlds as claims": (96, 0.1, record_of_claims),
    "worlds that err": (96, 0.4, build_world),
}
FIGURES = [(name, figure) for name in MADE for figure in FLOORS[name]]


@cache
def rates(name: str) -> Mapping[str, Rate]:
    accounts, err, make = MADE[name]
    world = World(list(tell(accounts, copy=0.3, err=err, seed=2)))
    return measure(world, make(world))


@pytest.mark.parametrize(("name", "figure"), FIGURES)
def test_worlds_do_as_well_as_before(name: str, figure: str) -> None:
    rate = rates(name)[figure.removesuffix(", at most")]
    share = 100 * rate.hit / rate.of
    if figure.endswith(", at most"):
        assert share <= FLOORS[name][figure], str(rate)
    else:
        assert share >= FLOORS[name][figure], str(rate)
