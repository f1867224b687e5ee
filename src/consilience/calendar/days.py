"""One day and the parts of one: "Friday night", "early Sunday afternoon", "the night of May 24"."""

from consilience.calendar.amounts import ordinal
from consilience.calendar.dates import (
    calendar_date,
    day_number,
    weekday_name,
)
from consilience.calendar.expression import (
    Date,
    DayPart,
    DayPartName,
    Expression,
    Holiday,
    Nth,
    Part,
    PartName,
    Shift,
    Unit,
    Weekday,
)
from consilience.calendar.feasts import feast
from consilience.calendar.fixed import fixed
from consilience.calendar.lapses import counted, neighbour_day
from consilience.calendar.relatives import (
    longest_of,
    which_unit,
)
from consilience.calendar.tokens import Match, Tokens, once
from consilience.calendar.words import DAY_PARTS, PARTS

_TO = frozenset({"to", "till", "until", "through", "-", "and"})
_DAWN: dict[str, DayPartName] = {
    "dawn": "dawn",
    "dusk": "dusk",
    "sunset": "dusk",
    "sunrise": "dawn",
}


@once()
def day(tokens: Tokens, at: int) -> Match:
    """One day: by its date, its weekday, its feast, or counted from another day."""
    weekday = weekday_name(tokens, at)
    bare: Match = (weekday[0], Weekday(weekday[1])) if weekday else None
    relative = longest_of(fixed(tokens, at), which_unit(tokens, at), neighbour_day(tokens, at))
    if relative and isinstance(relative[1], Weekday):
        relative = _dated(tokens, relative)
    return longest_of(
        calendar_date(tokens, at),
        feast(tokens, at),
        bare,
        relative,
        counted(tokens, at),
        _of_week(tokens, at, weekday),
        _of_month(tokens, at),
    )


def _of_week(tokens: Tokens, at: int, weekday: tuple[int, int] | None) -> Match:
    """As in "Friday next week", "Sunday of last week", "next week on Friday"."""
    if weekday:
        week = which_unit(tokens, weekday[0] + (tokens.lows[weekday[0]] == "of"))
        if week and _is_unit(week[1], "week"):
            return week[0], Nth(1, weekday[1], week[1])
        return None
    week = which_unit(tokens, at)
    if week is None or not _is_unit(week[1], "week"):
        return None
    here = week[0] + (tokens.lows[week[0]] == "on")
    named = weekday_name(tokens, here)
    return (named[0], Nth(1, named[1], week[1])) if named else None


def _of_month(tokens: Tokens, at: int) -> Match:
    """As in "the 20th of next month"."""
    found = ordinal(tokens, at + (tokens.lows[at] == "the"))
    of = tokens.lows[found[0] if found else at + 1] == "of"
    if found is None and tokens.lows[at - 1] in _TO and tokens.is_number(at - 2):
        found = day_number(tokens, at)
    elif not of:
        return None
    if found is None or found[1] > 31:
        return None
    month = which_unit(tokens, found[0] + of)
    if month and isinstance(month[1], Shift) and _is_unit(month[1], "month"):
        return month[0], Date(day=found[1], month_shift=int(month[1].low))
    return None


def _is_unit(said: Expression, unit: Unit) -> bool:
    return isinstance(said, Shift) and said.unit == unit and said.base == "report"


def _dated(tokens: Tokens, found: tuple[int, Expression]) -> Match:
    """As in "next Monday, June 2": that date, with its weekday to check."""
    weekday = found[1]
    here = found[0] + (tokens.lows[found[0]] == ",")
    date = calendar_date(tokens, here)
    if (
        date
        and isinstance(date[1], Date)
        and isinstance(weekday, Weekday)
        and date[1].weekday is None
    ):
        named = date[1]
        return date[0], Date(named.year, named.month, named.day, weekday.weekday, weekday.which)
    return found


def is_day(expression: Expression) -> bool:
    """Whether an expression names one day."""
    if isinstance(expression, Date):
        return expression.day is not None
    if isinstance(expression, Shift):
        return expression.unit == "day"
    if isinstance(expression, Nth):
        return expression.weekday is not None
    return isinstance(expression, Weekday | Holiday)


