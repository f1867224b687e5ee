"""Words without their dress: for comparing what two accounts say."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:[.,][0-9]+)*")
_FUNCTION_WORDS = frozenset(
    """a an the of in on at to from for by with and or but as that which who whose it its he
    she they them his her their this these those is are was were be been being has have had
    do does did will would can could may might must shall should not no than then there here
    also each both all any some more most after before during over under about into out up
    down off between through while when where if so such only just very own same other said
    says say""".split()
)
_UNMARKED = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ħ": "h", "æ": "ae", "œ": "oe"})
"""Letters whose mark is a part of them, and how they are written without."""
_ENDINGS = ("ies", "ing", "ed", "es", "s")


def fold(text: str) -> str:
    """Lower the case, drop accents and possessives, and leave single spaces between words."""
    return " ".join(word for word, _, _ in folded_words(text))


def folded_words(text: str) -> list[tuple[str, int, int]]:
    """Words of a text without case, accents and marks, each with its place.

    Returns:
        ``(word, start, end)`` in order; offsets count code points of ``text``.
    """
    return [
        (_fold_word(match[0]), match.start(), match.end())
        for match in _WORD.finditer(text)
        if match[0] not in {"s", "S"}
    ]


def _fold_word(word: str) -> str:
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.casefold().translate(_UNMARKED))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Cut a folded English word to what its forms share, roughly."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            base = word[: -len(ending)]
            return base + "y" if ending == "ies" else base.rstrip("e")
    return word.rstrip("e") if len(word) > 3 else word


def content_stems(text: str) -> frozenset[str]:
    """Stems of the words of a text that mean something by themselves; numbers left out."""
    return frozenset(
        stem(word)
        for word, _, _ in folded_words(text)
        if word not in _FUNCTION_WORDS and not word[0].isdigit() and len(word) > 2
    )
