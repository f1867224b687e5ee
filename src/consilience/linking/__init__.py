"""From the claims of many reports to what they are about."""

from collections.abc import Sequence
from dataclasses import dataclass

from consilience.gazetteer import Gazetteer
from consilience.linking.coreferents import with_coreferents
from consilience.linking.date_clashes import date_findings
from consilience.linking.dates import DATED_BY, date_reports, weigh_dates
from consilience.linking.dependence import link_dependence
from consilience.linking.event_features import Scorer
from consilience.linking.event_weights import shipped_weights
from consilience.linking.events import link_events
from consilience.linking.happenings import Surroundings
from consilience.linking.references import link_references
from consilience.linking.role_entities import with_entities
from consilience.linking.stories import link_stories, shared_names
from consilience.linking.voices import link_voices
from consilience.model.analysis import Analysis
from consilience.model.claim import Claim
from consilience.model.dependence import Dependence
from consilience.model.entity import Entity, Mention, Statement, Voice
from consilience.model.event import Event, Story
from consilience.model.report import Report

__all__ = ["DATED_BY", "Linked", "date_findings", "date_reports", "link", "weigh_dates"]


@dataclass(frozen=True, slots=True)
class Linked:
    """What the accounts share.

    Attributes:
        claims: The claims, with entities, voices and statements filled in.
        entities: Persons, organisations, places and groups.
        mentions: Passages that mean them by name or office.
        coreferents: Pronouns, descriptions and loaded words that mean them.
        voices: Who can vouch.
        statements: What was said, once each.
        events: Happenings that several claims tell.
        stories: Reports and events that belong together.
        dependence: Which account takes from which.
    """

    claims: tuple[Claim, ...]
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    coreferents: tuple[Mention, ...]
    voices: tuple[Voice, ...]
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    stories: tuple[Story, ...]
    dependence: tuple[Dependence, ...]

    @property
    def epithets(self) -> tuple[Mention, ...]:
        """Loaded words that mean an entity."""
        return tuple(one for one in self.coreferents if one.kind == "epithet")


def link(
    reports: Sequence[Report],
    analyses: Sequence[Analysis],
    claims: Sequence[Claim],
    gazetteer: Gazetteer | None = None,
) -> Linked:
    """Find what the claims of many reports have in common.

    Args:
        reports: The accounts.
        analyses: The same accounts, read, in the same order.
        claims: Claims of all of them.
        gazetteer: What names can mean, with the user's lists; the shipped one where null.

    Returns:
        The same whatever the order of the accounts.
    """
    references = link_references(analyses, gazetteer)
    entities, meant = references.named, references.meant
    surroundings = Surroundings.of(reports, analyses, entities.mentions, entities.entities)
    scorer = Scorer(shipped_weights(), surroundings.about)
    dependence = link_dependence(reports, analyses, claims, scorer.company)
    texts = {report.id: report.text for report in reports}
    came_out = {r.id: r.published.first[:10] for r in reports if r.published.first}
    voices = link_voices(claims, entities.speakers, texts, dependence, came_out)
    named = with_coreferents(with_entities(voices.claims, entities.mentions), meant)
    told = link_events(named, surroundings, scorer)
    stories, events = link_stories(
        reports, named, told, shared_names(entities.entities, surroundings), scorer
    )
    return Linked(
        claims=tuple(sorted(named, key=lambda claim: claim.id)),
        entities=entities.entities,
        mentions=entities.mentions,
        coreferents=meant,
        voices=voices.voices,
        statements=voices.statements,
        events=events,
        stories=stories,
        dependence=dependence,
    )
