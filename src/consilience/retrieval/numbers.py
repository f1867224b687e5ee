"""The numbers of a record with what each counts, whose day it is, and how two numbers stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isclose

from consilience.model.claim import Claim
from consilience.model.quantity import Number, Quantity
from consilience.retrieval.days import Days, days_of_number
from consilience.retrieval.passages import Sentence
from consilience.retrieval.terms import Vocabulary, keys_of, terms_of

_NONE = frozenset({"no", "none", "nobody", "nothing"})
"""Words for zero: they deny and count nothing."""
_NEXT_NUMBER = re.compile(r"\s(?:and|or)\s(?=\d)")
_DIGIT = re.compile(r"\d")
_ABOUT = 0.1
"""How far from a blurred number an exact one may lie and still be meant, as a share of it."""


@dataclass(frozen=True, eq=False)
class Figure:
    """A number of a sentence.

    Attributes:
        quantity: The number.
        claim: The claim that holds it.
        sentence: The sentence.
        counted: Keys of what is counted; that of the number before it where it names nothing.
        unit: Its unit, likewise.
        slot: What it measures, likewise.
        days: The days it speaks of; empty where its claim gives none.
    """

    quantity: Quantity
    claim: Claim
    sentence: Sentence
    counted: frozenset[str]
    unit: str | None
    slot: str | None
    days: tuple[Days, ...]

    @property
    def value(self) -> Number | None:
        """The number that the words name, or the middle of a range; null where there is none."""
        return value_of(self.quantity)


def figures_of(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Figure]:
    """The numbers of a sentence, in order.

    Args:
        sentence: The sentence.
        vocabulary: The names of the record.
    """
    counted: frozenset[str] = frozenset()
    unit: str | None = None
    slot: str | None = None
    told = sorted(
        ((quantity, claim) for claim in sentence.claims for quantity in claim.quantities),
        key=lambda row: (row[0].start, row[0].end),
    )
    seen: set[tuple[int, int]] = set()
    text = sentence.report.text
    for quantity, claim in told:
        if (quantity.start, quantity.end) in seen:
            continue
        seen.add((quantity.start, quantity.end))
        if quantity.text.lower() in _NONE:
            continue
        if quantity.counted or quantity.unit:
            counted, unit, slot = _counted(text, quantity, vocabulary), quantity.unit, quantity.slot
        elif _is_clock(quantity) or _is_label(text, quantity):
            continue
        yield Figure(
            quantity,
            claim,
            sentence,
            counted,
            unit,
            quantity.slot or slot,
            days_of_number(text, claim, quantity),
        )


def _counted(text: str, quantity: Quantity, vocabulary: Vocabulary) -> frozenset[str]:
    """Keys of what a number counts.

    Where another number stands before the counted words ("12 Somali and 11 Yemeni pirates"), what
    stands right behind this one and the kind of the counted thing are its own.
    """
    if quantity.counted is None:
        return frozenset()
    kind = quantity.counted.kind or ""
    between = text[quantity.end : quantity.counted.start]
    other = _DIGIT.search(between)
    own = between[: other.start()] if other else quantity.counted.text
    own = _NEXT_NUMBER.split(own)[0]
    return keys_of(
        term for words in (own, kind) for term in terms_of(words, 0, len(words), vocabulary)
    )


def _is_clock(quantity: Quantity) -> bool:
    """Whether a bare number is written as a time of the day: 18.00, 01.55."""
    hour, dot, minute = quantity.text.partition(".")
    return bool(dot) and len(minute) == 2 and minute.isdigit() and hour.isdigit() and int(hour) < 24


def _is_label(text: str, quantity: Quantity) -> bool:
    """Whether a bare number is part of a name: Radio 830, Line 4, 1B."""
    before = text[max(0, quantity.start - 24) : quantity.start].rstrip(" -").rsplit(None, 1)
    word = before[-1] if before else ""
    after = text[quantity.end : quantity.end + 1]
    joined = quantity.text[-1:].isalpha() and quantity.text[:1].isdigit() and "%" not in after
    return joined or (word[:1].isupper() and word.isalpha() and quantity.text[:1].isdigit())


def value_of(quantity: Quantity) -> Number | None:
    """The number that the words name, or the middle of a range."""
    if quantity.best is not None:
        return quantity.best
    if quantity.low is not None and quantity.high is not None:
        return (quantity.low + quantity.high) / 2
    return quantity.low if quantity.low is not None else quantity.high


def ends_of(quantity: Quantity) -> tuple[Number, ...]:
    """The numbers that the words name: one, or both ends of a range."""
    if quantity.approx == "range":
        return tuple(n for n in (quantity.low, quantity.high) if n is not None)
    value = value_of(quantity)
    return () if value is None else (value,)


def equal(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities name the same number or the same ends."""
    here, there = ends_of(one), ends_of(other)
    return len(here) == len(there) and all(
        isclose(a, b, rel_tol=1e-9) for a, b in zip(here, there, strict=True)
    )


def compatible(one: Quantity, other: Quantity) -> bool:
    """Whether both can be said of one thing: nearly 600 and 594, between 70 and 80 and 73."""
    if equal(one, other):
        return True
    if one.approx == other.approx and one.approx in {"exact", "range"}:
        return False
    (a, b), (c, d) = _span(one), _span(other)
    return a <= d and c <= b


def _span(quantity: Quantity) -> tuple[float, float]:
    """The least and the greatest number that the words can mean."""
    value = value_of(quantity)
    if value is None:
        return 0.0, 0.0
    slack = abs(value) * _ABOUT
    match quantity.approx:
        case "exact":
            return float(value), float(value)
        case "range":
            low = quantity.low if quantity.low is not None else value
            high = quantity.high if quantity.high is not None else value
            return float(low), float(high)
        case "more_than" | "at_least":
            return float(value), value + slack
        case "less_than" | "up_to":
            return value - slack, float(value)
        case _:
            return value - slack, value + slack


def figures_of_all(sentences: Sequence[Sentence], vocabulary: Vocabulary) -> Iterator[Figure]:
    """The numbers of several sentences."""
    for sentence in sentences:
        yield from figures_of(sentence, vocabulary)
