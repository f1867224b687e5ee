"""Every time expression of a text, with its offsets."""

from dataclasses import replace

from consilience.calendar.amounts import HEDGES
from consilience.calendar.compose import anything
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
    Window,
    WrittenTime,
)
from consilience.calendar.feasts import FIRST_WORDS
from consilience.calendar.lists import days_after, days_before
from consilience.calendar.spans import SpanFound, span
from consilience.calendar.tokens import Tokens, tokenize
from consilience.calendar.words import (
    ALL_UNITS,
    DAY_PARTS,
    DECADES,
    MONTH_SHORT,
    MONTHS,
    ORDINALS,
    PARTS,
    SEASONS,
    SHORT_UNITS,
    SMALL,
    TENS,
    WEEKDAY_SHORT,
    WEEKDAYS,
    WHICH,
    ZONES,
)

_STARTERS = frozenset(
    {
        *(
            ALL_UNITS
            | MONTHS
            | MONTH_SHORT
            | WEEKDAYS
            | WEEKDAY_SHORT
            | DECADES
            | SEASONS
            | DAY_PARTS
        ),
        *(WHICH | PARTS | ORDINALS | SMALL | TENS),
        *(words[0] for words in HEDGES),
        *FIRST_WORDS,
        *"a an the that same these couple few several many dozens scores".split(),
        *"hundreds thousands another".split(),
        *"half between from rom every each per daily weekly monthly quarterly".split(),
        *"yearly annually hourly".split(),
        *"nightly yesterday today tomorrow tonight overnight now right currently".split(),
        *"nowadays at".split(),
        *"h lately quarter".split(),
        *"recently soon previously recent noon midday midnight dawn dusk sunrise".split(),
        *"sunset mid q".split(),
        *"mondays tuesdays wednesdays thursdays fridays saturdays sundays moments dozen".split(),
        *"around about approximately roughly near circa shortly just latest".split(),
        *"fiscal final ' ½ ¼ ¾".split(),
    }
)


_CORES = frozenset(
    {
        *(ALL_UNITS | SHORT_UNITS | MONTHS | MONTH_SHORT | WEEKDAYS | WEEKDAY_SHORT | DECADES),
        *(SEASONS | DAY_PARTS),
        *(name + "s" for name in (*WEEKDAYS, *DAY_PARTS)),
        *FIRST_WORDS,
        *ZONES,
        *"yesterday today tomorrow tonight overnight now currently nowadays".split(),
        *"present past future".split(),
        *"recently daily weekly monthly yearly annually hourly nightly noon".split(),
        *"midday midnight dawn".split(),
        *"dusk sunrise sunset moments clock am pm m year eighteen nineteen".split(),
        *"thousand century q h tens noughties fortnight fortnights lately past".split(),
    }
)
"""Words without one of which near, or a number that can be a date or a time, nothing is a time."""
_REACH = 14
"""Tokens from the first of a time within which its core stands."""


def _core_ahead(tokens: Tokens) -> list[bool]:
    """For each token whether a time that begins there can have a core."""
    ahead = [False] * tokens.count
    nearest = tokens.count + _REACH + 1
    for at in range(tokens.count - 1, -1, -1):
        if tokens.lows[at] in _CORES or _core_number(tokens, at):
            nearest = at
        ahead[at] = nearest - at <= _REACH
    return ahead


def _core_number(tokens: Tokens, at: int) -> bool:
    """Whether a number has the width of a year or goes on as a date or a time does."""
    if not tokens.is_number(at):
        return False
    mark = at + 1 + (tokens.lows[at + 1] == "'" and tokens.glued[at + 1])
    if tokens.lows[mark] in ("s", "h") and tokens.glued[mark]:
        return True
    if len(tokens.texts[at]) == 4 or tokens.lows[at - 1] == "'":
        return True
    return tokens.lows[at + 1] in (":", "-", "/", ".") and tokens.is_number(at + 2)


def find_times(text: str, start: int = 0, end: int | None = None) -> tuple[WrittenTime, ...]:
    """Find the time expressions of a passage.

    Args:
        text: The whole text.
        start: First code point to read.
        end: Code point after the last one to read; the text's end if None.

    Returns:
        Times in order that do not overlap, each the longest from where it begins, with offsets into
        `text`. A span ("from Friday through Sunday") is one; `parts` opens it.
    """
    stop = len(text) if end is None else min(end, len(text))
    tokens = tokenize(text, max(start, 0), stop)
    found: list[WrittenTime] = []
    at = 0
    ahead = _core_ahead(tokens)
    while at < tokens.count:
        listed = days_before(tokens, at) if ahead[at] and tokens.is_number(at) else ()
        if listed and not _inside_number(tokens, at):
            found.extend(_written(tokens, *row, text) for row in listed)
            at = listed[-1][1]
            continue
        written = _at(tokens, at, text) if ahead[at] else None
        if written is None:
            at += 1
            continue
        found.append(written[1])
        at = written[0]
        for row in days_after(tokens, at, written[1].expression):
            found.append(_written(tokens, *row, text))
            at = row[1]
    return tuple(found)


def _at(tokens: Tokens, at: int, text: str) -> tuple[int, WrittenTime] | None:  # noqa: PLR0911 - one line a way of writing it
    if tokens.lows[at] not in _STARTERS and not tokens.is_number(at):
        return None
    if tokens.lows[at] == "'" and not tokens.is_number(at + 1):
        return None
    if _inside_number(tokens, at):
        return None
    if tokens.glued[at] and tokens.is_number(at) and tokens.texts[at - 1][-1:].isalpha():
        return None
    spanned = span(tokens, at)
    if spanned and tokens.lows[at] == "rom":
        return spanned.end, _spanned(tokens, spanned.first[0], spanned, text)
    single = anything(tokens, at)
    if spanned and (single is None or spanned.end > single[0]):
        return spanned.end, _spanned(tokens, at, spanned, text)
    return (single[0], _written(tokens, at, single[0], single[1], text)) if single else None


def _inside_number(tokens: Tokens, at: int) -> bool:
    """Whether digits go on a number that began before ("1,00" in "7,1,00", "30" in "12:30")."""
    if not (tokens.glued[at] and tokens.glued[at - 1] and tokens.is_number(at)):
        return False
    return tokens.lows[at - 1] in (",", ".", ":") and tokens.is_number(at - 2)


def _written(tokens: Tokens, at: int, end: int, expression: Expression, text: str) -> WrittenTime:
    first, last = tokens.starts[at], tokens.ends[end - 1]
    return WrittenTime(first, last, text[first:last], kind_of(expression), expression)


def _spanned(tokens: Tokens, at: int, found: SpanFound, text: str) -> WrittenTime:
    ends = tuple(
        _written(tokens, begin, stop, expression, text)
        for begin, stop, expression in (found.first, found.last)
    )
    return _written(tokens, at, found.end, Span(ends[0], ends[1]), text)


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
