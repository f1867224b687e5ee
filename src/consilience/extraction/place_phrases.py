"""Where it happened, as noun phrases tell: "in bushes outside the bank", "at 24 Orsk Street".

Names of places behind a preposition are found by :mod:`consilience.extraction.places`. Here are the
phrases that hang on the verb of a clause or on the noun of its event by a preposition of place, and
on each other. What only tells a thing or a person apart ("a teacher at the school") is no place.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from consilience.extraction.besides import follows_offence
from consilience.extraction.far_places import is_afar, is_figure_of_place
from consilience.extraction.place_words import (
    AIMING,
    ANYWHERE,
    AREAS,
    AT_HOUSES,
    BECOMING,
    HOUSES,
    LOOKING,
    MOVING,
    OF_PLACE,
    OPENING,
    PARTS,
    SCENES,
    STREETS,
    SURFACES,
    WHERE,
)
from consilience.extraction.timing import OF_A_HOUSE, is_own
from consilience.extraction.trees import Trees, base
from consilience.model.analysis import Name
from consilience.model.claim import Claim, PlaceMention, PlaceRole
from consilience.model.span import Span

_PHRASE = frozenset({"det", "amod", "compound", "nummod", "nmod:poss", "flat", "nmod:desc"})
_DEEPEST = 6
_YEAR = 4
"""Digits of a year, which is no number of a road."""
_WIDEST = 12
"""Words of a phrase."""


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause and what its phrases are weighed by."""

    trees: Trees
    words: frozenset[int]
    predicate: int
    trigger: int | None
    named: frozenset[int]


def with_place_phrases(trees: Trees, claim: Claim, names: Sequence[Name]) -> Claim:
    """A claim with the places that noun phrases of its clause tell, beside those it has.

    Args:
        trees: The report's trees.
        claim: The claim, with the places that names tell.
        names: Names of the report, in order.
    """
    words = [word for span in claim.spans for word in trees.within(span)]
    if not words:
        return claim
    trigger = trees.at(claim.trigger.start) if claim.trigger else None
    first, last = (bisect_left(names, end, key=_start) for end in (claim.start, claim.end))
    named = (
        word
        for name in names[first:last]
        if name.kind in {"place", "other", "organisation"}
        for word in trees.within(Span(name.start, name.end))
    )
    clause = _Clause(trees, frozenset(words), trees.carrier(words), trigger, frozenset(named))
    taken = [Span(place.start, place.end) for place in claim.places]
    taken += [Span(when.start, when.end) for when in claim.times]
    found: list[PlaceMention] = []
    for number in words:
        place = _place(clause, number)
        if place and not any(span.overlaps(Span(place.start, place.end)) for span in taken):
            found.append(place)
            taken.append(Span(place.start, place.end))
    places = sorted((*claim.places, *found), key=lambda place: place.start)
    return replace(claim, places=tuple(places)) if found else claim


def _start(name: Name) -> int:
    return name.start


def _place(clause: _Clause, number: int) -> PlaceMention | None:
    """The place that a word is the head of; null where it is none."""
    trees = clause.trees
    case = _case(trees, number)
    head = trees.tokens[number].head
    if case == "of" and head is not None and _lemma(trees, head) in PARTS:
        case = _case(trees, head)  # "into the front of the shop" is into the shop
    role = WHERE.get(case)
    if role is None or not _is_place(clause, number, case) or is_figure_of_place(trees, number):
        return None
    if is_afar(trees, role, number, clause.predicate):
        return None
    if follows_offence(trees, trees.tokens[number].start, (clause.predicate, clause.trigger)):
        return None
    if not _is_where(clause, number, _DEEPEST):
        return None
    role = _of_verb(_lemma(trees, -1 if head is None else head), case, role)
    if role is None:
        return None
    span = _phrase(clause, number)
    return PlaceMention(role, span.of(trees.text), span.start, span.end)


def _lemma(trees: Trees, number: int) -> str:
    return (trees.tokens[number].lemma or "").lower() if number >= 0 else ""


def _case(trees: Trees, number: int) -> str:
    """The preposition before a word; empty where it has none, or is compared by it."""
    cases = list(trees.having(number, "case"))
    before = [trees.word(one) for one in cases if one < number]
    return before[-1] if before and "than" not in before else ""


def _is_place(clause: _Clause, number: int, case: str) -> bool:
    """Whether a noun tells of somewhere, brought in so."""
    trees = clause.trees
    token = trees.tokens[number]
    lemma = _lemma(trees, number)
    if token.upos == "PROPN":
        return _is_name_of_place(clause, number, case)
    if token.upos != "NOUN" or (case == "on" and lemma not in SURFACES):
        return False
    if lemma in OF_PLACE and any(_case(trees, n) == "of" for n in trees.having(number, "nmod")):
        return True
    if lemma in AREAS:
        return _is_told_apart(trees, number)
    return lemma in ANYWHERE or (lemma in HOUSES and case in AT_HOUSES)


