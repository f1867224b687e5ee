"""One event for claims of several accounts that tell the same thing in nearly the same terms."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from consilience.model.claim import Claim
from consilience.model.event import Event, EventStatus
from consilience.model.identity import members_id
from consilience.model.quantity import Quantity
from consilience.text.clusters import Clusters
from consilience.text.folding import content_stems, fold, stem

_CROWDED = 40
"""A key shared by more claims than this tells nothing apart."""
_SHARED_STEMS = 3
_ALIKE = 0.5
_TITLE = 90


def link_events(claims: Sequence[Claim]) -> tuple[Event, ...]:
    """Join claims of different accounts that share a number of one thing, or a day, and words.

    Pairs come from an index of numbers and of days with words, so that claims without either in
    common are never compared.

    Args:
        claims: Claims of all reports, in the order of reports and text.

    Returns:
        Events of two or more claims, sorted by id.
    """
    stems = {claim.id: content_stems(claim.text) for claim in claims}
    groups: Clusters[str] = Clusters()
    for one, other in sorted(_candidates(claims, stems), key=lambda pair: (pair[0].id, pair[1].id)):
        reason = _same(one, other, stems)
        if reason:
            groups.join(one.id, other.id, reason)
    by_id = {claim.id: claim for claim in claims}
    events = (_event([by_id[member] for member in group], why) for group, why in groups.sets())
    return tuple(sorted(events, key=lambda event: event.id))


def _candidates(
    claims: Sequence[Claim], stems: dict[str, frozenset[str]]
) -> set[tuple[Claim, Claim]]:
    index: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        for key in _keys(claim, stems[claim.id]):
            index[key].append(claim)
    return {
        (one, other)
        for group in index.values()
        if len(group) <= _CROWDED
        for one, other in combinations(group, 2)
        if one.report != other.report
    }


def _keys(claim: Claim, stems: Iterable[str]) -> Iterator[tuple[str, ...]]:
    for quantity in claim.quantities:
        if counted_head(quantity):
            yield ("count", str(quantity.best), counted_head(quantity))
    for when in claim.times:
        if when.first and when.role != "duration":
            for word in stems:
                yield ("day", when.first[:10], word)


def counted_head(quantity: Quantity) -> str:
    """The stem of what is counted, or the unit; empty where neither is told."""
    if quantity.counted and quantity.counted.kind:
        return stem(fold(quantity.counted.kind))
    return quantity.unit or ""


def _same(one: Claim, other: Claim, stems: dict[str, frozenset[str]]) -> str | None:
    """Why two claims tell the same thing; null where they do not."""
    shared = stems[one.id] & stems[other.id]
    least = min(len(stems[one.id]), len(stems[other.id])) or 1
    counts = {(q.best, counted_head(q)) for q in one.quantities if counted_head(q)}
    for quantity in other.quantities:
        told = (quantity.best, counted_head(quantity))
        if told in counts and quantity.best is not None and len(shared) >= _SHARED_STEMS - 1:
            counted = quantity.counted.kind if quantity.counted else quantity.unit
            return f"both tell {quantity.best:,} {counted}"
    days = {when.first[:10] for when in one.times if when.first}
    same_day = sorted(days & {when.first[:10] for when in other.times if when.first})
    if same_day and len(shared) >= _SHARED_STEMS and len(shared) / least >= _ALIKE:
        return f"both tell of {same_day[0]} with the words {', '.join(sorted(shared)[:5])}"
    return None


def _event(claims: Sequence[Claim], reasons: Sequence[str]) -> Event:
    ordered = sorted(claims, key=lambda claim: (len(claim.text), claim.id))
    days = [
        (when.first, when.last or when.first)
        for claim in claims
        for when in claim.times
        if when.first and when.role == "event"
    ]
    event_type = min(claim.event_type for claim in claims)
    return Event(
        id=members_id("ev", event_type, (claim.id for claim in claims)),
        event_type=event_type,
        title=_title(ordered[0].text),
        first=min((first for first, _ in days), default=None),
        last=max((last for _, last in days), default=None),
        places=(),
        participants=(),
        status=_status(claims),
        part_of=None,
        ordinal=None,
        story=None,
        relations=(),
        claims=tuple(sorted(claim.id for claim in claims)),
        reasons=tuple(reasons),
    )


def _title(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _TITLE else words[: _TITLE - 1].rsplit(" ", 1)[0] + "…"


def _status(claims: Sequence[Claim]) -> EventStatus:
    """How far it has come by the account that tells it furthest."""
    order = ("actual", "agreed", "planned", "demanded", "possible", "conditional", "denied")
    strongest = min(claims, key=lambda claim: (order.index(claim.modality), claim.id))
    return EventStatus(modality=strongest.modality, phase=strongest.phase)
