"""Who promised, and to whom."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from consilience.model.claim import Role
from consilience.model.entity import Entity, Mention
from consilience.reconciliation.promise import Promise
from consilience.text.folding import fold

_TO = re.compile(r"\b(?:to|with) (?:the )?$")
_WHITHER = re.compile(
    r"\b(?:return(?:ed|ing|s)?|mov(?:e[ds]?|ing)|go(?:es|ing)?|went|com(?:e[s]?|ing)|came|trips?|way|"
    r"travel(?:l?ed|s|l?ing)?|fl(?:y|ew|own|ies)|back|drive|drove|head(?:ed|s|ing)?|visits?|flights?|"
    r"sail(?:ed|s)?|access|according) to (?:the )?$"
)
"""Before a place to which somebody goes: nothing is promised to it."""
_BEHIND_PREPOSITION = re.compile(
    r"\b(?:by|of|with|in|at|from|to|for|on|under|against|after|before|near|via|per|than) "
    r"(?:the |a |an )?$"
)
_PASSIVE = re.compile(
    r"\b(?:be|been|being|was|were|is|are|gets?|got) (?:[a-z]+ly )?[a-z]+(?:ed|en)\b"
)
_JOINED = re.compile(r"^\s*(?:and|&|,|, and)\s+(?:the\s+)?$")
_PROMISE_OF_OTHERS = re.compile(
    r"\b(?:remind(?:s|ed)?|accuse[sd]?|urge[sd]?|hail(?:s|ed)?|praise[sd]?|criticis?z?e[sd]?|"
    r"blame[sd]?)\b.{0,80}\b(?:its|his|her|their) "
    r"(?:promises?|pledges?|commitments?|undertakings?|word)\b"
)
"""Whose promise is spoken of is not who speaks: "the ministry reminds Skarn of its promise"."""
_OF_OTHERS = re.compile(
    r"\b(?:commitments?|promises?|pledges?|undertakings?|guarantees?|assurances?) (?:from|by) "
)
"""Before who promises, whoever tells of it: "hinted at a commitment from Orva"."""
_ARTICLE = 4
"""Code points of "the" and its space."""
_NOUN = re.compile(r"\s(?!to\b|that\b|and\b|or\b|for\b|not\b|will\b|would\b|which\b|who\b)[a-z]+\b")
_POSSESSED = re.compile(r"['’]s?\s")
"""In a subject: "the governor's aide" is not the governor."""
_PRONOUNS = frozenset("he she it they we i you this that who which".split())
"""In reported speech they mean whoever speaks before they mean whom he spoke to."""
_TOLD_OF_IT = 60
"""Code points behind a subject in which its own verb stands."""
_LOOK_BACK = 24
"""Code points before a name in which a preposition may bring it in."""


class Makers:
    """Names of the accounts, made ready for telling who promises what to whom.

    Args:
        named: Names by report, in the order of the text.
        entities: Whose they are.
    """

    def __init__(self, named: Mapping[str, Sequence[Mention]], entities: Sequence[Entity]) -> None:
        self._named = named
        self._nobody = frozenset(entity.id for entity in entities if entity.kind == "other")

    def of(self, promises: Sequence[Promise]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Who promised (named before the deed, else the voice) and to whom (after "to").

        Args:
            promises: Every telling of one promise.

        Returns:
            Ids of the entities, sorted; empty where no account tells.
        """
        votes: Counter[str] = Counter()
        to: set[str] = set()
        for promise in promises:
            given = self._given(promise)
            if not promise.unsigned:
                votes.update(self._signs(promise, given))
            to |= given
        # A name that one of many tellings gives is a slip of reading more often than a maker.
        most = max(votes.values(), default=0)
        by = {entity for entity, count in votes.items() if 2 * count >= most}
        return tuple(sorted(by)), tuple(sorted(to - by))

    def _signs(self, promise: Promise, given: set[str]) -> set[str]:
        if promise.signers is not None:
            return {
                mention.entity or ""
                for mention in self._inside(promise)
                if f" {fold(mention.text)} " in f" {promise.signers} "
            }
        if match := _OF_OTHERS.search(promise.telling.claim.text):
            return self._named_behind(promise, match.end())
        doing = self._doing(promise, given)
        return doing or self._antecedent(promise) - given or self._speaking(promise)

    def _named_behind(self, promise: Promise, place: int) -> set[str]:
        """Whose a promise is said to be; nobody where the name only tells which: "NATO members"."""
        claim, text = promise.telling.claim, promise.telling.report.text
        start = claim.start + place
        return {
            mention.entity or ""
            for mention in self._inside(promise)
            if start <= mention.start <= start + _ARTICLE and not _NOUN.match(text, mention.end)
        }

    def _antecedent(self, promise: Promise) -> set[str]:
        """Who is the subject without being named in the claim: "who has promised", "and vowed"."""
        claim, text = promise.telling.claim, promise.telling.report.text
        if _PASSIVE.search(text, claim.start, claim.end) or _PROMISE_OF_OTHERS.search(claim.text):
            return set()
        return {
            role.entity
            for role in claim.roles
            if role.role == "agent"
            and role.entity
            and role.entity not in self._nobody
            and (role.end <= claim.start or role.start == claim.start)
            and not _POSSESSED.search(role.text)
            and role.text.lower() not in _PRONOUNS
        }

    def _inside(self, promise: Promise) -> list[Mention]:
        claim = promise.telling.claim
        return [
            mention
            for mention in self._named.get(claim.report, ())
            if claim.start <= mention.start < claim.end and mention.entity not in self._nobody
        ]

    def _given(self, promise: Promise) -> set[str]:
        text = promise.telling.report.text
        return {
            mention.entity or ""
            for mention in self._inside(promise)
            if _TO.search(before := text[max(0, mention.start - _LOOK_BACK) : mention.start])
            and not _WHITHER.search(before)
        }

    def _doing(self, promise: Promise, given: set[str]) -> set[str]:
        """Names that are the subject of the deed, unless it is told in the passive."""
        claim, text = promise.telling.claim, promise.telling.report.text
        if _PROMISE_OF_OTHERS.search(claim.text):
            return set()
        agents = [role for role in claim.roles if role.role == "agent"]
        inside = [
            mention
            for mention in self._inside(promise)
            if mention.entity not in given and _heads(mention, agents, text, claim.start)
        ]
        if not inside or _PASSIVE.search(
            text, inside[-1].end, min(claim.end, inside[-1].end + _TOLD_OF_IT)
        ):
            return set()
        return {mention.entity or "" for mention in _subject(inside, text)}

    def _speaking(self, promise: Promise) -> set[str]:
        if _PROMISE_OF_OTHERS.search(promise.telling.claim.text):
            return set()
        chain = promise.telling.claim.attribution
        voice = chain[-1].entity if len(chain) > 1 else None
        return {voice} if voice and voice not in self._nobody else set()


def _heads(mention: Mention, agents: Sequence[Role], text: str, start: int) -> bool:
    """Whether a name stands in a subject and is not brought in by a preposition ("led by")."""
    return any(
        role.start <= mention.start < role.end
        and not _BEHIND_PREPOSITION.search(
            text[max(start, mention.start - _LOOK_BACK) : mention.start]
        )
        for role in agents
    )


def _subject(inside: Sequence[Mention], text: str) -> list[Mention]:
    """The name next to the deed and those joined to it by "and"."""
    found = [inside[-1]]
    for mention in reversed(inside[:-1]):
        if not _JOINED.match(text[mention.end : found[-1].start]):
            break
        found.append(mention)
    return found
