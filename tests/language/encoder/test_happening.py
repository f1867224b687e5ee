"""Whether a word has happened is told by it and by the word above it."""

import numpy as np
import pytest

from consilience.language.encoder.analyse import analyse
from consilience.language.encoder.happening import both_scores, chances, shipped
from consilience.model.analysis import Token

TOLD = [
    ("The rebels left the harbour on Friday.", "left", True),
    # what is wanted, urged or supposed has not happened
    ("The rebels want to leave the harbour.", "leave", False),
    ("If the rebels leave the harbour, the town will starve.", "leave", False),
    ("The governor urged them to leave the harbour.", "leave", False),
    # the deciding and the urging have
    ("The rebels decided to leave the harbour.", "decided", True),
    ("The governor urged them to leave the harbour.", "urged", True),
    # nor has what lies ahead
    ("The rebels will leave the harbour.", "leave", False),
    ("The rebels might leave the harbour.", "leave", False),
]


@pytest.mark.parametrize(("text", "word", "happened"), TOLD)
def test_whether_a_word_has_happened(text: str, word: str, happened: bool) -> None:
    start = text.index(word)
    analysis = analyse(text)
    (found,) = (one for one in analysis.triggers if analysis.tokens[one.token].start == start)
    assert (found.happened > 0.5) == happened, found


def test_a_word_without_a_head_has_zeros_beside_it() -> None:
    scores = np.array([[1.0, 2.0], [3.0, 4.0]], np.float32)
    tokens = [Token(0, 1, head=1), Token(2, 3, head=-1)]
    assert both_scores(scores, tokens, [0, 1]).tolist() == [[1, 2, 3, 4], [3, 4, 0, 0]]


def test_there_is_a_weight_for_each_score_of_both_words() -> None:
    weights, bias = shipped()
    (base,) = chances(np.zeros((1, len(weights)), np.float32))
    assert base == pytest.approx(1 / (1 + np.exp(-bias)), abs=1e-3)
    assert len(weights) % 2 == 0
