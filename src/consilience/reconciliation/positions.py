"""What each party wants: demands, offers and refusals, by party and issue."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from consilience.model.commitment import Period, Position
from consilience.model.entity import Mention
from consilience.model.identity import content_id
from consilience.packs.pack import Pack
from consilience.reconciliation.tellings import Telling
from consilience.text.folding import stem

_WANTS = frozenset({"demands", "offers", "refuses", "threatens", "denies"})
_ASKS = re.compile(
    r"\b(?:must|demand(?:s|ed|ing)?|call(?:s|ed|ing)? (?:for|on)|insist(?:s|ed)?|urge[sd]?|"
    r"want(?:s|ed)?|require[sd]?|reject(?:s|ed)?|refuse[sd]?|oppose[sd]?|dismiss(?:es|ed)?|"
    r"rule[sd]? out|ready (?:for|to)|readiness|willing|unwilling|committed to|propose[sd]?|"
    r"offer(?:s|ed)?|justif(?:y|ies|ied)|will not allow|not opposed|urgency for|appeal(?:s|ed)?)\b"
)
_CONDITION = re.compile(
    r"\b(?:if|provided that|only if|on condition that|unless|should|must be accompanied by)\b"
    r"[^.;:]{3,160}",
    re.IGNORECASE,
)


class Issues:
    """What parties take positions on, as packs tell it; other types are things that happen.

    Args:
        packs: The packs.
    """

    def __init__(self, packs: Iterable[Pack]) -> None:
        types = [event for pack in packs for event in pack.types if event.issue]
        self._types = frozenset(event.id for event in types)
        self._named = {stem(word): event.id for event in types for word in event.issue_words}

    def of(self, telling: Telling) -> str | None:
        """What a wish is about: the issue that its words name, else its type of event."""
        named = sorted({self._named[word] for word in telling.stems if word in self._named})
        if named:
            return named[0]
        return telling.claim.event_type if telling.claim.event_type in self._types else None

    def is_wanted(self, telling: Telling) -> bool:
        """Whether a claim tells what somebody demands, offers or refuses."""
        claim = telling.claim
        if not self.of(telling) or (claim.modality == "conditional" and not telling.speaker):
            return False
        stance = claim.attribution[-1].stance if claim.attribution else None
        return (
            claim.modality == "demanded"
            or stance in _WANTS
            or bool(_ASKS.search(" ".join(telling.words)))
        )


@dataclass(frozen=True, slots=True)
class Wanted:
    """A claim that tells what somebody wants.

    Attributes:
        telling: The claim.
        party: Id of the entity that wants it; null where none is named.
        issue: What it is about.
    """

    telling: Telling
    party: str | None
    issue: str


def wants(
    tellings: Sequence[Telling], mentions: Sequence[Mention], issues: Issues
) -> tuple[Wanted, ...]:
    """Find the claims that tell what somebody wants, offers or refuses.

    Args:
        tellings: All claims, sorted by account and place.
        mentions: Names in the accounts.
        issues: What parties take positions on.
    """
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda m: (m.report, m.start, m.end)):
        if mention.entity and mention.kind == "name":
            named[mention.report].append(mention)
    return tuple(
        Wanted(telling, _party(telling, named), issues.of(telling) or "")
        for telling in tellings
        if issues.is_wanted(telling)
    )


def _party(telling: Telling, named: Mapping[str, Sequence[Mention]]) -> str | None:
    """The voice, where it is an entity; else the first name of the clause."""
    chain = telling.claim.attribution
    if len(chain) > 1 and chain[-1].entity:
        return chain[-1].entity
    claim = telling.claim
    first = next(
        (m for m in named.get(claim.report, ()) if claim.start <= m.start < claim.end), None
    )
    return first.entity if first and first.start - claim.start <= _SUBJECT else None


_SUBJECT = 40
"""Code points within which a clause names its subject."""


def find_positions(
    tellings: Sequence[Telling], mentions: Sequence[Mention], issues: Issues
) -> tuple[Position, ...]:
    """Tell what each party wants on each issue, and what it wanted before.

    Args:
        tellings: All claims, sorted by account and place.
        mentions: Names in the accounts.
        issues: What parties take positions on.

    Returns:
        Sorted by id.
    """
    held: dict[tuple[str, str], dict[str, list[Telling]]] = defaultdict(lambda: defaultdict(list))
    for wanted in wants(tellings, mentions, issues):
        if wanted.party:
            day = _day(wanted.telling) or ""
            held[wanted.party, wanted.issue][day].append(wanted.telling)
    rows = (row for key in sorted(held) for row in _series(key, held[key]))
    return tuple(sorted(rows, key=lambda row: row.id))


def _day(telling: Telling) -> str | None:
    return telling.published


def _series(key: tuple[str, str], by_day: Mapping[str, list[Telling]]) -> Iterable[Position]:
    """One position a day on which it was told; a later one moved from the one before."""
    before: Position | None = None
    for day in sorted(by_day):
        position = _position(key, day, by_day[day])
        if before and before.on.last and position.stance != before.stance:
            position = replace(position, moved_from=before.id)
        before = position
        yield position


def _position(key: tuple[str, str], day: str, tellings: Sequence[Telling]) -> Position:
    party, issue = key
    ordered = sorted(tellings, key=lambda t: (t.claim.modality != "demanded", t.claim.start, t.id))
    conditions = (match[0].strip() for t in ordered if (match := _CONDITION.search(t.text)))
    claims = tuple(sorted({telling.id for telling in tellings}))
    return Position(
        id=content_id("p", party, issue, *claims),
        party=party,
        issue=issue,
        stance=ordered[0].text,
        conditions=tuple(dict.fromkeys(conditions)),
        on=Period(day or None, day or None),
        moved_from=None,
        claims=claims,
    )
