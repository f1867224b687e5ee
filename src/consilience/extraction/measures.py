"""A number with its unit, and two of them as a range."""

from dataclasses import replace
from decimal import Decimal

from consilience.extraction.ages import read_age
from consilience.extraction.amounts import Measure, or_two, read_magnitude
from consilience.extraction.hedges import hedge_after
from consilience.extraction.lexemes import Lexemes
from consilience.extraction.nouns import is_plural
from consilience.extraction.number_words import SCALES
from consilience.extraction.numbers import Numeral, read_numeral
from consilience.extraction.units import DURATIONS, Unit, currency_before, unit_after

_ROUND = frozenset({3, 4, 5, 6, 7, 8, 10, 12, 20, 25, 30, 50, 100, 1000, 10000, 100000, 1000000})
_SMALLER = {
    ("foot", "inch"): 12, ("pound", "ounce"): 16, ("hour", "minute"): 60, ("minute", "second"): 60,
    ("year", "month"): 12, ("USD", "cent"): 100, ("EUR", "cent"): 100, ("GBP", "pence"): 100,
}  # fmt: skip
_STANDING = frozenset("the its his her their a an current previous earlier about some".split())
_RANGING = frozenset(
    "ranging range ranges ranged varying vary varies varied anywhere somewhere".split()
)
_OR = frozenset({"or", "and", "/"})
_SIGNED = ("degree", "percent")
"""Units of what can be below nought."""
_MUCH = 10**6
_OLD = frozenset({"old", "olds", "old's"})
_BETWEEN = frozenset(
    """more full whole straight consecutive additional total net passing rushing receiving extra
    long""".split()
)
_DASHES = frozenset({"-", "–", "—", "‐", "‑", "−"})


def read_measure(row: Lexemes, index: int) -> Measure | None:
    """Read the number, or the range, that begins at a lexeme.

    Args:
        row: The lexemes.
        index: The first lexeme of the number, or of "between"; a currency sign before it is
            taken in.
    """
    if row.low(index) == "between":
        return _between(row, index)
    numeral = read_numeral(row, index)
    if numeral is None:
        return None
    one = _measure(row, numeral)
    return (
        _mutual(row, one)
        or _ratio(row, one)
        or or_two(row, one)
        or _range(row, one)
        or _below_nought(row, one)
    )


def _below_nought(row: Lexemes, one: Measure) -> Measure:
    """A measure with its sign: "minus 17 degrees", "in minus-20-degree cold", "it was minus 8"."""
    before = one.first - 1 - row.hyphen(one.first - 1)
    plain = one.upper is None and (one.unit is None or one.unit.name.startswith(_SIGNED))
    added = row.low(before - 1) in _OR or row[before - 1].is_digits  # "plus or minus 3"
    if row.low(before) != "minus" or not plain or added or one.numeral.scale != 1:
        return one
    value = -one.numeral.value
    return replace(one, first=before, numeral=replace(one.numeral, value=value, bare=value))


def _measure(row: Lexemes, numeral: Numeral) -> Measure:
    money = currency_before(row, numeral.first)
    if money is not None and numeral.words is False:
        return _with_money(row, numeral, money)
    at = _unit_place(row, numeral)
    unit = unit_after(row, at)
    if unit is not None and unit.name == "pound" and numeral.scale >= _MUCH:
        unit = replace(unit, name="GBP", word="pound")  # nobody weighs "74 million pounds"
    if unit is not None and _is_unit(row, numeral, unit, at):
        hyphen = row[at].is_dash and row[at].glued
        if unit.name in DURATIONS and row.hyphen(unit.end) and row.low(unit.end + 1) in _OLD:
            unit = replace(unit, end=unit.end + 2)  # "28-year-old"
        elif unit.name in DURATIONS and hyphen and row.low(unit.end) in _OLD:
            unit = replace(unit, end=unit.end + 1)  # "28-year old"
        if unit.word is not None and row.low(unit.end) in SCALES:
            scale = SCALES[row.low(unit.end)]  # "75 USD million"
            numeral = replace(numeral, value=numeral.bare * scale, scale=scale)
            unit = replace(unit, end=unit.end + 1)
        return _with_smaller(row, Measure(numeral.first, unit.end, numeral, unit, hyphen=hyphen))
    if unit is not None and row[unit.first].text == "m" and row[unit.first].glued:
        million = Decimal(10**6)
        value = numeral.bare * million
        numeral = replace(numeral, end=numeral.end + 1, value=value, scale=million)
        money = unit_after(row, numeral.end)
        if money is not None and money.word is not None:  # "2m euros"
            return Measure(numeral.first, money.end, numeral, money, hyphen=False)
    special = read_magnitude(row, numeral) or read_age(row, numeral)
    if special is not None:
        return special
    hyphen = row.hyphen(numeral.end)
    return Measure(numeral.first, numeral.end, numeral, hyphen=hyphen)


