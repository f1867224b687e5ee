"""Names without their dress: the keys under which the gazetteer is sorted."""

import re
import unicodedata

_LONGEST = (
    120  # code points; no place has a longer name, and hostile text has no claim to be folded
)
_DROPPED = re.compile(r"[.'’‘ʼʻʿʾ`´′”“\"()]")
_BREAKS = re.compile(r"[\W_]+")
_POSSESSIVE = re.compile(r"['’]s?$")
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a"}
)
_ABBREVIATION = re.compile(r"(?:[A-Z]\.?){2,6}\+?|[A-Z]\.?[0-9]{1,2}")
_ABBREVIATED = re.compile(r"\b(st|mt|ft)\b")
_FULL = {"st": "saint", "mt": "mount", "ft": "fort"}


def fold(name: str) -> str:
    """The key of a name: no case, accents, marks, article or possessive.

    Args:
        name: A name as it stands in a text; one longer than 120 code points has no key.

    Returns:
        Words with single spaces between them; empty where nothing is left.
    """
    if len(name) > _LONGEST:
        return ""
    plain = _POSSESSIVE.sub("", name.strip()).casefold().translate(_LETTERS)
    bare = _without_accents(_DROPPED.sub("", plain))
    words = " ".join(_BREAKS.sub(" ", bare.replace("&", " and ")).split())
    return _ABBREVIATED.sub(_full, words).removeprefix("the ")


def _without_accents(word: str) -> str:
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def _full(match: re.Match[str]) -> str:
    return _FULL[match[1]]


def is_abbreviation(name: str) -> bool:
    """Whether a name is written in capitals as short forms are: US, U.N., G7.

    Short forms are known apart from words of the same letters: "US" is a country, "us" and "Us"
    are none.
    """
    bare = re.sub(r"^the\s+", "", name.strip()[:_LONGEST])
    return bool(_ABBREVIATION.fullmatch(_POSSESSIVE.sub("", bare)))


def keys_of(name: str) -> tuple[str, ...]:
    """The keys under which a name may stand, the strictest first."""
    folded = fold(name)
    if not folded:
        return ()
    return (f"^{folded}", folded) if is_abbreviation(name) else (folded,)


def stored_key(name: str) -> str:
    """The one key under which a list's name is put."""
    return next(iter(keys_of(name)), "")
