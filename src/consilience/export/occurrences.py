"""Occurrences: what a coder makes a row of. Events of the record, and claims that belong to none.

Claims without an event that give numbers of one estimate are one occurrence. Nothing else joins
claims here: an event that the record does not know as one is not made one by an export.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from consilience.export.source import Source
from consilience.model.claim import Claim, PlaceMention
from consilience.model.estimate import Estimate
from consilience.packs.lexicon import Lexicon
from consilience.packs.pack import EventType, Pack
from consilience.packs.reading import built_in_packs

_PRECISIONS = ("point", "city", "district", "region", "country", "area")
_WHERE = ("at", "to", "target")


@dataclass(frozen=True, slots=True)
class Codes:
    """The types of all packs with their codes in other systems.

    Attributes:
        types: Types by the names of pack and type.
        lexicon: Their words.
    """

    types: Mapping[tuple[str, str], EventType]
    lexicon: Lexicon

    @classmethod
    def of(cls, packs: Iterable[Pack]) -> "Codes":
        """Gather the types of some packs, of those that come with the program where there are none.

        The first pack that has a name wins, as it does when accounts are read.
        """
        chosen = tuple(packs) or built_in_packs()
        types = {(pack.name, each.id): each for pack in reversed(chosen) for each in pack.types}
        return cls(types, Lexicon(chosen))

    def type_of(self, claim: Claim) -> EventType | None:
        """The type of a claim; null where no pack knows it."""
        return self.types.get((claim.pack or "", claim.event_type))

    def code(self, claim: Claim, system: str) -> str | None:
        """A claim's code in a system such as ``acled``; null where it has none."""
        known = self.type_of(claim)
        return known.codes.get(system) if known else None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Something that happened, as far as the record knows it as one.

    Attributes:
        id: Id of the event, of the estimate that joins the claims, or of the one claim.
        title: What happened, in words of the accounts.
        claims: Its claims in the order of accounts and places.
        first: First day of the record's event, ISO 8601; null where it has none.
        last: Last day, inclusive.
        estimates: Estimates of its numbers.
    """

    id: str
    title: str
    claims: tuple[Claim, ...]
    first: str | None
    last: str | None
    estimates: tuple[Estimate, ...]

    @property
    def done(self) -> tuple[Claim, ...]:
        """The claims that tell it as done."""
        return tuple(claim for claim in self.claims if is_done(claim))

    def places(self) -> tuple[PlaceMention, ...]:
        """Where it happened: resolved places of its claims, the most exact first, each once."""
        told: dict[tuple[float, float], PlaceMention] = {}
        for claim in self.done or self.claims:
            for place in claim.places:
                if place.role in _WHERE and place.latitude is not None:
                    told.setdefault((place.latitude, place.longitude or 0.0), place)
        return tuple(sorted(told.values(), key=_exactness))

    def place_names(self) -> tuple[str, ...]:
        """Places as the accounts name them, where none is resolved."""
        named = (
            " ".join(place.text.split())
            for claim in self.done or self.claims
            for place in claim.places
            if place.role in _WHERE
        )
        return tuple(dict.fromkeys(named))


def _exactness(place: PlaceMention) -> tuple[int, str, str]:
    return (_PRECISIONS.index(place.precision or "area"), place.role, place.text)


def is_done(claim: Claim) -> bool:
    """Whether a claim tells something as done, and its voice stands by it."""
    denied = any(link.stance == "denies" for link in claim.attribution)
    return claim.modality == "actual" and claim.polarity == "positive" and not denied


def occurrences(source: Source) -> tuple[Occurrence, ...]:
    """Everything of a record that a coder could make a row of, each claim in one, by day."""
    by_event: dict[str, list[Estimate]] = defaultdict(list)
    loose: list[Estimate] = []
    for estimate in source.record.estimates:
        event = source.events.get(estimate.event or "")
        if event is None:
            loose.append(estimate)
        else:
            by_event[event.id].append(estimate)
    made = [
        Occurrence(
            id=event.id,
            title=" ".join(event.title.split()),
            claims=source.claims(event.claims),
            first=_day(event.first),
            last=_day(event.last),
            estimates=tuple(sorted(by_event[event.id], key=lambda each: each.id)),
        )
        for event in source.record.events
    ]
    made += _without_event(source, loose)
    return tuple(sorted(made, key=lambda each: (each.first or "~", each.id)))


def _without_event(source: Source, loose: list[Estimate]) -> list[Occurrence]:
    leader = {claim: claim for claim in source.lookup.claims if claim not in source.lookup.event_of}
    for estimate in loose:
        heads = {_head(leader, value.claim) for value in estimate.values if value.claim in leader}
        leader.update(dict.fromkeys(heads, min(heads, default="")))
    groups: dict[str, list[str]] = defaultdict(list)
    for claim in leader:
        groups[_head(leader, claim)].append(claim)
    estimates_in: dict[str, list[Estimate]] = defaultdict(list)
    for estimate in loose:
        heads = {_head(leader, value.claim) for value in estimate.values if value.claim in leader}
        for head in heads:
            estimates_in[head].append(estimate)
    return [_of_claims(source, ids, estimates_in[head]) for head, ids in groups.items()]


def _head(leader: dict[str, str], claim: str) -> str:
    while leader[claim] != claim:
        claim = leader[claim]
    return claim


def _of_claims(source: Source, ids: list[str], estimates: list[Estimate]) -> Occurrence:
    claims = source.claims(ids)
    ordered = sorted(estimates, key=lambda each: (-len(each.values), each.id))
    return Occurrence(
        id=ordered[0].id if ordered and len(claims) > 1 else claims[0].id,
        title=" ".join(claims[0].text.split()),
        claims=claims,
        first=None,
        last=None,
        estimates=tuple(sorted(ordered, key=lambda each: each.id)),
    )


def _day(value: str | None) -> str | None:
    return value[:10] if value else None


def most_told(claims: Iterable[Claim], codes: Codes, system: str) -> str | None:
    """The code in a system that most claims have; the first by name where several have as many."""
    counted = Counter(code for claim in claims if (code := codes.code(claim, system)))
    return min(counted, key=lambda code: (-counted[code], code)) if counted else None
