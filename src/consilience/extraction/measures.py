"""A number with its unit, and two of them as a range."""

from dataclasses import dataclass, replace
from decimal import Decimal

from consilience.extraction.hedges import hedge_after
from consilience.extraction.lexemes import Lexemes
from consilience.extraction.nouns import MONTHS, PERSON_STATES, STOPS, is_adjective, is_plural
from consilience.extraction.numbers import Numeral, read_numeral
from consilience.extraction.units import DURATIONS, Unit, currency_before, unit_after

_SPEAKING = frozenset("who was is has had a an the and from of".split())
_ROUND = frozenset({3, 4, 5, 6, 7, 8, 10, 12, 20, 25, 30, 50, 100, 1000, 10000, 100000, 1000000})
_HARM = frozenset(
    "casualties deaths injuries fatalities survivors victims casualty injury death wounded".split()
)
_TENS = frozenset({"20", "30", "40", "50", "60", "70", "80", "90"})
_DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip
_SMALLER = {
    ("foot", "inch"): 12, ("pound", "ounce"): 16, ("hour", "minute"): 60, ("minute", "second"): 60,
    ("year", "month"): 12, ("USD", "cent"): 100, ("EUR", "cent"): 100, ("GBP", "pence"): 100,
}  # fmt: skip
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
    return _mutual(row, one) or _ratio(row, one) or _range(row, one) or one


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
    elif (blur := hedge_after(row, at)) is not None and unit_after(row, blur[1]) is not None:
        at = blur[1]  # "20-plus months", "10 or so days"
    elif row.low(at) in {"more", "full", "whole", "straight", "consecutive", "additional"}:
        at += 1
    unit = unit_after(row, at)
    if unit is not None and _is_unit(row, numeral, unit, at):
        hyphen = row[at].is_dash and row[at].glued
        if unit.name in DURATIONS and row.hyphen(unit.end) and row.low(unit.end + 1) == "old":
            unit = replace(unit, end=unit.end + 2)  # "28-year-old"
        return _with_smaller(row, Measure(numeral.first, unit.end, numeral, unit, hyphen=hyphen))
    special = _magnitude(row, numeral) or _age(row, numeral)
    if special is not None:
        return special
    hyphen = row.hyphen(numeral.end)
    return Measure(numeral.first, numeral.end, numeral, hyphen=hyphen)


def _with_smaller(row: Lexemes, one: Measure) -> Measure:
    """Read as in "5 feet 2 inches", "three dollars and 50 cents", "two hours 40 minutes" are one measure."""
    at = one.end + (row.low(one.end) == "and")
    small = read_numeral(row, at) if one.unit is not None and not one.hyphen else None
    unit = unit_after(row, small.end) if small is not None else None
    if one.unit is None or small is None or unit is None:
        return one
    factor = _SMALLER.get((one.unit.name, unit.name))
    if factor is None or small.value >= factor or one.numeral.scale != 1:
        return one
    value = one.numeral.value + small.value / factor
    whole = replace(one.numeral, value=value, bare=value, end=small.end)
    return replace(one, end=unit.end, numeral=whole, unit=replace(one.unit, end=unit.end))


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
    return True


def _people_follow(row: Lexemes, index: int) -> bool:
    return is_plural(row[index].text) or row[index].is_word and is_plural(row[index + 1].text)


def _age(row: Lexemes, numeral: Numeral) -> Measure | None:
    """Read as in "Ilona Varga, 28, said", "aged 28", "at the age of 28"."""
    first, end = numeral.first, numeral.end
    if not 0 < numeral.value < 120 or numeral.scale != 1:
        return None
    year = Unit("year", first, end)
    if row.low(first - 1) in {"aged", "age"} or row.lows(first - 2, first) == ("age", "of"):
        return Measure(first, end, numeral, year)
    if row.lows(first - 2, first) in {("dies", "at"), ("died", "at"), ("dead", "at")}:
        return Measure(first, end, numeral, year)
    named = row[first - 2]
    behind_name = named.is_word and named.is_capitalised and named.low not in MONTHS
    if not (numeral.words or row.low(first - 1) != "," or row.low(end) not in {",", "."}):
        alone = not row[end + 1].is_digits and not row[first - 3].is_digits
        after_name = row[first - 3].is_capitalised or row.low(end + 1) not in STOPS - _SPEAKING
        if behind_name and alone and after_name and row.low(end) == ",":
            return Measure(first, end, numeral, year)
    return None


