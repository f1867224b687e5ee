"""A claim: somebody says that something happened, will, must or did not."""

from dataclasses import dataclass
from typing import Literal

from consilience.model.quantity import Quantity
from consilience.model.span import Span
from consilience.model.when import When

Modality = Literal["actual", "planned", "agreed", "demanded", "possible", "conditional", "denied"]
Phase = Literal["begun", "ongoing", "completed", "suspended", "cancelled"]
Polarity = Literal["positive", "negative"]
VoiceKind = Literal["outlet", "person", "organisation", "group", "anonymous", "document"]
Stance = Literal[
    "says",
    "confirms",
    "denies",
    "accuses",
    "promises",
    "offers",
    "demands",
    "refuses",
    "threatens",
    "warns",
    "estimates",
]
LinkKind = Literal["condition", "cause", "content"]
PlaceRole = Literal["at", "from", "to", "target"]
PlacePrecision = Literal["point", "city", "district", "region", "country", "area"]


@dataclass(frozen=True, slots=True)
class Trigger:
    """The word that tells what happened.

    Attributes:
        start: First code point.
        end: Code point after the last one.
        lemma: Its dictionary form.
    """

    start: int
    end: int
    lemma: str


@dataclass(frozen=True, slots=True)
class Role:
    """Someone or something that takes part.

    Attributes:
        role: The pack's name for the part played, such as ``giver``.
        text: The passage.
        start: First code point.
        end: Code point after the last one.
        entity: Id of the entity; null where none was found.
    """

    role: str
    text: str
    start: int
    end: int
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Where it happened, as the text tells it: by a name, or by a noun phrase ("a room").

    Attributes:
        role: Whether it happened there, came from there, went there or was aimed there.
        text: The passage.
        start: First code point.
        end: Code point after the last one.
        entity: Id of the entity; null where none was found.
        latitude: Degrees north, WGS 84; null where not resolved.
        longitude: Degrees east, WGS 84; null where not resolved.
        precision: How exact the coordinates are.
        country: ISO 3166-1 alpha-2 code.
        admin1: First-level division.
        admin2: Second-level division.
    """

    role: PlaceRole
    text: str
    start: int
    end: int
    entity: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: PlacePrecision | None = None
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """One link of the chain from the outlet to whoever vouches for a claim.

    Attributes:
        voice: Id of the voice; null until the record has one.
        name: The voice as the account names it, or the outlet.
        entity: Id of the entity; null where none was found.
        kind: What can vouch here.
        stance: How it is said; null for the outlet's own voice.
        quoted: Whether the words are given as the voice's own.
        cue: The word that tells of saying; null where there is none.
        content: What is said.
        statement: Id of the statement; null until the record has one.
        start: First code point of the source; null for the outlet, which stands in no passage.
        end: Code point after the last one.
        medium: Where it is said (a statement, an interview, a post); null where the words of saying
            do not tell.
        to: To whom it is said; null where they do not tell.
        said: When it is said; null where they do not tell. The claim's own times are its event's.
    """

    voice: str | None
    name: str
    entity: str | None
    kind: VoiceKind
    stance: Stance | None
    quoted: bool
    cue: Span | None
    content: tuple[Span, ...]
    statement: str | None
    start: int | None
    end: int | None
    medium: Span | None = None
    to: Span | None = None
    said: When | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """How a claim hangs on another of the same report.

    Attributes:
        kind: ``condition``, ``cause``, or ``content`` (the other is what this one says).
        to: Id of the other claim.
    """

    kind: LinkKind
    to: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One account has somebody say that something happened. Every part is a passage.

    Attributes:
        id: Hash of its report, passage, which occurrence of the passage it is, and kind.
        report: Id of the report.
        start: First code point of the passage.
        end: Code point after the last one.
        text: The passage to the letter.
        spans: Its parts: the clause without the words of somebody else between them, and without
            what the passage takes in from other claims so that it can be read.
        event_type: The pack's type of what happened; ``other`` where no pack knows it.
        trigger: The word that tells what happened; null where none was found.
        pack: Name of the pack that typed it.
        rule: Name of the rule that made it.
        confidence: Share found right among alike on the development sets; null where not measured.
        modality: Whether it is told as done (``actual``), planned, agreed, demanded, possible,
            conditional or denied.
        phase: How far it has come; null where the text does not tell.
        polarity: ``negative`` where the content says no (its voice rejecting it is ``denied``).
        roles: Who and what takes part.
        times: When it happened; when it was said is the statement's.
        places: Where it happened.
        quantities: What was counted or measured.
        attribution: The outlet first, the one who vouches last.
        links: How it hangs on other claims.
        condition: The words of the condition on which it hangs ("if the rain stops"), in one
            passage; null where it is told outright. A link leads to the claim made of them.
    """

    id: str
    report: str
    start: int
    end: int
    text: str
    spans: tuple[Span, ...]
    event_type: str
    trigger: Trigger | None
    pack: str | None
    rule: str
    confidence: float | None
    modality: Modality
    phase: Phase | None
    polarity: Polarity
    roles: tuple[Role, ...]
    times: tuple[When, ...]
    places: tuple[PlaceMention, ...]
    quantities: tuple[Quantity, ...]
    attribution: tuple[Attribution, ...]
    links: tuple[Link, ...] = ()
    condition: Span | None = None

    @property
    def clause(self) -> Span:
        """From the first of its parts to the last: what it tells, where its passage holds more."""
        if not self.spans:
            return Span(self.start, self.end)
        return Span(self.spans[0].start, self.spans[-1].end)
