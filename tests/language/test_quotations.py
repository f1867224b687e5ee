"""Which words stand between quotation marks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.language.quotations import find_quotations
from tests.extraction.accounts import blocks_of

CASES = [
    ("He said “go” now.", ["go"]),
    ('He said "go" now.', ["go"]),
    # two in one paragraph, straight
    ('"Go," he said, "now."', ["Go,", "now."]),
    # in brackets, after a dash
    ('The ("iron") ring —"steel" — held.', ["iron", "steel"]),
    # a quotation inside a quotation: the outer first
    ("He said “they cried “run” and ran”.", ["they cried “run” and ran", "run"]),
    # an apostrophe is no mark
    ("The army’s men didn't go.", []),
    # an inch mark after a number closes nothing
    ("“The 9 mm gun,” he said.", ["The 9 mm gun,"]),
    # left open: to the end of the paragraph
    ("He said “go now.\n\nNine died.", ["go now."]),
    # the closing mark forgotten before who says it: with an aside, and without
    (
        "“All nine mills are hit, Tam Roek, head of Orva Mills, says.\n\nIt rained.",
        ["All nine mills are hit,"],
    ),
    ("“All nine mills are hit, Tam Roek said.", ["All nine mills are hit,"]),
    # nobody says it there
    ("“All nine mills are hit, says the mayor.", ["All nine mills are hit, says the mayor."]),
    # single marks: not an apostrophe, not a plural's; inside double ones they make no new row
    ("'We lost the dam. Nobody came,' he said.", ["We lost the dam. Nobody came,"]),
    ("The men's and the boys' boats, 'twas said, came in '99.", []),
    ("“He said ‘go’ to us,” he said.", ["He said ‘go’ to us,"]),
    # French marks
    ("He said «go» now.", ["go"]),
]


@pytest.mark.parametrize(("text", "inner"), CASES)
def test_quotations(text: str, inner: list[str]) -> None:
    found = find_quotations(text, blocks_of(text))
    assert [text[q.inner_start : q.inner_end] for q in found] == inner


def test_one_over_two_paragraphs() -> None:
    text = "He said: “Go now.\n\n“Run far.” They ran."
    first, second = find_quotations(text, blocks_of(text))
    assert second.continues == 0
    assert first.continues is None
    assert text[second.inner_start : second.inner_end] == "Run far."


def test_one_closed_in_a_later_paragraph_that_opens_with_no_mark() -> None:
    text = "“Go now.\n\nRun far,” said Kell."
    first, second = find_quotations(text, blocks_of(text))
    assert (first.start, second.continues) == (0, 0)
    assert text[second.start : second.end] == "Run far,”"


def test_spaced_marks_closed_in_a_later_paragraph() -> None:
    text = "`` Go now .\n\nRun far , '' said Kell ."
    first, second = find_quotations(text, blocks_of(text))
    assert (first.start, second.continues) == (0, 0)
    assert text[second.start : second.end] == "Run far , ''"


def test_a_paragraph_between_ends_it() -> None:
    text = "“Go now.\n\nThe army came.\n\n“Run far.”"
    assert [q.continues for q in find_quotations(text, blocks_of(text))] == [None, None]


def test_depth() -> None:
    text = "“one “two” three”"
    assert [q.depth for q in find_quotations(text, blocks_of(text))] == [0, 1]


@given(st.text(alphabet="ab “”\"«»'.\n", max_size=200))
@settings(deadline=None)
def test_offsets_of_any_text(text: str) -> None:
    found = find_quotations(text, blocks_of(text))
    assert [q.start for q in found] == sorted(q.start for q in found)
    for number, quotation in enumerate(found):
        assert 0 <= quotation.start <= quotation.inner_start <= quotation.inner_end
        assert quotation.inner_end <= quotation.end <= len(text)
        assert quotation.continues is None or quotation.continues < number
