"""Events and statements, and the timeline that keeps three clocks apart."""

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Literal

from consilience.model.claim import Claim, Modality, Phase
from consilience.model.entity import Statement
from consilience.model.event import Event
from consilience.model.finding import Finding, Side
from consilience.model.record import Record
from consilience.model.span import Passage
from consilience.views.lookup import Lookup
from consilience.views.passages import Spot

Clock = Literal["happened", "said", "published"]

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


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
class DaysView:
    """A day or days that an account tells.

    Attributes:
        first: First day or date-time, ISO 8601.
        last: Last day or date-time, inclusive.
    """

    first: str
    last: str


@dataclass(frozen=True, slots=True)
class DisputeView:
    """A finding by which accounts put one happening on different days.

    Attributes:
        finding: Id of the finding.
        days: The days of its sides, as far as they are known.
    """

    finding: str
    days: tuple[DaysView, ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A row of the timeline.

    Attributes:
        clock: Whether this is when it happened, was said or was published.
        first: First day or date-time, ISO 8601; null where not told.
        last: Last day or date-time, inclusive.
        row: Id of the event or lone claim that happened, the statement that was said, or the
            account that was published.
        disputed: Where accounts differ on this day.
    """

    clock: Clock
    first: str | None
    last: str | None
    row: str
    disputed: tuple[DisputeView, ...]


def event_views(record: Record, lookup: Lookup) -> tuple[EventView, ...]:
    """The events, in the record's order."""
    return tuple(_event(event, lookup) for event in record.events)


def statement_views(record: Record, lookup: Lookup) -> tuple[StatementView, ...]:
    """The statements, in the record's order."""
    return tuple(_statement(statement, lookup) for statement in record.statements)


def timeline(record: Record, lookup: Lookup) -> tuple[TimelineEntry, ...]:
    """Everything with a clock, by day; what has no day comes last and is kept."""
    disputes = _disputes(record.findings, lookup)
    entries = [
        *(_happened(event, tuple(disputes.get(event.id, ()))) for event in record.events),
        *(
            _lone(claim, tuple(disputes.get(claim.id, ())))
            for claim in record.claims
            if claim.id not in lookup.event_of
        ),
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


def _happened(event: Event, disputed: tuple[DisputeView, ...]) -> TimelineEntry:
    return TimelineEntry("happened", event.first, event.last, event.id, disputed)


def _lone(claim: Claim, disputed: tuple[DisputeView, ...]) -> TimelineEntry:
    when = _days_of(claim)
    first, last = (when.first, when.last) if when else (None, None)
    return TimelineEntry("happened", first, last, claim.id, disputed)


def _disputes(findings: tuple[Finding, ...], lookup: Lookup) -> dict[str, list[DisputeView]]:
    """Disputes over days by the row of the timeline that they are about."""
    found: dict[str, list[DisputeView]] = defaultdict(list)
    for finding in findings:
        if finding.kind != "contradiction" or finding.slot != "date":
            continue
        days = dict.fromkeys(
            day for side in finding.sides if (day := _days_of_side(side, lookup)) is not None
        )
        rows = {lookup.event_of.get(claim, claim) for claim in finding.claims}
        for row in sorted(rows if finding.event is None else {finding.event}):
            found[row].append(DisputeView(finding.id, tuple(days)))
    return found


def _days_of_side(side: Side, lookup: Lookup) -> DaysView | None:
    """The days that a side is called after, else those that its claims tell."""
    first, _, last = side.value.partition("/")
    if _ISO_DAY.fullmatch(first) and (not last or _ISO_DAY.fullmatch(last)):
        return DaysView(first, last or first)
    told = (_days_of(lookup.claims[each]) for each in side.claims if each in lookup.claims)
    return next((days for days in told if days is not None), None)


def _days_of(claim: Claim) -> DaysView | None:
    when = next((each for each in claim.times if each.role == "event" and each.first), None)
    if when is None or when.first is None:
        return None
    return DaysView(when.first, when.last or when.first)


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
