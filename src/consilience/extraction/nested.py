"""Who says what somebody hands on in direct speech, in marks of its own or without.

"“He told me, ‘We will leave,’ and I believe him,” Kell said": Kell vouches for having heard it, and
whoever "he" is for what he said. "“The army says that nine men died,” Kell said": the army does.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from consilience.extraction.clauses import has_verb
from consilience.extraction.frames import find_frames
from consilience.extraction.framing import Frame, Nested, chain_of
from consilience.extraction.known import Known, Source
from consilience.extraction.nominals import PRONOUNS
from consilience.extraction.tree_subjects import tells_plainly
from consilience.language.inner_quotations import inner_quotations
from consilience.model.analysis import Analysis
from consilience.model.span import Span

_SPEECH_WORDS = 3
_SUPPOSED = re.compile(r"\W*(?:[Ii]f|[Uu]nless|[Ww]hen|[Ww]henever)\b")
_NOBODY = frozenset(
    """i we you me us they it people some many others everybody everyone nobody somebody someone
    anybody anyone folks""".split()
)
"""Who says something and is nobody in particular, or speaks already."""


def nested_speeches(
    analysis: Analysis, outer: Span, sources: tuple[Source, ...], known: Known
) -> Iterator[Nested]:
    """Find the quotations inside a quotation whose own speakers are told.

    Args:
        analysis: The report, read.
        outer: The quotation, with its marks.
        sources: Whose words it is.
        known: What the account tells of who speaks.
    """
    text = analysis.text
    inner = [
        span
        for span in inner_quotations(text, outer, analysis.quotations)
        if len(span.of(text).split()) >= _SPEECH_WORDS
    ]
    if not sources:
        return
    others = _without(text, sources[-1], known, analysis)
    for sentence in analysis.sentences:
        region = Span(max(sentence.start, outer.start + 1), min(sentence.end, outer.end))
        here = tuple(span for span in inner if span.overlaps(region))
        if region.start < region.end:
            yield from _told(text, region, here, sources, others)


def _told(
    text: str, region: Span, inner: Sequence[Span], sources: tuple[Source, ...], known: Known
) -> Iterator[Nested]:
    before = tuple(voice for voice in known.voices if voice.start < region.start)
    frames = find_frames(text, region, inner, replace(known, voices=before))
    for span in inner:
        number = next(
            (n for n, f in enumerate(frames) if any(c.overlaps(span) for c in f.contents)), None
        )
        if number is not None:
            frame = frames[number]
            words = Span(frame.start, frame.end)
            yield Nested(span, words, (*sources, *chain_of(frames, number)))
    if _SUPPOSED.match(text, region.start, region.end):
        return  # "if another says you could be shot"
    for number, frame in enumerate(frames):
        holds = any(c.overlaps(span) for c in frame.contents for span in inner)
        if not holds and tells_plainly(known.tokens, frame.source.cue):
            yield from _handed_on(text, region, frame, (*sources, *chain_of(frames, number)))


def _handed_on(
    text: str, region: Span, frame: Frame, sources: tuple[Source, ...]
) -> Iterator[Nested]:
    """What somebody else is told to have said: "the army says that nine men died"."""
    source, cue = frame.source, frame.source.cue
    who = text[source.start : source.end].lower()
    if cue is None or source.stance == "estimates" or who in PRONOUNS or who in _NOBODY:
        return
    for part in frame.contents:
        said = Span(max(part.start, frame.end), min(part.end, region.end))
        if said.start < said.end and has_verb(said.of(text)):
            yield Nested(said, Span(frame.start, frame.end), sources)


def _without(text: str, speaker: Source, known: Known, analysis: Analysis) -> Known:
    """What is known of who speaks, without the outer speaker: nobody calls himself "he"."""
    own = {*speaker.name.split()}
    return replace(
        known,
        names=tuple(n for n in analysis.names if own.isdisjoint(text[n.start : n.end].split())),
        voices=tuple(v for v in known.voices if own.isdisjoint(v.name.split())),
        groups={
            start: group
            for start, group in known.groups.items()
            if all(own.isdisjoint(mention.of(text).split()) for mention in group)
        },
    )
