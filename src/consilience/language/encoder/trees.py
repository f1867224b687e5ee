"""Well-formed trees from scores: one root, no cycle.

The best head of each word mostly makes a tree. Where it doesn't, the best tree
is found by Chu and Liu's and Edmonds' algorithm, once for each word that wants
to be the root, and the best of these trees is taken.
"""

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
    """The best heads without a cycle, given the root; the root's own head means nothing.

    All cycles of a level are made one word each at once, so that levels are few however a text
    that nobody wrote to be read is made.
    """
    heads: list[int] = scores.argmax(1).tolist()
    heads[root] = root
    cycles = _find_cycles(heads, root)
    if not cycles:
        return heads
    inside = {word for cycle in cycles for word in cycle}
    groups = [*([word] for word in range(len(heads)) if word not in inside), *cycles]
    gains = _gains(scores, heads, cycles)
    place = next(number for number, group in enumerate(groups) if group[0] == root)
    chosen = _arborescence(_between(gains, groups), place)
    return _unfold(heads, chosen, groups, gains, place)


def _gains(
    scores: NDArray[np.float64], heads: list[int], cycles: list[list[int]]
) -> NDArray[np.float64]:
    """What each head brings each word: for a word of a cycle, against its head in the cycle."""
    gains = scores.copy()
    for cycle in cycles:
        gains[cycle] -= scores[cycle, [heads[word] for word in cycle]][:, None]
    return gains


def _between(gains: NDArray[np.float64], groups: list[list[int]]) -> NDArray[np.float64]:
    """The best gain of any word of each group from any head in each other group."""
    order = [word for group in groups for word in group]
    sizes = [len(group) for group in groups]
    firsts = np.cumsum([0, *sizes[:-1]])
    across = np.maximum.reduceat(gains[:, order], firsts, axis=1)
    smaller: NDArray[np.float64] = np.maximum.reduceat(across[order], firsts, axis=0)
    np.fill_diagonal(smaller, _NEVER)
    return smaller


def _unfold(
    heads: list[int],
    chosen: list[int],
    groups: list[list[int]],
    gains: NDArray[np.float64],
    root: int,
) -> list[int]:
    """Put the groups back: in each, one word takes its head from outside, the others keep theirs.

    Args:
        heads: The best head of each word.
        chosen: The head of each group, a group.
        groups: The words of each group.
        gains: What each head brings each word.
        root: The group of the root.
    """
    found = list(heads)
    for number, group in enumerate(groups):
        if number == root:
            continue
        others = groups[chosen[number]]
        best = int(gains[np.ix_(group, others)].argmax())
        found[group[best // len(others)]] = others[best % len(others)]
    return found


def _find_cycles(heads: list[int], root: int) -> list[list[int]]:
    """The cycles that words and their heads make; no word is in two."""
    seen = [0] * len(heads)
    seen[root] = -1
    cycles: list[list[int]] = []
    for start in range(len(heads)):
        word = start
        while not seen[word]:
            seen[word] = start + 1
            word = heads[word]
        if seen[word] == start + 1:
            cycle = [word]
            while (word := heads[word]) != cycle[0]:
                cycle.append(word)
            cycles.append(cycle)
    return cycles
