"""Stories: the reports and events of a folder that belong together."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from consilience.model.claim import Claim
from consilience.model.entity import Entity, Mention
from consilience.model.event import Event, Story
from consilience.model.identity import members_id
from consilience.model.report import Report
from consilience.text.clusters import Clusters

_CROWDED = 60
_ENOUGH = 3
"""What two reports must share: an event counts two, a name that is no country's one."""
_TITLE = 90


def link_stories(
    reports: Sequence[Report],
    claims: Sequence[Claim],
    events: Sequence[Event],
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
) -> tuple[tuple[Story, ...], tuple[Event, ...]]:
    """Group reports that tell of the same happenings, and their events with them.

    Two reports belong together where they share two events, or one and a name, or three names;
    names of countries and peoples do not count, since every report of a week has them.

    Args:
        reports: The accounts.
        claims: Their claims.
        events: What the claims tell of.
        mentions: Passages that mean entities.
        entities: The entities.

    Returns:
        The stories, sorted by id, and the events with their story.
    """
    report_of = {claim.id: claim.report for claim in claims}
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for event in events:
        _count(shared, {report_of[claim] for claim in event.claims}, 2)
    kinds = {entity.id: entity.kind for entity in entities}
    meant: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.entity and kinds.get(mention.entity) not in {"group", "place"}:
            meant[mention.entity].add(mention.report)
    for told in meant.values():
        _count(shared, told, 1)
    groups: Clusters[str] = Clusters()
    for report in sorted(report.id for report in reports):
        groups.add(report)
    for (one, other), count in sorted(shared.items()):
        if count >= _ENOUGH:
            groups.join(one, other, "")
    return _stories(groups, reports, report_of, events)


def _count(shared: dict[tuple[str, str], int], told: set[str], weight: int) -> None:
    pairs = combinations(sorted(told), 2) if len(told) <= _CROWDED else pairwise(sorted(told))
    for pair in pairs:
        shared[pair] += weight


def _stories(
    groups: Clusters[str],
    reports: Sequence[Report],
    report_of: Mapping[str, str],
    events: Sequence[Event],
) -> tuple[tuple[Story, ...], tuple[Event, ...]]:
    of_report = {
        report: members_id("st", "story", members)
        for members, _ in groups.sets()
        for report in members
    }
    placed = tuple(replace(event, story=of_report[report_of[event.claims[0]]]) for event in events)
    told: dict[str | None, list[str]] = defaultdict(list)
    for event in placed:
        told[event.story].append(event.id)
    by_id = {report.id: report for report in reports}
    stories = [
        Story(
            id=of_report[members[0]],
            title=_title([by_id[member] for member in members]),
            reports=tuple(members),
            events=tuple(told[of_report[members[0]]]),
        )
        for members, _ in groups.sets()
    ]
    return tuple(sorted(stories, key=lambda story: story.id)), placed


def _title(reports: Sequence[Report]) -> str:
    """The headline of the first report; where none has one, the name of the first."""
    first = min(
        reports,
        key=lambda report: (report.title is None, report.published.first or "~", report.id),
    )
    return " ".join((first.title or first.name).split())[:_TITLE]
