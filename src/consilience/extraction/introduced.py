"""What stands behind a colon without quotation marks, and what a transcript labels with a name.

"Kell put it this way: The dam is old", "Dask writes:" before a paragraph of his, "RAMOS: Did you?".
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from consilience.extraction.framing import Frame, Nested
from consilience.extraction.known import Known, Source
from consilience.extraction.nominals import is_source
from consilience.extraction.sources import resolve_source
from consilience.extraction.subjects import subject_before
from consilience.extraction.tree_subjects import holds_finite, is_saying, subject_of
from consilience.model.analysis import Name, Sentence, Token
from consilience.model.span import Span

_SAYS = frozenset(
    "say write tweet post state explain add note read report ask conclude summarize echo".split()
)
_LIGHT = frozenset(
    "put echo offer recommend have give deliver sum repeat make send issue share draw".split()
)
_THINGS = frozenset(
    """theme message solution view verdict point answer explanation warning reason response advice
    statement way prediction question promise assessment conclusion argument suggestion description
    line word words""".split()
)
_ACCORDING = re.compile(r"\s*[Aa]ccording to\s+(?P<who>[^,;:“”\"\n]{2,80}):?\s*$")
_LABEL = re.compile(
    r"^[“\"'`]{0,2}(?P<who>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3})"
    r"(?: \([^)\n]{1,40}\))?:[ \t]+(?=\S)",
    re.MULTILINE,
)
_LABELS = 2
"""Labelled paragraphs from which an account holds a transcript."""


def colon_frames(text: str, sentence: Span, known: Known) -> Iterator[Frame]:
    """Find who says the clause behind a colon.

    Args:
        text: The report's text.
        sentence: The sentence.
        known: What the account has told before about who speaks.
    """
    colon = text.find(": ", sentence.start, sentence.end)
    content = Span(colon + 2, sentence.end)
    if colon < 0 or not content.of(text)[:1].isupper() or not holds_finite(known.tokens, content):
        return
    lead = Span(sentence.start, colon)
    source = speaker_of(text, lead, known)
    if source:
        yield Frame(source, lead.start, colon + 1, (content,))


def introduced_paragraphs(
    text: str, sentences: Sequence[Sentence], framed: Sequence[Sequence[Frame]], known: Known
) -> Iterator[Nested]:
    """Find paragraphs in which nobody else speaks, behind one that ends "Dask writes:".

    Args:
        text: The report's text.
        sentences: Its sentences.
        framed: The words of saying of each.
        known: What the account tells of who speaks.
    """
    for number, sentence in enumerate(sentences[:-1]):
        lead = Span(sentence.start, sentence.end)
        start = sentences[number + 1].start
        if not lead.of(text).rstrip().endswith(":") or "\n" not in text[lead.end : start]:
            continue
        found = text.find("\n", start)
        paragraph = Span(start, found if found >= 0 else len(text))
        others = (
            frames
            for other, frames in zip(sentences[number + 1 :], framed[number + 1 :], strict=True)
            if other.start < paragraph.end
        )
        before = framed[number]
        source = before[-1].source if before else speaker_of(text, lead, known)
        if source and not any(others):
            yield Nested(paragraph, Span(lead.end, lead.end), (source,))


def labelled_paragraphs(text: str, names: Sequence[Name]) -> Iterator[Nested]:
    """Find what a transcript gives each speaker, by the names that it sets before paragraphs.

    Args:
        text: The report's text.
        names: Its names.
    """
    found = list(_LABEL.finditer(text))
    if len(found) < _LABELS:
        return
    by_last: dict[str, str] = {}
    for name in names:
        whose = text[name.start : name.end]
        if name.kind in {"person", "other"} and not whose.isupper():
            by_last.setdefault(whose.split()[-1].upper(), whose)
    for match in found:
        known = by_last.get(match["who"].split()[-1])
        if known:
            ends = text.find("\n", match.end())
            words = Span(match.start("who"), match.end("who"))
            source = Source(known, "person", words.start, words.end, None, "says")
            spoken = Span(match.end(), ends if ends >= 0 else len(text))
            yield Nested(spoken, Span(match.start(), match.end()), (source,))


def speaker_of(text: str, lead: Span, known: Known) -> Source | None:
    """Who says what follows some words: their subject, or whom "according to" names.

    Args:
        text: The report's text.
        lead: The words.
        known: What the account has told before about who speaks.
    """
    according = _ACCORDING.match(lead.of(text))
    if according:
        start = lead.start + according.start("who")
        phrase = Span(start, start + len(according["who"].rstrip()))
        cue = Span(lead.start, phrase.start - 1)
    else:
        verb = _verb(known.tokens, lead)
        if verb is None:
            return None
        whole = subject_before(text, lead.start, verb.start, known.names)
        subject = whole or subject_of(known.tokens, verb)
        if subject is None:
            return None
        phrase, cue = subject, verb
    if not is_source(text, phrase, known.names):
        return None
    return resolve_source(text, phrase, known, cue, "says")


def _verb(tokens: Sequence[Token], lead: Span) -> Span | None:
    """The verb of some words, where it tells of saying or has what is said for its object."""
    first = bisect_left(tokens, lead.start, key=_start)
    last = bisect_left(tokens, lead.end, key=_start)
    for number in range(first, last):
        token = tokens[number]
        above = token.head
        if token.upos != "VERB" or (above is not None and first <= above < last):
            continue
        said = (
            is_saying(token.lemma or "")
            or token.lemma in _SAYS
            or (
                token.lemma in _LIGHT
                and any(tokens[n].lemma in _THINGS for n in range(number + 1, last))
            )
        )
        return Span(token.start, token.end) if said else None
    return None


def _start(token: Token) -> int:
    return token.start
