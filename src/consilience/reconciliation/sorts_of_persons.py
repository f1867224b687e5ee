"""The dead, hurt or held told once in all and once by sex and age: "three", "two women and a man".

Small numbers make up others by chance. These do not: men, women and children leave nobody out, and
all of the terms count what became of people in one story.
"""

import re
from collections.abc import Iterator, Sequence

from consilience.reconciliation.comparable import by_report, same_story
from consilience.reconciliation.nouns import ANYBODY
from consilience.reconciliation.terms import Index, Sum, value
from consilience.reconciliation.told import Told
from consilience.text.folding import stem

_SORTS = frozenset(map(stem, "man woman boy girl child adult baby infant".split()))
_ALL_OF = frozenset(map(stem, "child".split()))
_YOUNG = frozenset(map(stem, "boy girl".split()))
_WORDS = r"(?:man|woman|boy|girl|child|baby|infant)"
_AND_ONE = re.compile(rf"\s+[a-z]+,? and (?:an?|another) (?:[a-z]+ )?(?P<one>{_WORDS})\b")
_ONE_AND = re.compile(rf"\b(?P<one>{_WORDS}),? and $")
_JOINED = re.compile(r"\s+(?:[a-z]+ ){0,2}[a-z]+,?(?: and)? ?$")
_BACK = 24


def by_sort(exact: Sequence[Told], index: Index) -> Iterator[Sum]:
    """Find numbers of people that are told in all, and by men, women and children.

    Args:
        exact: The numbers that can be terms of sums.
        index: The same by what they show.
    """
    for numbers in by_report(exact).values():
        for parts in _rows(numbers):
            one = _one_more(parts)
            if len(parts) == 1 and not one:
                continue
            for whole in index.at(sum(map(value, parts)) + one):
                if _is_whole(whole, parts):
                    yield _sum(whole, parts, one)


def _sum(whole: Told, parts: tuple[Told, ...], one: int) -> Sum:
    """The sum, or only some of the whole where one person is told by an article."""
    if one:
        return Sum(whole, parts, "part_of", None, 1, "parts-named")
    return Sum(whole, parts, "sum", True, 1, "sum-of-parts")


def _rows(numbers: Sequence[Told]) -> Iterator[tuple[Told, ...]]:
    """Numbers of people of different sorts that stand beside each other in one claim."""
    row: list[Told] = []
    for number in numbers:
        if row and not _goes_on(row, number):
            yield tuple(row)
            row = []
        if number.head in _SORTS:
            row.append(number)
    if row:
        yield tuple(row)


def _goes_on(row: Sequence[Told], number: Told) -> bool:
    last = row[-1]
    apart = number.head in _SORTS and number.head not in {each.head for each in row}
    beside = last.claim.id == number.claim.id and last.topic == number.topic
    between = last.text[last.quantity.end : number.place]
    return apart and beside and _JOINED.fullmatch(between) is not None


def _one_more(parts: Sequence[Told]) -> int:
    """Whether an article tells one person more, of another sort: "two women and a man"."""
    first, last = parts[0], parts[-1]
    heads = {part.head for part in parts}
    behind = _AND_ONE.match(last.text, last.quantity.end)
    before = _ONE_AND.search(first.text[max(0, first.place - _BACK) : first.place])
    return int(any(m is not None and stem(m["one"]) not in heads for m in (behind, before)))


def _is_whole(whole: Told, parts: Sequence[Told]) -> bool:
    first = parts[0]
    if whole.claim.id == first.claim.id or whole.quantity.unit or first.quantity.unit:
        return False
    heads = {part.head for part in parts}
    general = whole.head in ANYBODY - _SORTS or (whole.head in _ALL_OF and heads <= _YOUNG)
    one_fate = whole.topic is not None and whole.topic == first.topic
    status = whole.claim.modality == first.claim.modality
    near = whole.home == first.home != "" or same_story(whole, first)
    return general and one_fate and status and near
