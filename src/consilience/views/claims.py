"""The claims: each cell with the place it leads to."""

from dataclasses import dataclass

from consilience.model.claim import (
    Attribution,
    Claim,
    LinkKind,
    Modality,
    Phase,
    PlacePrecision,
    PlaceRole,
    Polarity,
    Stance,
    VoiceKind,
)
from consilience.model.record import Record
from consilience.model.when import Grain, When, WhenRole
from consilience.views.lookup import Lookup
from consilience.views.passages import CodeUnits, Stretch
from consilience.views.quantities import QuantityView, quantity_view


@dataclass(frozen=True, slots=True)
class VoiceLink:
    """One link of the chain from the outlet to whoever vouches.

    Attributes:
        voice: Id of the voice; null where it has none.
        name: The voice as the account names it.
        kind: What it is.
        stance: How it is said; null for the outlet's own voice.
        quoted: Whether the words are given as the voice's own.
        source: Where the voice is named; null for the outlet.
        cue: The word that tells of saying; null where there is none.
        content: What is said.
        statement: Id of the statement; null where it has none.
    """

    voice: str | None
    name: str
    kind: VoiceKind
    stance: Stance | None
    quoted: bool
    source: Stretch | None
    cue: Stretch | None
    content: tuple[Stretch, ...]
    statement: str | None


@dataclass(frozen=True, slots=True)
class TimeView:
    """A time of a claim.

    Attributes:
        role: What the time is to the event.
        first: First day or date-time, ISO 8601; null where unresolved.
        last: Last day or date-time, inclusive.
        grain: The unit that the words speak in.
        approx: Whether the words blur it.
        anchor: The day that relative words were counted from.
        unresolved: Why there is no day; null where there is one.
        words: The passage.
    """

    role: WhenRole
    first: str | None
    last: str | None
    grain: Grain
    approx: bool
    anchor: str | None
    unresolved: str | None
    words: Stretch


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A place of a claim.

    Attributes:
        role: Whether it happened there, came from there, went there or was aimed there.
        name: The place's name where it is known under another than the text's; null else.
        country: ISO 3166-1 alpha-2 code.
        latitude: Degrees north; null where the place is not known.
        longitude: Degrees east.
        precision: How large a thing the coordinates stand for; null where there are none.
        words: The passage.
    """

    role: PlaceRole
    name: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    precision: PlacePrecision | None
    words: Stretch


@dataclass(frozen=True, slots=True)
class RoleView:
    """Someone or something that takes part.

    Attributes:
        role: The part played.
        entity: Id of the entity; null where none was found.
        words: The passage.
    """

    role: str
    entity: str | None
    words: Stretch


@dataclass(frozen=True, slots=True)
class LinkView:
    """How a claim hangs on another.

    Attributes:
        kind: Condition, cause or content.
        to: Id of the other claim.
    """

    kind: LinkKind
    to: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One claim.

    Attributes:
        id: Id of the claim.
        account: Id of the account it stands in.
        parts: Its passage; several where somebody else's words stand between them.
        event_type: What happened, by the pack's name.
        event: Id of the event; null where it belongs to none.
        trigger: The word that tells what happened.
        modality: Whether it is told as done, planned, agreed and so on.
        phase: How far it has come; null where the text does not tell.
        polarity: Whether the content says no.
        condition: The words of the condition on which it hangs; null where it is told outright.
        voices: The outlet first, the one who vouches last.
        times: When it happened.
        places: Where it happened.
        roles: Who and what takes part.
        quantities: What was counted.
        links: How it hangs on other claims.
        rule: Name of the rule that made it.
        confidence: Share found right among alike; null where not measured.
    """

    id: str
    account: str
    parts: tuple[Stretch, ...]
    event_type: str
    event: str | None
    trigger: Stretch | None
    modality: Modality
    phase: Phase | None
    polarity: Polarity
    condition: Stretch | None
    voices: tuple[VoiceLink, ...]
    times: tuple[TimeView, ...]
    places: tuple[PlaceView, ...]
    roles: tuple[RoleView, ...]
    quantities: tuple[QuantityView, ...]
    links: tuple[LinkView, ...]
    rule: str
    confidence: float | None


def claim_views(record: Record, lookup: Lookup) -> tuple[ClaimView, ...]:
    """The claims in the order of their accounts' ids and places."""
    ordered = sorted(record.claims, key=lambda claim: (claim.report, claim.start, claim.end))
    return tuple(_claim(claim, lookup) for claim in ordered if claim.report in lookup.units)


def _claim(claim: Claim, lookup: Lookup) -> ClaimView:
    units = lookup.of_report(claim.report)
    return ClaimView(
        id=claim.id,
        account=claim.report,
        parts=tuple(units.of_span(span) for span in claim.spans)
        or (units.stretch(claim.start, claim.end),),
        event_type=claim.event_type,
        event=lookup.event_of.get(claim.id),
        trigger=(units.stretch(claim.trigger.start, claim.trigger.end) if claim.trigger else None),
        modality=claim.modality,
        phase=claim.phase,
        polarity=claim.polarity,
        condition=units.of_span(claim.condition) if claim.condition else None,
        voices=tuple(_voice_link(link, units) for link in claim.attribution),
        times=tuple(_time(when, units) for when in claim.times),
        places=tuple(
            PlaceView(
                place.role,
                lookup.name(place.entity),
                place.country,
                place.latitude,
                place.longitude,
                place.precision,
                units.stretch(place.start, place.end),
            )
            for place in claim.places
        ),
        roles=tuple(
            RoleView(role.role, role.entity, units.stretch(role.start, role.end))
            for role in claim.roles
        ),
        quantities=tuple(quantity_view(quantity, units, lookup) for quantity in claim.quantities),
        links=tuple(LinkView(link.kind, link.to) for link in claim.links),
        rule=claim.rule,
        confidence=claim.confidence,
    )


def _voice_link(link: Attribution, units: CodeUnits) -> VoiceLink:
    named = link.start is not None and link.end is not None
    return VoiceLink(
        voice=link.voice,
        name=link.name,
        kind=link.kind,
        stance=link.stance,
        quoted=link.quoted,
        source=units.stretch(link.start or 0, link.end or 0) if named else None,
        cue=units.of_span(link.cue) if link.cue else None,
        content=tuple(units.of_span(span) for span in link.content),
        statement=link.statement,
    )


def _time(when: When, units: CodeUnits) -> TimeView:
    return TimeView(
        role=when.role,
        first=when.first,
        last=when.last,
        grain=when.grain,
        approx=when.approx,
        anchor=when.anchor,
        unresolved=when.unresolved,
        words=units.stretch(when.start, when.end),
    )
