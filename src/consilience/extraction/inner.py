"""Clauses inside a clause that stand otherwise than the clause itself.

"The first part of the deal that will be signed was agreed", "the agreement to exchange 1,000
people was reached on Monday", "the sides agreed on Monday that each would return 500": what lies
ahead and what has happened stand in one clause, and each is a claim of its own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consilience.extraction.binding import is_alternative
from consilience.extraction.charges import accused_of, charged_with, place_of_deed
from consilience.extraction.modality import is_infinitive, modality_of, modality_of_content
from consilience.extraction.trees import Trees, base
from consilience.extraction.verb_forms import PREPOSITIONS, RELATIVES
from consilience.extraction.verbs import VerbGroup, Word, verb_groups, words_of
from consilience.model.claim import Modality
from consilience.model.span import Span

_AGREED = frozenset("agreement agreements deal pledge pledges promise promises vow accord".split())
_PLANNED = frozenset(
    """plan plans intention intent readiness willingness decision proposal offer order
    orders preparations""".split()
)
_DEMANDED = frozenset("urgency need demand demands call calls appeal appeals ultimatum".split())
_WITH_FOR = frozenset("readiness preparations plans urgency need calls call appeal appeals".split())


@dataclass(frozen=True, slots=True)
class Inner:
    """A clause inside a clause.

    Attributes:
        span: The passage.
        modality: How it is told.
        noun: Where the noun phrase begins that it hangs on ("a plan to mine the port"); null where
            it is a clause that stands by itself.
        shared: Where the words begin that the clause around it needs as well: of "Oren Dask, 35,
            will stand trial" the age alone is cut out, and told with the name; null where none.
    """

    span: Span
    modality: Modality
    noun: int | None = None
    shared: int | None = None


def inner_clauses(
    trees: Trees, spans: Sequence[Span], own: Modality, *, own_voice: bool
) -> tuple[Inner, ...]:
    """Find the parts of a clause whose modality is not the clause's own.

    Args:
        trees: The report's trees.
        spans: The clause, in its parts.
        own: Its modality.
        own_voice: Whether the outlet itself speaks.

    Returns:
        Parts in order; they share no code point.
    """
    words = tuple(word for span in spans for word in words_of(trees.text, span))
    groups = verb_groups(words)
    found = sorted(
        [
            *_relatives(trees, words, groups, own_voice=own_voice),
            *_of_nouns(trees, words, groups),
            *_of_charges(trees, spans, words),
            *_ages(words),
        ],
        key=lambda inner: inner.span,
    )
    return tuple(_apart(inner for inner in found if inner.modality != own))


def _apart(found: Iterator[Inner]) -> Iterator[Inner]:
    end = -1
    for inner in found:
        if inner.span.start >= end:
            yield inner
            end = inner.span.end


def _relatives(
    trees: Trees, words: Sequence[Word], groups: Sequence[VerbGroup], *, own_voice: bool
) -> Iterator[Inner]:
    for number, group in enumerate(groups):
        opener = group.opener
        if opener is None or not _is_relative(words, opener, groups[:number]):
            continue
        if _tells_alternative(trees, words[opener].start):
            continue
        first = opener - 1 if words[opener - 1].lower in PREPOSITIONS else opener
        end = words[_end(words, groups, number) - 1].end
        end = _end_of_tree(trees, words[opener].start, end)
        span = Span(words[first].start, end)
        yield Inner(span, modality_of(span.of(trees.text), None, own_voice=own_voice))


def _tells_alternative(trees: Trees, start: int) -> bool:
    """Whether a clause about a thing is of one that "nor" or "either" names: "nor a road by which".

    Args:
        trees: The report's trees.
        start: First code point of the word that opens it.
    """
    opener = trees.at(start)
    chain = () if opener is None else trees.chain(opener)
    top = next((one for one in chain if base(trees.tokens[one]) == "acl"), None)
    noun = None if top is None else trees.tokens[top].head
    return noun is not None and noun >= 0 and is_alternative(trees, noun)


def _end_of_tree(trees: Trees, start: int, end: int) -> int:
    """Where a clause about a thing ends by its tree; the end by its words where no tree tells.

    Args:
        trees: The report's trees.
        start: First code point of a word of the clause.
        end: Where it ends by its words.
    """
    first = trees.at(start)
    if first is None:
        return end
    top = next((one for one in trees.chain(first) if base(trees.tokens[one]) == "acl"), None)
    if top is None:
        return end
    last = trees.last_below(top)
    by_tree = trees.tokens[last].end if last > first else end
    half = trees.text.find("; ", start, by_tree)  # a sentence of its own may hang on it
    return by_tree if half < 0 else half


def _is_relative(words: Sequence[Word], opener: int, before: Sequence[VerbGroup]) -> bool:
    """Whether a word opens a clause about a thing, and not what somebody said or knew."""
    word = words[opener].lower
    if word not in RELATIVES and word != "that":
        return False
    said = any(group.last in {opener, opener - 1} for group in before)
    return not said and word not in {"how", "why", "whether"}


def _end(words: Sequence[Word], groups: Sequence[VerbGroup], number: int) -> int:
    """Index after the last word of an inner clause: a comma or the clause's own verb ends it."""
    own = next((group.first for group in groups[number + 1 :] if group.opener is None), len(words))
    for place in range(groups[number].last, own):
        if words[place].text in {",", ";", ":", "–", "—"} and not _goes_on(words, place):
            return place
    return own


