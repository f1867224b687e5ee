"""Times told by how far they lie from another: "two days after Easter", "a week from Friday"."""

from consilience.calendar.amounts import hedge
from consilience.calendar.days import day
from consilience.calendar.durations import LENGTH_STARTS, length
from consilience.calendar.expression import (
    Amount,
    DayPart,
    Expression,
    Length,
    Offset,
    Shift,
    Weekday,
)
from consilience.calendar.periods import period
from consilience.calendar.relatives import longest_of
from consilience.calendar.tokens import Match, Tokens, once
from consilience.calendar.words import UNITS

_STARTS = LENGTH_STARTS | {"days", "minutes", "the"}
_LASTING = frozenset({"for", "over", "lasting", "lasts", "of", "in", "within", "during", "last"})
_WORKING = frozenset({"trading", "working", "business", "consecutive", "straight"})
_NO_NOUN = frozenset("that which this it they he she we you i being having".split())


def _from_day(tokens: Tokens, at: int, of: tuple[int, Expression]) -> bool:
    """Whether "three days from Friday" counts on from Friday, and does not begin with it."""
    starts = tokens.lows[at - 1] in _LASTING or hedge(tokens, at) > at
    here = of[0] + (tokens.lows[of[0]] == ",")
    ends = tokens.lows[here] in ("to", "through", "until", "till", "-")
    return isinstance(of[1], Shift | Weekday) and not starts and not ends


def _the_day(tokens: Tokens, at: int) -> tuple[int, Length] | None:
    """As in "the day" of "the day before Easter"."""
    unit = UNITS.get(tokens.lows[at + 1]) if tokens.lows[at] == "the" else None
    return (at + 2, Length(Amount(1, 1), unit)) if unit in ("day", "week") else None


@once(_STARTS, digits=True)
def offset(tokens: Tokens, at: int) -> Match:  # noqa: PLR0911 - one line a reason
    """A length before, after or from a time that the words name, or something that is no time."""
    found = _the_day(tokens, at) or length(tokens, at)
    if found is None or not isinstance(found[1], Length):
        return None
    if _WORKING.intersection(tokens.lows[at : found[0]]):
        # How many days eight trading days are, a calendar of the exchange would have to say.
        return None
    turn = tokens.lows[found[0]]
    if turn not in ("before", "after", "from"):
        return None
    sign = -1 if turn == "before" else 1
    here = found[0] + 1
    of = longest_of(day(tokens, here), period(tokens, here))
    if turn == "from" and (of is None or not _from_day(tokens, at, of)):
        return None
    if of and not isinstance(of[1], Length | DayPart | Offset):
        return of[0], Offset(found[1], -1 if sign < 0 else 1, of[1])
    if (
        turn == "from"
        or tokens.lows[at] == "the"
        or not tokens.texts[here][:1].isalpha()
        or tokens.lows[here] in _NO_NOUN
    ):
        return None
    return found[0], Offset(found[1], -1 if sign < 0 else 1)
