"""Times of day: "8 a.m.", "1353", "10:00 am (0800 GMT)", "seven in the evening", "noon"."""

from consilience.calendar.amounts import NUMBER_STARTS, number_words
from consilience.calendar.dates import month_name, numeric_date
from consilience.calendar.expression import Clock
from consilience.calendar.tokens import Match, Tokens, once
from consilience.calendar.words import SMALL, WEEKDAYS, ZONE_WORDS, ZONES
from consilience.calendar.years import is_house

_NAMED = {"noon": 12, "midday": 12, "midnight": 0}
_BEFORE_CLOCK = frozenset(
    "at by around about until till from since before after between to and or near past "
    "approximately ( , today yesterday tomorrow tonight - roughly through".split()
)
_BEFORE_HIGH = frozenset({"at", "before", "after", "by", "until", "till", "around"})
_APPROX = frozenset("around about approximately roughly near circa shortly just".split())
_CLOCK_STARTS = NUMBER_STARTS | _APPROX | {"half", "quarter", "a"} | frozenset(_NAMED)
_MINUTES = frozenset({"minute", "minutes", "min", "mins"})
_BEFORE_TO = frozenset({"at", "until", "till", "by", "a", "is", "was", "s"})
"""Words before "ten to eight" after which it is no range of numbers."""
_SPOKEN_MINUTES = frozenset({5, 10, 15, 20, 25})
_AFTER_HOUR = frozenset(
    "on in at and when but local as the yesterday today tomorrow for to with after before "
    "until or that".split()
) | frozenset(name.capitalize() for name in WEEKDAYS)
_HALF_DAYS = {"morning": 0, "afternoon": 12, "evening": 12, "night": 12}


@once(_CLOCK_STARTS, digits=True)
def clock(tokens: Tokens, at: int) -> Match:
    """A time of day with its zone, and the word before that blurs it ("around noon")."""
    start = at + 1 if tokens.lows[at] in _APPROX else at
    if start > at and tokens.lows[start] == "at":
        start += 1
    found = (
        _named(tokens, start)
        or _told(tokens, start)
        or _halved(tokens, start)
        or _colon(tokens, start)
    )
    found = found or _military(tokens, start) or _oclock(tokens, start)
    if found is None:
        return None
    end, hour, minute = found
    zoned = zone(tokens, end)
    end = zoned[0] if zoned else end
    return end, Clock(hour, minute, zoned[1] if zoned else None, None, start > at)


@once()
def zone(tokens: Tokens, at: int) -> tuple[int, str] | None:
    """A time zone after a time, without its brackets: "GMT", "Moscow time", "GMT+3"."""
    low = tokens.lows[at]
    if low == "hours":
        at += 1
        low = tokens.lows[at]
    bracket = low == "(" and tokens.lows[at + 1] in ZONES and tokens.lows[at + 2] == ")"
    here = at + bracket
    if tokens.lows[here] in ZONES and (
        tokens.texts[here].isupper() or tokens.lows[here] in ("gmt", "utc")
    ):
        return _offset(tokens, here + 1 + bracket, tokens.texts[here], bracket)
    if low in ("+", "-") and tokens.glued[at + 1] and _is_offset(tokens.digits(at + 1, 4, 4)):
        return at + 2, tokens.texts[at] + tokens.texts[at + 1]
    here = at
    while here < at + 3 and (tokens.lows[here] in ZONE_WORDS):
        here += 1
    if here > at and tokens.lows[here] == "time":
        return here + 1, " ".join(tokens.texts[at : here + 1])
    return (at, "hours") if at and tokens.lows[at - 1] == "hours" else None


def _is_offset(number: int | None) -> bool:
    """Whether four digits are hours and minutes from Greenwich: no year is."""
    return number is not None and number <= 1400 and number % 100 in (0, 30, 45)


def _offset(tokens: Tokens, at: int, name: str, bracket: bool) -> tuple[int, str]:
    """The hours after a zone's name ("GMT+3")."""
    number = tokens.digits(at + 1, 1, 2)
    if not bracket and tokens.lows[at] in ("+", "-") and tokens.glued[at] and number is not None:
        return at + 2, f"{name}{tokens.lows[at]}{number}"
    return at, name