@once()
def day_part(tokens: Tokens, at: int) -> Match:
    """A part of a day: "Friday night", "early Sunday afternoon", "late Friday"."""
    blur, here = _blur(tokens, at)
    if blur is None:
        here = at
    found = day(tokens, here)
    if found and is_day(found[1]):
        part = _part_after(tokens, found[0])
        if part:
            return part[0], DayPart(found[1], part[1], blur or part[2])
        if blur:
            return found[0], Part(found[1], blur)
    if found and isinstance(found[1], DayPart) and blur:
        return found[0], DayPart(found[1].of, found[1].part, blur)
    return longest_of(_part_of(tokens, at), _bare_part(tokens, at))


def _blur(tokens: Tokens, at: int) -> tuple[PartName | None, int]:
    low = tokens.lows[at]
    if low not in ("early", "late", "mid", "earlier", "later"):
        return None, at
    here = at + 1
    here += tokens.lows[here] == "-"
    here += tokens.lows[here] in ("on", "in")
    return PARTS[low], here


def _part_after(tokens: Tokens, at: int) -> tuple[int, DayPartName, PartName | None] | None:
    """As in "morning" after a day, with its own blur: "Friday late afternoon"."""
    here, blur = at, None
    if tokens.lows[here] in ("early", "late", "mid"):
        blur = PARTS[tokens.lows[here]]
        here += 1 + (tokens.lows[here + 1] == "-")
    elif tokens.phrase(here, ("in", "the")):
        here += 2
    elif tokens.lows[here] == "at" and tokens.lows[here + 1] == "night":
        here += 1
    low = tokens.lows[here]
    name = DAY_PARTS.get(low) or _DAWN.get(low)
    if low == "overnight":
        return here + 1, "overnight", blur
    return (here + 1, name, blur) if name else None


def _part_of(tokens: Tokens, at: int) -> Match:
    """As in "the night of May 24", "overnight to Sunday", "mid-afternoon yesterday"."""
    here = at + (tokens.lows[at] == "the")
    blur: PartName | None = None
    if tokens.lows[here] in ("early", "late", "mid"):
        blur, here = PARTS[tokens.lows[here]], here + 1
        here += tokens.lows[here] == "-"
    low = tokens.lows[here]
    name: DayPartName | None = DAY_PARTS.get(low) or _DAWN.get(low)
    if low == "hours" and blur:
        name = "morning" if blur == "early" else "evening"
    if low == "overnight":
        name = "overnight"
    if name is None:
        return None
    here += 1
    joint = tokens.lows[here] in ("of", "on")
    if name == "overnight":
        here += tokens.lows[here] in ("on", "into", "to", "of")
    elif joint:
        here += 1
    elif not blur:  # "the night Friday" is no English, "late afternoon yesterday" is
        return None
    found = day(tokens, here)
    return (found[0], DayPart(found[1], name, blur)) if found and is_day(found[1]) else None


def _bare_part(tokens: Tokens, at: int) -> Match:
    """A part of a day that names no day: "in the early afternoon", "at dawn", "mid-afternoon"."""
    here, blur = at, None
    if tokens.lows[at] in ("early", "late", "mid"):
        blur, here = PARTS[tokens.lows[at]], at + 1
        here += tokens.lows[here] == "-"
    low = tokens.lows[here]
    if low in _DAWN and tokens.lows[at - 1] in (
        "at",
        "before",
        "after",
        "by",
        "until",
        "since",
        "around",
    ):
        return here + 1, DayPart(Shift(0, 0, "day", "narrated"), _DAWN[low], blur)
    if low in DAY_PARTS and blur and low != "night":
        return here + 1, DayPart(Shift(0, 0, "day", "narrated"), DAY_PARTS[low], blur)
    if (
        low in DAY_PARTS
        and tokens.lows[at - 1] == "the"
        and tokens.lows[at - 2] in ("in", "during")
    ):
        return here + 1, DayPart(Shift(0, 0, "day", "narrated"), DAY_PARTS[low])
    return None
