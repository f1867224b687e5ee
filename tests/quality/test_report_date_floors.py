"""Figures of the days of reports that must not fall, in some folders of PolNeAR and MEANTIME."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from benchmarks.quality import report_dates

ROOT = Path(__file__).parents[2]
CORPORA = ROOT.parent / "shared" / "corpora"
EVERY = {"polnear": 10, "meantime": 1}
FLOORS: Mapping[str, float] = tomllib.loads(
    (ROOT / "benchmarks" / "quality" / "floors.toml").read_text("utf-8")
)["report dates"]
pytestmark = pytest.mark.skipif(
    not (CORPORA / "polnear").is_dir(), reason="PolNeAR lies in ../shared, which is not here"
)


@cache
def measured(corpus: str = "polnear") -> report_dates.Measured:
    return report_dates.measured(CORPORA, corpus, EVERY[corpus])


def test_where_half_the_articles_are_dated_the_others_get_their_days_as_before() -> None:
    tally = measured().undated["half dated"]
    assert tally.given >= FLOORS["told"]
    assert tally.held >= FLOORS["told holds the day"]


@pytest.mark.parametrize("corpus", EVERY)
def test_single_days_told_are_right_to_the_day(corpus: str) -> None:
    tally = measured(corpus).single_days
    assert tally.right_to_the_day >= FLOORS["days told right"]
    assert tally.counts["right"] >= FLOORS[f"days told right, {corpus}"]


def test_datelines_get_their_years() -> None:
    assert measured().undated["datelines"].counts["refused"] == 0


def test_wrong_days_are_challenged_as_often_as_before_and_right_ones_seldom() -> None:
    found = measured()
    assert found.challenged >= FLOORS["wrong days challenged"]
    assert found.falsely_challenged <= FLOORS["right days challenged, at most"]
