"""Lemmas as edits of the word, so that a classifier can choose among them.

An edit is written ``case;cut;ending``: whether the word is lowered ("l"), kept
("k") or given a capital ("c"), how many characters are cut from its end, and
what is put there. The idea is that of lemma rules in UDPipe 2 (Straka 2018).
"""

from functools import lru_cache

KEEP = "k;0;"


def edit_of(word: str, lemma: str) -> str:
    """The shortest edit that makes the lemma of the word."""
    options = [_edit(mode, _cased(word, mode), lemma) for mode in "lkc"]
    best = min(options, key=lambda option: option[0])
    return best[1]


def _edit(mode: str, base: str, lemma: str) -> tuple[int, str]:
    common = 0
    while common < min(len(base), len(lemma)) and base[common] == lemma[common]:
        common += 1
    ending = lemma[common:]
    cut = len(base) - common
    return cut + len(ending), f"{mode};{cut};{ending}"


def _cased(word: str, mode: str) -> str:
    if mode == "l":
        return word.lower()
    return word.capitalize() if mode == "c" else word


def fits(edit: str, word: str) -> bool:
    """Whether the edit can be done on the word."""
    return int(edit.split(";", 2)[1]) <= len(word)


@lru_cache(maxsize=100_000)
def lemma_of(edit: str, word: str) -> str:
    """The lemma that an edit makes of a word; the word itself where it doesn't fit."""
    mode, cut, ending = edit.split(";", 2)
    base = _cased(word, mode)
    number = int(cut)
    if number > len(base):
        return word
    return (base[: len(base) - number] + ending) or word
