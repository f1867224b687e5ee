"""Whether "one" is a pronoun or part of an idiom, and counts nothing.

"One of the boats", "one was hurt" and "one boat" count one; "the tall one", "when one is ill" and
"one more time" count none.
"""

from collections.abc import Sequence

from consilience.extraction.amounts import Measure
from consilience.extraction.lexemes import Lexemes
from consilience.extraction.nouns import PERSON_STATES, STOPS, VERBS

_ONE_PRONOUN_BEFORE = frozenset(
    """without no any every each some single this that which the only another either neither such
    it's day world big right wrong good bad new old last next""".split()
)
_BEFORE_A_KIND = frozenset("a an the this that his her their our my your".split())
_COUNTING = frozenset("least most only just about than over of for in at to with and or".split())
_ONE_AFTER = frozenset(
    """another day of should must can cannot might may would could who whose thing sided time way
    point 's side hand by on another's or to that which in at up morning evening night
    for' afternoon weekend summer winter autumn spring""".split()
)
_RELATING = frozenset("to like than from with for as".split())
_BE = frozenset("is was has had died appeared seemed remained remains".split())
_WHENEVER = frozenset("when whenever if unless once as how what where whether until way".split())
_IDIOMS: Sequence[tuple[str, ...]] = (("more", "time"), ("last", "time"))
"""What behind "one" makes no count of it."""


def is_pronoun(row: Lexemes, found: Measure) -> bool:
    """Whether it is: "one" counts before a noun, or where one of several is meant.

    Args:
        row: The lexemes.
        found: The number with its unit.
    """
    if row.low(found.first) != "one" or found.numeral.end != found.first + 1 or found.upper:
        return False
    first, after = found.first, row[found.end]
    before = row.low(first - 1)
    if before in _ONE_PRONOUN_BEFORE or (row[found.end].is_dash and row[found.end].glued):
        return not (row.hyphen(found.end) and row.low(found.end + 1) in {"person", "man", "woman"})
    if _is_of_a_kind(row, first) or _is_anybody(row, found):
        return True
    if after.low in _BE or after.low in {"killed", "wounded", "injured", "dead", "missing", "hurt"}:
        return False
    if after.low in _ONE_AFTER or not after.is_word or after.low in STOPS or after.low in VERBS:
        return True
    return before == "number"


def _is_anybody(row: Lexemes, found: Measure) -> bool:
    """Whether it is no one of several: "similar to one used before", "when one is ill"."""
    before, after = row.low(found.first - 1), row.low(found.end)
    used = before in _RELATING and after.endswith("ed") and after not in PERSON_STATES
    whoever = before in _WHENEVER and after in {"is", "has"}
    idiom = any(row.lows(found.end, found.end + len(words)) == words for words in _IDIOMS)
    return used or whoever or idiom


def _is_of_a_kind(row: Lexemes, first: int) -> bool:
    """Whether a word between article and "one" tells which: "a loved one", "the tall one"."""
    between = row[first - 1]
    return row.low(first - 2) in _BEFORE_A_KIND and between.is_word and between.low not in _COUNTING
