"""Claims made findable that can show what became of a promise."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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
SHORT = 14
"""Words of a claim that says little more than what it points to."""


@dataclass(frozen=True)
class Witnesses:
    """All claims, found by the words and numbers that they share with a promise.

    Attributes:
        tellings: The claims, sorted by account and place.
        places: Place in ``tellings`` by id of the claim.
        by_word: Places in ``tellings`` by stem, of the claim and of what stands before it.
        by_number: Places by large number.
        pointing: Places of short claims with a pronoun for a subject, by what stands before them.
        stories: Names in each report that tell which story it is of, by id of the report.
        planned: Places of claims that tell what is to be, by stem: they can only show that a thing
            will not be left as it is.
    """

    tellings: Sequence[Telling]
    places: Mapping[str, int]
    by_word: Mapping[str, Sequence[int]]
    by_number: Mapping[Number, Sequence[int]]
    pointing: Mapping[str, Sequence[int]]
    stories: Mapping[str, frozenset[str]]
    planned: Mapping[str, Sequence[int]]


def witnesses(tellings: Sequence[Telling]) -> Witnesses:
    """Make claims findable that can show what became of a promise.

    Args:
        tellings: All claims, sorted by account and place.
    """
    by_word: dict[str, list[int]] = defaultdict(list)
    by_number: dict[Number, list[int]] = defaultdict(list)
    pointing: dict[str, list[int]] = defaultdict(list)
    planned: dict[str, list[int]] = defaultdict(list)
    for place, telling in enumerate(tellings):
        if telling.claim.modality not in {"actual", "denied"} and word_kept(telling) is None:
            if telling.claim.modality in {"planned", "agreed"}:
                for word in telling.stems:
                    planned[word].append(place)
            continue
        for word in telling.stems:
            by_word[word].append(place)
        if len(telling.words) <= SHORT and (
            points_back(telling) or POINTS_TO_TASK.search(" ".join(telling.words))
        ):
            for word in telling.before:
                pointing[word].append(place)
        for number in numbers(telling):
            by_number[number].append(place)
    at = {telling.id: place for place, telling in enumerate(tellings)}
    reports = {telling.report.id: telling.report for telling in tellings}
    stories = {key: story_names(report) for key, report in reports.items()}
    return Witnesses(tellings, at, by_word, by_number, pointing, stories, planned)


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
