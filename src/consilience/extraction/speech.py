"""Parting a report by voice: what the outlet says itself, and whose words the rest is."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from consilience.extraction.carried import carried_on
from consilience.extraction.clauses import trim
from consilience.extraction.frames import find_frames
from consilience.extraction.framing import Frame, Nested, chain_of
from consilience.extraction.introduced import (
    introduced_paragraphs,
    labelled_paragraphs,
    speaker_of,
)
from consilience.extraction.known import Known, Source
from consilience.extraction.nested import nested_speeches
from consilience.extraction.nominals import is_source
from consilience.extraction.sources import resolve_source
from consilience.extraction.trees import Trees
from consilience.model.analysis import Analysis, Name, Quotation, Sentence, Token
from consilience.model.span import Span

_SPEECH_WORDS = 4


@dataclass(frozen=True, slots=True)
class Spoken:
    """A passage that one voice says.

    Attributes:
        passage: The passage.
        sources: Who says it, after the outlet; the one who vouches last. Empty: the outlet itself.
        contents: All that is said together with it.
        quoted: Whether it is given as the voice's own words.
        frame: Whether the passage is the words of saying themselves, which are the outlet's.
    """

    passage: Span
    sources: tuple[Source, ...]
    contents: tuple[Span, ...]
    quoted: bool
    frame: bool = False


@dataclass(frozen=True, slots=True)
class _Speech:
    """Direct speech: a quotation long enough to be a voice's own claim."""

    number: int
    span: Span
    continues: int | None


@dataclass(frozen=True, slots=True)
class _Said:
    """All direct speech of a report, and whose words it is."""

    speeches: Sequence[_Speech]
    voices: dict[int, tuple[Source, ...]]
    nested: Sequence[Nested]


@dataclass(frozen=True, slots=True)
class Heard:
    """Who says what in an account, before its sentences are parted.

    Attributes:
        framed: The frames of each sentence.
        speeches: Direct speech, in order.
        voices: Whose words each speech is; empty where nothing tells.
        known: What the account tells of who speaks.
    """

    framed: tuple[tuple[Frame, ...], ...]
    speeches: tuple[Span, ...]
    voices: tuple[tuple[Source, ...], ...]
    known: Known


def hear(analysis: Analysis) -> Heard:
    """Find the frames of saying of every sentence and the voices of all direct speech.

    Args:
        analysis: One report, read.
    """
    speeches = _speeches(analysis)
    framed, voices, known = _heard(analysis, speeches)
    return Heard(
        tuple(framed),
        tuple(speech.span for speech in speeches),
        tuple(voices[speech.number] for speech in speeches),
        known,
    )


def part_by_voice(analysis: Analysis) -> tuple[Spoken, ...]:
    """Part every sentence into passages of one voice each, in order.

    Args:
        analysis: One report, read.

    Returns:
        The passages; together they hold all words of all sentences.
    """
    speeches = _speeches(analysis)
    framed, voices, known = _heard(analysis, speeches)
    nested = (
        *labelled_paragraphs(analysis.text, analysis.names),
        *introduced_paragraphs(analysis.text, analysis.sentences, framed, known),
        *carried_on(Trees.of(analysis), analysis.sentences, framed, known),
        *(
            one
            for speech in speeches
            for one in nested_speeches(analysis, speech.span, voices[speech.number], known)
        ),
    )
    said = _Said(speeches, voices, nested)
    return tuple(
        spoken
        for sentence, frames in zip(analysis.sentences, framed, strict=True)
        for spoken in _part(analysis.text, sentence, frames, said)
    )


def _heard(
    analysis: Analysis, speeches: Sequence[_Speech]
) -> tuple[list[tuple[Frame, ...]], dict[int, tuple[Source, ...]], Known]:
    text = analysis.text
    spans = tuple(speech.span for speech in speeches)
    known = Known(
        names=_outside_speech(analysis, spans),
        voices=(),
        groups={one.start: group for group in analysis.coreference for one in group},
        read=analysis.attributions,
        tokens=analysis.tokens,
        sentences=tuple(sentence.start for sentence in analysis.sentences),
    )
    framed: list[tuple[Frame, ...]] = []
    for sentence in analysis.sentences:
        span = Span(sentence.start, sentence.end)
        frames = find_frames(text, span, _inside(spans, span), known)
        framed.append(frames)
        voices = (*known.voices, *(frame.source for frame in frames))
        known = replace(known, voices=voices)
    return framed, _voices_of_speeches(analysis, speeches, framed, known), known


def _speeches(analysis: Analysis) -> tuple[_Speech, ...]:
    return tuple(
        _Speech(number, Span(quotation.start, quotation.end), quotation.continues)
        for number, quotation in enumerate(analysis.quotations)
        if quotation.depth == 0 and _is_speech(analysis.text, quotation)
    )


