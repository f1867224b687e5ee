"""Dates by their parts: "Friday, May 23, 2025", "23rd of May", "2025-05-23"."""

from consilience.calendar.amounts import ORDINAL_STARTS, ordinal
from consilience.calendar.expression import Date
from consilience.calendar.tokens import Match, Tokens, once
from consilience.calendar.words import (
    MONTH_SHORT,
    MONTHS,
    NEAR_DATE,
    SEASONS,
    UNSURE_MONTHS,
    WEEKDAY_SHORT,
    WEEKDAYS,
    WHICH,
)
from consilience.calendar.years import CURRENCY, short_year, year_after

_MONTH_STARTS = frozenset({*MONTHS, *MONTH_SHORT})
_WEEKDAY_STARTS = frozenset({*WEEKDAYS, *WEEKDAY_SHORT})
_DATE_STARTS = _MONTH_STARTS | _WEEKDAY_STARTS | ORDINAL_STARTS | {"the"}
_DAYS_IN = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@once(_MONTH_STARTS)
def month_name(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """A month's name, whole or short with its full stop: where it ends, and its number.

    Whether an unsure one ("May", "March") is a month is for the rule that asks to know.
    """
    low = tokens.lows[at]
    verb = low in ("may", "march") or not (tokens.is_number(at + 1) or tokens.is_number(at - 1))
    if low in MONTHS and (tokens.capital(at) or low not in UNSURE_MONTHS or not verb):
        return at + 1, MONTHS[low]
    if low in MONTH_SHORT and tokens.capital(at):
        dot = tokens.lows[at + 1] == "." and tokens.glued[at + 1]
        return at + 1 + dot, MONTH_SHORT[low]
    return None


@once(_WEEKDAY_STARTS)
def weekday_name(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """A day of the week, Monday 0; short ones only with their full stop or comma."""
    low = tokens.lows[at]
    if low in WEEKDAYS and (tokens.capital(at) or low.endswith("day")):
        return at + 1, WEEKDAYS[low]
    if low in WEEKDAY_SHORT and tokens.capital(at):
        if low in ("sun", "sat") and not _dated_after(tokens, at + 1):
            return None
        if tokens.lows[at + 1] in (".", ",") and tokens.glued[at + 1]:
            return at + 1 + (tokens.lows[at + 1] == "."), WEEKDAY_SHORT[low]
        if tokens.is_number(at + 1) or month_name(tokens, at + 1):
            return at + 1, WEEKDAY_SHORT[low]
    return None


def _dated_after(tokens: Tokens, at: int) -> bool:
    """Whether a date goes on after "Sun." or "Sat,", which are more than days of the week."""
    here = at + (tokens.lows[at] in (".", ","))
    here += tokens.lows[here] == ","
    return tokens.is_number(here) or month_name(tokens, here) is not None


def day_number(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """A day of the month, as digits or as an ordinal."""
    found = ordinal(tokens, at)
    if found is None:
        number = tokens.digits(at, 1, 2)
        found = (at + 1, number) if number else None
    return found if found and 1 <= found[1] <= 31 else None


@once(_DATE_STARTS, digits=True)
def calendar_date(tokens: Tokens, at: int) -> Match:
    """A date that names a month or is written in digits, with the weekday before it."""
    numeric = numeric_date(tokens, at)
    if numeric:
        return numeric
    found = weekday_name(tokens, at)
    weekday = found[1] if found else None
    here = found[0] if found else at
    if found:
        here += tokens.lows[here] == ","
        here += tokens.lows[here] == "the" or tokens.phrase(here, ("on",))
    date = numeric_date(tokens, here) or _day_month(tokens, here) or _month_day(tokens, here)
    if date is None and found:
        date = _weekday_day(tokens, here)
    if date is None or not isinstance(date[1], Date):
        return None
    named = date[1]
    return date[0], Date(named.year, named.month, named.day, weekday)


def _weekday_day(tokens: Tokens, at: int) -> Match:
    """As in "Friday the 11th": the weekday is read already."""
    found = ordinal(tokens, at)
    if found and found[1] <= 31 and tokens.is_number(at):
        return found[0], Date(day=found[1])
    return None


def _month_day(tokens: Tokens, at: int) -> Match:
    month = month_name(tokens, at)
    if month is None:
        return None
    here = month[0] + (tokens.lows[month[0]] == "the")
    stroke = tokens.lows[here] in ("-", "/") and tokens.glued[here] and tokens.glued[here + 1]
    here += stroke and tokens.digits(here + 1, 1, 2) is not None
    day = day_number(tokens, here)
    if day and day[1] <= _DAYS_IN[month[1] - 1] and not _more_digits(tokens, day[0]):
        end = day[0]
        year = year_after(tokens, end)
        if year:
            return year[0], Date(year[1], month[1], day[1])
        return end, Date(None, month[1], day[1])
    return None


def _more_digits(tokens: Tokens, at: int) -> bool:
    """Whether the number before goes on ("May 2.5", "May 20%", "May 10:30")."""
    mark = tokens.lows[at]
    follows = tokens.glued[at] and tokens.glued[at + 1] and tokens.is_number(at + 1)
    return mark == "%" or (mark in (".", ":") and follows)


def _day_month(tokens: Tokens, at: int) -> Match:
    here = at + (tokens.lows[at] == "the")
    day = day_number(tokens, here)
    if day is None or (here > at and ordinal(tokens, here) is None):
        return None
    here = day[0] + (tokens.lows[day[0]] in ("of", "-", "day"))
    if tokens.lows[here] == "." and tokens.glued[here] and month_name(tokens, here + 1):
        # "16. Nov. 2031", as German and Czech write it; without a year a sentence may end there.
        dotted = month_name(tokens, here + 1)
        here += dotted is not None and year_after(tokens, dotted[0]) is not None
    if tokens.phrase(day[0], ("day", "of")):
        here = day[0] + 2
    month = month_name(tokens, here)
    if month is None or day[1] > _DAYS_IN[month[1] - 1]:
        return None
    if tokens.lows[at - 1] in CURRENCY or (
        at and tokens.glued[at] and tokens.lows[at - 1] in ".,:"
    ):
        return None
    end = month[0]
    year = year_after(tokens, end + (tokens.lows[end] == "-"))
    if year:
        return year[0], Date(year[1], month[1], day[1])
    return end, Date(None, month[1], day[1])


@once(frozenset(), digits=True)
def numeric_date(tokens: Tokens, at: int) -> Match:
    """A date in digits alone: "2025-05-23", "23.05.2025", "5/23/2025", with slashes month first.

    Slashes may stand apart before a whole year: "5 / 23 / 2025".

    Where the first number of a slashed date can't be a month, the day comes first.
    """
    mark = tokens.lows[at + 1]
    if mark not in ("-", "/", ".") or tokens.lows[at + 3] != mark:
        return None
    glued = [tokens.glued[at + offset] for offset in range(1, 5)]
    spaced = mark == "/" and not any(glued) and tokens.digits(at + 4, 4, 4) is not None
    if not (spaced or all(glued)):
        return None
    if tokens.glued[at] and tokens.lows[at - 1] in ("-", "/", "."):
        return None
    if tokens.glued[at + 5] and tokens.lows[at + 5] in ("-", "/"):
        return None
    return _numeric(tokens, at, mark)


def _numeric(tokens: Tokens, at: int, mark: str) -> Match:
    first, second, third = (tokens.number(at + offset) for offset in (0, 2, 4))
    if first is None or second is None or third is None:
        return None
    widths = tuple(len(tokens.texts[at + offset]) for offset in (0, 2, 4))
    if widths[0] == 4 and max(widths[1:]) <= 2:
        year, month, day = first, second, third
    elif widths[2] in (2, 4) and max(widths[:2]) <= 2:
        year = third if widths[2] == 4 else short_year(third)
        month, day = (first, second) if mark != "." and first <= 12 else (second, first)
    else:
        return None
    if 1000 <= year <= 2199 and 1 <= month <= 12 and 1 <= day <= _DAYS_IN[month - 1]:
        return at + 5, Date(year, month, day)
    return None


@once(frozenset(), digits=True)
def numeric_month(tokens: Tokens, at: int) -> Match:
    """A month in digits alone: "2025-05", "05/2025"; "2025-26" is no month."""
    mark = tokens.lows[at + 1]
    if mark not in ("-", "/") or not (tokens.glued[at + 1] and tokens.glued[at + 2]):
        return None
    if tokens.glued[at] and tokens.lows[at - 1] in ("-", "/", ".", ":"):
        return None
    goes_on = tokens.glued[at + 3] and tokens.lows[at + 3] in ("-", "/", "%", ":")
    year, month = tokens.digits(at, 4, 4), tokens.digits(at + 2, 2, 2)
    if year is None:
        month, year = tokens.digits(at, 1, 2), tokens.digits(at + 2, 4, 4)
    if goes_on or year is None or month is None or not 1900 <= year <= 2099:
        return None
    seasons = month == year % 100 + 1
    return (at + 3, Date(year, month)) if 1 <= month <= 12 and not seasons else None


_OWNERS = frozenset("the a an its their his her our this that".split())
_NO_NOUN = frozenset(
    "on of to in at by for from against with and or but is was are were will would has had have "
    "that which who when where began begins ended ends s".split()
)


@once(_MONTH_STARTS)
def month_date(tokens: Tokens, at: int) -> Match:
    """A month, with its year where one follows in digits or words: "May 2025"."""
    month = month_name(tokens, at)
    if month is None:
        return None
    year = year_after(tokens, month[0])
    if year:
        return year[0], Date(year[1], month[1])
    if tokens.lows[at] in UNSURE_MONTHS or tokens.lows[at] in MONTH_SHORT:
        return (month[0], Date(None, month[1])) if _month_context(tokens, at, month[0]) else None
    return month[0], Date(None, month[1])


def _month_context(tokens: Tokens, at: int, end: int) -> bool:
    """Whether the words around make a month of "May", "March" or "Jan"."""
    before, after = tokens.lows[at - 1] if at else "", tokens.lows[end]
    if after == "of" and tokens.lows[end + 1] in WHICH and tokens.lows[end + 2] == "year":
        return True
    if tokens.capital(end) and after not in WEEKDAYS and not _is_time_word(after):
        return before in ("in", "since", "until", "till", "during", "last", "next", "late", "early")
    if before in NEAR_DATE or before == "-":
        return before != "as"
    if before in _OWNERS and tokens.texts[end][:1].islower():
        return after not in _NO_NOUN  # "a June vote"; "the March on the capital" is none
    return tokens.phrase(end, ("'", "s")) and before == "the"


def _is_time_word(low: str) -> bool:
    return low in MONTHS or low in SEASONS or low in WHICH