def half_day(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """As in "a.m." or "p.m." in its spellings: where it ends, and the hours to add."""
    low = tokens.lows[at]
    if low in ("am", "pm"):
        return at + 1, 12 * (low == "pm")
    if low in ("a", "p") and tokens.lows[at + 1] == "." and tokens.lows[at + 2] == "m":
        dot = tokens.lows[at + 3] == "." and tokens.glued[at + 3]
        return at + 3 + dot, 12 * (low == "p")
    if low in ("a", "p") and tokens.lows[at + 1] == "m" and tokens.glued[at]:
        return at + 2, 12 * (low == "p")
    return None


def _named(tokens: Tokens, at: int) -> tuple[int, int, int | None] | None:
    hour = _NAMED.get(tokens.lows[at])
    if tokens.lows[at - 1] == "high" and tokens.lows[at - 2] not in _BEFORE_HIGH:
        return None  # "high noon comes for everyone"
    if hour == 0 and tokens.lows[at - 1] not in ("after", "past", "since"):
        hour = 24
    if tokens.digits(at, 1, 2) == 12 and tokens.lows[at + 1] in _NAMED:
        return at + 2, _NAMED[tokens.lows[at + 1]], 0
    return None if hour is None else (at + 1, hour, 0)


def _told(tokens: Tokens, at: int) -> tuple[int, int, int | None] | None:
    """As people say it: "half past eight", "a quarter to 7 in the evening", "ten past nine"."""
    here = at + (tokens.lows[at] == "a")
    minute = {"half": 30, "quarter": 15}.get(tokens.lows[here])
    end = here + 1
    if minute is None:
        found = _small(tokens, here)
        named = found is not None and tokens.lows[found[0]] in _MINUTES and 0 < found[1] < 60
        if found is None or not (named or found[1] in _SPOKEN_MINUTES):
            return None
        end, minute = found
    end += tokens.lows[end] in _MINUTES
    turn = tokens.lows[end]
    hour = _small(tokens, end + 1)
    if turn not in ("past", "to") or hour is None or not 0 < hour[1] <= 12:
        return None
    if turn == "to" and tokens.lows[at - 1] not in _BEFORE_TO:
        return None
    struck = tokens.phrase(hour[0], ("o", "'", "clock"))
    hour = hour[0] + 3 * struck, hour[1]
    half = half_day(tokens, hour[0]) or _in_part(tokens, hour[0])
    clear = half or struck or tokens.lows[here] in ("half", "quarter") or end > here + 1
    if not clear and tokens.lows[at - 1] not in ("at", "until", "till", "by", "from", "around"):
        return None
    if half is None and _counts_on(tokens, hour[0]):
        return None
    total = hour[1] % 12 * 60 + (minute if turn == "past" else -minute)
    total += 60 * (half[1] if half else 0) + (720 if half is None and hour[1] == 12 else 0)
    return half[0] if half else hour[0], total // 60 % 24, total % 60


def _small(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """A number of one or two digits, or in words."""
    number = tokens.digits(at, 1, 2)
    if number is not None:
        return at + 1, number
    words = number_words(tokens, at)
    return (words[0], int(words[1])) if words else None


def _counts_on(tokens: Tokens, at: int) -> bool:
    """Whether the hour's number goes on as another number or counts a noun ("two to 9 people")."""
    after = tokens.texts[at]
    return after in ("%", ":", "-", "/") or (after[:1].isalpha() and after not in _AFTER_HOUR)


def _in_part(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """As in "in the evening" after a spoken hour: where it ends, and the hours to add."""
    if tokens.phrase(at, ("in", "the")) and tokens.lows[at + 2] in _HALF_DAYS:
        return at + 3, _HALF_DAYS[tokens.lows[at + 2]]
    return None


def _halved(tokens: Tokens, at: int) -> tuple[int, int, int | None] | None:
    """An hour on the twelve-hour clock: "8 a.m.", "7:15 p.m.", "7.30pm", "4 in the morning"."""
    hour = tokens.digits(at, 1, 2)
    here = at + 1
    if hour is None:
        words = number_words(tokens, at)
        if words is None:
            return None
        here, hour = words[0], int(words[1])
    if not 0 < hour <= 12:
        return _late(tokens, at, hour)
    minute = None
    if tokens.lows[here] in (":", ".") and tokens.glued[here] and tokens.glued[here + 1]:
        minute = tokens.digits(here + 1, 2, 2)
        here += 2 if minute is not None else 0
        seconds = tokens.digits(here + 1, 2, 2) if tokens.lows[here] == ":" else None
        here += 2 if seconds is not None else 0
    if minute is None and tokens.lows[at] in NUMBER_STARTS:
        here, minute = _minute_words(tokens, at, here)
        hour = _small_hour(tokens, at, hour)
    half = half_day(tokens, here)
    if half and 0 < hour <= 12:
        return half[0], hour % 12 + half[1], minute
    if tokens.lows[here] in ("in", "at") and minute is None:
        return _spoken(tokens, here, hour)
    return None


def _minute_words(tokens: Tokens, at: int, here: int) -> tuple[int, int | None]:
    """The minutes of "seven thirty-five pm", which are read only before the half of the day."""
    if tokens.lows[at] not in SMALL:
        return here, None
    found = number_words(tokens, at + 1)
    if found and found[1] < 60 and half_day(tokens, found[0]):
        return found[0], int(found[1])
    return here, None


def _small_hour(tokens: Tokens, at: int, hour: int) -> int:
    """The hour where minutes in words may follow it: its first word."""
    return SMALL.get(tokens.lows[at], hour)


def _late(tokens: Tokens, at: int, hour: int) -> tuple[int, int, int | None] | None:
    """As in "15:10 p.m.": the hour says all, the half of the day is only repeated."""
    if not 12 < hour < 24 or tokens.lows[at + 1] != ":":
        return None
    minute, half = tokens.digits(at + 2, 2, 2), half_day(tokens, at + 3)
    return (half[0], hour, minute) if half and minute is not None else None


def _spoken(tokens: Tokens, at: int, hour: int) -> tuple[int, int, int | None] | None:
    here = at + 1 + (tokens.lows[at + 1] == "the")
    part = tokens.lows[here]
    if part not in _HALF_DAYS or (tokens.lows[at] == "at") != (part == "night"):
        return None
    add = 0 if part == "night" and hour < 6 else _HALF_DAYS[part]
    return here + 1, hour % 12 + add, None


def _colon(tokens: Tokens, at: int) -> tuple[int, int, int | None] | None:
    """A time on the twenty-four-hour clock: "13:53", unless it is a score or a verse."""
    hour, minute = tokens.digits(at, 1, 2), tokens.digits(at + 2, 2, 2)
    if hour is None or minute is None or hour > 24 or minute > 59:
        return None
    if tokens.lows[at + 1] != ":" or not (tokens.glued[at + 1] and tokens.glued[at + 2]):
        return None
    end = at + 3
    if tokens.lows[end] == ":" and tokens.glued[end] and tokens.digits(end + 1, 2, 2) is not None:
        end += 2
        if tokens.lows[end] not in (":", "/", ".") or not tokens.glued[end + 1]:
            return end, hour, minute
    if tokens.lows[end] in (":", "/") and tokens.glued[end]:
        return None
    return (end, hour, minute) if _clock_context(tokens, at, end) else None


def _clock_context(tokens: Tokens, at: int, end: int) -> bool:
    before = tokens.lows[at - 1] if at else ""
    if before in _BEFORE_CLOCK or before in WEEKDAYS or tokens.is_number(at - 1) or not before:
        return before != "-" or not tokens.glued[at]
    if tokens.lows[end] == "on" or zone(tokens, end) or tokens.lows[end] in WEEKDAYS:
        return True
    here = end + (tokens.lows[end] == ",")
    return bool(month_name(tokens, here) or numeric_date(tokens, here))


def _military(tokens: Tokens, at: int) -> tuple[int, int, int | None] | None:
    """Three or four digits read as a time: "at 1353", "1023 GMT", "0900 hours", "340pm"."""
    joined = tokens.digits(at, 3, 4)
    half = half_day(tokens, at + 1)
    if joined and half and 100 <= joined < 1300 and joined % 100 < 60:
        return half[0], joined // 100 % 12 + half[1], joined % 100
    number = tokens.digits(at, 4, 4)
    if number is None or number // 100 > 24 or number % 100 > 59:
        return None
    hours = tokens.lows[at + 1] == "hours"
    end = at + 2 if hours and zone(tokens, at + 2) is None else at + 1
    if zone(tokens, at + 1) or hours:
        return end, number // 100, number % 100
    year = 1900 <= number <= 2059
    alone = tokens.lows[at - 1] == "at" and not year and not is_house(tokens, at + 1)
    if alone and at and not tokens.texts[at + 1].islower():
        return at + 1, number // 100, number % 100
    followed = tokens.lows[at + 1] in ("on", "and", "when", "local", "in", "as", "but")
    return (at + 1, number // 100, number % 100) if alone and at and followed else None


def _oclock(tokens: Tokens, at: int) -> tuple[int, int, int | None] | None:
    hour = tokens.digits(at, 1, 2)
    here = at + 1
    if hour is None:
        words = number_words(tokens, at)
        if words is None:
            return None
        here, hour = words[0], int(words[1])
    if hour <= 24 and tokens.phrase(here, ("o", "'", "clock")):
        part = _spoken(tokens, here + 3, hour)
        return part or (here + 3, hour, None)
    return None
