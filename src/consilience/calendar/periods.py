"""Months, seasons, quarters, years, eras, and the parts of them: "late May", "the end of 2024"."""

from consilience.calendar.dates import (
    month_date,
    numeric_month,
)
from consilience.calendar.days import is_day
from consilience.calendar.expression import (
    Date,
    Expression,
    Part,
    Shift,
)
from consilience.calendar.fractions import fraction, season
from consilience.calendar.relatives import (
    longest_of,
    which_unit,
)
from consilience.calendar.tokens import Match, Tokens, once
from consilience.calendar.words import PARTS
from consilience.calendar.years import era, year_date

_BY = frozenset({"by", "at", "before", "until", "since", "around", "the", "after", "this"})
_THIS_YEAR = Shift(0, 0, "year")


@once()
def period(tokens: Tokens, at: int) -> Match:
    """A month, season, quarter, year, decade or century, or a part of one: "late May"."""
    plain = longest_of(plain_period(tokens, at), _year_end(tokens, at))
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
    of = longest_of(plain_period(tokens, here), _the_unit(tokens, here) if long_way else None)
    return longest_of((of[0], Part(of[1], blur)) if of and not is_day(of[1]) else None, plain)


def _year_end(tokens: Tokens, at: int) -> Match:
    """As in "year's end", "by year end", the end of the year that runs; "year-end" is its day."""
    here = at + (tokens.lows[at] == "the")
    if tokens.lows[here] != "year" or tokens.lows[at - 1] not in _BY:
        return None
    for joint in (("-", "end"), ("'", "s", "end"), ("end",)):
        end = here + 1 + len(joint)
        if tokens.phrase(here + 1, joint):
            year = year_date(tokens, end)
            behind = tokens.lows[at - 1] == "since"
            return _closing_day(end, year, behind) if "-" in joint else _last_part(end, year)
    return None


def _closing_day(end: int, year: Match, behind: bool) -> Match:
    if year and isinstance(year[1], Date):
        return year[0], Date(year[1].year, 12, 31)
    return end, Date(None, 12, 31, which="last" if behind else "bare")


def _last_part(end: int, year: Match) -> Match:
    return (year[0], Part(year[1], "end")) if year else (end, Part(_THIS_YEAR, "end"))


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
def plain_period(tokens: Tokens, at: int) -> Match:
    """A whole month, season, quarter, year, decade or century."""
    dated = longest_of(
        month_date(tokens, at), numeric_month(tokens, at), year_date(tokens, at), era(tokens, at)
    )
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
