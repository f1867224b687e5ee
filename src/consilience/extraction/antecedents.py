"""Whom "he", "she", "they" and "it" mean that say something."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from consilience.extraction.known import Known, Source
from consilience.extraction.nominals import ANONYMOUS, PRONOUNS, head_of, plain
from consilience.extraction.told_names import told_name
from consilience.language.given_names import gender_of
from consilience.model.analysis import Name, Token
from consilience.model.span import Span

_NEAR = 2000
_LARGE = re.compile(r"\b[A-Z][a-z]{2,}\b")


_FURTHEST = 1200  # code points back to a subject that a pronoun takes up
_ASKING = frozenset("ask press question quiz interview grill".split())
_REACH = 12  # words between a pronoun and its verb
_MAIN = frozenset({"root", "parataxis", "conj", "ccomp", "dep"})


def antecedent(text: str, phrase: Span, known: Known, pronoun: str) -> Source | None:
    """Whom a pronoun means that says something; null where nothing before explains it.

    Who spoke in the sentence before goes on; then comes whom the model takes it for by name, then
    for a person whoever the sentences before tell of, then a description, then the last voice.

    Args:
        text: The report's text.
        phrase: The pronoun's place.
        known: What the account has told so far.
        pronoun: The pronoun in small letters.
    """
    person = pronoun in {"he", "she"}
    return (
        (_going_on(text, phrase, known, pronoun) if person else None)
        or _named(text, phrase, known, pronoun)
        or (_told_of(text, phrase, known, pronoun) if person else None)
        or _described_before(text, phrase, known, pronoun)
        or _last(text, phrase.start, known, pronoun)
    )


def _going_on(text: str, phrase: Span, known: Known, pronoun: str) -> Source | None:
    """Who spoke as "he" in the sentence before: "…,” he said. He added"."""
    last = next((v for v in reversed(known.voices) if v.start < phrase.start), None)
    if last is None or text[last.start : last.end].lower() != pronoun or last.name == pronoun:
        return None
    first, then = (
        bisect_left(known.sentences, last.end),
        bisect_right(known.sentences, phrase.start),
    )
    return last if then - first <= 1 else None


def _told_of(text: str, phrase: Span, known: Known, pronoun: str) -> Source | None:
    """The person whom the nearest sentence before has for the subject of its main clause."""
    place = bisect_right(known.sentences, phrase.start) - 1
    if place >= 0 and _is_under(known, phrase):
        own = _subject(text, Span(known.sentences[place], phrase.start), known, pronoun)
        if own is not None:
            return own
    while place > 0:
        start, end = known.sentences[place - 1], known.sentences[place]
        if phrase.start - end > _FURTHEST:
            return None
        found = _subject(text, Span(start, end), known, pronoun)
        if found is not None:
            return found
        place -= 1
    return None


def _is_under(known: Known, phrase: Span) -> bool:
    """Whether a pronoun stands in a clause inside its sentence: "Kell spoke of what he called"."""
    number = bisect_left(known.tokens, phrase.start, key=_start)
    if number >= len(known.tokens):
        return False
    above = known.tokens[number].head
    if above is None or above < 0 or above < number - _REACH:
        return False
    return (known.tokens[above].deprel or "").partition(":")[0] in {"acl", "advcl", "csubj", "obl"}


def _subject(text: str, sentence: Span, known: Known, pronoun: str) -> Source | None:
    """The person who is the subject of a sentence's main clause, outside direct speech."""
    tokens = known.tokens
    first = bisect_left(tokens, sentence.start, key=_start)
    last = bisect_left(tokens, sentence.end, key=_start)
    for number in range(first, last):
        token = tokens[number]
        above = tokens[token.head] if token.head is not None and token.head >= 0 else None
        if above is None or (token.deprel or "").partition(":")[0] != "nsubj":
            continue
        if (above.deprel or "").partition(":")[0] not in _MAIN:
            continue
        asked = _asked(text, Span(first, last), token.head or 0, known, pronoun)
        found = asked or _person_at(text, token, known, pronoun)
        if found is not None:
            return found
    return None


def _asked(text: str, words: Span, verb: int, known: Known, pronoun: str) -> Source | None:
    """Whom a sentence has asked: it is who answers in the next one.

    Args:
        text: The report's text.
        words: Indexes of the sentence's tokens.
        verb: Index of its verb.
        known: What the account has told so far.
        pronoun: The pronoun in small letters.
    """
    tokens = known.tokens
    if tokens[verb].lemma not in _ASKING:
        return None
    heard = (
        n
        for n in range(verb + 1, words.end)
        if tokens[n].head == verb and tokens[n].deprel in {"obj", "iobj"}
    )
    found = (_person_at(text, tokens[n], known, pronoun) for n in heard)
    return next((one for one in found if one), None)


def _person_at(text: str, token: Token, known: Known, pronoun: str) -> Source | None:
    """The person whom a subject names, right there or behind its title, or who speaks as such."""
    name = _name_at(known.names, token.start) or _name_at(known.names, token.end + 1)
    name = name or _apposed(token, known)
    if name and _is_person(text, name) and not _is_of_other_gender(text, name, pronoun):
        return Source(_fullest(text, name, known), "person", name.start, name.end, None, None)
    voice = next((v for v in known.voices if v.start <= token.start < v.end), None)
    fits = voice and _is_somebody(voice) and voice.kind in {"person", "anonymous"}
    if voice is None or not fits or _is_many(voice, pronoun) or _is_other(text, voice, pronoun):
        return None
    return voice


