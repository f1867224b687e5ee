"""Noun phrases that can vouch for something, and whom they mean."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from consilience.extraction.clauses import has_auxiliary
from consilience.model.analysis import Name
from consilience.model.claim import Stance, VoiceKind
from consilience.model.span import Span

# Heads of descriptions that speak without a name.
_ANONYMOUS = frozenset(
    """official officials source sources spokesman spokeswoman spokesperson spokesmen witness
    witnesses resident residents analyst analysts expert experts diplomat diplomats aide aides
    doctor doctors negotiator negotiators observer observers leader leaders commander
    commanders lawmaker lawmakers rescuer rescuers survivor survivors employee employees
    person people man woman reporter reporters adviser advisers advisor advisors engineer
    engineers scientist scientists critic critics investigator investigators volunteer
    volunteers passenger passengers villager villagers executive executives envoy envoys
    seismologist seismologists minister ministers president governor mayor chief director
    manager secretary""".split()
)
_COLLECTIVE = frozenset(
    """ministry government police military army navy authorities authority agency company firm
    media council administration commission committee court hospital party union office
    department delegation side parliament service staff team club group newspaper paper
    station network survey centre center operator prosecutors prosecutor defence defense
    rebels troops forces website channel broadcaster""".split()
)
_DOCUMENTS = frozenset(
    """statement report reports release communique communiqué letter memorandum document post
    bulletin survey account accounts figures data""".split()
)
_PRONOUNS = frozenset({"he", "she", "they", "it"})
_DETERMINERS = frozenset({"the", "this", "that", "these", "those"})
_LIMIT_WORDS = 14


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody who vouches, as one passage of an account tells.

    Attributes:
        name: The name meant; the description where there is none.
        kind: What can vouch here.
        start: First code point of the passage that names the source.
        end: Code point after the last one.
        cue: The word that tells of saying; null where a mark does.
        stance: How it is said.
    """

    name: str
    kind: VoiceKind
    start: int
    end: int
    cue: Span | None
    stance: Stance | None


@dataclass(frozen=True, slots=True)
class Known:
    """What an account has told so far about who speaks.

    Attributes:
        names: All names of the account.
        voices: Sources found so far, in order.
    """

    names: tuple[Name, ...]
    voices: tuple[Source, ...]


def is_source(text: str, phrase: Span, names: Sequence[Name]) -> bool:
    """Whether a noun phrase can be one who says something."""
    words = phrase.of(text).split()
    if not words or len(words) > _LIMIT_WORDS or has_auxiliary(phrase.of(text)):
        return False
    lowered = {word.strip(",.’'\"").lower() for word in words}
    return bool(
        lowered & (_ANONYMOUS | _COLLECTIVE | _DOCUMENTS)
        or (len(words) == 1 and lowered & _PRONOUNS)
        or any(phrase.start <= name.start and name.end <= phrase.end for name in names)
    )


def resolve_source(
    text: str, phrase: Span, known: Known, cue: Span | None, stance: Stance | None
) -> Source | None:
    """Find out whom a noun phrase means.

    Args:
        text: The report's text.
        phrase: The noun phrase.
        known: What the account has told so far.
        cue: The word that tells of saying.
        stance: How it is said.

    Returns:
        The source; null for a pronoun or a bare description that nothing before explains.
    """
    words = phrase.of(text).split()
    first = words[0].lower()
    if len(words) == 1 and first in _PRONOUNS:
        earlier = _antecedent(text, phrase.start, known, person=first in {"he", "she"})
        return _again(earlier, phrase, cue, stance)
    names = [name for name in known.names if phrase.start <= name.start and name.end <= phrase.end]
    person = next((name for name in reversed(names) if name.kind == "person"), None)
    if person:
        bare = text[person.start : person.end]
        return Source(bare, "person", phrase.start, phrase.end, cue, stance)
    if first in _DETERMINERS and not _is_named(phrase, names):
        earlier = _same_head(text, phrase, known)
        if earlier:
            return _again(earlier, phrase, cue, stance)
    organisation = next((name for name in names if name.kind == "organisation"), None)
    if organisation:
        whole = _whole_name(text, organisation, known.names)
        return Source(whole, "organisation", phrase.start, phrase.end, cue, stance)
    return Source(
        _plain(phrase.of(text)), _kind(words, names), phrase.start, phrase.end, cue, stance
    )


def _again(
    earlier: Source | None, phrase: Span, cue: Span | None, stance: Stance | None
) -> Source | None:
    if earlier is None:
        return None
    return Source(earlier.name, earlier.kind, phrase.start, phrase.end, cue, stance)


def _antecedent(text: str, before: int, known: Known, *, person: bool) -> Source | None:
    """The last voice that a pronoun can mean; for a person also the last person named."""
    voices = [voice for voice in known.voices if voice.start < before]
    kinds = (
        {"person", "anonymous"} if person else {"organisation", "group", "document", "anonymous"}
    )
    voice = next((voice for voice in reversed(voices) if voice.kind in kinds), None)
    if not person:
        return voice
    named = next(
        (name for name in reversed(known.names) if name.kind == "person" and name.end < before),
        None,
    )
    if named and (voice is None or named.start > voice.end):
        sentence_gap = text.count("\n", named.end, before)
        if voice is None or sentence_gap == 0:
            return Source(
                text[named.start : named.end], "person", named.start, named.end, None, None
            )
    return voice


def _is_named(phrase: Span, names: Sequence[Name]) -> bool:
    return any(name.end == phrase.end for name in names)


