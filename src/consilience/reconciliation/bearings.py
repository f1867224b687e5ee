"""One place put on opposite sides of another: east of a town, or west of it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.model.finding import Finding
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.tellings import Telling
from consilience.text.clusters import Clusters
from consilience.text.folding import fold

_BEARING = re.compile(
    r"\b(?P<way>(?:north|south)[ -]?(?:east|west)|north|south|east|west)(?:ern)? of "
    r"(?:the )?(?P<mark>[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
)
_OPPOSITE = (("north", "south"), ("east", "west"))
_BUCKET = 16


@dataclass(frozen=True, slots=True)
class Bearing:
    """A claim that puts something on one side of a place.

    Attributes:
        telling: The claim.
        way: Points of the compass in it.
        words: The words.
        amounts: Distances told in the claim.
    """

    telling: Telling
    way: frozenset[str]
    words: str
    amounts: frozenset[float]


def find_bearings(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find claims of one thing that put it on opposite sides of one place.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    by_mark: dict[str, dict[str, Bearing]] = defaultdict(dict)
    for telling in tellings:
        for match in _BEARING.finditer(telling.text):
            by_mark[fold(match["mark"])][telling.id] = _bearing(telling, match)
    for mark in sorted(by_mark):
        for members in _groups(by_mark[mark]):
            yield make(
                Rule(
                    "contradiction",
                    "place",
                    "opposite-bearings",
                    "The accounts put one place on opposite sides of another",
                    why_not_milder="no place is on both sides",
                ),
                [Told(each.telling, each.words) for each in members],
                events,
            )


def _bearing(telling: Telling, match: re.Match[str]) -> Bearing:
    way = match["way"].lower()
    points = frozenset(point for pair in _OPPOSITE for point in pair if point in way)
    amounts = frozenset(
        float(value)
        for quantity in telling.claim.quantities
        if (value := quantity.best) is not None and value > 1
    )
    return Bearing(telling, points, match[0], amounts)


def _groups(bearings: Mapping[str, Bearing]) -> Iterator[list[Bearing]]:
    clusters: Clusters[str] = Clusters()
    sides: dict[str, list[str]] = defaultdict(list)
    for key in sorted(bearings):
        for one, other in (*_OPPOSITE, *(pair[::-1] for pair in _OPPOSITE)):
            if one in bearings[key].way:
                for near in sides[other][-_BUCKET:]:
                    if _one_place(bearings[key], bearings[near]):
                        clusters.join(key, near, "")
        for point in bearings[key].way:
            sides[point].append(key)
    for members, _ in clusters.sets():
        if len(members) > 1:
            yield [bearings[member] for member in members]


def _one_place(one: Bearing, other: Bearing) -> bool:
    here, there = one.telling, other.telling
    if here.claim.report == there.claim.report:
        return False
    shared = (here.stems & there.stems) - here.named - there.named
    return bool(one.amounts & other.amounts and shared) or len(shared) >= 3
