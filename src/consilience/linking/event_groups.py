"""Tellings put together into happenings, the surest first."""

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import exp

from consilience.linking.event_features import Scorer
from consilience.linking.happenings import About, Days, Happening
from consilience.linking.kindred import kindred
from consilience.text.folding import stem

JOINS = 0.3
"""Mean chance of all pairs from which two groups are one. Below a half: a pair that the index does
not bring together counts as no chance at all. Chosen on ECB+'s development topics."""
_LEAST = 0.05
"""Pairs below this chance are not kept."""
_CROWDED = 40
"""A key shared by more tellings than this tells nothing apart."""
_PAIRED = 5
"""Longest words of a telling that pair it with others."""
_APART_DAYS = 10
_OLD_DAYS = 21
"""What happened so long before a report is another thing than what is told there as news."""


@dataclass(frozen=True, slots=True)
class Group:
    """Tellings of one happening.

    Attributes:
        members: Their ids, sorted.
        reasons: Why they were joined, one sentence each.
    """

    members: tuple[str, ...]
    reasons: tuple[str, ...]


def cannot_be_one(one: Happening, other: Happening) -> bool:
    """Whether two tellings are of two happenings, whatever they share.

    The doing, the agreement to do it and its announcement are three; so are the second and the
    third of a row, what lies more than ten days apart, and what one report counts differently.
    """
    if one.stage and other.stage and one.stage != other.stage:
        return True
    if one.ordinal and other.ordinal and one.ordinal != other.ordinal:
        return True
    return _far_apart(one, other) or (one.report == other.report and _counts_differ(one, other))


def _far_apart(one: Happening, other: Happening) -> bool:
    """Whether their days lie too far apart; what bears no day is news of its report's days."""
    if one.days and other.days:
        return _gap(one.days, other.days) > _APART_DAYS
    here, there = one.days or one.published, other.days or other.published
    return bool((one.days or other.days) and here and there and _gap(here, there) > _OLD_DAYS)


def _gap(one: Days, other: Days) -> int:
    return (max(one[0], other[0]) - min(one[1], other[1])).days


def _counts_differ(one: Happening, other: Happening) -> bool:
    mine, theirs = {c: n for n, c in one.counts}, {c: n for n, c in other.counts}
    return any(mine[c] != theirs[c] for c in mine.keys() & theirs.keys())


def grouped(
    rows: Mapping[str, Happening],
    scorer: Scorer,
    apart: Callable[[Happening, Happening], bool] = cannot_be_one,
) -> list[Group]:
    """Join tellings by their mean chance of being one (average linkage), the surest first.

    Args:
        rows: The tellings by id.
        scorer: Says how sure it is that two are one.
        apart: What must never be one.

    Returns:
        Every telling in one group, groups sorted by their first member.
    """
    chances: dict[tuple[str, str], float] = {}
    for one, other in sorted(candidates(rows, scorer.about)):
        if not apart(rows[one], rows[other]):
            chance = 1 / (1 + exp(-scorer.log_odds(scorer.pair(rows[one], rows[other]))))
            if chance >= _LEAST:
                chances[one, other] = chance
    linkage = _Linkage(sorted(rows), chances, lambda a, b: apart(rows[a], rows[b]))
    return [
        Group(tuple(sorted(members)), tuple(_reasons(members, chances, rows, scorer)))
        for members in linkage.joined()
    ]


def _reasons(
    members: Sequence[str],
    chances: Mapping[tuple[str, str], float],
    rows: Mapping[str, Happening],
    scorer: Scorer,
) -> Iterator[str]:
    """For each telling what joins it to the one that it is surest to be one with."""
    inside = sorted(members)
    seen: set[str] = set()
    for place, one in enumerate(inside):
        pairs = [
            (chances.get((min(one, other), max(one, other)), 0.0), other)
            for other in (*inside[:place], *inside[place + 1 :])
        ]
        chance, other = max(pairs, key=lambda pair: (pair[0], pair[1]), default=(0.0, one))
        reason = scorer.reason(scorer.pair(*(rows[key] for key in sorted((one, other)))))
        if chance and reason not in seen:
            seen.add(reason)
            yield reason


def candidates(rows: Mapping[str, Happening], about: Mapping[str, About]) -> set[tuple[str, str]]:
    """Pairs that share a key: a word and what stands beside it, a number, words of the sentence."""
    index: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in sorted(rows):
        for key in set(_keys(rows[name], about)):
            index[key].append(name)
    return {
        pair
        for names in index.values()
        if 1 < len(names) <= _CROWDED
        for pair in combinations(names, 2)
    }


def _keys(row: Happening, about: Mapping[str, About]) -> Iterator[tuple[str, ...]]:
    long = sorted(row.words | row.near, key=lambda word: (-len(word), word))[:_PAIRED]
    beside = sorted({*row.near, *long})
    named = sorted({*row.names, *row.places, *about.get(row.report, About()).most})
    yield from (("count", *count) for count in row.counts)
    for word in (*row.forms, f"{row.root}-"):
        if word not in {"", "-"}:
            yield from (("word", word, stem) for stem in beside)
            yield from (("name", word, name) for name in named)
            if row.days:
                yield "day", word, row.days[0].isoformat()
    for kind in row.types:
        yield from (("type", kind, stem) for stem in beside)
        yield from (("type", kind, name) for name in named)
    if not row.light:
        kin = (sorted((stem(row.word), other)) for other in kindred(row.word))
        yield from (("kin", *pair, name) for pair in kin for name in named)
    yield from (("words", *pair) for pair in combinations(sorted(long), 2))
    yield from (("beside", name, stem) for name in row.near_names for stem in row.near)


class _Linkage:
    """Agglomerative clustering of a sparse table of chances; pairs that are not in it count 0."""

    def __init__(
        self,
        names: Sequence[str],
        chances: Mapping[tuple[str, str], float],
        apart: Callable[[str, str], bool],
    ) -> None:
        self._members: dict[str, list[str]] = {name: [name] for name in names}
        self._apart = apart
        self._sums: dict[str, dict[str, float]] = defaultdict(dict)
        for (one, other), chance in chances.items():
            self._sums[one][other] = self._sums[other][one] = chance

    def joined(self) -> list[list[str]]:
        """Join until no two groups are sure enough."""
        heap = [
            (-chance, one, other, 2)
            for one, others in self._sums.items()
            for other, chance in others.items()
            if one < other and chance >= JOINS
        ]
        heapq.heapify(heap)
        while heap:
            _, one, other, size = heapq.heappop(heap)
            alive = one in self._members and other in self._members
            if not alive or size != len(self._members[one]) + len(self._members[other]):
                continue  # one of the two has changed since
            if not self._kept_apart(one, other):
                self._join(one, other, heap)
        return [self._members[name] for name in sorted(self._members)]

    def _kept_apart(self, one: str, other: str) -> bool:
        return any(self._apart(a, b) for a in self._members[one] for b in self._members[other])

    def _join(self, one: str, other: str, heap: list[tuple[float, str, str, int]]) -> None:
        self._members[one] += self._members.pop(other)
        gone = self._sums.pop(other)
        own = self._sums[one]
        own.pop(other)
        gone.pop(one)
        for third, chance in gone.items():
            own[third] = own.get(third, 0.0) + chance
            del self._sums[third][other]
        for third, chance in own.items():
            self._sums[third][one] = chance
            pairs = len(self._members[one]) * len(self._members[third])
            if chance / pairs >= JOINS:
                first, second = sorted((one, third))
                size = len(self._members[one]) + len(self._members[third])
                heapq.heappush(heap, (-chance / pairs, first, second, size))
