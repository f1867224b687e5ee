"""Whom a noun phrase means that says something."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from consilience.extraction.clauses import has_verb
from consilience.extraction.given_names import gender_of
from consilience.extraction.nominals import (
    ANONYMOUS,
    COLLECTIVE,
    DETERMINERS,
    DOCUMENTS,
    PRONOUNS,
    head_of,
    kind_of,
    plain,
    singular,
)
from consilience.model.analysis import AttributionSpans, Name, Token
from consilience.model.claim import Stance, VoiceKind
from consilience.model.span import Span

_NEAR = 2000
_SPOKESPERSON = frozenset("spokesman spokeswoman spokesperson".split())
_BESIDE = frozenset("of for from by with to and in at on against behind".split())
# Heads that mean an organisation named before, by whatever name.
_BUSINESS = frozenset("company firm agency operator carrier provider group team club".split())
_PAPERS = frozenset("newspaper paper agency network station broadcaster magazine channel".split())


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
        groups: For the place where a mention begins, all mentions of the same thing.
        read: Who says what, as the model reads it, in order.
        tokens: The account's tokens with their trees.
    """

    names: tuple[Name, ...]
    voices: tuple[Source, ...]
    groups: Mapping[int, tuple[Span, ...]] = field(default_factory=dict)
    read: tuple[AttributionSpans, ...] = ()
    tokens: tuple[Token, ...] = ()

    def attributions_in(self, sentence: Span) -> tuple[AttributionSpans, ...]:
        """What the model reads with a cue in a sentence."""
        first = bisect_left(self.read, sentence.start, key=_cue_start)
        last = bisect_left(self.read, sentence.end, key=_cue_start)
        return self.read[first:last]


def _cue_start(one: AttributionSpans) -> int:
    return one.cue[0].start


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
        The source; null for an "it" that nothing before explains.
    """
    words = phrase.of(text).split()
    first = words[0].lower()
    if len(words) == 1 and first in PRONOUNS:
        earlier = _meant(text, phrase, known, first) or _antecedent(
            text, phrase.start, known, first
        )
        if earlier is None and first == "it":
            return None
        # Somebody speaks here, whoever it is: never the outlet.
        nobody = Source(first, "anonymous", phrase.start, phrase.end, cue, stance)
        return _again(earlier or nobody, phrase, cue, stance)
    names = [name for name in known.names if phrase.start <= name.start and name.end <= phrase.end]
    name = _speaking_name(text, phrase, names)
    found = (
        (_of_name(text, name, known) if name else None)
        or _of_description(text, phrase, names, known)
        or (plain(phrase.of(text)), kind_of(phrase.of(text), names))
    )
    return Source(found[0], found[1], phrase.start, phrase.end, cue, stance)


def _again(earlier: Source, phrase: Span, cue: Span | None, stance: Stance | None) -> Source:
    return Source(earlier.name, earlier.kind, phrase.start, phrase.end, cue, stance)


def _speaking_name(text: str, phrase: Span, names: Sequence[Name]) -> Name | None:
    """The name in a phrase that is the speaker's, and not that of a house or land beside it.

    Traps: "Mona Kell from the Tarvik Relief Agency", "the Herald's Mona Kell in Tarvik", "a Tarvik
    Ministry release", "the head of the agency, Mona Kell".
    """
    persons = [name for name in names if name.kind == "person"]
    if len(persons) == 1 and _owns(text, phrase, persons[0]):
        persons = []
    whole = [name for name in names if (name.start, name.end) == (phrase.start, phrase.end)]
    if persons or whole:
        return (whole or [_of_persons(text, phrase, persons)])[0]
    for name in names:
        after = text[name.end : phrase.end]
        stands = re.match(r"$|,|\s(?:of|from|in|at|for|with)\s", after)
        if not stands or name.kind == "organisation":
            continue
        before = text[phrase.start : name.start].rstrip().lower()
        if len(text[name.start : name.end].split()) > 1 and (
            not before or before.endswith((",", "'s", "’s"))
        ):
            return name
    return None


def _owns(text: str, phrase: Span, name: Name) -> bool:
    """Whether somebody of a person's speaks, and not that person: "Kell's lawyer"."""
    if text[name.end : name.end + 2] not in {"'s", "’s"}:
        return False
    head = head_of(phrase.of(text))
    return name.end + 3 < phrase.end and (head in ANONYMOUS or head in COLLECTIVE)


def _of_persons(text: str, phrase: Span, persons: Sequence[Name]) -> Name:
    """Which person of a phrase speaks: "Rep. Oren Dask, who backs Kell", "Kell's lawyer Dask"."""
    first = persons[0]
    owns = text[first.end : first.end + 2] in {"'s", "’s"}
    before = text[phrase.start : first.start].lower().split()
    return persons[-1] if owns or not _BESIDE.isdisjoint(before) else first


