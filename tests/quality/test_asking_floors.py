"""What `ask` answers and what `verify` finds must not fall."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from benchmarks.quality import asked, drafted

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
FLOORS: Mapping[str, Mapping[str, float]] = tomllib.loads(
    (ROOT / "benchmarks" / "quality" / "floors.toml").read_text("utf-8")
)
NEEDS_SHARED = pytest.mark.skipif(
    not SHARED.is_dir(), reason="most accounts lie in ../shared, which is not here"
)


@cache
def answered() -> Mapping[str, float]:
    return asked.shares(asked.measure(SHARED, ROOT / "benchmarks" / "quality" / "questions"))


@cache
def checked() -> Mapping[str, float]:
    return drafted.shares(drafted.measure(SHARED))


@NEEDS_SHARED
@pytest.mark.parametrize("figure", ["right", "honest"])
def test_questions_are_answered_as_well_as_before(figure: str) -> None:
    assert answered()[figure] >= FLOORS["questions"][figure]


@NEEDS_SHARED
def test_planted_errors_are_found_and_true_statements_left_alone() -> None:
    assert checked()["found"] >= FLOORS["drafts"]["found"]
    assert checked()["true contradicted"] <= FLOORS["drafts"]["true contradicted, at most"]


def test_every_planted_error_stands_in_its_draft_once() -> None:
    rows = drafted.planted()
    assert sum(map(len, rows.values())) == 60
    for name, errors in rows.items():
        text = (drafted.FOLDER / name).read_text("utf-8")
        assert [row["wrong"] for row in errors if text.count(row["wrong"]) != 1] == []


@pytest.mark.parametrize("folder", ["questions", "second"])
def test_every_question_has_an_answer_or_a_reason_for_none(folder: str) -> None:
    for file in (ROOT / "benchmarks" / "quality" / folder).glob("*.toml"):
        for row in tomllib.loads(file.read_text("utf-8"))["question"]:
            answers = {"values", "values_any", "days", "names", "status"} & set(row)
            assert bool(answers) is not ("none" in row), row["ask"]
