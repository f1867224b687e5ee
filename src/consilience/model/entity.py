"""Who and what the claims are about, and who vouches for them."""

from dataclasses import dataclass
from typing import Literal

from consilience.model.claim import VoiceKind
from consilience.model.span import Passage

MentionKind = Literal["name", "nominal", "pronoun", "epithet"]
EntityKind = Literal["person", "organisation", "place", "group", "other"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A passage that means an entity.

    Attributes:
        id: Hash of report, passage and which occurrence of it.
        report: Id of the report.
        start: First code point.
        end: Code point after the last one.
        text: The passage.
        kind: A name, a description, a pronoun, or a loaded name.
        entity: Id of the entity.
    """

    id: str
    report: str
    start: int
    end: int
    text: str
    kind: MentionKind
    entity: str | None


@dataclass(frozen=True, slots=True)
class Title:
    """An office or role that accounts give to an entity.

    Attributes:
        title: The words.
        first: First day it is given, ISO 8601; null where unknown.
        last: Last day it is given.
    """

    title: str
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Code:
    """What a scheme of codes calls an entity.

    Attributes:
        scheme: The scheme: ``iso2``, ``iso3`` (ISO 3166-1), ``gw`` (Gleditsch and Ward's numbers of
            states), or a column of a user's list.
        code: Its code.
    """

    scheme: str
    code: str


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organisation, place or group for all its spellings.

    Attributes:
        id: Hash of kind and names.
        name: The fullest name the accounts use.
        kind: What it is.
        names: Every spelling found, sorted.
        roles: Offices that accounts give it.
        reasons: Why its mentions were joined, one sentence each.
        replaces: Ids of earlier records that this one stands for.
        codes: Codes of countries, and of what a user's lists name.
    """

    id: str
    name: str
    kind: EntityKind
    names: tuple[str, ...]
    roles: tuple[Title, ...]
    reasons: tuple[str, ...]
    replaces: tuple[str, ...] = ()
    codes: tuple[Code, ...] = ()


@dataclass(frozen=True, slots=True)
class Voice:
    """Someone who can vouch for a claim. Outlets that carry one voice are still one voice.

    Attributes:
        id: Hash of kind and name (for the anonymous: of the description and report).
        entity: Id of the entity; null where unknown.
        name: The name used most.
        description: How an anonymous voice is described.
        kind: What it is.
    """

    id: str
    entity: str | None
    name: str
    description: str | None
    kind: VoiceKind


@dataclass(frozen=True, slots=True)
class Said:
    """When something was said.

    Attributes:
        first: First day or date-time, ISO 8601; null where unknown.
        last: Last day or date-time, inclusive.
        evidence: Passages that tell it.
    """

    first: str | None
    last: str | None
    evidence: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place where an account carries a statement.

    Attributes:
        report: Id of the report.
        start: First code point.
        end: Code point after the last one.
        quoted: Whether it stands between quotation marks.
    """

    report: str
    start: int
    end: int
    quoted: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """Something a voice said once, however often it is carried.

    Attributes:
        id: Hash of voice and words.
        voice: Id of the voice.
        said: When it was said.
        medium: Where it was said (a post, a press conference); null where unknown.
        to: To whom it was said; null where unknown.
        occurrences: Every passage that carries it.
    """

    id: str
    voice: str
    said: Said
    medium: str | None
    to: str | None
    occurrences: tuple[Occurrence, ...]
