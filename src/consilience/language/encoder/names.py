"""Names from the scores of their labels.

One name means one kind of thing throughout a text: the scores of all places where
it stands are taken together, and those of a full name count for its last word. What
the gazetteer knows a name for speaks for that kind.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from consilience.gazetteer import name_kind
from consilience.language.encoder.name_extents import Found, mend, text_of
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
_KNOWN = 1.0  # what the gazetteer's word adds to the logarithm of a kind's chance
# Half of the organisations that are less likely than this are products, ships or plain words in
# capitals (UNER-EWT's and GUM's development splits).
_LEAST_ORGANISATION = float(np.log(0.5))


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
    some = scores.argmax(1) != labels.index("O")
    kinds = [label[2:] for label in labels if label.startswith("B-")]
    found: list[Found] = []
    for start, end in pairwise(starts):
        if some[start:end].any():
            chosen = best_labels(scores[start:end], labels)
            spans = _spans([labels[number] for number in chosen])
            chances = _chances(scores[start:end], labels, kinds)
            found.extend(_found(chances, start, end, a, b) for a, b in spans)
    known = [_with_gazetteer(words, name, kinds) for name in mend(words, found, kinds)]
    whole = _votes(words, known, kinds.index("person"))
    named = [(name, kinds[int(whole[_key(words, name)].argmax())]) for name in known]
    best = _surest(words, known)
    return tuple(
        Name(words.cuts[name.start].start, words.cuts[name.end - 1].end, _KINDS[kind])
        for name, kind in named
        if kind != "organisation" or best[_key(words, name)] >= _LEAST_ORGANISATION
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


def _chances(
    scores: NDArray[np.float32], labels: Sequence[str], kinds: Sequence[str]
) -> NDArray[np.float64]:
    """Logarithms of the chances of each kind's beginning (first row) and inside, token by token."""
    rows = scores.astype(np.float64)
    rows -= rows.max(1, keepdims=True)
    rows -= np.log(np.exp(rows).sum(1, keepdims=True))
    sides = [[labels.index(f"{side}-{kind}") for kind in kinds] for side in "BI"]
    return np.stack([rows[:, side] for side in sides])


def _found(chances: NDArray[np.float64], start: int, stop: int, first: int, end: int) -> Found:
    total = chances[0, first] + chances[1, first + 1 : end].sum(0)
    return Found(start + first, start + end, stop, np.maximum(total / (end - first), _FLOOR))


def _with_gazetteer(words: Words, name: Found, kinds: Sequence[str]) -> Found:
    known = name_kind(text_of(words, name.start, name.end))
    if known is None or known not in kinds:
        return name
    added = np.zeros(len(kinds))
    added[kinds.index(known)] = _KNOWN
    return replace(name, kinds=name.kinds + added)


def _surest(words: Words, found: Sequence[Found]) -> dict[str, float]:
    """The highest chance of any kind that each name has anywhere in the text."""
    best: dict[str, float] = {}
    for name in found:
        key = _key(words, name)
        best[key] = max(best.get(key, _NEVER), float(name.kinds.max()))
    return best


def _key(words: Words, name: Found) -> str:
    return " ".join(words.forms[name.start : name.end]).casefold()


def _votes(words: Words, found: Sequence[Found], person: int) -> dict[str, NDArray[np.float64]]:
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
