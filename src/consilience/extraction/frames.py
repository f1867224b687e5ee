"""Frames of saying: the words of a sentence that tell who says the rest of it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from consilience.extraction.antecedents import without_spoken_of
from consilience.extraction.clauses import FINITE, has_verb
from consilience.extraction.contents import with_contents
from consilience.extraction.cues import BESIDE_QUOTATION, NEEDS_THAT, ONLY_SAID, STANCES
from consilience.extraction.framing import CHAIN, NOT_SAID, ON_TO, Frame
from consilience.extraction.headed import headed_frames, tailed_frames
from consilience.extraction.hearers import adds_thing, without_hearer
from consilience.extraction.introduced import colon_frames
from consilience.extraction.known import Known
from consilience.extraction.nominals import PRONOUNS, is_source
from consilience.extraction.objects import object_frames, passive_frames
from consilience.extraction.read_frames import as_read, read_frames, with_condition
from consilience.extraction.reported import impersonal_frame, quoted_frames, reported_frames
from consilience.extraction.sources import resolve_source
from consilience.extraction.subjects import relative_subject, subject_before
from consilience.extraction.tree_subjects import (
    holds_verb,
    is_done_to,
    names_thing,
    next_act,
    subject_above,
    subject_of,
    without_verb,
)
from consilience.extraction.unnamed import with_reason
from consilience.model.span import Span

_CUES = sorted({*STANCES, *BESIDE_QUOTATION}, key=lambda word: (-len(word), word))
_CUE = re.compile(r"\b(?:" + "|".join(_CUES) + r")\b")
_HEARD = frozenset({"tell", "tells", "told"})
_CLOSING = " ”\"’'"
_MARKS = ("”", '"', "''", "“", "``")
_ACCORDING = re.compile(r"\b[Aa]ccording to\s+|\b[Ii]n the words of\s+")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been)\b")
_TITLES = "Rep Sen Gov Gen Col Lt Capt Sgt Maj Adm Mr Mrs Ms Dr Prof Rev St Jr".split()
_STOP = "".join(rf"(?<!\b{title})" for title in _TITLES) + r"(?<!\b[A-Z])\.(?=\s|$)"
_PHRASE_END = re.compile(
    r"[,;:“\"”]|''|" + _STOP + r"|\s(?:in|on|at|after|during|as|who|when|while)\s|$"
)
_ACCORDING_END = re.compile(
    r"[,;:“\"”(]|\.(?=\s*$)|\s(?:on|after|during|as|who|which|when|while)\s|$"
)


@dataclass(frozen=True, slots=True)
class _Scene:
    """A sentence and what is known of it."""

    text: str
    sentence: Span
    quotations: Sequence[Span]
    known: Known


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
    scene = _Scene(text, sentence, quotations, known)
    quoted = [f for f in quoted_frames(text, sentence, known) if _outside(f.start, quotations)]
    found = [
        *quoted,
        *_according_frames(text, sentence, quotations, known),
        *_cue_frames(scene),
    ]
    headed = [*headed_frames(text, sentence, known), *tailed_frames(text, sentence, known)]
    found = _first_of_overlapping([*headed, *found])
    found += [] if found or quotations else list(colon_frames(text, sentence, known))
    found += [
        frame
        for frame in object_frames(text, sentence, known, found)
        if _outside(frame.end, quotations)
    ]
    found += [
        frame
        for frame in passive_frames(text, sentence, known)
        if _outside(frame.end, quotations) and not any(_within(frame, other) for other in found)
    ]
    found = [as_read(text, sentence, known, frame) for frame in found]
    found += list(read_frames(text, sentence, quotations, known, found))
    found += reported_frames(text, sentence, found)
    tokens = known.tokens
    found = [without_hearer(tokens, frame) for frame in found if not adds_thing(tokens, frame)]
    found = [with_condition(text, sentence, frame) for frame in found]
    found.sort(key=lambda frame: (frame.start, frame.end))
    found = [_until_next_act(scene, frame) for frame in _named_over_pronoun(text, found)]
    return _apart(text, [frame for frame in found if frame.contents])


def _within(frame: Frame, other: Frame) -> bool:
    """Whether a frame's words of saying are those of another one, or stand in them."""
    cue = frame.source.cue
    return cue is not None and Span(other.start, max(other.end, other.start + 1)).overlaps(cue)