def _same_head(text: str, phrase: Span, known: Known) -> Source | None:
    """The last voice that a description such as "the source" or "the statement" can mean."""
    head = _head(phrase.of(text))
    for voice in reversed(known.voices):
        if voice.start < phrase.start and head in _heads(text, voice):
            return voice
    if head in _DOCUMENTS:
        return _issuer(text, phrase, known)
    return _titled(text, phrase, head, known)


def _titled(text: str, phrase: Span, title: str, known: Known) -> Source | None:
    """The person whom the account last named with the title that a description uses."""
    for name in reversed(known.names):
        if name.kind != "person" or name.start >= phrase.start:
            continue
        before = re.split(r"[,.;:\n]", text[max(0, name.start - 60) : name.start])[-1]
        if title in before.lower().split():
            return Source(text[name.start : name.end], "person", name.start, name.end, None, None)
    return None


def _issuer(text: str, phrase: Span, known: Known) -> Source | None:
    """Who issued "the statement": the last organisation named before, or else the last voice."""
    named = [n for n in known.names if n.kind == "organisation" and n.end <= phrase.start]
    if named:
        name = _whole_name(text, named[-1], known.names)
        return Source(name, "organisation", named[-1].start, named[-1].end, None, None)
    voices = (v for v in reversed(known.voices) if v.kind in {"organisation", "person"})
    return next(voices, None)


def _whole_name(text: str, name: Name, names: Sequence[Name]) -> str:
    """The fullest form in which the account has used a name so far, with whose it is."""
    words = text[name.start : name.end]
    forms = [words]
    for number, other in enumerate(names):
        if other.start > name.start or not text[other.start : other.end].endswith(words):
            continue
        owner = names[number - 1] if number else None
        owned = owner and text[owner.end : other.start] in {"'s ", "’s ", " "}
        forms.append(text[owner.start if owner and owned else other.start : other.end])
    return max(forms, key=len)


def _heads(text: str, voice: Source) -> set[str]:
    return {
        _singular(word.strip(",.").lower()) for word in text[voice.start : voice.end].split()
    } | {_singular(word.lower()) for word in voice.name.split()}


def _head(phrase: str) -> str:
    return _singular(
        re.split(r"\s(?:of|in|from|for|who|at|close)\s", phrase)[0].split()[-1].lower()
    )


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _plain(phrase: str) -> str:
    words = phrase.split()
    if len(words) > 1 and words[0].lower() in _DETERMINERS | {"a", "an"}:
        words = words[1:]
    return " ".join(words).strip(" ,.;:")


def _kind(words: Sequence[str], names: Sequence[Name]) -> VoiceKind:
    lowered = [word.strip(",.’'").lower() for word in words]
    if any(word in _COLLECTIVE for word in lowered) or (
        names and names[-1].kind in {"organisation", "place"}
    ):
        return "organisation"
    if any(word in _DOCUMENTS for word in lowered):
        return "document"
    if any(word in _ANONYMOUS for word in lowered):
        return "anonymous"
    return "group" if lowered[-1].endswith("s") else "organisation"


def subject_before(text: str, start: int, verb: int, names: Sequence[Name]) -> Span | None:
    """The noun phrase that is the subject of a verb of saying, where one stands before it.

    Args:
        text: The report's text.
        start: Where the search must stop: the sentence's start, or the end of a quotation.
        verb: First code point of the verb, or of the auxiliary before it.
        names: Names of the report.

    Returns:
        The phrase; null where what stands before the verb cannot be a source.
    """
    near = _chunk(text, start, verb)
    if near is not None:
        return near if is_source(text, near, names) else _tail_source(text, near, names)
    return _around_aside(text, start, verb, names)


def _chunk(text: str, start: int, end: int) -> Span | None:
    """Words from the nearest mark or linking word up to ``end``."""
    words = list(re.finditer(r"\S+", text[start:end]))
    first = len(words)
    while first > 0 and len(words) - first < _LIMIT_WORDS:
        before = text[start : start + words[first - 1].start()]
        word = words[first - 1][0]
        if first < len(words) and word[-1] in ',;:—–)”"':
            break
        if first == len(words) and word[-1] in ',;:—–)”"':
            return None
        if word.lower() in _LINKS:
            break
        first -= 1
        if not before.strip():
            break
    if first == len(words):
        return None
    return Span(start + words[first].start(), start + words[-1].end())


_LINKS = frozenset(
    """and but while when as if after because that which though although where whereas since
    until meanwhile so later also then who however nor than – — -""".split()
)


def _tail_source(text: str, phrase: Span, names: Sequence[Name]) -> Span | None:
    """The last name of a longer phrase, for "in Tarvik Governor Oren Dask said"."""
    if has_auxiliary(phrase.of(text)):
        return None
    inside = [name for name in names if phrase.start <= name.start and name.end == phrase.end]
    return Span(inside[-1].start, inside[-1].end) if inside else None


def _around_aside(text: str, start: int, verb: int, names: Sequence[Name]) -> Span | None:
    """The phrase before an aside between commas: "the minister, Oren Dask, said"."""
    aside_end = text.rfind(",", start, verb)
    if aside_end < 0 or text[aside_end + 1 : verb].strip():
        return None
    depth_start = text.find(",", start, aside_end)
    while 0 <= depth_start < aside_end:
        phrase = _chunk(text, start, depth_start)
        if phrase and is_source(text, phrase, names):
            aside = [n for n in names if depth_start < n.start and n.end <= aside_end]
            if aside and aside[0].kind == "person" and aside[0].start - depth_start < 4:
                return Span(phrase.start, aside[0].end)
            return phrase
        depth_start = text.find(",", depth_start + 1, aside_end)
    return None
