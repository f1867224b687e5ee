"""Where sentences begin and end."""

import re
from collections.abc import Iterator, Sequence

from consilience.language.stretches import stretches_of
from consilience.model.report import Block
from consilience.model.span import Span

_STOP = re.compile(r"[.!?…]+[\"'”’)\]]*")
_ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof sr jr st gen col lt maj capt sgt adm brig cmdr gov sen rep rev hon pres
    amb insp supt vs etc no nos inc ltd co corp dept est approx fig jan feb mar apr jun jul aug sep
    sept oct nov dec mon tue wed thu fri sat sun a.m p.m e.g i.e cf al sens reps govs det dets dep
    ft mt phila""".split()
)
# Words without a vowel that are none of those that may end a sentence: "Stn.", "Cpl.", "Blvd.".
_SHORTENED = re.compile(r"[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]{2,}")
# Abbreviations that do end sentences: a capital after them is a new sentence unless a name follows.
_MAY_END = frozenset({"a.m", "p.m", "inc", "ltd", "co", "corp", "etc", "jr", "sr"})
_OPENING = "\"'“‘([«"
_SAID = re.compile(
    r"(?:(?<=[\"'”’])|\s(?:''|[”\"’])(?=\s))\s(?:[\w.’'-]{1,20}\s){1,5}?"
    r"(?:said|says|asked|asks|added|adds|told|tells|wrote|tweeted|replied|responded|continued|"
    r"shouted|yelled|quipped|joked|exclaimed|wondered|concluded|declared|repeated)\b"
)
# Sentences of accounts stay far below; what is longer is a list or a page without stops.
LONGEST_SENTENCE = 2000


def split_sentences(text: str, blocks: Sequence[Block]) -> tuple[Span, ...]:
    """Find the sentences of the blocks that tell something.

    A paragraph that breaks off (a page break left in a saved text) goes on in the next one: the
    next begins with a small letter, or this one ends with a word that cannot end a sentence.

    Args:
        text: The report's text.
        blocks: Its blocks, in order; only titles, bodies and quotes have sentences.

    Returns:
        Sentences in order, without the white space around them.
    """
    return tuple(
        sentence for run in stretches_of(text, blocks) for sentence in _split_run(text, run)
    )


def _split_run(text: str, run: Span) -> Iterator[Span]:
    start = run.start
    for match in _STOP.finditer(text, run.start, run.end):
        if match.start() >= start and _ends_sentence(text, match, run.end):
            yield from _bounded(text, start, match.end())
            start = match.end()
    yield from _bounded(text, start, run.end)


def _bounded(text: str, start: int, end: int) -> Iterator[Span]:
    """Cut what runs on without a stop: no reader after this one has to read an endless sentence."""
    while end - start > LONGEST_SENTENCE:
        space = text.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
        cut = space if space > start else start + LONGEST_SENTENCE
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if any(character.isalpha() for character in text[start:end]):
        yield Span(start, end)


def _ends_sentence(text: str, stop: re.Match[str], limit: int) -> bool:
    after = text[stop.end() : min(limit, stop.end() + 40)]
    if not after.strip():
        return True
    if not after[0].isspace():
        # "...)In order": a stop run into the next word after an ellipsis is still an end.
        return stop[0].startswith(("...", "…")) and after[0].isupper()
    if _is_said(text, stop, limit) or _is_shouted(text, stop, limit):
        return False
    following = after.lstrip().lstrip(_OPENING)
    if not following or not (following[0].isupper() or following[0].isdigit()):
        return False
    if stop[0][0] != "." or len(stop[0].rstrip("\"'”’)]")) > 1:
        return True
    return not _is_abbreviation(text, stop.start(), following)


def _is_said(text: str, stop: re.Match[str], limit: int) -> bool:
    """Whether who says a quotation follows it: "“Is that all?” Mona Kell asked"."""
    asked = stop[0][0] in "!?…" or stop[0].startswith("..")
    return asked and _SAID.match(text, stop.end(), limit) is not None


def _is_shouted(text: str, stop: re.Match[str], limit: int) -> bool:
    """Whether a shout goes on inside a quotation in a sentence: "they sang “Out! Out!” all day"."""
    if stop[0][0] != "!" or stop[0][-1] in _CLOSING:
        return False
    opened = _SHOUTING.search(text, max(0, stop.start() - _SHOUT), stop.start())
    closed = _SHOUTED.match(text, stop.end(), limit)
    return opened is not None and closed is not None


def _is_abbreviation(text: str, stop: int, following: str) -> bool:
    start = stop
    while start > 0 and stop - start < 12 and (text[start - 1].isalnum() or text[start - 1] == "."):
        start -= 1
    word = text[start:stop].lower()
    if len(word) == 1 and word.isalpha():
        return _is_initial(text, start)
    if word in _HOURS and _OF_HOUR.match(following):
        return True
    if re.fullmatch(r"(?:[a-z]\.)+[a-z]", word):
        return word not in _MAY_END and following.split()[0].rstrip(",").lower() not in _STARTERS
    if word in _STATES:
        return following.split()[0].rstrip(".,").lower() in _OFFICES
    shortened = _SHORTENED.fullmatch(text, start, stop) is not None
    return (shortened or word in _ABBREVIATIONS) and word not in _MAY_END


def _is_initial(text: str, start: int) -> bool:
    """Whether one letter with a stop shortens a word: "J. Orr", "Orr v. Kellin", "60 m. Euro"."""
    letter = text[start]
    if letter.isupper():
        return letter != "I"
    before = _NAMED if letter == "v" else _COUNTED
    return before.search(text, max(0, start - 2), start) is not None


_NAMED = re.compile(r"\w $")
_COUNTED = re.compile(r"\d ?$")
_CLOSING = "\"'”’"
_SHOUT = 60
"""Code points of a shout, on either side of its stop, at most."""
_SHOUTING = re.compile(r"\w [“\"](?=\w)[^“”\"]*$")
_SHOUTED = re.compile(rf" [^“”\"]{{1,{_SHOUT}}}[”\"],? [a-z]")

_HOURS = frozenset({"a.m", "p.m"})
_OF_HOUR = re.compile(
    r"(?:[ECMP][SD]?T|A[EC]?[SD]T|GMT|UTC|BST|CES?T|EES?T|IST|JST|HKT|MSK)\b"
    r"|(?:Eastern|Central|Mountain|Pacific|Greenwich|Moscow)"
    r"(?: Standard| Daylight| Mean)? [Tt]ime\b"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?=\s?[.,;)—–]|$"
    r"| (?:and|at|in|on|when|after|before|that|to|while|as|but|for|near|outside|by|with|from|the|a"
    r"|following|morning|night)\b)"
)
"""What goes on behind an hour: its zone, or its day ("at 9 p.m. Monday in Tarvik")."""
_STATES = frozenset(
    """ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mont neb nev
    okla ore pa tenn tex va vt wash wis wyo""".split()
)
_OFFICES = frozenset("gov sen rep lt attorney state".split())
"""What stands behind a state's name in a title: "former Fla. Gov. Orr"."""


_STARTERS = frozenset(
    """the a an this that these those he she it they we i in on at but and for with as after before
    officials according there his her its their""".split()
)
