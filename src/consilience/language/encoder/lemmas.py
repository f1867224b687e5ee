"""Lemmas as edits of the word, so that a classifier can choose among them.

An edit is written ``case;cut;ending``: whether the word is lowered ("l"), kept
("k") or given a capital ("c"), how many characters are cut from its end, and
what is put there. The idea is that of lemma rules in UDPipe 2 (Straka 2018).
"""

from collections.abc import Container, Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from consilience.packs.lemmas import irregular

MOST_EDITS = 4
NEARLY = 4.0  # logits below the likeliest edit
SHORT = 4  # letters: longer verbs in "-at" are rare, those in "-ate" are many
_NEVER_LAST = (
    "at", "eg", "dg", "v", "c", "u", "iz",
    *(consonant + "l" for consonant in "bcdfgkptz"),
)  # fmt: skip
"""Ends that English verbs have only before an "e"."""
_INFLECTED = frozenset({"VERB", "ADJ"})


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
    """Whether the edit can be done on the word: it is long enough, and keeps "fre" of "freed"."""
    cut = int(edit.split(";", 2)[1])
    return cut <= (1 if word.lower().endswith("eed") else len(word))


@lru_cache(maxsize=100_000)
def lemma_of(edit: str, word: str) -> str:
    """The lemma that an edit makes of a word; the word itself where it doesn't fit."""
    mode, cut, ending = edit.split(";", 2)
    base = _cased(word, mode)
    number = int(cut)
    if number > len(base):
        return word
    return (base[: len(base) - number] + ending) or word


class Lemmas:
    """Chooses each word's lemma: a known one, or else what the likeliest fitting edit makes.

    Args:
        edits: The edits, in the order of the model's columns.
        known: For each tag the words in lower case with their lemmas; "" for the word itself.
        words: Words in lower case that there are, of whatever tag.
    """

    def __init__(
        self,
        edits: Sequence[str],
        known: Mapping[str, Mapping[str, str]],
        words: Container[str] = frozenset(),
    ) -> None:
        self._edits = edits
        self._known = known
        self._words = words
        self._lemmas = {
            tag: frozenset(lemma or form for form, lemma in words.items())
            for tag, words in known.items()
        }

    def __call__(self, form: str, tag: str, scores: NDArray[np.float32]) -> str:
        """The lemma of a word, given its universal tag and what speaks for each edit."""
        words = self._known.get(tag)
        if words is None:
            return lemma_of(self._edits[int(scores.argmax())], form)
        lower = form.lower()
        lemma = words.get(lower)
        if lemma is not None:
            return lemma or lower
        return self._unknown(form, tag, scores)

    def _unknown(self, form: str, tag: str, scores: NDArray[np.float32]) -> str:
        """The likeliest edit's lemma, unless a nearly as likely one makes a known lemma."""
        order = np.argsort(-scores, kind="stable")[:MOST_EDITS]
        options = [
            lemma_of(self._edits[number], form)
            for number in order.tolist()
            if scores[number] > scores[order[0]] - NEARLY and fits(self._edits[number], form)
        ]
        known = self._lemmas[tag]
        if tag == "VERB" and (strong := irregular(form.lower())):
            return strong
        if found := next((lemma for lemma in options if lemma in known), ""):
            return found
        lemma = options[0] if options else form
        return self._with_e(lemma, form.lower()) if tag in _INFLECTED else lemma

    def _with_e(self, lemma: str, form: str) -> str:
        """A verb with the "e" that its "-ed" or "-ing" hides: "reiterated" and "escalating"."""
        hidden = form in (lemma + "ed", lemma + "ing") and lemma not in self._words
        never = len(lemma) > SHORT and lemma.endswith(_NEVER_LAST)
        return lemma + "e" if hidden and (never or lemma + "e" in self._words) else lemma
