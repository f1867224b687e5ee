"""What comes again: "every week", "every other day", "daily", "40 shells a day"."""

from consilience.calendar.amounts import (
    ORDINAL_STARTS,
    ordinal,
)
from consilience.calendar.dates import month_name, weekday_name
from consilience.calendar.durations import length
from consilience.calendar.expression import (
    Date,
    DayPart,
    Fraction,
    Length,
    Repeat,
    Season,
    Shift,
    Unit,
    Weekday,
)
from consilience.calendar.tokens import Match, Tokens, once
from consilience.calendar.words import (
    DAY_PARTS,
    SEASONS,
    UNITS,
    WEEKDAYS,
)

_SET_WORDS: dict[str, Unit] = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
    "hourly": "hour",
    "nightly": "day",
}
_QUARTERS = 4
_RATE_UNITS = {name: UNITS[name] for name in ("hour", "day", "week", "month", "year")}
_PLURAL_DAYS = {name + "s": number for name, number in WEEKDAYS.items()}
_REPEAT_STARTS = ORDINAL_STARTS | {
    *_SET_WORDS,
    *_PLURAL_DAYS,
    *WEEKDAYS,
    *("every", "each", "per", "a", "an"),
}


@once(_REPEAT_STARTS, digits=True)
def repeat(tokens: Tokens, at: int) -> Match:
    """What comes again: "every week", "every other day", "daily", "Tuesday nights"."""
    low = tokens.lows[at]
    if low in _SET_WORDS:
        return at + 1, Repeat(Shift(0, 0, _SET_WORDS[low]))
    if low in ("every", "each"):
        return _every(tokens, at + 1, low)
    if low in ("a", "an") and tokens.lows[at + 1] in _RATE_UNITS and _rated(tokens, at - 1):
        return at + 2, Repeat(Shift(0, 0, _RATE_UNITS[tokens.lows[at + 1]]))
    if low == "per" and tokens.lows[at + 1] in UNITS and tokens.lows[at + 1] != "second":
        return at + 2, Repeat(Shift(0, 0, UNITS[tokens.lows[at + 1]]))
    return _plural_days(tokens, at)


def _rated(tokens: Tokens, at: int) -> bool:
    """Whether what stands before "a day" is counted by it: "twice", "40 shells", "$3 million"."""
    before = tokens.lows[at]
    if at < 0 or before in ("times", "once", "twice", "thrice", "percent", "million", "billion"):
        return at >= 0
    if tokens.is_number(at):
        return True
    return before.endswith("s") and at > 0 and tokens.is_number(at - 1)


def _every(tokens: Tokens, at: int, word: str) -> Match:  # noqa: PLR0911 - one line a way of writing it
    step = 2.0 if tokens.lows[at] == "other" else 1.0
    here = at + (tokens.lows[at] == "other")
    nth = ordinal(tokens, here)
    if nth and tokens.lows[here] != "second":
        here, step = nth[0], float(nth[1])
    weekday = weekday_name(tokens, here)
    if weekday:
        return _with_part(tokens, weekday[0], weekday[1], step)
    month = month_name(tokens, here)
    if month:
        return month[0], Repeat(Date(None, month[1]), step)
    low = tokens.lows[here]
    if low in DAY_PARTS:
        return here + 1, Repeat(DayPart(Shift(0, 0, "day"), DAY_PARTS[low]), step)
    if low in SEASONS:
        return here + 1, Repeat(Season(SEASONS[low]), step)
    found = length(tokens, here)
    if found and isinstance(found[1], Length) and found[1].amount.low and word == "every":
        return found[0], Repeat(Shift(0, 0, found[1].unit), found[1].amount.low)
    if low in UNITS and not tokens.phrase(here + 1, ("of",)):
        return here + 1, Repeat(Shift(0, 0, UNITS[low]), step)
    return None


def _with_part(tokens: Tokens, at: int, weekday: int, step: float) -> Match:
    part = tokens.lows[at].removesuffix("s")
    if part in DAY_PARTS:
        return at + 1, Repeat(DayPart(Weekday(weekday), DAY_PARTS[part]), step)
    return at, Repeat(Weekday(weekday), step)


def _shared_part(tokens: Tokens, at: int) -> str:
    """The part of the day after a weekday, or after the one that it is coordinated with."""
    if tokens.lows[at] in ("and", "or"):
        other = weekday_name(tokens, at + 1)
        at = other[0] if other else at
    return tokens.lows[at][:-1] if tokens.lows[at].endswith("s") else ""


def _plural_days(tokens: Tokens, at: int) -> Match:
    low = tokens.lows[at]
    if low.endswith("days") and weekday_name(tokens, at) is None and tokens.capital(at):
        return (at + 1, Repeat(Weekday(_PLURAL_DAYS[low]))) if low in _PLURAL_DAYS else None
    weekday = weekday_name(tokens, at)
    if weekday:
        part = _shared_part(tokens, weekday[0])
        if part in DAY_PARTS:
            alone = tokens.lows[weekday[0]] not in ("and", "or", ",")
            said = Repeat(DayPart(Weekday(weekday[1]), DAY_PARTS[part]))
            return weekday[0] + alone, said
    return _plural_quarters(tokens, at)


def _plural_quarters(tokens: Tokens, at: int) -> Match:
    """As in "fourth quarters", and the first of "the second and fourth quarters"."""
    nth = ordinal(tokens, at)
    if nth is None or nth[1] > _QUARTERS:
        return None
    said = Repeat(Fraction(4, nth[1]))
    if tokens.lows[nth[0]] == "quarters":
        return nth[0] + 1, said
    other = ordinal(tokens, nth[0] + 1) if tokens.lows[nth[0]] in ("and", "or") else None
    return (nth[0], said) if other and tokens.lows[other[0]] == "quarters" else None
