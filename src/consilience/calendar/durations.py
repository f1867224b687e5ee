"""Lengths of time and windows: "two-hour", "2 years and a month", "the past three months"."""

from consilience.calendar.amounts import (
    AMOUNT_STARTS,
    HEDGES,
    NUMBER_STARTS,
    amount,
    hedge,
)
from consilience.calendar.expression import (
    Amount,
    Length,
    Shift,
    Unit,
    Window,
)
from consilience.calendar.tokens import Match, Tokens, once
from consilience.calendar.words import (
    ALL_UNITS,
    PLURALS,
    SHORT_UNITS,
    UNITS,
)

_BETWEEN = frozenset(
    "more additional full consecutive straight trading working business successive long "
    "whole extra calendar solid further short fiscal other".split()
)
_BACK = frozenset({"past", "last", "previous", "preceding", "recent", "latest"})
_AHEAD = frozenset({"next", "coming", "following"})
FORTNIGHTS = frozenset({"fortnight", "fortnights"})
_PERSONS = frozenset({"he", "she", "they", "we", "i", "you", "who"})
_WHOLE = frozenset({"all", "whole", "full"})
LENGTH_STARTS = AMOUNT_STARTS | {*UNITS, *PLURALS, *_WHOLE}
_WINDOW_STARTS = _BACK | _AHEAD | {"the", "these", *(words[0] for words in HEDGES)}


def unit_name(tokens: Tokens, at: int) -> tuple[int, Unit] | None:
    """A unit of time, singular, plural or short."""
    low = tokens.lows[at]
    if low in ALL_UNITS:
        return at + 1, ALL_UNITS[low]
    if low in FORTNIGHTS:
        return at + 1, "week"
    if low in SHORT_UNITS and tokens.texts[at] != "H" and _numbered(tokens, at - 1):
        return at + 1 + (tokens.lows[at + 1] == "."), SHORT_UNITS[low]
    return None


def _numbered(tokens: Tokens, at: int) -> bool:
    """Whether a number stands before a short unit, a hyphen between them or not ("3-min")."""
    if tokens.lows[at] == "-" and tokens.glued[at]:
        at -= 1
    return tokens.is_number(at) or tokens.lows[at] in NUMBER_STARTS


@once(LENGTH_STARTS, digits=True)
def length(tokens: Tokens, at: int) -> Match:
    """So many units: "three days", "30-day", "two and a half years", "a week"."""
    counted = amount(tokens, at)
    if counted and _are_halves(tokens, counted[0]):
        return None
    if counted is None:
        return _bare(tokens, at) or _half(tokens, at)
    here, how_many = counted
    start = here
    if tokens.lows[here] == "-" and tokens.glued[here]:
        here += 1
    while tokens.lows[here] in _BETWEEN and here < start + 3:
        here += 1
    unit = unit_name(tokens, here)
    if unit is None or tokens.lows[at - 1] in "$€£#":
        return None if unit is None else _no_money(tokens, at, unit, how_many)
    return _closed(tokens, at, unit, how_many)


def _are_halves(tokens: Tokens, at: int) -> bool:
    """Whether what is counted are the quarters of a year: "the first two quarters of 2031"."""
    counted = tokens.phrase(at, ("quarters", "of")) and tokens.lows[at - 1] in ("two", "2")
    return counted and tokens.lows[at - 2] in ("first", "last")


def _no_money(tokens: Tokens, at: int, unit: tuple[int, Unit], how_many: Amount) -> Match:
    """The mark before a number is money's, unless nothing stands before at all."""
    return None if at else _closed(tokens, at, unit, how_many)


