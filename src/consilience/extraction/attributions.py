"""Attributions as passages: source, cue and content, for whoever scores or reads them alone."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from consilience.extraction.antecedents import without_spoken_of
from consilience.extraction.framing import Frame
from consilience.extraction.known import Source
from consilience.extraction.nominals import PRONOUNS
from consilience.extraction.sources import resolve_source
from consilience.extraction.speech import Heard, hear
from consilience.extraction.stances import stance_of
from consilience.extraction.tree_subjects import meant_by_relative
from consilience.model.analysis import Analysis, AttributionSpans
from consilience.model.claim import Stance
from consilience.model.span import Span

_HEARER = re.compile(r"[^.,;:\n“\"]{0,25}")  # where the hearer stands: "he told Rook"
_FOLLOWING = 90  # code points after a cue that tell whether it asks for something


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

    What the language model reads comes first; rules over words add what it leaves out.

    Args:
        analysis: The account, read.

    Returns:
        Attributions in the order of what is said.
    """
    heard = hear(analysis)
    found = [_of_reading(analysis.text, one, heard) for one in analysis.attributions]
    found += list(_not_read(found, list(_of_frames(analysis, heard))))
    alone = list(_of_speeches(found, heard))
    found = _carried_on(analysis.text, found, alone)
    return tuple(sorted(found, key=lambda one: (one.content[0].start, one.content[0].end)))


def _not_read(read: Sequence[Attributed], ruled: Sequence[Attributed]) -> Iterator[Attributed]:
    """What the rules find besides: it shares neither words of saying nor what is said."""
    taken = sorted(span for one in read for span in (*one.cue, *one.content))
    starts = [span.start for span in taken]
    for one in ruled:
        spans = (*one.cue, *one.content)
        if not any(_meets(taken, starts, span) for span in spans):
            yield one


def _meets(taken: Sequence[Span], starts: Sequence[int], span: Span) -> bool:
    """Whether a passage shares a place with one of others that share none among themselves."""
    last = bisect_left(starts, span.end) - 1
    return last >= 0 and taken[last].end > span.start


def _of_reading(text: str, one: AttributionSpans, heard: Heard) -> Attributed:
    cue = one.cue[0]
    quoted = [
        number
        for number, speech in enumerate(heard.speeches)
        if any(speech.covers(part) or part.covers(speech) for part in one.content)
    ]
    stance = stance_of(cue.of(text), text[cue.end : cue.end + _FOLLOWING])
    whose = _without_case(text, one.source[0]) if one.source else None
    known = heard.known
    if whose is not None and whose.of(text).lower() in {"which", "that", "who"}:
        whose = meant_by_relative(known.tokens, cue) or whose
    is_pronoun = whose is not None and whose.of(text).lower() in PRONOUNS
    if is_pronoun:
        hearer = _HEARER.match(text, cue.end)
        after = (part for part in one.content if part.start >= cue.end)
        said = [
            *(heard.speeches[n] for n in quoted),
            *after,
            Span(cue.end, hearer.end() if hearer else cue.end),
        ]
        known = without_spoken_of(text, said, known)
    source = resolve_source(text, whose, known, cue, stance) if whose else None
    voices = [heard.voices[number][-1] for number in quoted if heard.voices[number]]
    spans = [heard.speeches[number] for number in quoted]
    beside = [v for v in voices if v.cue and any(_touch(text, span, v) for span in spans)]
    beside = [] if is_pronoun and source else beside
    speaker = next(iter([*beside, *([source] if source else []), *voices]), None)
    return Attributed(
        source=one.source,
        cue=one.cue,
        content=one.content,
        stance=stance,
        quoted=all(any(s.covers(part) for s in heard.speeches) for part in one.content),
        speaker=speaker.name if speaker else "",
    )


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


def _of_speeches(found: Sequence[Attributed], heard: Heard) -> Iterator[Attributed]:
    """Quotations that nothing else holds, such as one that carries another on."""
    taken = sorted(span for one in found for span in one.content)
    starts = [span.start for span in taken]
    for number, speech in enumerate(heard.speeches):
        if heard.voices[number] and not _meets(taken, starts, speech):
            yield _attributed(heard.voices[number][-1], (speech,), heard)


def _touch(text: str, speech: Span, voice: Source) -> bool:
    """Whether words of saying stand right beside a quotation: "“…,” Kell said"."""
    start = min(voice.start, voice.cue.start if voice.cue else voice.start)
    end = max(voice.end, voice.cue.end if voice.cue else voice.end)
    between = text[speech.end : start] if speech.end <= start else text[end : speech.start]
    return (speech.end <= start or end <= speech.start) and not between.strip(" ,:")


def _without_case(text: str, source: Span) -> Span:
    """A source without the ending that tells whose: "the mayor's" claim is the mayor's."""
    return Span(source.start, source.end - 2 * source.of(text).endswith(("'s", "’s")))


def _carried_on(
    text: str, framed: Sequence[Attributed], alone: Sequence[Attributed]
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
