"""Figures on the development splits do not fall; they need the corpora and some minutes."""

from pathlib import Path

import pytest

from benchmarks.quality.language import measure
from consilience.language.encoder import load

CORPORA = Path(__file__).parents[4] / "shared" / "corpora"
FLOORS = {
    "gold_tokens/upos": 97.2,
    "gold_tokens/las": 89.7,
    "raw/tokens": 99.0,
    "raw/sentences": 89.0,
    "raw/las": 88.0,
    "raw/lemmas": 97.0,
    "raw/names/ewt": 78.5,
    "raw/names/meantime": 93.0,
}


@pytest.mark.slow
@pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora lie in ../shared, which is not here")
def test_no_figure_falls_below_its_floor() -> None:
    figures = measure(CORPORA, "dev", load(2))
    assert {k: v for k, v in FLOORS.items() if figures[k]["all"]["f"] < v} == {}
    assert figures["pronouns/gum"]["resolved"] >= 65
    assert figures["pronouns/gum"]["right_of_resolved"] >= 78
