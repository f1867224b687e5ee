"""Words that a time can begin with, and words without which nothing near is a time."""

from consilience.calendar.amounts import HEDGES
from consilience.calendar.feasts import FIRST_WORDS
from consilience.calendar.tokens import Tokens
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

STARTERS = frozenset(
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
        *"fiscal final current future all whole full ' ½ ¼ ¾".split(),
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
        *"present past future current soon term date".split(),
        *"recently daily weekly monthly yearly annually hourly nightly noon".split(),
        *"midday midnight dawn".split(),
        *"dusk sunrise sunset moments clock am pm m year eighteen nineteen".split(),
        *"thousand century q h tens noughties fortnight fortnights lately past period".split(),
    }
)
"""Words without one of which near, or a number that can be a date or a time, nothing is a time."""
_REACH = 14
"""Tokens from the first of a time within which its core stands."""


def core_ahead(tokens: Tokens) -> list[bool]:
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
