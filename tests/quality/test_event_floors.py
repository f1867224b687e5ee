"""Shares of coded sentences typed right that must not fall."""

import pytest

from benchmarks.quality.events import petrarch_cases, plover_cases, score
from tests.quality.test_floors import FLOORS, SHARED

CORPORA = SHARED / "corpora"


@pytest.mark.skipif(
    not CORPORA.is_dir(), reason="the coded sentences lie in ../shared, which is not here"
)
@pytest.mark.parametrize("name", ["plover", "petrarch"])
def test_coded_sentences_are_typed_as_well_as_before(name: str) -> None:
    cases = list({"plover": plover_cases, "petrarch": petrarch_cases}[name](CORPORA))
    tally = score(cases, misses=False)
    assert 100 * tally["main"] / len(cases) >= FLOORS["events"][name]