def _of_name(text: str, name: Name, known: Known) -> tuple[str, VoiceKind]:
    words = text[name.start : name.end]
    if name.kind == "organisation":
        return whole_name(text, name, known.names), "organisation"
    if name.kind == "person":
        return words, "person"
    earlier = [voice for voice in known.voices if voice.name == words]
    if earlier:
        return words, earlier[-1].kind
    person = len(words.split()) > 1 or gender_of(text, name.start, words) is not None
    return words, "person" if person and name.kind == "other" else "organisation"


def _of_description(
    text: str, phrase: Span, names: Sequence[Name], known: Known
) -> tuple[str, VoiceKind] | None:
    """Whom a description means: an organisation in it, or somebody told of before."""
    words = phrase.of(text)
    head = head_of(words)
    definite = words.split()[0].lower() in DETERMINERS
    if definite and not any(name.end == phrase.end for name in names):
        earlier = _same_head(text, phrase, head, known)
        if earlier:
            return earlier.name, earlier.kind
    organisation = next((name for name in names if name.kind == "organisation"), None)
    if head in _SPOKESPERSON and not names and len(words.split()) <= 2:
        return _spokesperson(phrase, head, known)
    if organisation and _stands_for(text, phrase, organisation, head):
        return whole_name(text, organisation, known.names), "organisation"
    owner = next((n for n in names if text[n.end : n.end + 2] in {"'s", "’s"}), None)
    if head in DOCUMENTS and owner and owner.kind != "place":
        return _of_name(text, owner, known)
    if head in DOCUMENTS and names and text[names[-1].end :][:2] not in {"'s", "’s"}:
        issuer = names[-1]
        if issuer.start > phrase.start + len(words) // 3 and issuer.end == phrase.end:
            return text[issuer.start : issuer.end], "organisation"
    return None


def _stands_for(text: str, phrase: Span, name: Name, head: str) -> bool:
    """Whether an organisation's name is the speaker's: not in "a Tarvik Ministry release"."""
    after = text[name.end : phrase.end].split()
    if after and after[0] in COLLECTIVE and len(after) == 1:
        return False  # "the Tarvik navy" is not Tarvik
    if name.end == phrase.end or head not in DOCUMENTS | ANONYMOUS:
        return True
    return bool(re.search(r"\s(?:in|by|from|of)\s+(?:the\s+)?$", text[phrase.start : name.start]))


def _spokesperson(phrase: Span, head: str, known: Known) -> tuple[str, VoiceKind] | None:
    """A spokesperson without a name speaks for the organisation last heard of."""
    for voice in reversed(known.voices):
        if voice.start >= phrase.start:
            continue
        if head in voice.name.split():
            return voice.name, voice.kind
        if voice.kind == "organisation":
            return f"{voice.name} {head}", "anonymous"
    return None


def _meant(text: str, phrase: Span, known: Known, pronoun: str) -> Source | None:
    """Whom the model takes a pronoun for: a voice, a name, or else a description before it."""
    before = [one for one in known.groups.get(phrase.start, ()) if one.start < phrase.start]
    starts = {one.start for one in before}
    names = {name.start: name for name in known.names if name.kind != "place"}
    named = [
        name
        for name in (names[one.start] for one in before if one.start in names)
        if not _is_of_other_gender(text, name, pronoun)
    ]
    if named:
        name = max(named, key=lambda one: (len(text[one.start : one.end].split()), -one.start))
        words, kind = _of_name(text, name, known)
        return Source(words, kind, name.start, name.end, None, None)
    voice = next((v for v in reversed(known.voices) if v.start in starts and _is_somebody(v)), None)
    if voice:
        return None if _is_many(voice, pronoun) or _is_other(text, voice, pronoun) else voice
    return next((found for one in before if (found := _described(text, one))), None)


def _is_many(voice: Source, pronoun: str) -> bool:
    """Whether a voice is that of several where the pronoun means one: "officials", "he"."""
    one = pronoun in {"he", "she"}
    last = voice.name.split()[-1].lower() if voice.name else ""
    return one and (voice.kind == "group" or (voice.kind == "anonymous" and last.endswith("s")))


def _described(text: str, mention: Span) -> Source | None:
    """An anonymous official or witness by the description."""
    words = mention.of(text)
    if len(words.split()) < 2 or head_of(words) not in ANONYMOUS:
        return None
    return Source(plain(words), "anonymous", mention.start, mention.end, None, None)


def _is_of_other_gender(text: str, name: Name, pronoun: str) -> bool:
    if pronoun not in {"he", "she"}:
        return False
    return gender_of(text, name.start, text[name.start : name.end]) not in {pronoun, None}


