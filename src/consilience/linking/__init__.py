"""From the claims of many reports to what they are about."""

from collections.abc import Sequence
from dataclasses import dataclass

from consilience.linking.dates import date_reports
from consilience.linking.dependence import link_dependence
from consilience.linking.entities import link_entities
from consilience.linking.events import link_events
from consilience.linking.voices import link_voices
from consilience.model.analysis import Analysis
from consilience.model.claim import Claim
from consilience.model.dependence import Dependence
from consilience.model.entity import Entity, Mention, Statement, Voice
from consilience.model.event import Event
from consilience.model.report import Report

__all__ = ["Linked", "date_reports", "link"]


@dataclass(frozen=True, slots=True)
class Linked:
    """What the accounts share.

    Attributes:
        claims: The claims, with entities, voices and statements filled in.
        entities: Persons, organisations, places and groups.
        mentions: Passages that mean them.
        voices: Who can vouch.
        statements: What was said, once each.
        events: Happenings that several claims tell.
        dependence: Which account takes from which.
    """

    claims: tuple[Claim, ...]
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    voices: tuple[Voice, ...]
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    dependence: tuple[Dependence, ...]


def link(
    reports: Sequence[Report], analyses: Sequence[Analysis], claims: Sequence[Claim]
) -> Linked:
    """Find what the claims of many reports have in common.

    Args:
        reports: The accounts.
        analyses: The same accounts, read, in the same order.
        claims: Claims of all of them.

    Returns:
        The same whatever the order of the accounts.
    """
    entities = link_entities(analyses)
    voices = link_voices(claims, entities.by_name)
    return Linked(
        claims=tuple(sorted(voices.claims, key=lambda claim: claim.id)),
        entities=entities.entities,
        mentions=entities.mentions,
        voices=voices.voices,
        statements=voices.statements,
        events=link_events(voices.claims),
        dependence=link_dependence(reports, analyses, claims),
    )
