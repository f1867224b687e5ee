"""A number with what it measures, and the ways to measure that need no word for the unit."""

from dataclasses import dataclass, replace
from decimal import Decimal

from consilience.extraction.lexemes import Lexemes
from consilience.extraction.nouns import MONTHS, PERSON_STATES, STOPS, is_adjective, is_plural
from consilience.extraction.numbers import Numeral, read_numeral
from consilience.extraction.units import DURATIONS, Unit, unit_after

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
_HARM = frozenset(
    "casualties deaths injuries fatalities survivors victims casualty injury death wounded".split()
)
_TENS = frozenset({"20", "30", "40", "50", "60", "70", "80", "90"})
_DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip


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


_AGE_OF = {("age", "of"), ("ages", "of")}
_AGE_ENDS = frozenset({".", ",", ";", "!", "and", "when", "\x00"})


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
    aged = row.low(first - 1) in {"aged", "age"} or row.lows(first - 2, first) in _AGE_OF
    if aged or _joined_age(row, end):
        return Measure(first, end, numeral, year)
    died_at = row.lows(first - 2, first) in {("dies", "at"), ("died", "at"), ("dead", "at")}
    clock = row.low(end) in {":", "a", "p", "o'clock"}  # "died at 6:20"
    if died_at and not clock and row.low(first - 3) != "the":  # "the dead at 71" counts the dead
        return Measure(first, end, numeral, year)
    was = row.low(first - 2) in {"he", "she", "who"} and row.low(first - 1) in {"is", "was"}
    then = row.lows(end, end + 3) == ("at", "the", "time") or row.low(end) in _AGE_ENDS
    if was and then and not row[end + 1].is_digits:
        return Measure(first, end, numeral, year)  # "She was 81."
    aged = _behind_name(row, numeral) or _of_both(row, numeral) or _of_two(row, numeral)
    return Measure(first, end, numeral, year) if aged else None


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


def read_magnitude(row: Lexemes, numeral: Numeral) -> Measure | None:
    """Read "magnitude-5.9", "a magnitude of 5.9", "6.1 on the Richter scale"."""
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
    one = index + (2 if row.hyphen(index + 1) else 1)  # "no one", "no-one"
    if row.low(one) == "one" and row.low(one + 1) in {"was", "were", "died", "has", "had"}:
        at = one + 1 if row.low(one + 1) == "died" else one + 2
        at += row.low(at) == "been"
        harmed = row.low(at) in PERSON_STATES or row.low(at) == "died"
        return Measure(index, one + 1, replace(zero, end=one + 1)) if harmed else None
    at = index + 1
    while at - index < 4 and row[at].is_word and is_adjective(row[at].text):
        at += 1
    return Measure(index, index + 1, zero) if row.low(at) in _HARM else None


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


def bare_duration(row: Lexemes, index: int) -> Measure | None:
    """Read "an hour", "a year": one of a unit of time; it counts only behind a hedge."""
    if row.low(index) not in {"a", "an"}:
        return None
    unit = unit_after(row, index + 1)
    if unit is None or unit.name not in DURATIONS or unit.plural or row.hyphen(unit.end):
        return None
    one = Numeral(index, index + 1, Decimal(1), Decimal(1), words=True)
    return or_two(row, Measure(index, unit.end, one, unit)) or Measure(index, unit.end, one, unit)


def or_two(row: Lexemes, one: Measure) -> Measure | None:
    """Read "a minute or two" and "one day or two" as from one to two.

    Args:
        row: The lexemes.
        one: One of a unit of time.
    """
    more = one.end + 1
    single = one.is_duration and one.numeral.value == 1 and one.numeral.words and not one.hyphen
    if not single or row.lows(one.end, more + 1) != ("or", "two") or row.hyphen(more + 1):
        return None
    upper = Numeral(more, more + 1, Decimal(2), Decimal(2), words=True)
    return replace(one, end=more + 1, upper=upper)
