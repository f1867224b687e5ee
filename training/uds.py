"""Which sentence of EWT a score of UDS belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate

PREDICATES = frozenset({"VERB", "NOUN", "ADJ", "AUX"})


def renumbered(
    tags: Sequence[Mapping[int, str]], scored: Mapping[int, Mapping[int, object]]
) -> tuple[int, int]:
    """From which sentence on the treebank counts otherwise than UDS did, and by how many.

    UDS numbers the sentences of EWT 1.2, of which later versions have joined or parted some: the
    count that puts most scored words on verbs, nouns, adjectives and auxiliaries is taken.

    Args:
        tags: The tag of each word of each sentence of the treebank, words counted from 1.
        scored: The words that UDS scores, by the number of their sentence, from 1.

    Returns:
        The first sentence that is moved, by UDS's count, and how far; (0, 0) where none is.
    """
    numbers = sorted(scored)

    def hits(by: int) -> list[int]:
        return [
            sum(
                0 <= number - 1 + by < len(tags) and tags[number - 1 + by].get(word) in PREDICATES
                for word in scored[number]
            )
            for number in numbers
        ]

    plain = [0, *accumulate(hits(0))]
    best = (plain[-1], len(numbers), 0)
    for by in (-2, -1, 1, 2):
        other = [0, *accumulate(hits(by))]
        for place in range(len(numbers)):
            total = plain[place] + other[-1] - other[place]
            best = max(best, (total, -place, by), key=lambda row: row[0])
    _, place, by = best
    return (numbers[-place] if by else 0), by
