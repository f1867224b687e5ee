"""Figures of events, entities and stories across accounts that must not fall, on two topics."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from benchmarks.quality import coreference, entity_coreference, story_folders
from benchmarks.quality.conll import b_cubed, harmonic

ROOT = Path(__file__).parents[2]
CORPORA = ROOT.parent / "shared" / "corpora"
FLOORS: Mapping[str, Mapping[str, float]] = tomllib.loads(
    (ROOT / "benchmarks" / "quality" / "floors.toml").read_text("utf-8")
)
TOPICS = ("23", "35")
pytestmark = pytest.mark.skipif(
    not CORPORA.is_dir(), reason="the corpora lie in ../shared, which is not here"
)


@cache
def events() -> Mapping[str, tuple[tuple[float, float, float, float], int, int, int]]:
    return coreference.measured(CORPORA, TOPICS, halves=True)


@cache
def entities() -> Mapping[str, tuple[tuple[float, float, float, float], int, int, int]]:
    return entity_coreference.measured(CORPORA, TOPICS)


@pytest.mark.parametrize("column", ["scorer", "gold", "own"])
def test_events_are_joined_as_well_as_before(column: str) -> None:
    assert 100 * events()[column][0][-1] >= FLOORS["event coreference"][column]


@pytest.mark.parametrize("column", ["gold", "described", "own"])
def test_entities_are_joined_as_well_as_before(column: str) -> None:
    assert 100 * entities()[column][0][-1] >= FLOORS["entity coreference"][column]


def test_a_mixed_folder_falls_into_stories_as_well_as_before() -> None:
    gold, found = story_folders.stories_of(CORPORA, TOPICS)
    score = harmonic(b_cubed(gold, found), b_cubed(found, gold))
    assert 100 * score >= FLOORS["stories"]["F1"]
