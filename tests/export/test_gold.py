"""The exports of the built-in examples are what they were when somebody last looked at them."""

import pytest

from tests.export.gold_files import EXAMPLES, HERE, KEPT, made


@pytest.mark.parametrize("form", KEPT)
@pytest.mark.parametrize("name", EXAMPLES)
def test_an_export_of_an_example_is_what_it_was(name: str, form: str) -> None:
    kept = (HERE / f"{name}.{form}.txt").read_text("utf-8")
    assert made(name, form) == kept, (
        "look at the difference; if it is wanted: python -m tests.export.gold_files"
    )
