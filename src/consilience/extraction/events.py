"""What a clause tells of: the pack's type and the word that gave it away."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consilience.extraction.focus import (
    BACKGROUND,
    CARRIER,
    ELSEWHERE,
    HEAD,
    LIGHT_OBJECT,
    NEAR,
    focus,
)
from consilience.extraction.senses import is_told_aside, stands_in_sense
from consilience.extraction.standing import is_told
from consilience.extraction.trees import Trees, base
from consilience.extraction.verb_forms import MODALS
from consilience.extraction.verbs import Word, words_of
from consilience.extraction.wanted import has_object, is_its_object
from consilience.model.claim import Trigger
from consilience.model.span import Span
from consilience.packs.lexicon import Lexicon, WordForms
from consilience.packs.lexicon import Trigger as Found
from consilience.packs.pack import EventType, Field

OTHER = "other"


@dataclass(frozen=True, slots=True)
class Typed:
    """The type of a clause and why.

    Attributes:
        event_type: The pack's type; ``other`` where no pack knows the clause.
        pack: Name of the pack; null for ``other``.
        trigger: The word that gave it away; null for ``other``.
        rule: The rule that fired, as ``pack/type:trigger``; null for ``other``.
        event: The type itself; null for ``other``.
        rank: How much the trigger's place tells of what the clause is about, as
            :mod:`consilience.extraction.focus` ranks it; null for ``other``.
    """

    event_type: str
    pack: str | None
    trigger: Trigger | None
    rule: str | None
    event: EventType | None = None
    rank: int | None = None


UNTYPED = Typed(OTHER, None, None, None)


def type_clause(
    trees: Trees,
    spans: Sequence[Span],
    around: WordForms,
    lexicon: Lexicon,
    fields: Sequence[Field] = (),
) -> Typed:
    """Say what a clause tells of.

    The verb that carries the clause decides where a pack knows it, or what that verb hands its
    weight to; then the subject and the object, then any word. What a type wants beside its trigger
    may stand anywhere in the sentence; what it must not stand with, only in the clause.

    Args:
        trees: The report's trees.
        spans: The clause: its parts, where other words stand between them.
        around: The words of the sentence it stands in.
        lexicon: The packs.
        fields: The fields that the report is of.
    """
    words = tuple(word for span in spans for word in words_of(trees.text, span))
    ranked = ranked_triggers(trees, words, around, lexicon, fields)
    if not ranked:
        return UNTYPED
    rank, best = ranked[0]
    if rank >= BACKGROUND and _is_told_of_thing(trees, words, best):
        return UNTYPED
    start, end = words[best.first].start, words[best.last - 1].end
    lemma = " ".join(best.words)
    return Typed(
        best.type.id, best.pack, Trigger(start, end, lemma), rule_of(best), best.type, rank
    )


def _is_told_of_thing(trees: Trees, words: Sequence[Word], found: Found) -> bool:
    """Whether a word only tells of a thing that the clause names: "the vigil of a slain boy".

    Args:
        trees: The report's trees.
        words: The words of the clause.
        found: The trigger, which stands in the background.
    """
    place = trees.at(words[found.first].start)
    known = [at for word in words if (at := trees.at(word.start)) is not None]
    predicate = trees.top(known) if known else None
    if place is None or predicate is None or not trees.is_predicate(predicate):
        return False
    aims = any(trees.word(mark) == "to" for mark in trees.having(place, "mark"))
    told = not aims and is_told_aside(trees, place, predicate)  # "an attempt to seize the port"
    return told or base(trees.tokens[place]) == "amod"


def rule_of(found: Found) -> str:
    """The name of a rule: ``pack/type:trigger``."""
    return f"{found.pack}/{found.type.id}:{' '.join(found.words)}"


def ranked_triggers(
    trees: Trees,
    words: Sequence[Word],
    around: WordForms,
    lexicon: Lexicon,
    fields: Sequence[Field] = (),
) -> list[tuple[int, Found]]:
    """Every trigger of a clause whose type's conditions hold, the deciding one first.

    Args:
        trees: The report's trees.
        words: The words of the clause.
        around: The words of its sentence.
        lexicon: The packs.
        fields: The fields that the report is of.

    Returns:
        Each with the rank of the place where it stands, as :mod:`consilience.extraction.focus`
        gives it.
    """
    lowered = [word.lower for word in words]
    beside = Beside(words, WordForms(lowered), around)
    ranks: Sequence[int] = focus(words)
    places = [trees.at(word.start) for word in words]
    fitting = [
        found
        for found in lexicon.triggers_in(lowered)
        if not _is_name(words, found)
        and not _is_of_field(found, fields, around)
        and stands_in_sense(trees, found, places[found.first : found.last])
        and (not found.verb or _is_verb(trees, places, found, words, ranks))
        and fits(found, beside)
        and is_its_object(trees, places, found, lowered)
    ]
    fitting = list(_told(trees, fitting, places))
    ends = _longest(fitting)
    ranks = _aside(trees, places, ranks)
    return sorted(
        ((_rank(found, ranks), found) for found in fitting if not _is_part(found, ends)),
        key=_order,
    )


def _told(trees: Trees, fitting: Sequence[Found], places: Sequence[int | None]) -> Iterator[Found]:
    """Leave out the triggers whose event the clause only mentions."""
    known = [place for place in places if place is not None and trees.is_word(place)]
    predicate = trees.top(known) if known else -1
    for found in fitting:
        inside = [place for place in places[found.first : found.last] if place is not None]
        if inside and predicate >= 0 and _is_only_cried(trees, inside[0], predicate):
            continue
        if not inside or is_told(trees, trees.top(inside), predicate, found.things):
            yield found


def _is_only_cried(trees: Trees, place: int, predicate: int) -> bool:
    """Whether a word stands in what is chanted: "they chanted “How many will you kill?”"."""
    if trees.tokens[predicate].lemma not in _CRYING or place < predicate:
        return False
    between = trees.text[trees.tokens[predicate].start : trees.tokens[place].start]
    return any(mark in between for mark in _OPENS)


_CRYING = frozenset("chant shout yell scream sing cry holler read".split())
_OPENS = ("“", '"', "‘", "``")


def _is_name(words: Sequence[Word], found: Found) -> bool:
    """Whether a word is a month or begins a name: "in March", "Summit Media", "Bill Orr".

    A headline that writes every word large has no names that could be told.
    """
    first = words[found.first]
    following = words[found.last] if found.last < len(words) else None
    if first.text == "March":
        return bool(found.first or (following and following.text[0].isdigit()))
    if not found.first or len(found.words) > 1 or not first.text[0].isupper():
        return False
    named = following is not None and following.text[0].isupper()
    return named and any(word.text[0].islower() for word in words if len(word.text) > _SHORT)


def _is_of_field(found: Found, fields: Sequence[Field], around: WordForms) -> bool:
    """Whether a word has a sense of the report's own field: a player's shot, a patch's attack.

    Also whether its type is told only by reports of another field.
    """
    word = " ".join(found.words)
    if found.type.fields:
        return not any(field.id in found.type.fields for field in fields)
    return any(
        word in field.senses and not around.has([one for one in field.unless if one != word])
        for field in fields
    )


def _aside(trees: Trees, places: Sequence[int | None], ranks: Sequence[int]) -> Sequence[int]:
    """Push down what is told of a thing only: "the trial of the man accused of shooting two"."""
    known = [place for place in places if place is not None]
    if not known:
        return ranks
    predicate = trees.top(known)
    if not trees.is_predicate(predicate):
        return ranks
    pushed = [
        BACKGROUND
        if place is not None and is_told_aside(trees, place, predicate, of_subject=rank == HEAD)
        else NEAR
        if rank == HEAD and place != predicate and _is_noun(trees, place)
        else rank
        for place, rank in zip(places, ranks, strict=True)
    ]
    if HEAD not in pushed and pushed[places.index(predicate)] != CARRIER:
        pushed[places.index(predicate)] = HEAD
    return pushed


def _is_noun(trees: Trees, place: int | None) -> bool:
    """Whether a word is no verb, whatever its form: "denounced his rival's call for a ban"."""
    return place is not None and trees.tokens[place].upos in {"NOUN", "PROPN"}


_SHORT = 4
"""Letters of the words that headlines write small."""


def _is_verb(
    trees: Trees,
    places: Sequence[int | None],
    found: Found,
    words: Sequence[Word],
    ranks: Sequence[int],
) -> bool:
    """Whether a trigger stands as a verb, by its tag or as far as its place tells.

    A passage without a verb that is known may be a headline: "Rebels storm town".
    """
    place = places[found.first]
    if place is not None and trees.tokens[place].upos is not None:
        return True  # what its tag tells was asked before
    if ranks[found.first] in {HEAD, CARRIER} or HEAD not in ranks:
        return True
    before = words[found.first - 1].lower if found.first else ""
    return before == "to" or before in MODALS


def _longest(fitting: Sequence[Found]) -> dict[int, int]:
    """For each word of a clause in a trigger of several words: how many that trigger has."""
    longest: dict[int, int] = {}
    for found in fitting:
        for place in range(found.first, found.last):
            longest[place] = max(longest.get(place, 0), len(found.words))
    return longest


def _is_part(found: Found, longest: dict[int, int]) -> bool:
    """Whether a trigger is only part of a longer one: the strike of an air strike."""
    return all(longest[place] > len(found.words) for place in range(found.first, found.last))


def _order(ranked: tuple[int, Found]) -> tuple[int, int, int, int]:
    rank, found = ranked
    exact = -len(found.words) - bool(found.objects)
    if rank == HEAD:
        return rank, exact, found.rank, found.first
    if rank == LIGHT_OBJECT:
        return rank, found.first, exact, found.rank
    return rank, 0, found.rank, found.first


def _rank(found: Found, ranks: Sequence[int]) -> int:
    """The rank of a trigger's first word; a speech act that is no verb counts as background."""
    rank = ranks[found.first]
    return BACKGROUND + 1 if rank >= ELSEWHERE and found.type.speech else rank


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a trigger.

    Attributes:
        words: The words of its clause.
        clause: The same, for looking up.
        sentence: Those of its sentence.
    """

    words: Sequence[Word]
    clause: WordForms
    sentence: WordForms


def fits(found: Found, beside: Beside) -> bool:
    """Whether what a type asks for beside its trigger is there."""
    if found.type.without and beside.clause.has(found.type.without):
        return False
    if found.objects and not has_object(found, beside.words):
        return False
    needed = found.type.needs.get(found.as_written)
    if needed and not beside.sentence.has(needed):
        return False
    wanted = found.type.with_any
    if found.as_written in found.type.sure:
        return True
    if not wanted or beside.clause.has(wanted, range(found.first, found.last)):
        return True
    return beside.sentence.has([word for word in wanted if word not in found.words])
