"""The model's answer for the tokens of a text: one row a token."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from consilience.language.weights import Model
from consilience.language.windows import Window, batches, feed

Rows = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Scores:
    """One row a token, from every head.

    Attributes:
        scores: The linear heads beside each other.
        arc_dependants: Each token as one that seeks its head.
        arc_heads: Each token as a head; the product of the two is the score.
        rel_dependants: For the relation to the head.
        rel_heads: For the relation to the head.
        cue_dependants: For the pointer from a word of an attribution to its cue.
        cue_heads: For the pointer from a word of an attribution to its cue.
        ref_dependants: For the pointer from a mention to an earlier one.
        ref_heads: For the pointer from a mention to an earlier one.
        ref_none: What speaks for no earlier mention.
    """

    scores: Rows
    arc_dependants: Rows
    arc_heads: Rows
    rel_dependants: Rows
    rel_heads: Rows
    cue_dependants: Rows
    cue_heads: Rows
    ref_dependants: Rows
    ref_heads: Rows
    ref_none: Rows


NAMES = tuple(field.name for field in fields(Scores))


def score(model: Model, windows: Sequence[Window], sizes: Sequence[int]) -> list[Scores]:
    """Read windows, and bring the rows back into the order of the texts' tokens.

    Args:
        model: What reads.
        windows: The windows of all texts; together they hold each token once.
        sizes: How many tokens each text has.

    Returns:
        The scores of each text.
    """
    ends = np.cumsum(sizes) if len(sizes) else np.zeros(0, np.int64)
    total = int(ends[-1]) if len(sizes) else 0
    bases = [int(end) - size for end, size in zip(ends, sizes, strict=True)]
    tables: list[Rows] | None = None
    for group in batches(windows):
        found = model.reader.run(list(NAMES), feed(group))
        if tables is None:
            tables = [np.empty((total, part.shape[1]), np.float32) for part in found]
        row = 0
        for window in group:
            size = window.end - window.start
            start = bases[window.text] + window.start
            for table, part in zip(tables, found, strict=True):
                table[start : start + size] = part[row : row + size]
            row += size
    if tables is None:
        return []
    return [
        Scores(*(table[base : base + size] for table in tables))
        for base, size in zip(bases, sizes, strict=True)
    ]


def relation_numbers(model: Model, dependants: Rows, heads: Rows) -> list[int]:
    """The likeliest relation of each word to its head, by number.

    Words are scored in small groups, whose products stay in a processor's cache.
    """
    found: list[int] = []
    for start in range(0, len(dependants), 128):
        (scores,) = model.relations.run(
            ["scores"],
            {"dependants": dependants[start : start + 128], "heads": heads[start : start + 128]},
        )
        found += scores.argmax(1).tolist()
    return found
