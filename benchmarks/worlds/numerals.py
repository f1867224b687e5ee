"""How an account writes a number: in digits or words, to the unit or with a hedge, right or not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal

Hedge = Literal["exact", "at_least", "more_than", "about"]

_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_HEDGED = 0.15
_LEAST_HEDGED = 20
_HUNDRED = 100
_HEDGES: Sequence[Hedge] = ("at_least", "more_than", "about")
_SAID: Mapping[Hedge, str] = {"at_least": "at least", "more_than": "more than", "about": "about"}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it is written.

    Attributes:
        value: The number that the words name.
        hedge: How the words bound or blur it.
        text: The words.
    """

    value: int
    hedge: Hedge
    text: str


def written(random: Random, number: int) -> Numeral:
    """Write a number: mostly to the unit, sometimes rounded under a hedge that leaves it true.

    Args:
        random: Where chance comes from.
        number: The number.
    """
    if number < _LEAST_HEDGED or random.random() >= _HEDGED:
        return Numeral(number, "exact", _exact(random, number))
    step = 10 ** (len(str(number)) - 1) // (1 if number >= 10 * _HUNDRED else 2)
    floor = number // step * step
    hedge = random.choice(_HEDGES)
    if hedge == "about":
        floor = round(number, 1 - len(str(number)) + 1)
    if hedge == "more_than" and floor == number:
        return Numeral(number, "at_least", f"at least {number:,}")
    return Numeral(floor, hedge, f"{_SAID[hedge]} {floor:,}")


def _exact(random: Random, number: int) -> str:
    if number < len(_WORDS):
        return _WORDS[number]
    if number < _HUNDRED and number % 10 and number >= _LEAST_HEDGED and random.random() < 0.2:
        return f"{_TENS[number // 10 - 2]}-{_WORDS[number % 10]}"
    return f"{number:,}"


def misread(random: Random, number: int) -> int:
    """A number that somebody got wrong: doubled, halved, or with its digits turned round."""
    turned = int(str(number)[::-1][: len(str(number))])
    choices = [number * 2 + 1, number // 2 + 1 if number > 4 else number + 3]
    if len(str(turned)) == len(str(number)) and turned != number:
        choices.append(turned)
    return random.choice(choices)
