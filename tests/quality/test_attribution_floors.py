"""Figures of voices, stance and modality that must not fall."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from benchmarks.quality import attribution, factuality, judged

ROOT = Path(__file__).parents[2]
CORPORA = ROOT.parent / "shared" / "corpora"
FLOORS: Mapping[str, Mapping[str, float]] = tomllib.loads(
    (ROOT / "benchmarks" / "quality" / "floors.toml").read_text("utf-8")
)
pytestmark = pytest.mark.skipif(
    not CORPORA.is_dir(), reason="the corpora lie in ../shared, which is not here"
)


@cache
def attributions() -> attribution.Score:
    return attribution.measure(CORPORA, "dev", every=3)


def test_attributions_are_found_as_well_as_before() -> None:
    score = attributions()
    assert score.f(score.content) >= FLOORS["attribution"]["content"]
    assert score.f(score.both) >= FLOORS["attribution"]["source and content"]


def test_what_happened_is_told_as_well_as_before() -> None:
    scores = factuality.measure(CORPORA, "dev", every=4)
    for name in ("uds", "meantime"):
        assert scores[name].f() >= FLOORS["factuality"][name], name


@pytest.mark.parametrize("sheet", ["stance", "speakers", "claims"])
def test_sheets_hold_what_was_drawn(sheet: str) -> None:
    rows = judged.rows_of(f"{sheet}_judged.tsv")
    place = 4 if sheet == "claims" else 3
    assert len(rows) == {"stance": 300, "speakers": 150, "claims": 200}[sheet]
    assert all(int(start) < int(end) for *_, start, end in (row[:place] for row in rows))


def test_stances_are_told_as_well_as_before() -> None:
    share = judged.stances(CORPORA)
    assert 100 * share.right / (share.of - share.changed) >= FLOORS["attribution"]["stance"]
    assert 100 * (share.of - share.changed) / share.of >= FLOORS["attribution"]["cues still told"]


def test_claims_are_told_as_well_as_before() -> None:
    share = judged.claims(CORPORA)
    assert 100 * share.right / (share.of - share.changed) >= FLOORS["attribution"]["claims"]
    assert share.changed <= share.of / 2, "the sheet tells little of the program of today"
