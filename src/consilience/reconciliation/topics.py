"""What a number measures, where words beside it tell and no pack has a slot."""

import re
from collections.abc import Mapping, Sequence

from consilience.model.quantity import Quantity
from consilience.packs.lemmas import lemmas
from consilience.text.folding import folded_words

_LENGTHS = frozenset(
    "kilometre metre mile foot yard inch centimetre millimetre furlong fathom".split()
) | {"nautical mile"}
_POPULATION = re.compile(r"\b(?:home to|population(?: of)?:?|is inhabited by) $")
_MAGNITUDE = re.compile(r"\bmagnitude|\brichter\b", re.IGNORECASE)
_AGED = re.compile(r"^(?:-year-old|,? years old|,? years of age)\b")
_COMPANION = re.compile(r"[^\W\d_], $")
_SENTENCE = 90
AGE = "age"
CHILDREN = "children"
HITS = "hits"
TURNOUT = "turnout"
OF_A_PERSON = frozenset({AGE, CHILDREN, HITS})
"""What is told of one person, by whom numbers of it are told apart."""
WORST_HIT = "worst hit"
"""What is counted among others by how hard it was hit: of one event there is one number of it."""
_WORST = re.compile(r"\b(?:worst|hardest)[- ](?:hit|affected|damaged)\b")

_VOTERS = re.compile(r"\b(?:voters|electorate|electors)$")
_TOOK_PART = re.compile(
    r"\b(?:participated|voted|turned out|took part|taken part|"
    r"cast (?:their |a )?(?:ballots?|votes?))\b"
)
SPREAD: Mapping[str, float] = {"magnitude": 1.0}
"""How far two numbers of a topic can lie apart and still be of one thing."""


def topic_of(text: str, quantity: Quantity) -> str | None:
    """Name what a number measures: a slot, or ``population``, ``magnitude``, ``age``.

    Args:
        text: The report's text.
        quantity: The number.
    """
    before = " ".join(text[max(0, quantity.start - 30) : quantity.start].split()) + " "
    near = text[max(0, quantity.start - _SENTENCE) : quantity.end + _SENTENCE]
    counted = quantity.counted.text.lower() if quantity.counted else ""
    if _is_magnitude(quantity, near):
        return "magnitude"
    if quantity.unit is None and (_POPULATION.search(before.lower()) or counted == "population"):
        return "population"
    if counted in {"residents", "inhabitants"} and re.search(r"\bha(?:s|ve|d) $", before):
        return "population"
    if _is_age(text, quantity, before):
        return "age"
    if _WORST.search(counted):
        return WORST_HIT
    return TURNOUT if _is_turnout(text, quantity, counted) else quantity.slot


def _is_magnitude(quantity: Quantity, near: str) -> bool:
    number = quantity.best
    if quantity.unit not in {None, "magnitude"} or number is None or not 0 < number < 10:
        return False
    broken = isinstance(number, float) and not number.is_integer()
    told = broken and bool(_MAGNITUDE.search(near))
    return told or "magnitude" in {quantity.slot, quantity.unit}


def _is_turnout(text: str, quantity: Quantity, counted: str) -> bool:
    """Whether it is the share of those who may vote that did: "90 percent of voters took part"."""
    behind = text[quantity.end : quantity.end + _SENTENCE].split(". ")[0]
    of_voters = quantity.unit == "percent" and _VOTERS.search(counted)
    return bool(of_voters and _TOOK_PART.search(behind))


def _is_age(text: str, quantity: Quantity, before: str) -> bool:
    number = quantity.best
    if quantity.approx != "exact" or number is None or not 0 < number < 120:
        return False
    if _SOMEBODY_OF.search(before):
        return True  # "a man of 61"
    if quantity.text.endswith("-year-old") or _AGED.match(text[quantity.end : quantity.end + 20]):
        return bool(quantity.counted)
    apposed = text[quantity.end : quantity.end + 2] in {", ", ",\n"}
    return apposed and bool(_COMPANION.search(before)) and quantity.text.isdigit()


_SOMEBODY_OF = re.compile(
    r"\b(?:man|woman|boy|girl|child|pensioner|widow|widower|student|worker) of $"
)
_RECORDS = frozenset({"certificate", "toll", "figure", "count", "report", "notice"})


def toll_beside(
    text: str, quantity: Quantity, noun: str, tolls: Sequence[tuple[str, frozenset[str]]]
) -> str | None:
    """The toll that a number without a slot belongs to: "58 death certificates", "48 with wounds".

    Args:
        text: The report's text.
        quantity: The number.
        noun: What is counted; empty where the account does not say.
        tolls: Slots that hold one growing number, each with the words that tell of it.
    """
    if noun and not lemmas(noun) & _RECORDS:
        return None
    behind = folded_words(text[quantity.end : quantity.end + 40])
    words = [lemmas(word) for word, _, _ in behind[:3]]
    for slot, told_by in tolls:
        if any(forms & told_by for forms in words):
            return slot
    return None


def own_toll(
    quantity: Quantity, topic: str | None, tolls: Sequence[tuple[str, frozenset[str]]]
) -> str | None:
    """The toll that the counted words themselves name, where they name one: "50 injured".

    Args:
        quantity: The number.
        topic: What its clause says that it measures.
        tolls: Slots of persons, each with the words that tell of it.
    """
    known = dict(tolls)
    counted = quantity.counted
    if counted is None or topic not in known or counted.start < quantity.end:
        return topic
    words = folded_words(counted.text)
    forms = lemmas(words[-1][0]) if words else frozenset()
    if forms & known[topic]:
        return topic
    return next((slot for slot, told_by in tolls if forms & told_by), topic)


def is_length(unit: str | None) -> bool:
    """Whether a unit measures a length."""
    return unit in _LENGTHS


_ANCHOR = re.compile(r"\b(?:of|from|off|to)\s+(?:the\s+)?(?:[a-z]+\s+){0,3}([A-Z][\w-]+)")


def anchors(text: str, end: int, stop: int) -> frozenset[str]:
    """Names that a distance is counted from, folded.

    Args:
        text: The report's text.
        end: Code point after the number.
        stop: Code point where the number's stretch ends.
    """
    match = _ANCHOR.search(text, end, min(stop, end + 80))
    return frozenset({match[1].lower()}) if match else frozenset()
