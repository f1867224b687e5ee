"""Quotations in single marks, and quotations inside quotations.

An apostrophe is written as a single mark is. It closes nothing where a letter follows it; one
behind a plural's "s" closes only where no better mark follows; and outside double marks, only one
behind a comma or a full stop does.
"""

import re
from collections.abc import Iterator, Sequence

from consilience.model.analysis import Quotation
from consilience.model.span import Span

_OPENS = re.compile(
    r"(?:^|(?<=[\s(\[“\"—–])|(?<=''))(?:‘|'(?!'))(?=[^\W_]|[$€£“])"
    r"(?!['‘](?:em|til|cause|twas|tis|bout|round|n|s|re|ve|ll|d|m|t|\d\ds?)\b)",
    re.IGNORECASE | re.MULTILINE,
)
_ENDS = re.compile(r"(?<=[.,!?…])\s?['’](?=[\s)\];:—–]|$)")
_CLOSES = re.compile(r"(?P<told>(?<=[.,!?…]))?(?P<mark>['’])(?=['’”\"\s)\].,;:?!—–]|$)")
_LONGEST = 1500  # code points in which a single mark must close


def inner_quotations(text: str, outer: Span, quotations: Sequence[Quotation]) -> tuple[Span, ...]:
    """Find the quotations inside a quotation, each with its marks.

    Args:
        text: The report's text.
        outer: The quotation, with its marks.
        quotations: All quotations in double marks.

    Returns:
        Passages in order; none holds another.
    """
    double = [
        Span(one.start, one.end)
        for one in quotations
        if one.depth == 1 and outer.start < one.start and one.end <= outer.end
    ]
    single = [one for one in _single(text, outer) if not any(one.overlaps(d) for d in double)]
    return tuple(sorted([*double, *single]))


def single_quotations(text: str, block: Span, taken: Sequence[Span]) -> Iterator[Span]:
    """Find what a paragraph says in single marks, each with its marks.

    Args:
        text: The report's text.
        block: The paragraph.
        taken: What stands in double marks in it.
    """
    end = block.start
    for opening in _OPENS.finditer(text, block.start, block.end):
        place = opening.start()
        if place < end or any(one.start < place < one.end for one in taken):
            continue
        closing = _ENDS.search(text, opening.end(), min(block.end, place + _LONGEST))
        if closing is not None and not any(one.start < closing.end() <= one.end for one in taken):
            end = closing.end()
            yield Span(place, end)


def _single(text: str, outer: Span) -> Iterator[Span]:
    end = outer.start
    for opening in _OPENS.finditer(text, outer.start + 1, outer.end):
        if opening.start() < end:
            continue
        closing = _closing(text, opening.end(), min(outer.end, opening.end() + _LONGEST))
        if closing is not None:
            end = closing
            yield Span(opening.start(), end)


def _closing(text: str, start: int, limit: int) -> int | None:
    """Where a quotation in single marks ends; null where it is left open."""
    doubtful = None
    for match in _CLOSES.finditer(text, start, limit):
        place = match.start("mark")
        if text[place : place + 2] == "''" and text[place : place + 3] != "'''":
            return doubtful  # the outer quotation's own mark
        if match["told"] is not None or text[place - 1] not in "sS":
            return match.end()
        doubtful = doubtful or match.end()
    return doubtful