def _unit_place(row: Lexemes, numeral: Numeral) -> int:
    """Where the unit may stand: "half an hour", "20-plus months", "two more days"."""
    at = numeral.end
    if numeral.share and row.low(at) in {"a", "an", "of"}:
        of = row.low(at) == "of" and row.low(at + 1) in {"a", "an"}
        return at + 2 if of else at + (row.low(at) != "of")
    if numeral.vague and row.low(at) == "of" and unit_after(row, at + 1) is not None:
        return at + 1
    blur = hedge_after(row, at)
    if blur is not None and unit_after(row, blur[1]) is not None:
        return blur[1]
    at += row.low(at) in _BETWEEN
    return at + (row.low(at) in _BETWEEN)  # "352 net rushing yards"


def _with_smaller(row: Lexemes, one: Measure) -> Measure:
    """Take "5 feet 2 inches" or "two hours and 40 minutes" as one measure."""
    if one.hyphen and one.unit is not None and one.unit.name == "foot":
        return _with_inches(row, one, one.unit)
    at = one.end + (row.low(one.end) in {"and", ","})
    small = read_numeral(row, at) if one.unit is not None and not one.hyphen else None
    unit = _smaller_unit(row, one, small) if small is not None else None
    if one.unit is None or small is None or unit is None:
        return one
    factor = _SMALLER.get((one.unit.name, unit.name))
    if factor is None or small.value >= factor or one.numeral.scale != 1:
        return one
    value = one.numeral.value + small.value / factor
    whole = replace(one.numeral, value=value, bare=value, end=small.end)
    return replace(one, end=unit.end, numeral=whole, unit=replace(one.unit, end=unit.end))


def _with_inches(row: Lexemes, one: Measure, unit: Unit) -> Measure:
    """Read the inches of "a 6-foot-4 guard", "a six-foot-five guard"."""
    inches = read_numeral(row, one.end + 1) if row.hyphen(one.end) else None
    whole = inches is not None and inches.end == one.end + 2 and inches.scale == 1
    if inches is None or not whole or inches.share or inches.value % 1 or inches.value >= 12:
        return one
    end = one.end + 2
    end += row.low(end) in {"inch", "inches"}
    value = one.numeral.value + inches.value / 12
    height = replace(one.numeral, value=value, bare=value)
    return replace(one, end=end, numeral=height, unit=replace(unit, end=end))


def _smaller_unit(row: Lexemes, one: Measure, small: Numeral) -> Unit | None:
    feet = one.unit is not None and one.unit.name == "foot"
    if feet and row.low(small.end) == "in":  # "5 ft 2 in": elsewhere "in" is a preposition
        return Unit("inch", small.end, small.end + 1)
    return unit_after(row, small.end)


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
        and (numeral.words or word != "second" or row.hyphen(unit.end))
    ):
        return False  # "two second-hand cars"; "a 10 second delay" has its unit
    if word == "m" and row[unit.first].text == "m":
        return not _people_follow(row, unit.end)
    return True


def _people_follow(row: Lexemes, index: int) -> bool:
    here = row[index]
    return is_plural(here.text) or (here.is_word and is_plural(row[index + 1].text))


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
    """Read "5–7", "24- to 30-foot", "40 percent to 70 percent", "five or six"."""
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
    at += row.hyphen(at + 1)  # "18-to-34-year-olds"
    other = _second(row, at + 1)
    if other is None or (one.unit is not None and not one.unit.word and other.unit is None):
        return None  # "rose 12 percent to 14 crowns"
    return _join(one, other, one.first)


def _starts_anew(row: Lexemes, one: Measure, word: str) -> bool:
    """Whether two numbers are told: "rose from 10 to 20", "from the current $7 to $12"."""
    if word != "to":
        return False
    at = one.first - 1
    while one.first - at < 4 and row.low(at) in _STANDING:
        at -= 1
    return row.low(at) == "from" and not (
        row.low(at - 1) in _RANGING or (one.unit is not None and one.unit.name in DURATIONS)
    )


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
    """Read "1,000-for-1,000", "1,000 for 1,000": so many from each side."""
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


def _is_round(value: Decimal) -> bool:
    """Whether so many can be the whole of a share, and are no year: "one in 500"."""
    return value in _ROUND or (value % 10 == 0 and not 1900 <= value <= 2100)


def _ratio(row: Lexemes, one: Measure) -> Measure | None:
    """Read "one in five", "about four in 10": a share, told in percent."""
    numeral = one.numeral
    if one.unit is not None or row.low(numeral.end) != "in" or not 0 < numeral.value < 10:
        return None
    every = row.low(numeral.end + 1) == "every" and numeral.value == 1
    other = read_numeral(row, numeral.end + 1 + every)
    if other is None or numeral.value >= other.value or not (every or _is_round(other.value)):
        return None
    if numeral.value != 1 and (other.value not in {5, 10, 100} or not numeral.words):
        return None
    share = numeral.value / other.value
    whole = replace(numeral, end=other.end, value=share, bare=share, share=True)
    return Measure(one.first, other.end, whole)
