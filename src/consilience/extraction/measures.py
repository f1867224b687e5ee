"""A number with its unit, and two of them as a range."""

from dataclasses import dataclass, replace
from decimal import Decimal

from consilience.extraction.lexemes import Lexemes
from consilience.extraction.nouns import is_plural
from consilience.extraction.numbers import Numeral, read_numeral
from consilience.extraction.units import DURATIONS, Unit, currency_before, unit_after

_DASHES = frozenset({"-", "–", "—", "‐", "‑", "−"})


@dataclass(frozen=True, slots=True)
class Measure:
    """A number, or a range of two, with its unit.

    Attributes:
        first: Index of its first lexeme, a currency sign included.
        end: Index after its last one, the unit included.
        numeral: The number; of a range the first one.
        unit: Its unit, null for a plain count.
        upper: The second number of a range.
        hyphen: Whether a hyphen ties it to the noun after it ("10-metre", "1,000-person").
        mutual: Whether it is said twice, once for each side ("1,000-for-1,000").
    """

    first: int
    end: int
    numeral: Numeral
    unit: Unit | None = None
    upper: Numeral | None = None
    hyphen: bool = False
    mutual: bool = False

    @property
    def is_duration(self) -> bool:
        """Whether it measures time."""
        return self.unit is not None and self.unit.name in DURATIONS

    def amount(self, numeral: Numeral) -> Decimal:
        """The number in its unit; shares are told in percent, so that they can be compared."""
        if numeral.share and (self.unit is None or self.unit.name == "percent"):
            return round(numeral.value * 100, 2)
        return numeral.value


def read_measure(row: Lexemes, index: int) -> Measure | None:
    """Read the number, or the range, that begins at a lexeme.

    Args:
        row: The lexemes.
        index: The first lexeme of the number, or of "between"; a currency sign before it is taken in.
    """
    if row.low(index) == "between":
        return _between(row, index)
    numeral = read_numeral(row, index)
    if numeral is None:
        return None
    one = _measure(row, numeral)
    return _mutual(row, one) or _range(row, one) or one


def _measure(row: Lexemes, numeral: Numeral) -> Measure:
    money = currency_before(row, numeral.first)
    if money is not None and numeral.words is False:
        return _with_money(row, numeral, money)
    at = numeral.end
    if numeral.share and row.low(at) == "of" and row.low(at + 1) in {"a", "an"}:
        at += 2
    elif numeral.share and row.low(at) in {"a", "an"}:
        at += 1
    elif numeral.vague and row.low(at) == "of" and unit_after(row, at + 1) is not None:
        at += 1
    elif row.low(at) in {"more", "full", "whole", "straight", "consecutive", "additional"}:
        at += 1
    unit = unit_after(row, at)
    if unit is not None and _is_unit(row, numeral, unit, at):
        hyphen = row[at].is_dash and row[at].glued
        return Measure(numeral.first, unit.end, numeral, unit, hyphen=hyphen)
    magnitude = _magnitude(row, numeral)
    if magnitude is not None:
        return magnitude
    hyphen = row.hyphen(numeral.end)
    return Measure(numeral.first, numeral.end, numeral, hyphen=hyphen)


def _with_money(row: Lexemes, numeral: Numeral, money: Unit) -> Measure:
    end = numeral.end
    if row[end].text in {"M", "m", "B", "b"} and row[end].glued:
        scale = Decimal(10**6) if row.low(end) == "m" else Decimal(10**9)
        numeral = replace(numeral, end=end + 1, value=numeral.bare * scale, scale=scale)
        end += 1
    after = unit_after(row, end)
    if after is not None and after.word == money.word:
        end = after.end
    return Measure(money.first, end, numeral, money, hyphen=row.hyphen(end))


def _is_unit(row: Lexemes, numeral: Numeral, unit: Unit, at: int) -> bool:
    """Whether the word after the number is its unit: "two second-hand cars" has none."""
    word = row.low(unit.first)
    glued = row[unit.first].glued or unit.first > at
    if (
        word in {"second", "minute", "foot"}
        and not glued
        and numeral.value != 1
        and not numeral.share
    ):
        return False
    if word == "m" and row[unit.first].text == "m":
        return not _people_follow(row, unit.end)
    if unit.name in DURATIONS and not unit.plural and numeral.value > 1 and not glued:
        return word in {"hr", "min", "sec", "yr"}
    return True


def _people_follow(row: Lexemes, index: int) -> bool:
    return is_plural(row[index].text) or row[index].is_word and is_plural(row[index + 1].text)


