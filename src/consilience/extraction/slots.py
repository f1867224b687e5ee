"""Which slot of its pack a number fills: killed, injured, drones, a sum."""

import re
from collections.abc import Sequence
from dataclasses import replace

from consilience.extraction.events import Typed
from consilience.extraction.verbs import Word, words_of
from consilience.model.quantity import Quantity
from consilience.model.span import Span
from consilience.packs.lemmas import lemmas
from consilience.packs.lexicon import Lexicon
from consilience.packs.pack import Slot

_CURRENCY = re.compile(r"[A-Z]{3}")  # ISO 4217
_OF_THE = re.compile(
    r"\bof\s+(?:(?:the|its|their|these|those|all|his|her|our)\s+)+$|\bof\s+$", re.I
)
_OF_PARENT = re.compile(r"\b(?:mother|father|parent|mum|mom|dad)s?\s+of\s+$", re.I)
_WINDOW = 24
"""Code points before a number that tell whether it is a whole."""
_MEASURED_WITHIN = 24
"""Words within which the thing stands that a measure is of: "an eight-year, $160 million offer"."""
_BEFORE = 1.5
"""How many words a number may stand further from a verb before it than from one after it."""


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
        replace(
            quantity,
            slot=None
            if _is_whole(text, clause, quantity, quantities) or _is_of_parent(text, quantity)
            else _slot(words, typed, quantity, lexicon),
        )
        for quantity in quantities
    )


def _is_of_parent(text: str, quantity: Quantity) -> bool:
    """Whether it tells somebody's children, whatever befell the parent: "a mother of 12"."""
    start = max(0, quantity.start - _WINDOW)
    return _OF_PARENT.search(text, start, quantity.start) is not None


def _is_whole(text: str, clause: Span, quantity: Quantity, quantities: Sequence[Quantity]) -> bool:
    """Whether a number is only what another one is part of: the 41 of "none of the 41"."""
    start = max(clause.start, quantity.start - _WINDOW)
    found = _OF_THE.search(text, start, quantity.start)
    if found is None:
        return False
    before = start + len(text[start : found.start()].rstrip())
    return any(other.end == before for other in quantities if other is not quantity) or text[
        start:before
    ].lower().endswith(("none", "neither", "some", "most", "many", "all"))


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
    if not _is_unit(quantity.unit, slot.unit):
        return None
    if noun and lemmas(noun) & set(slot.nouns):
        return 0.0
    if slot.unit:
        # "three years of war" last as long as the war, whatever else is told.
        lasts = slot.unit == "year" and noun
        nearest = None if lasts else _nearest(words, quantity, set(slot.nouns))
        return nearest if nearest is not None and nearest <= _MEASURED_WITHIN else None
    if not noun or noun in _EMPTY:
        return _nearest(words, quantity, set(slot.nouns))
    if slot.verbs and lexicon.kinds_of(pack, noun) & set(slot.kinds):
        return _nearest(words, quantity, {*slot.verbs, *slot.nouns})
    return None


def _is_unit(unit: str | None, wanted: str | None) -> bool:
    """Whether a number's unit is a slot's; ``money`` stands for every currency."""
    if wanted == "money":
        return unit is not None and bool(_CURRENCY.fullmatch(unit))
    return unit == wanted


def _head(quantity: Quantity) -> str:
    """The noun that is counted, without what hangs on it: the prisoner of "prisoner of war"."""
    kind = (quantity.counted.kind or "") if quantity.counted else ""
    words = kind.split(" of ")[0].split()
    return words[-1] if words else ""


_EMPTY = frozenset({"figure", "number", "toll", "total", "count"})


def _stands(words: Sequence[Word], first: int, phrases: Sequence[Sequence[str]]) -> bool:
    """Whether one of some phrases begins at a word; ``*`` stands for any one word."""
    return any(
        all(
            part == "*" or part in lemmas(word.lower)
            for part, word in zip(phrase, words[first:], strict=False)
        )
        and len(words) - first >= len(phrase)
        for phrase in phrases
    )


def _nearest(words: Sequence[Word], quantity: Quantity, wanted: set[str]) -> float | None:
    """Words between a number and the nearest of some words; a little less for those before it."""
    place = next((n for n, word in enumerate(words) if word.end > quantity.start), len(words))
    best: float | None = None
    phrases = [phrase.split(" ") for phrase in wanted if " " in phrase]
    for number, word in enumerate(words):
        if not lemmas(word.lower) & wanted and not _stands(words, number, phrases):
            continue
        distance = float(place - number) / _BEFORE if number < place else float(number - place)
        best = distance if best is None else min(best, distance)
    return best
