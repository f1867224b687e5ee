"""Which parts of a text are read together."""

import pytest

from consilience.language.stretches import stretches_of, stretches_of_lines
from consilience.model.report import Block

WRAPPED = "The harbour was closed for nine hours because of the storm that\ncame in from the west."
CASES = [
    ("One.\n\nTwo.", ["One.", "Two."]),
    ("A headline\nBy A. Writer\nThe text.", ["A headline", "By A. Writer", "The text."]),
    (WRAPPED, [WRAPPED]),
    ("", []),
    ("\n \n", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_lines(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in stretches_of_lines(text)] == expected


def test_boilerplate_is_not_read() -> None:
    text = "News.\nShare this\nMore."
    blocks = (Block(0, 5, "body"), Block(6, 16, "boilerplate"), Block(17, 22, "body"))
    assert [text[s.start : s.end] for s in stretches_of(text, blocks)] == ["News.", "More."]


def test_a_paragraph_that_breaks_off_goes_on() -> None:
    text = "They came to the\n\nvillage."
    blocks = (Block(0, 16, "body"), Block(18, 26, "body"))
    assert [text[s.start : s.end] for s in stretches_of(text, blocks)] == [text]


def test_a_headline_does_not_run_on_into_the_text() -> None:
    text = "Harbour master dies at 77\n\nTuesday, May 6\n\nEdvin Falk died on Monday."
    title, line = Block(0, 25, "title"), Block(27, 41, "dateline")
    told = text[43:]
    for blocks in ((title, line, Block(43, len(text), "body")), (title, Block(43, 69, "body"))):
        found = [text[s.start : s.end] for s in stretches_of(text, blocks)]
        assert found == [text[:25], told]
