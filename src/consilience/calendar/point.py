"""What a day is counted from while one expression is read, and what comes of it."""

from dataclasses import dataclass
from datetime import date

from consilience.calendar.anchors import Tense
from consilience.calendar.expression import (
    Base,
    Unit,
)
from consilience.calendar.intervals import Interval


class Unresolved(Exception):  # noqa: N818 - it ends a reading, it is no error
    """Why an expression has no day."""


@dataclass(frozen=True, slots=True)
class Point:
    """One day of publication, with what else the anchor says; `None` where no day is known."""

    day: date | None
    tense: Tense | None
    narrated: date | None
    narrated_unit: Unit = "day"

    def base(self, base: Base) -> date:
        """The day counted from.

        Raises:
            Unresolved: if it is not known.
        """
        if base == "narrated":
            if self.narrated is None:
                raise Unresolved("no day told before is known that it could count from")
            return self.narrated
        if self.day is None:
            raise Unresolved("the report's date is not known")
        return self.day

    @property
    def report(self) -> date:
        """The report's day, as `base` gives it."""
        return self.base("report")


@dataclass(frozen=True, slots=True)
class Value:
    """An interval with its TIMEX3 value."""

    interval: Interval
    timex: str | None
    approx: bool = False
