"""The model's answer for the tokens of a text: one row a token."""

from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, fields
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from consilience.language.encoder.shipped import Model
from consilience.language.encoder.windows import Window, feed

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


NAMES = [field.name for field in fields(Scores)]


def score(model: Model, windows: Sequence[Window], texts: int) -> Iterator[Scores]:
    """Read windows, and put the rows of each text's windows together.

    Where more cores are given, later windows are read while the caller works on what came first.

    Args:
        model: What reads.
        windows: The windows of all texts, in order; they hold each token once.
        texts: How many texts there are.

    Yields:
        The scores of each text.
    """
    sizes = Counter(window.text for window in windows)
    found = _run(model, windows)
    for text in range(texts):
        yield _together(model, list(islice(found, sizes[text])))


def _run(model: Model, windows: Sequence[Window]) -> Iterator[list[Rows]]:
    """The answers for the windows, several read at a time where more cores are given."""
    if model.threads == 1:
        yield from (model.reader.run(NAMES, feed(window)) for window in windows)
        return
    with ThreadPoolExecutor(model.threads) as pool:
        yield from pool.map(lambda window: model.reader.run(NAMES, feed(window)), windows)


def _together(model: Model, parts: list[list[Rows]]) -> Scores:
    if len(parts) == 1:
        return Scores(*parts[0])
    if not parts:
        return Scores(*(np.zeros((0, width), np.float32) for width in model.widths))
    return Scores(*(np.concatenate(tables) for tables in zip(*parts, strict=True)))


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