def _magnitude(row: Lexemes, numeral: Numeral) -> Measure | None:
    """ "Magnitude-5.9", "a magnitude of 5.9", "6.1 on the Richter scale", "measured 6.1"."""
    if not numeral.bare <= 10 or numeral.words:
        return None
    end, first = numeral.end, numeral.first
    after = row.lows(end, end + 4)
    if "richter" in after[:4]:
        at = end + after.index("richter") + 1
        at += row.low(at) in {"scale", "magnitude"}
        return Measure(first, end, numeral, Unit("magnitude", end, at))
    words = row.lows(max(first - 8, 0), first)
    named = {"magnitude", "richter"} & set(words)
    if named and not set(words[-8:]) & {".", ";"} and not _unit_like(row, end):
        return Measure(first, end, numeral, Unit("magnitude", first - 1, first))
    if "." in row[first].text and _quake_told(row, first) and not _unit_like(row, end):
        return Measure(first, end, numeral, Unit("magnitude", first - 1, first))
    return None


def _quake_told(row: Lexemes, index: int) -> bool:
    """Whether a magnitude was told a little before: "put it at magnitude 5.9, others at 6.1"."""
    return "magnitude" in row.lows(max(index - 40, 0), index)


def _unit_like(row: Lexemes, index: int) -> bool:
    here = row[index]
    return here.is_word and here.low.endswith("s") and here.low not in {"was", "is", "as", "has"}


def _between(row: Lexemes, index: int) -> Measure | None:
    at = index + 1
    while row[at].text in {"$", "£", "€", "¥", "₹"} or row.low(at) in {
        "us",
        "an",
        "estimated",
        "about",
    }:
        at += 1
    low = read_numeral(row, at)
    if low is None:
        return None
    one = _measure(row, low)
    middle = one.end
    if row.low(middle) != "and":
        return None
    high = _second(row, middle + 1)
    return _join(one, high, index) if high is not None else None


def _second(row: Lexemes, at: int) -> Measure | None:
    while row[at].text in {"$", "£", "€", "¥", "₹"} or row.low(at) == "us":
        at += 1
    numeral = read_numeral(row, at)
    return _measure(row, numeral) if numeral is not None else None


def _range(row: Lexemes, one: Measure) -> Measure | None:
    """ "5–7", "24- to 30-foot", "40 percent to 70 percent", "five or six"."""
    at = one.end
    if row[at].text in _DASHES and row.low(at + 1) == "to":
        at += 1
    word = row.low(at)
    if row[at].text in _DASHES:
        if one.numeral.words and not row[at].glued:
            return None
    elif word not in {"to", "or"} or row.low(at - 1) == "from":
        return None
    if word in {"to", "or"} and not one.numeral.vague and _starts_anew(row, one, word):
        return None
    other = _second(row, at + 1)
    return _join(one, other, one.first) if other is not None else None


def _starts_anew(row: Lexemes, one: Measure, word: str) -> bool:
    """ "Rose from 10 to 20" tells two numbers, "two or more" one."""
    return word == "to" and row.low(one.first - 1) == "from" and one.unit is None


def _join(one: Measure, other: Measure, first: int) -> Measure | None:
    low, high = one.numeral, other.numeral
    unit = other.unit or one.unit
    if one.unit is not None and other.unit is not None and one.unit.name != other.unit.name:
        return None
    if low.scale == 1 and high.scale > 1 and low.value < high.bare:
        low = replace(low, value=low.bare * high.scale, scale=high.scale)
    if low.share and not high.share and other.unit is not None and other.unit.name != "percent":
        return None
    whole = Measure(first, other.end, low, unit, high, other.hyphen)
    if whole.amount(low) >= whole.amount(high):
        return None
    return whole


def _mutual(row: Lexemes, one: Measure) -> Measure | None:
    """ "1,000-for-1,000", "1,000 for 1,000": so many from each side."""
    at = one.numeral.end
    if one.unit is not None:
        return None
    at += row.hyphen(at)
    if row.low(at) != "for":
        return None
    at += 1
    at += row.hyphen(at)
    other = read_numeral(row, at)
    if other is None or other.value != one.numeral.value:
        return None
    return Measure(one.first, other.end, one.numeral, hyphen=row.hyphen(other.end), mutual=True)


def bare_duration(row: Lexemes, index: int) -> Measure | None:
    """ "An hour", "a year": one of a unit of time; it counts only behind a hedge."""
    if row.low(index) not in {"a", "an"}:
        return None
    unit = unit_after(row, index + 1)
    if unit is None or unit.name not in DURATIONS or unit.plural or row.hyphen(unit.end):
        return None
    one = Decimal(1)
    return Measure(index, unit.end, Numeral(index, index + 1, one, one, words=True), unit)