def _until_next_act(scene: _Scene, frame: Frame) -> Frame:
    """End what is said where the tree joins another act to the saying."""
    act = next_act(scene.known.tokens, frame.source.cue) if frame.source.cue else None
    if act is None or act < frame.end:
        return frame
    said = tuple(_cut(frame.contents, act))
    text, quoted = scene.text, scene.quotations
    told = any(has_verb(part.of(text)) or any(q.overlaps(part) for q in quoted) for part in said)
    return replace(frame, contents=said if told else ())


def _first_of_overlapping(found: Sequence[Frame]) -> list[Frame]:
    kept: list[Frame] = []
    for frame in found:
        if not any(frame.start < other.end and other.start < frame.end for other in kept):
            kept.append(frame)
    return kept


def _outside(place: int, quotations: Sequence[Span]) -> bool:
    return not any(span.start <= place < span.end for span in quotations)


def _according_frames(
    text: str, sentence: Span, quotations: Sequence[Span], known: Known
) -> Iterator[Frame]:
    for match in _ACCORDING.finditer(text, sentence.start, sentence.end):
        if not _outside(match.start(), quotations):
            continue
        found = _ACCORDING_END.search(text, match.end(), sentence.end)
        end = found.start() if found else sentence.end
        end = _end_as_read(known, sentence, match.end(), end)
        phrase = Span(match.end(), end)
        cue = Span(match.start(), match.end() - 1)
        if not is_source(text, phrase, known.names):
            continue
        source = resolve_source(text, phrase, known, cue, "says")
        if source:
            contents = (Span(sentence.start, match.start()), Span(end, sentence.end))
            yield Frame(source, match.start(), end, contents)


def _end_as_read(known: Known, sentence: Span, start: int, end: int) -> int:
    """Where a source ends that no mark parts from what it says: "According to police nine fled"."""
    ends = (
        one.source[0].end
        for one in known.attributions_in(sentence)
        if one.source
        and one.source[0].start == start < one.source[0].end
        and any(part.start - one.source[0].end == 1 for part in one.content)
    )
    return min([end, *ends])


def _cue_frames(scene: _Scene) -> Iterator[Frame]:
    last: Frame | None = None
    for match in _CUE.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        if _outside(match.start(), scene.quotations):
            frame = _cue_frame(scene, Span(match.start(), match.end()), last)
            if frame:
                last = frame
                yield frame


def _cue_frame(scene: _Scene, cue: Span, last: Frame | None) -> Frame | None:
    text = scene.text
    stance = STANCES.get(cue.of(text), "says")
    ends = (span.end for span in scene.quotations if span.end <= cue.start)
    start = max([scene.sentence.start, *ends])
    on_to = ON_TO.search(text, max(start, cue.start - 60), cue.start)
    chain = on_to or CHAIN.search(text, max(start, cue.start - 60), cue.start)
    verb = chain.start() if chain else cue.start
    unsaid = chain and not on_to and NOT_SAID.search(chain[0])
    if unsaid or names_thing(scene.known.tokens, cue) or is_done_to(scene.known.tokens, cue):
        return None
    if chain and _PASSIVE.search(chain[0]):
        return impersonal_frame(text, scene.sentence, Span(start, verb), cue, stance)
    shares = cue.of(text).endswith("ing") and _follows_comma(scene, verb)
    subject, frame_start = (None, cue.start) if shares else _subject(scene, Span(start, verb), cue)
    by_tree, tree_start = _of_tree(scene, cue, verb)
    if by_tree and _is_better(scene, by_tree, subject):
        subject, frame_start = by_tree, tree_start
    if subject is None:
        return _shared(scene, cue, last)
    subject = without_verb(scene.known.tokens, subject)
    source = resolve_source(text, subject, _who_may_speak(scene, subject, cue), cue, stance)
    if source is None:
        return None
    named = source.end
    source = with_reason(text, scene.sentence, source)
    frame_start = min(frame_start, source.start) if source.end > named else frame_start
    frame_end = max(cue.end, source.end if subject.start > cue.start else 0)
    beside = Span(min(frame_start, subject.start), frame_end)
    if cue.of(text) not in STANCES and not _is_beside(text, beside, scene.quotations):
        return None
    frame = Frame(source, frame_start, frame_end, ())
    return with_contents(text, scene.sentence, scene.quotations, frame, scene.known.tokens)


