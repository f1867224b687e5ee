"""Events: one for many claims of the same happening; and the stories they make."""

from dataclasses import dataclass
from typing import Literal

from consilience.model.claim import Modality, Phase
from consilience.model.span import Passage

EventRelationKind = Literal["responds_to", "implements", "repeats"]


@dataclass(frozen=True, slots=True)
class Participant:
    """An entity that takes part in an event.

    Attributes:
        entity: Id of the entity.
        role: The pack's name for the part played.
    """

    entity: str
    role: str


@dataclass(frozen=True, slots=True)
class EventRelation:
    """How an event stands to another.

    Attributes:
        kind: The relation.
        to: Id of the other event.
    """

    kind: EventRelationKind
    to: str


@dataclass(frozen=True, slots=True)
class EventStatus:
    """How the accounts, taken together, tell an event.

    Attributes:
        modality: The strongest way any claim tells it.
        phase: How far it has come; null where the accounts do not tell.
    """

    modality: Modality
    phase: Phase | None


@dataclass(frozen=True, slots=True)
class Event:
    """A happening that one or more claims tell.

    Attributes:
        id: Hash of type and claims.
        event_type: The pack's type.
        title: A short name made of words of its claims.
        first: First day, ISO 8601; null where unknown.
        last: Last day, inclusive.
        places: Ids of place entities.
        participants: Who takes part.
        status: How the accounts tell it.
        part_of: Id of the event that it is part of; null where none.
        ordinal: Its number among like events ("second round"); null where none is told.
        story: Id of the story.
        relations: How it stands to other events.
        claims: Ids of its claims, sorted.
        reasons: Why they were joined, one sentence each.
        replaces: Ids of earlier records that this one stands for.
        mentions: Words that mean it where no claim is about it, sorted.
    """

    id: str
    event_type: str
    title: str
    first: str | None
    last: str | None
    places: tuple[str, ...]
    participants: tuple[Participant, ...]
    status: EventStatus
    part_of: str | None
    ordinal: int | None
    story: str | None
    relations: tuple[EventRelation, ...]
    claims: tuple[str, ...]
    reasons: tuple[str, ...]
    replaces: tuple[str, ...] = ()
    mentions: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """Reports and events that belong together.

    Attributes:
        id: Hash of its reports.
        title: A short name.
        reports: Ids of its reports, sorted.
        events: Ids of its events, sorted.
    """

    id: str
    title: str
    reports: tuple[str, ...]
    events: tuple[str, ...]
