"""Stories: the reports and events of a folder that belong together."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from consilience.linking.company import Company
from consilience.linking.event_features import Scorer
from consilience.linking.event_pairs import dice
from consilience.linking.happenings import Surroundings
from consilience.linking.lands import is_land
from consilience.linking.linkage import Bounds, joined
from consilience.model.claim import Claim
from consilience.model.entity import Entity
from consilience.model.event import Event, Story
from consilience.model.identity import members_id
from consilience.model.report import Report
from consilience.text.clusters import Clusters

_CROWDED = 60
"""Of what more reports have, those that are of one company are held against each other."""
_FEWEST = 3
"""A report that names fewer is taken to name so many: one name in common is not all of a story."""
_JOINS = 0.4
"""Mean likeness from which two groups are one story. Chosen on ECB+'s training topics."""
_ACROSS = 0.5
"""How alike reports of two groups must be to be of one story, as a share of how alike those of the
looser group are: two fights of one boxer share him. Chosen on the same topics."""
_WORDS = 4.0
"""What their words in common weigh, as Dice's share of them above that of any two reports."""
_ANY = 0.1
_TITLE = 90


@dataclass(frozen=True, slots=True)
class Shared:
    """Which reports share what.

    Attributes:
        names: For each name the reports that have it; places left out.
        towns: The same for each place that is no country or region.
    """

    names: Sequence[frozenset[str]]
    towns: Sequence[frozenset[str]]


def link_stories(
    reports: Sequence[Report],
    claims: Sequence[Claim],
    events: Sequence[Event],
    shared: Shared,
    scorer: Scorer,
) -> tuple[tuple[Story, ...], tuple[Event, ...]]:
    """Group reports that tell of the same happenings, and their events with them.

    Two reports are alike by the share of names that both have (of the one that names fewer), by the
    events that both tell of, and by their words; they are held against each other where they share
    an event, a name or a town and are of one company (:mod:`consilience.linking.company`). Names of
    countries and peoples do not count, since every report of a week has them. Groups are joined by
    the mean over all their pairs, the surest first, so that one report between two stories does not
    make them one; and not where those of each are much more alike than the two are.

    Args:
        reports: The accounts.
        claims: Their claims.
        events: What the claims tell of.
        shared: Which reports share what names and towns.
        scorer: Says what each account is about, and whose company it is looked at in.

    Returns:
        The stories, sorted by id, and the events with their story.
    """
    report_of = {claim.id: claim.report for claim in claims}
    told = [frozenset(report_of[claim] for claim in event.claims) for event in events]
    alike = _alike(told, shared, scorer)
    ids = sorted(report.id for report in reports)
    groups: Clusters[str] = Clusters()
    for report in ids:
        groups.add(report)
    for members in joined(ids, alike, lambda _one, _other: False, Bounds(_JOINS, across=_ACROSS)):
        for one, other in pairwise(sorted(members)):
            groups.join(one, other, "")
    for one, other in _much_told(told, shared.names):
        groups.join(one, other, "")
    return _stories(groups, reports, report_of, events)


def shared_names(entities: Sequence[Entity], surroundings: Surroundings) -> Shared:
    """The reports that share each name, and those that share each town.

    Args:
        entities: The entities.
        surroundings: The passages that mean them.
    """
    meant: dict[str, set[str]] = defaultdict(set)
    for report, mentions in surroundings.named.items():
        for mention in mentions:
            meant[mention.entity or ""].add(report)
    told = [entity for entity in entities if entity.id in meant and entity.kind != "group"]
    names = [frozenset(meant[entity.id]) for entity in told if entity.kind != "place"]
    places = [entity for entity in told if entity.kind == "place" and not is_land(entity)]
    return Shared(names, [frozenset(meant[entity.id]) for entity in places])


def _alike(
    told: Sequence[frozenset[str]], shared: Shared, scorer: Scorer
) -> dict[tuple[str, str], float]:
    """How alike two reports are that share an event, a name or a town."""
    has = Counter(report for having in shared.names for report in having)
    events, names, towns = (
        _pairs(having, scorer.company) for having in (told, shared.names, shared.towns)
    )
    about = scorer.about
    return {
        pair: names[pair] / max(_FEWEST, min(has[pair[0]], has[pair[1]]))
        + min(1.0, events[pair] / 2)
        + _WORDS * max(0.0, dice(about[pair[0]].words, about[pair[1]].words) - _ANY)
        for pair in sorted(events.keys() | names.keys() | towns.keys())
        if scorer.company.may_meet(*pair)
    }


def _pairs(having: Sequence[frozenset[str]], company: Company) -> Counter[tuple[str, str]]:
    """How much two reports share; of what many share, those of one company."""
    return Counter(
        pair
        for reports in having
        for pair in (
            combinations(sorted(reports), 2)
            if len(reports) <= _CROWDED
            else _in_company(reports, company)
        )
    )


def _in_company(reports: frozenset[str], company: Company) -> set[tuple[str, str]]:
    return {
        (min(one, other), max(one, other))
        for one in reports
        for other in company.of(one)
        if other in reports
    }


def _much_told(
    told: Sequence[frozenset[str]], names: Sequence[frozenset[str]]
) -> Iterator[tuple[str, str]]:
    """Reports of an event that very many tell, where they share a name as well."""
    named: dict[str, list[int]] = defaultdict(list)
    for number, having in enumerate(names):
        for report in having:
            named[report].append(number)
    for reports in told:
        by_name: dict[int, str] = {}
        for report in sorted(reports) if len(reports) > _CROWDED else ():
            for name in named[report]:
                if name in by_name:
                    yield by_name[name], report
                by_name[name] = report


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
