"""How old one person is: 34 to one account, 43 to another."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.model.finding import Finding
from consilience.reconciliation.days_told import reports_apart
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.tellings import Telling
from consilience.text.folding import content_stems, fold

_NAME = r"(?P<name>[A-Z][^\W\d_]+(?: [A-Z][^\W\d_'’.-]+){1,2})"
_AGED = (
    re.compile(rf"\b{_NAME},? (?:aged )?(?P<age>\d{{1,2}})(?=,|\)|;|\. [A-Z]|$)"),
    re.compile(rf"\b(?P<age>\d{{1,2}})-year-old {_NAME}\b"),
    re.compile(rf"\b{_NAME} (?:is|was) (?P<age>\d{{1,2}})(?: years old)?(?=[,.;]|$)"),
)
_CALENDAR = frozenset(
    """january february march april may june july august september october november december on
    monday tuesday wednesday thursday friday saturday sunday""".split()
)
"""Words of days: "On May 3, 2031" names nobody who is three."""
_LEAST = 2
"""Years: one year lies between an account before a birthday and one behind it."""


@dataclass(frozen=True, slots=True)
class Aged:
    """A claim that tells somebody's age.

    Attributes:
        telling: The claim.
        name: The whole name, folded.
        age: Years.
    """

    telling: Telling
    name: str
    age: int


def find_ages(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find persons to whom accounts give different ages.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    by_name: dict[str, list[Aged]] = defaultdict(list)
    for telling in tellings:
        for aged in _aged(telling):
            by_name[aged.name].append(aged)
    for name in sorted(by_name):
        told = by_name[name]
        apart = [one for one in told if any(_differ(one, other) for other in told)]
        if apart:
            yield make(
                Rule(
                    "contradiction",
                    "count",
                    "one-person-two-ages",
                    "The accounts give one person different ages",
                    why_not_milder="no birthday lies between the two",
                ),
                [Told(each.telling, str(each.age)) for each in apart],
                events,
            )


def _aged(telling: Telling) -> Iterator[Aged]:
    claim = telling.claim
    for pattern in _AGED:
        for match in pattern.finditer(claim.text):
            of_a_day = bool(_CALENDAR & set(fold(match["name"]).split()))
            if not of_a_day and content_stems(match["name"]) <= telling.named:
                yield Aged(telling, fold(match["name"]), int(match["age"]))


def _differ(one: Aged, other: Aged) -> bool:
    here, there = one.telling, other.telling
    if here.claim.report == there.claim.report:
        return False
    near = bool(here.published and there.published) and not reports_apart(
        here.published, there.published
    )
    return near and abs(one.age - other.age) >= _LEAST
