"""What holds for all formats: same bytes, any order of rows, listed and documented."""

import random
from dataclasses import fields, replace
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given, settings

from consilience.export import FORMATS
from consilience.model.record import Record
from tests.export.gold_files import example
from tests.export.strikes import Dead, strike
from tests.export.test_round_trips import records
from tests.project.tree import ROOT
from tests.views.drafts import bare_record, report
from tests.views.records import ferry_record

NAMES = tuple(each.name for each in FORMATS)
PAGE = (ROOT / "docs" / "export.md").read_text("utf-8")


def files(form: str, record: Record) -> dict[str, bytes]:
    if form == "parquet":
        pytest.importorskip("pyarrow", reason="needs pyarrow")
    return next(each for each in FORMATS if each.name == form).files(record)


def shuffled(record: Record) -> Record:
    """The same rows in another order."""
    dice = random.Random(7)  # noqa: S311 - not for secrets
    rows = {each.name: getattr(record, each.name) for each in fields(record)}
    tables: dict[str, Any] = {
        name: tuple(dice.sample(table, len(table)))
        for name, table in rows.items()
        if isinstance(table, tuple)
    }
    return replace(record, **tables)


@pytest.mark.parametrize("form", NAMES)
def test_the_same_record_gives_the_same_bytes(form: str) -> None:
    assert files(form, ferry_record()) == files(form, ferry_record())


@pytest.mark.parametrize("form", [name for name in NAMES if name != "ro-crate"])
def test_the_order_of_rows_makes_no_difference(form: str) -> None:
    for record in (example("exchange"), strike(Dead(3, 4, 5), Dead(2, 2, 2, "civilians"))):
        assert files(form, shuffled(record)) == files(form, record)


@pytest.mark.parametrize("form", NAMES)
def test_an_empty_record_can_be_taken_away_too(form: str) -> None:
    assert files(form, bare_record())
    assert files(form, bare_record(report("r-1", "one.txt", "")))


@pytest.mark.parametrize("form", ["csv", "xlsx", "ucdp", "acled", "jsonld", "geojson", "brief"])
@given(records())
@settings(max_examples=25)
def test_any_characters_can_be_taken_away(
    form: str, drawn: tuple[Record, list[tuple[str, int, int]]]
) -> None:
    assert files(form, drawn[0])


@pytest.mark.parametrize("form", NAMES)
def test_paths_are_plain_and_in_order(form: str) -> None:
    paths = list(files(form, ferry_record()))
    assert paths == sorted(paths)
    assert not any(path.startswith("/") or ".." in path or "\\" in path for path in paths)


@pytest.mark.parametrize("form", FORMATS, ids=lambda each: each.name)
def test_a_format_is_documented_with_what_it_loses_and_its_rules(form: object) -> None:
    chosen = next(each for each in FORMATS if each is form)
    section = PAGE.partition(f"\n## {chosen.name}\n")[2].partition("\n## ")[0]
    words = " ".join(section.split())
    assert words, f"docs/export.md has no section on {chosen.name}: run `make docs`"
    for told in (chosen.title, chosen.users, chosen.holds, *chosen.loses):
        assert " ".join(told.split()) in words, "run `make docs`"
    for name, rule in chosen.rules.items():
        assert f"| `{name}` | {' '.join(rule.split())} |" in words, "run `make docs`"


@pytest.mark.parametrize("form", FORMATS, ids=lambda each: each.name)
def test_what_makes_a_format_is_there(form: object) -> None:
    chosen = next(each for each in FORMATS if each is form)
    module, _, function = chosen.made_by.partition(":")
    assert callable(getattr(import_module(module), function))
    assert chosen.loses
