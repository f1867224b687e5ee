"""One event for the claims that tell of it, in whatever account; what is part of what."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from consilience.linking.claim_words import trigger_of
from consilience.linking.event_days import with_what_is_beside
from consilience.linking.event_features import Scorer
from consilience.linking.event_groups import grouped
from consilience.linking.event_mentions import mentions_of, words_beside
from consilience.linking.event_wholes import Told, with_wholes
from consilience.linking.happenings import Happening, Surroundings, Where
from consilience.model.claim import Claim
from consilience.model.event import Event, EventStatus, Participant
from consilience.model.identity import members_id

_TITLE = 90
_FEW = 4
"""Words below which a passage hardly names what happened."""


def link_events(
    claims: Sequence[Claim], surroundings: Surroundings, scorer: Scorer
) -> tuple[Event, ...]:
    """Join claims that tell of one happening.

    Pairs come from an index; how sure it is that two are one says the table of
    :mod:`consilience.linking.event_features`, with weights fitted on public news; groups are joined
    by the mean chance of their pairs (:mod:`consilience.linking.event_groups`), and never what
    must stay apart. Days and numbers may differ: that accounts disagree on them is what is looked
    for. Words that mean an event where no claim is about it are its mentions; they join nothing.

    Args:
        claims: Claims of all reports.
        surroundings: The texts they stand in, and who is named where.
        scorer: Says how sure it is that two are one.

    Returns:
        Events of two or more claims, sorted by id.
    """
    rows = happenings_of(claims, surroundings)
    of = {claim.id: claim for claim in claims}
    groups = grouped(rows, scorer)
    beside = mentions_of(words_beside(claims, rows, surroundings), rows, groups, scorer)
    events = [
        Told(
            replace(
                _event([(of[member], rows[member]) for member in group.members], group.reasons),
                mentions=beside.get(group.members, ()),
            ),
            tuple(rows[member] for member in group.members),
        )
        for group in groups
        if len(group.members) > 1
    ]
    return tuple(sorted(with_wholes(events, scorer.company), key=lambda event: event.id))


def happenings_of(claims: Sequence[Claim], surroundings: Surroundings) -> dict[str, Happening]:
    """What each claim is compared by.

    Args:
        claims: Claims of all reports.
        surroundings: The texts they stand in.
    """
    found = {}
    for claim in claims:
        analysis = surroundings.analyses[claim.report]
        trigger = trigger_of(claim, analysis)
        words = tuple(analysis.text[slice(*trigger)].split()) if trigger else ()
        where = Where(claim.id, claim.report, claim.start, claim.end, trigger, words)
        found[claim.id] = surroundings.happening(where, frozenset((claim.event_type,)), claim)
    return with_what_is_beside(found)


def _event(rows: Sequence[tuple[Claim, Happening]], reasons: Sequence[str]) -> Event:
    claims = [claim for claim, _ in rows]
    days = [row.days for _, row in rows if row.days]
    types = sorted({claim.event_type for claim in claims} - {"other"})
    event_type = types[0] if types else "other"
    plainest = min(claims, key=lambda claim: _plainness(claim, event_type))
    ordinals = {row.ordinal for _, row in rows if row.ordinal}
    return Event(
        id=members_id("ev", event_type, (claim.id for claim in claims)),
        event_type=event_type,
        title=_title(plainest.text),
        first=min((first.isoformat() for first, _ in days), default=None),
        last=max((last.isoformat() for _, last in days), default=None),
        places=tuple(sorted({place for _, row in rows for place in row.places})),
        participants=tuple(_participants(rows)),
        status=_status(claims),
        part_of=None,
        ordinal=min(ordinals) if len(ordinals) == 1 else None,
        story=None,
        relations=(),
        claims=tuple(sorted(claim.id for claim in claims)),
        reasons=tuple(reasons),
    )


def _participants(rows: Iterable[tuple[Claim, Happening]]) -> Iterator[Participant]:
    named = {(role.entity, role.role) for claim, _ in rows for role in claim.roles if role.entity}
    others = {entity for _, row in rows for entity in row.names | row.lands}
    others -= {entity for entity, _ in named}
    for entity, role in sorted({*named, *((entity, "participant") for entity in others)}):
        yield Participant(entity=entity, role=role)


def _plainness(claim: Claim, event_type: str) -> tuple[bool, bool, bool, bool, int, str]:
    """How well a claim names its event, the best first: of its type, whole, dated or counted."""
    words = claim.text.split()
    return (
        claim.event_type != event_type,
        len(words) < _FEW,
        not claim.text[:1].isupper(),
        not (claim.times or claim.quantities),
        len(claim.text),
        claim.id,
    )


def _title(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _TITLE else words[: _TITLE - 1].rsplit(" ", 1)[0] + "…"


def _status(claims: Sequence[Claim]) -> EventStatus:
    """How far it has come by the account that tells it furthest."""
    order = ("actual", "agreed", "planned", "demanded", "possible", "conditional", "denied")
    strongest = min(claims, key=lambda claim: (order.index(claim.modality), claim.id))
    return EventStatus(modality=strongest.modality, phase=strongest.phase)
