"""Nobody hurt to one voice, and some hurt or dead to another."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from consilience.model.finding import Finding
from consilience.reconciliation.days_told import days_apart, spans_apart
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
    re.compile(
        r"\b(?:all|everyone|everybody)(?: of)?(?: (?:the|them|his|her|its|their))?"
        r"(?: (?P<among>(?!had|have|has|were|was|are)[a-z]+))? (?:had been |have been |has been |"
        r"were |was |are )(?P<harm>accounted for)\b"
    ),
    re.compile(r"\b(?:nobody|no one) (?:was|is|were) (?:still )?(?P<harm>missing)\b"),
    re.compile(r"^(?P<among>[a-z]+(?: [a-z]+)?) (?:was|were) not (?P<harm>hurt|injured|wounded)\b"),
    re.compile(rf"^no (?P<among>[a-z]+) (?:was|were|has been|have been|had been) {_HARM}\b"),
)
_MISSING = frozenset({"missing"})
_DEAD = frozenset("killed died deaths fatalities".split())
_MISSED = frozenset({"accounted for", "missing"})
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
        counted: Whether a number tells how many were harmed.
    """

    telling: Telling
    words: str
    tolls: frozenset[str]
    of: str
    about: frozenset[str]
    counted: bool = False


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
    somes = [h for t in tellings for h in (*_some(t), *_wounds(t))] if nones else []
    by_id = {harm.telling.id: harm for harm in (*somes, *nones)}
    clusters: dict[str, Clusters[str]] = defaultdict(Clusters)
    for none in nones:
        for some in somes:
            if kind := _kind(none, some, stories, events):
                clusters[kind].join(none.telling.id, some.telling.id, "")
    for kind in sorted(clusters):
        for members, _ in clusters[kind].sets():
            told = [Told(by_id[member].telling, by_id[member].words) for member in members]
            counted = any(by_id[member].counted for member in members)
            rule = _RULES[kind] if counted else replace(_RULES[kind], slot="status")
            yield make(rule, told, events)


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
            missed = match["harm"] in _MISSED
            tolls = _MISSING if missed else _TOLLS[match["harm"] in _DEAD]
            return Harm(telling, match[0], tolls, "" if of in ANYBODY else of, _about(telling))
    return None


def _some(telling: Telling) -> Iterator[Harm]:
    """Harm to a number of people; what is feared or could be is none."""
    if telling.claim.modality != "actual" or hangs(telling):
        return
    for quantity in telling.claim.quantities:
        low = quantity.low if quantity.low is not None else quantity.best
        if quantity.slot in _TOLLS[False] | _MISSING and low and quantity.unit is None:
            counted = quantity.counted.text if quantity.counted else ""
            words = [word for word, _, _ in folded_words(counted)]
            of = next(iter(content_stems(words[-1])), "") if words else ""
            shown = f"{quantity.text} {counted}".strip()
            known = "" if of in ANYBODY else of
            tolls = frozenset({quantity.slot})
            yield Harm(telling, shown, tolls, known, _about(telling), counted=True)


def _wounds(telling: Telling) -> Iterator[Harm]:
    """Harm to somebody that no number tells: a guard who "suffered a broken arm"."""
    words = " ".join(telling.words)
    match = _WOUND.search(words)
    if telling.claim.modality != "actual" or telling.claim.polarity == "negative" or not match:
        return
    subject = telling.words[: words.count(" ", 0, match.start())]
    of = next((s for w in reversed(subject) for s in content_stems(w)), "")
    yield Harm(
        telling, match[0], frozenset({"injured"}), "" if of in ANYBODY else of, _about(telling)
    )


_WOUND = re.compile(
    r"\b(?:suffered|sustained|received) (?:a |an |two |several |serious |severe |minor |slight )*"
    r"(?:broken|fractured|cracked|injur|burn|cut|wound|concussion|head|gunshot|stab)[a-z]*\b|"
    r"\b(?:broke|fractured) (?:an?|his|her) (?:arm|leg|hand|wrist|ankle|rib|hip|nose|jaw|skull)\b|"
    r"\bwhose (?:arm|leg|hand|wrist|ankle|hip|nose|jaw) was (?:broken|fractured)\b"
)


def _about(telling: Telling) -> frozenset[str]:
    meant = telling.before if _THEM & set(telling.words) else frozenset()
    return (telling.stems | informative(telling.sentence_text) | meant) - telling.named - _WORDS


_THEM = frozenset({"them", "they"})


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
    days = days_apart(one.days, other.days)
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
