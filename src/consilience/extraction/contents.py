"""What words of saying introduce or close."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from consilience.extraction.clauses import has_verb
from consilience.extraction.cues import NEEDS_THAT, ONLY_SAID, OPENS_ONLY
from consilience.extraction.framing import THAT, Frame
from consilience.extraction.tree_subjects import (
    clause_told,
    goes_on_within,
    holds_finite,
    opens_content,
)
from consilience.extraction.verb_forms import PAST
from consilience.extraction.verbs import verb_groups, words_of
from consilience.model.analysis import Token
from consilience.model.span import Span

_ASIDE_THAT = re.compile(r",[^,;:.“\"]{1,60},\s+that\b")
_WHEN_SAID = re.compile(
    r"\s+(?:(?:late |early )?(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: (?:morning|afternoon|evening|night))?|today|yesterday|earlier)\b,?"
)
_OWN_AGAIN = re.compile(r",\s+(?:and|but)\s+(?=[a-z]+\b)")
_GOES_ON = re.compile(r"[^.;:“\"]{0,40}?,\s+(?:and|but)\s")
_LEADS = re.compile(r"\s(?:before|after|when|while|as|until|since)\s")


_ASIDE = re.compile(r",\s+(?:which|who|whose)\s[^,;:“”\"]+[.!]?\s*$")
"""What closes a sentence behind reported speech: in 151 of 200 places of PolNeAR's training
articles it is the account's own and no part of what is said."""


@dataclass(frozen=True, slots=True)
class _Scene:
    """A sentence, direct speech in it, and the account's tokens."""

    text: str
    sentence: Span
    quotations: Sequence[Span]
    tokens: Sequence[Token]


def with_contents(
    text: str,
    sentence: Span,
    quotations: Sequence[Span],
    frame: Frame,
    tokens: Sequence[Token] = (),
) -> Frame | None:
    """Find what a frame's words of saying introduce or close.

    Args:
        text: The report's text.
        sentence: The sentence.
        quotations: Direct speech in it.
        frame: The frame, without its contents.
        tokens: The account's tokens with their trees.

    Returns:
        The frame with its contents; null where nothing is said.
    """
    cue = frame.source.cue
    # What somebody believes stays with the believing, which tells how sure it is.
    clause = clause_told(tokens, cue) if cue and frame.source.stance != "estimates" else None
    scene = _Scene(text, sentence, quotations, tokens)
    quote = next((span for span in quotations if span.start >= frame.end), None)
    if quote and not has_verb(text[frame.end : quote.start]):
        end = quote.start
        return replace(frame, end=end, contents=_around(scene, frame, end))
    that = THAT.match(text, frame.end, sentence.end) or _ASIDE_THAT.match(
        text, frame.end, sentence.end
    )
    if that and not has_verb(that[0]) and opens_content(tokens, Span(frame.end, that.end())):
        that = that if clause is None or that.end() <= clause else None
    else:
        that = None
    if that:
        return replace(frame, end=that.end(), contents=(_until_own(scene, that.end()),))
    if _closes_quotation(text, sentence, quotations, frame) and not _GOES_ON.match(
        text, frame.end, sentence.end
    ):
        # What follows tells of the speaker: "…,” said Kell, who leads the harbour".
        return replace(frame, contents=(Span(sentence.start, frame.start),))
    if _closes(scene, frame) and (cue is None or cue.of(text) not in OPENS_ONLY):
        end = _end_of_closing(text, frame, sentence)
        return replace(frame, end=end, contents=_around(scene, frame, end))
    word = cue.of(text) if cue else ""
    if clause is None and (
        word in NEEDS_THAT or not _clause_follows(text, frame.end, sentence.end, word)
    ):
        return None
    said = _WHEN_SAID.match(text, frame.end, sentence.end)
    end = said.end() if said else frame.end
    return replace(frame, end=end, contents=(_until_own(scene, end),))


