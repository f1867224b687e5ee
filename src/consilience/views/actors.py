"""Entities, voices, and which account depends on which."""

from collections import defaultdict
from dataclasses import dataclass

from consilience.model.claim import VoiceKind
from consilience.model.dependence import Dependence, DependenceKind
from consilience.model.entity import Entity, EntityKind, Title, Voice
from consilience.model.record import Record
from consilience.model.span import Passage
from consilience.views.lookup import Lookup
from consilience.views.passages import Spot


@dataclass(frozen=True, slots=True)
class EntityView:
    """One person, organisation, place or group for all its spellings.

    Attributes:
        id: Id of the entity.
        name: The fullest name.
        kind: What it is.
        names: Every spelling.
        titles: Offices that accounts give it.
        reasons: Why its mentions were joined.
        mentions: Where it is named or described.
    """

    id: str
    name: str
    kind: EntityKind
    names: tuple[str, ...]
    titles: tuple[Title, ...]
    reasons: tuple[str, ...]
    mentions: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class VoiceView:
    """Someone who vouches for claims.

    Attributes:
        id: Id of the voice.
        name: The name used most.
        description: How an anonymous voice is described; null where it is named.
        kind: What it is.
        entity: Id of the entity; null where unknown.
    """

    id: str
    name: str
    description: str | None
    kind: VoiceKind
    entity: str | None


@dataclass(frozen=True, slots=True)
class DependenceView:
    """One account takes something from another account, a voice or an outlet.

    Attributes:
        id: Id of the row.
        account: Id of the account that takes.
        on_account: Id of the account it takes from; null where it is none of the record.
        on_voice: Id of the voice it takes from; null where it is none.
        on_name: Name of the outlet or agency outside the record; null where it is none.
        kind: How.
        passages: The passages, of both accounts where there are two.
        share: Share of the taking account's words that are taken; null where not measured.
    """

    id: str
    account: str
    on_account: str | None
    on_voice: str | None
    on_name: str | None
    kind: DependenceKind
    passages: tuple[Spot, ...]
    share: float | None


@dataclass(frozen=True, slots=True)
class FramingView:
    """What an account, or a voice in it, calls somebody.

    Attributes:
        entity: Id of whom it is said of.
        name: The entity's name.
        account: Id of the account.
        voice: Id of the voice whose word it is; null for the account's own.
        term: The word.
        spots: Where it stands.
    """

    entity: str
    name: str
    account: str
    voice: str | None
    term: str
    spots: tuple[Spot, ...]


def framing_views(record: Record, lookup: Lookup) -> tuple[FramingView, ...]:
    """What the accounts call those they tell of, by name and term."""
    places = {each.id: Passage(each.report, each.start, each.end) for each in record.mentions}
    views = (
        FramingView(
            entity=each.entity,
            name=lookup.names.get(each.entity, each.term),
            account=each.report,
            voice=each.voice,
            term=each.term,
            spots=lookup.spots(places[mention] for mention in each.mentions if mention in places),
        )
        for each in record.framings
    )
    return tuple(sorted(views, key=lambda view: (view.name, view.entity, view.term, view.account)))


def entity_views(record: Record, lookup: Lookup) -> tuple[EntityView, ...]:
    """The entities, the most mentioned first; what they are called leaves pronouns out."""
    mentions: dict[str, list[Passage]] = defaultdict(list)
    for mention in record.mentions:
        if mention.entity is not None and mention.kind != "pronoun":
            mentions[mention.entity].append(Passage(mention.report, mention.start, mention.end))
    views = (_entity(each, sorted(mentions[each.id]), lookup) for each in record.entities)
    return tuple(sorted(views, key=lambda view: (-len(view.mentions), view.name, view.id)))


def voice_views(record: Record) -> tuple[VoiceView, ...]:
    """The voices by name."""
    views = (_voice(voice) for voice in record.voices)
    return tuple(sorted(views, key=lambda view: (view.name, view.id)))


def dependence_views(record: Record, lookup: Lookup) -> tuple[DependenceView, ...]:
    """Who takes from whom, the largest share first."""
    views = (_dependence(each, lookup) for each in record.dependence)
    return tuple(sorted(views, key=lambda view: (-(view.share or 0), view.id)))


def _entity(entity: Entity, mentions: list[Passage], lookup: Lookup) -> EntityView:
    return EntityView(
        id=entity.id,
        name=entity.name,
        kind=entity.kind,
        names=entity.names,
        titles=entity.roles,
        reasons=entity.reasons,
        mentions=lookup.spots(mentions),
    )


def _voice(voice: Voice) -> VoiceView:
    return VoiceView(voice.id, voice.name, voice.description, voice.kind, voice.entity)


def _dependence(row: Dependence, lookup: Lookup) -> DependenceView:
    return DependenceView(
        id=row.id,
        account=row.report,
        on_account=row.on.report,
        on_voice=row.on.voice,
        on_name=row.on.name,
        kind=row.kind,
        passages=lookup.spots(row.spans),
        share=row.share,
    )
