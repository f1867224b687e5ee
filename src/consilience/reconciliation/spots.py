"""Places that numbers are told for, one by one: "in Orva, where another 900 marched"."""

import re

_WHERE = re.compile(r"(?:and |but |while )?where\b", re.IGNORECASE)
_BEFORE = re.compile(r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?),?\s*$")
_NEXT = re.compile(r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?),? where(?: [a-z]+){0,3}$")
_OPENS = re.compile(
    r"(?:and |but |while )?[Ii]n (?:the (?:\w+ )?\w+ of )?"
    r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)\b"
)
_REACH = 40
"""Code points before a clause in which the place stands that its "where" means."""


def spot_of(text: str, start: int, place: int) -> str:
    """The name of the place that the clause of a number is told for; empty where it names none.

    Args:
        text: The report's text.
        start: Code point at which the claim starts.
        place: Code point at which the number starts.
    """
    clause = " ".join(text[start:place].split())
    if _WHERE.match(clause):
        before = _BEFORE.search(" ".join(text[max(0, start - _REACH) : start].split()))
        return before["name"] if before else ""
    named = _NEXT.search(clause) or _OPENS.match(clause)
    return named["name"] if named else ""
