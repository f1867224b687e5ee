"""Names from scores: none begins in its middle."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from consilience.language.encoder.names import best_labels

LABELS = ("O", "B-person", "I-person", "B-place", "I-place")


def test_keeps_the_best_labels_where_they_follow_the_rule() -> None:
    scores = np.eye(5, dtype=np.float32)[[1, 2, 0, 3]]
    assert best_labels(scores, LABELS) == [1, 2, 0, 3]


def test_repairs_a_name_without_a_beginning() -> None:
    scores = np.zeros((2, 5), np.float32)
    scores[0, 0], scores[0, 1], scores[1, 2] = 1.0, 0.9, 3.0
    assert best_labels(scores, LABELS) == [1, 2]


@given(st.integers(1, 25), st.integers(0, 2**32 - 1))
def test_a_name_goes_on_only_with_its_kind(size: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(size, 5)).astype(np.float32)
    before = "O"
    for number in best_labels(scores, LABELS):
        label = LABELS[number]
        if label.startswith("I-"):
            assert before[2:] == label[2:]
        before = label
