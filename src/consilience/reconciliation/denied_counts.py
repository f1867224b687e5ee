"""A number that one voice tells and another puts aside: "64 men were on the shift, not 61"."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from consilience.model.finding import Finding
from consilience.model.quantity import Quantity
from consilience.reconciliation.days_told import days_apart, reports_apart
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.retractions import is_denied
from consilience.reconciliation.stories_told import StoriesTold
from consilience.reconciliation.subjects import hangs
from consilience.reconciliation.tellings import Telling
from consilience.text.folding import stem

_MOST = 3


def find_denied_counts(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find numbers that one voice tells and another names and denies.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    stories: StoriesTold | None = None
    for telling in tellings:
        if telling.claim.modality != "actual" or hangs(telling):
            continue
        for so, not_so in _denied(telling):
            stories = stories or StoriesTold(tellings)
            against = [
                other
                for other in tellings
                if _tells(other, not_so) and _of_one_thing(telling, other, stories)
            ][:_MOST]
            if against:
                yield make(
                    Rule(
                        "contradiction",
                        "count",
                        "not-so-many",
                        "One voice tells a number, and another that it was not so many",
                        why_not_milder="the second names the number of the first and denies it",
                    ),
                    [Told(telling, so.text), *(Told(other, not_so.text) for other in against)],
                    events,
                )


def _denied(telling: Telling) -> Iterator[tuple[Quantity, Quantity]]:
    """A number of a claim, and one that it says it was not."""
    text = telling.report.text
    numbers = sorted(telling.claim.quantities, key=lambda number: number.start)
    for so, not_so in pairwise(numbers):
        apart = so.unit == not_so.unit and so.best != not_so.best
        if apart and is_denied(text, not_so.start):
            yield so, not_so


def _tells(other: Telling, denied: Quantity) -> bool:
    """Whether a claim tells the number that was denied, of the same noun or unit."""
    claim = other.claim
    if claim.modality != "actual" or claim.polarity != "positive" or hangs(other):
        return False
    return any(
        number.best == denied.best is not None
        and number.unit == denied.unit
        and (number.unit is not None or _noun(number) == _noun(denied))
        for number in claim.quantities
    )


def _noun(number: Quantity) -> str:
    words = number.counted.text.lower().split() if number.counted else []
    return stem(words[-1]) if words else ""


def _of_one_thing(one: Telling, other: Telling, stories: StoriesTold) -> bool:
    if one.id == other.id or one.same_mouth(other) or not stories.one(one, other):
        return False
    if reports_apart(one.published, other.published) or days_apart(one.days, other.days):
        return False
    return bool((one.stems & other.stems) - _nouns(one))


def _nouns(telling: Telling) -> frozenset[str]:
    return frozenset(_noun(number) for number in telling.claim.quantities)
