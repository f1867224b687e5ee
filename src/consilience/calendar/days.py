"""One day and the parts of one: "Friday night", "early Sunday afternoon", "the night of May 24"."""

from consilience.calendar.dates import (
    calendar_date,
    weekday_name,
)
from consilience.calendar.expression import (
    Date,
    DayPart,
    DayPartName,
    Expression,
    Holiday,
    Part,
    PartName,
    Shift,
    Weekday,
)
from consilience.calendar.feasts import feast
from consilience.calendar.relatives import (
    counted,
    fixed,
    longest_of,
    neighbour_day,
    which_unit,
)
from consilience.calendar.tokens import Match, Tokens, once
from consilience.calendar.words import DAY_PARTS, PARTS

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
        calendar_date(tokens, at), feast(tokens, at), bare, relative, counted(tokens, at)
    )


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
    """As in "the night of May 24", "the early hours of Sunday", "overnight to Sunday"."""
    here = at + (tokens.lows[at] == "the")
    blur: PartName | None = None
    if tokens.lows[here] in ("early", "late"):
        blur, here = PARTS[tokens.lows[here]], here + 1
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
    else:
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
