"""Numbers before units: "three", "2 1/2", "a couple of", "twelve to eighteen", "at least 30"."""

from consilience.calendar.expression import Amount
from consilience.calendar.tokens import Tokens, once
from consilience.calendar.words import ORDINAL_ENDINGS, ORDINALS, SMALL, TENS

HEDGES: tuple[tuple[str, ...], ...] = (
    ("more", "than"),
    ("less", "than"),
    ("fewer", "than"),
    ("no", "more", "than"),
    ("no", "less", "than"),
    ("at", "least"),
    ("at", "most"),
    ("as", "many", "as"),
    ("as", "long", "as"),
    ("as", "little", "as"),
    ("up", "to"),
    ("well", "over"),
    ("just", "over"),
    ("just", "under"),
    ("a", "little", "over"),
    ("about",),
    ("around",),
    ("roughly",),
    ("approximately",),
    ("some",),
    ("nearly",),
    ("almost",),
    ("over",),
    ("under",),
)
_HEDGES_BY_FIRST: dict[str, tuple[tuple[str, ...], ...]] = {
    first[0]: tuple(words for words in HEDGES if words[0] == first[0]) for first in HEDGES
}
NUMBER_STARTS = frozenset({*SMALL, *TENS})
ORDINAL_STARTS = frozenset({*ORDINALS, "twenty", "thirty"})
AMOUNT_STARTS = frozenset(
    {
        *NUMBER_STARTS,
        *(words[0] for words in HEDGES),
        *"several many few dozens scores hundreds thousands a an another couple".split(),
        *"half between".split(),
        *"½¼¾",
    }
)
_MULTIPLES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_HALVES = {"half": 0.5, "quarter": 0.25}
_FRACTION_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_MOST_WORDS = 10


def hedge(tokens: Tokens, at: int) -> int:
    """Where a hedge that begins here ends; `at` itself where there is none."""
    for words in _HEDGES_BY_FIRST.get(tokens.lows[at], ()):
        if tokens.phrase(at, words):
            return at + len(words)
    return at


