"""Words, numbers and marks of a text, in one pass, with their offsets."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import TypeAlias, TypeVar

from consilience.calendar.expression import Expression

_TOKEN = re.compile(
    r"(?P<number>\d{1,3}(?:,\d{3})+(?!\d)|\d+)|(?P<word>[^\W\d_]+)|(?P<gap>\s+)|(?P<mark>.)",
    re.DOTALL,
)
Match: TypeAlias = tuple[int, Expression] | None
"""What a rule has found: the token after it, and what it says; None if nothing."""
_PADDING = 16
"""How far a rule may look past the last token without asking whether it is there."""


@dataclass(frozen=True, slots=True)
class Tokens:
    r"""The tokens of a passage as parallel rows; looking past the end finds empty strings.

    A blank line makes a token of its own, ``"\n\n"``, which no rule accepts, so that no
    expression reaches from one paragraph into the next.

    Attributes:
        texts: Each token as written.
        lows: Each token in lower case, curly apostrophes straight.
        starts: First code point of each token.
        ends: Code point after each token.
        glued: Whether a token follows the one before it without a space.
        count: How many tokens there are, the padding left out.
        read: What each rule has found at a place, so that no rule reads a place twice.
    """

    texts: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]
    glued: list[bool]
    count: int
    read: dict[tuple[object, int], object] = field(default_factory=dict)

    def is_number(self, at: int) -> bool:
        """Whether the token is made of ASCII or other decimal digits."""
        return self.texts[at][:1].isdecimal()

    def number(self, at: int) -> int | None:
        """The whole number that a token writes in digits, at most nine of them; None otherwise."""
        digits = self.texts[at].replace(",", "")
        return int(digits) if digits.isdecimal() and len(digits) <= 9 else None

    def digits(self, at: int, least: int, most: int) -> int | None:
        """The number at a token if it is written with that many digits and no comma."""
        written = self.texts[at]
        if least <= len(written) <= most and written.isdecimal():
            return int(written)
        return None

    def phrase(self, at: int, words: tuple[str, ...]) -> bool:
        """Whether these lower-case tokens stand at a place."""
        return all(self.lows[at + offset] == word for offset, word in enumerate(words))

    def capital(self, at: int) -> bool:
        """Whether a token begins with a capital letter."""
        return self.texts[at][:1].isupper()


Found = TypeVar("Found")


def once(
    starts: frozenset[str] | None = None, digits: bool = False
) -> Callable[[Callable[[Tokens, int], Found | None]], Callable[[Tokens, int], Found | None]]:
    """Make a rule remember what it found at a place, and look only where it can begin.

    Rules ask each other about the same places again and again; with this the work grows with the
    number of places, whatever the text.

    Args:
        starts: Lower-case tokens that it can begin with; None if it can begin with any.
        digits: Whether it can begin with a number in digits.
    """

    def wrapped(
        rule: Callable[[Tokens, int], Found | None],
    ) -> Callable[[Tokens, int], Found | None]:
        @wraps(rule)
        def asked(tokens: Tokens, at: int) -> Found | None:
            possible = starts is None or tokens.lows[at] in starts
            if not possible and not (digits and tokens.is_number(at)):
                return None
            key = (rule, at)
            if key not in tokens.read:
                tokens.read[key] = rule(tokens, at)
            return tokens.read[key]  # type: ignore[return-value] # what this rule has put there

        return asked

    return wrapped


def tokenize(text: str, start: int, end: int) -> Tokens:
    """Split a passage into words, numbers and marks.

    Args:
        text: The whole text.
        start: First code point to read.
        end: Code point after the last one to read.

    Returns:
        Tokens with offsets into `text`.
    """
    rows = Tokens([], [], [], [], [], 0)
    lower: dict[str, str] = {}
    last = -1
    for match in _TOKEN.finditer(text, start, end):
        written = match.group()
        if match.lastgroup == "gap":
            if written.count("\n") < 2:
                continue
            written, last = "\n\n", -1
        low = lower.get(written)
        if low is None:
            low = lower[written] = _lower(written)
        begin, stop = match.span()
        rows.texts.append(written)
        rows.lows.append(low)
        rows.starts.append(begin)
        rows.ends.append(stop)
        rows.glued.append(begin == last)
        last = -1 if written == "\n\n" else stop
    return _padded(rows, end)


def _padded(rows: Tokens, end: int) -> Tokens:
    count = len(rows.texts)
    for column in (rows.texts, rows.lows):
        column.extend([""] * _PADDING)
    for place in (rows.starts, rows.ends):
        place.extend([end] * _PADDING)
    rows.glued.extend([False] * _PADDING)
    return Tokens(rows.texts, rows.lows, rows.starts, rows.ends, rows.glued, count)


def _lower(written: str) -> str:
    return "'" if written in "’‘ʼ" else "-" if written in "‐‑–—−" else written.lower()
