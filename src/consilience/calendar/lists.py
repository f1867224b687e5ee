"""Days that share one month: "May 20, 22 and 24", "20 and 22 May"."""

from dataclasses import replace

from consilience.calendar.dates import calendar_date, day_number
from consilience.calendar.expression import Date, Expression
from consilience.calendar.tokens import Tokens
from consilience.calendar.years import year_number

Row = tuple[int, int, Expression]
"""First token, token after the last one, what it says."""
_MOST = 12
_GOES_ON = frozenset(
    "at in and when but to for as with after before of on by from during while where which "
    "because a the he she they it we were was are is will would".split()
)


def days_after(tokens: Tokens, end: int, first: Expression) -> tuple[Row, ...]:
    """The further days of "May 20, 22 and 24", after the first one; none if it is no list."""
    if not isinstance(first, Date) or first.month is None or first.day is None:
        return ()
    rows: list[Row] = []
    last = first.day
    while len(rows) < _MOST:
        closing = tokens.lows[end] in ("and", "or") or tokens.phrase(end, (",", "and"))
        if not closing and tokens.lows[end] != ",":
            return ()
        here = end + 1 + (closing and tokens.lows[end] == ",")
        number = day_number(tokens, here)
        if number is None or number[1] <= last:
            return ()
        end, last = number
        rows.append((here, end, replace(first, day=last, weekday=None)))
        if closing:
            return _dated(tokens, end, rows)
    return ()


def _dated(tokens: Tokens, end: int, rows: list[Row]) -> tuple[Row, ...]:
    """The list with the year that follows it; none if its last number counts something."""
    year = year_number(tokens, end + (tokens.lows[end] == ","))
    if year and year[1] >= 1500:
        start, _, last = rows[-1]
        return (*rows[:-1], (start, year[0], _in_year(last, year[1])))
    after = tokens.texts[end]
    if (after[:1].isalnum() and after not in _GOES_ON) or after in ("%", ":", "-", "/", "$"):
        return ()
    if after == "." and tokens.glued[end + 1] and tokens.is_number(end + 1):
        return ()
    return tuple(rows)


def _in_year(said: Expression, year: int) -> Expression:
    return replace(said, year=year) if isinstance(said, Date) else said


def days_before(tokens: Tokens, at: int) -> tuple[Row, ...]:
    """The days of "20, 22 and 24 May", the last one among them; none if it is no list."""
    places: list[tuple[int, int, int]] = []
    here = at
    while len(places) < _MOST:
        number = day_number(tokens, here)
        if number is None or (places and number[1] <= places[-1][2]):
            return ()
        places.append((here, number[0], number[1]))
        joint = tokens.lows[number[0]]
        if joint not in (",", "and", "or"):
            return ()
        here = number[0] + 1
        if joint != ",":
            break
    last = calendar_date(tokens, here)
    dated = last and isinstance(last[1], Date) and day_number(tokens, here) is not None
    if last is None or not dated or not isinstance(last[1], Date) or not last[1].month:
        return ()
    if (last[1].day or 0) <= places[-1][2]:
        return ()
    shared = last[1]
    rows = [(start, end, replace(shared, day=day)) for start, end, day in places]
    return (*rows, (here, last[0], shared))
