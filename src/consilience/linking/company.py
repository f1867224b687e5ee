"""Which reports may tell of one happening, by what the two of them share and nothing else."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import combinations, islice
from typing import TypeVar

from consilience.linking.event_pairs import dice
from consilience.linking.happenings import About

_SHARED = 2
"""Names, no country's, that are enough for two reports to be compared."""
_FEW = 2
"""A report that names fewer may share none with another account of what it tells."""
_ALIKE = 0.1
"""Dice of their words, then. Of pairs of tellings that are likely one by their words (fifteen of
ECB+'s training topics), 31 of 120 were in reports that share less, 5,601 of 9,033 in others."""
_NAMES, _WORDS = 8, 6
"""Names, the most named first, and words of its first sentences by which a report is found."""
_CROWDED = 40
"""Reports that share some marks and are all looked at; of more only those that share one more."""
_MARKS = 4
"""Marks that are shared at most, for that."""
_BESIDE = 8
"""Of more that share so many: those before and behind in the order of all their marks."""
_NEAREST = 60
"""Companions that are kept, those that share the most names first."""

Marks = tuple[str, ...]
Key = TypeVar("Key", bound=Hashable)


class Company:
    """The reports in whose company a report is looked at.

    Two reports may tell of one happening where they share two names that are no country's, or one
    and a tenth of their words; where one has hardly a name, the words are enough. That is asked of
    the two alone, so that no third report takes anything from it.

    Args:
        about: What each report is about.
    """

    def __init__(self, about: Mapping[str, About]) -> None:
        self._about = about
        self._names = {report: frozenset(each.telling) for report, each in about.items()}
        self._met: dict[tuple[str, str], bool] = {}

    def may_meet(self, one: str, other: str) -> bool:
        """Whether two reports may tell of one happening."""
        if one == other or one not in self._about or other not in self._about:
            return True
        pair = (one, other) if one < other else (other, one)
        if pair not in self._met:
            self._met[pair] = self._meet(*pair)
        return self._met[pair]

    def _meet(self, one: str, other: str) -> bool:
        mine, theirs = self._names[one], self._names[other]
        shared = len(mine & theirs)
        if shared >= _SHARED:
            return True
        if not shared and min(len(mine), len(theirs)) >= _FEW:
            return False
        return dice(self._about[one].words, self._about[other].words) >= _ALIKE

    def of(self, report: str) -> Sequence[str]:
        """The reports that may tell of what one tells, those that share the most names first.

        Args:
            report: Its id.
        """
        return self._companions.get(report, ())

    @cached_property
    def _companions(self) -> dict[str, Sequence[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for one, other in _sharing(self._about):
            found[one].add(other)
            found[other].add(one)
        return {
            report: sorted(
                (other for other in others if self.may_meet(report, other)),
                key=lambda other: self._farness(report, other),
            )[:_NEAREST]
            for report, others in found.items()
        }

    def _farness(self, one: str, other: str) -> tuple[int, float, str]:
        words = dice(self._about[one].words, self._about[other].words)
        return -len(self._names[one] & self._names[other]), -words, other


def nearest(
    report: str, told: Mapping[str, Sequence[str]], company: Company
) -> Iterator[Sequence[str]]:
    """What a report's company tells, that of the nearest first.

    Args:
        report: Its id.
        told: What each report tells.
        company: Which reports are whose.
    """
    return (told[other] for other in company.of(report) if other in told)


def _sharing(about: Mapping[str, About]) -> Iterator[tuple[str, str]]:
    """Pairs of reports that share two of their marks."""
    ids = sorted(about)
    if len(ids) <= _CROWDED:
        return combinations(ids, 2)
    return _pairs({report: _marks(about[report]) for report in ids})


def _marks(about: About) -> Marks:
    words = sorted(about.lead, key=lambda word: (-len(word), word))[:_WORDS]
    return tuple(sorted((*about.telling[:_NAMES], *words)))


def _pairs(marks: Mapping[str, Marks]) -> Iterator[tuple[str, str]]:
    """Pairs that share two marks; where many share those, one more, and so on."""
    groups: Mapping[Marks, Sequence[str]] = _grouped(
        (pair, report) for report, own in marks.items() for pair in combinations(own, 2)
    )
    for size in range(2, _MARKS + 1):
        crowded = {}
        for shared, reports in groups.items():
            if len(reports) <= _CROWDED:
                yield from combinations(reports, 2)
            elif size < _MARKS:
                crowded[shared] = reports
            else:
                yield from _beside(sorted(reports, key=lambda report: marks[report]))
        groups = _grouped(
            ((*shared, mark), report)
            for shared, reports in crowded.items()
            for report in reports
            for mark in marks[report]
            if mark > shared[-1]
        )


def _beside(reports: Sequence[str]) -> Iterator[tuple[str, str]]:
    for step in range(1, _BESIDE + 1):
        yield from zip(reports, islice(reports, step, None), strict=False)


def _grouped(rows: Iterable[tuple[Key, str]]) -> dict[Key, list[str]]:
    found: dict[Key, list[str]] = defaultdict(list)
    for key, report in rows:
        found[key].append(report)
    return {key: reports for key, reports in found.items() if len(reports) > 1}
