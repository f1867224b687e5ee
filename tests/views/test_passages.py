"""Code points to UTF-16: what Python calls a passage is what a browser cuts out."""

import os

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from consilience.model.span import Passage, Span
from consilience.views.passages import CodeUnits, Spot, Stretch

HARD = bool(os.environ.get("CONSILIENCE_HARD"))
PIECES = (
    "a",
    "é",
    "e\u0301",
    "\r\n",
    "\u2028",
    "ש",
    "ة",
    "\u200f",
    "\U0001f600",
    "👩‍👩‍👧",
    "𝔘",
    "\ufffd",
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(
    st.characters(exclude_categories=["Cs"]), max_size=60
)


def cut(text: str, place: Stretch) -> str:
    """What ``text.slice(start, end)`` gives in JavaScript."""
    return text.encode("utf-16-le")[2 * place.start : 2 * place.end].decode("utf-16-le")


@settings(max_examples=2_000 if HARD else 200, deadline=None)
@given(TEXTS, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=30, max_size=30))
@example("\U0001f600" * 3, [(1, 2)] * 30)
def test_the_slice_is_the_passage(text: str, places: list[tuple[int, int]]) -> None:
    units = CodeUnits.of(text)
    for one, other in places:
        start, end = sorted((min(one, len(text)), min(other, len(text))))
        assert cut(text, units.stretch(start, end)) == text[start:end]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 2, Stretch(0, 3)),
        (-5, 1, Stretch(0, 1)),  # before the text
        (1, 99, Stretch(1, 4)),  # beyond it
        (2, 1, Stretch(3, 3)),  # turned round: nothing, not a wrong passage
        (50, 60, Stretch(4, 4)),
    ],
)
def test_what_lies_outside_is_drawn_to_the_edge(start: int, end: int, expected: Stretch) -> None:
    assert CodeUnits.of("a\U0001f600b").stretch(start, end) == expected


def test_spans_and_passages_go_the_same_way() -> None:
    units = CodeUnits.of("\U0001f600ab")
    assert units.of_span(Span(1, 2)) == Stretch(2, 3)
    assert units.of_passage(Passage("r-1", 1, 2)) == Spot("r-1", 2, 3)
