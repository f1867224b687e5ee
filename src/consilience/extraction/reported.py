"""Words of saying that name nobody, or somebody by way of somebody else.

"It is estimated that", "reportedly", "was reported to": the record says that reports or estimates
vouch. "The agency quoted the mayor as saying": the mayor vouches, by way of the agency.
"""

import re
from collections.abc import Iterator, Sequence

from consilience.extraction.clauses import has_verb
from consilience.extraction.framing import THAT, Frame
from consilience.extraction.known import Known, Source
from consilience.extraction.nominals import is_source
from consilience.extraction.sources import resolve_source
from consilience.extraction.subjects import subject_before
from consilience.model.claim import Stance
from consilience.model.span import Span

_REPORTEDLY = re.compile(
    r"\breportedly\b"
    r"|\b(?:is|are|was|were|been)\s+reported\s+(?=(?:to|as|killed|dead|missing|injured|wounded)\b)"
)
_BEFORE = re.compile(r"[;:—]\s|,\s(?:and|but|while|which|who|although|though)\s|\sthat\s")
_AFTER = re.compile(r"[;:—]\s|,\s(?:and|but|while|which|who|although|though)\s")
_COMMA = re.compile(r",\s|[;:—]\s")
_AS_SAYING = re.compile(
    r"\b(?:quoted|quotes|quoting|cited|cites)\s+(?P<who>[^.;:“”\"]{3,120}?)\s+as\s+saying\b"
)
_QUOTED_BY = re.compile(
    r"\b(?:is|are|was|were|been)\s+quoted\s+(?:by\s+(?P<by>[^.,;:“”\"]{2,60}?)\s+)?"
    r"(?:\w+\s+)?as\s+saying\b"
)


def impersonal_frame(
    text: str, sentence: Span, bounds: Span, cue: Span, stance: Stance
) -> Frame | None:
    """Read "it is estimated that": nobody is named, and the record says so.

    Args:
        text: The report's text.
        sentence: The sentence.
        bounds: What stands before the words of saying.
        cue: The word of saying.
        stance: How it is said.
    """
    words = bounds.of(text).split()
    if not words or words[-1].lower() != "it" or cue.of(text) in {"thought", "believed"}:
        return None
    that = THAT.match(text, cue.end, sentence.end)
    if not that and text[cue.end : cue.end + 1] != ",":
        return None
    it = text.rindex(words[-1], bounds.start, bounds.end)
    source = Source(text[it : cue.end], "anonymous", it, cue.end, cue, stance)
    end = that.end() if that else cue.end
    return Frame(source, it, end, (Span(end, sentence.end),))


def reported_frames(text: str, sentence: Span, taken: Sequence[Frame]) -> Iterator[Frame]:
    """Find what "reports" vouch for, where nobody else does.

    Args:
        text: The report's text.
        sentence: The sentence.
        taken: Frames found by other words.
    """
    for match in _REPORTEDLY.finditer(text, sentence.start, sentence.end):
        content = _reported_content(text, sentence, match)
        spans = [
            span for frame in taken for span in (*frame.contents, Span(frame.start, frame.end))
        ]
        if any(span.start <= match.start() < span.end for span in spans):
            continue
        cue = Span(match.start(), match.end())
        source = Source("reports", "anonymous", cue.start, cue.end, cue, "says")
        yield Frame(source, cue.start, cue.start, (content,))


def _holds(frame: Frame, place: int) -> bool:
    spans = (*frame.contents, Span(frame.start, frame.end))
    return any(span.start <= place < span.end for span in spans)


def _reported_content(text: str, sentence: Span, match: re.Match[str]) -> Span:
    if text[sentence.start : match.start()].rstrip().endswith(","):
        comma = text.find(",", match.end(), sentence.end)
        return Span(match.start(), comma if comma >= 0 else sentence.end)
    start, is_aside = sentence.start, False
    for link in _BEFORE.finditer(text, sentence.start, match.start()):
        start, is_aside = link.end(), link[0].rstrip().endswith(("which", "who"))
    # "The mayor, who reportedly fell ill, is back": the aside alone is what reports tell.
    after = (_COMMA if is_aside else _AFTER).search(text, match.end(), sentence.end)
    return Span(start, after.start() if after else sentence.end)


def quoted_frames(text: str, sentence: Span, known: Known) -> Iterator[Frame]:
    """Find "the agency quoted the mayor as saying" and "the mayor was quoted as saying"."""
    for match in _AS_SAYING.finditer(text, sentence.start, sentence.end):
        phrase = Span(match.start("who"), match.end("who"))
        inner = resolve_source(text, phrase, known, Span(match.start(), match.end()), "says")
        outer_phrase = subject_before(text, sentence.start, match.start(), known.names)
        if inner and outer_phrase:
            outer = resolve_source(
                text, outer_phrase, known, Span(match.start(), phrase.start - 1), "says"
            )
            whole = Span(outer_phrase.start, match.end())
            yield from _pair(text, sentence, whole, outer, inner)
    for match in _QUOTED_BY.finditer(text, sentence.start, sentence.end):
        yield from _passive(text, sentence, match, known)


def _passive(text: str, sentence: Span, match: re.Match[str], known: Known) -> Iterator[Frame]:
    subject = subject_before(text, sentence.start, match.start(), known.names)
    if subject is None:
        return
    cue = Span(match.start(), match.end())
    inner = resolve_source(text, subject, known, cue, "says")
    outer = None
    if match["by"] and is_source(text, Span(*match.span("by")), known.names):
        outer = resolve_source(text, Span(*match.span("by")), known, cue, "says")
    if inner:
        yield from _pair(text, sentence, Span(subject.start, match.end()), outer, inner)


def _pair(
    text: str, sentence: Span, whole: Span, outer: Source | None, inner: Source
) -> Iterator[Frame]:
    """The frames of two who hand on one thing: what is said stands after or before."""
    after = Span(whole.end, sentence.end)
    content = after if has_verb(after.of(text)) else Span(sentence.start, whole.start)
    yield Frame(inner, whole.start, whole.end, (content,), through=outer)
