"""Tokens and names, and how the parts of an analysis hang together."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.language.tokens import tokenize
from tests.extraction.accounts import read


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("The dam burst.", ["The", "dam", "burst", "."]),
        ("1,304 men", ["1,304", "men"]),
        # a stop inside an abbreviation and one that ends a sentence
        ("U.S. men.", ["U.S.", "men", "."]),
        # inner apostrophes and hyphens
        ("army’s 24-foot mother-ship", ["army’s", "24", "-", "foot", "mother-ship"]),
        ("05:30", ["05:30"]),
        ("", []),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert [text[t.start : t.end] for t in tokenize(text, 0, len(text))] == tokens


@given(st.text(max_size=300))
@settings(deadline=None)
def test_analysis_of_any_text(text: str) -> None:
    analysis = read(text)
    for sentence in analysis.sentences:
        tokens = analysis.tokens[sentence.first_token : sentence.last_token]
        assert all(sentence.start <= t.start < t.end <= sentence.end for t in tokens)
    for name in analysis.names:
        assert text[name.start : name.end].strip() == text[name.start : name.end] != ""
    assert analysis == read(text)