def _is_name_of_place(clause: _Clause, number: int, case: str) -> bool:
    """Whether a name begins or ends with a word for places: "Rue d'Orsk", "Orsk Street"."""
    trees = clause.trees
    word = trees.word(number).rstrip(".")
    if case == "on" and word not in SURFACES:
        return False
    if word in OPENING and _run_of_name(trees, number) > number:
        return True
    before = trees.first_having(number, "compound", "nummod", "amod", "flat")
    ends = number in clause.named and before is not None and before < number
    return ends and word in STREETS and (word not in HOUSES or case in AT_HOUSES)


def _run_of_name(trees: Trees, number: int) -> int:
    """The last word of a name that goes on behind its first word without a break.

    The number of a road or a school is a part of it: "the 2500 block of Velm 214".
    """
    last, count = number, len(trees.tokens)
    while last + 1 < count and trees.tokens[last + 1].upos == "PROPN":
        last += 1
    if last + 1 >= count or not trees.word(last + 1).isdigit():
        return last
    numbered = trees.tokens[last + 1].head == last and trees.tokens[last].upos == "PROPN"
    return last + 1 if numbered and len(trees.word(last + 1)) < _YEAR else last


def _is_told_apart(trees: Trees, number: int) -> bool:
    """Whether a name stands in the phrase of an area, or an adjective behind "a"."""
    inside = list(trees.having(number, "compound", "nmod:poss", "amod", "flat"))
    if any(trees.tokens[one].upos == "PROPN" for one in inside):
        return True
    article = trees.first_having(number, "det")
    adjective = any(base(trees.tokens[one]) == "amod" for one in inside)
    return adjective and article is not None and trees.word(article) in {"a", "an"}


def _is_where(clause: _Clause, number: int, depth: int) -> bool:
    """Whether a phrase of place hangs on the event of its clause, or on another such phrase."""
    trees = clause.trees
    token = trees.tokens[number]
    if number == clause.predicate:
        return trees.first_having(number, "cop") is not None
    if not depth or token.head is None or token.head not in clause.words:
        return False
    own = is_own(trees, trees.span(number), clause.predicate, clause.trigger)
    if base(token) == "obl":
        return own
    return base(token) == "nmod" and (
        (token.head in trees.events and (own or _is_of_scene(clause, token.head, depth)))
        or (_is_stay(clause, token.head) and _is_where(clause, token.head, depth - 1))
        or _is_thing_of(clause, token.head)
    )


def _is_of_scene(clause: _Clause, event: int, depth: int) -> bool:
    """Whether somebody is where an event happened: "at the site of the robbery in the shop"."""
    head = clause.trees.tokens[event].head
    return (
        head is not None
        and _lemma(clause.trees, head) in SCENES
        and _is_stay(clause, head)
        and _is_where(clause, head, depth - 1)
    )


def _is_stay(clause: _Clause, number: int) -> bool:
    """Whether a word is a place, or part of one, that something is at or goes into."""
    case = _case(clause.trees, number)
    if case == "of":
        head = clause.trees.tokens[number].head
        case = _case(clause.trees, head) if head is not None and head >= 0 else ""
    part = _lemma(clause.trees, number) in PARTS
    return case in WHERE and (part or _is_place(clause, number, case))


def _is_thing_of(clause: _Clause, number: int) -> bool:
    """Whether a thing has something done to it by the clause: it is done where the thing is."""
    trees = clause.trees
    token = trees.tokens[number]
    lemma = token.lemma or ""
    if token.head != clause.predicate or token.upos != "NOUN" or lemma in OF_A_HOUSE:
        return False
    if number in trees.events and base(token) == "obl":
        return False  # "charged in the slayings at a shop"
    done_to = token.deprel in {"obj", "nsubj:pass"}
    return done_to or (base(token) == "obl" and _case(trees, number) in WHERE)


def _of_verb(verb: str, case: str, role: PlaceRole) -> PlaceRole | None:
    """What a place is to the verb above it: null where it is none of what the verb tells."""
    if case in {"to", "from", "toward", "towards"}:
        return role if verb in MOVING else None
    if case == "into" and verb in BECOMING:
        return None
    if case == "at" and verb in AIMING | LOOKING:
        return "target" if verb in AIMING else None
    return role


def _phrase(clause: _Clause, number: int) -> Span:
    """The words of a place from its article to its noun, with what it is a part of behind it."""
    trees = clause.trees
    first, last = number, number
    for child in trees.having(number, *_PHRASE):
        if child < number:
            first = min(first, trees.first_below(child), child)
    if trees.tokens[number].upos == "PROPN":
        last = _run_of_name(trees, number)
        goes_on = last > number and trees.tokens[number + 1].upos == "PROPN"
        first = number if goes_on else first
    elif _lemma(trees, number) in OF_PLACE:
        for child in trees.having(number, "nmod"):
            if _case(trees, child) == "of" and child - last < _WIDEST:
                last = _run_of_name(trees, child)
    return Span(trees.tokens[max(first, number - _WIDEST)].start, trees.tokens[last].end)
