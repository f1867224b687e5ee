"""Promises and what became of them; positions; the names that accounts give to actors."""

from dataclasses import dataclass
from typing import Literal

from consilience.model.span import Passage

CommitmentStatus = Literal["open", "kept", "partly_kept", "broken", "overdue", "unknown"]
Shows = Literal["made", "kept", "partly_kept", "broken", "repeated", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Due:
    """A day something was made on or falls due.

    Attributes:
        first: First day, ISO 8601; null where unknown.
        last: Last day, inclusive.
        evidence: Passages that tell it.
    """

    first: str | None
    last: str | None
    evidence: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class CommitmentEvidence:
    """A claim that shows what became of a promise.

    Attributes:
        claim: Id of the claim.
        shows: What it shows.
        on: The day it shows it for, ISO 8601; null where unknown.
    """

    claim: str
    shows: Shows
    on: str | None


@dataclass(frozen=True, slots=True)
class Commitment:
    """Who promised what to whom by when, and whether a later account shows it kept.

    Attributes:
        id: Hash of what kind of deed and of the claims that promise it.
        by: Ids of the entities that promised.
        to: Ids of the entities it was promised to.
        stated_by: Id of the voice that tells of the promise.
        what: The words of the promise.
        quantity: Id of the quantity promised; null where none.
        condition: The condition in the text's words; null where none.
        made_on: When it was made.
        due: When it falls due.
        status: What became of it.
        progress: Share done, 0 to 1; null where it is not counted.
        evidence: Claims that show it.
        claims: Ids of the claims that tell the deed, as promised or as done, sorted.
        replaces: Ids of earlier records that this one stands for.
    """

    id: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    stated_by: str | None
    what: str
    quantity: str | None
    condition: str | None
    made_on: Due
    due: Due
    status: CommitmentStatus
    progress: float | None
    evidence: tuple[CommitmentEvidence, ...]
    claims: tuple[str, ...]
    replaces: tuple[str, ...] = ()

    @property
    def told_in(self) -> tuple[str, ...]:
        """Ids of the claims that tell the promise as one, sorted."""
        made = {row.claim for row in self.evidence if row.shows in {"made", "repeated"}}
        outcome = {row.claim for row in self.evidence} - made
        return tuple(sorted(set(self.claims) - outcome))


@dataclass(frozen=True, slots=True)
class Period:
    """Days from first to last.

    Attributes:
        first: First day, ISO 8601; null where unknown.
        last: Last day, inclusive.
    """

    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Position:
    """What a party wants on an issue.

    Attributes:
        id: Hash of party, issue and claims.
        party: Id of the entity.
        issue: What it is about.
        stance: What the party wants, in the text's words.
        conditions: Conditions in the text's words.
        on: When it was held.
        moved_from: Id of the position it replaced; null where none.
        claims: Ids of the claims, sorted.
        replaces: Ids of earlier records that this one stands for.
    """

    id: str
    party: str
    issue: str
    stance: str
    conditions: tuple[str, ...]
    on: Period
    moved_from: str | None
    claims: tuple[str, ...]
    replaces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Framing:
    """A term that an account or voice uses for an actor.

    Attributes:
        entity: Id of the entity named.
        report: Id of the report.
        voice: Id of the voice that uses it; null for the outlet's own.
        term: The term.
        mentions: Ids of the mentions.
    """

    entity: str
    report: str
    voice: str | None
    term: str
    mentions: tuple[str, ...]