def _magnitude(row: Lexemes, numeral: Numeral) -> Measure | None:
    """Read as in "Magnitude-5.9", "a magnitude of 5.9", "6.1 on the Richter scale", "measured 6.1"."""
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
    """Read as in "5–7", "24- to 30-foot", "40 percent to 70 percent", "five or six"."""
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
    """Read as in "Rose from 10 to 20" tells two numbers, "two or more" one."""
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
    """Read as in "1,000-for-1,000", "1,000 for 1,000": so many from each side."""
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


def _ratio(row: Lexemes, one: Measure) -> Measure | None:
    """Read as in "One in five", "about four in 10": a share, told in percent."""
    numeral = one.numeral
    if one.unit is not None or row.low(numeral.end) != "in" or not 0 < numeral.value < 10:
        return None
    other = read_numeral(row, numeral.end + 1)
    if other is None or other.value not in _ROUND or numeral.value >= other.value:
        return None
    if numeral.value != 1 and (other.value not in {5, 10, 100} or not numeral.words):
        return None
    share = numeral.value / other.value
    whole = replace(numeral, end=other.end, value=share, bare=share, share=True)
    return Measure(one.first, other.end, whole)


def read_none(row: Lexemes, index: int) -> Measure | None:
    """Nought, where a count is clearly denied: "none of the 41", "no casualties", "no one died".

    "No reports of casualties" denies reports, and is none of these.
    """
    zero = Numeral(index, index + 1, Decimal(0), Decimal(0), words=True)
    if row.low(index) == "none":
        at = index + (3 if row.low(index + 2) in {"the", "those", "these"} else 2)
        counted = row.low(index + 1) == "of" and read_numeral(row, at) is not None
        return Measure(index, index + 1, zero) if counted else None
    if row.low(index) != "no":
        return None
    if row.low(index + 1) == "one" and row.low(index + 2) in {"was", "were", "died", "has"}:
        at = index + 2 if row.low(index + 2) == "died" else index + 3
        harmed = row.low(at) in PERSON_STATES or row.low(at) == "died"
        return Measure(index, index + 2, replace(zero, end=index + 2)) if harmed else None
    at = index + 1
    while at - index < 4 and row[at].is_word and is_adjective(row[at].text):
        at += 1
    return Measure(index, index + 1, zero) if row.low(at) in _HARM else None


def read_decade(row: Lexemes, index: int) -> Measure | None:
    """Read as in "In their thirties", "in his early 20s": an age between two tens."""
    if row.low(index - 1) != "in" or row.low(index) not in {"his", "her", "their"}:
        return None
    at = index + 1
    if row.low(at) in {"early", "mid", "late"}:
        at += 2 if row.hyphen(at + 1) else 1
    word = row.low(at)
    if word in _DECADES:
        low, end = Decimal(_DECADES[word]), at + 1
    elif row[at].is_digits and row.low(at) in _TENS and row.low(at + 1) == "s":
        low, end = Decimal(word), at + 2
    else:
        return None
    lower = Numeral(at, end, low, low, words=True)
    upper = replace(lower, value=low + 9, bare=low + 9)
    return Measure(index - 1, end, lower, Unit("year", at, end), upper)


def bare_duration(row: Lexemes, index: int) -> Measure | None:
    """Read as in "An hour", "a year": one of a unit of time; it counts only behind a hedge."""
    if row.low(index) not in {"a", "an"}:
        return None
    unit = unit_after(row, index + 1)
    if unit is None or unit.name not in DURATIONS or unit.plural or row.hyphen(unit.end):
        return None
    one = Decimal(1)
    return Measure(index, unit.end, Numeral(index, index + 1, one, one, words=True), unit)
