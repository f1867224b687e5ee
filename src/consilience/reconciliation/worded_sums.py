"""Sums that the words themselves call for: "of the 14", "the remaining 24", "80 in each"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from consilience.reconciliation.comparable import by_report, same_story
from consilience.reconciliation.nouns import PERSONS
from consilience.reconciliation.partitions import partitions
from consilience.reconciliation.surroundings import same_sentence
from consilience.reconciliation.terms import Index, Sum, told_half, value
from consilience.reconciliation.told import Told
from consilience.text.folding import stem

_OF_ALL = re.compile(
    r"(?:^|[.!?:;]\s|\n)\s*(?:[Oo]f|[Oo]ut of) (?:the |all |all the |these |those )?$"
)
_SAID_OF = re.compile(
    r"\s*(?:[a-z]+ )?(?:were|was|are|is|voted|came|went|had|have|died|stayed|for|against|from|in)\b"
)
_OF_TWO = re.compile(
    r"\b(?:for|in favou?r)\b.{0,60}\bagainst\b|\bagainst\b.{0,60}\b(?:for|in favou?r)\b"
)
"""Parts that leave nothing out: those for it and those against."""
_ABOARD = re.compile(r"\b(?:on ?board|aboard)\b")
_FATES = frozenset({"killed", "missing", "rescued"})
_SHORT = 0.1
_LEAST_REST = 10
"""Smaller rests make up some number or other by chance."""
_MOST = 40


def one_story(one: Told, other: Told) -> bool:
    """Whether two numbers are told in accounts of one story, by their names or by linking."""
    return one.home == other.home != "" or same_story(one, other)


def worded_sums(exact: Sequence[Told], index: Index) -> Iterator[Sum]:
    """Find sums whose terms the words themselves name as a whole and its parts.

    Args:
        exact: All numbers that can be terms.
        index: The same by what they show.
    """
    reports = by_report(exact)
    for numbers in reports.values():
        yield from _of_a_whole(numbers)
        yield from _in_each(numbers)
        yield from _what_remains(numbers)
    yield from partitions(list(reports.values()), index)
    yield from _with_the_rest(exact, index)
    yield from _fates(exact, index)


def _of_a_whole(numbers: Sequence[Told]) -> Iterator[Sum]:
    """Parts of "of the 14 killed, six were women and eight were men", and those for and against."""
    yield from _behind_colons(numbers)
    for at, whole in enumerate(numbers):
        if not _OF_ALL.search(whole.text[max(0, whole.place - 24) : whole.place]):
            continue
        parts: list[Told] = []
        for part in numbers[at + 1 :]:
            if not same_sentence(whole.text, whole.quantity.end, part.place):
                break
            if _SAID_OF.match(whole.text, part.quantity.end) or _SAID_OF.match(
                whole.text, _end(part)
            ):
                parts.append(part)
        if len(parts) < 2:
            continue
        made = sum(map(value, parts))
        behind = whole.text[parts[0].place : _end(parts[-1]) + 60].split(".")[0]
        missed = abs(made - value(whole)) <= _SHORT * value(whole) and _OF_TWO.search(behind)
        if made == value(whole):
            yield Sum(whole, tuple(parts), "sum", True, 1, "sum-of-parts")
        elif missed:
            yield Sum(whole, tuple(parts), "sum", False, 1, "parts-miss-total")


def _behind_colons(numbers: Sequence[Told]) -> Iterator[Sum]:
    """Parts of "twelve died: eight at once and four in hospital", where they make it up.

    Behind a comma they must leave out their noun: "six men died, four of Skarn and two of Veren".
    """
    for at, whole in enumerate(numbers[:-2]):
        first = numbers[at + 1]
        parts = [
            part
            for part in numbers[at + 1 :]
            if same_sentence(whole.text, whole.quantity.end, part.place)
        ]
        listed = ":" in whole.text[whole.quantity.end : first.place] or all(
            _leaves_out_noun(part, whole) for part in parts
        )
        if listed and len(parts) > 1 and sum(map(value, parts)) == value(whole):
            yield Sum(whole, tuple(parts), "sum", True, 1, "sum-of-parts")


def _leaves_out_noun(part: Told, whole: Told) -> bool:
    counted, own = part.quantity.counted, whole.quantity.counted
    return counted is not None and own is not None and counted.start == own.start


def _what_remains(numbers: Sequence[Told]) -> Iterator[Sum]:
    """A part and what the next sentence says remains: "14 of the 20 guns. Six remain"."""
    by_id = {number.id: number for number in numbers}
    plain = [number for number in numbers if not number.quantity.unit]
    wholes = {number.quantity.whole for number in plain}
    for part, rest in pairwise(number for number in plain if number.id not in wholes):
        whole = by_id.get(part.quantity.whole or "")
        if whole is None or not _REMAINS.match(rest.text, _end(rest)):
            continue
        near = rest.place - part.place < _NEXT and rest.head == whole.head
        if near and value(part) + value(rest) == value(whole):
            yield Sum(whole, (part, rest), "sum", True, 1, "sum-of-parts")


_REMAINS = re.compile(
    r" (?:[a-z]+ )?(?:remain(?:s|ed)?|stay(?:s|ed)?|(?:are|were) (?:still|left))\b"
)
_NEXT = 200
"""Code points in which the next sentence begins."""


def _end(told: Told) -> int:
    counted = told.quantity.counted
    own = counted is not None and counted.start >= told.quantity.end
    return max(told.quantity.end, counted.end) if counted and own else told.quantity.end


def _in_each(numbers: Sequence[Told]) -> Iterator[Sum]:
    """The whole, how many groups and how many in each: "240 clerks in three shifts, 80 in each"."""
    for whole, groups, each in zip(numbers, numbers[1:], numbers[2:], strict=False):
        factor = value(groups)
        behind = each.text[each.quantity.end : each.quantity.end + 12]
        if not _EACH.match(behind) or not 1 < factor <= _MOST or factor != int(factor):
            continue
        one = same_sentence(whole.text, whole.quantity.end, each.place)
        if one and factor * value(each) == value(whole):
            yield Sum(whole, (each,), "sum", True, int(factor), "per-group")


_EACH = re.compile(r"\s*(?:in|on|to|for|at|of)? ?each\b")


def _with_the_rest(exact: Sequence[Told], index: Index) -> Iterator[Sum]:
    """What remained and those told before it, who make up those told first."""
    for rest in exact:
        if "remainder" not in rest.around.cues or value(rest) < _LEAST_REST or not rest.head:
            continue
        for part in exact:
            if not _first_part(part, rest):
                continue
            for whole in index.at(value(part) + value(rest)):
                if whole.head == rest.head and one_story(whole, rest):
                    yield Sum(whole, (part, rest), "sum", True, 1, "sum-of-parts")


def _first_part(part: Told, rest: Told) -> bool:
    topics = part.topic == rest.topic or not (part.topic and rest.topic)
    alike = part.head == rest.head and topics and not told_half((part, rest))
    later = not (part.published and rest.published) or part.published <= rest.published
    return (
        part.id != rest.id
        and alike
        and later
        and "remainder" not in part.around.cues
        and one_story(part, rest)
    )


def _fates(exact: Sequence[Told], index: Index) -> Iterator[Sum]:
    """What became of all who were aboard: the dead, the missing and those who lived."""
    told: Mapping[str, list[Told]] = defaultdict(list)
    for number in exact:
        if fate := _fate(number):
            told[fate].append(number)
    if len(told["rescued"]) * len(told["killed"]) > _MOST * _MOST:
        return
    for lived in told["rescued"]:
        for died in told["killed"]:
            yield from _all_aboard((died, lived), index)
            for missing in told["missing"][:_MOST]:
                yield from _all_aboard((died, missing, lived), index)


def _fate(told: Told) -> str:
    if told.head in _LIVED:
        return "rescued"
    if told.head == _LIFE and _TOOK.search(told.text[max(0, told.place - 24) : told.place]):
        return "killed"
    return told.topic if told.topic in _FATES and told.head in PERSONS else ""


_LIVED = frozenset({"survivor"})
_LIFE = stem("life")
_TOOK = re.compile(r"\b(?:cost|costs|claimed|claims|took|taken|takes)(?: at least| some)? $")


def _all_aboard(parts: tuple[Told, ...], index: Index) -> Iterable[Sum]:
    for whole in index.at(sum(map(value, parts))):
        aboard = whole.topic == "aboard" or _ABOARD.search(whole.around.own)
        if aboard and whole.head in PERSONS and all(one_story(whole, part) for part in parts):
            yield Sum(whole, parts, "sum", True, 1, "sum-of-parts")
