"""Frames of saying that the language model reads, where the rules over words find none.

A claim of the record is somebody's own only where it is told as theirs: the cue is one of saying,
and what it introduces is a clause or stands in quotation marks. Judging, wanting and showing leave
the claim the outlet's.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from consilience.extraction.clauses import has_verb
from consilience.extraction.framing import CHAIN, NOT_SAID, ON_TO, Frame
from consilience.extraction.known import Known, Source
from consilience.extraction.nominals import head_of, is_source
from consilience.extraction.sources import resolve_source
from consilience.extraction.stances import stance_of
from consilience.extraction.tree_subjects import (
    hears,
    holds_finite,
    is_thought_of,
    is_unsaid,
    meant_by_relative,
)
from consilience.model.analysis import AttributionSpans, Token
from consilience.model.claim import Stance
from consilience.model.span import Span

_SURE = 0.5
_SURELY = 0.8
_IF = re.compile(r"(?:[Ee]ven |[Oo]nly )?(?:[Ii]f|[Uu]nless)\s")
_OF_CLAUSES: frozenset[Stance | None] = frozenset(
    {"says", "confirms", "denies", "accuses", "warns", "promises", "threatens", "estimates"}
)
_WHO = re.compile(r",|\swho\b|\sthat\b|\swhich\b")
_NO_TOPS = frozenset({"PUNCT", "SCONJ", "CCONJ", "ADV"})
_RECORDINGS = frozenset(
    "footage video tape film image picture photo photograph clip recording camera".split()
)
_OUTLET = frozenset({"i", "we", "you", "me", "us"})
_BY = re.compile(r"\s+(?:made )?by (?P<who>[^,;:.“”\"\n]{2,60}?)(?=\s+that\b)")
"""Whose words another takes up: "took aim at comments by Kell that"."""
_FURTHEST = 120  # code points between a source and its cue


def read_frames(
    text: str,
    sentence: Span,
    quotations: Sequence[Span],
    known: Known,
    taken: Sequence[Frame],
) -> Iterator[Frame]:
    """Find frames of a sentence by what the model reads.

    Args:
        text: The report's text.
        sentence: The sentence.
        quotations: Direct speech in it; what stands inside is the speaker's own.
        known: What the account has told before about who speaks, and what was read.
        taken: Frames found by other words.
    """
    for one in known.attributions_in(sentence):
        cue = one.cue[0]
        if one.likely < _SURE or not one.source or any(q.overlaps(cue) for q in quotations):
            continue
        if _is_unsaid(text, sentence, cue, known) or hears(known.tokens, cue):
            continue
        if is_thought_of(known.tokens, cue, one.source[0]):
            continue
        contents = _contents(text, one, (sentence, quotations), known)
        if not contents or any(_overlaps(frame, cue, contents) for frame in taken):
            continue
        stance = stance_of(cue.of(text), contents[0].of(text))
        if stance is None and one.likely >= _SURELY and _is_speech(contents, quotations):
            stance = "says"
        source = _source(text, one, cue, known, stance)
        if stance in _OF_CLAUSES and source is not None:
            start, end = _bounds(text, known, (cue, one.source[0]), contents)
            yield Frame(source, start, end, contents)


def as_read(text: str, sentence: Span, known: Known, frame: Frame) -> Frame:
    """A frame with what the model is sure that its cue introduces, where words find otherwise.

    Words that find a clause behind the cue may have taken what only tells of a hearer or a place
    ("“We need rain,” Kell told a crowd that filled the square").

    Args:
        text: The report's text.
        sentence: The sentence.
        known: What was read.
        frame: The frame as words find it.
    """
    cue = frame.source.cue
    read = [one for one in known.attributions_in(sentence) if cue and one.cue[0].covers(cue)]
    if not read or read[0].likely < _SURELY:
        return frame
    frame = _narrowed(text, read[0], known, frame)
    parts = tuple(
        Span(max(part.start, sentence.start), min(part.end, sentence.end))
        for part in read[0].content
        if part.overlaps(sentence)
    )
    if not parts:
        return frame
    if not any(part.overlaps(other) for part in parts for other in frame.contents):
        return replace(frame, contents=parts)
    return frame


def _narrowed(text: str, one: AttributionSpans, known: Known, frame: Frame) -> Frame:
    """A frame whose source is the shorter phrase that the model reads: "the mayor often"."""
    whole = Span(frame.source.start, frame.source.end)
    if not one.source or one.source[0] == whole or not whole.covers(one.source[0]):
        return frame
    short = one.source[0]
    rest = text[short.end : whole.end]
    is_named = not rest.islower()  # "crown prosecutor Ilse Tarn"
    told_of = rest.split()[:1] in (["who"], ["that"], ["which"], ["on"])
    if short.start != whole.start or "," in rest or is_named or told_of:
        return frame
    source = resolve_source(text, short, known, frame.source.cue, frame.source.stance)
    return frame if source is None else replace(frame, source=source)


def with_condition(text: str, sentence: Span, frame: Frame) -> Frame:
    """A frame with the condition that stands before it: "If it rains, Kell said, we leave".

    Args:
        text: The report's text.
        sentence: The sentence.
        frame: The frame, with what its cue introduces.
    """
    before = Span(sentence.start, frame.start)
    if (
        _IF.match(before.of(text)) is None
        or not before.of(text).rstrip().endswith(",")
        or any(part.overlaps(before) for part in frame.contents)
        or not any(part.start >= frame.end for part in frame.contents)
    ):
        return frame
    return replace(frame, contents=(before, *frame.contents))


def _is_speech(contents: Sequence[Span], quotations: Sequence[Span]) -> bool:
    """Whether all that a cue introduces is direct speech: "“Too late,” Kell cracked"."""
    return all(any(speech.covers(part) for speech in quotations) for part in contents)


def _is_unsaid(text: str, sentence: Span, cue: Span, known: Known) -> bool:
    """Whether nothing is said yet: "would say", "did not say", "little to indicate"."""
    if ON_TO.search(text, max(sentence.start, cue.start - _FURTHEST), cue.start):
        return False
    if is_unsaid(known.tokens, cue):
        return True
    chain = CHAIN.search(text, max(sentence.start, cue.start - _FURTHEST), cue.start)
    before = (chain[0] if chain else "") + cue.of(text).rpartition(" ")[0]
    return NOT_SAID.search(before) is not None


def _contents(
    text: str, one: AttributionSpans, scene: tuple[Span, Sequence[Span]], known: Known
) -> tuple[Span, ...]:
    """What is said in the sentence, where it is a clause or direct speech."""
    sentence, quotations = scene
    parts = tuple(
        Span(max(part.start, sentence.start), min(part.end, sentence.end))
        for part in one.content
        if part.overlaps(sentence)
    )
    said = any(
        (has_verb(part.of(text)) or holds_finite(known.tokens, part))
        and is_clause(known.tokens, part)
        and not part.of(text).startswith("to ")
        for part in parts
    )
    return parts if said or any(q.overlaps(p) for q in quotations for p in parts) else ()


def is_clause(tokens: Sequence[Token], part: Span) -> bool:
    """Whether a passage is a clause and no thing: not "the news before the war was over".

    Args:
        tokens: The account's tokens with their trees.
        part: The passage.
    """
    first = bisect_left(tokens, part.start, key=_start)
    last = bisect_left(tokens, part.end, key=_start)
    inside = range(first, last)
    top = next(
        (n for n in inside if tokens[n].head not in inside and tokens[n].upos not in _NO_TOPS), -1
    )
    if top >= 0 and tokens[top].upos in {"VERB", "AUX"}:
        return True
    if top < 0:
        top = next(
            (n for n in inside if tokens[n].head not in inside and tokens[n].upos == "ADV"), -1
        )
    return any((tokens[n].deprel or "")[:5] == "nsubj" and tokens[n].head == top for n in inside)


def _start(token: Token) -> int:
    return token.start


def _overlaps(frame: Frame, cue: Span, contents: Sequence[Span]) -> bool:
    """Whether another frame has the same cue, or tells most of the same."""
    if Span(frame.start, max(frame.end, frame.start + 1)).overlaps(cue):
        return True
    shared = sum(
        max(0, min(part.end, other.end) - max(part.start, other.start))
        for part in contents
        for other in frame.contents
    )
    return 2 * shared > sum(part.end - part.start for part in contents)


def _source(
    text: str, one: AttributionSpans, cue: Span, known: Known, stance: Stance | None
) -> Source | None:
    source = one.source[0]
    if head_of(source.of(text)) in _RECORDINGS:
        return None  # who tells what a film shows is the outlet
    if source.of(text).lower() in _OUTLET:
        return None  # who writes is the outlet
    if by := _BY.match(text, cue.end):
        phrase = Span(*by.span("who"))
        source = phrase if is_source(text, phrase, known.names) else source
    if source.of(text).lower() in {"which", "that", "who"}:
        source = meant_by_relative(known.tokens, cue) or source
    if cue.of(text).lower().startswith("according") and not is_source(text, source, known.names):
        return None  # according to plan
    if max(source.start - cue.end, cue.start - source.end) > _FURTHEST:
        return None
    return resolve_source(text, source, known, cue, stance)


def _bounds(
    text: str, known: Known, words: tuple[Span, Span], contents: Sequence[Span]
) -> tuple[int, int]:
    """The words of saying with their source, as far as nothing said or told stands between."""
    cue, source = words
    start, end = min(cue.start, source.start), max(cue.end, source.end)
    between = Span(source.end, cue.start) if source.end <= cue.start else None
    acts = between is not None and holds_finite(known.tokens, between)
    if acts or (between is not None and has_verb(text[source.start : cue.start])):
        start = cue.start  # "Kell, who left on Monday, said": the outlet tells that she left
    said = any(start < part.end and part.start < end for part in contents)
    if said:
        start, end = cue.start, cue.end
    elif source.start >= cue.end and has_verb(source.of(text)):
        who = _WHO.search(text, source.start, source.end)
        end = who.start() if who else end
    after = min((part.start for part in contents if part.start >= end), default=end)
    return start, end if has_verb(text[end:after]) else after
