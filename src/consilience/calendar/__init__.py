"""Times as written: found in a text, and resolved once the day they count from is known."""

from consilience.calendar.anchors import Anchor, Resolved, Tense
from consilience.calendar.expression import WrittenTime
from consilience.calendar.find import find_times, parts
from consilience.calendar.header import HeaderDate, parse_date
from consilience.calendar.narration import resolve_all
from consilience.calendar.resolve import resolve
from consilience.calendar.tense import tense_hint

__all__ = [
    "Anchor",
    "HeaderDate",
    "Resolved",
    "Tense",
    "WrittenTime",
    "find_times",
    "parse_date",
    "parts",
    "resolve",
    "resolve_all",
    "tense_hint",
]
