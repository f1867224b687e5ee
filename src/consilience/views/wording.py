"""Words of the record as a reader says them: reasons, days and passages."""

import re
from datetime import date

_LONGEST_QUOTE = 150
_MONTH = re.compile(r"month (\d{1,2})", re.ASCII)
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")  # fmt: skip


def gist(explanation: str) -> str:
    """An explanation without the passages that it quotes in brackets at its end."""
    start = explanation.find(" (")
    end = explanation.rfind(")")
    quoted = explanation.find("“", start)
    if start < 0 or end < len(explanation) - 2 or not start < quoted < end:
        return explanation
    return explanation[:start].rstrip(" ,;:") + "."


def clip(words: str) -> str:
    """Words on one line without quotation marks of their own, cut at a word where they are long."""
    line = " ".join(words.split()).strip("“”\"' .,;")
    if len(line) <= _LONGEST_QUOTE:
        return line
    return line[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"


def spoken_day(value: str) -> str:
    """An ISO day, two with a stroke between, month and day, or ``month 11``, as people write it.

    Anything else stays as it stands.
    """
    first, _, last = value.partition("/")
    if last:
        return _spoken_days(_as_date(first), _as_date(last)) or value
    month = _MONTH.fullmatch(value)
    if month and 1 <= int(month[1]) <= len(_MONTHS):
        return _MONTHS[int(month[1]) - 1]
    known = _as_date(value) or _as_date(f"2000-{value}")  # a leap year has every day
    if known is None:
        return value
    year = f" {known.year}" if _as_date(value) else ""
    return f"{known.day} {_MONTHS[known.month - 1]}{year}"


def _spoken_days(first: date | None, last: date | None) -> str | None:
    if first is None or last is None:
        return None
    until = spoken_day(last.isoformat())
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{until}"
    return f"{spoken_day(first.isoformat())} – {until}"


def _as_date(value: str) -> date | None:
    if len(value) != len("2000-01-01"):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
