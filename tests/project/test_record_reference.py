"""The published schema and its reference say what the nouns say."""

import re
from pathlib import Path

import jsonschema
import pytest

from consilience.interchange.schema import record_schema
from tests.project.tree import ROOT
from tools.record_reference import REFERENCE, SCHEMA, field_tables, reference_text, schema_text

DEFINITIONS = record_schema()["$defs"]


def test_the_published_schema_is_the_nouns() -> None:
    assert SCHEMA.read_text("utf-8") == schema_text(), "stale: run `make docs`"


def test_the_reference_is_the_nouns() -> None:
    page = REFERENCE.read_text("utf-8")
    assert page == reference_text(page), "stale: run `make docs`"


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(record_schema())


@pytest.mark.parametrize("noun", DEFINITIONS)
def test_every_noun_and_field_is_described(noun: str) -> None:
    definition = DEFINITIONS[noun]
    bare = [name for name, field in definition["properties"].items() if "description" not in field]
    assert definition["description"]
    assert bare == []


@pytest.mark.parametrize("noun", DEFINITIONS)
def test_every_field_has_a_row(noun: str) -> None:
    section = REFERENCE.read_text("utf-8").split(f"\n### {noun}\n")[1].split("\n### ")[0]
    assert re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) == list(
        DEFINITIONS[noun]["properties"]
    )


def test_every_type_named_in_the_tables_has_its_section() -> None:
    tables = field_tables(record_schema())
    headings = {heading.lower() for heading in re.findall(r"^### (\w+)$", tables, re.MULTILINE)}
    assert set(re.findall(r"\]\(#(\w+)\)", tables)) <= headings


def test_the_files_stand_where_the_readme_sends_people() -> None:
    assert Path("schema/record.schema.json") == SCHEMA.relative_to(ROOT)