def _is_speech(text: str, quotation: Quotation) -> bool:
    """Tell speech from words only set apart: it is long, or ends as a sentence or clause does."""
    inner = text[quotation.inner_start : quotation.inner_end].strip()
    words = len(inner.split())
    return words >= _SPEECH_WORDS or (words > 1 and inner.endswith((".", "!", "?", ",")))


def _outside_speech(analysis: Analysis, spans: Sequence[Span]) -> tuple[Name, ...]:
    return tuple(
        name
        for name in analysis.names
        if not any(span.start <= name.start < span.end for span in spans)
    )


def _inside(spans: Sequence[Span], sentence: Span) -> tuple[Span, ...]:
    return tuple(span for span in spans if span.overlaps(sentence))


def _voices_of_speeches(
    analysis: Analysis,
    speeches: Sequence[_Speech],
    framed: Sequence[Sequence[Frame]],
    known: Known,
) -> dict[int, tuple[Source, ...]]:
    """Find whose words each quotation is; one that nothing explains stays with the outlet."""
    voices: dict[int, tuple[Source, ...]] = {}
    last: tuple[Source, ...] = ()
    for speech in speeches:
        around = [
            (sentence, frames)
            for sentence, frames in zip(analysis.sentences, framed, strict=True)
            if sentence.start < speech.span.end and speech.span.start < sentence.end
        ]
        voice = (
            _from_frames(speech.span, around)
            or _from_rest(speech, speeches, analysis, framed)
            or voices.get(-1 if speech.continues is None else speech.continues, ())
            or _led_in(speech.span, analysis, framed, known)
            or _before_speech(analysis.text, speech.span, around, known)
            or (last if _opens_sentence(analysis.text, speech.span, around) else ())
        )
        voices[speech.number] = voice
        last = voice or last
    return voices


def _from_rest(
    speech: _Speech,
    speeches: Sequence[_Speech],
    analysis: Analysis,
    framed: Sequence[Sequence[Frame]],
) -> tuple[Source, ...]:
    """Whose words a quotation is that a later paragraph carries on and closes: "…,” said Kell"."""
    number = speech.number
    for later in speeches:
        if later.continues != number:
            continue
        around = [
            (sentence, frames)
            for sentence, frames in zip(analysis.sentences, framed, strict=True)
            if sentence.start < later.span.end and later.span.start < sentence.end
        ]
        voice = _from_frames(later.span, around)
        if voice:
            return voice
        number = later.number
    return ()


def _led_in(
    speech: Span, analysis: Analysis, framed: Sequence[Sequence[Frame]], known: Known
) -> tuple[Source, ...]:
    """Whom the paragraph before a quotation leads to with a colon: "In a speech, he declared:"."""
    text, sentences = analysis.text, analysis.sentences
    number = bisect_left(sentences, speech.start + 1, key=lambda one: one.start) - 1
    while number >= 0 and sentences[number].end > speech.start:
        number -= 1
    if number < 0 or text[sentences[number].end : speech.start].strip():
        return ()
    lead = Span(sentences[number].start, sentences[number].end)
    if not lead.of(text).rstrip().endswith(":"):
        return ()
    if framed[number]:
        return chain_of(tuple(framed[number]), len(framed[number]) - 1)
    source = speaker_of(text, lead, known)
    return (source,) if source else ()


def _from_frames(
    speech: Span, around: Sequence[tuple[Sentence, Sequence[Frame]]]
) -> tuple[Source, ...]:
    for _, frames in (*around[:1], *around[-1:]):
        holding = [
            (frame.outer is None, number)
            for number, frame in enumerate(frames)
            if any(content.overlaps(speech) for content in frame.contents)
        ]
        if holding:  # who says it through somebody else is nearest to it
            return chain_of(tuple(frames), min(holding)[1])
    return ()


def _before_speech(
    text: str, speech: Span, around: Sequence[tuple[Sentence, Sequence[Frame]]], known: Known
) -> tuple[Source, ...]:
    """Whom the words before a quotation name: "The statement goes on: …"."""
    if not around or around[0][0].start >= speech.start:
        return ()
    lead = Span(around[0][0].start, speech.start)
    if not lead.of(text).rstrip().endswith((":", ",", "that", "an", "a")):
        return ()
    person = next(
        (n for n in known.names if n.kind == "person" and lead.start <= n.start < lead.end), None
    )
    if person:
        phrase = Span(person.start, person.end)
        return (Source(phrase.of(text), "person", phrase.start, phrase.end, None, "says"),)
    subject = _subject_of_lead(text, lead, known)
    if subject:
        return (subject,)
    words = lead.of(text).split()
    phrase = Span(lead.start, lead.start + len(" ".join(words[:2])))
    if is_source(text, phrase, known.names):
        source = resolve_source(text, phrase, known, None, "says")
        return (source,) if source else ()
    return ()


