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
    Part,
    Repeat,
    Span,
    Window,
    WrittenTime,
)
from consilience.calendar.feasts import FIRST_WORDS
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
    SMALL,
    TENS,
    WEEKDAY_SHORT,
    WEEKDAYS,
    WHICH,
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
        *"a an the that same these couple few several many dozens scores hundreds thousands another".split(),
        *"half between from rom every each per daily weekly monthly quarterly yearly annually hourly".split(),
        *"nightly yesterday today tomorrow tonight overnight now right currently nowadays at".split(),
        *"recently soon previously recent noon midday midnight dawn dusk sunrise sunset mid q".split(),
        *"mondays tuesdays wednesdays thursdays fridays saturdays sundays moments dozen".split(),
        *"around about approximately roughly near circa shortly just latest fiscal final ' ½ ¼ ¾".split(),
    }
)


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
    while at < tokens.count:
        written = _at(tokens, at, text)
        if written is None:
            at += 1
            continue
        found.append(written[1])
        at = written[0]
    return tuple(found)


def _at(tokens: Tokens, at: int, text: str) -> tuple[int, WrittenTime] | None:
    if tokens.lows[at] not in _STARTERS and not tokens.is_number(at):
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


def _written(tokens: Tokens, at: int, end: int, expression: Expression, text: str) -> WrittenTime:
    first, last = tokens.starts[at], tokens.ends[end - 1]
    return WrittenTime(first, last, text[first:last], kind_of(expression), expression)


def _spanned(tokens: Tokens, at: int, found: SpanFound, text: str) -> WrittenTime:
    ends = tuple(
        _written(tokens, begin, stop, expression, text)
        for begin, stop, expression in (found.first, found.last)
    )
    return _written(tokens, at, found.end, Span(ends[0], ends[1]), text)


def kind_of(expression: Expression) -> Kind:
    """The TIMEX3 type of an expression."""
    if isinstance(expression, Clock | DayPart):
        return "TIME"
    if isinstance(expression, Length | Window):
        return "DURATION"
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
