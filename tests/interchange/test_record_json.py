"""The record as bytes."""

from pathlib import Path

import pytest

from consilience.errors import RecordError
from consilience.interchange.record_json import dump_record, load_record, read_record
from consilience.interchange.schema import record_schema, split_docstring
from tests.accounts import account, build_accounts

TEXT = "The flood killed 17 people in the town of Quarrin, the mayor said on Monday morning."


def test_numbers_that_are_whole_print_without_a_point(tmp_path: Path) -> None:
    written = dump_record(build_accounts(tmp_path, account("one", TEXT)))
    assert b'"best": 17,' in written


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "truncated"),
        (b"{}", "missing required field"),
        (b'{"schema": "consilience/record/9"}', "schema"),
        (b"\xff\xfe", "record.json"),
    ],
)
def test_what_is_no_record_is_refused_with_the_place(data: bytes, says: str) -> None:
    with pytest.raises(RecordError, match=says):
        load_record(data)


def test_a_missing_file_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="build it anew"):
        read_record(tmp_path)


def test_every_object_of_the_schema_is_closed_and_described() -> None:
    for name, definition in record_schema()["$defs"].items():
        assert definition["additionalProperties"] is False, name
        assert definition["required"] == list(definition["properties"]), name
        for field, schema in definition["properties"].items():
            assert schema.get("description"), f"{name}.{field}"


def test_a_docstring_is_parted_with_its_continued_lines() -> None:
    docstring = (
        "One.\n\n    Attributes:\n        a: first\n            goes on.\n        b: second.\n"
    )
    assert split_docstring(docstring) == ("One.", {"a": "first goes on.", "b": "second."})