def _follows_comma(scene: _Scene, place: int) -> bool:
    return scene.text[scene.sentence.start : place].rstrip(_CLOSING).endswith(",")


def _who_may_speak(scene: _Scene, subject: Span, cue: Span) -> Known:
    """What is known of who speaks; for a pronoun without whom what is said, or who hears, names."""
    if subject.of(scene.text).lower() not in {"he", "she"}:
        return scene.known
    behind = Span(max(cue.end, subject.end), scene.sentence.end)
    return without_spoken_of(scene.text, [*scene.quotations, behind], scene.known)


def _of_tree(scene: _Scene, cue: Span, verb: int) -> tuple[Span | None, int]:
    """The subject that the tree gives a word of saying, whose verbs begin at a place."""
    subject = subject_of(scene.known.tokens, cue)
    text, names = scene.text, scene.known.names
    if (
        STANCES.get(cue.of(text), "estimates") == "estimates"
        or subject is None
        or subject.start < scene.sentence.start
        or not is_source(text, subject, names, anyone=cue.of(text) in ONLY_SAID)
    ):
        return None, cue.start
    # What is told of the speaker in between is no word of saying: "the man who fled said".
    between = has_verb(text[subject.end : verb])
    return subject, cue.start if between else subject.start


def _is_better(scene: _Scene, by_tree: Span, subject: Span | None) -> bool:
    """Whether the tree's subject is to be taken: none else, a clause, or the name before it."""
    if subject is None or subject == by_tree:
        return subject is None
    if subject.covers(by_tree) and subject.end == by_tree.end:
        return holds_verb(scene.known.tokens, subject, by_tree)
    names = scene.known.names
    place = bisect_left(names, by_tree.start, key=lambda name: name.start)
    return by_tree.end <= subject.start and any(
        (name.start, name.end) == (by_tree.start, by_tree.end) and name.kind == "person"
        for name in names[place : place + 1]
    )


def _is_beside(text: str, frame: Span, quotations: Sequence[Span]) -> bool:
    """Whether words of saying stand right before or after a quotation."""
    if any(
        not text[frame.end : one.start].strip(" ,:") for one in quotations if one.start >= frame.end
    ):
        return True
    before = text[max(0, frame.start - 3) : frame.start].rstrip()
    after = text[frame.end : frame.end + 4].lstrip(" ,:")
    return before.endswith(_MARKS) or after.startswith(_MARKS)


def _subject(scene: _Scene, before: Span, cue: Span) -> tuple[Span | None, int]:
    """The subject of a word of saying, before it, before "who" or after it, and where it begins."""
    text, names = scene.text, scene.known.names
    who = relative_subject(text, before.start, before.end, names)
    if who:
        return who, text.rindex("who", before.start, before.end)
    anyone = cue.of(text) in ONLY_SAID
    subject = subject_before(text, before.start, before.end, names, anyone=anyone)
    if subject:
        return subject, min(subject.start, cue.start)
    return _inverted(text, scene.sentence, cue, scene.known), cue.start


