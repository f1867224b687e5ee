"""One event at two places: found in a garage, or in a boat; held in a hall, or in a school."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from consilience.model.finding import Finding
from consilience.packs.lemmas import lemmas
from consilience.reconciliation.days import anchors_of
from consilience.reconciliation.days_told import days_apart, reports_apart, spans_apart
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.one_deed import differing
from consilience.reconciliation.stories_told import StoriesTold
from consilience.reconciliation.subjects import hangs
from consilience.reconciliation.tellings import Telling, informative
from consilience.text.folding import folded_words

_BUILDINGS = frozenset(
    """house hall hotel garage school church mosque temple warehouse office barn hospital clinic
    stadium arena theatre theater museum library palace castle embassy
    ministry parliament courthouse mint gym gymnasium factory mill shop supermarket restaurant
    cafe pub""".split()
)
_VESSELS = frozenset("boat ship ferry yacht trawler tanker freighter submarine".split())
_VEHICLES = frozenset("car van lorry truck bus coach train tram plane helicopter".split())
_OPEN = frozenset("street square park forest field lake beach river canal".split())
_APART = (
    (_BUILDINGS, _BUILDINGS),
    (_BUILDINGS, _VESSELS),
    (_VESSELS, _VESSELS),
    (_VEHICLES, _VEHICLES),
    (_OPEN, _OPEN),
    (_BUILDINGS, _OPEN),
    (_VESSELS, _OPEN - frozenset({"lake", "river", "canal"})),
)
"""Kinds of places of which neither holds the other: a car may stand in a garage, no boat does."""
_VENUES = _BUILDINGS | _VESSELS | _VEHICLES | _OPEN
_PHRASE = re.compile(
    r"^(?:\s+(?:up|down|over|out|dead|alive|today|yesterday)|\s+on [A-Z][a-z]+(?: \d{1,2})?,?)?\s+"
    r"(?P<where>(?:in|at|inside|aboard|outside) (?:the |a |an |his |her |its |their )?"
    r"(?P<noun>(?:[a-z'-]+ ){0,3}[a-z]+))(?=[\s,.;:]|$)"
)
_TOOK_PLACE = re.compile(r"\b(?:took|taken|take) place\b")
_OATH = re.compile(
    r"\b(?:sworn (?P<a>in)|(?:take|takes|took|taken|swear|swears|swore) (?:the|his|her) "
    r"(?P<b>oath)|oath (?:would|will) be (?P<c>taken))\b"
)
_ONE_OF_MANY = re.compile(
    r"\b(?:another|second|third|other|more|further|also|again|each|every|several|various)\b"
)


@dataclass(frozen=True, slots=True)
class Located:
    """A claim and where it puts a deed.

    Attributes:
        telling: The claim.
        venue: Dictionary form of the noun for the place.
        text: The words that tell it.
        bearer: Stems of who or what it is told of.
    """

    telling: Telling
    venue: str
    text: str
    bearer: frozenset[str]


def find_venues(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find events that accounts tell with one verb, of one thing, at different places.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    stories = StoriesTold(tellings)
    by_anchor: dict[str, dict[str, Located]] = defaultdict(dict)
    for telling in tellings:
        for anchor, located in _located(telling):
            by_anchor[anchor][telling.id] = located
    for members in differing(by_anchor, lambda one, other: _differ(one, other, stories)):
        yield make(
            Rule(
                "contradiction",
                "place",
                "one-event-two-places",
                "The accounts put one event at different places",
                why_not_milder="each names a place, and neither lies in the other",
            ),
            [Told(each.telling, each.text) for each in members],
            events,
        )


def _located(telling: Telling) -> Iterator[tuple[str, Located]]:
    claim = telling.claim
    held = claim.modality in {"actual", "planned"} and claim.polarity == "positive"
    bearer = _bearer(telling)
    if not held or not bearer or hangs(telling) or _ONE_OF_MANY.search(" ".join(telling.words)):
        return
    text = claim.text
    for anchor, place in _deeds(telling).items():
        word = folded_words(text[place:])
        behind = place + word[0][2] if word else len(text)
        match = _PHRASE.match(text[behind:])
        if match and (venue := _venue(match["noun"])):
            where = " ".join(match["where"].split())
            yield anchor, Located(telling, venue, where, bearer)


def _deeds(telling: Telling) -> dict[str, int]:
    """What is told as done, and where in the claim; to take place is to be held."""
    anchors = anchors_of(telling)
    for word, start, _ in folded_words(telling.claim.text):
        if word in _IRREGULAR:
            anchors.setdefault(word, start)
    if match := _TOOK_PLACE.search(telling.claim.text):
        anchors["held"] = match.end() - len("place")
    if match := _OATH.search(telling.claim.text):
        anchors["sworn in"] = match.end() - len(match["a"] or match["b"] or match["c"])
    return anchors


_IRREGULAR = frozenset("found held shot hit struck caught sold kept hid met born seen".split())


def _venue(noun: str) -> str:
    """The first noun for a place that is no part of another: "old school", and no "school bus"."""
    words = [*noun.split(), ""]
    for word, behind in pairwise(words):
        if forms := lemmas(word) & _VENUES:
            return min(forms) if behind in _BEHIND else ""
    return ""


_BEHIND = frozenset(
    ["", *"in of near on at by and or where with after before to outside there for".split()]
)


def _bearer(telling: Telling) -> frozenset[str]:
    """Who or what it is told of; of "it took place" what was told before."""
    if telling.words[:1] in _POINTING:
        return telling.before
    roles = [role for role in telling.claim.roles if role.role != "participant"]
    told = informative(roles[0].text) if roles else frozenset()
    return told - telling.named or told


_POINTING = {("it",), ("they",)}


def _differ(one: Located, other: Located, stories: StoriesTold) -> bool:
    here, there = one.telling, other.telling
    if here.same_mouth(there) or not one.bearer & other.bearer or not _apart(one, other):
        return False
    if here.claim.modality != there.claim.modality:
        return False
    if reports_apart(here.published, there.published) or spans_apart(here.claim, there.claim):
        return False
    if days_apart(here.days, there.days):
        return False
    if here.named and there.named and not here.named & there.named:
        return False
    return stories.one(here, there)


def _apart(one: Located, other: Located) -> bool:
    """Whether neither place can lie in the other."""
    here, there = one.venue, other.venue
    return here != there and any(
        (here in some and there in others) or (there in some and here in others)
        for some, others in _APART
    )