def _apposed(token: Token, known: Known) -> Name | None:
    """The name that stands beside a description: "the foreign minister, Oren Dask".

    A person's name may hang on a house or town inside it: "a teacher at the school, Oren Dask".
    """
    number = bisect_left(known.tokens, token.start, key=_start)
    last = min(len(known.tokens), number + _BESIDE)
    for n in range(number + 1, last):
        name = _name_at(known.names, known.tokens[n].start)
        if name is None or known.tokens[n].deprel != "appos":
            continue
        within = name.kind == "person" and _hangs_below(n, number, known)
        if within or known.tokens[n].head == number:
            return name
    return None


def _hangs_below(number: int, top: int, known: Known) -> bool:
    """Whether a word hangs on another one before it, over others between them."""
    above = known.tokens[number].head
    while above is not None and above > top:
        above = known.tokens[above].head
    return above == top


_BESIDE = 16
"""Words behind a description in which its name stands."""


def _fullest(text: str, name: Name, known: Known) -> str:
    """A person's name in full, where the account has one such person."""
    words = text[name.start : name.end]
    if len(words.split()) > 1:
        return words
    longer = {text[n.start : n.end] for n in known.names if n.kind == "person"}
    fuller = {one for one in longer if one.endswith(" " + words)}
    return fuller.pop() if len(fuller) == 1 else words


def _name_at(names: Sequence[Name], start: int) -> Name | None:
    place = bisect_right(names, start, key=_start) - 1
    return names[place] if place >= 0 and start < names[place].end else None


def _start(one: Token | Name) -> int:
    return one.start


def _named(text: str, phrase: Span, known: Known, pronoun: str) -> Source | None:
    """Whom the model takes a pronoun for, where a name before it tells."""
    before = [one for one in known.groups.get(phrase.start, ()) if one.start < phrase.start]
    names = {name.start: name for name in known.names if name.kind != "place"}
    taken_up = [one.of(text).lower() for one in known.groups.get(phrase.start, ())]
    named = [
        name
        for name in (names[one.start] for one in before if one.start in names)
        if not _is_of_other_gender(text, name, pronoun) and not _is_mixed(taken_up, pronoun)
    ]
    if named:
        name = max(named, key=lambda one: (len(text[one.start : one.end].split()), -one.start))
        words, kind = told_name(text, name, known)
        return Source(words, kind, name.start, name.end, None, None)
    return None


def _described_before(text: str, phrase: Span, known: Known, pronoun: str) -> Source | None:
    """Whom the model takes a pronoun for, where a voice or a description before it tells."""
    before = [one for one in known.groups.get(phrase.start, ()) if one.start < phrase.start]
    starts = {one.start for one in before}
    voice = next((v for v in reversed(known.voices) if v.start in starts and _is_somebody(v)), None)
    if voice:
        return None if _is_many(voice, pronoun) or _is_other(text, voice, pronoun) else voice
    return next((found for one in before if (found := _described(text, one))), None)


def without_spoken_of(text: str, speeches: Sequence[Span], known: Known) -> Known:
    """What is known of who speaks, without those whom a quotation names: nobody names himself.

    Args:
        text: The report's text.
        speeches: Direct speech.
        known: What the account has told so far.
    """
    said = {word for speech in speeches for word in _LARGE.findall(speech.of(text))}
    if not said:
        return known
    return replace(
        known,
        names=tuple(n for n in known.names if _last_word(text[n.start : n.end]) not in said),
        voices=tuple(v for v in known.voices if _last_word(v.name) not in said),
        groups={
            start: group
            for start, group in known.groups.items()
            if all(_last_word(mention.of(text)) not in said for mention in group)
        },
    )


def _last_word(name: str) -> str:
    return name.split()[-1] if name.split() else ""


_OF_GENDER = {"he": ("he", "his", "him"), "she": ("she", "her", "hers")}


def _is_mixed(mentions: Sequence[str], pronoun: str) -> bool:
    """Whether most pronouns among mentions of one thing are of another gender than a pronoun."""
    if pronoun not in _OF_GENDER:
        return False
    counts = {one: sum(m in words for m in mentions) for one, words in _OF_GENDER.items()}
    return 2 * counts[pronoun] < sum(counts.values())


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


def _last(text: str, before: int, known: Known, pronoun: str) -> Source | None:
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
    titled = gender_of(text, voice.start, text[voice.start : voice.end])
    return (titled or gender_of(text, voice.start, voice.name)) not in {pronoun, None}


def _is_person(text: str, name: Name) -> bool:
    """Whether a name is a person's: told by the reader of names, a title or a given name."""
    words = text[name.start : name.end]
    if len(words) == 1:
        return False
    return name.kind == "person" or (
        name.kind == "other" and gender_of(text, name.start, words) is not None
    )


def _is_somebody(voice: Source) -> bool:
    name = voice.name.lower()
    return not name.startswith("it ") and name != "reports" and name not in PRONOUNS