def _shared(scene: _Scene, cue: Span, last: Frame | None) -> Frame | None:
    """A second verb's frame: "Dask came and said", "…, warning that", "…, Kell said, adding"."""
    text, sentence = scene.text, scene.sentence
    if cue.of(text) not in STANCES:
        return None
    before = text[sentence.start : cue.start].rstrip()
    stance = STANCES.get(cue.of(text), "says")
    going_on = cue.of(text).endswith("ing")
    whose = subject_above(scene.known.tokens, cue)
    whose = whose if whose and whose.start >= sentence.start else None
    if going_on and before.rstrip(_CLOSING).endswith(",") and last and whose is None:
        again = replace(last.source, cue=cue, stance=stance)
        frame = Frame(again, cue.start, cue.end, (), through=last.through)
        return with_contents(text, sentence, scene.quotations, frame, scene.known.tokens)
    if not (before.endswith((" and", " but", " by")) or going_on):
        return None
    for subject in _sharing(scene, cue, whose):
        source = resolve_source(text, subject, scene.known, cue, stance)
        if source:
            frame = Frame(source, cue.start, cue.end, ())
            return with_contents(text, sentence, scene.quotations, frame, scene.known.tokens)
    return None


def _sharing(scene: _Scene, cue: Span, whose: Span | None) -> Iterator[Span]:
    """Subjects that a second verb can share: the tree's for a participle, or those before it."""
    text, sentence, names = scene.text, scene.sentence, scene.known.names
    if whose and is_source(text, whose, names):
        yield whose
    for match in FINITE.finditer(text, sentence.start, cue.start):
        subject = subject_before(text, sentence.start, match.start(), names)
        if subject:
            yield subject


def _inverted(text: str, sentence: Span, cue: Span, known: Known) -> Span | None:
    """The subject of "…, said Dask", which stands after its verb."""
    before = text[sentence.start : cue.start].rstrip()
    if cue.of(text) in NEEDS_THAT and not before.endswith(_MARKS):
        return None
    if cue.of(text) in _HEARD:
        return None  # "Kell, who lives in Tarvik, told the agency": what follows hears
    if not before or before[-1] not in ",”\"’…?!'":
        return None
    after = cue.end
    while after < sentence.end and text[after].isspace():
        after += 1
    match = _PHRASE_END.search(text, after, sentence.end)
    phrase = Span(after, match.start() if match else sentence.end)
    anyone = cue.of(text) in ONLY_SAID
    named = after < phrase.end and is_source(text, phrase, known.names, anyone=anyone)
    return phrase if named else None


def _named_over_pronoun(text: str, frames: list[Frame]) -> list[Frame]:
    """Let a name that follows explain "he" in a clause set before the main one."""
    named = [frame for frame in frames if frame.source.kind == "person" and _is_named(text, frame)]
    return [
        replace(frame, source=replace(frame.source, name=named[0].source.name, kind="person"))
        if named
        and not _is_named(text, frame)
        and (frame.source.kind == "person" or frame.source.name in PRONOUNS)
        and named[0].start > frame.start
        and text[max(0, frame.start - 12) : frame.start]
        .rstrip()
        .endswith(("which", "where", "that"))
        else frame
        for frame in frames
    ]


def _is_named(text: str, frame: Frame) -> bool:
    words = frame.source.name.split()
    return (
        bool(words)
        and words[-1] not in PRONOUNS
        and words[-1] in text[frame.source.start : frame.source.end]
    )


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
        outer = len(apart) - 1 if apart and _stands_inside(text, apart[-1], frame) else None
        apart.append(replace(frame, contents=contents, outer=outer))
    return tuple(_closed_around(frame, number, apart) for number, frame in enumerate(apart))


def _closed_around(frame: Frame, number: int, frames: Sequence[Frame]) -> Frame:
    """Put a frame under one that closes the sentence after it: "Dask said …, the agency said."."""
    if frame.outer is not None:
        return frame
    for place in range(number + 1, len(frames)):
        # One that hangs on an earlier frame closes nothing: two would hang on each other.
        if frames[place].outer is None and any(
            content.start <= frame.start and frame.end <= content.end
            for content in frames[place].contents
        ):
            return replace(frame, outer=place)
    return frame


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
