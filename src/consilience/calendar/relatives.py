"""Times named from the day of the report: "yesterday", "last Friday", "the same week"."""

from consilience.calendar.amounts import ordinal
from consilience.calendar.dates import day_number, month_name, weekday_name
from consilience.calendar.durations import length, plurals_end
from consilience.calendar.expression import (
    Amount,
    Base,
    Date,
    DayPart,
    Fraction,
    Length,
    Season,
    Shift,
    Vague,
    Weekday,
    Which,
    Window,
)
from consilience.calendar.tokens import Match, Tokens, once
from consilience.calendar.words import DAY_PARTS, PLURALS, SEASONS, UNITS, WHICH
from consilience.calendar.years import year_after

STEPS: dict[Which, int] = {
    "bare": 0,
    "this": 0,
    "last": -1,
    "previous": -1,
    "next": 1,
    "following": 1,
}
_WHICH_STARTS = frozenset({*WHICH, "the", "that", "same", "latest", "year", "comparable"})
_RECENT = frozenset({"recent", "previous", "past", "coming", "earlier"})
_OVER = frozenset({"over", "within", "during", "for", "through", "into"})
"""Words before "the next year" after which it is the year to come, not the one told after."""


_SHORT = frozenset({"second", "minute", "hour"})
_ANAPHORIC = frozenset({"that", "same"})


@once(_WHICH_STARTS)
def which_unit(tokens: Tokens, at: int) -> Match:
    """As in "last week", "this month", "next year", "the following day", "the previous night"."""
    here = at + (tokens.lows[at] == "the")
    word = tokens.lows[here]
    which = WHICH.get(word)
    if which is None:
        return longest_of(
            _anaphor(tokens, at),
            _known(tokens, at),
            _year_ago(tokens, at),
            _after_next(tokens, at),
        )
    if word == "this" and tokens.lows[here + 1] in ("past", "coming", "current"):
        which, here = WHICH[tokens.lows[here + 1]], here + 1
    found = _after_which(tokens, here + 1, which, here > at)
    if found and word == "past" and here > at and isinstance(found[1], Shift):
        return None
    return found


def longest_of(*found: Match) -> Match:
    """The longest of several readings; the first one of equals."""
    best: Match = None
    for match in found:
        if match and (best is None or match[0] > best[0]):
            best = match
    return best


def _after_next(tokens: Tokens, at: int) -> Match:
    """As in "the week after next", "the month before last"."""
    unit = UNITS.get(tokens.lows[at + 1])
    end = at + 4 + (tokens.lows[at + 3] == "the")
    turn = [tokens.lows[at + 2], tokens.lows[end - 1]]
    if tokens.lows[at] != "the" or turn not in (["after", "next"], ["before", "last"]):
        return None
    step = 2 if turn[0] == "after" else -2
    goes_on = tokens.capital(end) or tokens.lows[end] in {*UNITS, *SEASONS}
    if unit is None or unit in _SHORT or unit == "day" or goes_on:
        return None
    return end, Shift(step, step, unit)


def _known(tokens: Tokens, at: int) -> Match:  # noqa: PLR0911 - one line a way of writing it
    """As in "the weekend", "the quarter", "the latest quarter": one that needs no further word."""
    here = at + (tokens.lows[at] == "the")
    low = tokens.lows[here]
    if low == "latest" and tokens.lows[here + 1] in ("fiscal", "financial"):
        unit = UNITS.get(tokens.lows[here + 2])
        return (here + 3, Shift(-1, -1, unit)) if unit in ("quarter", "year") else None
    if low == "latest" and tokens.lows[here + 1] in ("week", "month", "quarter", "year"):
        unit = UNITS[tokens.lows[here + 1]]
        return here + 2, Shift(-1, -1, unit)
    if here == at:
        return None
    if low == "weekend":
        return here + 1, Shift(0, 0, "weekend")
    fiscal = low in ("fiscal", "full", "financial", "calendar")
    if tokens.lows[here + fiscal] == "year":
        return _the_year(tokens, here, fiscal)
    if low == "latest" and tokens.lows[here + 1] == "period":
        return here + 2, Shift(-1, -1, "quarter")
    if low == "quarter" and tokens.lows[here + 1] not in ("of", "-", "century"):
        return here + 1, Shift(0, 0, "quarter", "narrated")
    return None


def _the_year(tokens: Tokens, at: int, fiscal: bool) -> Match:
    """As in "the year ended June 30", a length; "for the year", the one that runs."""
    end = at + 1 + fiscal
    if tokens.lows[end] in ("ended", "ending"):
        return end, Length(Amount(1, 1), "year")
    if fiscal:
        return end, Shift(0, 0, "year", "narrated")
    running = tokens.lows[at - 2] in ("for", "of", "in", "during", "over", "so")
    if not running or not tokens.texts[at].islower() or tokens.texts[end][:1].isdecimal():
        return None
    if tokens.lows[end] in (
        "before",
        "after",
        "when",
        "in",
        "of",
        "-",
        "that",
        "to",
        "following",
        "end",
    ):
        return None
    counted = tokens.lows[at - 3] in ("months", "half", "quarter", "quarters", "weeks", "rest")
    if tokens.lows[at - 2] == "of" and not (counted or tokens.lows[at - 3] == "end"):
        return None
    return end, Shift(0, 0, "year")


