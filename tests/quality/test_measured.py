"""What the dossier tells a stranger of how well the program reads is true."""

import csv
import tomllib
from pathlib import Path
from typing import Any

import pytest

from consilience.views.measured import measured_views

ROOT = Path(__file__).parents[2]
QUALITY = ROOT / "benchmarks" / "quality"
FLOORS = tomllib.loads((QUALITY / "floors.toml").read_text("utf-8"))
TABLE = ROOT / "src" / "consilience" / "views" / "measured.toml"
FIGURES: list[dict[str, Any]] = tomllib.loads(TABLE.read_text("utf-8"))["figures"]
OF_FLOORS = [row for row in FIGURES if "floor" in row]
OF_SHEETS = [row for row in FIGURES if "sheet" in row]


def test_every_figure_is_held_by_something() -> None:
    assert len(OF_FLOORS) + len(OF_SHEETS) == len(FIGURES) == len(measured_views())
    assert OF_SHEETS


@pytest.mark.parametrize("row", OF_FLOORS, ids=lambda row: ".".join(row["floor"]))
def test_no_share_is_told_higher_than_the_floor_that_is_measured(row: dict[str, Any]) -> None:
    kind, name = row["floor"]
    assert row["at_least"] <= FLOORS[kind][name]


@pytest.mark.parametrize("row", OF_SHEETS, ids=lambda row: row["sheet"]["file"])
def test_what_was_judged_is_what_the_sheet_says(row: dict[str, Any]) -> None:
    with (QUALITY / row["sheet"]["file"]).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    drawn = [each for each in rows if each["seed"] == str(row["sheet"]["seed"])]
    right = sum(each["verdict"] == "right" for each in drawn)
    assert (right, len(drawn)) == (row["right"], row["of"])


def test_a_reader_is_told_when_and_by_whom() -> None:
    for figure in measured_views():
        assert figure.says.endswith(".")
        assert figure.by.endswith(".")
        assert len(figure.measured) == len("2026-11-22")
        assert (figure.at_least is None) != (figure.right is None)