def _goes_on(words: Sequence[Word], comma: int) -> bool:
    """Whether a comma only parts a day from its year or its month."""
    if comma + 1 >= len(words) or comma == 0:
        return False
    before, after = words[comma - 1], words[comma + 1]
    return bool(_DAY.match(before.lower)) and (after.text[0].isdigit() or after.text[0].isupper())


_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?$|(?:mon|tues|wednes|thurs|fri|satur|sun)day$")


def _of_charges(trees: Trees, spans: Sequence[Span], words: Sequence[Word]) -> Iterator[Inner]:
    """What somebody is charged with or accused of doing."""
    for span in charged_with(trees, spans):
        yield Inner(span, "possible")
    for span in accused_of(trees, spans):
        yield Inner(span, "possible")
    place = place_of_deed(words)
    if place is not None:
        start = words[place].start
        end = next((span.end for span in spans if span.start <= start < span.end), start)
        yield Inner(Span(start, end), "possible")


def _ages(words: Sequence[Word]) -> Iterator[Inner]:
    """The age beside a name, which is so whatever its bearer is to do: "Oren Dask, 35, will"."""
    for number in range(2, len(words)):
        word, before = words[number], words[number - 2]
        closed = number + 1 == len(words) or words[number + 1].text in {",", ".", ";"}
        named = before.text[0].isupper() and words[number - 1].text == ","
        if named and closed and _AGE.fullmatch(word.text):
            first = number - 2
            while first and words[first - 1].text[0].isupper():
                first -= 1
            yield Inner(
                Span(words[number - 1].start, word.end), "actual", shared=words[first].start
            )


_AGE = re.compile(r"1?[1-9]\d")


def _of_nouns(trees: Trees, words: Sequence[Word], groups: Sequence[VerbGroup]) -> Iterator[Inner]:
    own = [group.first for group in groups if group.opener is None]
    for number, word in enumerate(words[:-1]):
        modality = _noun_modality(words, number, word)
        if modality is None:
            continue
        limit = next((first for first in own if first > number + 1), len(words))
        end = next(
            (
                place
                for place in range(number + 2, limit)
                if words[place].text == "," and not _goes_on(words, place)
            ),
            limit,
        )
        if end > number + 2:
            start = words[number + 1].start
            span = Span(start, _end_of_tree(trees, start, words[end - 1].end))
            yield Inner(span, modality, _start_of_phrase(trees, word.start))


def _start_of_phrase(trees: Trees, start: int) -> int:
    """Where the noun phrase of a noun begins."""
    noun = trees.at(start)
    if noun is None or not trees.children[noun]:
        return start
    return min(start, trees.tokens[trees.children[noun][0]].start)


def _noun_modality(words: Sequence[Word], number: int, noun: Word) -> Modality | None:
    following = words[number + 1].lower
    if following == "for":
        if noun.lower not in _WITH_FOR:
            return None
    elif following != "to" or not is_infinitive(words, number + 1):
        return None
    before = words[number - 1].lower if number else "to"
    if before == "to" or (before == "in" and noun.lower == "order"):  # "in order to open it"
        return None
    if noun.lower in _DEMANDED:
        return "demanded"
    if noun.lower in _AGREED:
        return "agreed"
    return "planned" if noun.lower in _PLANNED else None


def content_of(text: str, clause: Span) -> Inner | None:
    """What a verb of agreement, intention or demand is about: "agreed | that each would return".

    Args:
        text: The report's text.
        clause: The clause.

    Returns:
        The content and its modality; null where the clause has no such verb.
    """
    words = words_of(text, clause)
    group = next((group for group in verb_groups(words) if group.opener is None), None)
    if group is None or group.last >= len(words):
        return None
    modality = modality_of_content(words, group)
    if modality is None:
        return None
    return Inner(Span(words[group.last].start, clause.end), modality)
