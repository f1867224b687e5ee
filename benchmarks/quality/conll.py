"""Scores of a clustering against a gold one: MUC, B³, CEAFe and their mean, the CoNLL F1.

What was found and is no gold mention costs precision, what was not found costs recall.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from consilience.text.clusters import Clusters

Clustering = Mapping[str, str]


def clusters(of: Clustering) -> list[frozenset[str]]:
    """The sets of a clustering."""
    sets: dict[str, set[str]] = defaultdict(set)
    for mention, event in of.items():
        sets[event].add(mention)
    return [frozenset(members) for members in sets.values()]


def muc(one: Clustering, other: Clustering) -> float:
    """Links of the one that the other has (Vilain and others, 1995)."""
    kept = wanted = 0
    for members in clusters(one):
        wanted += len(members) - 1
        kept += len(members) - len({other.get(member, member) for member in members})
    return kept / wanted if wanted else 0.0


def b_cubed(one: Clustering, other: Clustering) -> float:
    """Mean share of each mention's set that the other keeps with it (Bagga and Baldwin, 1998)."""
    theirs = {member: members for members in clusters(other) for member in members}
    shares = [
        len(members & theirs.get(member, frozenset())) / len(members)
        for members in clusters(one)
        for member in members
    ]
    return sum(shares) / len(shares) if shares else 0.0


def ceaf_e(one: Clustering, other: Clustering) -> tuple[float, float]:
    """Recall and precision of the best pairing of sets (Luo, 2005)."""
    mine, theirs = clusters(one), clusters(other)
    total = sum(_best_pairing(left, right) for left, right in _overlapping(mine, theirs))
    return total / len(mine), total / len(theirs)


def _overlapping(
    mine: Sequence[frozenset[str]], theirs: Sequence[frozenset[str]]
) -> Iterator[tuple[list[frozenset[str]], list[frozenset[str]]]]:
    """Groups of sets that overlap each other, so that the pairing is sought in small tables."""
    groups: Clusters[str] = Clusters()
    for members in (*mine, *theirs):
        first = min(members)
        groups.add(first)
        for member in members:
            groups.join(first, member, "")
    top = {member: members[0] for members, _ in groups.sets() for member in members}
    left: dict[str, list[frozenset[str]]] = defaultdict(list)
    right: dict[str, list[frozenset[str]]] = defaultdict(list)
    for members in mine:
        left[top[min(members)]].append(members)
    for members in theirs:
        right[top[min(members)]].append(members)
    for key in sorted(left):
        yield left[key], right[key]


def _best_pairing(mine: Sequence[frozenset[str]], theirs: Sequence[frozenset[str]]) -> float:
    """The greatest sum of likeness of a one-to-one pairing (Kuhn, 1955; shortest paths)."""
    rows, columns = sorted((mine, theirs), key=len)
    cost = [[-2 * len(a & b) / (len(a) + len(b)) for b in columns] for a in rows]
    high, width = len(rows), len(columns)
    of_row, of_column = [0.0] * (high + 1), [0.0] * (width + 1)
    taken = [0] * (width + 1)
    for row in range(1, high + 1):
        taken[0], column = row, 0
        least, way, used = [math.inf] * (width + 1), [0] * (width + 1), [False] * (width + 1)
        while True:
            used[column] = True
            here, step, following = taken[column], math.inf, 0
            for other in range(1, width + 1):
                if used[other]:
                    continue
                price = cost[here - 1][other - 1] - of_row[here] - of_column[other]
                if price < least[other]:
                    least[other], way[other] = price, column
                if least[other] < step:
                    step, following = least[other], other
            for other in range(width + 1):
                if used[other]:
                    of_row[taken[other]] += step
                    of_column[other] -= step
                else:
                    least[other] -= step
            column = following
            if taken[column] == 0:
                break
        while column:
            taken[column], column = taken[way[column]], way[column]
    return -sum(cost[taken[c] - 1][c - 1] for c in range(1, width + 1) if taken[c])


def harmonic(recall: float, precision: float) -> float:
    """F1."""
    return 2 * recall * precision / (recall + precision) if recall + precision else 0.0


def scores(gold: Clustering, found: Clustering) -> tuple[float, float, float, float]:
    """F1 of MUC, B³, CEAFe, and their mean."""
    parts = (
        harmonic(muc(gold, found), muc(found, gold)),
        harmonic(b_cubed(gold, found), b_cubed(found, gold)),
        harmonic(*ceaf_e(gold, found)),
    )
    return (*parts, sum(parts) / 3)


Compared = tuple[tuple[float, float, float, float], int, int, int]
"""The scores, how many gold mentions were found, how many there are, and how many were told."""


def compared(gold: Clustering, found: Mapping[str, Clustering]) -> dict[str, Compared]:
    """The scores of several clusterings against one of gold."""
    return {
        column: (scores(gold, told), len(told.keys() & gold.keys()), len(gold), len(told))
        for column, told in found.items()
    }


def shown(found: Mapping[str, Compared]) -> str:
    """The scores as lines of text, one for each clustering."""
    lines = []
    for column, (values, right, of, told) in found.items():
        parts = zip(("MUC", "B3", "CEAFe", "CoNLL"), values, strict=True)
        row = "  ".join(f"{part} {100 * value:5.1f}" for part, value in parts)
        lines.append(f"{column:10} {row}  {right} of {of} mentions, {told} found")
    return "\n".join(lines)
