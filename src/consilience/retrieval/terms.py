"""What a passage is about: its words and names, brought to what their spellings share."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from consilience.model.entity import Entity
from consilience.model.record import Record
from consilience.retrieval.concepts import key, pair_key, synonym
from consilience.text.folding import fold, folded_words

_ENDINGS = ("ians", "ian", "ans", "an", "ish", "is", "i", "ia", "a", "e", "s")
_SHORTEST = 4
_LONGEST_NAME = 6
"""Words of a name."""
_COMMON = 3
"""How often a word has to stand in small letters to be no name where it begins a sentence."""

EMPTY = frozenset(
    """a an the of in on at to from for by with and or but as that which who whose whom it its he
    she they them his her their him this these those is are was were be been being am has have
    had do does did will would can could may might must shall should not no nor none never
    than then there here also each both all any some more most after before during over under
    about into out up down off between through while when where if so such only just very own
    same other others another said says say saying told tell tells tale according what why how
    many much i we you me us my our your mr mrs ms dr now today yesterday tomorrow yet still
    already again however meanwhile too even because until till since per back via upon within
    without against toward towards away side sides around near monday tuesday wednesday
    thursday friday saturday sunday january february march april june july august september
    october november december day days night nights morning afternoon evening week weeks month
    months year years hour hours minute minutes o clock pm one two three four five six seven
    eight nine ten eleven twelve dozen hundred thousand million billion s t re ve ll don
    account accounts report reports reported reportedly state states get got make makes made
    take takes took taken give gives gave given put puts set go goes went gone come comes came
    become became thing things people person persons least up-to nearly almost exactly
    approximately roughly total altogether like well whether either neither""".split()
)
"""Words that tell nothing of what a passage is about."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word or name of a passage.

    Attributes:
        key: What its forms, spellings and synonyms share.
        start: First code point.
        end: Code point after the last one.
        is_name: Whether it is a word of a name.
    """

    key: str
    start: int
    end: int
    is_name: bool


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How the accounts of a record spell its names.

    Attributes:
        names: Keys that a name is brought to, by its folded words.
        words: The folded words of all names that are no common words of the accounts.
    """

    names: Mapping[tuple[str, ...], tuple[str, ...]]
    words: frozenset[str]

    @classmethod
    def of(cls, record: Record) -> "Vocabulary":
        """Go through a record's names once."""
        capital: Counter[str] = Counter()
        for report in record.reports:
            for word, start, _ in folded_words(report.text):
                capital[word] += 1 if report.text[start].isupper() else -_COMMON
        names = {
            spelled: keys
            for entity in sorted(record.entities, key=lambda entity: entity.id)
            for spelled, keys in _spellings(entity)
        }
        words = {word for spelled in names for word in spelled if capital[word] > 0}
        return cls(MappingProxyType(names), frozenset(words))

    def is_name(self, word: str, written: str, *, first: bool) -> bool:
        """Whether a word is one of a name: it has a capital, and no sentence gave it one.

        Args:
            word: The folded word.
            written: The word as it stands.
            first: Whether it begins its sentence.
        """
        if not written[:1].isupper() or word in EMPTY:
            return False
        return not first or word in self.words


def name_key(word: str) -> str:
    """What a country, its adjective and its people share, as far as spelling tells.

    Args:
        word: A folded word of a name.
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


def _spellings(entity: Entity) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Every spelling of an entity with the keys it is brought to.

    A person is known by the last word of the name, so that the full name finds the bare one.
    """
    fullest = tuple(fold(entity.name).split())
    if not fullest:
        return
    for name in entity.names:
        words = tuple(fold(name).split())
        if not words or len(words) > _LONGEST_NAME or words[-1] in EMPTY:
            continue
        if entity.kind == "person":
            yield words, (name_key(fullest[-1]),)
        elif len(words) == len(fullest):
            yield words, tuple(map(name_key, fullest))
        else:
            yield words, tuple(map(name_key, words))


def terms_of(text: str, start: int, end: int, vocabulary: Vocabulary) -> tuple[Term, ...]:
    """The words and names of a passage, in order, without those that tell nothing.

    Args:
        text: The text it stands in.
        start: First code point.
        end: Code point after the last one.
        vocabulary: The names of the record.
    """
    passage = text[start:end]
    words = folded_words(passage)
    found: list[Term] = []
    at = 0
    while at < len(words):
        taken, terms = _at(passage, words, at, vocabulary)
        found += [Term(t.key, t.start + start, t.end + start, t.is_name) for t in terms]
        at += taken
    return tuple(found)


def _at(
    text: str, words: list[tuple[str, int, int]], at: int, vocabulary: Vocabulary
) -> tuple[int, list[Term]]:
    """How many words are read at a place, and the terms they make."""
    word, start, end = words[at]
    name = vocabulary.is_name(word, text[start:end], first=at == 0)
    if name:
        for length in range(min(_LONGEST_NAME, len(words) - at), 0, -1):
            spelled = tuple(each for each, _, _ in words[at : at + length])
            if keys := vocabulary.names.get(spelled):
                last = words[at + length - 1][2]
                return length, [Term(each, start, last, True) for each in keys]
        return 1, [Term(synonym(word) or name_key(word), start, end, True)]
    if at + 1 < len(words) and (pair := pair_key(word, words[at + 1][0])):
        return 2, [Term(pair, start, words[at + 1][2], False)]
    if word in EMPTY or word[0].isdigit() or len(word) < 2:
        return 1, []
    return 1, [Term(key(word), start, end, False)]


def keys_of(terms: Iterable[Term]) -> frozenset[str]:
    """The keys of several terms."""
    return frozenset(term.key for term in terms)
