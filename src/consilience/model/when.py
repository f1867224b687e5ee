"""A time as the text gives it, and the days it means."""

from dataclasses import dataclass
from typing import Literal

WhenRole = Literal["event", "start", "end", "deadline", "duration"]
Grain = Literal["year", "month", "week", "day", "night", "part", "hour", "minute"]


@dataclass(frozen=True, slots=True)
class When:
    """A time expression, resolved as far as the text allows.

    Attributes:
        role: What the time is to the event.
        first: First day or date-time, ISO 8601, inclusive; null where unresolved.
        last: Last day or date-time, inclusive.
        grain: The unit that the words speak in.
        timex: TIMEX3 value; null where none fits.
        approx: Whether the words blur it ("around noon", "late May").
        zone: Time zone as written; null where none is.
        anchor: The day that relative words were counted from; null where none was needed or known.
        unresolved: Why there is no day; null where there is one.
        text: The passage.
        start: First code point.
        end: Code point after the last one.
    """

    role: WhenRole
    first: str | None
    last: str | None
    grain: Grain
    timex: str | None
    approx: bool
    zone: str | None
    anchor: str | None
    unresolved: str | None
    text: str
    start: int
    end: int
