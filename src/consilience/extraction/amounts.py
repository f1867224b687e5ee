"""A number with what it measures, and the ways to measure that need no word for the unit."""

from dataclasses import dataclass, replace
from decimal import Decimal

from consilience.extraction.lexemes import Lexemes
from consilience.extraction.nouns import PERSON_STATES, is_adjective
from consilience.extraction.numbers import Numeral, read_numeral
from consilience.extraction.units import DURATIONS, Unit, unit_after

_HARM = frozenset(
    "casualties deaths injuries fatalities survivors victims casualty injury death wounded".split()
)


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
