"""Numbers that tell a day, a year or an hour."""

from consilience.extraction.amounts import Measure
from consilience.extraction.counted import plural_follows
from consilience.extraction.lexemes import Lexeme, Lexemes
from consilience.extraction.nouns import MONTHS

_YEAR_BEFORE = frozenset(
    """in since by until till before after during from of to early late mid between and for spring
    summer autumn fall winter year circa the""".split()
)
_CLOCK = frozenset({"am", "pm", "gmt", "utc", "est", "edt", "cet", "bst", "o'clock", "hrs", "noon"})
_BEGINNINGS = frozenset({"arrived", "began", "starts", "start", "begins", "started"})
_LINKS = frozenset({"to", "through", "and", "or", "-", "–", "until", ","})


def is_day(row: Lexemes, found: Measure) -> bool:
    """A day of a month: "May 23", "23 May", "May 20 to 8", "May 23-25", "23 and 25 May"."""
    if found.numeral.value > 2100 or found.numeral.words:
        return False
    before, after = row[found.first - 1], row[found.end]
    if _is_month(before):
        return before.low != "may" or not plural_follows(row, found.end)
    if before.low == "." and row.low(found.first - 2) in MONTHS:
        return True
    if _is_month(after) and found.numeral.value <= 31:
        return True
    if before.low in _LINKS and _day_before(row, found.first):
        return not plural_follows(row, found.end)
    linked = after.low in _LINKS and row[found.end + 1].is_digits
    return linked and _is_month(row[found.end + 2])


def _is_month(word: Lexeme) -> bool:
    return word.low in MONTHS and word.is_capitalised


def _day_before(row: Lexemes, index: int) -> bool:
    """Whether a day stands just before, that this number goes on from."""
    return any(
        _is_month(row[at]) and row[at + 1].is_digits
        for at in range(index - 2, max(index - 5, -1), -1)
    )


def is_year(row: Lexemes, found: Measure) -> bool:
    """Four digits without a separator, of our times unless a round number counts a plural."""
    first = found.numeral.first
    here, before, value = row[first], row.low(first - 1), found.numeral.value
    if not (here.is_digits and len(here.text) == 4 and here.text.isdecimal()):
        return before in {"'", "’"} and _is_short_year(row, found)
    if found.numeral.scale != 1 or not 1500 <= value <= 2100:
        return False
    recent = 1900 <= value <= 2060
    if found.upper is not None and not plural_follows(row, found.end):
        return value < found.upper.value <= 2100
    if recent and value % 100 != 0:
        return True
    if not plural_follows(row, found.end):
        return before in _YEAR_BEFORE or recent
    return recent and before in {"in", "since", "by", "until", "the"}


def _is_short_year(row: Lexemes, found: Measure) -> bool:
    """Whether two digits behind an apostrophe are a year: "the ’66 squad"."""
    here = row[found.first]
    alone = not row[found.first - 1].glued and not row[found.end].glued
    return here.is_digits and len(here.text) == _SHORT_YEAR and alone


_SHORT_YEAR = 2
"""Digits of a year without its century."""


def is_clock(row: Lexemes, found: Measure) -> bool:
    """An hour: "8 a.m.", "1530 GMT", "began at nine"."""
    at = found.end
    if row.low(at) in _CLOCK:
        return True
    if row.low(at) in {"a", "p"} and row.low(at + 1) == "." and row.low(at + 2) == "m":
        return True
    if row.low(found.first - 1) in {"before", "until", "till"} and row.low(at) in {".", ",", ";"}:
        return found.upper is None and 1 <= found.numeral.value <= 12  # "shut before 9."
    if _is_of_day(row, found):
        return True
    hour = found.numeral.words and 1 <= found.numeral.value <= 12 and found.upper is None
    began = row.low(found.first - 1) == "at" and row.low(found.first - 2) in _BEGINNINGS
    return hour and began and not row[at].is_word


def _is_of_day(row: Lexemes, found: Measure) -> bool:
    """Whether a part of a day follows: "about 9 or 10 the next morning", "at eight that night"."""
    last = found.upper.value if found.upper is not None else found.numeral.value
    before = row.low(found.first - 1)
    opens = found.first == 0 or before in _AT or row[found.first - 1].text in {",", "“", '"'}
    starts = found.first == 1 or row.low(found.first - 2) in _AT | {",", "."}
    if not (opens or (before in _ROUGHLY and starts)) or not 1 <= last <= _HOURS:
        return False
    led, part, after = row.lows(found.end, found.end + 3)
    return (led in _DAY_LED and part in _DAY_PARTS) or (
        (led, part) in _DAY_IN and after in _DAY_PARTS
    )


_HOURS = 12
_AT = frozenset("at by until till before after from past since".split())
_ROUGHLY = frozenset("about around roughly".split())
_DAY_PARTS = frozenset("morning afternoon evening night".split())
_DAY_LED = frozenset("that this at the".split())
_DAY_IN = frozenset({("in", "the"), ("the", "next"), ("the", "following"), ("the", "same")})
