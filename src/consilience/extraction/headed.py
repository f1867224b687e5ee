"""Headlines that name a speaker before a colon or behind a dash: "Police: Nine die"."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from consilience.extraction.framing import Frame
from consilience.extraction.known import Known
from consilience.extraction.nominals import ANONYMOUS, COLLECTIVE, DOCUMENTS, head_of
from consilience.extraction.sources import resolve_source
from consilience.model.span import Span

_HEAD = re.compile(r"\s*(?P<who>[^\W\d][^:;,.!?“”\"\n]{1,40}):\s+(?=[^\s“”\"'‘])")
_WORDS = 3


def headed_frames(text: str, sentence: Span, known: Known) -> Iterator[Frame]:
    """Find whose words a line gives after a colon.

    Args:
        text: The report's text.
        sentence: The sentence.
        known: What the account has told before about who speaks.
    """
    if text[max(0, sentence.start - 4) : sentence.start].rstrip(" \t\u00a0")[-1:] not in {"", "\n"}:
        return
    match = _HEAD.match(text, sentence.start, sentence.end)
    if match is None:
        return
    phrase, content = Span(*match.span("who")), Span(match.end(), sentence.end)
    if not _speaks(text, phrase, known) or not _tells(known, content):
        return
    source = resolve_source(text, phrase, known, None, "says")
    if source:
        yield Frame(source, phrase.start, match.end(), (content,))


_TAIL = re.compile(
    r"\s[-–—]\s(?P<who>(?:[a-z]{2,20}\s){0,2}(?:police|officials?|sources?|reports?|ministry|ministers?|army|"
    r"witnesses|prosecutors?|rescuers|survey|study|poll|agency|court|lawyer|media))\s*$"
)


def tailed_frames(text: str, sentence: Span, known: Known) -> Iterator[Frame]:
    """Find whose words a headline gives before a dash: "Nine shops burn in Orva - police".

    Args:
        text: The report's text.
        sentence: The sentence.
        known: What the account has told before about who speaks.
    """
    match = _TAIL.search(text, max(sentence.start, sentence.end - _LONGEST), sentence.end)
    if match is None or text[sentence.end : sentence.end + 1] not in {"", "\n"}:
        return
    phrase, content = Span(*match.span("who")), Span(sentence.start, match.start())
    source = resolve_source(text, phrase, known, None, "says")
    if source and _tells(known, content):
        yield Frame(source, match.start(), sentence.end, (content,))


_LONGEST = 60
"""Code points at the end of a headline among which the dash stands."""


def _speaks(text: str, phrase: Span, known: Known) -> bool:
    """Whether a name or a word for people or papers stands there, and nothing else."""
    words = phrase.of(text).split()
    place = bisect_left(known.names, phrase.start, key=lambda name: name.start)
    named = any(
        (name.start, name.end) == (phrase.start, phrase.end) and name.kind != "place"
        for name in known.names[place : place + 1]
    )
    return named or (
        len(words) <= _WORDS and head_of(phrase.of(text)) in ANONYMOUS | COLLECTIVE | DOCUMENTS
    )


def _tells(known: Known, content: Span) -> bool:
    first = bisect_left(known.tokens, content.start, key=lambda token: token.start)
    last = bisect_left(known.tokens, content.end, key=lambda token: token.start)
    return last - first >= _WORDS and any(
        known.tokens[n].upos in {"VERB", "AUX"} for n in range(first, last)
    )
