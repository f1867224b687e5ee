"""Which words stand between quotation marks."""

import re
from collections.abc import Sequence
from dataclasses import replace

from consilience.language.inner_quotations import single_quotations
from consilience.model.analysis import Quotation
from consilience.model.report import Block
from consilience.model.span import Span

_PAIRS = {"“": "”", "«": "»"}
_STRAIGHT = '"'
# Agencies' wires and old newspaper archives write a straight double mark as two single ones.
_TWICE = "''"
# Treebanks, and texts that were set with TeX, open what two single marks close with two of these.
_BACKWARD = "``"
_MARK = re.compile(
    rf"{_BACKWARD}|{_TWICE}|[{_STRAIGHT}{''.join(_PAIRS)}{''.join(_PAIRS.values())}]"
)


_TOLD_BEHIND = re.compile(
    r",(?=\s[A-Z][\w.’'-]{1,30}(?:\s[A-Z][\w.’'-]{1,30}){0,3}(?:,\s[^,“”\"\n]{3,90},)?"
    r"\s(?:said|says|added|adds)\.?\s*$)"
)
"""Where a quotation ends whose closing mark was forgotten: "“The dam is old, Tam Roek says."."""


def find_quotations(text: str, blocks: Sequence[Block]) -> tuple[Quotation, ...]:
    """Pair the quotation marks of a report.

    Marks are paired inside a paragraph; one left open at its end closes there, and a quotation
    that opens the next paragraph then carries it on.

    Args:
        text: The report's text.
        blocks: Its blocks, in order.

    Returns:
        Quotations in the order of their opening marks, the outer before the inner.
    """
    found: list[Quotation] = []
    left_open: int | None = None
    for block in blocks:
        if block.kind == "boilerplate":
            continue
        rest = _rest(text, block) if left_open is not None else None
        quotations, is_open = _pair(text, block, rest.end if rest else block.start)
        if rest:
            quotations = [replace(rest, continues=left_open), *quotations]
        quotations = _with_single(text, block, quotations)
        if quotations and left_open is not None and _opens(text, block, quotations[0]):
            quotations[0] = replace(quotations[0], continues=left_open)
        left_open = len(found) + _last_outer(quotations) if is_open else None
        found.extend(quotations)
    return tuple(found)


def _with_single(text: str, block: Block, found: Sequence[Quotation]) -> list[Quotation]:
    """Add what stands in single marks and in no double ones."""
    taken = [Span(one.start, one.end) for one in found]
    single = single_quotations(text, Span(block.start, block.end), taken)
    added = [Quotation(one.start, one.end, one.start + 1, one.end - 1) for one in single]
    return sorted([*found, *added], key=lambda quotation: (quotation.start, quotation.depth))


def _rest(text: str, block: Block) -> Quotation | None:
    """The end of a quotation left open before: its closing mark comes with no mark to open it."""
    match = _MARK.search(text, block.start + 1, block.end)
    if match is None or _MARK.match(text, block.start, block.end):
        return None
    place, mark = match.start(), match[0]
    if mark in {_STRAIGHT, _TWICE}:
        mark = _straight(text, place, block, [(block.start, "”", 1)], len(mark))
    if mark not in _PAIRS.values():
        return None
    return Quotation(block.start, match.end(), block.start, place)


def _opens(text: str, block: Block, quotation: Quotation) -> bool:
    return not text[block.start : quotation.start].strip()


def _last_outer(quotations: Sequence[Quotation]) -> int:
    return max(number for number, found in enumerate(quotations) if found.depth == 0)


def _pair(text: str, block: Block, start: int) -> tuple[list[Quotation], bool]:
    open_marks: list[tuple[int, str, int]] = []
    found: list[Quotation] = []
    for match in _MARK.finditer(text, start, block.end):
        place, mark, width = match.start(), match[0], len(match[0])
        if mark == _BACKWARD:
            mark = "“"
        elif mark in {_STRAIGHT, _TWICE}:
            mark = _straight(text, place, block, open_marks, width)
        if mark in _PAIRS:
            open_marks.append((place, _PAIRS[mark], width))
        elif open_marks and mark == open_marks[-1][1]:
            first, _, before = open_marks.pop()
            found.append(Quotation(first, place + width, first + before, place, len(open_marks)))
    end = _end_of_open(text, block, open_marks)
    is_open = bool(open_marks) and end == block.end
    while open_marks:
        place, _, before = open_marks.pop()
        found.append(Quotation(place, end, place + before, end, len(open_marks)))
    return sorted(found, key=lambda quotation: (quotation.start, quotation.depth)), is_open


def _end_of_open(text: str, block: Block, open_marks: Sequence[tuple[int, str, int]]) -> int:
    """Where a quotation ends that nothing closes: before who says it, else with its paragraph."""
    if not open_marks:
        return block.end
    first = open_marks[-1][0]
    told = _TOLD_BEHIND.search(text, max(first + 1, block.end - _TAIL), block.end)
    return told.end() if told else block.end


_TAIL = 200
"""Code points at the end of a paragraph among which who says it stands."""


def _straight(
    text: str,
    place: int,
    block: Block,
    open_marks: Sequence[tuple[int, str, int]],
    width: int = 1,
) -> str:
    """Tell whether a straight mark opens or closes, by what stands around it."""
    before = text[place - 1] if place > block.start else " "
    after = text[place + width] if place + width < block.end else " "
    if before.isspace() and after.isspace():
        return "”" if open_marks else "“"
    return "“" if (before.isspace() or before in "([—–-“") and not after.isspace() else "”"
