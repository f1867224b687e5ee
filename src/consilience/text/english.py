"""Whether a text is English."""

import re
from itertools import islice

# Words that are frequent in English and in few other languages; those that German, Dutch, the
# Scandinavian and the Romance languages share ("in", "an", "is", "was", "a", "as", "no") are out.
_FUNCTION_WORDS = frozenset(
    "the and of to that from by with at which this these those they their them there were been"
    " are be it its his she he has have had not but who whom will would could should can about"
    " after before than then when where while into over under said says more most other some any"
    " all between during against through because did does on or for you your we our".split()
)
_SURE = 0.2
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE_WORDS = 2000
_FEW_WORDS = 8


def other_language(text: str) -> str | None:
    """ISO 639-1 code of the language that a text is in, or null where it is English.

    The share of English function words settles almost every account. Only where it leaves a doubt
    is the trained classifier asked, which takes most of a second to load.

    Args:
        text: The text; its first 2,000 words are looked at.
    """
    words = [match[0].casefold() for match in islice(_WORD.finditer(text), _SAMPLE_WORDS)]
    known = sum(word in _FUNCTION_WORDS for word in words)
    if not words or known >= _SURE * len(words):
        return None
    plain = all(word.isascii() for word in words)
    if len(words) <= _FEW_WORDS and plain:
        return None  # a headline: too short for any classifier, and nothing speaks against English
    language = _classified(text)
    doubtful = plain and known > 0.1 * len(words)
    return None if language == "en" or doubtful else language


def _classified(text: str) -> str:
    import py3langid

    return str(py3langid.classify(text[:20_000])[0])
