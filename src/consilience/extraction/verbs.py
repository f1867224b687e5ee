"""Groups of verbs: the auxiliaries and the verb they carry, as far as forms and neighbours tell.

Without a tree a clause is read from left to right: a word such as "which" opens a clause inside the
clause, and the next group of verbs belongs to that one. The first group that is left is the
clause's own, and it alone says whether the thing is done, planned or possible.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consilience.extraction.verb_forms import (
    ADVERBS,
    AUXILIARIES,
    BARE_AFTER,
    BE,
    DETERMINERS,
    HAVE,
    INNER_CLAUSE,
    MODALS,
    NEGATIONS,
    NOUNS_AS_WELL,
    PARTICIPLES,
    PAST,
    PREPOSITIONS,
    PRESENT,
    PRONOUNS,
    RELATIVES,
    expand,
)
from consilience.model.span import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’\-‐][^\W_]+)*|\d+(?:[.,:]\d+)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark of a clause.

    Attributes:
        text: As it is written.
        lower: In small letters.
        start: First code point.
        end: Code point after the last one.
    """

    text: str
    lower: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A finite group of verbs.

    Attributes:
        first: Index of its first word.
        last: Index after its last word.
        auxiliaries: Its auxiliaries, in small letters, without a negation.
        head: The verb it carries, or the word said of the subject after "is"; empty where none.
        negated: Whether it holds "not" or "never".
        opener: Index of the word that opens the inner clause it belongs to; null for the clause's
            own verb.
    """

    first: int
    last: int
    auxiliaries: tuple[str, ...]
    head: str
    negated: bool
    opener: int | None = None


def words_of(text: str, span: Span) -> tuple[Word, ...]:
    """The words and marks of a passage."""
    return tuple(
        word
        for match in _WORD.finditer(text, span.start, span.end)
        for word in _parted(match[0], match.start())
    )


_GROWN = {"s": "is", "re": "are", "ve": "have", "ll": "will", "d": "would", "m": "am"}
_CAN_GROW = frozenset("i we you they he she it that there what who here".split())


def _parted(word: str, start: int) -> Iterator[Word]:
    """One word, or a pronoun and the auxiliary grown to it: "they're"."""
    lower = word.lower().replace("’", "'")
    pronoun, mark, rest = lower.partition("'")
    if mark and rest in _GROWN and pronoun in _CAN_GROW:
        cut = len(pronoun)
        yield Word(word[:cut], pronoun, start, start + cut)
        yield Word(word[cut:], _GROWN[rest], start + cut, start + len(word))
    else:
        yield Word(word, lower, start, start + len(word))


_CAPITALS = 0.75
"""Share of longer words with a capital from which a line is set as a heading."""


def in_small_letters(text: str) -> str:
    """A heading whose words all have capitals in small letters; any other text as it is."""
    if "\n" in text:
        return text
    longer = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    large = sum(word[0].isupper() for word in longer)
    heading = len(longer) >= _HEADING and large >= _CAPITALS * len(longer)
    lowered = text.lower()
    return lowered if heading and len(lowered) == len(text) else text


_HEADING = 4


def verb_groups(words: Sequence[Word]) -> tuple[VerbGroup, ...]:
    """Find the finite groups of verbs of a clause, in order.

    Args:
        words: The words of the clause.
    """
    return tuple(_groups(words))


def main_group(words: Sequence[Word]) -> VerbGroup | None:
    """The clause's own group of verbs: the first that stands in no clause inside it."""
    groups = verb_groups(words)
    return next((group for group in groups if group.opener is None), groups[0] if groups else None)


def _groups(words: Sequence[Word]) -> Iterator[VerbGroup]:
    openers: list[int] = []
    number, found = 0, False
    while number < len(words):
        if _opens(words, number):
            openers.append(number)
            number += 1
            continue
        group = _group_at(words, number, found=found)
        if group is None:
            number += 1
            continue
        opener = openers.pop() if openers else None
        found = found or opener is None
        yield VerbGroup(
            group.first, group.last, group.auxiliaries, group.head, group.negated, opener
        )
        number = group.last


def _opens(words: Sequence[Word], number: int) -> bool:
    """Whether a word opens a clause inside the clause; at its beginning it opens the clause."""
    word = words[number].lower
    if not any(other.lower[0].isalnum() for other in words[max(0, number - 4) : number]):
        return False
    if word == "that":
        return words[number - 1].lower not in PREPOSITIONS and words[number - 1].lower != "so"
    return word in RELATIVES or word in INNER_CLAUSE


def _group_at(words: Sequence[Word], number: int, *, found: bool) -> VerbGroup | None:
    word = words[number]
    if word.text[0].isupper() and number and word.lower in MODALS:
        return None  # the month of May, a man called Will
    if word.text == "May" and number + 1 < len(words) and words[number + 1].text[0].isdigit():
        return None
    forms = expand(word.lower)
    if forms[0] in AUXILIARIES:
        return _with_auxiliaries(words, number)
    if word.text[0].islower() and _is_simple_verb(words, number, found=found):
        return VerbGroup(number, number + 1, (), word.lower, _negated_before(words, number))
    return None


