"""How somebody came or went: in a van, or on motorcycles; through a skylight, or by a door."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from consilience.model.finding import Finding
from consilience.packs.lemmas import lemmas
from consilience.reconciliation.days_told import days_apart, spans_apart
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.one_deed import differing
from consilience.reconciliation.stories_told import StoriesTold
from consilience.reconciliation.subjects import hangs
from consilience.reconciliation.tellings import Telling, informative

_WENT = frozenset(
    """flee leave escape come arrive fly drive travel go bring carry transport return depart
    vanish""".split()
)
_ENTERED = frozenset("enter come get break climb escape".split())
_VEHICLES: Mapping[str, str] = {
    noun: kind
    for kind, nouns in {
        "car": "car taxi limousine jeep",
        "van": "van minibus ambulance",
        "lorry": "lorry truck",
        "motorcycle": "motorcycle motorbike moped scooter",
        "bicycle": "bicycle bike",
        "bus": "bus coach",
        "train": "train tram",
        "aircraft": "plane jet helicopter aircraft flight airliner",
        "boat": "boat ferry ship yacht dinghy trawler speedboat",
    }.items()
    for noun in nouns.split()
}
_OPENINGS: Mapping[str, str] = {
    noun: noun for noun in "skylight door window gate roof tunnel chimney hatch fence".split()
}
_BY = re.compile(
    r"\b(?P<way>in|on|aboard|by|through|via|over) "
    r"(?=(?:(?:a|an|the|his|her|its|their|two|three|four|several) )?"
    r"(?P<noun>(?:[a-z]+ ){0,2}[a-z]+))"
)
_RIDES = frozenset({"in", "on", "aboard", "by"})
_CLASSES = (
    ("moved", _WENT, _VEHICLES, _RIDES),
    ("entered", _ENTERED, _OPENINGS, frozenset({"by", "through", "via", "over"})),
)
_MORE = re.compile(r"\b(?:another|other|others|some|second|later|also|again|each|every|usually)\b")
_SOON = 2
"""Days between accounts that tell of one flight or one break-in."""


@dataclass(frozen=True, slots=True)
class Ride:
    """A claim and how somebody moved.

    Attributes:
        telling: The claim.
        kind: The kind of vehicle or opening.
        words: The words that tell it.
        who: Entities and stems of who moved; empty behind a pronoun that nothing resolves.
    """

    telling: Telling
    kind: str
    words: str
    who: frozenset[str]


def find_rides(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find those who are said to have come or gone in two ways.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    stories = StoriesTold(tellings)
    by_class: dict[str, dict[str, Ride]] = defaultdict(dict)
    for telling in tellings:
        for name, ride in _rides(telling):
            by_class[name][telling.id] = ride
    for members in differing(by_class, lambda one, other: _differ(one, other, stories)):
        yield make(
            Rule(
                "contradiction",
                "category",
                "one-way-and-another",
                "The accounts say that somebody came or went in different ways",
                why_not_milder="nobody comes or goes in both at once",
            ),
            [Told(each.telling, each.words) for each in members],
            events,
        )


def _rides(telling: Telling) -> Iterator[tuple[str, Ride]]:
    claim = telling.claim
    told = claim.modality == "actual" and claim.polarity == "positive" and not hangs(telling)
    words = " ".join(telling.words)
    if not told or _MORE.search(words):
        return
    verbs = frozenset().union(*(lemmas(word) for word in telling.words))
    roles = [role for role in claim.roles if role.role in {"agent", "patient", "actor"}][:1]
    who = frozenset(r.entity for r in roles if r.entity).union(
        *(informative(r.text) for r in roles)
    )
    for name, deeds, nouns, ways in _CLASSES:
        kinds = {
            nouns[form]: f"{match['way']} {match['noun']}"
            for match in _BY.finditer(words)
            if match["way"] in ways
            for word in match["noun"].split()
            for form in lemmas(word)
            if form in nouns
        }
        if verbs & deeds and len(kinds) == 1:
            ((kind, shown),) = kinds.items()
            yield name, Ride(telling, kind, shown, who)


def _differ(one: Ride, other: Ride, stories: StoriesTold) -> bool:
    here, there = one.telling, other.telling
    if one.kind == other.kind or here.same_mouth(there) or not stories.one(here, there):
        return False
    if here.named and there.named and not here.named & there.named:
        return False
    if days_apart(here.days, there.days):
        return False
    if spans_apart(here.claim, there.claim) or not _near(here, there):
        return False
    together = here.claim.report == there.claim.report
    return bool(one.who & other.who) or (not together and not (one.who and other.who))


def _near(one: Telling, other: Telling) -> bool:
    if not one.published or not other.published:
        return one.claim.report == other.claim.report
    days = date.fromisoformat(one.published) - date.fromisoformat(other.published)
    return abs(days.days) <= _SOON
