"""The small lexer under the numeral grammar: words, digit groups and signs with their offsets."""

import re
from dataclasses import dataclass

# Every alternative consumes at least one character and none can give back what it took, so that
# reading is linear in the length of the text whatever stands in it.
_LEXEME = re.compile(
    r"""
    \d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?   # 1,234,567.8
    | \d+(?:\.\d+)?                      # 1234.5
    | (?<![\w.,])\.\d+                    # .75
    | [^\W\d_]+(?:['’][^\W\d_]+)*        # prisoners, quake's, don’t
    | [^\w\s]                            # one sign
    | _
    """,
    re.VERBOSE,
)
DASHES = frozenset("-‐‑‒–—−")


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One word, digit group or sign.

    Attributes:
        text: The passage.
        low: The same in lower case, with a straight apostrophe.
        start: First code point in the report's text.
        end: Code point after the last one.
        glued: Whether nothing stands between it and the lexeme before.
    """

    text: str
    low: str
    start: int
    end: int
    glued: bool

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.text[0].isalpha()

    @property
    def is_digits(self) -> bool:
        """Whether it is a number in digits."""
        return self.text[-1].isdecimal()

    @property
    def is_dash(self) -> bool:
        """Whether it is a hyphen or dash."""
        return self.text in DASHES

    @property
    def is_capitalised(self) -> bool:
        """Whether it is a word that begins with a capital."""
        return self.text[0].isupper()


NOTHING = Lexeme("\x00", "\x00", -1, -1, False)


class Lexemes:
    """The lexemes of one passage; asking beyond either end gives a lexeme that matches nothing.

    Args:
        text: The report's text.
        start: First code point of the passage.
        end: Code point after its last one.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        self._rows: list[Lexeme] = []
        self._lows: list[str] = []
        last = -1
        for match in _LEXEME.finditer(text, start, end):
            word = match.group()
            low = word.lower().replace("’", "'")
            self._rows.append(Lexeme(word, low, match.start(), match.end(), match.start() == last))
            self._lows.append(low)
            last = match.end()
        self._count = len(self._rows)

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, index: int) -> Lexeme:
        return self._rows[index] if 0 <= index < self._count else NOTHING

    def low(self, index: int) -> str:
        """The lexeme in lower case."""
        return self._lows[index] if 0 <= index < self._count else NOTHING.low

    def lows(self, start: int, end: int) -> tuple[str, ...]:
        """Several in lower case."""
        if start >= 0 and end <= self._count:
            return tuple(self._lows[start:end])
        return tuple(self.low(index) for index in range(start, end))

    def hyphen(self, index: int) -> bool:
        """Whether a hyphen stands here that ties the words before and after it together."""
        here = self[index]
        return here.is_dash and here.glued and self[index + 1].glued