def _negated_before(words: Sequence[Word], number: int) -> bool:
    return bool(number) and words[number - 1].lower in NEGATIONS


def _with_auxiliaries(words: Sequence[Word], first: int) -> VerbGroup | None:
    if first and words[first - 1].lower == "to":
        return None  # an infinitive: "to have", "to do"
    auxiliaries: list[str] = []
    negated = bool(first) and words[first - 1].lower in NEGATIONS
    number = first
    while number < len(words):
        forms = expand(words[number].lower)
        if forms[0] in AUXILIARIES or forms[0] in BARE_AFTER:
            auxiliaries.append(forms[0])
            negated = negated or len(forms) > 1
        elif words[number].lower in NEGATIONS:
            negated = True
        elif not is_adverb(words[number].lower):
            break
        number += 1
    head, last = _head(words, number)
    return VerbGroup(first, last, tuple(auxiliaries), head, negated)


def is_adverb(word: str) -> bool:
    """Whether a word can stand inside a group of verbs without being its verb."""
    return word in ADVERBS or (word.endswith("ly") and word not in {"likely", "unlikely", "early"})


def _head(words: Sequence[Word], number: int) -> tuple[str, int]:
    """The verb or predicate after the auxiliaries, over a quotation mark."""
    if number + 1 < len(words) and words[number].text in {"“", '"', "‘", "'"}:
        number += 1
    if number >= len(words) or not words[number].text[0].isalpha():
        return "", number
    return words[number].lower, number + 1


def _is_simple_verb(words: Sequence[Word], number: int, *, found: bool) -> bool:
    """Whether a word without an auxiliary is a finite verb and no participle, noun or infinitive.

    Traps: "a meeting hosted by", "jets stationed at", "the captured vessel", "to led", "of cut".
    """
    word = words[number].lower
    before = _before(words, number)
    if before in DETERMINERS or before in PREPOSITIONS or before.isdigit() or before == "to":
        return False
    if word in NOUNS_AS_WELL and before not in PRONOUNS:
        following = words[number + 1].lower if number + 1 < len(words) else ""
        return following in DETERMINERS or following in {"to", "that"}
    if word in PRESENT or (word in PAST and word not in PARTICIPLES):
        return True
    if not (word in PARTICIPLES or (word.endswith("ed") and len(word) > 4)) or word in _NO_VERBS:
        return False
    return not _is_participle(words, number, before, found=found)


_NO_VERBS = frozenset(
    """indeed hundred united speed proceed exceed succeed embed sacred naked wicked aged red need
    breed feed seed greed agreed-upon so-called""".split()
)


def _before(words: Sequence[Word], number: int) -> str:
    place = number - 1
    while place >= 0 and is_adverb(words[place].lower):
        place -= 1
    return words[place].lower if place >= 0 else ""


def _is_participle(words: Sequence[Word], number: int, before: str, *, found: bool) -> bool:
    following = words[number + 1].lower if number + 1 < len(words) else ""
    if not before or following == "by":
        return True
    if before == "," and (found or _is_aside(words, number)):
        return following in PREPOSITIONS
    if before in {"and", "or"}:
        return not found
    return following in PREPOSITIONS and _verb_follows(words, number + 1)


_ASIDE = 14
"""Words of an aside between commas."""


def _is_aside(words: Sequence[Word], start: int) -> bool:
    """Whether the verb stands behind the next comma: "the hull, linked to the dam, could break"."""
    comma = next(
        (n for n in range(start, min(len(words), start + _ASIDE)) if words[n].text == ","), -1
    )
    after = comma + 1
    return 0 < after < len(words) and expand(words[after].lower)[0] in AUXILIARIES


_PARTS = frozenset({",", ";", ":", "and", "but", "that", "since", *INNER_CLAUSE})


def _verb_follows(words: Sequence[Word], start: int) -> bool:
    """Whether the phrase runs on into an auxiliary: "the jets stationed at bases were hit"."""
    for word in words[start : start + 20]:
        if word.lower in RELATIVES or word.lower in _PARTS:
            return False
        if expand(word.lower)[0] in AUXILIARIES:
            return True
    return False


def is_ongoing(group: VerbGroup) -> bool:
    """Whether a group tells of something under way: "is working", "was being moved"."""
    if not group.auxiliaries:
        return False
    last = group.auxiliaries[-1]
    return last == "being" or (last in BE and group.head.endswith("ing") and len(group.head) > 4)


def is_perfect_conditional(group: VerbGroup) -> bool:
    """Whether a group tells what would have been."""
    return "would" in group.auxiliaries and any(word in HAVE for word in group.auxiliaries)
