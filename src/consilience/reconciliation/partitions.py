"""Sums of a whole that falls in two or three: a vote and who was away, thirteen of them and one."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from consilience.reconciliation.comparable import same_story
from consilience.reconciliation.nouns import PERSONS
from consilience.reconciliation.surroundings import same_sentence
from consilience.reconciliation.terms import Index, Sum, value
from consilience.reconciliation.told import Told

_TO = re.compile(r"\s*(?:votes? )?(?:to|–|-|against)\s*$")
_AWAY = re.compile(
    r"\b(?:absent|abstain(?:ed|ing)?|abstentions?|not (?:vote|voting)|away|missing)\b"
)
_OF_THEM = re.compile(r"\s+of (?:the|those|these|them)\b")
_AND = re.compile(r"[^.;:]{0,80}\band (?:the other |another )?$")
_OUT = re.compile(
    r"\b(?:rescued|freed|brought (?:up|out)|pulled out|got out|came (?:up|out)|released|evacuated|"
    r"recovered|escaped|saved)\b"
)
_IN = re.compile(
    r"\b(?:remain(?:s|ed)?|(?:are|were) (?:still|left)|stayed|stay) "
    r"(?:[a-z]+ )?(?:in|inside|below|behind|trapped|underground|aboard|on board|captive|held)\b"
)
_HELD = re.compile(
    r"\b(?:trapped|held|hostage|hostages|aboard|on board|inside|below|underground|missing|cut off|"
    r"stranded|buried|captive)\b"
)
_NEXT = 260
"""Code points in which the next sentences begin."""
_LEAST = 5
"""Smaller wholes fall in two by chance."""


def partitions(reports: Sequence[Sequence[Told]], index: Index) -> Iterator[Sum]:
    """Find wholes that the words of an account tell as falling in two or three.

    Args:
        reports: The numbers of each account that can be terms, in the order of the text.
        index: The same by what they show.
    """
    for numbers in reports:
        yield from _votes(numbers)
        yield from _the_rest_of_them(numbers)
        yield from _out_and_in(numbers, index)


def _votes(numbers: Sequence[Told]) -> Iterator[Sum]:
    """A tally and who took no part: "75 to 74, with two of its 151 members absent"."""
    for yes, no, away, whole in zip(numbers, numbers[1:], numbers[2:], numbers[3:], strict=False):
        tally = _TO.fullmatch(yes.text[yes.quantity.end : no.place])
        if not tally or away.quantity.whole != whole.id:
            continue
        near = whole.text[away.place : whole.quantity.end + 40].split(".")[0]
        one = same_sentence(yes.text, yes.quantity.end, whole.place)
        if one and _AWAY.search(near) and _make_up(whole, (yes, no, away)):
            yield Sum(whole, (yes, no, away), "sum", True, 1, "sum-of-parts")


def _the_rest_of_them(numbers: Sequence[Told]) -> Iterator[Sum]:
    """Most of those told before and the others: "thirteen of the men drowned and one froze"."""
    for at, (part, rest) in enumerate(pairwise(numbers)):
        between = part.text[part.quantity.end : rest.place]
        if part.quantity.whole or not (_OF_THEM.match(between) and _AND.search(between)):
            continue
        if not same_sentence(part.text, part.quantity.end, rest.place) or rest.head != part.head:
            continue
        for whole in reversed(numbers[:at]):
            of_one = whole.head == part.head or (whole.topic and whole.topic == part.topic)
            if of_one and value(whole) >= _LEAST and _make_up(whole, (part, rest)):
                yield Sum(whole, (part, rest), "sum", True, 1, "sum-of-parts")
                break


def _out_and_in(numbers: Sequence[Told], index: Index) -> Iterator[Sum]:
    """Who came out and who is left: they are those who were told as trapped before."""
    counts = [number for number in numbers if number.head and not number.quantity.unit]
    for one, other in pairwise(counts):
        near = other.place - one.place < _NEXT and one.head == other.head
        if not near or not (_OUT.search(one.claim.text) and _IN.search(other.claim.text)):
            continue
        for whole in index.at(value(one) + value(other)):
            story = whole.home == one.home != "" or same_story(whole, one)
            held = whole.head in PERSONS and _HELD.search(whole.claim.text)
            if story and held and value(whole) >= _LEAST:
                yield Sum(whole, (one, other), "sum", True, 1, "sum-of-parts")


def _make_up(whole: Told, parts: Sequence[Told]) -> bool:
    return sum(map(value, parts)) == value(whole)
