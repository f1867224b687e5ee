"""Claims of one deed held against each other, pair by pair: which of them cannot both be."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from consilience.text.clusters import Clusters

_Deed = TypeVar("_Deed", str, int)
_Told = TypeVar("_Told")
_NEXT = 24
"""Claims of one deed that come next and are held against one of them."""


def told_one_way(
    by_id: Mapping[str, _Told], report: Callable[[_Told], str], way: Callable[[_Told], str]
) -> Mapping[str, _Told]:
    """What accounts tell that know of one way alone: of an account that tells two both may be so.

    Args:
        by_id: What claims tell, by the claims' ids.
        report: Id of the account of what a claim tells.
        way: In which way it tells it.
    """
    ways: dict[str, set[str]] = defaultdict(set)
    for told in by_id.values():
        ways[report(told)].add(way(told))
    return {claim: told for claim, told in by_id.items() if len(ways[report(told)]) == 1}


def differing(
    by_deed: Mapping[_Deed, Mapping[str, _Told]], differ: Callable[[_Told, _Told], bool]
) -> Iterator[list[_Told]]:
    """Find the claims of each deed that differ, directly or by way of others; each set once.

    Args:
        by_deed: For each deed what claims tell of it, by the claims' ids.
        differ: Whether two of them cannot both be.

    Yields:
        What two or more claims tell, in the order of their ids.
    """
    seen: set[frozenset[str]] = set()
    for deed in sorted(by_deed):
        by_id = by_deed[deed]
        clusters: Clusters[str] = Clusters()
        ids = sorted(by_id)
        for place, one in enumerate(ids):
            for other in ids[place + 1 : place + 1 + _NEXT]:
                if differ(by_id[one], by_id[other]):
                    clusters.join(one, other, "")
        for members, _ in clusters.sets():
            if frozenset(members) not in seen:
                seen.add(frozenset(members))
                yield [by_id[member] for member in members]
