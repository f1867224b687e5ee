"""Words and marks of a text, with their places."""

import re

from consilience.model.analysis import Token

# Numbers with inner marks, abbreviations with inner stops, words with inner apostrophes and
# hyphens, then any other mark by itself. Every branch is anchored on its first character and no
# two branches can share a run, so that matching stays linear.
_TOKEN = re.compile(
    r"\d+(?:[.,:]\d+)*"
    r"|(?:[A-Za-z]\.){2,}"
    r"|[^\W\d_]+(?:['’\-‐‑][^\W_]+)*"
    r"|[^\w\s]"
    r"|\w"
)


def tokenize(text: str, start: int, end: int) -> tuple[Token, ...]:
    """Cut a passage into words, numbers and marks.

    Args:
        text: The report's text.
        start: First code point of the passage.
        end: Code point after the last one.

    Returns:
        Tokens in order. White space belongs to none.
    """
    return tuple(Token(match.start(), match.end()) for match in _TOKEN.finditer(text, start, end))
