"""Well-formed trees from scores: one root, no cycle.

The best head of each word mostly makes a tree. Where it doesn't, the best tree
is found by Chu and Liu's and Edmonds' algorithm, once for each word that wants
to be the root, and the best of these trees is taken.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
MOST_ROOTS = 4
_NEVER = np.float32(-1e9)


def best_tree(scores: Scores) -> list[int]:
    """The head of each word of a sentence.

    Args:
        scores: What speaks for each head (column) of each word (row); a word as its own head is
            the root.

    Returns:
        Index of each word's head; the root's is its own.
    """
    heads: list[int] = scores.argmax(1).tolist()
    if is_tree(heads):
        return heads
    own = np.diagonal(scores)
    roots = [index for index, head in enumerate(heads) if head == index] or [int(own.argmax())]
    roots.sort(key=lambda root: -float(own[root]))
    return _best_of_roots(scores, roots[:MOST_ROOTS])


def is_tree(heads: list[int]) -> bool:
    """Whether exactly one word is its own head and all others lead to it."""
    if sum(head == index for index, head in enumerate(heads)) != 1:
        return False
    state = [0] * len(heads)  # 0 not seen, else the number of the walk that saw it
    for start in range(len(heads)):
        word = start
        while not state[word]:
            state[word] = start + 1
            word = heads[word]
        if state[word] == start + 1 and heads[word] != word:
            return False
    return True


def _best_of_roots(scores: Scores, roots: list[int]) -> list[int]:
    trees = [_rooted(scores, root) for root in roots]
    if len(trees) == 1:
        return trees[0]
    rows = np.arange(len(scores))
    totals = [float(scores[rows, tree].sum()) for tree in trees]
    return trees[int(np.argmax(totals))]


def _rooted(scores: Scores, root: int) -> list[int]:
    own = scores.astype(np.float64)
    np.fill_diagonal(own, _NEVER)
    own[root] = _NEVER
    heads = _arborescence(own, root)
    heads[root] = root
    return heads


def _arborescence(scores: NDArray[np.float64], root: int) -> list[int]:
    """The best heads without a cycle, given the root; the root's own head means nothing."""
    heads: list[int] = scores.argmax(1).tolist()
    heads[root] = root
    cycle = _find_cycle(heads, root)
    if not cycle:
        return heads
    contracted = _contract(scores, heads, cycle)
    chosen = _arborescence(contracted.scores, contracted.outside.index(root))
    return _unfold(heads, chosen, contracted)


@dataclass(frozen=True, slots=True)
class _Contracted:
    """A sentence with the words of a cycle made one, the last.

    Attributes:
        scores: The scores among the words outside and the one.
        outside: The words outside the cycle.
        inside: Its own.
        entering: What each of its words gains from each head outside.
        leaving: What speaks for each of its words as head of each outside.
    """

    scores: NDArray[np.float64]
    outside: list[int]
    inside: list[int]
    entering: NDArray[np.float64]
    leaving: NDArray[np.float64]


def _contract(scores: NDArray[np.float64], heads: list[int], cycle: set[int]) -> _Contracted:
    outside = [word for word in range(len(heads)) if word not in cycle]
    inside = sorted(cycle)
    kept = scores[inside, [heads[word] for word in inside]]
    entering = scores[inside][:, outside] - kept[:, None]
    rows = scores[outside]
    leaving = rows[:, inside]
    smaller = np.full((len(outside) + 1, len(outside) + 1), float(_NEVER))
    smaller[:-1, :-1] = rows[:, outside]
    smaller[:-1, -1] = leaving.max(1)
    smaller[-1, :-1] = entering.max(0)
    return _Contracted(smaller, outside, inside, entering, leaving)


def _unfold(heads: list[int], chosen: list[int], contracted: _Contracted) -> list[int]:
    """Put a cycle back in the place of the one word that stood for it."""
    found = list(heads)
    outside, inside = contracted.outside, contracted.inside
    for place, word in enumerate(outside):
        head = chosen[place]
        if head == len(outside):
            found[word] = inside[int(contracted.leaving[place].argmax())]
        else:
            found[word] = outside[head]
    broken = int(contracted.entering[:, chosen[-1]].argmax())
    found[inside[broken]] = outside[chosen[-1]]
    return found


def _find_cycle(heads: list[int], root: int) -> set[int]:
    seen = [0] * len(heads)
    seen[root] = -1
    for start in range(len(heads)):
        word = start
        while not seen[word]:
            seen[word] = start + 1
            word = heads[word]
        if seen[word] == start + 1:
            cycle = {word}
            step = heads[word]
            while step != word:
                cycle.add(step)
                step = heads[step]
            return cycle
    return set()