def _subject_of_lead(text: str, lead: Span, known: Known) -> Source | None:
    """Who does what the words before a colon tell: "A new voice took to the radio: “…”"."""
    if not lead.of(text).rstrip().endswith(":"):
        return None
    first = bisect_left(known.tokens, lead.start, key=lambda token: token.start)
    last = bisect_left(known.tokens, lead.end, key=lambda token: token.start)
    for number in range(first, last):
        token = known.tokens[number]
        over = known.tokens[token.head] if token.head is not None and token.head >= 0 else None
        if (
            token.deprel in {"nsubj", "nsubj:pass"}
            and over
            and over.deprel in {"root", "ccomp", "parataxis"}
        ):
            start = next((n for n in range(first, number + 1) if _hangs(known, n, number)), number)
            phrase = Span(known.tokens[start].start, token.end)
            if _is_who(text, token, phrase, known):
                return resolve_source(text, phrase, known, None, "says")
    return None


def _hangs(known: Known, number: int, head: int) -> bool:
    return number == head or known.tokens[number].head == head


def _is_who(text: str, token: Token, phrase: Span, known: Known) -> bool:
    """Whether a subject can speak: somebody named, "he" and "she", or a word for people."""
    return is_source(text, phrase, known.names) or (token.lemma or "").lower() in {"voice", "user"}


def _opens_sentence(
    text: str, speech: Span, around: Sequence[tuple[Sentence, Sequence[Frame]]]
) -> bool:
    return bool(around) and not text[around[0][0].start : speech.start].strip(" \t“\"'‘([")


def _part(text: str, sentence: Sentence, frames: Sequence[Frame], said: _Said) -> Iterator[Spoken]:
    """Part one sentence: where its voice changes, the passage ends."""
    cuts = {sentence.start, sentence.end}
    for frame in frames:
        cuts |= {frame.start, frame.end}
        cuts |= {edge for content in frame.contents for edge in (content.start, content.end)}
    for speech in said.speeches:
        if said.voices[speech.number]:
            cuts |= {speech.span.start, speech.span.end}
    for one in said.nested:
        cuts |= {one.span.start, one.span.end, one.words.start, one.words.end}
    edges = sorted(cut for cut in cuts if sentence.start <= cut <= sentence.end)
    runs: list[Spoken] = []
    for start, end in pairwise(edges):
        piece = _spoken(Span(start, end), frames, said)
        if runs and not any(character.isalnum() for character in text[start:end]):
            runs[-1] = replace(runs[-1], passage=Span(runs[-1].passage.start, end))
        elif runs and _same_voice(runs[-1], piece):
            runs[-1] = _joined(runs[-1], piece)
        else:
            runs.append(piece)
    for run in runs:
        for passage in trim(text, run.passage):
            yield Spoken(passage, run.sources, run.contents, run.quoted, run.frame)


def _spoken(piece: Span, frames: Sequence[Frame], said: _Said) -> Spoken:
    for one in said.nested:
        if one.span.covers(piece):
            return Spoken(piece, one.sources, (one.span,), quoted=one.quoted)
    for speech in said.speeches:
        if speech.span.covers(piece) and said.voices[speech.number]:
            leads = any(one.words.covers(piece) for one in said.nested)
            voice = said.voices[speech.number]
            return Spoken(piece, voice, (speech.span,), quoted=True, frame=leads)
    inner = _innermost(piece, frames)
    sources = chain_of(tuple(frames), inner) if inner is not None else ()
    contents = frames[inner].contents if inner is not None else ()
    is_frame = any(
        number != inner and frame.start <= piece.start and piece.end <= frame.end
        for number, frame in enumerate(frames)
    )
    return Spoken(piece, sources, contents, quoted=False, frame=is_frame)


def _innermost(piece: Span, frames: Sequence[Frame]) -> int | None:
    """The frame whose content holds a piece most closely."""
    holding = [
        (content.end - content.start, -number)
        for number, frame in enumerate(frames)
        for content in frame.contents
        if content.covers(piece)
    ]
    return -min(holding)[1] if holding else None


def _same_voice(one: Spoken, other: Spoken) -> bool:
    """Whether two neighbours are one passage: words set in quotation marks inside a report are."""
    return one.sources == other.sources and one.frame == other.frame


def _joined(one: Spoken, other: Spoken) -> Spoken:
    return Spoken(
        Span(one.passage.start, other.passage.end),
        one.sources,
        one.contents or other.contents,
        one.quoted and other.quoted,
        one.frame or other.frame,
    )
