"""Figures of the judged quantities that must not fall."""

import csv
import tomllib
from collections.abc import Collection, Mapping
from pathlib import Path

import pytest

from benchmarks.quality import precision
from consilience.packs.lexicon import Lexicon
from consilience.packs.reading import built_in_packs

ROOT = Path(__file__).parents[2]
CORPORA = ROOT.parent / "shared" / "corpora"
FLOORS: Mapping[str, float] = tomllib.loads(
    (ROOT / "benchmarks" / "quality" / "floors.toml").read_text("utf-8")
)["precision"]
LAST = {"711", "712"}
"""The last draws of quantities; their readers had not made or read the rules."""
BLIND = {"711", "712", "713", "714", "715"}
"""The last draws of claims, by such readers too."""
EVERY = 5


def _judged(draws: Collection[str], kind: str = "quantities") -> list[dict[str, str]]:
    with precision.SHEETS[kind].open(encoding="utf-8", newline="") as sheet:
        return [row for row in csv.DictReader(sheet, delimiter="\t") if row["seed"] in draws]


def test_as_many_are_right_as_were_judged() -> None:
    rows = _judged(LAST)
    assert len(rows) == len(LAST) * precision.ROWS
    assert all((row["verdict"] == "right") == (not row["fault"]) for row in rows)
    right = sum(row["verdict"] == "right" for row in rows)
    assert 100 * right / len(rows) >= FLOORS["quantities right"]


@pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora lie in ../shared, which is not here")
@pytest.mark.parametrize(("kind", "draws"), [("quantities", LAST), ("claims", BLIND)])
def test_what_was_right_is_still_told(kind: str, draws: Collection[str]) -> None:
    files, lexicon = precision.texts(CORPORA), Lexicon(built_in_packs())
    right = [row for row in _judged(draws, kind) if row["verdict"] == "right"]
    asked = sorted({row["document"] for row in right})[::EVERY]
    told = {
        (row.document, str(row.start), str(row.end), row.digest)
        for name in asked
        for row in precision.rows(kind, name, precision.plain(files[name]), lexicon)
    }
    keys = [
        (row["document"], row["start"], row["end"], row["digest"])
        for row in right
        if row["document"] in asked
    ]
    kept = sum(key in told for key in keys)
    assert 100 * kept / len(keys) >= FLOORS[f"{kind} still told"]


@pytest.mark.parametrize(
    ("draws", "floor"), [(BLIND, "claims right"), ({"14"}, "claims right in political news")]
)
def test_claims_of_the_last_draws_are_right_as_often_as_the_floors_say(
    draws: Collection[str], floor: str
) -> None:
    drawn = _judged(draws, "claims")
    assert len(drawn) == len(draws) * precision.ROWS
    right = sum(row["verdict"] == "right" for row in drawn)
    assert 100 * right / len(drawn) >= FLOORS[floor]
