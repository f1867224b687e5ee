"""Days and years that are only words of a name: "the Sunday Courier", "Tarn Editor 2012"."""

import re

from consilience.extraction.trees import Trees, base
from consilience.model.span import Span

_SHOW = re.compile(r"\d{1,3} (?:Minutes|Hours|Days)")


_AGAIN = re.compile(
    r" of (?:each|every) (?:week|month|year|quarter)\b"
    r"|(?<=day) after day\b|(?<=night) after night\b|(?<=week) after week\b|(?<=year) after year\b"
)


def is_part_of_name(trees: Trees, passage: Span) -> bool:
    """Whether a day is only a word of a name: "the Sunday Courier", a show called by its night.

    Or no day at all, but all of its kind: "on the second Tuesday of every month".

    Args:
        trees: The report's trees.
        passage: The words that tell the day.
    """
    words = trees.within(passage)
    if trees.text[passage.end : passage.end + 1].isalnum():
        return True  # "the Future45 group"
    if _names_an_era(trees, words) or _is_version(trees, words) or _is_famed(trees, words):
        return True
    if _AGAIN.match(trees.text, passage.end):
        return True  # "on the second Tuesday of every month", "night after night"
    if _SHOW.fullmatch(passage.of(trees.text)) and words.start:
        return trees.span(words.start - 1).of(trees.text).islower()  # "the film 13 Hours"
    return any(
        _is_joined(trees, inside, outside)
        for inside, outside in ((words.start, words.start - 1), (words.stop - 1, words.stop))
        if words and 0 <= outside < len(trees.tokens)
    )


def _is_famed(trees: Trees, words: range) -> bool:
    """Whether a weekday has a name of its own, which tells no day: "a Super Tuesday rally".

    What is won "on Super Tuesday" is won that day.
    """
    if not words or not words.start or not trees.word(words.start).endswith("day"):
        return False
    before = trees.span(words.start - 1).of(trees.text)
    once_a_year = before == "Super" and words.start > 1 and trees.word(words.start - 2) == "on"
    return before in _FAMED and not once_a_year


_FAMED = frozenset("Patch Super Bloody Fat Shrove Giving Cyber Ruby Manic Throwback Mega".split())


def _names_an_era(trees: Trees, words: range) -> bool:
    """Whether it only is the time of somebody's rule: "the Kell years"."""
    if len(words) != 1 or trees.tokens[words[0]].upos != "NOUN":
        return False
    return any(
        child == words[0] - 1 and trees.tokens[child].upos == "PROPN"
        for child in trees.having(words[0], "compound")
    )


def _is_version(trees: Trees, words: range) -> bool:
    """Whether a year tells which of several products of a name is meant: "Tarn Editor 2012"."""
    if len(words) != 1 or not trees.word(words[0]).isdigit():
        return False
    token = trees.tokens[words[0]]
    of = any(trees.word(one) == "of" for one in trees.having(words[0], "case"))
    if of and base(token) == "nmod" and token.head is not None:
        return trees.tokens[token.head].upos == "PROPN"  # "the Wild Species Act of 1973"
    while token.deprel == "conj" and token.head is not None and token.head >= 0:
        token = trees.tokens[token.head]
    named = token.deprel == "flat" and token.head is not None and token.head >= 0
    return named and trees.tokens[token.head or 0].upos == "PROPN"


def _is_joined(trees: Trees, inside: int, outside: int) -> bool:
    """Whether two words that stand side by side are words of one name."""
    if trees.tokens[outside].upos != "PROPN" or trees.tokens[inside].upos != "PROPN":
        return False
    if outside < inside and trees.word(inside).endswith("day") and trees.word(inside) != "today":
        return False  # "the company Wednesday took": its day stands behind its name
    return any(
        base(trees.tokens[one]) in {"compound", "flat"} and trees.tokens[one].head == other
        for one, other in ((inside, outside), (outside, inside))
    )
