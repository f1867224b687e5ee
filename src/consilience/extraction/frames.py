"""Frames of saying: the words of a sentence that tell who says the rest of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from consilience.extraction.clauses import FINITE, has_verb
from consilience.extraction.cues import NEEDS_THAT, STANCES
from consilience.extraction.sources import Known, Source, is_source, resolve_source, subject_before
from consilience.model.span import Span

_CUE = re.compile(r"\b(?:" + "|".join(sorted(STANCES, key=len, reverse=True)) + r")\b")
_ACCORDING = re.compile(r"\b[Aa]ccording to\s+|\b[Ii]n the words of\s+")
_CHAIN = re.compile(
    r"(?:\b(?:has|have|had|also|later|then|earlier|publicly|repeatedly|further|already|again|"
    r"subsequently|previously|is|are|was|were|been|not|never|would|will|could|may|might|to|"
    r"therefore|reportedly)\s+)+$"
)
_NOT_SAID = re.compile(r"\b(?:not|never|would|will|could|may|might|to)\b")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been)\b")
_THAT = re.compile(r"(?:\s+[^\s,;:.“\"]+){0,9}?\s+that\b")
_ASIDE_THAT = re.compile(r",[^,;:.“\"]{1,60},\s+that\b")
_WHEN_SAID = re.compile(
    r"\s+(?:(?:late |early )?(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: (?:morning|afternoon|evening|night))?|today|yesterday|earlier)\b,?"
)
_PHRASE_END = re.compile(r"[,;:“\"”]|\.(?=\s|$)|\s(?:in|on|at|after|during|as|who|when|while)\s|$")


@dataclass(frozen=True, slots=True)
class Frame:
    """Who says something in a sentence, and what of the sentence is said.

    Attributes:
        source: Who says it.
        start: First code point of the words of saying.
        end: Code point after the last one.
        contents: What is said, without the words of saying.
        nested: Whether the frame stands inside what the frame before it says.
    """

    source: Source
    start: int
    end: int
    contents: tuple[Span, ...]
    nested: bool = False


def find_frames(
    text: str, sentence: Span, quotations: Sequence[Span], known: Known
) -> tuple[Frame, ...]:
    """Find who says what in a sentence.

    Args:
        text: The report's text.
        sentence: The sentence.
        quotations: Direct speech in it; words of saying inside belong to the speaker's own words.
        known: What the account has told before about who speaks.

    Returns:
        Frames in the order of their words of saying.
    """
    found = [
        *_according_frames(text, sentence, quotations, known),
        *_cue_frames(text, sentence, quotations, known),
    ]
    found.sort(key=lambda frame: (frame.start, frame.end))
    return _apart(text, _named_over_pronoun(text, found))


def _outside(place: int, quotations: Sequence[Span]) -> bool:
    return not any(span.start <= place < span.end for span in quotations)


def _according_frames(
    text: str, sentence: Span, quotations: Sequence[Span], known: Known
) -> Iterator[Frame]:
    for match in _ACCORDING.finditer(text, sentence.start, sentence.end):
        if not _outside(match.start(), quotations):
            continue
        end = _phrase_end(text, match.end(), sentence.end)
        phrase = Span(match.end(), end)
        cue = Span(match.start(), match.end() - 1)
        if not is_source(text, phrase, known.names):
            continue
        source = resolve_source(text, phrase, known, cue, "says")
        if source:
            contents = (Span(sentence.start, match.start()), Span(end, sentence.end))
            yield Frame(source, match.start(), end, contents)


def _phrase_end(text: str, start: int, limit: int) -> int:
    match = _PHRASE_END.search(text, start, limit)
    return match.start() if match else limit


def _cue_frames(
    text: str, sentence: Span, quotations: Sequence[Span], known: Known
) -> Iterator[Frame]:
    for match in _CUE.finditer(text, sentence.start, sentence.end):
        if _outside(match.start(), quotations):
            cue = Span(match.start(), match.end())
            frame = _cue_frame(text, sentence, cue, quotations, known)
            if frame:
                yield frame


def _cue_frame(
    text: str, sentence: Span, cue: Span, quotations: Sequence[Span], known: Known
) -> Frame | None:
    stance = STANCES[cue.of(text)]
    start = max([sentence.start, *(span.end for span in quotations if span.end <= cue.start)])
    chain = _CHAIN.search(text, max(start, cue.start - 60), cue.start)
    verb = chain.start() if chain else cue.start
    if chain and _NOT_SAID.search(chain[0]):
        return None
    if chain and _PASSIVE.search(chain[0]):
        return _impersonal(text, sentence, start, verb, cue)
    subject = subject_before(text, start, verb, known.names) or _shared_subject(
        text, sentence, verb, cue, known
    )
    frame_end = cue.end
    if subject is None:
        subject = _inverted(text, sentence, cue, known)
        if subject is None:
            return None
        frame_end = subject.end
    source = resolve_source(text, subject, known, cue, stance)
    if source is None:
        return None
    shared = has_verb(text[subject.end : max(subject.end, verb)])
    frame_start = cue.start if shared else min(subject.start, cue.start)
    return _with_contents(text, sentence, quotations, Frame(source, frame_start, frame_end, ()))


def _shared_subject(text: str, sentence: Span, verb: int, cue: Span, known: Known) -> Span | None:
    """The sentence's subject, for a second verb: "Dask came and said", "…, warning that"."""
    before = text[sentence.start : verb].rstrip()
    if not (before.endswith((" and", " but", " by")) or cue.of(text).endswith("ing")):
        return None
    for match in FINITE.finditer(text, sentence.start, verb):
        subject = subject_before(text, sentence.start, match.start(), known.names)
        if subject:
            return subject
    return None


