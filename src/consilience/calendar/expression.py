"""What a written time says, before anybody knows from which day to count."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Kind = Literal["DATE", "TIME", "DURATION", "SET"]
Unit = Literal[
    "second",
    "minute",
    "hour",
    "day",
    "week",
    "weekend",
    "month",
    "quarter",
    "year",
    "decade",
    "century",
]
Base = Literal["report", "narrated"]
"""The day counted from: that of the report, or the day that the text has been telling of."""
Which = Literal["bare", "last", "this", "next", "previous", "following"]
PartName = Literal["start", "early", "mid", "late", "end", "earlier", "later"]
DayPartName = Literal[
    "morning", "afternoon", "evening", "night", "day", "dawn", "dusk", "overnight"
]
SeasonName = Literal["spring", "summer", "fall", "winter"]


@dataclass(frozen=True, slots=True)
class Amount:
    """How many units; null bounds where the words give no number ("several").

    Attributes:
        low: Smallest number meant.
        high: Largest number meant.
        approx: Whether the words blur or bound it ("about", "more than").
    """

    low: float | None
    high: float | None
    approx: bool = False


@dataclass(frozen=True, slots=True)
class Date:
    """A date by its parts; null parts are not written.

    Attributes:
        year: The year.
        month: 1 to 12.
        day: 1 to 31.
        weekday: Day of the week that the words add, Monday 0.
        which: Which one, where no year is written ("last May").
        year_shift: Years from the report's year, where the words say so ("May of last year").
        month_shift: Months from the report's month ("the 20th of next month").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    which: Which = "bare"
    year_shift: int | None = None
    month_shift: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday 0, and which one of them."""

    weekday: int
    which: Which = "bare"


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units from a day: "yesterday" is −1 day, "last week" −1 week, "this month" 0 months.

    Attributes:
        low: Fewest units, signed.
        high: Most units, signed; null where the words give no number ("days later").
        unit: The unit.
        base: The day counted from.
        approx: Whether the number is blurred.
        lapse: Whether the words measure a time gone by ("a year ago"), rather than name a unit
            ("last year").
        more: Further units on top, signed ("a year, two months and a day ago").
    """

    low: float
    high: float | None
    unit: Unit
    base: Base = "report"
    approx: bool = False
    lapse: bool = False
    more: tuple[tuple[float, Unit], ...] = ()


@dataclass(frozen=True, slots=True)
class Season:
    """A season of the northern year, with its year or which one."""

    season: SeasonName
    year: int | None = None
    which: Which = "bare"


@dataclass(frozen=True, slots=True)
class Fraction:
    """A quarter (`parts` 4) or half (`parts` 2) of a year.

    Attributes:
        parts: Into how many parts the year is cut.
        number: Which part, from 1; 0 is the one that the text has been telling of ("the 1988
            period").
        year: The year's expression; null where none is written.
        which: Which one, where no year is written.
    """

    parts: Literal[2, 4]
    number: int
    year: "Expression | None" = None
    which: Which = "bare"


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth week or weekday of a month or year: "the first week of May".

    Attributes:
        number: Which one, from 1; −1 is the last.
        weekday: The day of the week, Monday 0; null for a week, counted as ISO weeks are.
        of: The month or year.
    """

    number: int
    weekday: int | None
    of: "Expression"


@dataclass(frozen=True, slots=True)
class Era:
    """Years that stand together: a decade (10) or a century (100) from its first year."""

    first_year: int
    years: Literal[10, 100]


@dataclass(frozen=True, slots=True)
class Holiday:
    """A feast that a calendar fixes."""

    name: str
    year: int | None = None
    which: Which = "bare"


@dataclass(frozen=True, slots=True)
class Part:
    """The beginning, middle or end of a period: "late May"."""

    of: "Expression"
    part: PartName


@dataclass(frozen=True, slots=True)
class DayPart:
    """The morning, night … of a day; of the report's day where none is named."""

    of: "Expression"
    part: DayPartName
    blur: PartName | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; `of` is null where the words name no day.

    Attributes:
        hour: 0 to 24.
        minute: 0 to 59; null where only the hour is written.
        zone: Time zone as written.
        of: The day.
        approx: Whether the words blur it.
    """

    hour: int
    minute: int | None = None
    zone: str | None = None
    of: "Expression | None" = None
    approx: bool = False


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time, tied to no day.

    Attributes:
        amount: How many units.
        unit: The unit.
        more: Further, finer units with their numbers ("one year, two months and a day").
    """

    amount: Amount
    unit: Unit
    more: tuple[tuple[float, Unit], ...] = ()


@dataclass(frozen=True, slots=True)
class Window:
    """A length of time that ends or begins at the day counted from: "the past three months"."""

    length: Length
    direction: Literal["past", "future"]
    base: Base = "report"


@dataclass(frozen=True, slots=True)
class Offset:
    """A length before or after something that the words name: "two days after Easter".

    Attributes:
        length: How long.
        sign: 1 after it, −1 before it.
        of: The time counted from; null where it is no time ("two days after the vote").
    """

    length: Length
    sign: Literal[-1, 1]
    of: "Expression | None" = None


@dataclass(frozen=True, slots=True)
class Repeat:
    """Something that comes again: every unit, or every such day.

    Attributes:
        of: What comes again.
        step: 2 in "every other week".
    """

    of: "Expression"
    step: float = 1


@dataclass(frozen=True, slots=True)
class Vague:
    """Words that point to the past, the present or the future and name no day.

    Attributes:
        points: To which of them.
        attribute: Whether they say of which time a thing is ("the current rules") or why ("now
            that"), and not when anything happened.
    """

    points: Literal["past", "present", "future"]
    attribute: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """From one time to another, each with its own passage."""

    first: "WrittenTime"
    last: "WrittenTime"


Expression: TypeAlias = (
    Date
    | Weekday
    | Shift
    | Season
    | Fraction
    | Nth
    | Era
    | Holiday
    | Part
    | DayPart
    | Clock
    | Length
    | Window
    | Offset
    | Repeat
    | Vague
    | Span
)


@dataclass(frozen=True, slots=True)
class WrittenTime:
    """A time expression in a text.

    Attributes:
        start: First code point.
        end: Code point after the last one.
        text: The passage.
        kind: Its TIMEX3 type.
        expression: What it says.
    """

    start: int
    end: int
    text: str
    kind: Kind
    expression: Expression
