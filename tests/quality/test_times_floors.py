"""Figures of the times that must not fall, on the public corpora where they are at hand."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from benchmarks.quality import times

ROOT = Path(__file__).parents[2]
CORPORA = ROOT.parent / "shared" / "corpora"
NEWS = CORPORA / "tempeval3-train" / "TBAQ-cleaned"
CASES = CORPORA / "recognizers-specs" / "Specs" / "DateTime" / "English"
FLOORS: Mapping[str, float] = tomllib.loads(
    (ROOT / "benchmarks" / "quality" / "floors.toml").read_text("utf-8")
)["times"]


@cache
def news() -> times.Score:
    both = times.Score()
    for name in ("TimeBank", "AQUAINT"):
        both.add(times.news(NEWS / name))
    return both


@pytest.mark.skipif(not NEWS.is_dir(), reason="the TIMEX3 news lies in ../shared, not here")
@pytest.mark.parametrize(
    ("figure", "count"),
    [("extent", "relaxed"), ("type", "kind"), ("value", "value"), ("value respelled", "alike")],
)
def test_news_is_read_as_well_as_before(figure: str, count: str) -> None:
    score = news()
    assert score.f(getattr(score, count)) >= FLOORS[figure]


@pytest.mark.skipif(not CASES.is_dir(), reason="the Recognizers cases lie in ../shared, not here")
def test_cases_are_read_as_well_as_before() -> None:
    rows = [times.score_specs(CASES, name) for name in times.SPECS]
    asked, wrong = sum(row[0] for row in rows), sum(len(row[1]) for row in rows)
    assert asked >= FLOORS["cases asked"], "kinds of cases have been left out since"
    assert 100 * (asked - wrong) / asked >= FLOORS["cases"]


@pytest.mark.parametrize(
    ("told", "right", "alike"),
    [
        ("2031-W07", "2031-W7", True),
        ("1949", "1949-XX", True),
        ("1949", "1949-XX-XX", True),
        ("203", "203X", True),
        ("2031-W07", "2031-W08", False),
        ("1949", "1949-05", False),
        (None, "1949", False),
    ],
)
def test_values_are_respelled_and_no_more(told: str | None, right: str, alike: bool) -> None:
    assert times.same_value(told, right) is alike