@once(ORDINAL_STARTS, digits=True)
def ordinal(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """An ordinal up to the thirty-first: where it ends, and its number."""
    low = tokens.lows[at]
    if low in ORDINALS:
        return at + 1, ORDINALS[low]
    number = tokens.digits(at, 1, 3)
    if number and tokens.lows[at + 1] in ORDINAL_ENDINGS and tokens.glued[at + 1]:
        return at + 2, number
    if low in ("twenty", "thirty"):
        unit_at = at + 2 if tokens.lows[at + 1] == "-" else at + 1
        unit = ORDINALS.get(tokens.lows[unit_at], 99)
        if unit < 10:
            return unit_at + 1, TENS[low] + unit
    return None


@once(NUMBER_STARTS)
def number_words(tokens: Tokens, at: int) -> tuple[int, float] | None:
    """A number in words ("twenty-four", "two hundred and ten"): where it ends, and its value."""
    total, group, here = 0.0, 0.0, at
    while here < at + _MOST_WORDS:
        low = tokens.lows[here]
        if low in SMALL and (group % 100 == 0 or (group % 10 == 0 and SMALL[low] < 10)):
            if group % 100 and group % 100 < 20:
                break
            group += SMALL[low]
        elif low in TENS and group % 100 == 0:
            group += TENS[low]
        elif low == "hundred" and group:
            group *= 100
        elif low in _MULTIPLES and group:
            total, group = total + group * _MULTIPLES[low], 0
        elif not (here > at and _joins(tokens, here)):
            break
        here += 1
    return (here, total + group) if here > at else None


def _joins(tokens: Tokens, at: int) -> bool:
    """Whether a hyphen or "and" here stands inside a number written in words."""
    before, after = tokens.lows[at - 1], tokens.lows[at + 1]
    if tokens.lows[at] == "-":
        return before in TENS and 0 < SMALL.get(after, 0) < 10
    return tokens.lows[at] == "and" and before in _MULTIPLES and (after in SMALL or after in TENS)


def cardinal(tokens: Tokens, at: int) -> tuple[int, Amount] | None:
    """One number, in digits or words, with its fraction, or a vague one ("several")."""
    return _vague(tokens, at) or _digits(tokens, at) or _words(tokens, at)


def _vague(tokens: Tokens, at: int) -> tuple[int, Amount] | None:
    low = tokens.lows[at]
    if low in ("several", "many", "few"):
        return at + 1, Amount(None, None, True)
    if low in ("dozens", "scores", "hundreds", "thousands"):
        return (at + 2, Amount(None, None, True)) if tokens.lows[at + 1] == "of" else None
    if low in ("a", "another", "couple"):
        noun = at if low == "couple" else at + 1
        if tokens.phrase(noun, ("couple", "of")):
            return noun + 2, Amount(2, 2, True)
        if low != "couple" and tokens.lows[noun] in ("couple", "few"):
            few = Amount(None, None, True)
            return noun + 1, Amount(2, 2, True) if tokens.lows[noun] == "couple" else few
        if low != "couple" and tokens.phrase(noun, ("number", "of")):
            return noun + 2, Amount(None, None, True)
    return None


def _digits(tokens: Tokens, at: int) -> tuple[int, Amount] | None:
    whole = tokens.number(at)
    if whole is None:
        sign = _FRACTION_SIGNS.get(tokens.texts[at])
        return (at + 1, Amount(sign, sign)) if sign else None
    end, value = at + 1, float(whole)
    sign = _FRACTION_SIGNS.get(tokens.texts[end])
    if sign:
        return end + 1, Amount(value + sign, value + sign)
    if tokens.lows[end] == "." and tokens.glued[end] and tokens.glued[end + 1]:
        decimals = tokens.digits(end + 1, 1, 4)
        if decimals is not None:
            value += decimals / 10 ** len(tokens.texts[end + 1])
            return end + 2, Amount(value, value)
    start = end + 1 if tokens.lows[end] == "-" else end
    top, bottom = tokens.number(start), tokens.number(start + 2)
    if tokens.lows[start + 1] == "/" and top is not None and bottom and top < bottom <= 8:
        return start + 3, Amount(value + top / bottom, value + top / bottom)
    if tokens.lows[end] in ("hundred", "thousand"):
        value *= _MULTIPLES[tokens.lows[end]]
        end += 1
    return end, Amount(value, value)


def _words(tokens: Tokens, at: int) -> tuple[int, Amount] | None:  # noqa: PLR0911 - one line a way of writing it
    low = tokens.lows[at]
    if low in ("a", "an", "one") and tokens.lows[at + 1] in ("hundred", "thousand", "dozen"):
        value = {"hundred": 100.0, "thousand": 1000.0, "dozen": 12.0}[tokens.lows[at + 1]]
        return at + 2, Amount(value, value)
    if low == "half" and tokens.lows[at + 1] in ("a", "an"):
        return at + 2, Amount(0.5, 0.5)
    if tokens.phrase(at, ("a", "half")) or tokens.phrase(at, ("one", "half")):
        return at + 2, Amount(0.5, 0.5)
    if low in ("a", "an"):
        return at + 1, Amount(1, 1)
    if low == "another":
        inner = number_words(tokens, at + 1)
        return (inner[0], Amount(inner[1], inner[1])) if inner else (at + 1, Amount(1, 1))
    found = number_words(tokens, at)
    if found is None:
        return None
    end, value = found
    if tokens.lows[end] == "dozen":
        return end + 1, Amount(value * 12, value * 12)
    if tokens.lows[end] == "and" and tokens.lows[end + 1] in ("a", "one"):
        part = _HALVES.get(tokens.lows[end + 2])
        if part:
            return end + 3, Amount(value + part, value + part)
    return end, Amount(value, value)


@once(AMOUNT_STARTS, digits=True)
def amount(tokens: Tokens, at: int) -> tuple[int, Amount] | None:
    """A number or a range of numbers, with the hedge before it: where it ends, and what it says."""
    start = hedge(tokens, at)
    between = tokens.lows[start] == "between"
    first = cardinal(tokens, start + 1 if between else start)
    if first is None:
        return None
    end, value = first
    joints = ("and",) if between else ("to", "or", "-")
    if tokens.lows[end] in joints and value.low is not None:
        second = cardinal(tokens, end + 1)
        if second and second[1].high is not None and second[1].high > value.low:
            return second[0], Amount(value.low, second[1].high, True)
    if between:
        return None
    return end, Amount(value.low, value.high, value.approx or start > at)
