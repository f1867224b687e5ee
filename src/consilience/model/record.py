"""The record: everything that many accounts say, in one checkable whole."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Literal

from consilience.model.claim import Claim
from consilience.model.commitment import Commitment, Framing, Position
from consilience.model.dependence import Dependence
from consilience.model.entity import Entity, Mention, Statement, Voice
from consilience.model.estimate import Estimate
from consilience.model.event import Event, Story
from consilience.model.finding import Finding
from consilience.model.ledger import Ledger
from consilience.model.report import Report, SetAside

SCHEMA: Literal["consilience/record/1"] = "consilience/record/1"
Option = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Built:
    """What made a record. The same four make the same bytes from the same reports.

    Attributes:
        version: Version of the program.
        model: Name of the language model; ``rules`` where none is used.
        packs: Names of the packs, sorted.
        options: Options that change what is made, by name.
    """

    version: str
    model: str
    packs: tuple[str, ...]
    options: Mapping[str, Option]


@dataclass(frozen=True, slots=True)
class Record:
    """Many accounts of the same events, reconciled. Rows are sorted by id.

    Attributes:
        schema: Name and version of this format.
        as_of: The day the record speaks for, ISO 8601; null where no account has a date.
        built: What made it.
        set_aside: What was given and not built.
        reports: The accounts.
        mentions: Passages that mean entities.
        entities: Persons, organisations, places and groups.
        voices: Who can vouch.
        statements: What was said, once each.
        claims: Who says that what happened.
        events: Happenings, one for many claims.
        stories: Reports and events that belong together.
        estimates: Low, best and high of each counted thing.
        findings: How accounts stand to each other.
        commitments: Promises and what became of them.
        positions: What each party wants.
        framings: Names that accounts give to actors.
        dependence: Which account takes from which.
        ledgers: Tables that packs declare.
    """

    schema: Literal["consilience/record/1"]
    as_of: str | None
    built: Built
    set_aside: tuple[SetAside, ...]
    reports: tuple[Report, ...]
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    voices: tuple[Voice, ...]
    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    stories: tuple[Story, ...]
    estimates: tuple[Estimate, ...]
    findings: tuple[Finding, ...]
    commitments: tuple[Commitment, ...]
    positions: tuple[Position, ...]
    framings: tuple[Framing, ...]
    dependence: tuple[Dependence, ...]
    ledgers: tuple[Ledger, ...]

    def _repr_html_(self) -> str:
        """The record as a small table with its dossier, which notebooks look for by this name."""
        # By name: nothing of the model may need what stands above it until a notebook asks.
        return str(import_module("consilience.dossier.notebook").record_html(self))
