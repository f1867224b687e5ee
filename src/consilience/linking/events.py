"""One event for the claims that tell of it, in whatever account; what is part of what."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from consilience.linking.event_scores import (
    JOINS,
    Happening,
    cannot_be_one,
    compare,
    happening,
)
from consilience.model.claim import Claim
from consilience.model.entity import Entity, Mention
from consilience.model.event import Event, EventStatus, Participant
from consilience.model.identity import members_id
from consilience.text.clusters import Clusters

_CROWDED = 40
"""A key shared by more claims than this tells nothing apart."""
_TITLE = 90
_PAIRED = 4
"""Longest words of a claim that pair it with others."""


def link_events(
    claims: Sequence[Claim], mentions: Sequence[Mention] = (), entities: Sequence[Entity] = ()
) -> tuple[Event, ...]:
    """Join claims that tell of one happening.

    Pairs come from an index of numbers, of types with who takes part or the day, and of pairs of
    telling words; they are weighed by the table of :mod:`consilience.linking.event_scores`, the
    surest joined first, and never what must stay apart. Days and numbers may differ: that accounts
    disagree on them is what is looked for.

    Args:
        claims: Claims of all reports.
        mentions: Passages that mean entities.
        entities: The entities.

    Returns:
        Events of two or more claims, sorted by id.
    """
    rows = _happenings(claims, mentions, entities)
    groups: Clusters[str] = Clusters(lambda a, b: cannot_be_one(rows[a], rows[b]))
    scored = []
    for one, other in sorted(_candidates(rows)):
        if not cannot_be_one(rows[one], rows[other]):
            score, reason = compare(rows[one], rows[other])
            if score >= JOINS:
                scored.append((-score, one, other, reason))
    for _, one, other, reason in sorted(scored):
        groups.join(one, other, reason)
    events = [_event([rows[member] for member in group], why) for group, why in groups.sets()]
    return tuple(sorted(_with_wholes(events), key=lambda event: event.id))


def _happenings(
    claims: Sequence[Claim], mentions: Sequence[Mention], entities: Sequence[Entity]
) -> dict[str, Happening]:
    kinds = {entity.id: entity.kind for entity in entities}
    inside: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        inside[mention.report].append(mention)
    for row in inside.values():
        row.sort(key=lambda mention: mention.start)
    rows: dict[str, Happening] = {}
    for claim in claims:
        meant = {
            mention.entity
            for mention in inside.get(claim.report, ())
            if claim.start <= mention.start < claim.end and mention.entity
        }
        places = frozenset(e for e in meant if kinds.get(e) == "place")
        lands = frozenset(e for e in meant if kinds.get(e) == "group")
        rows[claim.id] = happening(claim, frozenset(meant) - places - lands, lands, places)
    return rows


def _candidates(rows: Mapping[str, Happening]) -> set[tuple[str, str]]:
    index: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for number, row in rows.items():
        for key in _keys(row):
            index[key].append(number)
    return {
        (min(pair), max(pair))
        for group in index.values()
        if len(group) <= _CROWDED
        for pair in combinations(sorted(set(group)), 2)
    }


def _keys(row: Happening) -> Iterator[tuple[str, ...]]:
    kind = row.claim.event_type
    yield from (("count", *count) for count in row.counts)
    if kind not in {"other", "statement"}:
        yield from (("type", kind, entity) for entity in row.entities | row.places)
        if row.days:
            yield ("day", kind, row.days[0].isoformat())
    telling = sorted(row.stems, key=lambda word: (-len(word), word))[:_PAIRED]
    yield from (("words", *pair) for pair in combinations(sorted(telling), 2))


def _event(rows: Sequence[Happening], reasons: Sequence[str]) -> Event:
    claims = [row.claim for row in rows]
    ordered = sorted(claims, key=lambda claim: (len(claim.text), claim.id))
    days = [row.days for row in rows if row.days]
    types = sorted({claim.event_type for claim in claims} - {"other"})
    event_type = types[0] if types else "other"
    ordinals = {row.ordinal for row in rows if row.ordinal}
    return Event(
        id=members_id("ev", event_type, (claim.id for claim in claims)),
        event_type=event_type,
        title=_title(ordered[0].text),
        first=min((first.isoformat() for first, _ in days), default=None),
        last=max((last.isoformat() for _, last in days), default=None),
        places=tuple(sorted({place for row in rows for place in row.places})),
        participants=tuple(_participants(rows)),
        status=_status(claims),
        part_of=None,
        ordinal=min(ordinals) if len(ordinals) == 1 else None,
        story=None,
        relations=(),
        claims=tuple(sorted(claim.id for claim in claims)),
        reasons=tuple(reasons),
    )


def _participants(rows: Iterable[Happening]) -> Iterator[Participant]:
    named = {(role.entity, role.role) for row in rows for role in row.claim.roles if role.entity}
    others = {entity for row in rows for entity in row.entities | row.lands}
    others -= {entity for entity, _ in named}
    for entity, role in sorted({*named, *((entity, "participant") for entity in others)}):
        yield Participant(entity=entity, role=role)


def _title(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _TITLE else words[: _TITLE - 1].rsplit(" ", 1)[0] + "…"


def _status(claims: Sequence[Claim]) -> EventStatus:
    """How far it has come by the account that tells it furthest."""
    order = ("actual", "agreed", "planned", "demanded", "possible", "conditional", "denied")
    strongest = min(claims, key=lambda claim: (order.index(claim.modality), claim.id))
    return EventStatus(modality=strongest.modality, phase=strongest.phase)


def _with_wholes(events: Sequence[Event]) -> Iterator[Event]:
    """Tie an event to the one of its type that lasts longer, holds its days and who takes part."""
    by_type: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in events:
        for entity in _who(event):
            by_type[event.event_type, entity].append(event)
    for event in events:
        wholes = {
            whole.id: whole
            for entity in _who(event)
            for whole in by_type[event.event_type, entity][:_CROWDED]
            if _holds(whole, event)
        }
        nearest = min(wholes.values(), key=lambda whole: (_length(whole), whole.id), default=None)
        yield replace(event, part_of=nearest.id) if nearest else event


def _who(event: Event) -> set[str]:
    return {participant.entity for participant in event.participants} | set(event.places)


def _holds(whole: Event, part: Event) -> bool:
    if whole.id == part.id or part.event_type == "other":
        return False
    if not (whole.first and whole.last and part.first and part.last):
        return False
    inside = whole.first <= part.first and part.last <= whole.last
    return inside and _length(part) < _length(whole) <= _LONGEST_WHOLE


def _length(event: Event) -> int:
    first, last = date.fromisoformat(event.first or ""), date.fromisoformat(event.last or "")
    return (last - first).days


_LONGEST_WHOLE = 31
