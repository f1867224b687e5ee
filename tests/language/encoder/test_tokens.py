"""Tokens are cut as the English treebanks cut them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.language.encoder.tokens import cut

CASES = [
    ("KYIV, May 25 — Rescuers left.", "KYIV|,|May|25|—|Rescuers|left|."),
    ("The U.S. won't pay.", "The|U.S.|wo|n't|pay|."),
    ("They cannot, and we can’t.", "They|can|not|,|and|we|ca|n’t|."),
    ("Gen. A. B. Petrov's men", "Gen.|A.|B.|Petrov|'s|men"),
    ("a state-run, non-profit co-op", "a|state|-|run|,|non-profit|co-op"),
    ("a 22-year-old", "a|22|-|year|-|old"),
    ("$160 million (about 12.5%)", "$|160|million|(|about|12.5|%|)"),
    ("– 411 –", "–|411|–"),
    ("6,000 to 7,500 homes", "6,000|to|7,500|homes"),
    ("He said: “We'll go.”", "He|said|:|“|We|'ll|go|.|”"),
    ("at 5:30 p.m. on 11/02/2024", "at|5:30|p.m.|on|11/02/2024"),
    ("O'Hara and d'Alba", "O'Hara|and|d'Alba"),
    ("the 1990s and the 5th", "the|1990s|and|the|5th"),
    ("see www.example.org/page for more", "see|www.example.org/page|for|more"),
    ("No. 5 is no.", "No.|5|is|no|."),
    ("on Sat. and in Ill.", "on|Sat.|and|in|Ill|."),
    ("Wait... what?!", "Wait|...|what|?!"),
    ("dogs' and James' bowls", "dogs|'|and|James|'|bowls"),
    ("Zelenskyy–Putin talks", "Zelenskyy|–|Putin|talks"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_cuts(text: str, expected: str) -> None:
    assert "|".join(text[start:end] for start, end, _ in cut(text)) == expected


@given(st.text(max_size=200))
def test_all_but_white_space_is_in_a_token(text: str) -> None:
    cuts = cut(text)
    assert "".join(text[c.start : c.end] for c in cuts) == "".join(text.split())
    assert all(c.start < c.end for c in cuts)


@given(st.text(max_size=100), st.text(max_size=20))
def test_spaces_before_are_told(text: str, before: str) -> None:
    whole = before + text
    for token in cut(whole, len(before)):
        outside = token.start == len(before) or whole[token.start - 1].isspace()
        assert token.spaced == outside
