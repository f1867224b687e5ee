"""Whether a word of a contrast only tells which thing is meant: "the peaceful vigil"."""

from collections.abc import Sequence

from consilience.text.folding import stem

_BEFORE_QUALITY = frozenset(
    """a an the this that these those his her its their our my some many several two three four
    five""".split()
)
_COPULAS = frozenset("is are was were be been being s as".split())
_BREAKS = frozenset(
    """and or but in at on by with of to for from that who which when where while after before
    during as than was were is are has have had""".split()
)
_AGES = frozenset("year years old month months".split())
_NOUN = 3
"""Words behind a quality among which stands the noun that it qualifies."""


def qualified(words: Sequence[str], sign: int) -> frozenset[str]:
    """Stems of the noun that a word qualifies; empty where it tells how something is.

    "A peaceful march" picks out a march; "it was a peaceful march" says how it was.

    Args:
        words: Folded words of a claim.
        sign: Place of the word among them.
    """
    if words[sign].endswith("ly") or not sign or not _opens_phrase(words, sign):
        return frozenset()
    noun: list[str] = []
    for word in words[sign + 1 : sign + 1 + 2 * _NOUN]:
        if word in _BREAKS or len(noun) == _NOUN:
            break
        if not word.isdigit() and word not in _AGES:
            noun.append(stem(word))
    return frozenset(noun)


def _opens_phrase(words: Sequence[str], sign: int) -> bool:
    before = words[sign - 1]
    return before in _BEFORE_QUALITY and not _COPULAS & set(words[max(0, sign - 2) : sign - 1])
