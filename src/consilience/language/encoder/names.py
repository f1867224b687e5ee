"""Names from the scores of their labels.

One name means one kind of thing throughout a text: the scores of all places where
it stands are taken together, and those of a full name count for its last word.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from consilience.language.encoder.windows import Words
from consilience.model.analysis import Name, NameKind

_KINDS: dict[str, NameKind] = {
    "person": "person",
    "organisation": "organisation",
    "place": "place",
    "group": "group",
    "other": "other",
}
_NEVER = -1e9
_FLOOR = -6.0  # one place may not outvote all others


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


@dataclass(frozen=True, slots=True)
class _Found:
    """A name: its tokens, half-open, and what speaks for each kind."""

    start: int
    end: int
    kinds: NDArray[np.float64]


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
    some = scores.argmax(1) != labels.index("O")
    kinds = [label[2:] for label in labels if label.startswith("B-")]
    found: list[_Found] = []
    for start, end in pairwise(starts):
        if some[start:end].any():
            chosen = best_labels(scores[start:end], labels)
            spans = _spans([labels[number] for number in chosen])
            found.extend(_found(scores, labels, kinds, start + a, start + b) for a, b in spans)
    whole = _votes(words, found, kinds.index("person"))
    return tuple(
        Name(
            words.cuts[name.start].start,
            words.cuts[name.end - 1].end,
            _KINDS[kinds[int(whole[_key(words, name)].argmax())]],
        )
        for name in found
    )


def _spans(labels: Sequence[str]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    index = 0
    while index < len(labels):
        end = index + 1
        if labels[index] != "O":
            while end < len(labels) and labels[end] == f"I-{labels[index][2:]}":
                end += 1
            found.append((index, end))
        index = end
    return found


def _found(
    scores: NDArray[np.float32], labels: Sequence[str], kinds: Sequence[str], start: int, end: int
) -> _Found:
    rows = scores[start:end].astype(np.float64)
    rows -= rows.max(1, keepdims=True)
    rows -= np.log(np.exp(rows).sum(1, keepdims=True))
    begins = [labels.index(f"B-{kind}") for kind in kinds]
    insides = [labels.index(f"I-{kind}") for kind in kinds]
    total = rows[0, begins] + rows[1:, insides].sum(0)
    return _Found(start, end, np.maximum(total / (end - start), _FLOOR))


def _key(words: Words, name: _Found) -> str:
    return " ".join(words.forms[name.start : name.end]).casefold()


def _votes(words: Words, found: Sequence[_Found], person: int) -> dict[str, NDArray[np.float64]]:
    """What speaks for each kind of each name, in all its places."""
    own: dict[str, NDArray[np.float64]] = {}
    last: dict[str, NDArray[np.float64]] = {}
    for name in found:
        key = _key(words, name)
        own[key] = own.get(key, 0) + name.kinds
        if name.end - name.start > 1 and int(name.kinds.argmax()) == person:
            tail = words.forms[name.end - 1].casefold()
            last[tail] = last.get(tail, 0) + name.kinds
    return {key: votes + last.get(key, 0) for key, votes in own.items()}
