"""Names from the scores of their labels."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from consilience.language.windows import Words
from consilience.model.analysis import Name, NameKind

_KINDS: dict[str, NameKind] = {
    "person": "person",
    "organisation": "organisation",
    "place": "place",
    "group": "group",
    "other": "other",
}
_NEVER = -1e9


def best_labels(scores: NDArray[np.float32], labels: Sequence[str]) -> list[int]:
    """The likeliest row of labels in which each name begins with its beginning (Viterbi).

    Args:
        scores: One row a token, one column a label.
        labels: "O", and for each kind "B-kind" and "I-kind".
    """
    best: list[int] = scores.argmax(1).tolist()
    inside = {i: labels.index(f"B-{name[2:]}") for i, name in enumerate(labels) if name[0] == "I"}
    before = -1
    for label in best:
        if label in inside and before not in (label, inside[label]):
            return _viterbi(scores, inside)
        before = label
    return best


def _viterbi(scores: NDArray[np.float32], inside: dict[int, int]) -> list[int]:
    size = scores.shape[1]
    allowed = np.zeros((size, size), np.float32)  # from, to
    first = scores[0].copy()
    for label, beginning in inside.items():
        allowed[:, label] = _NEVER
        allowed[[label, beginning], label] = 0
        first[label] = _NEVER
    back = np.zeros(scores.shape, np.int64)
    total = first
    for row in range(1, len(scores)):
        ways = total[:, None] + allowed
        back[row] = ways.argmax(0)
        total = ways.max(0) + scores[row]
    path = [int(total.argmax())]
    for row in range(len(scores) - 1, 0, -1):
        path.append(int(back[row, path[-1]]))
    return path[::-1]


def names_of(
    words: Words, starts: Sequence[int], scores: NDArray[np.float32], labels: Sequence[str]
) -> tuple[Name, ...]:
    """The names of a text, none of them crossing into another sentence.

    Args:
        words: The text's tokens.
        starts: Index of each sentence's first token, and of the end.
        scores: One row a token.
        labels: The labels of the columns.
    """
    outside = labels.index("O")
    some = scores.argmax(1) != outside
    found: list[Name] = []
    for start, end in zip(starts, starts[1:], strict=False):
        if some[start:end].any():
            chosen = best_labels(scores[start:end], labels)
            found.extend(_spans(words, start, [labels[number] for number in chosen]))
    return tuple(found)


def _spans(words: Words, start: int, labels: Sequence[str]) -> list[Name]:
    found: list[Name] = []
    index = 0
    while index < len(labels):
        end = index + 1
        if labels[index] != "O":
            kind = labels[index][2:]
            while end < len(labels) and labels[end] == f"I-{kind}":
                end += 1
            first, last = words.cuts[start + index], words.cuts[start + end - 1]
            found.append(Name(first.start, last.end, _KINDS[kind]))
        index = end
    return found
