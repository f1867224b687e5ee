"""The noun phrase before a verb of saying: who says it."""

import re
from collections.abc import Iterator, Sequence

from consilience.extraction.clauses import has_auxiliary
from consilience.extraction.cues import STANCES
from consilience.extraction.nominals import ANONYMOUS, COLLECTIVE, is_source
from consilience.extraction.verb_forms import PAST
from consilience.model.analysis import Name
from consilience.model.span import Span

_LIMIT_WORDS = 14
_WINDOW = 400
_WORD = re.compile(r"\S+")
_LINKS = frozenset(
    """and but while when as if after because that which though although where whereas since
    until meanwhile so later also then who however nor than before – — -""".split()
)

_ADVERBS = frozenset(
    """often also again repeatedly frequently sometimes usually always never still already soon
    promptly quickly immediately strongly sharply publicly recently""".split()
)
"""What stands between a subject and its verb and is no part of it: "the mayor often denounced"."""


def subject_before(
    text: str, start: int, verb: int, names: Sequence[Name], *, anyone: bool = False
) -> Span | None:
    """The noun phrase that is the subject of a verb of saying, where one stands before it.

    Args:
        text: The report's text.
        start: Where the search must stop: the sentence's start, or the end of a quotation.
        verb: First code point of the verb, or of the auxiliary before it.
        names: Names of the report.
        anyone: Whether the verb is one that only people and papers can have for its own, so that
            every noun phrase before it is a source.

    Returns:
        The phrase; null where what stands before the verb cannot be a source.
    """
    start = max(start, verb - _WINDOW)
    near = _chunk(text, start, verb)
    if near is None:
        return _around_aside(text, start, verb, names)
    if is_source(text, near, names, anyone=anyone):
        return _with_coordinate(text, start, near, names)
    return _tail_source(text, near, names)


_WHO = re.compile(r",?\s+who\s+$")


def relative_subject(text: str, start: int, verb: int, names: Sequence[Name]) -> Span | None:
    """Whom a "who" before a verb of saying means: "a call from sailors on board, who said"."""
    who = _WHO.search(text, max(start, verb - 8), verb)
    if who is None:
        return None
    phrase = _chunk(text, max(start, who.start() - _WINDOW), who.start())
    if phrase is None:
        return None
    for name in names:
        if name.end == phrase.end and name.kind == "person":
            return Span(name.start, name.end)
    words = list(_WORD.finditer(text, phrase.start, phrase.end))[-8:]
    for word in reversed(words):
        if word[0].lower() in ANONYMOUS | COLLECTIVE:
            return Span(word.start(), phrase.end)
    return phrase if is_source(text, phrase, names) and not _has_verb(phrase.of(text)) else None


def _with_coordinate(text: str, start: int, near: Span, names: Sequence[Name]) -> Span:
    """Take in what "and" joins to a subject: "officials and state media"."""
    before = text[start : near.start].rstrip()
    if not before.endswith(" and"):
        return near
    other = _chunk(text, start, start + len(before) - 4)
    if other is None or _has_verb(other.of(text)) or len(other.of(text).split()) > 5:
        return near
    if other.of(text).split()[0].lower() in {"in", "on", "at", "of", "with", "between"}:
        return near
    return Span(other.start, near.end) if is_source(text, other, names) else near


def _chunk(text: str, start: int, end: int) -> Span | None:
    """Words from the nearest mark or linking word up to ``end``."""
    words = list(_WORD.finditer(text, start, end))
    while words and words[-1][0].lower() in _ADVERBS:
        words.pop()
    first = len(words)
    while first > 0 and len(words) - first < _LIMIT_WORDS:
        word = words[first - 1][0]
        if word[-1] in ',;:—–)”"' or word[-2:] in {",'", ",’", "?'", ".'", "''"}:
            break
        if word.lower() in _LINKS:
            break
        first -= 1
    if first == len(words):
        return None
    return Span(words[first].start(), words[-1].end())


def _has_verb(phrase: str) -> bool:
    """Whether a phrase holds a verb, and so is no noun phrase."""
    words = phrase.lower().split()
    return has_auxiliary(phrase) or any(word in STANCES or word in PAST for word in words)


def _tail_source(text: str, phrase: Span, names: Sequence[Name]) -> Span | None:
    """The last name of a longer phrase, for "in Tarvik Governor Oren Dask said"."""
    if has_auxiliary(phrase.of(text)):
        return None
    inside = [name for name in names if phrase.start <= name.start and name.end == phrase.end]
    return Span(inside[-1].start, inside[-1].end) if inside else None


def _around_aside(text: str, start: int, verb: int, names: Sequence[Name]) -> Span | None:
    """The phrase before asides between commas: "Oren Dask, the governor of Tarvik, said".

    Of the phrases that commas part, one that is a name and nothing else is the speaker; else the
    first of them is.
    """
    if not text[start:verb].rstrip().endswith(","):
        return None
    phrases = tuple(_aside_phrases(text, start, verb))
    for phrase in phrases:
        if any(phrase == Span(name.start, name.end) and name.kind != "place" for name in names):
            return phrase
    sources = [phrase for phrase in phrases[1:] if is_source(text, phrase, names)]
    return sources[-1] if sources else None


def _aside_phrases(text: str, start: int, verb: int) -> Iterator[Span]:
    """Phrases between commas, from the verb backwards, up to one that holds a verb."""
    end = text.rindex(",", start, verb)
    for _ in range(5):
        comma = text.rfind(",", start, end)
        if comma < 0 or len(text[comma + 1 : end].split()) > _LIMIT_WORDS:
            return
        yield _stripped(text, comma + 1, end)
        phrase = _chunk(text, start, comma)
        if phrase is None or _has_verb(phrase.of(text)):
            return
        if not text[start : phrase.start].rstrip().endswith(","):
            yield phrase
            return
        end = comma


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