def _antecedent(text: str, before: int, known: Known, pronoun: str) -> Source | None:
    """The last voice that a pronoun can mean; for a person also the last person named."""
    person = pronoun in {"he", "she"}
    voices = [
        voice
        for voice in known.voices
        if voice.start < before
        and _is_somebody(voice)
        and not _is_many(voice, pronoun)
        and not _is_other(text, voice, pronoun)
    ]
    kinds = (
        {"person", "anonymous"} if person else {"organisation", "group", "document", "anonymous"}
    )
    voice = next((voice for voice in reversed(voices) if voice.kind in kinds), None)
    if not person:
        return voice
    if pronoun == "she":
        voice = _known_woman(text, before, voices) or voice
    named = next(
        (
            name
            for name in reversed(known.names)
            if name.end < before
            and _is_person(text, name)
            and gender_of(text, name.start, text[name.start : name.end]) in {pronoun, None}
        ),
        None,
    )
    if named and (voice is None or named.start > voice.end):
        sentence_gap = text.count("\n", named.end, before)
        if voice is None or sentence_gap == 0:
            return Source(
                text[named.start : named.end], "person", named.start, named.end, None, None
            )
    return voice


def _known_woman(text: str, before: int, voices: Sequence[Source]) -> Source | None:
    """The last voice that is known to be a woman's, not too far back."""
    near = (v for v in reversed(voices) if before - v.start < _NEAR and v.kind == "person")
    return next(
        (voice for voice in near if gender_of(text, voice.start, voice.name) == "she"), None
    )


def _is_other(text: str, voice: Source, pronoun: str) -> bool:
    """Whether a voice is known to be a man where the text says "she", or a woman for "he"."""
    if pronoun not in {"he", "she"} or voice.kind not in {"person", "anonymous"}:
        return False
    return gender_of(text, voice.start, voice.name) not in {pronoun, None}


def _is_person(text: str, name: Name) -> bool:
    """Whether a name is a person's: told by the reader of names, a title or a given name."""
    words = text[name.start : name.end]
    return name.kind == "person" or (
        name.kind == "other" and gender_of(text, name.start, words) is not None
    )


def _is_somebody(voice: Source) -> bool:
    name = voice.name.lower()
    return not name.startswith("it ") and name != "reports" and name not in PRONOUNS


def _same_head(text: str, phrase: Span, head: str, known: Known) -> Source | None:
    """The voice before that "the source", "the company" or "the governor" can mean."""
    earlier = [voice for voice in known.voices if voice.start < phrase.start]
    bare = len(phrase.of(text).split()) <= 3
    for voice in reversed(earlier):
        if head in _heads(text, voice) and (bare or voice.kind != "anonymous"):
            return voice
    if head in DOCUMENTS:
        return _issuer(text, phrase, known) if bare else None
    if head in _BUSINESS or head in _PAPERS:
        return next((v for v in reversed(earlier) if v.kind == "organisation"), None)
    return _titled(text, phrase, head, known) or _of_a_land(text, phrase, head)


def _of_a_land(text: str, phrase: Span, head: str) -> Source | None:
    """The fuller form of a bare collective: "the military" after "the Tarvik military"."""
    if head not in COLLECTIVE or len(phrase.of(text).split()) != 2:
        return None
    pattern = re.compile(r"\b[A-Z][a-z]{2,} " + re.escape(head) + r"\b")
    window = text[max(0, phrase.start - 3000) : phrase.start]
    found = [m for m in pattern.finditer(window) if m[0].split()[0] not in {"The", "This"}]
    if not found:
        return None
    return Source(found[-1][0], "organisation", phrase.start, phrase.end, None, None)


def _titled(text: str, phrase: Span, title: str, known: Known) -> Source | None:
    """The person whom the account last named with the title that a description uses."""
    for name in reversed(known.names):
        if name.start >= phrase.start or name.kind in {"place", "organisation"}:
            continue
        before = re.split(r"[,.;:\n]", text[max(0, name.start - 60) : name.start])[-1]
        after = re.match(r",\s([^,.;:\n]{1,60})", text[name.end : name.end + 70])
        told = before.lower().split() if name.kind == "person" else []
        if title in told or (after and title == head_of(after[1]) and not has_verb(after[1])):
            return Source(text[name.start : name.end], "person", name.start, name.end, None, None)
    return None


def _issuer(text: str, phrase: Span, known: Known) -> Source | None:
    """Who issued "the statement": the last organisation named before, or else the last voice."""
    named = [n for n in known.names if n.kind == "organisation" and n.end <= phrase.start]
    if named:
        name = whole_name(text, named[-1], known.names)
        return Source(name, "organisation", named[-1].start, named[-1].end, None, None)
    voices = (v for v in reversed(known.voices) if v.kind in {"organisation", "person"})
    return next(voices, None)


def whole_name(text: str, name: Name, names: Sequence[Name]) -> str:
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
        singular(word.strip(",.").lower()) for word in text[voice.start : voice.end].split()
    } | {singular(word.lower()) for word in voice.name.split()}
