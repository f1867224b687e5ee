"""Figures that must not fall."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from benchmarks.quality import planted, records

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
FLOORS: Mapping[str, Mapping[str, float]] = tomllib.loads(
    (ROOT / "benchmarks" / "quality" / "floors.toml").read_text("utf-8")
)
GOLD = [(name, figure) for name in ("seeds", "dev") for figure in FLOORS[name]]


@cache
def scores() -> Mapping[str, Mapping[str, tuple[int, int]]]:
    return records.all_scores(SHARED)


def test_what_the_examples_have_planted_is_found() -> None:
    found = sum(map(planted.is_found, planted.planted_things(ROOT / "examples")))
    assert found >= FLOORS["planted"]["all"]


def test_what_the_sets_of_other_events_have_planted_is_found() -> None:
    found = sum(map(planted.is_found, planted.planted_things(planted.CLUSTERS)))
    assert found >= FLOORS["clusters"]["all"]


@pytest.mark.skipif(
    not SHARED.is_dir(), reason="the gold records lie in ../shared, which is not here"
)
@pytest.mark.parametrize(("name", "figure"), GOLD)
def test_records_do_as_well_as_before(name: str, figure: str) -> None:
    hit, of = scores()[name][figure]
    assert 100 * hit / of >= FLOORS[name][figure], f"{hit} of {of}"
