"""Feasts that a calendar fixes, and the days they fall on."""

from collections.abc import Callable
from datetime import date, timedelta

from consilience.calendar.expression import Date, Holiday, Which
from consilience.calendar.tokens import Match, Tokens, once
from consilience.calendar.words import WHICH
from consilience.calendar.years import year_date


def western_easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar.

    Source: the anonymous algorithm of Nature (1876) as Meeus gives it, Astronomical Algorithms,
    ch. 8.
    """
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap, leap_rest = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - shift + 15) % 30
    quarter, quarter_rest = divmod(rest, 4)
    weekday = (32 + 2 * leap_rest + 2 * quarter - epact - quarter_rest) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar, as a Gregorian date (Meeus, ch. 8)."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return date(year, month, day + 1) + timedelta(year // 100 - year // 400 - 2)


def _nth(month: int, weekday: int, nth: int) -> Callable[[int], date]:
    """The nth such weekday of a month; −1 is the last."""

    def on(year: int) -> date:
        if nth > 0:
            first = date(year, month, 1)
            return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
        return last - timedelta((last.weekday() - weekday) % 7)

    return on


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _easter(days: int) -> Callable[[int], date]:
    return lambda year: western_easter(year) + timedelta(days)


def _orthodox(days: int) -> Callable[[int], date]:
    return lambda year: orthodox_easter(year) + timedelta(days)


def _thanksgiving(days: int) -> Callable[[int], date]:
    return lambda year: _nth(11, 3, 4)(year) + timedelta(days)


FEASTS: dict[str, Callable[[int], date]] = {
    "new year's day": _fixed(1, 1),
    "new year's eve": _fixed(12, 31),
    "orthodox christmas": _fixed(1, 7),
    "orthodox christmas eve": _fixed(1, 6),
    "valentine's day": _fixed(2, 14),
    "ash wednesday": _easter(-46),
    "palm sunday": _easter(-7),
    "good friday": _easter(-2),
    "holy saturday": _easter(-1),
    "easter": _easter(0),
    "easter sunday": _easter(0),
    "easter monday": _easter(1),
    "ascension day": _easter(39),
    "pentecost": _easter(49),
    "orthodox easter": _orthodox(0),
    "orthodox good friday": _orthodox(-2),
    "orthodox palm sunday": _orthodox(-7),
    "orthodox trinity": _orthodox(49),
    "may day": _fixed(5, 1),
    "april fools' day": _fixed(4, 1),
    "st. patrick's day": _fixed(3, 17),
    "st patrick's day": _fixed(3, 17),
    "earth day": _fixed(4, 22),
    "halloween": _fixed(10, 31),
    "all saints' day": _fixed(11, 1),
    "christmas": _fixed(12, 25),
    "christmas day": _fixed(12, 25),
    "christmas eve": _fixed(12, 24),
    "boxing day": _fixed(12, 26),
    "thanksgiving": _nth(11, 3, 4),
    "thanksgiving day": _nth(11, 3, 4),
    "black friday": _thanksgiving(1),
    "cyber monday": _thanksgiving(4),
    "labor day": _nth(9, 0, 1),
    "memorial day": _nth(5, 0, -1),
    "columbus day": _nth(10, 0, 2),
    "martin luther king day": _nth(1, 0, 3),
    "presidents' day": _nth(2, 0, 3),
    "veterans day": _fixed(11, 11),
    "juneteenth": _fixed(6, 19),
    "mother's day": _nth(5, 6, 2),
    "father's day": _nth(6, 6, 3),
}
_SPELLINGS = {tuple(name.replace("'", " ' ").replace(".", " .").split()): name for name in FEASTS}
_SPELLINGS |= {
    ("new", "years", "day"): "new year's day",
    ("new", "years", "eve"): "new year's eve",
    ("valentines", "day"): "valentine's day",
    ("easter", "day"): "easter",
    ("xmas",): "christmas",
    ("xmas", "day"): "christmas",
    ("mothers", "day"): "mother's day",
    ("fathers", "day"): "father's day",
    ("halloween", "night"): "halloween",
    ("new", "year", "eve"): "new year's eve",
    ("thanks", "giving", "day"): "thanksgiving day",
    ("international", "workers", "day"): "may day",
    ("international", "workers", "'", "day"): "may day",
    ("saint", "patrick", "'", "s", "day"): "st. patrick's day",
    ("martin", "luther", "king", "jr", ".", "day"): "martin luther king day",
    ("mlk", "day"): "martin luther king day",
}
_BY_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _words in sorted(_SPELLINGS, key=len, reverse=True):
    _BY_FIRST.setdefault(_words[0], []).append(_words)
FIRST_WORDS = frozenset(_BY_FIRST)
_FEAST_STARTS = FIRST_WORDS | {"last", "this", "next"}


@once(_FEAST_STARTS)
def feast(tokens: Tokens, at: int) -> Match:
    """A feast with its year or which one: "Orthodox Easter", "last Christmas"."""
    which: Which = "bare"
    here = at
    if tokens.lows[at] in ("last", "this", "next"):
        which, here = WHICH[tokens.lows[at]], at + 1
    for words in _BY_FIRST.get(tokens.lows[here], ()):
        if tokens.phrase(here, words):
            end = here + len(words)
            if (
                which == "bare"
                and tokens.capital(end)
                and not tokens.glued[end]
                and len(words) == 1
            ):
                return None
            year = year_date(tokens, end + (tokens.lows[end] in (",", "of", "in")))
            if year and isinstance(year[1], Date):
                return year[0], Holiday(_SPELLINGS[words], year[1].year)
            return end, Holiday(_SPELLINGS[words], None, which)
    return None
