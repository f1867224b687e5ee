"""Nobody hurt to one voice, and some hurt or dead to another."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from consilience.model.finding import Finding
from consilience.reconciliation.days_told import same_day, spans_apart
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.nouns import ANYBODY
from consilience.reconciliation.stories_told import StoriesTold
from consilience.reconciliation.subjects import hangs
from consilience.reconciliation.tellings import Telling, informative
from consilience.text.clusters import Clusters
from consilience.text.folding import content_stems, folded_words

_HARM = r"(?P<harm>hurt|injured|wounded|harmed|killed|died|casualties|injuries|deaths|fatalities)"
_NONE = (
    re.compile(
        rf"\b(?:no one|nobody|none(?: of (?:the |his |her |its |their |our )?(?P<some>[a-z]+))?)"
        rf"(?: (?:on|in|at) [a-z]+(?: [a-z]+)?)? "
        rf"(?:(?:was|were|is|are|had|has|have|been|seriously|badly) ){{0,3}}{_HARM}\b"
        rf"(?: among (?:the |its |their )?(?P<among>[a-z]+))?"
    ),
    re.compile(rf"\b(?:no|without)(?: (?:any|reported|serious|civilian))? {_HARM}\b"),
    re.compile(
        r"\b(?:all|everyone|everybody)(?: of)?(?: (?:the|his|her|its|their))?(?: [0-9]+)?"
        r"(?: (?P<among>[a-z]+))?(?: [a-z]+){0,4}? (?P<harm>unhurt|unharmed|uninjured|unscathed)\b"
    ),
    re.compile(rf"^no (?P<among>[a-z]+) (?:was|were|has been|have been|had been) {_HARM}\b"),
)
_DEAD = frozenset("killed died deaths fatalities".split())
_TOLLS = {True: frozenset({"killed"}), False: frozenset({"killed", "injured", "casualties"})}
"""Tolls that speak against it: of nobody killed the dead do, of nobody hurt the hurt as well."""
_YET = re.compile(r"\b(?:else|yet|so far|immediate|immediately|initially|at first|reports of)\b")
_SOON = 2
"""Days within which two accounts tell of one harm."""
_MOST = 24


@dataclass(frozen=True, slots=True)
class Harm:
    """A claim that tells whether anybody was harmed.

    Attributes:
        telling: The claim.
        words: The words that tell it.
        tolls: Tolls that it tells, or of which it tells that they are nought.
        of: Stem of who was harmed; empty where anybody is meant.
        about: Stems of the sentence without names, and of what a clause hangs on.
    """

    telling: Telling
    words: str
    tolls: frozenset[str]
    of: str
    about: frozenset[str]


def find_unharmed(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find harm to people that one voice tells of and another says there was none of.

    What was told first of nobody hurt may have been true then; an account of the same day or an
    earlier one that tells of some hurt speaks against it.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    stories = StoriesTold(tellings)
    nones = [harm for telling in tellings if (harm := _none(telling))][:_MOST]
    somes = [harm for telling in tellings for harm in _some(telling)] if nones else []
    by_id = {harm.telling.id: harm for harm in (*somes, *nones)}
    clusters: dict[str, Clusters[str]] = defaultdict(Clusters)
    for none in nones:
        for some in somes:
            if kind := _kind(none, some, stories, events):
                clusters[kind].join(none.telling.id, some.telling.id, "")
    for kind in sorted(clusters):
        for members, _ in clusters[kind].sets():
            told = [Told(by_id[member].telling, by_id[member].words) for member in members]
            yield make(_RULES[kind], told, events)


_RULES = {
    "contradiction": Rule(
        "contradiction",
        "count",
        "none-and-some-harmed",
        "One voice tells of nobody harmed and another of some",
        why_not_milder="both speak of one event, and no later day explains the change",
    ),
    "update": Rule(
        "update",
        "count",
        "none-then-some-harmed",
        "Nobody was told to be harmed, and later some were",
        why_not_milder="both speak of one event, and the later account tells the change",
        settled=True,
    ),
}


def _none(telling: Telling) -> Harm | None:
    claim = telling.claim
    words = " ".join(telling.words)
    if claim.modality not in {"actual", "denied"} or hangs(telling) or _YET.search(words):
        return None
    for pattern in _NONE:
        if match := pattern.search(words):
            named = match.groupdict()
            among = named.get("among") or named.get("some") or ""
            of = next(iter(content_stems(among)), "")
            tolls = _TOLLS[match["harm"] in _DEAD]
            return Harm(telling, match[0], tolls, "" if of in ANYBODY else of, _about(telling))
    return None


def _some(telling: Telling) -> Iterator[Harm]:
    """Harm to a number of people; what is feared or could be is none."""
    if telling.claim.modality != "actual" or hangs(telling):
        return
    for quantity in telling.claim.quantities:
        low = quantity.low if quantity.low is not None else quantity.best
        if quantity.slot in _TOLLS[False] and low and quantity.unit is None:
            counted = quantity.counted.text if quantity.counted else ""
            words = [word for word, _, _ in folded_words(counted)]
            of = next(iter(content_stems(words[-1])), "") if words else ""
            shown = f"{quantity.text} {counted}".strip()
            known = "" if of in ANYBODY else of
            yield Harm(telling, shown, frozenset({quantity.slot}), known, _about(telling))


def _about(telling: Telling) -> frozenset[str]:
    return (telling.stems | informative(telling.sentence_text)) - telling.named - _WORDS


_WORDS = informative(
    """nobody none hurt injured wounded harmed killed died casualties injuries deaths fatalities
    dead treated hospital taken suffered"""
)


def _kind(none: Harm, some: Harm, stories: StoriesTold, events: Mapping[str, str]) -> str | None:
    here, there = none.telling, some.telling
    if here.same_mouth(there) or not none.tolls & some.tolls or none.of not in {"", some.of}:
        return None
    if not stories.one(here, there) or _elsewhere(here, there):
        return None
    one_event = here.id in events and events[here.id] == events.get(there.id)
    side_by_side = here.claim.report == there.claim.report
    if one_event or side_by_side or none.about & some.about:
        return _by_time(here, there)
    return None


def _elsewhere(one: Telling, other: Telling) -> bool:
    """Whether they name other days, or other names and no common one."""
    days = any(same_day(a, b) is False for a in one.days for b in other.days)
    names = bool(one.named and other.named) and not one.named & other.named
    return days or names or spans_apart(one.claim, other.claim)


def _by_time(none: Telling, some: Telling) -> str | None:
    """Whether a later account explains it; null where the accounts lie too far apart."""
    if none.claim.report == some.claim.report or not none.published or not some.published:
        return "contradiction"
    days = (date.fromisoformat(some.published) - date.fromisoformat(none.published)).days
    if abs(days) > _SOON:
        return None
    return "update" if days > 0 else "contradiction"
