"""What the uncased pieces lose is told by a word's mark."""

import pytest

from consilience.language.encoder import shapes
from consilience.language.encoder.shapes import MARKS, mark, shape

CASES = [
    ("word", shapes.LOWER),
    ("Word", shapes.TITLE),
    ("NATO", shapes.UPPER),
    ("I", shapes.LETTER),
    ("McKay", shapes.MIXED),
    ("1,200", shapes.DIGITS),
    ("F16", shapes.WITH_DIGITS),
    ("—", shapes.OTHER),
    ("U.S.", shapes.DOTTED),
    ("n't", shapes.LOWER),
]


@pytest.mark.parametrize(("word", "expected"), CASES)
def test_shapes(word: str, expected: int) -> None:
    assert shape(word) == expected


def test_marks_tell_spaces_and_paragraphs_apart() -> None:
    found = {mark("Word", spaced, opening) for spaced in (False, True) for opening in (False, True)}
    assert len(found) == 4
    assert all(0 < number < MARKS for number in found)
