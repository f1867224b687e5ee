"""Triggers and arguments of WikiEvents that must be found as well as before."""

import pytest

from benchmarks.quality.event_triggers import score, shares, wikievents
from tests.quality.test_floors import FLOORS, SHARED

CORPORA = SHARED / "corpora"


@pytest.mark.skipif(
    not CORPORA.is_dir(), reason="the annotated articles lie in ../shared, which is not here"
)
def test_triggers_and_arguments_are_found_as_well_as_before() -> None:
    tally = score(wikievents(CORPORA))
    for figure, floor in FLOORS["arguments"].items():
        assert shares(tally, figure)[2] >= floor, figure
