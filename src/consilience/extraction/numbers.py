"""Numerals: digits, number words and mixtures of both, read into exact decimals."""

from dataclasses import dataclass
from decimal import Decimal

from consilience.extraction.lexemes import Lexemes
from consilience.extraction.number_words import (
    GROUPS,
    ONES,
    PLURALS,
    SCALES,
    SHORT_SCALES,
    TENS,
    is_small,
    spelled,
)

_PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4,
    "fourths": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7,
    "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
    "hundredth": 100, "hundredths": 100, "thousandth": 1000, "thousandths": 1000,
}  # fmt: skip
_SIGNS = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5), "⅛": (1, 8),
    "⅙": (1, 6), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5), "⅚": (5, 6), "⅜": (3, 8), "⅝": (5, 8),
    "⅞": (7, 8),
}  # fmt: skip
_HALVES = frozenset({"first", "second"})
_LONGEST = 18  # digits; what is longer is a serial number or an attack, never a count


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number as written.

    Attributes:
        first: Index of its first lexeme.
        end: Index after its last one.
        value: The number.
        bare: The number before a magnitude word ("150" of "150 million").
        scale: What the magnitude word multiplies by, 1 where there is none.
        words: Whether it begins with a word.
        vague: Whether it names only an order of size ("dozens", "several hundred").
        share: Whether it is a part of one ("a third", "two-thirds").
    """

    first: int
    end: int
    value: Decimal
    bare: Decimal
    scale: Decimal = Decimal(1)
    words: bool = False
    vague: bool = False
    share: bool = False


def read_numeral(row: Lexemes, index: int) -> Numeral | None:
    """Read the longest number that begins at a lexeme.

    Args:
        row: The lexemes.
        index: Where the number begins.

    Returns:
        The number, or null where none begins.
    """
    here = row[index]
    if here.is_digits:
        return _digits(row, index)
    for rule in (_indefinite, _half, _plural, _share_sign, _words):
        found = rule(row, index)
        if found is not None:
            return found
    return None


def _digits(row: Lexemes, index: int) -> Numeral | None:
    text = row[index].text.replace(",", "")
    if len(text) > _LONGEST or not text.isascii():
        return None
    value = Decimal(text)
    end = index + 1
    fraction = _written_fraction(row, index)
    if fraction is not None:
        return fraction
    if row.low(end) in _SIGNS:
        value, end = value + _share(*_SIGNS[row.low(end)]), end + 1
    elif row[end].is_digits and not row[end].glued and (part := _written_fraction(row, end)):
        value, end = value + part.value, part.end
    elif row.lows(end, end + 3) == ("and", "a", "half"):
        value, end = value + Decimal("0.5"), end + 3
    return _scaled(row, index, end, value, words=False)


def _written_fraction(row: Lexemes, index: int) -> Numeral | None:
    """A fraction in digits with a small denominator: 9/11 is a day, 24/7 is always."""
    top, slash, below = row[index], row[index + 1], row[index + 2]
    if slash.text != "/" or not (slash.glued and below.glued and below.is_digits):
        return None
    if row.low(index + 3) == "/" or not (
        top.text.isascii() and below.text in {"2", "3", "4", "5", "8"}
    ):
        return None
    if len(top.text) > 1 or int(top.text) >= int(below.text):
        return None
    value = _share(int(top.text), int(below.text))
    return Numeral(index, index + 3, value, value, share=True)


def _share(top: int, below: int) -> Decimal:
    return Decimal(top) / Decimal(below)


def _scaled(row: Lexemes, first: int, end: int, value: Decimal, *, words: bool) -> Numeral:
    """Take in the magnitude word after a number: "2.5 million", "161-million", "1.5bn"."""
    bare, scale = value, Decimal(1)
    at = end + 1 if row.hyphen(end) and (row.low(end + 1) in SCALES) else end
    while (factor := _scale_at(row, at)) is not None and factor != scale:
        scale *= factor
        at = end = at + 1
    points = row.low(end) == "score" and value == 1  # "by one score or less"
    if row.low(end) in GROUPS and scale == 1 and not points:
        return Numeral(first, end + 1, value * GROUPS[row.low(end)], bare, words=words)
    if row.low(end) == "dozens" and scale == 1:
        return Numeral(first, end + 1, value * 12, bare, words=words)
    return Numeral(first, end, value * scale, bare, scale, words)


def _scale_at(row: Lexemes, index: int) -> Decimal | None:
    here = row[index]
    if here.low == "hundred":
        return Decimal(100)
    if here.low in SCALES:
        return SCALES[here.low]
    if not row[index - 1].is_digits or here.low not in SHORT_SCALES:
        return Decimal(10**6) if here.text == "M" and here.glued else None
    if here.glued or len(here.low) > 1:
        return SHORT_SCALES[here.low]
    return None


def _words(row: Lexemes, index: int) -> Numeral | None:
    """A number in words, by the usual grammar of hundreds inside thousands inside millions."""
    value, end = spelled(row, index)
    if value is None:
        return _quarter(row, index)
    part = _part_after(row, index, end, value)
    if part is not None:
        return part
    end, value = _and_a_half(row, end, value)
    if row.low(end) == "point" and (row.low(end + 1) in ONES or row.low(end + 1) in TENS):
        return _decimal_words(row, index, end, value)
    if row.low(end) in SCALES or row.low(end) in GROUPS or row.low(end) == "dozens":
        return _scaled(row, index, end, value, words=True)
    scale = max(
        (SCALES[row.low(i)] for i in range(index, end) if row.low(i) in SCALES), default=Decimal(1)
    )
    bare = value / scale
    return Numeral(index, end, value, bare, scale, words=True)


def _quarter(row: Lexemes, index: int) -> Numeral | None:
    """Read "quarter million", "hundred thousand", as headlines leave the article out."""
    word, after = row.low(index), row.low(index + 1)
    if word == "quarter" and after in SCALES:
        quarter = Decimal("0.25")
        return Numeral(
            index, index + 2, quarter * SCALES[after], quarter, SCALES[after], words=True
        )
    if word == "hundred" and after in SCALES:
        return Numeral(
            index, index + 2, 100 * SCALES[after], Decimal(100), SCALES[after], words=True
        )
    return None


def _part_after(row: Lexemes, first: int, end: int, top: Decimal) -> Numeral | None:
    """Read "two-thirds", "three quarters", "one third of"."""
    at = end + 1 if row.hyphen(end) else end
    word = row.low(at)
    if word not in _PARTS or top >= _PARTS[word]:
        return None
    if top > 1 and not word.endswith(("s", "ves")):
        return None
    if word in {"quarters", "fourths"} and row.low(end) == "headquarters":
        return None
    value = top / _PARTS[word]
    return _part_of_magnitude(row, first, at + 1, value)


def _part_of_magnitude(row: Lexemes, first: int, end: int, value: Decimal) -> Numeral:
    """Read "three quarters of a million", a count; without a magnitude it is a share."""
    at = end + 1 if row.low(end) == "of" else end
    if row.low(at) in SCALES and at == end:
        scale = SCALES[row.low(at)]
        return Numeral(first, at + 1, value * scale, value, scale, words=True)
    if row.low(at) == "a" and (row.low(at + 1) in SCALES):
        scale = SCALES[row.low(at + 1)]
        return Numeral(first, at + 2, value * scale, value, scale, words=True)
    return Numeral(first, end, value, value, words=True, share=True)


def _and_a_half(row: Lexemes, end: int, value: Decimal) -> tuple[int, Decimal]:
    """Read "two and a half", "a million and a half": half of the magnitude named last."""
    if row.lows(end, end + 3) == ("and", "a", "half") and row.low(end + 3) not in GROUPS:
        return end + 3, value + Decimal("0.5") * SCALES.get(row.low(end - 1), Decimal(1))
    if row.lows(end, end + 6)[1::2] == ("and", "a", "half") and row.hyphen(end):
        return end + 6, value + Decimal("0.5")
    return end, value


def _decimal_words(row: Lexemes, first: int, end: int, whole: Decimal) -> Numeral:
    digits, at = "", end + 1
    if row.low(at) in TENS:
        tens, at = spelled(row, at)
        digits = str(tens)
    while row.low(at) in ONES and ONES[row.low(at)] < 10 and len(digits) < _LONGEST:
        digits += str(ONES[row.low(at)])
        at += 1
    if not digits:
        return Numeral(first, end, whole, whole, words=True)
    return _scaled(row, first, at, whole + Decimal(f"0.{digits}"), words=True)


def _indefinite(row: Lexemes, index: int) -> Numeral | None:
    """Read "a hundred", "a couple of", "a third of", "several hundred", "a few dozen"."""
    word, after = row.low(index), row.low(index + 1)
    if word in {"several", "few", "many"} or (word == "a" and after == "few"):
        return _several(row, index, index + (2 if word == "a" else 1))
    if word not in {"a", "an"}:
        return None
    if after in {"couple", "pair"}:
        return _couple(row, index)
    if after == "half" and row.low(index + 2) in GROUPS:
        return Numeral(index, index + 3, GROUPS[row.low(index + 2)] / 2, Decimal("0.5"), words=True)
    if after == "hundred" or after in SCALES or after == "dozen":
        return _an_amount(row, index)
    return _a_part(row, index)


def _a_part(row: Lexemes, index: int) -> Numeral | None:
    word = row.low(index + 1)
    if word not in _PARTS or word == "half" or word.endswith("s"):
        return None
    whole = _part_of_magnitude(row, index, index + 2, _share(1, _PARTS[word]))
    return whole if row.low(index + 2) == "of" or not whole.share else None


def _couple(row: Lexemes, index: int) -> Numeral | None:
    """Read "a couple of", "a pair of", "a couple hundred"."""
    of = row.low(index + 2) == "of"
    if not of and _factor(row.low(index + 2)) is None:
        return None
    at = index + (3 if of else 2)
    return _times(row, index, at, Decimal(2), vague=row.low(index + 1) == "couple")


def _factor(word: str) -> Decimal | None:
    """What "hundred", "dozen" or "million" multiplies by."""
    return Decimal(100) if word == "hundred" else GROUPS.get(word) or SCALES.get(word)


def _an_amount(row: Lexemes, index: int) -> Numeral:
    """The article counts as one: "a hundred and six", "a thousand", "a dozen"."""
    word = row.low(index + 1)
    if word == "dozen":
        return Numeral(index, index + 2, Decimal(12), Decimal(1), words=True)
    value = Decimal(100) if word == "hundred" else SCALES[word]
    end = index + 2
    if row.low(end) == "and" and is_small(row, end + 1):
        rest, at = spelled(row, end + 1)
        if rest is not None and rest < value:
            return Numeral(index, at, value + rest, value + rest, words=True)
    if row.lows(end, end + 3) == ("and", "a", "half") and row.low(end + 3) not in SCALES:
        return Numeral(index, end + 3, value * Decimal("1.5"), Decimal("1.5"), value, words=True)
    return _scaled(row, index, end, value, words=True)


def _times(row: Lexemes, first: int, at: int, count: Decimal, *, vague: bool) -> Numeral:
    factor = _factor(row.low(at))
    if factor is None:
        return Numeral(first, at, count, count, words=True, vague=False)
    return Numeral(first, at + 1, count * factor, count, factor, words=True, vague=vague)


def _several(row: Lexemes, first: int, at: int) -> Numeral | None:
    word = row.low(at)
    factor = _factor(word)
    if factor is None or word == "score":
        return None
    if row.low(at + 1) in SCALES and word in {"hundred", "dozen"}:
        return Numeral(
            first, at + 2, factor * SCALES[row.low(at + 1)], factor, words=True, vague=True
        )
    return Numeral(first, at + 1, factor, Decimal(1), factor, words=True, vague=True)


def _plural(row: Lexemes, index: int) -> Numeral | None:
    """Read "dozens", "tens of thousands": the size that is named bounds it below."""
    word = row.low(index)
    if word not in PLURALS or (word in {"scores", "tens"} and not _counts_scores(row, index)):
        return None
    value, end = PLURALS[word], index + 1
    while row.low(end) == "of" and row.low(end + 1) in PLURALS and end - index < 5:
        value, end = value * PLURALS[row.low(end + 1)], end + 2
    return Numeral(index, end, value, value, words=True, vague=True)


def _counts_scores(row: Lexemes, index: int) -> bool:
    """Whether it counts: "scores of people" does, "test scores" does not."""
    if row.low(index + 1) != "of":
        return row.low(index + 1) in {"were", "more", "killed", "dead", "wounded", "injured"}
    return row.low(index) == "scores" or row.low(index + 2) in PLURALS


def _half(row: Lexemes, index: int) -> Numeral | None:
    """Read "half a million", "half a dozen", "half an hour", "half of", "half the"."""
    if row.low(index) != "half" or (row.hyphen(index - 1) and row.low(index - 2) in _HALVES):
        return None
    half = Decimal("0.5")
    at = index + 2 if row.hyphen(index + 1) else index + 1
    if row.low(at) in {"a", "an"}:
        at += 2 if row.hyphen(at + 1) else 1
    word = row.low(at)
    if word in SCALES and row.low(at + 1) not in SCALES:
        return Numeral(index, at + 1, half * SCALES[word], half, SCALES[word], words=True)
    if word in GROUPS:
        return Numeral(index, at + 1, half * GROUPS[word], half, words=True)
    if row[index + 1].is_dash and row[index + 1].glued:
        return None
    return Numeral(index, index + 1, half, half, words=True, share=True)


def _share_sign(row: Lexemes, index: int) -> Numeral | None:
    if row.low(index) not in _SIGNS:
        return None
    value = _share(*_SIGNS[row.low(index)])
    return Numeral(index, index + 1, value, value, share=True)
