"""Events and statements, and the timeline that keeps three clocks apart."""

from dataclasses import dataclass
from typing import Literal

from consilience.model.claim import Claim, Modality, Phase
from consilience.model.entity import Statement
from consilience.model.event import Event
from consilience.model.finding import Finding
from consilience.model.record import Record
from consilience.model.span import Passage
from consilience.views.lookup import Lookup
from consilience.views.passages import Spot

Clock = Literal["happened", "said", "published"]


@dataclass(frozen=True, slots=True)
class ParticipantView:
    """Who takes part in an event.

    Attributes:
        name: Its name.
        role: The part played.
    """

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class EventView:
    """A happening that one or more claims tell.

    Attributes:
        id: Id of the event.
        event_type: The pack's type.
        title: A short name.
        first: First day, ISO 8601; null where unknown.
        last: Last day, inclusive.
        places: Names of its places.
        participants: Who takes part.
        modality: The strongest way any claim tells it.
        phase: How far it has come; null where the accounts do not tell.
        part_of: Id of the event it is part of; null where none.
        claims: Ids of its claims.
        reasons: Why they were joined, one sentence each.
    """

    id: str
    event_type: str
    title: str
    first: str | None
    last: str | None
    places: tuple[str, ...]
    participants: tuple[ParticipantView, ...]
    modality: Modality
    phase: Phase | None
    part_of: str | None
    claims: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatementView:
    """Something a voice said once, however often it is carried.

    Attributes:
        id: Id of the statement.
        voice: Id of the voice.
        first: First day or date-time it was said; null where unknown.
        last: Last day or date-time, inclusive.
        evidence: Passages that tell when.
        medium: Where it was said; null where unknown.
        to: To whom; null where unknown.
        occurrences: Every passage that carries it.
    """

    id: str
    voice: str
    first: str | None
    last: str | None
    evidence: tuple[Spot, ...]
    medium: str | None
    to: str | None
    occurrences: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A row of the timeline.

    Attributes:
        clock: Whether this is when it happened, was said or was published.
        first: First day or date-time, ISO 8601; null where not told.
        last: Last day or date-time, inclusive.
        row: Id of the event or lone claim that happened, the statement that was said, or the
            account that was published.
        disputed: Ids of findings by which accounts differ on this day.
    """

    clock: Clock
    first: str | None
    last: str | None
    row: str
    disputed: tuple[str, ...]


def event_views(record: Record, lookup: Lookup) -> tuple[EventView, ...]:
    """The events, in the record's order."""
    return tuple(_event(event, lookup) for event in record.events)


def statement_views(record: Record, lookup: Lookup) -> tuple[StatementView, ...]:
    """The statements, in the record's order."""
    return tuple(_statement(statement, lookup) for statement in record.statements)


def timeline(record: Record, lookup: Lookup) -> tuple[TimelineEntry, ...]:
    """Everything with a clock, by day; what has no day comes last and is kept."""
    entries = [
        *(_happened(event, _disputes(record.findings, event)) for event in record.events),
        *(_lone(claim) for claim in record.claims if claim.id not in lookup.event_of),
        *(
            TimelineEntry("said", each.said.first, each.said.last, each.id, ())
            for each in record.statements
        ),
        *(
            TimelineEntry("published", each.published.first, each.published.last, each.id, ())
            for each in record.reports
        ),
    ]
    return tuple(sorted(entries, key=_by_day))


def _by_day(entry: TimelineEntry) -> tuple[bool, str, str, str]:
    return (entry.first is None, entry.first or "", entry.last or "", entry.row)


def _happened(event: Event, disputed: tuple[str, ...]) -> TimelineEntry:
    return TimelineEntry("happened", event.first, event.last, event.id, disputed)


def _lone(claim: Claim) -> TimelineEntry:
    when = next((each for each in claim.times if each.role == "event" and each.first), None)
    first, last = (when.first, when.last) if when else (None, None)
    return TimelineEntry("happened", first, last, claim.id, ())


def _disputes(findings: tuple[Finding, ...], event: Event) -> tuple[str, ...]:
    return tuple(
        finding.id
        for finding in findings
        if finding.kind == "contradiction" and finding.slot == "date" and finding.event == event.id
    )


def _event(event: Event, lookup: Lookup) -> EventView:
    return EventView(
        id=event.id,
        event_type=event.event_type,
        title=event.title,
        first=event.first,
        last=event.last,
        places=lookup.name_all(event.places),
        participants=tuple(
            ParticipantView(lookup.names.get(each.entity, each.entity), each.role)
            for each in event.participants
        ),
        modality=event.status.modality,
        phase=event.status.phase,
        part_of=event.part_of,
        claims=event.claims,
        reasons=event.reasons,
    )


def _statement(statement: Statement, lookup: Lookup) -> StatementView:
    passages = (Passage(each.report, each.start, each.end) for each in statement.occurrences)
    return StatementView(
        id=statement.id,
        voice=statement.voice,
        first=statement.said.first,
        last=statement.said.last,
        evidence=lookup.spots(statement.said.evidence),
        medium=statement.medium,
        to=statement.to,
        occurrences=lookup.spots(passages),
    )
