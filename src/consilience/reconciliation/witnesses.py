"""Claims made findable that can show what became of a promise."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from consilience.model.quantity import Number
from consilience.reconciliation.kept_words import word_kept
from consilience.reconciliation.surroundings import story_names
from consilience.reconciliation.tellings import Telling

_LARGE = 10
"""Smaller numbers are the same by chance."""
_PRONOUN = re.compile(
    r"^(?:however |but |and |so |yet )?(?:(?:it|they|he|she)\b|(?:this|that|these|those) "
    r"(?:is|are|was|were|has|have|had|did|does|do|will|would|never|still)\b)"
)
"""A demonstrative points back by itself only: in "this move comes after" it stands by a noun."""
POINTS_TO_TASK = re.compile(r"\b(?:this|that) (?:task|work|plan|promise|order|decision)\b")
_TWO = 2
AS_PLANNED = re.compile(r"\bas (?:planned|promised|announced|agreed|scheduled)\b")
PECULIAR = 100
"""Numbers from here on tell by themselves what they are of."""
SHORT = 14
"""Words of a claim that says little more than what it points to."""


@dataclass(frozen=True)
class Witnesses:
    """All claims, found by their stories and by the words and numbers they share with a promise.

    Attributes:
        tellings: The claims, sorted by account and place.
        places: Place in ``tellings`` by id of the claim.
        told: Places of claims that can show what became of a thing.
        pointing: Places of short ones with a pronoun for a subject, about what stands before them.
        planned: Places of claims that tell what is to be: they can only show that a thing will not
            be left as it is.
        stories: Names in each report that tell which story it is of, by id of the report.
        of_report: Places by id of the report.
        by_name: Ids of reports by name.
        by_home: Ids of reports by the story that they are of.
        nameless: Ids of reports without names.
        of_number: Places of claims that can show something, by a peculiar number that they tell.
        as_planned: Places of those that say so in as many words: "as planned".
    """

    tellings: Sequence[Telling]
    places: Mapping[str, int]
    told: frozenset[int]
    pointing: frozenset[int]
    planned: frozenset[int]
    stories: Mapping[str, frozenset[str]]
    of_report: Mapping[str, Sequence[int]]
    by_name: Mapping[str, Sequence[str]]
    by_home: Mapping[str, Sequence[str]]
    nameless: Sequence[str]
    of_number: Mapping[Number, Sequence[int]]
    as_planned: Sequence[int]

    def marked(self, numbers: Iterable[Number], story: frozenset[str]) -> set[int]:
        """Places of claims that tell one of some numbers, or "as planned", and know the story.

        Args:
            numbers: What was promised.
            story: Names in the accounts of the story; an account that names one of them knows it.
        """
        places = chain(self.as_planned, *(self.of_number.get(number, ()) for number in numbers))
        return {
            place
            for place in places
            if not story
            or not (names := self.stories[self.tellings[place].claim.report])
            or not names.isdisjoint(story)
        }

    def near(self, story: frozenset[str], homes: frozenset[str] = frozenset()) -> Iterator[int]:
        """Places of claims in accounts of a story, in order: there are many of all the others.

        An account that names next to nothing that the story names is of another one.

        Args:
            story: Names in the accounts of the story; where there are none, every account is near.
            homes: Ids of the stories that linking found, whose accounts are near in any case.
        """
        if not story:
            return iter(range(len(self.tellings)))
        shared: Counter[str] = Counter()
        for name in story:
            shared.update(self.by_name.get(name, ()))
        reports = [
            report
            for report, names in shared.items()
            if names >= _TWO or min(len(self.stories[report]), len(story)) <= _FEW_NAMES
        ]
        reports += [report for home in sorted(homes) for report in self.by_home.get(home, ())]
        near = [self.of_report[report] for report in dict.fromkeys((*reports, *self.nameless))]
        near.sort(key=_first)
        return chain.from_iterable(near)


_FEW_NAMES = 3


def _first(places: Sequence[int]) -> int:
    return places[0]


def witnesses(tellings: Sequence[Telling]) -> Witnesses:
    """Make claims findable that can show what became of a promise.

    Args:
        tellings: All claims, sorted by account and place.
    """
    told: set[int] = set()
    pointing: set[int] = set()
    planned: set[int] = set()
    as_planned: list[int] = []
    of_number: dict[Number | None, list[int]] = defaultdict(list)
    of_report: dict[str, range] = {}
    for place, telling in enumerate(tellings):
        report = telling.claim.report
        of_report[report] = range(of_report.get(report, range(place, place)).start, place + 1)
        if telling.claim.modality not in {"actual", "denied"} and word_kept(telling) is None:
            if telling.claim.modality in {"planned", "agreed"}:
                planned.add(place)
            continue
        told.add(place)
        if AS_PLANNED.search(" ".join(telling.words)):
            as_planned.append(place)
        for number in {q.best for q in telling.claim.quantities if (q.best or 0) >= PECULIAR}:
            of_number[number].append(place)
        if len(telling.words) <= SHORT and (
            points_back(telling) or POINTS_TO_TASK.search(" ".join(telling.words))
        ):
            pointing.add(place)
    stories = {telling.report.id: story_names(telling.report) for telling in _first_of(tellings)}
    by_home: dict[str, list[str]] = defaultdict(list)
    for telling in _first_of(tellings):
        if telling.home:
            by_home[telling.home].append(telling.report.id)
    by_name: dict[str, list[str]] = defaultdict(list)
    for report, names in stories.items():
        for name in names:
            by_name[name].append(report)
    return Witnesses(
        tellings=tellings,
        places={telling.id: place for place, telling in enumerate(tellings)},
        told=frozenset(told),
        pointing=frozenset(pointing),
        planned=frozenset(planned),
        stories=stories,
        of_report=of_report,
        by_name=by_name,
        by_home=by_home,
        nameless=[report for report, names in stories.items() if not names],
        of_number={number: places for number, places in of_number.items() if number is not None},
        as_planned=as_planned,
    )


def _first_of(tellings: Sequence[Telling]) -> Iterable[Telling]:
    """One claim of each account."""
    return {telling.claim.report: telling for telling in tellings}.values()


def numbers(telling: Telling) -> frozenset[Number]:
    """Numbers of a claim that are not the same by chance."""
    return frozenset(
        value
        for quantity in telling.claim.quantities
        for value in (quantity.best, quantity.low, quantity.high)
        if value is not None and value >= _LARGE
    )


def opens_sentence(telling: Telling) -> bool:
    """Whether a clause stands at the beginning of its sentence, where its pronoun points back."""
    return telling.claim.start - telling.sentence.start <= _OPENING


_OPENING = 12
"""Code points of a "However," before it."""


def points_back(telling: Telling) -> bool:
    """Whether a clause is about something told before: a pronoun is its subject."""
    return bool(_PRONOUN.match(" ".join(telling.words)))
