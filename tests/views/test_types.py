"""The front end's types are those of the views."""

from tools.view_types import TARGET, view_types


def test_types_are_up_to_date() -> None:
    assert TARGET.read_text("utf-8") == view_types(), "run `python tools/view_types.py`"
