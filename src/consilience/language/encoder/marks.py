"""What the attribution head says of each token, beside the trees and the quotation marks.

A table of columns for whatever weighs passages: sums over a passage come from running totals.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from consilience.language.encoder.scores import Scores
from consilience.language.encoder.shipped import Model
from consilience.language.encoder.windows import Words
from consilience.model.analysis import Sentence, Token

Column = NDArray[np.float32]
Run = tuple[int, int]

OPENING = frozenset({"“", "``", "«"})
CLOSING = frozenset({"”", "''", "»"})
QUOTES = OPENING | CLOSING | {'"'}
PUNCTUATION = frozenset(",;:.!?—–-()…")
_LABELS = ("source", "cue", "content")


@dataclass(frozen=True)
class Marks:
    """One text, a row a token.

    Attributes:
        words: Its tokens as written.
        tokens: The same with their trees.
        sentence: Index of the first and after the last token of each token's sentence.
        labels: The likeliest label of each token, as ``B-`` or ``I-`` and the part.
        chances: How likely each token belongs to a source, a cue, a content.
        begins: How likely each token begins a content.
        pointers: Each token as one that seeks its cue.
        cue_heads: Each token as the cue that is sought.
    """

    words: Words
    tokens: Sequence[Token]
    sentence: Sequence[Run]
    labels: Sequence[str]
    chances: dict[str, Column]
    begins: Column
    pointers: Column
    cue_heads: Column

    @cached_property
    def totals(self) -> dict[str, Column]:
        """Running totals of the chances and of the words that are no marks."""
        columns = {**self.chances, "words": self.worded}
        return {name: running(column) for name, column in columns.items()}

    @cached_property
    def worded(self) -> Column:
        """One for a word, nought for a mark."""
        return np.array([form[0].isalnum() for form in self.words.forms], np.float32)

    @cached_property
    def lemmas(self) -> list[str]:
        """The lemmas, in small letters."""
        return [(token.lemma or "").lower() for token in self.tokens]

    @cached_property
    def dependants(self) -> list[list[int]]:
        """The tokens that hang on each."""
        found: list[list[int]] = [[] for _ in self.tokens]
        for index, token in enumerate(self.tokens):
            if token.head is not None and token.head >= 0:
                found[token.head].append(index)
        return found

    @cached_property
    def subtrees(self) -> list[Run]:
        """From the first to after the last token that hangs on each, itself included."""
        low = list(range(len(self.tokens)))
        high = list(range(1, len(self.tokens) + 1))
        for index in reversed(self._top_down()):
            head = self.tokens[index].head
            if head is not None and head >= 0:
                low[head] = min(low[head], low[index])
                high[head] = max(high[head], high[index])
        return list(zip(low, high, strict=True))

    def _top_down(self) -> list[int]:
        order = [n for n, token in enumerate(self.tokens) if token.head is None or token.head < 0]
        for index in order:
            order.extend(self.dependants[index])
        return order

    @cached_property
    def quotations(self) -> list[Run]:
        """Quotations, their marks included; one left open ends with its paragraph."""
        bounds = [*self.words.openings, len(self.tokens)]
        found: list[Run] = []
        for start, end in pairwise(bounds):
            begun: int | None = None
            for index in range(start, end):
                form = self.words.forms[index]
                if form not in QUOTES:
                    continue
                if begun is None:
                    begun = index if form not in CLOSING else None
                elif form not in OPENING:
                    found.append((begun, index + 1))
                    begun = None
            if begun is not None and end - begun > 2:
                found.append((begun, end))
        return found

    @cached_property
    def quoted(self) -> list[Run | None]:
        """The quotation that each token stands in."""
        inside: list[Run | None] = [None] * len(self.tokens)
        for run in self.quotations:
            inside[run[0] : run[1]] = [run] * (run[1] - run[0])
        return inside

    @cached_property
    def paragraph(self) -> NDArray[np.intp]:
        """The number of each token's paragraph."""
        return np.searchsorted(
            np.array(self.words.openings), np.arange(len(self.tokens)), side="right"
        )

    def relation(self, index: int) -> str:
        """The relation of a token to its head, without what is said more closely of it."""
        return (self.tokens[index].deprel or "").split(":")[0]

    def trimmed(self, start: int, end: int) -> Run:
        """A passage without the marks at its ends and the "that" which leads in."""
        forms = self.words.forms
        while start < end and (forms[start] in PUNCTUATION or self.leads_in(start)):
            start += 1
        while start < end and forms[end - 1] in PUNCTUATION:
            end -= 1
        return start, end

    def leads_in(self, index: int) -> bool:
        """Whether a token is the "that" before what is said."""
        return self.lemmas[index] == "that" and self.tokens[index].upos == "SCONJ"


def running(column: Column) -> Column:
    """Running totals, nought first."""
    return np.concatenate([np.zeros(1, np.float32), np.cumsum(column, dtype=np.float32)])


def marks_of(
    model: Model,
    words: Words,
    sentences: Sequence[Sentence],
    tokens: Sequence[Token],
    scores: Scores,
) -> Marks:
    """The marks of a text."""
    rows = scores.scores[:, model.columns["attribution"]].astype(np.float32)
    rows = np.exp(rows - rows.max(1, keepdims=True))
    rows /= rows.sum(1, keepdims=True)
    names = model.labels["attribution"]
    bounds = [
        (sentence.first_token, sentence.last_token)
        for sentence in sentences
        for _ in range(sentence.last_token - sentence.first_token)
    ]
    return Marks(
        words=words,
        tokens=tokens,
        sentence=bounds,
        labels=[names[number] for number in rows.argmax(1).tolist()],
        chances={
            part: rows[:, [names.index(f"B-{part}"), names.index(f"I-{part}")]].sum(1)
            for part in _LABELS
        },
        begins=rows[:, names.index("B-content")],
        pointers=scores.cue_dependants,
        cue_heads=scores.cue_heads,
    )
