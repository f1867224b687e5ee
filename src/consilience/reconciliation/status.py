"""How far a thing has come by different accounts: done, under way, called off, lost, restored."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from consilience.model.finding import Finding, FindingKind
from consilience.reconciliation.days_told import same_day
from consilience.reconciliation.deeds import families
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.shelves import Shelves
from consilience.reconciliation.subjects import hangs
from consilience.reconciliation.tellings import Telling, informative
from consilience.text.clusters import Clusters
from consilience.text.folding import stem

Stage = Literal["done", "under way", "called off", "lost", "restored"]

_STAGES: tuple[tuple[Stage, re.Pattern[str]], ...] = (
    (
        "called off",
        re.compile(
            r"\b(?:called off|cancell?ed|scrapped|did not take place|was not held|abandoned)\b"
        ),
    ),
    (
        "under way",
        re.compile(
            r"\b(?:under ?way|ongoing|in progress|not (?:yet )?(?:complete[d]?|finished|over)|"
            r"has begun|have begun|continues|is proceeding|still going on|still being)\b"
        ),
    ),
    (
        "done",
        re.compile(
            r"\b(?:(?:was|were|is|are|been|just|now) (?:just |now |fully )?(?:completed?|finished|"
            r"concluded|finali[sz]ed|carried out)|took place|has ended|have concluded|is over|"
            r"was held|were held|successful)\b"
        ),
    ),
    (
        "restored",
        re.compile(
            r"\b(?:(?:was|were|been|had|is|are) (?:fully )?(?:restored|resumed|reopened|repaired|"
            r"reconnected)|resumed|back (?:on ?line|in service)|to restore)\b"
        ),
    ),
    (
        "lost",
        re.compile(
            r"\b(?:(?:was|were|been) (?:cut|knocked out|halted|shut down|disrupted|lost|suspended)|"
            r"knocked (?:down|out)|blackout|out of service|went out|cut off)\b"
        ),
    ),
)
_NOT_MISSED = re.compile(
    r"^(?:no|not one|none of the) [a-z]+ (?:was|were) (?:missed|skipped|cancell?ed)\b"
)
_SIGNS = informative(
    "missed skipped called cancelled scrapped abandoned underway ongoing progress completed "
    "complete finished concluded finalized carried restored resumed reopened repaired knocked "
    "halted suspended disrupted lost cut begun continues proceeding successful held ended"
)
"""Words that tell a stage, and not what has come so far."""
_BEFORE_DONE = re.compile(r"\b(?:even )?before$")
_KINDS: Mapping[frozenset[Stage], FindingKind] = {
    frozenset({"done", "under way"}): "contradiction",
    frozenset({"done", "called off"}): "contradiction",
    frozenset({"lost", "restored"}): "update",
    frozenset({"under way", "called off"}): "update",
}
_FINAL: frozenset[Stage] = frozenset({"done", "called off", "restored"})
_SUBJECT = 8
"""Words before a sign of the stage among which its subject stands."""
_BUCKET = 16


@dataclass(frozen=True, slots=True)
class Stood:
    """A claim that tells how far a thing has come.

    Attributes:
        telling: The claim.
        stage: How far.
        thing: Stems of the thing's name.
        kinds: Families of deeds that the thing's name tells.
    """

    telling: Telling
    stage: Stage
    thing: frozenset[str]
    kinds: frozenset[str]


def find_statuses(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find things that accounts tell as differently far, and say whether time explains it.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    stood = {t.id: s for t in tellings if (s := _stood(t))}
    for members in _groups(stood):
        stages = frozenset(each.stage for each in members)
        told = [Told(each.telling, each.stage) for each in members]
        if len(stages) == 1:
            if stages <= _FINAL and len({each.telling.claim.report for each in members}) > 1:
                opening = f"The accounts tell the same thing as {members[0].stage}"
                yield make(Rule("agreement", "status", "same-stage", opening), told, events)
            continue
        kind = _KINDS[stages]
        yield make(
            Rule(
                kind,
                "status",
                "stage",
                _opening(kind, stages),
                why_not_milder="the two were told of one time"
                if kind == "contradiction"
                else "it was not so before",
                settled=kind == "update",
            ),
            told,
            events,
        )


def _opening(kind: FindingKind, stages: frozenset[Stage]) -> str:
    said = " and as ".join(sorted(stages))
    return (
        f"One thing is told as {said} at one time"
        if kind == "contradiction"
        else f"One thing is told as {said}, the one after the other"
    )


def _stood(telling: Telling) -> Stood | None:
    claim = telling.claim
    if claim.modality not in {"actual", "denied"} or claim.event_type == "statement":
        return None
    words = " ".join(telling.words)
    before = telling.report.text[max(0, claim.start - 12) : claim.start].lower().rstrip()
    found = _stage(telling, words, before)
    if not found:
        return None
    stage, place = found
    head = words[:place].split()[-_SUBJECT:] + words[place:].split()[: _SUBJECT // 2]
    thing = informative(" ".join(head)) - telling.named - _SIGNS
    kinds = families([stem(word) for word in head])
    if stage == "restored":
        thing |= informative(telling.sentence_text) - telling.named
    return Stood(telling, stage, thing, kinds) if thing or kinds else None


def _stage(telling: Telling, words: str, before: str) -> tuple[Stage, int] | None:
    if match := _NOT_MISSED.search(words):
        return "done", match.end()
    for stage, pattern in _STAGES:
        if match := pattern.search(words):
            if stage == "done" and _BEFORE_DONE.search(before):
                return "under way", match.start()
            if telling.claim.polarity == "negative" and stage != "under way":
                return None
            if hangs(telling):
                return None
            return stage, match.start()
    return None


def _groups(stood: Mapping[str, Stood]) -> Iterator[list[Stood]]:
    """Pairs on different stages; and what is on one stage in several accounts."""
    differ: Clusters[str] = Clusters(
        lambda a, b: (
            len({stood[a].stage, stood[b].stage}) == 2
            and frozenset({stood[a].stage, stood[b].stage}) not in _KINDS
        )
    )
    alike: Clusters[str] = Clusters()
    shelves = Shelves(_BUCKET)
    for key in sorted(stood):
        for word in sorted(stood[key].thing | stood[key].kinds):
            for other in shelves.near(word, stood[key].telling.home):
                _join(stood, key, other, differ, alike)
            shelves.put(word, stood[key].telling.home, key)
    for clusters in (differ, alike):
        for members, _ in clusters.sets():
            if len(members) > 1 and len({stood[m].stage for m in members}) <= 2:
                yield [stood[member] for member in members]


def _join(
    stood: Mapping[str, Stood],
    key: str,
    other: str,
    differ: Clusters[str],
    alike: Clusters[str],
) -> None:
    one, two = stood[key], stood[other]
    if not _one_thing(one, two):
        return
    if one.stage == two.stage:
        if one.telling.claim.report != two.telling.claim.report:
            alike.join(key, other, "")
    elif _differ(one, two):
        differ.join(key, other, "")


def _one_thing(one: Stood, other: Stood) -> bool:
    if one.thing & other.thing:
        shared = (one.telling.stems & other.telling.stems) | (
            one.telling.names & other.telling.names
        )
        return len(shared) >= 2 or (one.thing <= other.thing or other.thing <= one.thing)
    return "hand over" in one.kinds & other.kinds


def _differ(one: Stood, other: Stood) -> bool:
    kind = _KINDS.get(frozenset({one.stage, other.stage}))
    same_voice = one.telling.same_mouth(other.telling)
    if kind is None or (same_voice and kind == "contradiction"):
        return False
    if kind == "update" or "called off" in {one.stage, other.stage}:
        return True
    here, there = one.telling, other.telling
    if any(same_day(a, b) for a in here.days for b in there.days):
        return True
    return here.claim.report == there.claim.report
