"""A document as the recipe sees it: words, and for each layer its labels or nothing.

A layer that a corpus does not have is None, and no loss is taken there.
Positions are indices into the document's words.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

KINDS = ("person", "organisation", "place", "group", "other")
NAME_LABELS = ("O", *(f"{side}-{kind}" for kind in KINDS for side in "BI"))
ANY_NAME = (1 << len(NAME_LABELS)) - 1
ATTRIBUTION_LABELS = (
    "O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content",
)  # fmt: skip
EVENT_LABELS = ("O", "occurrence", "state", "reporting", "aspectual")

UNKNOWN = -100


def label_bit(side: str, kind: str) -> int:
    """The bit of one name label, for sets of labels that are allowed."""
    return 1 << NAME_LABELS.index(f"{side}-{kind}")


OUTSIDE = 1


@dataclass(slots=True)
class Document:
    """The words of a text with the labels that its corpus gives.

    Attributes:
        spaced: whether white space stands before a word.
        opening: whether a word opens a paragraph.
        starts: whether a word opens a sentence; None where not annotated.
        heads: index of the head, of the word itself at a root, UNKNOWN where unknown.
        names: the set of labels allowed at each word, as bits; 0 where unknown.
        cues: for a word of an attribution the first word of its cue; UNKNOWN elsewhere.
        signs: polarity 0/1, certainty 0/1, future 0/1 of an event; UNKNOWN elsewhere.
        factuality: UDS scores, not-a-number where there is none.
        clusters: entity of the mention whose head a word is; 0 a word without mention.
        encoded: the document as numbers, once they were asked for.
    """

    name: str
    source: str
    forms: list[str] = field(default_factory=list)
    spaced: list[bool] = field(default_factory=list)
    opening: list[bool] = field(default_factory=list)
    starts: list[bool] | None = None
    upos: list[str] | None = None
    feats: list[str] | None = None
    lemmas: list[str] | None = None
    heads: list[int] | None = None
    deprels: list[str] | None = None
    names: list[int] | None = None
    names_weight: float = 1.0
    attribution: list[int] | None = None
    cues: list[int] | None = None
    events: list[int] | None = None
    signs: list[tuple[int, int, int]] | None = None
    factuality: list[float] | None = None
    clusters: list[int] | None = None
    sentence_ids: list[str] = field(default_factory=list)
    genre: str = ""
    glued: bool = False
    text: str = ""
    offsets: list[tuple[int, int]] = field(default_factory=list)
    encoded: object = None

    def add_word(self, form: str, spaced: bool, opening: bool) -> None:
        """Append a word without labels."""
        self.forms.append(form)
        self.spaced.append(spaced)
        self.opening.append(opening)


def read_splits() -> dict[str, Any]:
    """The committed rules of what may be trained on what."""
    path = Path(__file__).with_name("splits.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))
