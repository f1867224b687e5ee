"""How likely a word tells of what has happened, by what the reader makes of it and of its head.

The reader scores "it is so" for each word alone. Whether "leave" happened stands as often with the
word above it ("want to leave", "if they leave"), so both words' scores are
weighed together, by weights that ``training/fit_happening.py`` fitted.
"""

import json
from collections.abc import Sequence
from functools import lru_cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from consilience.model.analysis import Token

Rows = NDArray[np.float32]


def both_scores(scores: Rows, tokens: Sequence[Token], words: Sequence[int]) -> Rows:
    """The scores of some words beside those of their heads; zeros where there is no head.

    Args:
        scores: One row a token.
        tokens: The text's tokens.
        words: Indices of the words.

    Returns:
        One row a word, twice as wide.
    """
    heads = np.array([-1 if (h := tokens[word].head) is None else h for word in words], np.intp)
    above = np.where(heads[:, None] >= 0, scores[heads], np.float32(0))
    return np.concatenate([scores[list(words)], above], axis=1)


@lru_cache(maxsize=1)
def shipped() -> tuple[Rows, float]:
    """The weights of the package, and what is added to their sum."""
    place = resources.files("consilience.language") / "weights" / "happening.json"
    row = json.loads(place.read_text(encoding="utf-8"))
    return np.array(row["weights"], np.float32), float(row["bias"])


def chances(rows: Rows) -> list[float]:
    """How likely the words of some rows tell of what has happened.

    Args:
        rows: As ``both_scores`` makes them.
    """
    weights, bias = shipped()
    found = 1 / (1 + np.exp(-(rows.astype(np.float64) @ weights + bias)))
    return [round(float(chance), 3) for chance in found]
