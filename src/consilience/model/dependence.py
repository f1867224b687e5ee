"""Dependence: which account copies, quotes or cites which."""

from dataclasses import dataclass
from typing import Literal

from consilience.model.span import Passage

DependenceKind = Literal["copy", "shared_quote", "cites", "shared_wire"]


@dataclass(frozen=True, slots=True)
class Source:
    """What an account depends on.

    Attributes:
        report: Id of another report of the record; null where it is none.
        voice: Id of a voice; null where it is none.
        name: Its name, where it is an outlet or agency outside the record.
    """

    report: str | None
    voice: str | None
    name: str | None


@dataclass(frozen=True, slots=True)
class Dependence:
    """One account takes something from another account or outlet.

    Attributes:
        id: Hash of the two ends and the kind.
        report: Id of the report that takes.
        on: What it takes from.
        kind: How.
        spans: The passages, of both reports where there are two.
        share: Share of the taking report's words that are taken; null where not measured.
    """

    id: str
    report: str
    on: Source
    kind: DependenceKind
    spans: tuple[Passage, ...]
    share: float | None
