"""Promises and positions: who said they would do what, and who wants what."""

from dataclasses import dataclass

from consilience.model.commitment import Commitment, CommitmentStatus, Due, Position, Shows
from consilience.model.record import Record
from consilience.views.brief import promise_weight
from consilience.views.findings import Cite, cite_quantity
from consilience.views.lookup import Lookup
from consilience.views.passages import Spot


@dataclass(frozen=True, slots=True)
class DueView:
    """A day something was made on or falls due.

    Attributes:
        first: First day, ISO 8601; null where unknown.
        last: Last day, inclusive.
        evidence: Passages that tell it.
    """

    first: str | None
    last: str | None
    evidence: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class ShownBy:
    """A claim that shows what became of a promise.

    Attributes:
        claim: Id of the claim.
        shows: What it shows.
        on: The day it shows it for; null where unknown.
    """

    claim: str
    shows: Shows
    on: str | None


@dataclass(frozen=True, slots=True)
class CommitmentView:
    """A promise and what became of it.

    Attributes:
        id: Id of the commitment.
        by: Names of those who promised.
        to: Names of those it was promised to.
        stated_by: Id of the voice that tells of it; null where unknown.
        what: The words of the promise.
        quantity: The number promised; null where none.
        condition: The condition in the text's words; null where none.
        made_on: When it was made.
        due: When it falls due.
        status: What became of it.
        progress: Share done, 0 to 1; null where it is not counted.
        evidence: Claims that show it.
        claims: Ids of the claims that tell it.
    """

    id: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    stated_by: str | None
    what: str
    quantity: Cite | None
    condition: str | None
    made_on: DueView
    due: DueView
    status: CommitmentStatus
    progress: float | None
    evidence: tuple[ShownBy, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PositionView:
    """What a party wants on an issue.

    Attributes:
        id: Id of the position.
        party: Name of the party.
        issue: What it is about.
        stance: What the party wants.
        conditions: Conditions in the text's words.
        first: First day it was held; null where unknown.
        last: Last day it was held.
        moved_from: Id of the position it replaced; null where none.
        claims: Ids of the claims.
    """

    id: str
    party: str
    issue: str
    stance: str
    conditions: tuple[str, ...]
    first: str | None
    last: str | None
    moved_from: str | None
    claims: tuple[str, ...]


def commitment_views(record: Record, lookup: Lookup) -> tuple[CommitmentView, ...]:
    """The promises, overdue and open ones first, by the day they fall due."""
    ordered = sorted(record.commitments, key=promise_weight)
    return tuple(_commitment(commitment, lookup) for commitment in ordered)


def position_views(record: Record, lookup: Lookup) -> tuple[PositionView, ...]:
    """The positions by issue and party."""
    views = (_position(position, lookup) for position in record.positions)
    return tuple(sorted(views, key=lambda view: (view.issue, view.party, view.first or "~")))


def _commitment(commitment: Commitment, lookup: Lookup) -> CommitmentView:
    return CommitmentView(
        id=commitment.id,
        by=lookup.name_all(commitment.by),
        to=lookup.name_all(commitment.to),
        stated_by=commitment.stated_by,
        what=commitment.what,
        quantity=cite_quantity(commitment.quantity, lookup) if commitment.quantity else None,
        condition=commitment.condition,
        made_on=_due(commitment.made_on, lookup),
        due=_due(commitment.due, lookup),
        status=commitment.status,
        progress=commitment.progress,
        evidence=tuple(ShownBy(each.claim, each.shows, each.on) for each in commitment.evidence),
        claims=commitment.told_in,
    )


def _due(due: Due, lookup: Lookup) -> DueView:
    return DueView(due.first, due.last, lookup.spots(due.evidence))


def _position(position: Position, lookup: Lookup) -> PositionView:
    return PositionView(
        id=position.id,
        party=lookup.names.get(position.party, position.party),
        issue=position.issue,
        stance=position.stance,
        conditions=position.conditions,
        first=position.on.first,
        last=position.on.last,
        moved_from=position.moved_from,
        claims=position.claims,
    )
