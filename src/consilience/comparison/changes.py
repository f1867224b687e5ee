"""What changed from one record to a later one."""

from dataclasses import dataclass
from typing import Literal

from consilience.model.commitment import CommitmentStatus
from consilience.model.quantity import Number

DisputeChange = Literal["opened", "settled", "reopened", "gone"]


@dataclass(frozen=True, slots=True)
class Figures:
    """Low, best and high of a count at one time.

    Attributes:
        low: Least figure.
        best: Best figure.
        high: Greatest figure.
    """

    low: Number | None
    best: Number | None
    high: Number | None


@dataclass(frozen=True, slots=True)
class EstimateMoved:
    """An estimate whose figures are others now, or that is new or gone.

    Attributes:
        counted: What is counted.
        slot: The pack's name for what is measured.
        unit: Its unit; null for a plain count.
        old_id: Its id in the old record; null where it is new.
        new_id: Its id in the new record; null where it is gone.
        old: Its figures then; null where it is new.
        new: Its figures now; null where it is gone.
        reasons: What brought it about: values that came in, by their words and voices.
    """

    counted: str
    slot: str | None
    unit: str | None
    old_id: str | None
    new_id: str | None
    old: Figures | None
    new: Figures | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DisputeChanged:
    """A contradiction or opposition that opened, was settled or is gone.

    Attributes:
        change: What became of it.
        kind: ``contradiction`` or ``opposition``.
        old_id: Its id in the old record; null where it is new.
        new_id: Its id in the new record; null where it is gone.
        explanation: Its sentence, of the new record where it has one.
    """

    change: DisputeChange
    kind: str
    old_id: str | None
    new_id: str | None
    explanation: str


@dataclass(frozen=True, slots=True)
class PromiseChanged:
    """A promise that is new or has another status now.

    Attributes:
        what: Its words.
        due: The day it falls due, ISO 8601; null where none is told.
        old_id: Its id in the old record; null where it is new.
        new_id: Its id in the new record; null where it is gone.
        old: Its status then; null where it is new.
        new: Its status now; null where it is gone.
    """

    what: str
    due: str | None
    old_id: str | None
    new_id: str | None
    old: CommitmentStatus | None
    new: CommitmentStatus | None


@dataclass(frozen=True, slots=True)
class Named:
    """A row that is in one record and not in the other.

    Attributes:
        id: Its id.
        name: What to call it.
    """

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Redated:
    """An account whose day is another now.

    Attributes:
        id: Id of the account.
        name: What to call it.
        old: Its days then.
        new: Its days now.
    """

    id: str
    name: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that changed from an old record to a new one.

    Attributes:
        old_as_of: The day that the old record speaks for.
        new_as_of: The day that the new one speaks for.
        reports_added: Accounts that came in.
        reports_gone: Accounts that are gone.
        redated: Accounts whose day changed.
        estimates: Estimates that moved, came or went.
        disputes: Disputes that opened, were settled or went.
        promises: Promises that came, went or changed their status.
        voices: Voices that were not heard before.
    """

    old_as_of: str | None
    new_as_of: str | None
    reports_added: tuple[Named, ...]
    reports_gone: tuple[Named, ...]
    redated: tuple[Redated, ...]
    estimates: tuple[EstimateMoved, ...]
    disputes: tuple[DisputeChanged, ...]
    promises: tuple[PromiseChanged, ...]
    voices: tuple[Named, ...]

    @property
    def nothing(self) -> bool:
        """Whether nothing changed."""
        return not (
            self.reports_added
            or self.reports_gone
            or self.redated
            or self.estimates
            or self.disputes
            or self.promises
            or self.voices
        )
