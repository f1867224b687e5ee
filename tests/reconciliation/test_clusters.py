"""Seventeen small sets of invented accounts of other kinds of events hold what their lists say."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from benchmarks.quality.planted import CLUSTERS, KINDS, find_passage

Row = dict[str, Any]
SETS = sorted(folder.name for folder in CLUSTERS.iterdir() if folder.is_dir())


def rows(name: str) -> list[Row]:
    found: list[Row] = json.loads((CLUSTERS / name / "planted.json").read_text("utf-8"))
    return found


def texts(folder: Path) -> dict[str, str]:
    lines = (folder / "reports.jsonl").read_text("utf-8").splitlines()
    return {row["id"]: row["text"] for row in map(json.loads, lines)}


@pytest.mark.parametrize("name", SETS)
def test_every_passage_stands_in_its_account(name: str) -> None:
    told = texts(CLUSTERS / name)
    for row in rows(name):
        assert row["kind"] in KINDS
        for passage in row["passages"]:
            assert find_passage(told[passage["account"]], passage["quote"]), passage["quote"]


@pytest.mark.parametrize("name", SETS)
def test_ids_are_unique_and_sums_are_as_the_row_says(name: str) -> None:
    ids = [row["id"] for row in rows(name)]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[A-Z]\d\d", one) for one in ids)
    for row in rows(name):
        if row["kind"] == "arithmetic":
            expected = row["expect"]
            assert (sum(expected["parts"]) == expected["total"]) is expected["holds"]
