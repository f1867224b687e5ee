"""Times made of times: days with their parts and hours, parts of periods, spans."""

from consilience.calendar.amounts import number_words, ordinal
from consilience.calendar.clocks import clock
from consilience.calendar.dates import (
    Match,
    calendar_date,
    era,
    month_date,
    weekday_name,
    year_date,
)
from consilience.calendar.durations import length, repeat, window
from consilience.calendar.expression import (
    Clock,
    Date,
    DayPart,
    DayPartName,
    Expression,
    Holiday,
    Nth,
    Part,
    PartName,
    Shift,
    Weekday,
)
from consilience.calendar.feasts import feast
from consilience.calendar.relatives import (
    counted,
    fixed,
    fraction,
    longest_of,
    neighbour_day,
    recent,
    season,
    which_unit,
)
from consilience.calendar.timex import grain_of
from consilience.calendar.tokens import Tokens, once
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


@once()
def timed(tokens: Tokens, at: int) -> Match:
    """A time of day and the day it belongs to, in either order."""
    return longest_of(_clock_first(tokens, at), _day_first(tokens, at))


def _clock_first(tokens: Tokens, at: int) -> Match:
    found = clock(tokens, at)
    if found is None or not isinstance(found[1], Clock):
        return None
    end, hour = _past_bracket(tokens, found[0]), found[1]
    for joint in ((",",), ("on",), (",", "on"), ("of",), ("in", "the"), ()):
        if tokens.phrase(end, joint):
            of = longest_of(day_part(tokens, end + len(joint)), day(tokens, end + len(joint)))
            if of and (is_day(of[1]) or isinstance(of[1], DayPart)):
                return of[0], _on(hour, of[1])
    return found


def _past_bracket(tokens: Tokens, at: int) -> int:
    """Where the same hour told in another zone ends, "(0800 GMT)", if a day follows it."""
    if tokens.lows[at] != "(":
        return at
    inner = clock(tokens, at + 1)
    if inner is None or tokens.lows[inner[0]] != ")":
        return at
    return inner[0] + 1


def _on(hour: Clock, of: Expression) -> Clock:
    """The clock with its day; "4 in the morning" and "9 Friday night" say which half of the day."""
    hours = hour.hour
    if isinstance(of, DayPart):
        if of.part in ("afternoon", "evening", "night") and 0 < hours < 12 and hours > 4:
            hours += 12
        of = of.of
    return Clock(hours, hour.minute, hour.zone, of, hour.approx)


def _day_first(tokens: Tokens, at: int) -> Match:
    found = longest_of(calendar_date(tokens, at), day_part(tokens, at), day(tokens, at))
    if found is None or not (is_day(found[1]) or isinstance(found[1], DayPart)):
        return None
    end = found[0]
    if isinstance(found[1], Date) and tokens.lows[end] == "t" and tokens.glued[end]:
        return _iso_clock(tokens, end, found[1])
    for joint in (("at",), (",",), (",", "at"), ()):
        if tokens.phrase(end, joint):
            hour = clock(tokens, end + len(joint))
            if hour is None and isinstance(found[1], DayPart) and "at" in joint:
                hour = _bare_hour(tokens, end + len(joint))
            if hour and isinstance(hour[1], Clock):
                return hour[0], _on(hour[1], found[1])
    return found


def _bare_hour(tokens: Tokens, at: int) -> Match:
    """The hour of "tomorrow morning at 7": the part of the day says which half."""
    hour = tokens.digits(at, 1, 2)
    end = at + 1
    if hour is None:
        words = number_words(tokens, at)
        end, hour = (words[0], int(words[1])) if words else (at, 0)
    goes_on = tokens.lows[end] in ("-", "%", ".", ",") and tokens.glued[end + 1]
    if not 0 < hour <= 12 or goes_on or tokens.texts[end][:1].isalpha():
        return None
    return end, Clock(hour)


def _iso_clock(tokens: Tokens, at: int, date: Date) -> Match:
    """The time of day of "2025-05-23T08:00Z"."""
    hour, minute = tokens.digits(at + 1, 2, 2), tokens.digits(at + 3, 2, 2)
    if hour is None or minute is None or hour > 23 or minute > 59 or tokens.lows[at + 2] != ":":
        return at, date
    end = at + 4
    if tokens.lows[end] == ":" and tokens.digits(end + 1, 2, 2) is not None:
        end += 2
    utc = tokens.lows[end] == "z" and tokens.glued[end]
    return end + utc, Clock(hour, minute, "UTC" if utc else None, date)


