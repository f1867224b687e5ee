"""Which reports may tell of one happening, by what the two of them share and nothing else."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from consilience.linking.event_pairs import dice
from consilience.linking.happenings import About
from consilience.linking.shared_marks import sharing

_SHARED = 2
"""Names, no country's, that are enough for two reports to be compared."""
_FEW = 2
"""A report that names fewer may share none with another account of what it tells."""
_ALIKE = 0.1
"""Dice of their words, then. Of pairs of tellings that are likely one by their words (fifteen of
ECB+'s training topics), 31 of 120 were in reports that share less, 5,601 of 9,033 in others."""
_NAMES, _WORDS = 8, 6
"""Names, the most named first, and words of its first sentences by which a report is found."""
_NEAREST, _LEAST = 60, 8
"""Companions that are kept, those that share the most names first: of those that share two so many,
and of those that share one or none as many as make eight."""


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
        return {report: self._nearest(report, others) for report, others in found.items()}

    def _nearest(self, report: str, others: Iterable[str]) -> Sequence[str]:
        far = {
            other: self._farness(report, other) for other in others if self.may_meet(report, other)
        }
        near = sorted(far, key=far.__getitem__)
        sure = sum(-far[other][0] >= _SHARED for other in near[:_NEAREST])
        return near[: max(sure, _LEAST)]

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
    return sharing({report: _marks(each) for report, each in about.items()})


def _marks(about: About) -> tuple[str, ...]:
    words = sorted(about.lead, key=lambda word: (-len(word), word))[:_WORDS]
    return (*about.telling[:_NAMES], *words)
