"""Whose kin somebody is: the brother to one account, the half-brother to another."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.model.entity import Entity, Mention
from consilience.model.finding import Finding
from consilience.reconciliation.making import Rule, Told, make, told_by_several
from consilience.reconciliation.tellings import Telling

_CLOSE = (
    r"brother|sister|mother|father|son|daughter|wife|husband|girlfriend|boyfriend|partner|"
    r"fianc[eé]e?"
)
_NARROWER = r"half-|step|twin |younger |older |elder |ex-|former |late |estranged "
_KIN = (
    rf"(?:{_NARROWER})?(?:{_CLOSE})(?:-in-law)?|uncle|aunt|nephew|niece|cousin|grandmother|"
    r"grandfather|grandson|granddaughter|widow|widower"
)
_WHOSE = r"(?:[Hh]is|[Hh]er|[Tt]heir|[A-Z][^\W\d_]+(?: ?['’]s?))"
_BEFORE = re.compile(
    rf"\b{_WHOSE} (?:[a-z-]+(?: and|,) )?(?:own )?(?P<kin>{_KIN}),? (?:\d{{1,2}}-year-old )?$"
)
_BEHIND = re.compile(
    rf"^(?:,? \d{{1,2}})?(?:,|[-–—]| is| was) ?(?:an? |the )?{_WHOSE} (?P<kin>{_KIN})\b"
)
_REACH = 60
"""Code points on both sides of a name in which words tell whose kin it is."""
_SAME = frozenset("twin younger older elder own late".split())
"""Words that tell more of a brother and make him no other."""
_FORMER = frozenset({"ex", "former", "estranged"})


@dataclass(frozen=True, slots=True)
class Kin:
    """A claim that tells whose kin somebody is.

    Attributes:
        telling: The claim.
        kin: The words.
        close: The noun without what narrows it: "brother" of a half-brother.
        narrow: What narrows it; empty where nothing does.
    """

    telling: Telling
    kin: str
    close: str
    narrow: str


def find_kin(
    tellings: Sequence[Telling],
    events: Mapping[str, str],
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
) -> Iterator[Finding]:
    """Find persons of whom several accounts say alike, or more narrowly, whose kin they are.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
        mentions: Names in the accounts.
        entities: Whom the names mean.
    """
    persons = {entity.id: entity.name for entity in entities if entity.kind == "person"}
    names: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.kind == "name" and mention.entity in persons:
            names[mention.report].append(mention)
    told: dict[tuple[str, str], list[Kin]] = defaultdict(list)
    for telling in tellings:
        for mention in names[telling.claim.report]:
            if telling.claim.start <= mention.start and mention.end <= telling.claim.end:
                for kin in _kin(telling, mention):
                    told[mention.entity or "", kin.close].append(kin)
    for entity, close in sorted(told):
        members = told[entity, close]
        if len({m.telling.claim.report for m in members}) > 1 and told_by_several(
            [member.telling for member in members]
        ):
            yield _finding(persons[entity], members, events)


def _kin(telling: Telling, name: Mention) -> Iterator[Kin]:
    text = telling.report.text
    before = re.sub(r"\s", " ", text[max(0, name.start - _REACH) : name.start])
    behind = re.sub(r"\s", " ", text[name.end : name.end + _REACH])
    for match in (_BEFORE.search(before), _BEHIND.search(behind)):
        if match:
            words = [w for w in re.split(r"[ -]", match["kin"].lower()) if w not in _SAME]
            noun = words[-1].removeprefix("step")
            close = "-".join(words[-3:]) if "law" in words else noun
            narrow = "".join("former" if w in _FORMER else w for w in words[:-1])
            yield Kin(telling, match["kin"], close, narrow if "law" not in words else "")


def _finding(name: str, members: Sequence[Kin], events: Mapping[str, str]) -> Finding:
    told = [Told(member.telling, member.kin) for member in members]
    if len({member.narrow for member in members}) > 1:
        rule = Rule(
            "refinement",
            "category",
            "kin-told-narrower",
            f"Some accounts tell more narrowly whose kin {name} is",
            why_not_milder="the accounts do not use the same word",
        )
    else:
        opening = f"The accounts say alike whose kin {name} is, {members[0].kin}"
        rule = Rule("agreement", "category", "same-kin-told", opening)
    return make(rule, told, events)
