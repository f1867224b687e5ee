"""Times made of times: hours with their days, weeks of months, and the longest of all rules."""

from consilience.calendar.amounts import number_words, ordinal
from consilience.calendar.clocks import clock
from consilience.calendar.dates import (
    calendar_date,
    weekday_name,
)
from consilience.calendar.days import day, day_part, is_day
from consilience.calendar.durations import length, window
from consilience.calendar.expression import (
    Clock,
    Date,
    DayPart,
    Expression,
    Nth,
    Shift,
)
from consilience.calendar.feasts import feast
from consilience.calendar.offsets import offset
from consilience.calendar.periods import period, plain_period
from consilience.calendar.relatives import (
    longest_of,
    recent,
    which_unit,
)
from consilience.calendar.sets import repeat
from consilience.calendar.timex import grain_of
from consilience.calendar.tokens import Match, Tokens, once
from consilience.calendar.words import DAY_PARTS


@once()
def timed(tokens: Tokens, at: int) -> Match:
    """A time of day and the day it belongs to, in either order."""
    return longest_of(_clock_first(tokens, at), _day_first(tokens, at))


def _clock_first(tokens: Tokens, at: int) -> Match:
    found = clock(tokens, at)
    if found is None or not isinstance(found[1], Clock):
        return None
    end, hour = _past_bracket(tokens, found[0]), found[1]
    if tokens.phrase(end, ("in", "the")) and tokens.lows[end + 2] in DAY_PARTS:
        # "8 p.m. in the evening" says the half of the day twice.
        twice = tokens.lows[end - 1] in ("pm", "am", "m", ".")
        end += 3 if twice else 0
        found = (end, hour) if twice else found
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


def _week_of(tokens: Tokens, at: int) -> Match:
    """As in "week of March 6", "week beginning on March 6", "week of the 18th"."""
    if tokens.lows[at + 1] not in ("of", "beginning", "starting", "commencing"):
        return None
    here = at + 2 + (tokens.lows[at + 2] == "on")
    found = calendar_date(tokens, here)
    if found and isinstance(found[1], Date) and found[1].day:
        return found[0], Nth(0, None, found[1])
    numbered = ordinal(tokens, here + 1) if tokens.lows[here] == "the" else None
    if numbered and numbered[1] <= 31:
        return numbered[0], Nth(0, None, Date(day=numbered[1]))
    return None


def nth(tokens: Tokens, at: int) -> Match:
    """As in "the first week of May", "the last Sunday of July 2024", "the week of March 6"."""
    here = at + (tokens.lows[at] == "the")
    if tokens.lows[here] == "week":
        return _week_of(tokens, here)
    kept = feast(tokens, here)
    if kept and tokens.lows[kept[0]] == "week":
        return kept[0] + 1, Nth(0, None, kept[1])
    number = (here + 1, -1) if tokens.lows[here] == "last" else ordinal(tokens, here)
    if number is None or number[1] > 5:
        return None
    weekday = weekday_name(tokens, number[0])
    end = weekday[0] if weekday else number[0] + 1
    if weekday is None and tokens.lows[number[0]] != "week":
        return None
    joined = tokens.lows[end] in ("of", "in")
    of = plain_period(tokens, end + 1) if joined else which_unit(tokens, end)
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
        offset(tokens, at),
        recent(tokens, at),
        day(tokens, at),
        length(tokens, at),
    )
