"""From one time to another: "from Friday through Sunday", "May 23-25", "9 to 11 a.m."."""

from dataclasses import dataclass, replace

from consilience.calendar.amounts import ordinal
from consilience.calendar.compose import timed
from consilience.calendar.dates import day_number, month_name
from consilience.calendar.days import day_part
from consilience.calendar.expression import (
    Clock,
    Date,
    DayPart,
    Expression,
    Length,
    Part,
    Repeat,
    Vague,
    Window,
)
from consilience.calendar.fixed import fixed
from consilience.calendar.periods import period
from consilience.calendar.relatives import longest_of
from consilience.calendar.tokens import Match, Tokens, once
from consilience.calendar.years import year_number

_JOINTS = frozenset({"to", "through", "until", "till", "-", "thru"})


_MONTHS = 12
"""What a year and a number up to it may name: "2010-12" can be its last month."""


@dataclass(frozen=True, slots=True)
class SpanFound:
    """A span in tokens: where it ends, and each end's first token, end and expression."""

    end: int
    first: tuple[int, int, Expression]
    last: tuple[int, int, Expression]


def moved(found: SpanFound, by: int) -> SpanFound:
    """The same span so many tokens further on."""
    first, last = found.first, found.last
    return SpanFound(
        found.end + by,
        (first[0] + by, first[1] + by, first[2]),
        (last[0] + by, last[1] + by, last[2]),
    )


def span(tokens: Tokens, at: int) -> SpanFound | None:
    """A span that begins at a token, with its "from" or "between"."""
    lead = tokens.lows[at] if tokens.lows[at] in ("from", "rom", "between") else ""
    if lead == "rom" and tokens.lows[at - 1] != "]":
        return None
    here = at + bool(lead)
    for found in (_point(tokens, here), _short_first(tokens, here)):
        if found is None:
            continue
        joint = found[0] + (tokens.lows[found[0]] == "," and bool(lead))
        word = tokens.lows[joint]
        if word == "and" if lead == "between" else word in _JOINTS:
            last = _second(tokens, joint, found[1])
            if last and _fits(found[1], last[2], lead, tokens, joint):
                ends = _share(found[1], last[2])
                return SpanFound(last[1], (here, found[0], ends[0]), (last[0], last[1], ends[1]))
    return None


@once()
def _point(tokens: Tokens, at: int) -> Match:
    found = longest_of(timed(tokens, at), period(tokens, at), day_part(tokens, at))
    if found and isinstance(found[1], Length | Window | Repeat):
        return None
    return found or fixed(tokens, at)


def _short_first(tokens: Tokens, at: int) -> Match:  # noqa: PLR0911 - one line a way of writing it
    """The bare number before a joint: "23" in "23-25 May", "8" in "from 8 to 10 a.m."."""
    if not tokens.is_number(at):
        return None
    minutes = tokens.lows[at + 1] == ":" and tokens.digits(at + 2, 2, 2) is not None
    here = at + 3 if minutes else at + 1
    if not minutes:
        nth = ordinal(tokens, at)
        here = nth[0] if nth else here
    number = tokens.digits(at, 1, 2)
    if number is None or tokens.lows[here] not in _JOINTS | {"and"}:
        return None
    second = _point(tokens, here + 1)
    if second is None:
        return None
    if isinstance(second[1], Clock) and number <= 24:
        return here, Clock(number, tokens.digits(at + 2, 2, 2) if minutes else None)
    if isinstance(second[1], Date) and second[1].month_shift is not None:
        return here, Date(day=number, month_shift=second[1].month_shift)
    starts_with_day = day_number(tokens, here + 1) is not None
    if isinstance(second[1], Date) and second[1].month and starts_with_day and 1 <= number <= 31:
        return (
            (here, Date(None, second[1].month, number)) if number < (second[1].day or 0) else None
        )
    return None


def _second(tokens: Tokens, joint: int, first: Expression) -> tuple[int, int, Expression] | None:
    here = joint + 1
    found = _point(tokens, here)
    of = first.of if isinstance(first, DayPart) else first
    if isinstance(of, Date) and of.day is not None and of.month is not None:
        short = _short_day(tokens, joint, of)
        if short and (found is None or short[0] >= found[0]):
            day: Expression = short[1]
            if isinstance(first, DayPart):
                day = DayPart(day, first.part, first.blur)
            return here, short[0], day
    if isinstance(of, Date) and of.year and of.month is None and tokens.lows[joint] == "-":
        short_year = tokens.digits(here, 2, 2)
        later = 0 if short_year is None else short_year - of.year % 100
        if short_year and (later == 1 or (later > 1 and short_year > _MONTHS)):
            return here, here + 1, Date(of.year + later)
    return (here, found[0], found[1]) if found else None


def _short_day(tokens: Tokens, joint: int, first: Date) -> tuple[int, Date] | None:
    """The second day of "May 23-25" or "May 23 to 25, 2025"."""
    found = day_number(tokens, joint + 1)
    if found is None or first.day is None or found[1] <= first.day:
        return None
    dash = tokens.lows[joint] == "-"
    if dash and not (tokens.glued[joint] and tokens.glued[joint + 1]):
        return None
    if month_name(tokens, found[0]) or tokens.lows[found[0]] in (":", "%", "a", "p", "am", "pm"):
        return None
    year = year_number(tokens, found[0] + 1) if tokens.lows[found[0]] == "," else None
    if year and year[1] >= 1500:
        return year[0], Date(year[1], first.month, found[1])
    return found[0], Date(first.year, first.month, found[1], None, first.which, first.year_shift)


def _fits(first: Expression, last: Expression, lead: str, tokens: Tokens, joint: int) -> bool:
    """Whether two ends can make a span; without "from" they must be of one sort."""
    if isinstance(first, Vague) and (first.points != "present" or not lead):
        return False
    if isinstance(first, Length | Window | Repeat):
        return False
    if isinstance(last, Length | Window | Repeat) or (
        isinstance(last, Vague) and last.points != "present"
    ):
        return False
    if lead:
        return True
    if tokens.lows[joint] == "-" and not (tokens.glued[joint] and tokens.glued[joint + 1]):
        return isinstance(first, Date) and isinstance(last, Date) and _sort(first) == _sort(last)
    return _sort(first) == _sort(last)


def _sort(expression: Expression) -> str:
    if isinstance(expression, Part):
        return _sort(expression.of)
    if isinstance(expression, Date):
        return "day" if expression.day else "month" if expression.month else "year"
    return type(expression).__name__


def _share(first: Expression, last: Expression) -> tuple[Expression, Expression]:
    """What one end leaves for the other to say: the year, the day, the half of the day."""
    if isinstance(first, Date) and isinstance(last, Date):
        year = last.year
        if first.year is None and first.month and year and first.which == "bare":
            earlier = last.month is None or first.month <= last.month
            return replace(first, year=year if earlier else year - 1), last
        if first.year and last.year is None and last.month:
            later = first.month is None or last.month >= first.month
            return first, replace(last, year=first.year if later else first.year + 1)
    if isinstance(first, Clock) and isinstance(last, Clock):
        return _share_clock(first, last)
    if isinstance(first, DayPart) and isinstance(last, Date) and isinstance(first.of, Date):
        return first, last
    return first, last


def _share_clock(first: Clock, last: Clock) -> tuple[Clock, Clock]:
    of = first.of or last.of
    hour = first.hour
    if hour < last.hour - 12 + 1 and hour <= 12 < last.hour and first.minute is None:
        hour += 12
    if first.of is None:
        first = replace(first, of=of, hour=hour)
    if last.of is None:
        last = replace(last, of=of)
    return first, last
