"""Claims that can fill a ledger, each with its day, its place and its number in a series."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.model.claim import Claim, PlaceMention
from consilience.model.event import Event
from consilience.model.when import When
from consilience.packs.pack import LedgerRule, Pack
from consilience.reconciliation.told import Told

_DAYS = frozenset({"day", "night", "part", "hour", "minute"})
"""Grains that tell a day; "last week" tells none."""
_ORDINALS = {
    word: number
    for number, words in enumerate(
        """first 1st|second 2nd|third 3rd|fourth 4th|fifth 5th|sixth 6th|seventh 7th|eighth 8th|
        ninth 9th|tenth 10th""".split("|"),
        1,
    )
    for word in words.split()
}
_OF_A_SERIES = re.compile(
    rf"\b({'|'.join(_ORDINALS)})(?: [a-z]+)? "
    r"(?:round|stage|phase|tranche|leg|session|part|exchange|swap|meeting|ballot|vote)\b"
)


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """Days from first to last, ISO 8601."""

    first: str
    last: str

    def __str__(self) -> str:
        return self.first if self.first == self.last else f"{self.first}/{self.last}"

    def overlaps(self, other: "Days") -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim of a type that fills the ledger.

    Attributes:
        claim: The claim.
        event: Its event; null where it belongs to none.
        day: The day it tells, or else the one day that its event's claims tell.
        ordinal: Its number in a series ("the second round"); null where none is told.
    """

    claim: Claim
    event: Event | None
    day: Days | None
    ordinal: int | None

    @property
    def voice(self) -> str:
        """Id of the voice that vouches; empty where none is known."""
        return (self.claim.attribution[-1].voice or "") if self.claim.attribution else ""


def entries(
    claims: Sequence[Claim], events: Sequence[Event], pack: Pack, rule: LedgerRule
) -> tuple[Entry, ...]:
    """Claims that fill a ledger, in the order given.

    They are of its types; or a number of theirs is what a column measures, and the account tells
    of the pack's domain more than of another's.

    Args:
        claims: All claims.
        events: All events.
        pack: The pack that declares the ledger.
        rule: The ledger.
    """
    types = {event.id for event in pack.types if rule.id in event.ledgers}
    of_pack = _accounts_of(pack, claims)
    wanted = [
        claim
        for claim in claims
        if _holds(claim)
        and (
            (claim.pack == pack.name and claim.event_type in types)
            or (claim.report in of_pack and any(q.slot in rule.columns for q in claim.quantities))
        )
    ]
    event_of = {claim: event for event in events for claim in event.claims}
    days_of = _days_of_events(wanted, event_of)
    return tuple(
        Entry(
            claim=claim,
            event=(event := event_of.get(claim.id)),
            day=own_days(claim) or (days_of.get(event.id) if event else None),
            ordinal=_ordinal(claim),
        )
        for claim in wanted
    )


def _accounts_of(pack: Pack, claims: Iterable[Claim]) -> frozenset[str]:
    """Accounts that tell of one pack's types more often than of any other pack's."""
    types: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        if claim.pack:
            types[claim.report][claim.pack] += 1
    return frozenset(
        report
        for report, count in types.items()
        if count[pack.name] and count[pack.name] == max(count.values())
    )


def _holds(claim: Claim) -> bool:
    return claim.phase != "cancelled" and claim.modality not in {"conditional", "possible"}


def done(entry: Entry) -> bool:
    """Whether the claim tells that it happened."""
    return entry.claim.modality == "actual" and entry.claim.polarity == "positive"


def _days_of_events(
    claims: Sequence[Claim], event_of: Mapping[str, Event]
) -> Mapping[str, Days | None]:
    """The one day that the claims of an event tell; where they tell several, there is none."""
    found: dict[str, set[Days]] = {}
    for claim in claims:
        if claim.id in event_of and (days := own_days(claim)):
            found.setdefault(event_of[claim.id].id, set()).add(days)
    return {event: days.copy().pop() if len(days) == 1 else None for event, days in found.items()}


def own_days(claim: Claim) -> Days | None:
    """The day that a claim puts what happened on: the one nearest to the word that tells it."""
    return _nearest(claim.times, claim.trigger.start if claim.trigger else claim.start)


def days_of_number(told: Told) -> Days | None:
    """The day that a number's own words tell.

    Of several told beside each other it is the day behind it, up to the next mark: in "40 drones
    and 9 missiles on Friday, 55 drones and 7 missiles on Sunday" all have their day behind them.
    """
    end = told.quantity.end
    behind = [
        when
        for when in told.claim.times
        if when.start >= end and not _MARK.search(told.text, end, when.start)
    ]
    return _nearest(behind, told.quantity.start) or _nearest(told.around.times, told.quantity.start)


_MARK = re.compile(r"[,;:.()–—]")


def _nearest(times: Sequence[When], place: int) -> Days | None:
    dated = [w for w in times if w.first and w.grain in _DAYS and w.role != "deadline"]
    bounds = {w.role: w.first for w in dated if w.first}
    if "start" in bounds and "end" in bounds and bounds["start"] <= bounds["end"]:
        return Days(bounds["start"][:10], bounds["end"][:10])
    alone = [w for w in dated if w.role == "event" and w.first]
    if not alone:
        return None
    best = min(alone, key=lambda w: (abs(w.start - place), w.start))
    return Days((best.first or "")[:10], (best.last or best.first or "")[:10])


def _ordinal(claim: Claim) -> int | None:
    found = {_ORDINALS[match[1]] for match in _OF_A_SERIES.finditer(claim.text.lower())}
    return found.pop() if len(found) == 1 else None


def place_of_number(told: Told) -> PlaceMention | None:
    """Where a number belongs: the claim's one place, or the one in the number's own stretch."""
    places = list(_where(told.claim))
    if len(places) > 1:
        places = [place for place in places if place.text in told.around.own]
    return places[0] if len(places) == 1 else None


def _where(claim: Claim) -> Iterator[PlaceMention]:
    """Places that a claim puts what happened at; where it names none so, those that it went to.

    What has no name of its own ("a room") is no row of a ledger.
    """
    named = [place for place in claim.places if place.text[:1].isupper()]
    by_role = {role: [p for p in named if p.role == role] for role in ("at", "target")}
    yield from by_role["at"] or by_role["target"]


def places_of(claim: Claim) -> tuple[PlaceMention, ...]:
    """Places that a claim puts what happened at."""
    return tuple(_where(claim))
