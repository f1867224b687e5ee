"""Ids that come from content, so that they survive a rebuild and another machine."""

import hashlib
from collections.abc import Iterable

_SEPARATOR = "\x1f"
_DIGITS = 16


def content_id(prefix: str, *parts: str) -> str:
    """Make an id from what a row says.

    Args:
        prefix: One letter or two that tell the table apart, such as ``"c"`` for claims.
        parts: What the row is told apart by, in a fixed order.

    Returns:
        ``prefix-`` and 16 hexadecimal digits of the parts' SHA-256. 64 bits make a clash among a
        million rows of one table less likely than one in ten million.
    """
    joined = _SEPARATOR.join((prefix, *parts)).encode("utf-8", "surrogatepass")
    return f"{prefix}-{hashlib.sha256(joined).hexdigest()[:_DIGITS]}"


def members_id(prefix: str, kind: str, members: Iterable[str]) -> str:
    """Make the id of a row that stands for many others, whatever order they come in."""
    return content_id(prefix, kind, *sorted(set(members)))


def occurrence(text: str, passage: str, start: int) -> int:
    """Count how often a passage stands in a text before the place where it is meant.

    Args:
        text: The report's text.
        passage: The passage, to the letter.
        start: Code point where the meant one begins.

    Returns:
        0 for the first. Together with the passage it names a place without naming an offset, so
        that an id survives a better cleaning of what stands before.
    """
    return text.count(passage, 0, start + len(passage) - 1) if passage else 0
