"""The day that relative times count from, and what a time comes to once it is known."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from consilience.calendar.expression import Unit
from consilience.model.when import Grain

Tense = Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a report's times count from.

    Attributes:
        first: Day of publication, or the first day that it can be.
        last: The last day that it can be; the same day where it is known.
        tense: Whether the words around tell of the past or the future; None where they don't say.
        narrated: The day that the text has been telling of, for "the next day" and "at noon"; of a
            longer period its first day.
        narrated_unit: The unit of that period: "a year earlier" after "the third quarter" is a
            quarter.
    """

    first: date
    last: date
    tense: Tense | None = None
    narrated: date | None = None
    narrated_unit: Unit = "day"

    @classmethod
    def on(cls, day: date, tense: Tense | None = None, narrated: date | None = None) -> "Anchor":
        """An anchor for a report whose day is known."""
        return cls(day, day, tense, narrated)


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a written time means, in the fields of `model.when.When`.

    Attributes:
        first: First day or minute, ISO 8601, inclusive; null where unresolved, and for lengths
            and sets.
        last: Last day or minute, inclusive.
        grain: The unit that the words speak in.
        timex: TIMEX3 value, with X for what is unknown; null where none fits.
        approx: Whether the words, or an anchor known only as a range, blur it.
        zone: Time zone as written.
        anchor: The day counted from, or the range as ``first/last``; null where none was needed
            or known.
        unresolved: Why there is no day; null where there is one.
    """

    first: str | None
    last: str | None
    grain: Grain
    timex: str | None
    approx: bool
    zone: str | None
    anchor: str | None
    unresolved: str | None
