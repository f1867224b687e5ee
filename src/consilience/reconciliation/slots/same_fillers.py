"""Slots that accounts fill alike: who did it, to whom, with what, and where, in whatever words.

Claims of one story that tell one deed need not share most of their words. Where they share the deed
and one more of those who or what play a part, a slot that both fill with one thing is told alike.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from consilience.model.claim import Role
from consilience.model.finding import Finding, FindingSlot
from consilience.packs.lemmas import irregular, lemmas
from consilience.packs.pack import Pack
from consilience.reconciliation.making import Rule, Told, make, told_by_several
from consilience.reconciliation.nouns import ANYBODY, PERSONS
from consilience.reconciliation.slots.frames import Frame, Part, Thing, head_of
from consilience.reconciliation.slots.ground import Ground, named_places
from consilience.reconciliation.slots.one_thing import one_thing
from consilience.reconciliation.slots.same_telling import (
    is_told,
    otherwise,
    tell_the_same,
    told_alike,
)
from consilience.reconciliation.slots.synonyms import deeds_of, is_deed, things_of
from consilience.reconciliation.tellings import Telling, name_keys
from consilience.text.clusters import Clusters
from consilience.text.folding import folded_words, stem

_LIGHT = frozenset(
    """be have do make take give get go come put say tell use set know think want see believe report
    include call show ask accord need try seem look mean keep let happen occur become remain
    begin start continue end expect plan hope announce add describe""".split()
)
"""Verbs of which claims of one story hold many, whatever they tell."""
_SPEECH = frozenset({"statement", "talks"})
_BY_PLACE = frozenset(
    """in on at near outside inside under behind beside above below into across from
    aboard""".split()
)
_PLACES = frozenset(
    """airport apartment avenue bank bar barn barracks basement beach bedroom block boat border
    bridge building bush camp car castle cellar cemetery church club coast cottage court
    courthouse ditch dock dwelling embassy factory farm field flat floor forest garage garden
    ground gym hall harbor harbour highway hill home hospital hotel house intersection island
    jail kitchen lake library lobby lorry mall market mill mine mosque motorway mountain museum
    neighborhood neighbourhood office park parking path pier plane plant platform playground
    port prison restaurant river road roof rooftop room school shed ship shop shore shower
    sidewalk square stadium staircase station store street suburb tent theater theatre tower
    train truck tunnel valley van vault village wall warehouse wood yacht yard""".split()
)
_KINDS: Mapping[str, tuple[FindingSlot, str, str]] = {
    "who": ("actor", "same-who-told", "The accounts name the same doer"),
    "whom": ("actor", "same-whom-told", "The accounts tell alike whom it was done to"),
    "what": ("category", "same-what-told", "The accounts tell alike what it was done to"),
    "where": ("place", "same-where-told", "The accounts put it at the same place"),
}
_JOINED = "joined "
"""Begins what stands in the place of a deed where linking joined claims to one event."""
_ALIKE = "alike "
"""The same where a finding says that claims tell the same."""
_TOLD_ALIKE = frozenset({"same-thing-told", "same-event-told", "same-words-seldom-told"})
_MOST = 40
"""Claims of one deed in one story; of more, words alone do not tell which deed is meant."""


@dataclass(frozen=True, slots=True)
class Filler:
    """A slot of a claim and what fills it.

    Attributes:
        frame: The claim.
        slot: ``who``, ``whom``, ``what`` or ``where``.
        thing: What fills it.
        text: The words.
        others: Names of what else plays a part.
        deeds: Names of the deeds that it hangs on.
    """

    frame: Frame
    slot: str
    thing: Thing
    text: str
    others: frozenset[str]
    deeds: frozenset[str] = field(default_factory=frozenset)


def find_same_fillers(
    ground: Ground, events: Mapping[str, str], packs: Sequence[Pack], told: Iterable[Finding]
) -> Iterator[Finding]:
    """Find slots of one deed that several accounts fill alike.

    Args:
        ground: All claims slot by slot.
        events: Event id by claim id.
        packs: The packs, for which of their roles do what is done.
        told: Findings of claims that tell the same, of which each slot is looked at.
    """
    does = doers(packs)
    sets = _joined(events, told)
    by_deed: dict[tuple[str, str, str], list[Filler]] = defaultdict(list)
    for frame in ground.frames.values():
        telling = frame.telling
        if not telling.home or not is_told(telling):
            continue
        spoken = telling.claim.event_type in _SPEECH
        for filler in fillers_of(frame, does):
            for deed in (*sets[telling.id], *(() if spoken else filler.deeds)):
                by_deed[telling.home, filler.slot, deed].append(filler)
    found = [
        (slot, members)
        for home, slot, deed in sorted(by_deed)
        if len(by_deed[home, slot, deed]) <= _MOST
        for members in _alike(by_deed[home, slot, deed], ground, deed)
    ]
    for slot, members in _largest(found):
        yield _finding(slot, members, events)


def _joined(events: Mapping[str, str], told: Iterable[Finding]) -> Mapping[str, list[str]]:
    """What stands in the place of a deed for each claim: its event, and what is told alike."""
    sets: dict[str, list[str]] = defaultdict(list)
    for claim, event in events.items():
        sets[claim].append(f"{_JOINED}{event}")
    for finding in told:
        if finding.kind == "agreement" and finding.rule in _TOLD_ALIKE:
            for claim in finding.claims:
                sets[claim].append(f"{_ALIKE}{finding.id}")
    return sets


def _largest(found: Sequence[tuple[str, list[Filler]]]) -> Iterator[tuple[str, list[Filler]]]:
    """The sets of claims of which no larger one, of one deed or another, tells most."""
    told: dict[FindingSlot, set[tuple[str, str]]] = defaultdict(set)
    for slot, members in sorted(found, key=lambda each: -len(each[1])):
        keys = {
            (filler.frame.telling.id, name) for filler in members for name in filler.thing.names
        }
        kind, _, _ = _KINDS[slot]
        claims = {claim for claim, _ in keys & told[kind]}
        if 2 * len(claims) <= len(members):
            yield slot, members
        told[kind] |= keys


def doers(packs: Sequence[Pack]) -> frozenset[str]:
    """Roles that do what is done."""
    roles = (role for pack in packs for kind in pack.types for role in kind.roles)
    return frozenset({"agent"}) | {role.id for role in roles if role.subject}


def fillers_of(frame: Frame, does: frozenset[str]) -> Iterator[Filler]:
    """What fills the slots of a claim.

    Args:
        frame: The claim.
        does: Roles that do what is done.
    """
    deeds = _deeds(frame.telling.words)
    roles = [role for role in frame.telling.claim.roles if role.role != "participant"]
    things = {id(role): _thing(role) for role in roles}
    for role in roles:
        thing = things[id(role)]
        others = frozenset[str]().union(*(things[id(r)].names for r in roles if r is not role))
        if thing.names and not thing.points and _tells_which(role):
            slot = "who" if role.role in does else _done_to(role, frame.telling)
            yield Filler(frame, slot, thing, " ".join(role.text.split()), others, deeds)
    every = frozenset[str]().union(*(thing.names for thing in things.values()))
    for place in named_places(frame.telling.claim):
        thing = Thing(name_keys(place.text) | frozenset([place.entity] if place.entity else []))
        yield Filler(frame, "where", thing, place.text, every, deeds)
    for part in frame.parts:
        if part.by in _BY_PLACE and _is_place(part):
            thing = Thing(things_of(part.words[-1]), frozenset(part.words[:-1]))
            words = _words(part, frame.telling.text)
            before = frame.telling.words[: part.first]
            yield Filler(frame, "where", thing, words, every, _last_deed(before))


def _tells_which(role: Role) -> bool:
    """Whether words tell who or what it is, and more than that it was somebody, and no time."""
    words = [word for word, _, _ in folded_words(role.text)]
    head, about = head_of(words)
    nobody = stem(head) in ANYBODY and not role.entity
    return not _TIMES & set(words) and (not nobody or bool(about))


_TIMES = frozenset(
    """january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday morning afternoon evening night""".split()
)


def _words(part: Part, text: str) -> str:
    """A phrase for a place, as written."""
    places = folded_words(text)
    start, end = places[part.first][1], places[part.first + len(part.words) - 1][2]
    return f"{part.by} {'the ' if part.article else ''}{text[start:end]}"


def _is_place(part: Part) -> bool:
    return bool(things_of(part.words[-1]) & _PLACES)


def _thing(role: Role) -> Thing:
    words = [word for word, _, _ in folded_words(role.text)]
    if not words or (len(words) == 1 and words[0] in _POINTS):
        return Thing(frozenset(), points=True)
    head, about = head_of(words)
    entity = frozenset([role.entity]) if role.entity else frozenset()
    return Thing((things_of(head) if head else frozenset()) | entity, about)


_POINTS = frozenset(
    "it he she they we i you him her them us that this these those who which one all both".split()
)


def _done_to(role: Role, telling: Telling) -> str:
    """Whether it is a person to whom it is done, or a thing."""
    head, _ = head_of([word for word, _, _ in folded_words(role.text)])
    named = stem(head) in telling.named
    return "whom" if named or stem(head) in PERSONS else "what"


def _last_deed(words: Sequence[str]) -> frozenset[str]:
    """Names of the deed told last among some words."""
    verbs = (w for w in reversed(words) if (_is_past(w) or _is_ing(w)) and _tells(w, verb=True))
    return next((_deeds([word]) for word in verbs), frozenset())


def _deeds(words: Sequence[str]) -> frozenset[str]:
    """Names of the deeds that verbs among some words tell."""
    found = (deeds_of(word) - _LIGHT for word in words if _tells(word))
    return frozenset[str]().union(*found)


def _is_past(word: str) -> bool:
    return word.endswith("ed") or (irregular(word) or word) != word


def _is_ing(word: str) -> bool:
    return word.endswith("ing") and len(lemmas(word)) > 1 and word not in _NO_VERBS


_NO_VERBS = frozenset("building morning evening meeting hearing feeling wedding".split())


def _tells(word: str, *, verb: bool = False) -> bool:
    return (verb or _is_past(word) or is_deed(word)) and not deeds_of(word) & _LIGHT


def _alike(fillers: Sequence[Filler], ground: Ground, deed: str) -> Iterator[list[Filler]]:
    by_id = {f"{filler.frame.telling.id} {filler.text}": filler for filler in fillers}
    telling = {key: filler.frame.telling for key, filler in by_id.items()}
    clusters: Clusters[str] = Clusters(lambda a, b: otherwise(telling[a], telling[b]))
    for one, other in combinations(sorted(by_id), 2):
        if _same(by_id[one], by_id[other], ground, deed):
            clusters.join(one, other, "")
    for members, _ in clusters.sets():
        found = [by_id[member] for member in members]
        tellings = [filler.frame.telling for filler in found]
        if len({t.claim.report for t in tellings}) > 1 and told_by_several(tellings):
            yield found


def _same(one: Filler, other: Filler, ground: Ground, deed: str) -> bool:
    here, there = one.frame.telling, other.frame.telling
    if here.claim.report == there.claim.report or not told_alike(here, there):
        return False
    if not ground.in_one_story(one.frame, other.frame) or otherwise(here, there):
        return False
    if _is_several(one) != _is_several(other) or not one_thing(one.thing, other.thing):
        return False
    if deed.startswith(_ALIKE):
        return bool(one.others & other.others) or not (one.others and other.others)
    if deed.startswith(_JOINED):
        return tell_the_same(one.frame, other.frame)
    return bool(one.others & other.others)


def _is_several(filler: Filler) -> bool:
    """Whether words tell of more than one: "thieves", "three men"."""
    head, _ = head_of([word for word, _, _ in folded_words(filler.text)])
    plural = head.endswith("s") and len(lemmas(head)) > 1
    return plural or head in {"men", "women", "people", "children"}


def _finding(slot: str, members: Iterable[Filler], events: Mapping[str, str]) -> Finding:
    kind, rule, opening = _KINDS[slot]
    ordered = sorted(members, key=lambda filler: (len(filler.text), filler.text))
    told = [Told(member.frame.telling, ordered[0].text) for member in ordered]
    return make(Rule("agreement", kind, rule, f"{opening}, {ordered[0].text}"), told, events)