@once()
def period(tokens: Tokens, at: int) -> Match:
    """A month, season, quarter, year, decade or century, or a part of one: "late May"."""
    plain = _period(tokens, at)
    here = at + (tokens.lows[at] == "the")
    blur = PARTS.get(tokens.lows[here])
    if blur is None:
        return plain
    long_way = tokens.lows[here] in ("start", "beginning", "end", "middle", "outset", "close")
    here += 1
    if long_way:
        if tokens.lows[here] != "of":
            return plain
        here += 1
    else:
        here += tokens.lows[here] in ("-", "in", "on")
    of = longest_of(_period(tokens, here), _the_unit(tokens, here) if long_way else None)
    return longest_of((of[0], Part(of[1], blur)) if of and not is_day(of[1]) else None, plain)


def _the_unit(tokens: Tokens, at: int) -> Match:
    """As in "the year" in "the end of the year"."""
    units = {"week": "week", "month": "month", "year": "year", "decade": "decade", "day": "day"}
    low = tokens.lows[at + 1]
    if tokens.lows[at] != "the" or low not in units:
        return None
    if low == "week":
        return at + 2, Shift(0, 0, "week")
    if low == "month":
        return at + 2, Shift(0, 0, "month")
    return (at + 2, Shift(0, 0, "year")) if low == "year" else None


@once()
def _period(tokens: Tokens, at: int) -> Match:
    dated = longest_of(month_date(tokens, at), year_date(tokens, at), era(tokens, at))
    relative = which_unit(tokens, at)
    if dated is None or (relative and relative[0] > dated[0]):
        dated = longest_of(relative, season(tokens, at), fraction(tokens, at)) or dated
    dated = longest_of(dated, season(tokens, at), fraction(tokens, at))
    if dated and isinstance(dated[1], Date) and dated[1].year is None and dated[1].which == "bare":
        return _month_of(tokens, dated)
    return dated


def _month_of(tokens: Tokens, found: tuple[int, Expression]) -> Match:
    """As in "January this year", "July last year", "May of last year"."""
    here = found[0] + (tokens.lows[found[0]] in ("of", ","))
    year = which_unit(tokens, here)
    month = found[1]
    if year and isinstance(year[1], Shift) and year[1].unit == "year" and isinstance(month, Date):
        return year[0], Date(None, month.month, year_shift=int(year[1].low))
    return found


def nth(tokens: Tokens, at: int) -> Match:
    """As in "the first week of May", "the last Sunday of July 2024", "the week of March 6"."""
    here = at + (tokens.lows[at] == "the")
    if tokens.lows[here] == "week" and tokens.lows[here + 1] in ("of", "beginning", "starting"):
        found = calendar_date(tokens, here + 2)
        if found and isinstance(found[1], Date) and found[1].day:
            return found[0], Nth(0, None, found[1])
        return None
    number = (here + 1, -1) if tokens.lows[here] == "last" else ordinal(tokens, here)
    if number is None or number[1] > 5:
        return None
    weekday = weekday_name(tokens, number[0])
    end = weekday[0] if weekday else number[0] + 1
    if (weekday is None and tokens.lows[number[0]] != "week") or tokens.lows[end] not in (
        "of",
        "in",
    ):
        return None
    of = _period(tokens, end + 1)
    fits = of and isinstance(of[1], Date | Shift) and grain_of(of[1]) in ("month", "year")
    if of is None or not fits or (weekday and grain_of(of[1]) != "month"):
        return None
    return of[0], Nth(number[1], weekday[1] if weekday else None, of[1])


def anything(tokens: Tokens, at: int) -> Match:
    """The longest time that begins at a token, spans left out."""
    return longest_of(
        repeat(tokens, at),
        window(tokens, at),
        timed(tokens, at),
        period(tokens, at),
        nth(tokens, at),
        recent(tokens, at),
        day(tokens, at),
        length(tokens, at),
    )
