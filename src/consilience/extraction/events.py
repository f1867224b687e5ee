"""What a clause tells of: the pack's type, the word that gave it away, the slots of its numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from consilience.extraction.verbs import Word, main_group, words_of
from consilience.model.claim import Trigger
from consilience.model.quantity import Quantity
from consilience.model.span import Span
from consilience.packs.lemmas import lemmas
from consilience.packs.lexicon import Lexicon, has_word
from consilience.packs.lexicon import Trigger as Found
from consilience.packs.pack import Slot

OTHER = "other"
_SPEECH_ACTS = frozenset({"accusation", "threat", "demand", "refusal", "promise", "support"})
_BEFORE = 1.5
"""How many words a number may stand further from a verb before it than from one after it."""


@dataclass(frozen=True, slots=True)
class Typed:
    """The type of a clause and why.

    Attributes:
        event_type: The pack's type; ``other`` where no pack knows the clause.
        pack: Name of the pack; null for ``other``.
        trigger: The word that gave it away; null for ``other``.
        rule: The rule that fired, as ``pack/type:trigger``; null for ``other``.
    """

    event_type: str
    pack: str | None
    trigger: Trigger | None
    rule: str | None


UNTYPED = Typed(OTHER, None, None, None)


def type_clause(text: str, clause: Span, sentence: Span, lexicon: Lexicon) -> Typed:
    """Say what a clause tells of.

    The verb that carries the clause decides where a pack knows it; else the first of the packs'
    types that any word of the clause gives away. What a type wants beside its trigger may stand
    anywhere in the sentence; what it must not stand with, only in the clause.

    Args:
        text: The report's text.
        clause: The clause.
        sentence: The sentence it stands in.
        lexicon: The packs.
    """
    words = words_of(text, clause)
    best = best_trigger(words, words_of(text, sentence), lexicon)
    if best is None:
        return UNTYPED
    start, end = words[best.first].start, words[best.last - 1].end
    lemma = " ".join(best.words)
    rule = f"{best.pack}/{best.type.id}:{lemma}"
    return Typed(best.type.id, best.pack, Trigger(start, end, lemma), rule)


def best_trigger(words: Sequence[Word], around: Sequence[Word], lexicon: Lexicon) -> Found | None:
    """The trigger that decides the type of a clause; null where no pack knows it."""
    lowered = [word.lower for word in words]
    sentence = [word.lower for word in around]
    fitting = [found for found in lexicon.triggers_in(lowered) if _fits(found, lowered, sentence)]
    main = main_group(words)
    carried = [f for f in fitting if main and main.first <= f.first < main.last]
    told = carried or [f for f in fitting if f.type.id not in _SPEECH_ACTS]
    return min(told or fitting, key=lambda f: (f.rank, -len(f.words), f.first), default=None)


def _fits(found: Found, clause: Sequence[str], sentence: Sequence[str]) -> bool:
    if found.type.without and has_word(clause, found.type.without):
        return False
    wanted = found.type.with_any
    if not wanted:
        return True
    rest = [*clause[: found.first], *clause[found.last :]]
    if has_word(rest, wanted):
        return True
    return has_word(sentence, [word for word in wanted if word not in found.words])


def with_slots(
    text: str, clause: Span, typed: Typed, quantities: Sequence[Quantity], lexicon: Lexicon
) -> tuple[Quantity, ...]:
    """Give the numbers of a clause the slots that they fill.

    Args:
        text: The report's text.
        clause: The clause.
        typed: Its type.
        quantities: Its numbers.
        lexicon: The packs.
    """
    words = words_of(text, clause)
    return tuple(
        replace(quantity, slot=_slot(words, typed, quantity, lexicon)) for quantity in quantities
    )


def _slot(words: Sequence[Word], typed: Typed, quantity: Quantity, lexicon: Lexicon) -> str | None:
    scored = [
        (pack.name != typed.pack, distance, order, slot.id)
        for pack in lexicon.packs
        for order, slot in enumerate(pack.slots)
        if (distance := _distance(words, pack.name, slot, quantity, lexicon)) is not None
    ]
    return min(scored)[-1] if scored else None


def _distance(
    words: Sequence[Word], pack: str, slot: Slot, quantity: Quantity, lexicon: Lexicon
) -> float | None:
    """How far a number stands from the word that puts it into a slot; null where none does."""
    noun = _head(quantity)
    if quantity.unit != slot.unit:
        return None
    if noun and lemmas(noun) & set(slot.nouns):
        return 0.0
    if slot.unit:
        return _nearest(words, quantity, set(slot.nouns))
    if not noun or noun in _EMPTY:
        return _nearest(words, quantity, set(slot.nouns))
    if slot.verbs and lexicon.kinds_of(pack, noun) & set(slot.kinds):
        return _nearest(words, quantity, {*slot.verbs, *slot.nouns})
    return None


def _head(quantity: Quantity) -> str:
    """The noun that is counted, without what stands before it."""
    words = (quantity.counted.kind or "").split() if quantity.counted else []
    return words[-1] if words else ""


_EMPTY = frozenset({"figure", "number", "toll", "total", "count"})


def _nearest(words: Sequence[Word], quantity: Quantity, wanted: set[str]) -> float | None:
    """Words between a number and the nearest of some words; a little less for those before it."""
    place = next((n for n, word in enumerate(words) if word.end > quantity.start), len(words))
    best: float | None = None
    for number, word in enumerate(words):
        if not lemmas(word.lower) & wanted:
            continue
        distance = float(place - number) / _BEFORE if number < place else float(number - place)
        best = distance if best is None else min(best, distance)
    return best
