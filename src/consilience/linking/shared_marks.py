"""Pairs of reports that share marks, found without every two of them being looked at."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, islice

_CROWDED = 40
"""Reports that share some marks and are all looked at; of more only those that share one more."""
_MARKS = 4
"""Marks that are shared at most, for that."""
_BESIDE = 8
"""Of more that share so many: those before and behind in the order of all their marks."""

Marks = tuple[str, ...]


def sharing(marks: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Pairs of reports that share two marks, some of them several times.

    Where many share those two, only those that share one more, and so on; how many others share
    two marks takes nothing from two reports that share more. Of few reports all pairs are given.

    Args:
        marks: The marks of each report.
    """
    if len(marks) <= _CROWDED:
        return combinations(sorted(marks), 2)
    return _pairs({report: tuple(sorted(marks[report])) for report in sorted(marks)})


def _pairs(marks: Mapping[str, Marks]) -> Iterator[tuple[str, str]]:
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


def _grouped(rows: Iterable[tuple[Marks, str]]) -> dict[Marks, list[str]]:
    found: dict[Marks, list[str]] = defaultdict(list)
    for key, report in rows:
        found[key].append(report)
    return {key: reports for key, reports in found.items() if len(reports) > 1}
