"""Gold records of news of other kinds: that they are whole, and figures that must not fall."""

import json
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from benchmarks.quality import news_records
from benchmarks.quality.records import RATES

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
FLOORS: Mapping[str, float] = tomllib.loads(
    (ROOT / "benchmarks" / "quality" / "floors.toml").read_text("utf-8")
)["news"]
with_corpora = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the corpora lie in ../shared, which is not here"
)


@cache
def counts() -> Mapping[tuple[str, str], int]:
    names = news_records.SETS["open"]
    return news_records.totals(news_records.scored(SHARED, name)[0] for name in names)


@with_corpora
@pytest.mark.parametrize("figure", FLOORS)
def test_news_of_other_kinds_is_read_as_well_as_before(figure: str) -> None:
    group, hit, of = RATES[figure]
    right, all_of_them = counts()[group, hit], counts()[group, of]
    assert 100 * right / all_of_them >= FLOORS[figure], f"{right} of {all_of_them}"


@with_corpora
@pytest.mark.parametrize("name", sorted(sum(news_records.SETS.values(), ())))
def test_a_gold_record_is_packed_as_it_is_unpacked(name: str, tmp_path: Path) -> None:
    accounts, gold = news_records.unpacked(SHARED, name)
    kept = json.loads((news_records.GOLD / f"{name}.json").read_text("utf-8"))
    rows = [{**account, "source_file": kept["sources"][account["id"]]} for account in accounts]
    (tmp_path / "reports.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (tmp_path / "gold.json").write_text(json.dumps(gold))
    # A quotation that stands twice in its account is packed as the first of the two.
    assert news_records.packed(tmp_path) == kept


def test_no_text_of_others_is_kept_in_a_gold_record() -> None:
    for file in news_records.GOLD.glob("*.json"):
        gold = json.loads(file.read_text("utf-8"))
        for fact in gold["facts"]:
            assert all(map(_is_place, (value["quote"] for value in fact["values"])))
        assert all(_is_place(line) for _, line in gold["boilerplate"])


def _is_place(passage: object) -> bool:
    return isinstance(passage, list) and all(isinstance(point, int) for point in passage)
