"""Years and eras: "2025", "nineteen ninety-seven", "the 1990s", "the 19th century"."""

from consilience.calendar.amounts import ORDINAL_STARTS, number_words, ordinal
from consilience.calendar.expression import Date, Era
from consilience.calendar.tokens import Match, Tokens, once
from consilience.calendar.words import (
    DECADES,
    NEAR_DATE,
    SMALL,
    TENS,
)

_YEAR_STARTS = frozenset({"'", "fiscal", "eighteen", "nineteen", "twenty", "two"})
_ERA_STARTS = ORDINAL_STARTS | {"the", "'", "eighteen", "nineteen", "twenty"}
_COUNTED = frozenset(
    "people men women children troops soldiers civilians prisoners captives hostages "
    "drones missiles dead injured wounded houses homes families police officers km "
    "kilometers kilometres miles meters metres feet tons tonnes percent pounds dollars "
    "euros rubles roubles rials yuan mph kg times points votes seats jobs employees "
    "workers residents migrants refugees square cc".split()
)
CURRENCY = frozenset("$€£¥₽₴#")
_CALLED = frozenset({"called", "named", "dubbed", "titled"})
_STREETS = frozenset(
    "street st avenue ave road rd lane ln boulevard blvd drive highway terrace court".split()
)
_BEFORE_YEARS = frozenset("the in of since by for from during and until through".split())
"""Words behind which a number before a street's name is a year: "the 2012 Wall Street crash"."""
_STREET_WORDS = 4
"""How many words a street's name has at most, its kind among them."""


