"""Words of the record as a reader says them: reasons, days and passages."""

from datetime import date

_LONGEST_QUOTE = 150
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
    """An ISO day, or month and day, as people write it; anything else as it stands."""
    known = _as_date(value) or _as_date(f"2000-{value}")  # a leap year has every day
    if known is None:
        return value
    year = f" {known.year}" if _as_date(value) else ""
    return f"{known.day} {_MONTHS[known.month - 1]}{year}"


def _as_date(value: str) -> date | None:
    if len(value) != len("2000-01-01"):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