def _closed(tokens: Tokens, at: int, unit: tuple[int, Unit], how_many: Amount) -> Match:  # noqa: PLR0911 - one line a reason
    end, name = unit
    if (
        tokens.lows[end - 1] in FORTNIGHTS
        and how_many.low is not None
        and how_many.high is not None
    ):
        doubled = Amount(how_many.low * 2, how_many.high * 2, how_many.approx)
        return end, Length(doubled, "week")
    if _no_length(tokens, end, name, how_many) or _some_day(tokens, at, name):
        return None
    if name == "year" and tokens.lows[end] == "-" and tokens.lows[end + 1] in ("ago", "earlier"):
        # "A year-earlier loss": the loss has the article, and the year is no length.
        return None
    if (
        name == "second"
        and tokens.lows[end - 1] == "second"
        and tokens.lows[at] in ("a", "one", "the")
    ):
        return None
    low, high = how_many.low, how_many.high
    half = _and_a_half(tokens, end)
    if half and low is not None and high is not None:
        end, low, high = half, low + 0.5, high + 0.5
    if low is not None and low == high and low == int(low):
        more = _finer_units(tokens, end, name)
        if more:
            return more[0], Length(Amount(low, low, how_many.approx), name, more[1])
    if tokens.lows[end] == "or" and tokens.lows[end + 1] == "two" and high == 1:
        end, high = end + 2, 2
    if tokens.phrase(end, ("old",)) or tokens.phrase(end, ("-", "old")):
        return None
    return end, Length(Amount(low, high, how_many.approx or low != high), name)


def _some_day(tokens: Tokens, at: int, unit: Unit) -> bool:
    """Whether it is the day of "he one day met her", which lasts no day."""
    return unit == "day" and tokens.lows[at] == "one" and tokens.lows[at - 1] in _PERSONS


def _no_length(tokens: Tokens, end: int, unit: Unit, how_many: Amount) -> bool:
    """Whether they are no length: "three-quarters", "the 1988 quarter", "from a fiscal year"."""
    if tokens.lows[end - 2] in ("fiscal", "calendar") and tokens.lows[end - 3] in ("a", "an"):
        return tokens.lows[end - 4] in ("from", "to")  # how a year is reckoned
    if unit == "quarter" and how_many.low in (1, 3) and tokens.lows[end - 1][-1] != "s":
        return True
    if unit == "quarter" and how_many.low == 3:
        return tokens.lows[end - 2] == "-" or tokens.lows[end] == "of"
    year = tokens.digits(end - 2, 4, 4)
    return year is not None and tokens.lows[end - 1] in UNITS


def _and_a_half(tokens: Tokens, at: int) -> int | None:
    """Where "and a half" after a unit ends."""
    if tokens.lows[at] != "and":
        return None
    here = at + 1 + (tokens.lows[at + 1] == "a")
    return here + 1 if tokens.lows[here] == "half" and tokens.lows[here + 1] != "of" else None


_ORDER: tuple[Unit, ...] = ("year", "month", "week", "day", "hour", "minute", "second")
_FILLS: dict[Unit, int] = {"month": 12, "week": 5, "day": 31, "hour": 24, "minute": 60}
"""How many of a unit make the next larger one, at most."""


def _finer_units(
    tokens: Tokens, at: int, unit: Unit
) -> tuple[int, tuple[tuple[float, Unit], ...]] | None:
    """The smaller units of "one hour and 20 minutes", "2 years, 1 month and 21 days"."""
    rows: list[tuple[float, Unit]] = []
    end = at
    while unit in _ORDER and len(rows) < len(_ORDER):
        here = end + (tokens.lows[end] == ",")
        here += tokens.lows[here] == "and"
        counted = amount(tokens, here)
        found = unit_name(tokens, counted[0]) if counted else None
        if counted is None or found is None or found[1] not in _ORDER:
            break
        number, finer = counted[1].low, found[1]
        later = _ORDER.index(finer) > _ORDER.index(unit)
        if not later or number is None or number != counted[1].high:
            break
        if number >= _FILLS.get(finer, 60):
            break
        rows.append((number, finer))
        end, unit = found[0], finer
    return (end, tuple(rows)) if rows else None


