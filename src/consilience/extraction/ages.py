"""Ages of people: behind a name, at death, of several, between two tens."""

from dataclasses import replace
from decimal import Decimal

from consilience.extraction.amounts import Measure
from consilience.extraction.lexemes import Lexemes
from consilience.extraction.nouns import MONTHS, STOPS, is_plural
from consilience.extraction.numbers import Numeral
from consilience.extraction.units import Unit

_SPEAKING = frozenset(
    """who was is has had a an the and from of then later also now still already once whose whom
    where""".split()
)
_NAME_ENDS = frozenset({";", ".", "and", "from"})
_PERSONS = frozenset(
    """actress actor singer star man woman boy girl teenager teen suspect driver victim father
    mother son daughter brother sister student nurse officer player lawyer dancer comedian
    musician rapper husband wife grandmother grandfather widow defendant""".split()
)
_TENS = frozenset({"20", "30", "40", "50", "60", "70", "80", "90"})
_DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip
_AGE_OF = {("age", "of"), ("ages", "of")}
_AGE_ENDS = frozenset({".", ",", ";", "!", "and", "when", "\x00"})
_TURNED_ON = frozenset("on in this last yesterday today next".split())
_GROWN = 15
"""Years below which a bare number beside a name may be a score or a count."""
_REACH = 9
"""Words between "died" and the age."""


def read_age(row: Lexemes, numeral: Numeral) -> Measure | None:
    """Read "Ilona Varga, 28, said", "aged 28", "at the age of 28"."""
    first, end = numeral.first, numeral.end
    if not 0 < numeral.value < 120 or numeral.scale != 1:
        return None
    year = Unit("year", first, end)
    before = first - 3 - (row.low(first - 3) == "of")
    spanned = row.low(first - 1) in {"to", "and"} and row.low(before) in {"age", "ages"}
    if spanned and row[first - 2].is_digits:  # "from age 16 to 19", "the ages of 18 and 29"
        return Measure(first, end, numeral, year)
    aged = row.low(first - 1) in {"aged", "age", "ages"} or row.lows(first - 2, first) in _AGE_OF
    if aged or _joined_age(row, end):
        return Measure(first, end, numeral, year)
    rules = (_died_at, _was, _turned, _behind_name, _of_both, _of_two)
    return Measure(first, end, numeral, year) if any(rule(row, numeral) for rule in rules) else None


def _died_at(row: Lexemes, numeral: Numeral) -> bool:
    """Whether somebody died at an age: "died at 81", "dies in a Tarvik prison at 77"."""
    first, end = numeral.first, numeral.end
    if row.low(first - 1) != "at" or row.low(end) in {":", "a", "p", "o'clock"}:  # "died at 6:20"
        return False
    if row.low(first - 2) in {"dies", "died", "dead"}:
        return row.low(first - 3) != "the"  # "the dead at 71" counts the dead
    before = row.lows(max(first - _REACH, 0), first - 1)
    told = {"dies", "died"} & set(before) and not {".", ";", ":", "and"} & set(before)
    return bool(told) and row.low(end) in _AGE_ENDS and numeral.value >= _GROWN


def _was(row: Lexemes, numeral: Numeral) -> bool:
    """Whether it is said of somebody: "She was 81.", "Ilona Varga was 81."."""
    first, end = numeral.first, numeral.end
    if row.low(first - 1) not in {"is", "was"} or row[end + 1].is_digits:
        return False
    then = row.lows(end, end + 3) == ("at", "the", "time") or row.low(end) in _AGE_ENDS
    named, given = row[first - 2], row[first - 3]
    full = named.is_capitalised and given.is_capitalised and numeral.value >= _GROWN
    return then and (named.low in {"he", "she", "who"} or (full and not is_plural(named.text)))


def _turned(row: Lexemes, numeral: Numeral) -> bool:
    """Whether somebody came to that age: "who turned 68 on Saturday", "Orr turns 30"."""
    whole = not numeral.words and row[numeral.first].text.isdecimal()
    after = row.low(numeral.end) in _AGE_ENDS | _TURNED_ON
    before = row[numeral.first - 2]
    one = before.low in {"he", "she", "who"} or before.is_capitalised
    return whole and after and one and row.low(numeral.first - 1) in {"turned", "turns"}


def _joined_age(row: Lexemes, end: int) -> bool:
    """Whether an age follows that shares its "years old": "24 and 31 years old"."""
    if row.low(end) not in {"and", "or"} or not row[end + 1].is_digits:
        return False
    at = end + 2 + row.hyphen(end + 2)
    old = at + 1 + row.hyphen(at + 1)
    return row.low(at) in {"year", "years"} and row.low(old) in {"old", "olds"}


def _behind_name(row: Lexemes, numeral: Numeral) -> bool:
    """Whether commas set a number off from a name: "Ilona Varga, 28, said", "Ilona Varga, 28;"."""
    first, end = numeral.first, numeral.end
    at = first - 1 - (row.low(first - 2) == "." and row.low(first - 3) in {"jr", "sr"})
    named, given = row[at - 1], row[at - 2 - (row.low(at - 2) == ".")]  # "Ilona B. Varga, 28"
    if numeral.words or row.low(first - 1) != "," or row[end + 1].is_digits or given.is_digits:
        return False
    if named.low in _PERSONS and row.low(end) == ",":
        return True  # "the actress, 26, left"
    if not (named.is_word and named.is_capitalised and named.low not in MONTHS):
        return False
    if row.low(end) == ",":
        return given.is_capitalised or row.low(end + 1) not in STOPS - _SPEAKING
    return row.low(end) in _NAME_ENDS and given.is_word and given.is_capitalised


def _of_both(row: Lexemes, numeral: Numeral) -> bool:
    """Whether it is told of two names: "Ilona Varga and Orin Dask, both 28, left"."""
    named = row.low(numeral.first - 2) == "," and row[numeral.first - 3].is_capitalised
    return row.low(numeral.first - 1) == "both" and named and row.low(numeral.end) in _AGE_ENDS


def _of_two(row: Lexemes, numeral: Numeral) -> bool:
    """Whether commas set it off with another from two people: "two brothers, 17 and 22, left"."""
    first, end = numeral.first, numeral.end
    if row.low(end) == "and" and row[end + 1].is_digits:
        opening, closing = first - 1, end + 2
    elif row.low(first - 1) == "and" and row[first - 2].is_digits:
        opening, closing = first - 3, end
    else:
        return False
    two = "two" in row.lows(max(opening - 4, 0), opening - 1)
    noun = row[opening - 1]
    told = noun.is_word and is_plural(noun.text) and two and not numeral.words
    return told and row.low(opening) == "," and row.low(closing) in {",", ".", ";"}


def read_decade(row: Lexemes, index: int) -> Measure | None:
    """Read "in their thirties", "in his early 20s": an age between two tens."""
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
