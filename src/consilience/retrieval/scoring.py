"""How much of what is looked for a sentence tells."""

from collections.abc import Container, Iterable
from dataclasses import dataclass

from consilience.retrieval.passages import Passages, Sentence
from consilience.retrieval.terms import Term

_NAME_AROUND = 0.8
"""What a name counts that stands just before the sentence: pronouns point there."""
_WORD_AROUND = 0.35
"""What another word counts that stands there."""
_WORD_LEANING = 0.7
"""The same where a pronoun of the sentence leans on it."""
_TOPIC = 0.5
"""What a word for a happening counts that the record holds elsewhere: what all of it is about."""
_TOPIC_WEIGHT = 0.4
"""What such a word weighs: it tells what all of the record is about."""
_EVENT = 0.8
"""What a word counts that another account uses for the same event."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something that is looked for.

    Attributes:
        key: What its forms and synonyms share.
        weight: How much it tells.
        is_name: Whether it is a word of a name.
        is_topic: Whether it is a noun for a happening that the record tells of ("the flood").
    """

    key: str
    weight: float
    is_name: bool
    is_topic: bool = False


@dataclass(frozen=True, slots=True)
class Cover:
    """How a sentence covers what is looked for.

    Attributes:
        score: Share of the weight that it tells, 0 to 1.
        told: Keys that stand in the sentence itself.
        missing: Keys that stand neither in it nor around it.
        missing_names: Those of them that are words of names.
    """

    score: float
    told: frozenset[str]
    missing: frozenset[str]
    missing_names: frozenset[str]


def wanted(
    terms: Iterable[Term], passages: Passages, topics: Container[str] = ()
) -> tuple[Wanted, ...]:
    """Terms with their weights in a record, each once.

    Args:
        terms: The terms.
        passages: The record.
        topics: Keys of nouns for happenings.
    """
    rows: dict[str, Wanted] = {}
    for term in terms:
        known = rows.get(term.key)
        is_name = term.is_name or bool(known and known.is_name)
        is_topic = term.key in topics and passages.known(term.key)
        weight = passages.weight(term.key) * (_TOPIC_WEIGHT if is_topic else 1.0)
        rows[term.key] = Wanted(term.key, weight, is_name, is_topic)
    return tuple(rows.values())


def _around(each: Wanted, sentence: Sentence) -> float:
    if each.is_name:
        return _NAME_AROUND
    return _WORD_LEANING if sentence.leans else _WORD_AROUND


def cover(looked_for: Iterable[Wanted], sentence: Sentence) -> Cover:
    """See how much of what is looked for a sentence tells.

    Args:
        looked_for: What is looked for.
        sentence: The sentence.
    """
    got = whole = 0.0
    told: set[str] = set()
    missing: set[str] = set()
    names: set[str] = set()
    for each in looked_for:
        whole += each.weight
        if each.key in sentence.keys:
            got += each.weight
            told.add(each.key)
        elif each.key in sentence.events:
            got += each.weight * _EVENT
        elif each.key in sentence.around:
            got += each.weight * _around(each, sentence)
        elif each.is_topic:
            got += each.weight * _TOPIC
        else:
            missing.add(each.key)
            if each.is_name:
                names.add(each.key)
    return Cover(
        got / whole if whole else 0.0, frozenset(told), frozenset(missing), frozenset(names)
    )