def _year_ago(tokens: Tokens, at: int) -> Match:
    """As in "the year-ago quarter", "the year-earlier period", "year-earlier"."""
    here = at + (tokens.lows[at] == "the")
    here += tokens.lows[here] in ("comparable", "corresponding")
    if not tokens.phrase(here, ("year", "-", "ago")) and not tokens.phrase(
        here, ("year", "-", "earlier")
    ):
        return None
    end = here + 3
    months = length(tokens, end)
    if months and isinstance(months[1], Length) and months[1].unit == "month":
        return months
    nth = ordinal(tokens, end)
    if nth and tokens.lows[nth[0]] == "quarter" and nth[1] <= 4:
        return nth[0] + 1, Fraction(4, nth[1], Shift(-1, -1, "year"))
    end += tokens.lows[end] in ("period", "quarter", "month", "week")
    return end, Shift(-1, -1, "year", "narrated", False, True)


def _after_which(tokens: Tokens, at: int, which: Which, article: bool) -> Match:  # noqa: PLR0911 - one line a way of writing it
    low = tokens.lows[at]
    if low in UNITS and low not in ("second", "minute"):
        return _unit(tokens, at, which, article)
    if low in ("fiscal", "financial", "calendar") and tokens.lows[at + 1] in ("year", "quarter"):
        return at + 2, Shift(STEPS[which], STEPS[which], UNITS[tokens.lows[at + 1]])
    if low in DAY_PARTS and which != "bare":
        base: Base = "narrated" if article or which in ("following", "previous") else "report"
        if which == "last" and article:
            return None
        return at + 1, DayPart(_night(which, base), DAY_PARTS[low])
    if low in SEASONS:
        return at + 1, Season(SEASONS[low], None, which)
    month = month_name(tokens, at)
    if month and tokens.capital(at):
        number = day_number(tokens, month[0]) if which in ("last", "next", "this") else None
        end = number[0] if number else month[0]
        year = year_after(tokens, end) if number else None
        if number and year:
            return year[0], Date(year[1], month[1], number[1])
        return end, Date(None, month[1], number[1] if number else None, which=which)
    weekday = weekday_name(tokens, at)
    if weekday:
        return weekday[0], Weekday(weekday[1], which)
    return _fraction_of(tokens, at, which)


def _night(which: Which, base: Base) -> Shift:
    return Shift(STEPS[which], STEPS[which], "day", base)


def _unit(tokens: Tokens, at: int, which: Which, article: bool) -> Match:
    """A unit after "last", "next" …; "the next day" counts from the day that the text tells of."""
    unit = UNITS[tokens.lows[at]]
    if which == "last" and unit in ("day", "hour"):
        return None
    if tokens.phrase(at + 1, ("-", "old")) or tokens.phrase(at + 1, ("-", "long")):
        return None
    ahead = article and unit != "day" and tokens.lows[at - 3] in _OVER
    narrated = which in ("following", "previous") or (
        which == "next" and (article or unit == "day") and not ahead
    )
    step = STEPS[which]
    return at + 1, Shift(step, step, unit, "narrated" if narrated else "report")


def _fraction_of(tokens: Tokens, at: int, which: Which) -> Match:
    """As in "last third quarter": a quarter and which one."""
    nth = ordinal(tokens, at)
    if nth and tokens.lows[nth[0]] == "quarter" and nth[1] <= 4:
        return nth[0] + 1, Fraction(4, nth[1], None, which)
    return None


def _anaphor(tokens: Tokens, at: int) -> Match:
    """As in "that day", "the same week": the period that the text has been telling of."""
    here = at + (tokens.lows[at] in ("the", "that", "this") and tokens.lows[at + 1] == "same")
    if tokens.lows[here] not in _ANAPHORIC:
        return None
    low = tokens.lows[here + 1]
    if tokens.lows[here] == "same" and here == at:
        return None
    if low in UNITS and low not in ("second", "minute", "hour"):
        return here + 2, Shift(0, 0, UNITS[low], "narrated")
    if low in DAY_PARTS:
        return here + 2, DayPart(Shift(0, 0, "day", "narrated"), DAY_PARTS[low])
    return None


def recent(tokens: Tokens, at: int) -> Match:
    """As in "recent days", "the coming months": a stretch that no number bounds."""
    here = at + (tokens.lows[at] == "the")
    word, low = tokens.lows[here], tokens.lows[here + 1]
    plurals = ("days", "weeks", "months", "years", "decades", "quarters", "hours")
    if word == "future" and low in plurals:
        return here + 2, Vague("future")
    if word in _RECENT and low in plurals:
        stretch = Length(Amount(None, None, True), PLURALS[low])
        end = plurals_end(tokens, here + 1)
        return end, Window(stretch, "future" if word == "coming" else "past")
    return None
