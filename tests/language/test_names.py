"""Names by capitals and the words around them."""

import pytest

from consilience.language.analyse import with_tokens
from consilience.language.names import find_names
from consilience.language.sentences import split_sentences
from consilience.language.tokens import tokenize
from consilience.model.report import Block

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
    spans = split_sentences(text, (Block(0, len(text), "body"),))
    tokens = tuple(token for span in spans for token in tokenize(text, span.start, span.end))
    found = find_names(text, with_tokens(spans, tokens), tokens)
    assert [(text[name.start : name.end], name.kind) for name in found] == names
