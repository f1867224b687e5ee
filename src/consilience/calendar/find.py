"""Every time expression of a text, with its offsets."""

from array import array
from dataclasses import replace

from consilience.calendar.compose import anything
from consilience.calendar.cores import STARTERS, core_ahead
from consilience.calendar.expression import (
    Clock,
    DayPart,
    Expression,
    Kind,
    Length,
    Offset,
    Part,
    Repeat,
    Span,
    Vague,
    Window,
    WrittenTime,
)
from consilience.calendar.lists import days_after, days_before
from consilience.calendar.spans import SpanFound, moved, span
from consilience.calendar.tokens import Tokens, tokenize
from consilience.calendar.words import ALL_UNITS

_BEFORE, _AHEAD, _LONGEST = 6, 64, 40
"""Tokens before and after a place that rules look at, and the longest time that is remembered.

The same words in the same surroundings are read once a text, so that a text made of nothing but
times takes hardly longer than another.
"""
_AUXILIARIES = frozenset("may might can could will would should must to not".split())
_OPENING, _CLOSING = frozenset("\"“`'"), frozenset("\"”'")
_Row = tuple[int, int, Expression | SpanFound]


def find_times(
    text: str, start: int = 0, end: int | None = None, *, attributes: bool = False
) -> tuple[WrittenTime, ...]:
    """Find the time expressions of a passage.

    Args:
        text: The whole text.
        start: First code point to read.
        end: Code point after the last one to read; the text's end if None.
        attributes: Whether to find words as well that only say of which time a thing is ("the
            current rules").

    Returns:
        Times in order that do not overlap, each the longest from where it begins, with offsets into
        `text`. A span ("from Friday through Sunday") is one; `parts` opens it.
    """
    stop = len(text) if end is None else min(end, len(text))
    tokens = tokenize(text, max(start, 0), stop)
    found: list[WrittenTime] = []
    seen: dict[tuple[int, bytes], tuple[_Row, ...]] = {}
    ahead, words = core_ahead(tokens), _numbered(tokens)
    at = 0
    while at < tokens.count:
        rows: tuple[_Row, ...] = ()
        if ahead[at] and _can_begin(tokens, at):
            first = max(at - _BEFORE, 0)
            around = at - first, words[first : at + _AHEAD].tobytes()
            rows = seen.get(around, ()) if around in seen else _moved(_read(tokens, at), -at)
            if not rows or rows[-1][1] <= _LONGEST:
                seen[around] = rows
        found.extend(
            _written(tokens, row, text)
            for row in _moved(rows, at)
            if attributes or not _is_attribute(row[2])
        )
        at += max(1, rows[-1][1]) if rows else 1
    return tuple(found)


def _is_attribute(said: Expression | SpanFound) -> bool:
    return isinstance(said, Vague) and said.attribute


def _numbered(tokens: Tokens) -> "array[int]":
    """A number for each token by its text, so that surroundings can be compared at once."""
    numbers: dict[tuple[str, bool], int] = {}
    pairs = zip(tokens.texts, tokens.glued, strict=True)
    return array("L", (numbers.setdefault(pair, len(numbers)) for pair in pairs))


def _moved(rows: tuple[_Row, ...], by: int) -> tuple[_Row, ...]:
    return tuple(
        (begin + by, end + by, moved(said, by) if isinstance(said, SpanFound) else said)
        for begin, end, said in rows
    )


def _can_begin(tokens: Tokens, at: int) -> bool:
    number = tokens.is_number(at)
    if tokens.lows[at] not in STARTERS and not number:
        return False
    if tokens.lows[at] == "'" and not tokens.is_number(at + 1):
        return False
    if tokens.lows[at] == "last" and tokens.lows[at - 1] in _AUXILIARIES:
        return False  # "it may last weeks"
    if _inside_number(tokens, at):
        return False
    return not (tokens.glued[at] and number and tokens.texts[at - 1][-1:].isalpha())


def _read(tokens: Tokens, at: int) -> tuple[_Row, ...]:
    """The times that begin at a token: one, or the days of a list."""
    listed = days_before(tokens, at) if tokens.is_number(at) else ()
    if listed:
        return listed
    spanned = span(tokens, at)
    single = None if spanned and tokens.lows[at] == "rom" else anything(tokens, at)
    if spanned and (single is None or spanned.end > single[0]):
        begin = spanned.first[0] if tokens.lows[at] == "rom" else at
        return ((begin, spanned.end, spanned),)
    if single is None or _is_title(tokens, at, single[0]):
        return ()
    return ((at, *single), *days_after(tokens, *single))


def _is_title(tokens: Tokens, at: int, end: int) -> bool:
    """Whether capitals between quotation marks name a programme: "This Week", "60 Minutes"."""
    if end - at < 2 or not (at and tokens.lows[at - 1] in _OPENING and tokens.glued[at]):
        return False
    here = end + (tokens.lows[end] in (",", "."))
    goes_on = tokens.capital(end)  # "This Week With Oren Dask"
    if not (goes_on or (tokens.lows[here] in _CLOSING and tokens.glued[here])):
        return False
    return tokens.lows[end - 1] in ALL_UNITS and all(
        tokens.capital(one) or tokens.is_number(one) for one in range(at, end)
    )


def _inside_number(tokens: Tokens, at: int) -> bool:
    """Whether digits go on a number that began before ("1,00" in "7,1,00", "30" in "12:30")."""
    if not (tokens.glued[at] and tokens.glued[at - 1] and tokens.is_number(at)):
        return False
    return tokens.lows[at - 1] in (",", ".", ":") and tokens.is_number(at - 2)


def _written(tokens: Tokens, row: _Row, text: str) -> WrittenTime:
    begin, end, said = row
    if isinstance(said, SpanFound):
        said = Span(_written(tokens, said.first, text), _written(tokens, said.last, text))
    first, last = tokens.starts[begin], tokens.ends[end - 1]
    return WrittenTime(first, last, text[first:last], kind_of(said), said)


def kind_of(expression: Expression) -> Kind:  # noqa: PLR0911 - one line a kind
    """The TIMEX3 type of an expression."""
    if isinstance(expression, Clock | DayPart):
        return "TIME"
    if isinstance(expression, Length | Window):
        return "DURATION"
    if isinstance(expression, Offset):
        return "DATE" if expression.of else "DURATION"
    if isinstance(expression, Repeat):
        return "SET"
    if isinstance(expression, Part):
        return kind_of(expression.of)
    if isinstance(expression, Span):
        return "TIME" if "TIME" in (expression.first.kind, expression.last.kind) else "DATE"
    return "DATE"


def parts(written: WrittenTime) -> tuple[WrittenTime, ...]:
    """The two ends of a span, each with its passage; a time that is no span, alone."""
    if isinstance(written.expression, Span):
        return written.expression.first, written.expression.last
    return (replace(written),)
