"""Trees are well formed whatever the scores, and the best where that can be counted."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.language.encoder.trees import best_tree, is_tree

CASES = [
    # heads, whether they make a tree
    ([0], True),
    ([0, 0, 1], True),
    ([1, 1, 1], True),
    ([0, 1], False),  # two roots
    ([1, 0], False),  # no root
    ([0, 2, 1], False),  # a cycle beside the root
    ([1, 2, 3, 3], True),
    ([0, 0, 3, 4, 2], False),
]


@pytest.mark.parametrize(("heads", "expected"), CASES)
def test_tells_trees(heads: list[int], expected: bool) -> None:
    assert is_tree(heads) is expected


@given(st.integers(1, 30), st.integers(0, 2**32 - 1))
def test_every_answer_is_a_tree(size: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(size, size)).astype(np.float32)
    assert is_tree(best_tree(scores))


@given(st.integers(0, 2**32 - 1))
def test_no_tree_with_the_same_root_is_better(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(5, 5)).astype(np.float32)
    found = best_tree(scores)
    root = next(index for index, head in enumerate(found) if head == index)
    rows = np.arange(5)
    best = max(
        float(scores[rows, list(heads)].sum())
        for heads in itertools.product(range(5), repeat=5)
        if heads[root] == root and is_tree(list(heads))
    )
    assert float(scores[rows, found].sum()) == pytest.approx(best, abs=1e-4)


def test_equal_scores_make_a_tree_too() -> None:
    assert is_tree(best_tree(np.zeros((6, 6), np.float32)))
