"""Figures of the days of reports that must not fall, in every tenth folder of PolNeAR."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from benchmarks.quality import report_dates

ROOT = Path(__file__).parents[2]
CORPORA = ROOT.parent / "shared" / "corpora"
EVERY = 10
FLOORS: Mapping[str, float] = tomllib.loads(
    (ROOT / "benchmarks" / "quality" / "floors.toml").read_text("utf-8")
)["report dates"]
pytestmark = pytest.mark.skipif(
    not (CORPORA / "polnear").is_dir(), reason="PolNeAR lies in ../shared, which is not here"
)


@cache
def measured() -> report_dates.Measured:
    return report_dates.measured(CORPORA, "polnear", EVERY)


def test_where_half_the_articles_are_dated_the_others_get_their_days_as_before() -> None:
    tally = measured().undated["half dated"]
    assert tally.given >= FLOORS["told"]
    assert tally.held >= FLOORS["told holds the day"]


def test_days_told_are_right_to_the_day() -> None:
    for variant in ("none dated", "half dated", "datelines"):
        assert measured().undated[variant].right_to_the_day >= FLOORS["days told right"]


def test_datelines_get_their_years() -> None:
    assert measured().undated["datelines"].counts["refused"] == 0


def test_wrong_days_are_challenged_as_often_as_before_and_right_ones_seldom() -> None:
    found = measured()
    assert found.challenged >= FLOORS["wrong days challenged"]
    assert found.falsely_challenged <= FLOORS["right days challenged, at most"]
