"""Datelines at the head of a paragraph: ``TARVIK, April 5 (AWN) —`` and ``April 5—``."""

import re
from dataclasses import dataclass

from consilience.text.date_lines import month_number

_LONGEST = 100
_MOST_WORDS = 9
_MARK = re.compile(r"\s?(?:[―—–]|--+|\s-\s|\s_\s|:\s)\s?|\s-(?=[A-Z])")
_AGENCY = re.compile(r"[(\[](?P<name>[A-Z][\w.&/’' -]{1,38})[)\]]")
_TOKEN = re.compile(r"[\w’'.-]+")
_NAME = re.compile(r"[^\W\d_](?:[\w’'.-]*\w)?\.?")
_DAY = re.compile(r"[0-3]?\d(?:st|nd|rd|th)?,?|(?:1[89]|20)\d\d")
_LINKING = frozenset("de del la le el al of the and upon sur on bin los las san".split())


@dataclass(frozen=True, slots=True)
class Dateline:
    """Place, day and agency at the head of a report's first paragraph.

    Attributes:
        end: Code point after the mark that ends it, counted from the paragraph's first.
        agency: The agency in brackets; null where none is.
    """

    end: int
    agency: str | None


def dateline(paragraph: str, *, leads: bool) -> Dateline | None:
    """Find the dateline that a paragraph begins with.

    Args:
        paragraph: The paragraph.
        leads: Whether it is the first of the body: further down only a place in capitals with a
            day or an agency counts, or a day with an agency.
    """
    head = paragraph[:_LONGEST]
    for mark in _MARK.finditer(head):
        if mark.start() == 0 or mark.end() >= len(paragraph):
            return None
        found = _judge(head[: mark.start()], mark[0], paragraph[mark.end() :], leads)
        if found:
            return Dateline(mark.end(), found[1])
    return None


def _judge(head: str, mark: str, rest: str, leads: bool) -> tuple[bool, str | None] | None:
    agency = _AGENCY.search(head)
    bare = head[: agency.start()] + " " + head[agency.end() :] if agency else head
    words = _TOKEN.findall(bare)
    if len(words) > _MOST_WORDS or not (words or agency) or not _starts_sentence(rest):
        return None
    days = [word for word in words if _DAY.fullmatch(word) or month_number(word.strip("."))]
    names = [word for word in words if word not in days and word.casefold() not in _LINKING]
    if not all(_NAME.fullmatch(word) and word[0].isupper() for word in names):
        return None
    if ":" in mark and not all(name.isupper() for name in names):
        return None
    if _enough(mark, names, len(days), bool(agency), leads=leads):
        return True, agency["name"] if agency else None
    return None


def _enough(mark: str, names: list[str], days: int, agency: bool, *, leads: bool) -> bool:
    """Whether place, day and agency together can only be a dateline."""
    capitals = bool(names) and names[0].isupper() and len(names[0]) > 2
    signs = capitals + (days >= 2) + 2 * agency
    if ":" in mark:
        return leads and capitals and signs >= 1
    if not leads:
        return (capitals and signs >= 2) or (agency and days >= 2)
    return signs >= 1 and (bool(names) or days >= 2 or agency)


def _starts_sentence(rest: str) -> bool:
    first = rest.lstrip("\"'“‘(")[:1]
    return first.isupper() or first.isdigit()
