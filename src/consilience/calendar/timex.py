"""TIMEX3 values: of lengths and sets, and of what no day is known for, with X in its place.

Source: TimeML 1.2.1, the annotation guidelines' section on TIMEX3.
"""

from consilience.calendar.expression import (
    Amount,
    Clock,
    Date,
    DayPart,
    Era,
    Expression,
    Fraction,
    Holiday,
    Length,
    Nth,
    Offset,
    Part,
    Repeat,
    Season,
    Shift,
    Unit,
    Vague,
    Weekday,
    Window,
)
from consilience.calendar.intervals import PART_CODES, SEASON_CODES
from consilience.model.when import Grain

_LETTERS: dict[Unit, str] = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "week": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}
_FINER: dict[Unit, tuple[Unit, int]] = {
    "hour": ("minute", 60),
    "minute": ("second", 60),
    "year": ("month", 12),
    "day": ("hour", 24),
    "decade": ("year", 10),
    "century": ("year", 100),
}
_BLANKS: dict[Unit, str] = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
_GRAINS: dict[Unit, Grain] = {
    "second": "minute",
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "week": "week",
    "weekend": "day",
    "month": "month",
    "quarter": "month",
    "year": "year",
    "decade": "year",
    "century": "year",
}


def length_code(said: Length) -> str:
    """The value of a length: "P3D", "PT2H", "P2Y6M", "PXW" where no number is given."""
    if said.more:
        return _chain(said)
    low, high = said.amount.low, said.amount.high
    if low is None or high is None:
        return _prefix(said.unit) + "X" + _LETTERS[said.unit]
    count = low
    if count == int(count):
        if said.unit in ("decade", "century"):
            return f"P{int(count) * _FINER[said.unit][1]}Y"
        return f"{_prefix(said.unit)}{int(count)}{_LETTERS[said.unit]}"
    return _mixed(count, said.unit)


def _chain(said: Length) -> str:
    """Several units: "P2Y1M21D", "P1DT2H30M"."""
    rows = ((said.amount.high or 0, said.unit), *said.more)
    days = "".join(f"{count:g}{_LETTERS[unit]}" for count, unit in rows if _prefix(unit) == "P")
    hours = "".join(f"{count:g}{_LETTERS[unit]}" for count, unit in rows if _prefix(unit) == "PT")
    return f"P{days}" + (f"T{hours}" if hours else "")


def _mixed(count: float, unit: Unit) -> str:
    """A number with a fraction, the fraction in the next finer unit: "P2Y6M", "PT1H30M"."""
    finer = _FINER.get(unit)
    whole = int(count)
    if finer is None:
        return f"{_prefix(unit)}{count:g}{_LETTERS[unit]}"
    rest = round((count - whole) * finer[1])
    if unit in ("decade", "century"):
        return f"P{whole * finer[1] + rest}Y"
    head = f"{whole}{_LETTERS[unit]}" if whole else ""
    if _prefix(unit) != _prefix(finer[0]):
        return f"P{head}T{rest}{_LETTERS[finer[0]]}"
    return f"{_prefix(unit)}{head}{rest}{_LETTERS[finer[0]]}"


def _prefix(unit: Unit) -> str:
    return "PT" if unit in ("second", "minute", "hour") else "P"


def repeat_code(said: Repeat) -> str | None:
    """The value of a set: "P1W", "XXXX-WXX-1", "XXXX-07"."""
    of = said.of
    if isinstance(of, Shift):
        step = int(said.step) if said.step == int(said.step) else said.step
        return f"{_prefix(of.unit)}{step}{_LETTERS[of.unit]}"
    return blank(of)


def blank(said: Expression) -> str | None:  # noqa: PLR0911 - one line a way of writing it
    """The value with X for everything that no anchor has filled in."""
    match said:
        case Date():
            return _blank_date(said)
        case Weekday():
            return f"XXXX-WXX-{said.weekday + 1}"
        case Shift():
            return _blank_shift(said)
        case Season():
            return f"{_year(said.year)}-{SEASON_CODES[said.season]}"
        case Fraction():
            year = blank(said.year) if said.year else "XXXX"
            return f"{year}-{'Q' if said.parts == 4 else 'H'}{said.number or 'X'}"
        case Era():
            return f"{said.first_year:04}"[: 3 if said.years == 10 else 2]
        case _:
            return _blank_made(said)


def _blank_made(said: Expression) -> str | None:  # noqa: PLR0911 - one line a way of writing it
    match said:
        case Part():
            return blank(said.of)
        case Nth():
            return "XXXX-WXX" if said.weekday is None else f"XXXX-WXX-{said.weekday + 1}"
        case DayPart():
            day = blank(said.of)
            return f"{day}T{PART_CODES[said.part]}" if day else None
        case Clock():
            day = blank(said.of) if said.of else "XXXX-XX-XX"
            return f"{day}T{said.hour:02}:{said.minute or 0:02}" if day else None
        case Offset():
            return length_code(said.length) if said.of is None else _BLANKS.get(said.length.unit)
        case Window() | Length():
            return length_code(said.length if isinstance(said, Window) else said)
        case Vague():
            return said.points.upper() + "_REF"
        case Holiday():
            return f"{_year(said.year)}-XX-XX"
        case _:
            return None


def _blank_shift(said: Shift) -> str | None:
    if said.high is None:
        if said.base == "narrated":  # "days later": how long after, where no day is told
            return length_code(Length(Amount(None, None), said.unit))
        return "PAST_REF" if said.low < 0 else "FUTURE_REF"
    if said.unit in ("second", "minute", "hour"):
        count = max(abs(said.low), abs(said.high))
        more = tuple((abs(finer), unit) for finer, unit in said.more)
        return length_code(Length(Amount(count, count), said.unit, more))
    return _BLANKS.get(said.unit)


def _year(year: int | None) -> str:
    return "XXXX" if year is None else f"{year:04}"


def _blank_date(said: Date) -> str:
    if said.month is None and said.day is None:
        return _year(said.year)
    month = "XX" if said.month is None else f"{said.month:02}"
    if said.day is None:
        return f"{_year(said.year)}-{month}"
    return f"{_year(said.year)}-{month}-{said.day:02}"


def grain_of(said: Expression) -> Grain:  # noqa: PLR0911 - one line a kind
    """The unit that an expression speaks in."""
    match said:
        case Date():
            return "day" if said.day else "month" if said.month else "year"
        case Shift() | Length():
            return _GRAINS[said.more[-1][1] if said.more else said.unit]
        case Window() | Offset():
            return _GRAINS[said.length.more[-1][1] if said.length.more else said.length.unit]
        case Season() | Fraction():
            return "month"
        case Nth():
            return "week" if said.weekday is None else "day"
        case Era():
            return "year"
        case Part() | Repeat():
            return grain_of(said.of)
        case DayPart():
            return "night" if said.part in ("night", "overnight") else "part"
        case Clock():
            return "hour" if said.minute is None else "minute"
        case _:
            return "day"
