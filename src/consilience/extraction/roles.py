"""Who and what takes part in a clause: its subject, its object and whoever follows "by".

Without a pack the parts have no names of their own: an active verb's subject and the phrase after
"by" are the ``agent``, what is done to is the ``patient``, anybody else named is a ``participant``.
"""

import re
from collections.abc import Iterator, Sequence

from consilience.extraction.nominals import ANONYMOUS, COLLECTIVE
from consilience.extraction.verb_forms import (
    BE,
    INNER_CLAUSE,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
)
from consilience.extraction.verbs import VerbGroup, Word, is_adverb, verb_groups, words_of
from consilience.gazetteer import government_of
from consilience.model.analysis import Name
from consilience.model.claim import Role
from consilience.model.span import Span

_LONGEST = 9
_ENDS = frozenset({",", ";", ":", "(", ")", "–", "—", "“", "”", '"', "."})
_STOPS = PREPOSITIONS | RELATIVES | INNER_CLAUSE | frozenset({"that", "and", "or", "but", "to"})
_DAYS = re.compile(r"(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|last")
_THROUGH = frozenset({"by", "through", "via"})


def roles_in(text: str, passage: Span, names: Sequence[Name]) -> tuple[Role, ...]:
    """Find who and what takes part in a clause.

    Args:
        text: The report's text.
        passage: The clause.
        names: Names of the report.

    Returns:
        Parts in the order of the text, no passage twice.
    """
    words = words_of(text, passage)
    groups = verb_groups(words)
    group = next((group for group in groups if group.opener is None), None)
    found: dict[Span, str] = {}
    if group is not None:
        for role, span in (*_subject(words, group), *_object(words, group)):
            found.setdefault(span, role)
    for role, span in (*_by(words, text, names), *_named(text, passage, names)):
        if not any(span.overlaps(other) for other in found):
            found[span] = role
    return tuple(
        Role(role, span.of(text), span.start, span.end)
        for span, role in sorted(found.items(), key=lambda item: item[0])
    )


def _subject(words: Sequence[Word], group: VerbGroup) -> Iterator[tuple[str, Span]]:
    last = group.first
    while last > 0 and is_adverb(words[last - 1].lower):
        last -= 1
    first = last
    while first > 0 and last - first < _LONGEST and words[first - 1].text not in _ENDS:
        first -= 1
    while first < last and (words[first].lower in _STOPS or is_adverb(words[first].lower)):
        first += 1
    phrase = words[first:last]
    if not phrase or len(phrase) >= _LONGEST or phrase[0].lower in PRONOUNS:
        return
    passive = bool(group.auxiliaries) and group.auxiliaries[-1] in BE
    role = "patient" if passive and not group.head.endswith("ing") else "agent"
    yield role, Span(phrase[0].start, phrase[-1].end)


def _object(words: Sequence[Word], group: VerbGroup) -> Iterator[tuple[str, Span]]:
    first = group.last
    if group.auxiliaries and group.auxiliaries[-1] in BE and group.head in _ARTICLES:
        first -= 1  # "could be a ship": the article was read with the verbs
    phrase = noun_phrase(words, first)
    if phrase and not _DAYS.match(phrase[0].text):
        yield "patient", Span(phrase[0].start, phrase[-1].end)


_ARTICLES = frozenset({"a", "an", "the", "its", "their", "his", "her"})


def noun_phrase(words: Sequence[Word], first: int) -> Sequence[Word]:
    """The noun phrase that begins at a word: up to a mark, a preposition or a linking word."""
    last = first
    while (
        last < len(words)
        and last - first < _LONGEST
        and words[last].text not in _ENDS
        and words[last].lower not in _STOPS
    ):
        last += 1
    phrase = words[first:last]
    if not phrase or phrase[0].lower in PRONOUNS or is_adverb(phrase[0].lower):
        return ()
    return phrase


def _by(words: Sequence[Word], text: str, names: Sequence[Name]) -> Iterator[tuple[str, Span]]:
    for number, word in enumerate(words):
        if word.lower not in _THROUGH:
            continue
        phrase = noun_phrase(words, number + 1)
        if not phrase:
            continue
        span = Span(phrase[0].start, phrase[-1].end)
        named = any(span.start <= name.start and name.end <= span.end for name in names)
        known = {each.lower for each in phrase} & (ANONYMOUS | COLLECTIVE)
        if (named or known or text[span.start - 3 : span.start] == "by ") and _is_somebody(phrase):
            yield "agent", span


def _is_somebody(phrase: Sequence[Word]) -> bool:
    first = phrase[0]
    return not (
        first.text[0].isdigit() or _DAYS.match(first.text) or first.lower.endswith(("ing", "ed"))
    )


def _named(text: str, passage: Span, names: Sequence[Name]) -> Iterator[tuple[str, Span]]:
    """Whoever is named; a country acts by its government, other places do not."""
    for name in names:
        inside = passage.start <= name.start and name.end <= passage.end
        if inside and (name.kind != "place" or government_of(text[name.start : name.end])):
            yield "participant", Span(name.start, name.end)