@once(_YEAR_STARTS, digits=True)
def year_number(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Four digits that can be a year, or a year in words ("nineteen ninety-seven")."""
    number = tokens.digits(at, 4, 4)
    if number is not None:
        return (at + 1, number) if 1000 <= number <= 2199 else None
    if tokens.lows[at] == "'" and not tokens.glued[at] and tokens.glued[at + 1]:
        short = tokens.digits(at + 1, 2, 2)
        return (at + 2, short_year(short)) if short is not None else None
    return _year_words(tokens, at)


def short_year(short: int) -> int:
    """The year that two digits stand for, from 1940 to 2039."""
    return short + (1900 if short >= 40 else 2000)


def _year_words(tokens: Tokens, at: int) -> tuple[int, int] | None:
    low = tokens.lows[at]
    if low in ("eighteen", "nineteen") or (low == "twenty" and tokens.lows[at + 1] in TENS):
        start = at + 2 if tokens.lows[at + 1] == "-" else at + 1
        rest = number_words(tokens, start)
        if rest and 10 <= rest[1] < 100 and tokens.lows[start] in {*TENS, *SMALL}:
            return rest[0], int((TENS.get(low) or SMALL[low]) * 100 + rest[1])
    if low == "two" and tokens.lows[at + 1] == "thousand":
        found = number_words(tokens, at)
        if found and 2000 <= found[1] < 2100:
            return found[0], int(found[1])
    return None


def year_after(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """A year that follows a day or month, over a comma, "of" or "in"."""
    here = at
    here += tokens.lows[here] in (",", "of", "in")
    found = year_number(tokens, here)
    if found is None or (tokens.lows[here] == "'" and here > at):
        return None
    if found[1] < 1500 or _counts(tokens, found[0]) or tokens.lows[found[0]] in ("gmt", "hours"):
        return None
    return found


def _counts(tokens: Tokens, at: int) -> bool:
    return tokens.lows[at] in _COUNTED or tokens.lows[at] == "%"


@once(_YEAR_STARTS, digits=True)
def year_date(tokens: Tokens, at: int) -> Match:  # noqa: PLR0911 - one line a way of writing it
    """A year that stands alone, or after "fiscal"."""
    if tokens.lows[at] == "fiscal" and tokens.digits(at + 1, 4, 4) is not None:
        return year_date(tokens, at + 1)
    found = year_number(tokens, at)
    if found is None or (tokens.lows[at] == "'" and tokens.lows[found[0]] == "s"):
        return None
    end, year = found
    if not tokens.is_number(at):
        return end, Date(year)
    if tokens.capital(at - 1) and tokens.lows[at - 2] in _CALLED:
        return None  # "a boat called Vesna 1980"
    if not 1500 <= year <= 2099 or _stuck(tokens, at):
        return None
    before = tokens.lows[at - 1] if at else ""
    dated = before in NEAR_DATE or before in (
        "the",
        "(",
        "its",
        "their",
        "his",
        "her",
        "year",
        "fiscal",
        "'",
        "s",
    )
    dated = dated or (before == "-" and tokens.lows[at - 2] in ("post", "pre"))
    if before not in _BEFORE_YEARS and is_house(tokens, end):
        return None
    if _counts(tokens, end) and not (
        before in NEAR_DATE and before not in ("about", "around", "some", "and", "or", "of", "to")
    ):
        return None
    follower = tokens.texts[end]
    if (
        not dated
        and follower.islower()
        and follower.endswith("s")
        and follower not in ("was", "is", "as")
    ):
        return None
    return end, Date(year)


def is_house(tokens: Tokens, at: int) -> bool:
    """Whether a street's name stands here, behind a number: "1800 Kellin Avenue".

    Args:
        tokens: The tokens.
        at: Index of the token after the number.
    """
    for place in range(at, at + _STREET_WORDS):
        if not tokens.capital(place):
            return False
        if place > at and tokens.lows[place] in _STREETS:
            return True
    return False


def _stuck(tokens: Tokens, at: int) -> bool:
    """Whether a number is part of a name, a sum or a longer number."""
    before, after = tokens.texts[at - 1] if at else "", tokens.texts[at + 1]
    if before in CURRENCY or before.lower() in (
        "no",
        "flight",
        "route",
        "highway",
        "area",
        "page",
    ):
        return True
    if tokens.glued[at] and before not in ("(", '"', "“", "'", "‘", "[", "—", "–", "-", "/"):
        return True
    if tokens.glued[at] and before == "-" and tokens.glued[at - 1] and tokens.capital(at - 2):
        return True
    if not tokens.glued[at + 1]:
        return False
    joined = tokens.glued[at + 2]
    if after in (".", ",", ":", "/") and joined and tokens.is_number(at + 2):
        return not (after == "/" and tokens.digits(at + 2, 2, 4) is not None)
    return after[:1].isalpha() or after in CURRENCY or after in ("%", "_", "@")


@once(_ERA_STARTS, digits=True)
def era(tokens: Tokens, at: int) -> Match:
    """A decade or a century: "the 1990s", "the '80s", "the nineties", "the 19th century"."""
    here = at + (tokens.lows[at] == "the")
    number = tokens.digits(here, 4, 4)
    led = here > at or tokens.lows[at - 1] in ("early", "mid", "late")  # "the early 1980's"
    quoted = here + 1 + (led and tokens.lows[here + 1] == "'" and tokens.glued[here + 1])
    if number and number % 10 == 0 and tokens.lows[quoted] == "s" and tokens.glued[quoted]:
        return quoted + 1, Era(number, 10) if number % 100 else Era(
            number, 100 if number < 2000 else 10
        )
    quoted = here + (tokens.lows[here] == "'")
    short = tokens.digits(quoted, 2, 2)
    mark = quoted + 1 + (led and tokens.lows[quoted + 1] == "'" and tokens.glued[quoted + 1])
    degrees = tokens.lows[mark + 1] == "°"
    if (
        short
        and short % 10 == 0
        and tokens.lows[mark] == "s"
        and tokens.glued[mark]
        and not degrees
    ):
        return (mark + 1, Era(_decade(short), 10)) if quoted > here or here > at else None
    if tokens.lows[here] in DECADES and here > at:
        return here + 1, Era(_decade(DECADES[tokens.lows[here]]), 10)
    return _century_name(tokens, here) or _decade_words(tokens, here)


def _decade_words(tokens: Tokens, at: int) -> Match:
    """As in "the nineteen seventies", "the noughties"."""
    hundreds = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}.get(tokens.lows[at])
    here = at + 1 + (tokens.lows[at + 1] == "-")
    decade = 10 if tokens.lows[here] == "tens" else DECADES.get(tokens.lows[here])
    if hundreds and decade:
        return here + 1, Era(hundreds + decade, 10)
    return (at + 1, Era(2000, 10)) if tokens.lows[at] == "noughties" else None


def _decade(short: int) -> int:
    return short + (1900 if short >= 20 else 2000)


def _century_name(tokens: Tokens, at: int) -> Match:
    found = ordinal(tokens, at)
    if found is None or found[1] > 21:
        return None
    here = found[0] + (tokens.lows[found[0]] == "-")
    if tokens.lows[here] != "century":
        return None
    return here + 1, Era((found[1] - 1) * 100, 100)