def _clause_follows(text: str, start: int, end: int, word: str) -> bool:
    """Whether a clause follows, and no mere object: "announcing the news before it was over"."""
    after = text[start:end]
    if not has_verb(after):
        return False
    if word in ONLY_SAID and not word.endswith("ing"):
        return True
    words = words_of(text, Span(start, end))
    groups = verb_groups(words)
    return bool(groups) and not _LEADS.search(text, start, words[groups[0].first].start)


def _until_own(scene: _Scene, start: int) -> Span:
    """What is said, up to an aside or the speaker's own deed: "…, and backed it up"."""
    text, sentence = scene.text, scene.sentence
    for match in _OWN_AGAIN.finditer(text, start, sentence.end):
        word = text[match.end() : match.end() + 30].split()[0].strip(",.")
        acts = word in PAST or (word.endswith("ed") and len(word) > 3)
        if acts and not goes_on_within(scene.tokens, match.end(), start):
            return Span(start, match.start())
    aside = _ASIDE.search(text, start, sentence.end)
    return Span(start, aside.start() if aside else sentence.end)


def _closes(scene: _Scene, frame: Frame) -> bool:
    text, sentence = scene.text, scene.sentence
    if text.startswith("who ", frame.start):
        return False  # "Rook praised Kell, who has vowed": the aside closes nothing
    before = text[sentence.start : frame.start].rstrip()
    after = text[frame.end : sentence.end]
    if not before or before[-1] not in ",”\"’…?!'":
        return False
    if when := _WHEN_SAID.match(text, frame.end, sentence.end):
        after = text[when.end() - when[0].endswith(",") : sentence.end]
    said = has_verb(before) or holds_finite(scene.tokens, Span(sentence.start, frame.start))
    return said and (not has_verb(after) or after.lstrip().startswith(","))


def _closes_quotation(text: str, sentence: Span, quotations: Sequence[Span], frame: Frame) -> bool:
    """Whether words of saying stand right behind direct speech, whatever the speech is made of."""
    return any(
        sentence.start < span.end <= frame.start and not text[span.end : frame.start].strip()
        for span in quotations
    )


def _end_of_closing(text: str, frame: Frame, sentence: Span) -> int:
    comma = text.find(",", frame.end, sentence.end)
    if comma >= 0 and has_verb(text[comma : sentence.end]):
        return comma
    return sentence.end


_JOINED = re.compile(r"\b(?:and|but|so|because|while|although),\s*$")
_FRONTED = frozenset(
    """on in at after before during since while when as speaking asked by for with from following
    responding despite""".split()
)


def _around(scene: _Scene, frame: Frame, end: int) -> tuple[Span, ...]:
    """What stands before and after words of saying.

    Before a quotation that follows, "On Monday, speaking after the attack, Dask said" is no part
    of what Dask said; "The talks had failed, Dask said" is.
    """
    text, sentence = scene.text, scene.sentence
    cue = frame.source.cue
    before = Span(sentence.start, frame.start)
    if cue and cue.start == frame.start and cue.of(text).endswith("ing"):
        # "Kell left for the port, saying": what stands before holds its own subject.
        return (Span(end, sentence.end),) if end < sentence.end else ()
    if _JOINED.search(before.of(text)):
        before = Span(frame.start, frame.start)  # "Rook fell ill and, Kell said, went home"
    closes = before.of(text).rstrip().endswith((",", "”", '"', "?", "!", "’", "'"))
    quoted = any(span.overlaps(before) for span in scene.quotations)
    words = before.of(text).lower().split()
    fronted = bool(words) and words[0] in _FRONTED and end < sentence.end
    told = has_verb(before.of(text)) or holds_finite(scene.tokens, before)
    said = closes and (quoted or (told and not fronted))
    contents = (before,) if said else ()
    return (*contents, Span(end, sentence.end)) if end < sentence.end else contents