def _bare(tokens: Tokens, at: int) -> Match:
    """Units without a number: "for weeks", "hours of talks", "decades-long", "week-long"."""
    low = tokens.lows[at]
    if low in _WHOLE:
        return _whole(tokens, at + 1)
    if tokens.lows[at + 1] == "old" or tokens.phrase(at + 1, ("-", "old")):
        return None
    if low in PLURALS and low not in ("seconds", "minutes", "quarters", "weekends", "days"):
        return plurals_end(tokens, at), Length(Amount(None, None, True), PLURALS[low])
    if low == "days" and tokens.lows[at - 1] in ("for", "in", "within", "of", "several", "by"):
        return at + 1, Length(Amount(None, None, True), "day")
    if low in UNITS and tokens.phrase(at + 1, ("-", "long")) and tokens.glued[at + 1]:
        return at + 3, Length(Amount(1, 1), UNITS[low])
    return None


def plurals_end(tokens: Tokens, at: int) -> int:
    """Where bare units end that stand together: "weeks", "weeks or months"."""
    paired = tokens.lows[at + 1] in ("and", "or") and tokens.lows[at + 2] in PLURALS
    return at + 3 if paired else at + 1


def _whole(tokens: Tokens, at: int) -> Match:
    """As in "all day", "the whole week", "a full-year loss": one unit."""
    here = at + (tokens.lows[at] == "-" and tokens.glued[at])
    unit = tokens.lows[here]
    if unit not in ("day", "week", "month", "year") or tokens.lows[here + 1] in ("-", "'", "of"):
        return None
    return here + 1, Length(Amount(1, 1), UNITS[unit])


def _half(tokens: Tokens, at: int) -> Match:
    """As in "half an hour", "half-year"."""
    here = hedge(tokens, at)
    if tokens.lows[here] == "half":
        unit = unit_name(tokens, here + 1 + (tokens.lows[here + 1] in ("a", "an", "-")))
        if unit and tokens.lows[unit[0]] != "old" and not tokens.phrase(unit[0], ("-", "old")):
            return unit[0], Length(Amount(0.5, 0.5, here > at), unit[1])
    return None


@once(_WINDOW_STARTS)
def window(tokens: Tokens, at: int) -> Match:
    """A length that ends or begins at the day counted from: "the past three days"."""
    here = hedge(tokens, at)
    if here > at and tokens.lows[at] in ("over", "under", "around"):
        # "Over the past year" goes over it: the word is a preposition, no bound.
        return None
    here += tokens.lows[here] in ("the", "these")
    word = tokens.lows[here]
    if word in _BACK or word in _AHEAD:
        found = length(tokens, here + 1)
        if found is None or not isinstance(found[1], Length):
            return _one(tokens, here)
        if tokens.lows[here + 1] in ("a", "an"):
            return None
        back = word in _BACK
        base: Shift = Shift(
            0, 0, "day", "narrated" if word in ("previous", "following") else "report"
        )
        return found[0], Window(found[1], "past" if back else "future", base.base)
    if tokens.lows[here - 1] == "the" and word == "first":
        return _opening(tokens, here)
    return None


def _opening(tokens: Tokens, at: int) -> Match:
    """As in "the first nine months": a length; which months, its year would have to say."""
    found = length(tokens, at + 1)
    if found and isinstance(found[1], Length) and tokens.lows[at + 1] not in ("a", "an"):
        return found
    return None


def _one(tokens: Tokens, at: int) -> Match:
    """As in "the past week", "the past 24 hours": one unit that ends now; "last week" is a date."""
    unit = UNITS.get(tokens.lows[at + 1])
    if tokens.lows[at] not in ("past", "coming") or unit is None:
        return None
    if tokens.lows[at - 1] != "the" or unit == "second":
        return None
    direction = "past" if tokens.lows[at] == "past" else "future"
    return at + 2, Window(Length(Amount(1, 1), unit), "past" if direction == "past" else "future")
