"""Attributions as passages: source, cue and content, for whoever scores or reads them alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from consilience.extraction.attitude_words import stance_of
from consilience.extraction.attitudes import find_attitudes
from consilience.extraction.framing import Frame
from consilience.extraction.nominals import plain
from consilience.extraction.sources import Source
from consilience.extraction.speech import Heard, hear
from consilience.model.analysis import Analysis
from consilience.model.claim import Stance
from consilience.model.span import Span


@dataclass(frozen=True, slots=True)
class Attributed:
    """Somebody says, thinks or wants something.

    Attributes:
        source: The words that name who; empty where nobody is named.
        cue: The words that tell of saying.
        content: What is said, wanted or thought.
        stance: How it is said; null where a mark tells of it.
        quoted: Whether all of it is given as the source's own words.
        speaker: Who is meant, by name where the account has one before.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    stance: Stance | None
    quoted: bool
    speaker: str


def find_attributions(analysis: Analysis) -> tuple[Attributed, ...]:
    """Find who says what in an account.

    Args:
        analysis: The account, read.

    Returns:
        Attributions in the order of what is said.
    """
    heard = hear(analysis)
    found = _carried_on(analysis.text, _of_frames(analysis, heard), _of_speeches(heard))
    found += _of_attitudes(analysis, heard)
    return tuple(sorted(found, key=lambda one: (one.content[0].start, one.content[0].end)))


def _of_frames(analysis: Analysis, heard: Heard) -> Iterator[Attributed]:
    for frames in heard.framed:
        for frame in frames:
            content = _with_speeches(analysis.text, frame, heard)
            if content:
                yield _attributed(frame.source, content, heard)


def _with_speeches(text: str, frame: Frame, heard: Heard) -> tuple[Span, ...]:
    """What a frame says, with the whole of a quotation that it only begins or ends."""
    spans = [
        Span(
            min([part.start, *(s.start for s in heard.speeches if s.overlaps(part))]),
            max([part.end, *(s.end for s in heard.speeches if s.overlaps(part))]),
        )
        for part in frame.contents
    ]
    cue = frame.source.cue
    spans = [Span(cue.end, part.end) if cue and part.start == cue.start else part for part in spans]
    return tuple(span for part in spans for span in _trimmed(text, part))


def _trimmed(text: str, span: Span) -> Iterator[Span]:
    start, end = span.start, span.end
    while start < end and text[start] in " \t\n\r,;:-–—":
        start += 1
    while end > start and text[end - 1] in " \t\n\r,;:-–—":
        end -= 1
    if any(character.isalnum() for character in text[start:end]):
        yield Span(start, end)


def _of_speeches(heard: Heard) -> Iterator[Attributed]:
    """Quotations that no frame touches, such as one that carries another on."""
    framed = [content for frames in heard.framed for frame in frames for content in frame.contents]
    for number, speech in enumerate(heard.speeches):
        if heard.voices[number] and not any(speech.overlaps(span) for span in framed):
            yield _attributed(heard.voices[number][-1], (speech,), heard)


def _of_attitudes(analysis: Analysis, heard: Heard) -> Iterator[Attributed]:
    for sentence, frames in zip(analysis.sentences, heard.framed, strict=True):
        span = Span(sentence.start, sentence.end)
        inside = [speech for speech in heard.speeches if speech.overlaps(span)]
        for source, cue, content in find_attitudes(analysis.text, span, inside, frames):
            yield Attributed(
                source=source,
                cue=(cue,),
                content=content,
                stance=stance_of(cue.of(analysis.text), content[-1].of(analysis.text)),
                quoted=False,
                speaker=plain(source[0].of(analysis.text)) if source else "",
            )


def _carried_on(
    text: str, framed: Iterator[Attributed], alone: Iterator[Attributed]
) -> list[Attributed]:
    """Give a quotation that stands alone to the one before it in the paragraph, of one speaker.

    "“We came late,” said Kell. “Nobody had called us.”" is one attribution with two passages.
    """
    found = list(framed)
    for one in alone:
        start = one.content[0].start
        before = [n for n, other in enumerate(found) if other.content[-1].end <= start]
        last = max(before, key=lambda n: found[n].content[-1].end, default=None)
        if (
            last is not None
            and found[last].speaker == one.speaker
            and "\n" not in text[found[last].content[-1].end : start]
        ):
            found[last] = replace(found[last], content=(*found[last].content, *one.content))
        else:
            found.append(one)
    return found


def _attributed(source: Source, content: Sequence[Span], heard: Heard) -> Attributed:
    named = source.kind != "anonymous" or source.cue != Span(source.start, source.end)
    return Attributed(
        source=(Span(source.start, source.end),) if named else (),
        cue=(source.cue,) if source.cue else (),
        content=tuple(content),
        stance=source.stance,
        quoted=all(any(s.covers(part) for s in heard.speeches) for part in content),
        speaker=source.name,
    )
