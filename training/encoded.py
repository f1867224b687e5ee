"""A document's words and labels as numbers, made once, of which every window is a slice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from consilience.language.encoder.pieces import Pieces
from consilience.language.encoder.shapes import LOWER, SHAPES, TITLE, UPPER, mark
from training.corpora import Document
from training.labels import Labels

Numbers = NDArray[np.int64]
PLAIN, CAPITALS, HEADLINE, SMALL = range(4)
"""The cases in which a window can be seen."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """The numbers of a document.

    Attributes:
        pieces: ids of all pieces.
        first: place of each word's first piece.
        last: place of its last piece.
        marks: (cases, pieces), the mark of each piece's word in each case.
        layers: labels of the words, for each layer that the corpus has.
        factuality: scores of the words, not-a-number where there is none; None without the layer.
    """

    pieces: Numbers
    first: Numbers
    last: Numbers
    marks: Numbers
    layers: dict[str, Numbers]
    factuality: NDArray[np.float32] | None


def encode(document: Document, pieces: Pieces, labels: Labels) -> Encoded:
    """The numbers of a document, made at the first call and kept with it."""
    if document.encoded is None:
        document.encoded = _encode(document, pieces, labels)
    assert isinstance(document.encoded, Encoded)
    return document.encoded


def _encode(document: Document, pieces: Pieces, labels: Labels) -> Encoded:
    cuts = [pieces(form) for form in document.forms]
    sizes = np.array([len(cut) for cut in cuts])
    ends = sizes.cumsum()
    marks = _marks(document)
    factuality = document.factuality
    return Encoded(
        pieces=np.array([number for cut in cuts for number in cut]),
        first=ends - sizes,
        last=ends - 1,
        marks=np.repeat(marks, sizes, axis=1),
        layers={n: np.array(v, np.int64) for n, v in _layers(document, labels)},
        factuality=None if factuality is None else np.array(factuality, np.float32),
    )


def _marks(document: Document) -> Numbers:
    """The mark of each word as it stands, as if all were capitals, a headline, or lower case."""
    parts = (document.forms, document.spaced, document.opening)
    plain = np.array([mark(*word) for word in zip(*parts, strict=True)])
    long = np.array([len(form) > 3 for form in document.forms])
    shape = plain % SHAPES
    bare = plain - shape
    small, title = shape == LOWER, shape == TITLE
    return np.stack([
        plain,
        np.where(small | title, bare + UPPER, plain),
        np.where(small & long, bare + TITLE, plain),
        np.where(title | (shape == UPPER), bare + LOWER, plain),
    ])  # fmt: skip


def _layers(document: Document, labels: Labels) -> list[tuple[str, Sequence[int]]]:
    found: list[tuple[str, Sequence[int] | None]] = [
        ("starts", document.starts), ("heads", document.heads), ("cues", document.cues),
        ("names", document.names), ("attribution", document.attribution),
        ("events", document.events), ("clusters", document.clusters),
    ]  # fmt: skip
    for layer in ("upos", "feats", "deprels"):
        values = getattr(document, layer)
        if values is not None:
            found.append((layer, [labels.number(layer, value) for value in values]))
    if document.lemmas is not None:
        pairs = zip(document.forms, document.lemmas, strict=True)
        found.append(("lemmas", [labels.lemma(*pair) for pair in pairs]))
    for place, layer in enumerate(("polarity", "certainty", "future")):
        if document.signs is not None:
            found.append((layer, [signs[place] for signs in document.signs]))
    return [(layer, values) for layer, values in found if values is not None]
