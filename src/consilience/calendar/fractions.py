"""Seasons, quarters and halves of years: "the spring of 2023", "third-quarter", "Q3 2024"."""

from consilience.calendar.amounts import ORDINAL_STARTS, ordinal
from consilience.calendar.expression import (
    Date,
    Expression,
    Fraction,
    Season,
    Shift,
)
from consilience.calendar.relatives import STEPS, which_unit
from consilience.calendar.tokens import Match, Tokens, once
from consilience.calendar.words import SEASONS, WHICH
from consilience.calendar.years import year_date

_SAME = frozenset({"period", "quarter"})
"""After another year: the quarter of that year which the text tells of in this one."""
_LIKENED = frozenset({"same", "corresponding", "comparable", "equivalent", "like"})
_AGO = frozenset({"ago", "earlier", "before"})
_YEAR_AGO = Shift(-1, -1, "year", "report", False, True)
_SEASON_STARTS = frozenset({*SEASONS, "the"})
_FRACTION_STARTS = ORDINAL_STARTS | {*WHICH, "the", "q", "h", "fiscal", "full", "final", "-"}


@once(_SEASON_STARTS)
def season(tokens: Tokens, at: int) -> Match:
    """A season with its year ("the spring of 2023", "winter 2024"), or with its article."""
    here = at + (tokens.lows[at] == "the")
    name = SEASONS.get(tokens.lows[here])
    if name is None:
        return None
    year_at = here + 1 + (tokens.lows[here + 1] == "of")
    year = year_date(tokens, year_at)
    if year and isinstance(year[1], Date):
        return year[0], Season(name, year[1].year)
    before = tokens.lows[at - 1] if at else ""
    if before in ("early", "late", "mid") and tokens.lows[here] != "fall":
        return here + 1, Season(name)
    alone = before in (
        "in",
        "during",
        "by",
        "since",
        "until",
        "for",
        "over",
        "through",
        "throughout",
        "into",
    )
    if alone and tokens.lows[here] not in ("fall", "spring"):
        return here + 1, Season(name)
    return (here + 1, Season(name)) if before in ("in", "by", "since") and here > at else None


@once(_FRACTION_STARTS, digits=True)
def fraction(tokens: Tokens, at: int) -> Match:  # noqa: PLR0911 - one line a way of writing it
    """A quarter or half of a year: "the third quarter of 1990", "third-quarter", "Q3 2024"."""
    here = at + (tokens.lows[at] == "the")
    if tokens.lows[here] == "q" and tokens.glued[here + 1]:
        number = tokens.digits(here + 1, 1, 1)
        return _of_year(tokens, here + 2, 4, number) if number and number <= 4 else None
    if tokens.texts[here] == "H" and tokens.glued[here + 1] and tokens.digits(here + 1, 1, 1):
        number = tokens.digits(here + 1, 1, 1) or 0
        return _half(tokens, here + 2, number) if number <= 2 else None
    relative = _whose_year(tokens, at) or _counterpart(tokens, at)
    if relative:
        return relative
    year = tokens.digits(here, 4, 4)
    if year and 1900 <= year <= 2100:
        return _year_first(tokens, here, year)
    here += tokens.lows[here] in ("fiscal", "full")
    here += tokens.lows[here] == "-"
    nth = ordinal(tokens, here)
    if nth is None and tokens.lows[here] in ("last", "final"):
        nth = here + 1, 0
    if nth is None:
        return None
    noun = nth[0] + (tokens.lows[nth[0]] == "-")
    if tokens.lows[noun] == "quarter" and 1 <= nth[1] <= 4:
        return _of_year(tokens, noun + 1, 4, nth[1])
    if tokens.lows[noun] == "half" and nth[1] <= 2:
        return _half(tokens, noun + 1, nth[1] or 2)
    if tokens.phrase(noun, ("two", "quarters")) and nth[1] <= 1:
        return _half(tokens, noun + 2, 1 if nth[1] else 2)
    return None


def _whose_year(tokens: Tokens, at: int) -> Match:
    """As in "this year's third quarter"."""
    if not tokens.phrase(at + 1, ("year", "'", "s")) or tokens.lows[at] not in WHICH:
        return None
    step = STEPS[WHICH[tokens.lows[at]]]
    if tokens.lows[at + 4] in _SAME:
        return at + 5, Fraction(4, 0, Shift(step, step, "year"))
    nth = ordinal(tokens, at + 4)
    if nth and tokens.lows[nth[0]] == "quarter" and nth[1] <= 4:
        return nth[0] + 1, Fraction(4, nth[1], Shift(step, step, "year"))
    return None


def _counterpart(tokens: Tokens, at: int) -> Match:
    """As in "the same period last year", "the quarter a year ago": the quarter told, that year."""
    if tokens.lows[at] != "the":
        return None
    likened = tokens.lows[at + 1] in _LIKENED
    noun = at + 1 + likened
    if tokens.lows[noun] != "quarter" and not (likened and tokens.lows[noun] in _SAME):
        return None
    here = noun + 1
    if tokens.phrase(here, ("a", "year")):
        return (here + 3, Fraction(4, 0, _YEAR_AGO)) if tokens.lows[here + 2] in _AGO else None
    of = here + (tokens.lows[here] in ("of", "in"))
    year = (year_date(tokens, of) if of > here else None) or which_unit(tokens, of)
    if not likened or year is None or not isinstance(year[1], Date | Shift):
        return None
    if isinstance(year[1], Shift) and (year[1].unit, year[1].base) == ("year", "narrated"):
        return (year[0], Fraction(4, 0, _YEAR_AGO)) if year[1].low < 0 else None
    return None if _other_unit(year[1]) else (year[0], Fraction(4, 0, year[1]))


def _year_first(tokens: Tokens, at: int, year: int) -> Match:
    """As in "the 1988 third quarter", "2031 Q2", "the 1988 period"."""
    if tokens.lows[at + 1] in _SAME and tokens.lows[at - 1] == "the":
        return at + 2, Fraction(4, 0, Date(year))
    letter = tokens.lows[at + 1]
    number = tokens.digits(at + 2, 1, 1) if tokens.glued[at + 2] else None
    if letter == "q" and number and number <= 4:
        return at + 3, Fraction(4, number, Date(year))
    if letter == "h" and number and number <= 2:
        return at + 3, Fraction(2, number, Date(year))
    nth = ordinal(tokens, at + 1)
    if nth and tokens.lows[nth[0]] == "quarter" and nth[1] <= 4:
        return nth[0] + 1, Fraction(4, nth[1], Date(year))
    return None


def _half(tokens: Tokens, at: int, number: int) -> Match:
    """A half is a time only with its year: "the second half" may be a match's."""
    found = _of_year(tokens, at, 2, number)
    return found if found and found[0] > at else None


def _of_year(tokens: Tokens, at: int, parts: int, number: int) -> Match:
    of = at + (tokens.lows[at] in ("of", "in"))
    of += tokens.lows[of] == "the" and tokens.lows[of + 1] == "year"
    if of > at and tokens.lows[of] == "year":
        return of + 1, Fraction(4 if parts == 4 else 2, number)
    year = year_date(tokens, of) or (which_unit(tokens, of) if of > at or number else None)
    if year and isinstance(year[1], Date | Shift) and not _other_unit(year[1]):
        return year[0], Fraction(4 if parts == 4 else 2, number, year[1])
    return at, Fraction(4 if parts == 4 else 2, number)


def _other_unit(expression: Expression) -> bool:
    return isinstance(expression, Shift) and expression.unit != "year"