def _impersonal(text: str, sentence: Span, start: int, verb: int, cue: Span) -> Frame | None:
    """Read "it is estimated that": nobody is named, and the record says so."""
    words = text[start:verb].split()
    if not words or words[-1].lower() != "it":
        return None
    that = _THAT.match(text, cue.end, sentence.end)
    if not that and text[cue.end : cue.end + 1] != ",":
        return None
    it = text.rindex(words[-1], start, verb)
    source = Source(text[it : cue.end], "anonymous", it, cue.end, cue, STANCES[cue.of(text)])
    end = that.end() if that else cue.end
    return Frame(source, it, end, (Span(end, sentence.end),))


def _inverted(text: str, sentence: Span, cue: Span, known: Known) -> Span | None:
    """The subject of "…, said Dask", which stands after its verb."""
    if cue.of(text) in NEEDS_THAT:
        return None
    before = text[sentence.start : cue.start].rstrip()
    if not before or before[-1] not in ',”"’…?!':
        return None
    after = cue.end
    while after < sentence.end and text[after].isspace():
        after += 1
    end = _phrase_end(text, after, sentence.end)
    phrase = Span(after, end)
    return phrase if after < end and is_source(text, phrase, known.names) else None


def _with_contents(
    text: str, sentence: Span, quotations: Sequence[Span], frame: Frame
) -> Frame | None:
    """Find what a frame's words of saying introduce or close."""
    cue = frame.source.cue
    quote = next((span for span in quotations if span.start >= frame.end), None)
    if quote and not has_verb(text[frame.end : quote.start]):
        end = quote.start
        return replace(frame, end=end, contents=_around(text, sentence, quotations, frame, end))
    that = _THAT.match(text, frame.end, sentence.end) or _ASIDE_THAT.match(
        text, frame.end, sentence.end
    )
    if that and not has_verb(that[0]):
        return replace(frame, end=that.end(), contents=(Span(that.end(), sentence.end),))
    if _closes(text, sentence, frame):
        end = _end_of_closing(text, frame, sentence)
        return replace(frame, end=end, contents=_around(text, sentence, quotations, frame, end))
    word = cue.of(text) if cue else ""
    if word in NEEDS_THAT or not has_verb(text[frame.end : sentence.end]):
        return None
    said = _WHEN_SAID.match(text, frame.end, sentence.end)
    end = said.end() if said else frame.end
    return replace(frame, end=end, contents=(Span(end, sentence.end),))


def _closes(text: str, sentence: Span, frame: Frame) -> bool:
    before = text[sentence.start : frame.start].rstrip()
    after = text[frame.end : sentence.end]
    if not before or before[-1] not in ',”"’…?!':
        return False
    return has_verb(before) and (not has_verb(after) or after.lstrip().startswith(","))


def _end_of_closing(text: str, frame: Frame, sentence: Span) -> int:
    comma = text.find(",", frame.end, sentence.end)
    if comma >= 0 and has_verb(text[comma : sentence.end]):
        return comma
    return sentence.end


def _around(
    text: str, sentence: Span, quotations: Sequence[Span], frame: Frame, end: int
) -> tuple[Span, ...]:
    """What stands before and after words of saying; before, only the quotation where one ends."""
    before = Span(sentence.start, frame.start)
    closes = text[before.start : before.end].rstrip().endswith((",", "”", '"', "?", "!", "’"))
    quoted = tuple(span for span in quotations if span.overlaps(before))
    contents = quoted or ((before,) if closes and has_verb(before.of(text)) else ())
    return (*contents, Span(end, sentence.end)) if end < sentence.end else contents


def _named_over_pronoun(text: str, frames: list[Frame]) -> list[Frame]:
    """Let a name that follows explain "he" in a clause set before the main one."""
    named = [frame for frame in frames if frame.source.kind == "person" and _is_named(text, frame)]
    return [
        replace(frame, source=replace(frame.source, name=named[0].source.name))
        if named
        and not _is_named(text, frame)
        and frame.source.kind == "person"
        and named[0].start > frame.start
        and text[frame.start - 12 : frame.start].rstrip().endswith(("which", "where", "that"))
        else frame
        for frame in frames
    ]


def _is_named(text: str, frame: Frame) -> bool:
    return frame.source.name.split()[-1] in text[frame.source.start : frame.source.end]


def _apart(text: str, frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """Cut what a frame says where the next one begins, unless that one stands inside it."""
    apart: list[Frame] = []
    for number, frame in enumerate(frames):
        if apart and frame.start < apart[-1].end:
            continue
        following = [other for other in frames[number + 1 :] if other.start >= frame.end]
        contents = frame.contents
        if following and not _stands_inside(text, frame, following[0]):
            limit = min([following[0].start, *(c.start for c in following[0].contents)])
            limit = following[0].start if limit <= frame.end else limit
            contents = tuple(_cut(contents, limit))
        nested = bool(apart) and _stands_inside(text, apart[-1], frame)
        apart.append(replace(frame, contents=contents, nested=nested))
    return tuple(apart)


def _cut(contents: Sequence[Span], limit: int) -> Iterator[Span]:
    for content in contents:
        if content.end <= limit:
            yield content
        elif content.start < limit:
            yield Span(content.start, limit)


def _stands_inside(text: str, outer: Frame, inner: Frame) -> bool:
    if not any(content.start <= inner.start < content.end for content in outer.contents):
        return False
    between = text[outer.end : inner.start].rstrip()
    return not between or between.endswith(("that", "which", "who")) or not has_verb(between)
