"""What a deed was done to: one thing that accounts call things of kinds that exclude each other."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.model.claim import Claim, Role
from consilience.model.finding import Finding
from consilience.packs.lemmas import lemmas
from consilience.packs.pack import Alternatives
from consilience.reconciliation.days_told import days_apart
from consilience.reconciliation.kinds import patterns_of
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.tellings import Telling, name_keys
from consilience.text.clusters import Clusters
from consilience.text.folding import fold, folded_words

_DOES = frozenset({"agent", "attacker", "actor", "captor"})
_BEARS = frozenset({"patient", "target", "victim"})
_ONE = re.compile(r"(?:an?|the|its|one)\b", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z]\w{2,}")
_BEHIND = re.compile(r"(?: [A-Z]\w+)+")
_BUCKET = 16


@dataclass(frozen=True, slots=True)
class Object:
    """What a deed is done to.

    Attributes:
        telling: The claim.
        words: The words that name it.
        group: Number of the group of kinds.
        kind: The kind.
        deed: A dictionary form of the deed.
        doers: Keys of the names of who does it.
    """

    telling: Telling
    words: str
    group: int
    kind: str
    deed: str
    doers: frozenset[str]


def find_objects(
    tellings: Sequence[Telling],
    events: Mapping[str, str],
    alternatives: Sequence[Alternatives] = (),
) -> Iterator[Finding]:
    """Find one deed of one doer that accounts say was done to things of exclusive kinds.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
        alternatives: Kinds that exclude each other, of the packs.
    """
    patterns = [patterns_of(group) for group in alternatives]
    by_deed: dict[tuple[str, int], dict[str, Object]] = defaultdict(dict)
    for telling in tellings:
        for found in _objects(telling, patterns):
            by_deed[found.deed, found.group].setdefault(telling.id, found)
    for key in sorted(by_deed):
        for members in _of_one_deed(by_deed[key]):
            yield make(
                Rule(
                    "contradiction",
                    "category",
                    "one-deed-two-kinds",
                    "The accounts tell one deed and say of different things",
                    why_not_milder="the kinds exclude each other",
                ),
                [Told(each.telling, each.words) for each in members],
                events,
            )


def _objects(
    telling: Telling, patterns: Sequence[Mapping[str, re.Pattern[str]]]
) -> Iterator[Object]:
    claim = telling.claim
    if claim.modality != "actual" or claim.polarity != "positive":
        return
    doers = name_keys(" ".join(_NAME.findall(_doers(claim))))
    for role in claim.roles:
        words = " ".join(role.text.split())
        deed = _deed(claim, role)
        if role.role not in _BEARS or not _ONE.match(words) or not deed:
            continue
        for group, kinds in enumerate(patterns):
            found = [kind for kind, pattern in kinds.items() if pattern.search(fold(words))]
            if len(found) == 1:
                yield Object(telling, words, group, found[0], deed, doers)


def _doers(claim: Claim) -> str:
    """Who does it; a name right behind goes with it: "the frigate Alcor"."""
    doers = [role for role in claim.roles if role.role in _DOES]
    behind = [_BEHIND.match(claim.text, max(0, role.end - claim.start)) for role in doers]
    return " ".join((*(role.text for role in doers), *(one.group() for one in behind if one)))


def _deed(claim: Claim, borne: Role) -> str:
    """A dictionary form of the word right before what it is done to; empty where there is none."""
    words = folded_words(claim.text[: max(0, borne.start - claim.start)])
    return min(lemmas(words[-1][0]), default="") if words else ""


def _of_one_deed(by_id: Mapping[str, Object]) -> Iterator[list[Object]]:
    clusters: Clusters[str] = Clusters()
    ids = sorted(by_id)
    for place, one in enumerate(ids):
        for other in ids[max(0, place - _BUCKET) : place]:
            if _one_deed(by_id[one], by_id[other]):
                clusters.join(one, other, "")
    for members, _ in clusters.sets():
        if len({by_id[member].kind for member in members}) > 1:
            yield [by_id[member] for member in members]


def _one_deed(one: Object, other: Object) -> bool:
    here, there = one.telling, other.telling
    if not one.doers & other.doers or here.same_mouth(there) or not here.one_story(there):
        return False
    return not days_apart(here.days, there.days)
