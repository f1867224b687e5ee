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


NAMES = [
    # a title is no part of the name
    ("On Monday Governor Oren Dask came.", [("Oren Dask", "person")]),
    # a word that only begins a sentence
    ("Rain fell on the hills.", []),
    # a house by its last word, a place by its preposition
    ("The Tarvik Ministry met in Orva.", [("Tarvik Ministry", "organisation"), ("Orva", "place")]),
    # the possessive is no part
    ("He saw Kell’s boat.", [("Kell", "other")]),
    # titles without a name describe and name nobody
    ("They met the Foreign Minister.", []),
    # numbers that belong to the name, glued or after it
    ("They cut the ORL4 and Sea Orrel 3 lines.", [("ORL4", "other"), ("Sea Orrel 3", "other")]),
    # a number that counts does not
    ("They sent to Orva 40 tonnes.", [("Orva", "other")]),
    # a stroke inside an abbreviation; MS in capitals is a ship
    ("We saw the M/S Barlow and the MS Tarn.", [("M/S Barlow", "other"), ("MS Tarn", "other")]),
    # whom the title serves is a name as well
    (
        "We heard this from Orva Rovers GM Oren Dask.",
        [("Orva Rovers", "other"), ("Oren Dask", "person")],
    ),
    # a word that begins the sentence and is written small elsewhere
    ("Boats Orva took, many boats, sank.", [("Orva", "other")]),
    # initials
    ("They met General J. Dask.", [("J. Dask", "person")]),
    # a bare family name takes the kind of the full one
    (
        "He met Governor Oren Dask. They saw Dask.",
        [("Oren Dask", "person"), ("Dask", "person")],
    ),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_names(text: str, names: list[tuple[str, str]]) -> None:
    assert [(text[n.start : n.end], n.kind) for n in read(text).names] == names


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
