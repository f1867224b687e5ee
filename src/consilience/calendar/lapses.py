"""Days by how far they lie from one that is known: "two days ago", "three days later"."""

from consilience.calendar.durations import LENGTH_STARTS, length
from consilience.calendar.expression import (
    Amount,
    Base,
    DayPart,
    Length,
    Shift,
)
from consilience.calendar.tokens import Match, Tokens, once
from consilience.calendar.words import DAY_PARTS, UNITS

_COUNTED_STARTS = LENGTH_STARTS | {"days", "minutes", "moments"}


@once(_COUNTED_STARTS, digits=True)
def counted(tokens: Tokens, at: int) -> Match:  # noqa: PLR0911 - one line a way of writing it
    """As in "two days ago", "three days later", "a year earlier", "a week from now"."""
    found = length(tokens, at)
    if found is None and tokens.lows[at] in ("days", "minutes", "moments"):
        found = _plain(tokens, at)
    if found is None or not isinstance(found[1], Length):
        return None
    end, lapse = found[0], found[1]
    low = tokens.lows[end]
    if low == "or" and tokens.phrase(end, ("or", "so")):
        end, low = end + 2, tokens.lows[end + 2]
    if low in ("ago", "back") and not (
        low == "back" and tokens.lows[end + 1] in ("to", "in", "from", "on")
    ):
        return end + 1, _shifted(lapse, -1, "report")
    if low == "earlier" or (low == "before" and tokens.lows[end + 1] in (".", ",", ";")):
        return end + 1, _shifted(lapse, -1, "narrated")
    if low in ("later", "afterward", "afterwards"):
        return end + 1, _shifted(lapse, 1, "narrated")
    if low == "from" and tokens.lows[end + 1] in ("now", "today"):
        return end + 2, _shifted(lapse, 1, "report")
    if low == "hence":
        return end + 1, _shifted(lapse, 1, "report")
    return None


def _plain(tokens: Tokens, at: int) -> Match:
    """Units that are no time by themselves, only before "ago" or "later"."""
    return at + 1, Length(
        Amount(None, None, True), "day" if tokens.lows[at] == "days" else "minute"
    )


def _shifted(lapse: Length, sign: int, base: Base) -> Shift:
    if lapse.more:
        more = tuple((sign * count, unit) for count, unit in lapse.more)
        first = sign * (lapse.amount.low or 0)
        return Shift(first, first, lapse.unit, base, lapse.amount.approx, True, more)
    low, high = lapse.amount.low, lapse.amount.high
    if low is None or high is None:
        return Shift(sign, None, lapse.unit, base, True, True)
    near, far = sorted((sign * low, sign * high))
    return Shift(near, far, lapse.unit, base, lapse.amount.approx, True)


@once(frozenset({"the"}))
def neighbour_day(tokens: Tokens, at: int) -> Match:
    """As in "the day before", "the night after", with nothing behind to count from."""
    here = at + (tokens.lows[at] == "the")
    low, turn = tokens.lows[here], tokens.lows[here + 1]
    if here == at or turn not in ("before", "after") or tokens.texts[here + 2][:1].isalnum():
        return None
    step = -1 if turn == "before" else 1
    if low in ("day", "year", "week"):
        return here + 2, Shift(step, step, UNITS[low], "narrated")
    if low in DAY_PARTS:
        return here + 2, DayPart(Shift(step, step, "day", "narrated"), DAY_PARTS[low])
    return None
