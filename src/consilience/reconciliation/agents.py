"""Whose doing it was, where the tree tells: a raid led by the army, or by a police squad."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.model.claim import Role
from consilience.model.finding import Finding
from consilience.packs.lemmas import lemmas
from consilience.reconciliation.days_told import days_apart, reports_apart, spans_apart
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.nouns import ANYBODY
from consilience.reconciliation.one_deed import differing
from consilience.reconciliation.stories_told import StoriesTold
from consilience.reconciliation.subjects import hangs
from consilience.reconciliation.tellings import Telling, informative, name_keys
from consilience.text.folding import folded_words, stem

_DOES = frozenset({"agent", "attacker", "actor", "captor", "giver", "payer"})
_BY = re.compile(r"\b(?P<deed>[a-z]+) by (?:the |a |an )?(?:[A-Z][a-z]+ ){0,2}$")
_LIGHT = frozenset("issued given made taken signed handed".split())
"""Verbs behind a noun that tells the deed: "the order was issued by"."""
_HELPS = frozenset(
    "has had have is was were are been be being will would did do does also then now later".split()
)
_SEVERAL = re.compile(r"\b(?:and|or|other|another|some|several|among|including)\b|,")
_ALSO = re.compile(r"\b(?:also|too|as well|again|another|second|jointly|together|both|first)\b")
_ONE_DOES = frozenset(
    """lead head command direct chair order advise design build found drive pilot steer fly operate
    run own shoot stab arrest appoint dismiss discover find rescue free mediate charter inspect
    repair supply manufacture write hire pay defend represent conduct open close start call
    order decision ruling warrant permit verdict""".split()
)
"""Deeds that one does, and nobody else the same one; and nouns for what one body issues."""
_NOBODY = ANYBODY | frozenset(
    stem(word)
    for word in """police official authority government officer source expert group team company
    anyone nobody everybody everyone who which it he she they one two three""".split()
)


@dataclass(frozen=True, slots=True)
class Agent:
    """A claim that tells who did a thing.

    Attributes:
        telling: The claim.
        who: The words that name who did it.
        keys: Stems of their nouns and names.
        about: Stems of what it was done to, or of what the deed is called.
        passive: Whether "by" brings them in, so that nobody else did it.
    """

    telling: Telling
    who: str
    keys: frozenset[str]
    about: frozenset[str]
    passive: bool


def find_agents(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find deeds done to one thing that accounts put down to different doers.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    stories = StoriesTold(tellings)
    by_deed: dict[str, dict[str, Agent]] = defaultdict(dict)
    for telling in tellings:
        if told := _agent(telling):
            deed, agent = told
            for form in lemmas(deed):
                by_deed[form][telling.id] = agent
    for members in differing(by_deed, lambda one, other: _differ(one, other, stories)):
        yield make(
            Rule(
                "contradiction",
                "actor",
                "one-deed-two-agents",
                "The accounts put one deed down to different doers",
                why_not_milder="none of them is part of another",
            ),
            [Told(each.telling, each.who) for each in members],
            events,
        )


def _agent(telling: Telling) -> tuple[str, Agent] | None:
    claim = telling.claim
    if claim.modality != "actual" or claim.polarity != "positive" or hangs(telling):
        return None
    does = [role for role in claim.roles if role.role in _DOES]
    if len(does) != 1 or _SEVERAL.search(does[0].text) or _ALSO.search(" ".join(telling.words)):
        return None
    role = does[0]
    keys = informative(role.text) | name_keys(" ".join(_CAPITAL.findall(role.text)))
    words = folded_words(role.text)
    if not keys or stem(words[-1][0]) in _NOBODY:
        return None
    match = _BY.search(claim.text[: max(0, role.start - claim.start)])
    deed = match["deed"] if match else _verb_behind(claim.text[role.end - claim.start :])
    if not deed or not lemmas(deed) & (_ONE_DOES | _LIGHT):
        return None
    about = _about(telling, role)
    who = " ".join(role.text.split())
    if match and deed in _LIGHT:
        noun = next((w for w in telling.words if stem(w) in about and w in _ONE_DOES), "")
        return (noun, Agent(telling, who, keys, telling.before, True)) if noun else None
    return None if deed in _LIGHT else (deed, Agent(telling, who, keys, about, match is not None))


_CAPITAL = re.compile(r"\b[A-Z][^\W\d_]+")


def _verb_behind(text: str) -> str:
    words = (word for word, _, _ in folded_words(text[:60]))
    return next((w for w in words if w not in _HELPS and not w.endswith("ly")), "")


def _about(telling: Telling, doer: Role) -> frozenset[str]:
    """What it is done to: the roles besides the doer's, else the words before the verb."""
    others = [r for r in telling.claim.roles if r is not doer and r.role != "participant"]
    told = " ".join(role.text for role in others)
    if not told and doer.start > telling.claim.start:
        told = telling.claim.text[: doer.start - telling.claim.start]
    return informative(told)


def _differ(one: Agent, other: Agent, stories: StoriesTold) -> bool:
    here, there = one.telling, other.telling
    if one.keys & other.keys or not (one.passive or other.passive) or here.same_mouth(there):
        return False
    if not one.about & other.about or not stories.one(here, there):
        return False
    if reports_apart(here.published, there.published) or spans_apart(here.claim, there.claim):
        return False
    return not days_apart(here.days, there.days)
