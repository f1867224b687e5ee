"""Whether two claims on the sides of a contrast are of one holder and of one matter."""

import re
from collections.abc import Mapping

from consilience.model.quantity import Number
from consilience.reconciliation.opposites import Placement, Sides
from consilience.reconciliation.tellings import Telling, informative
from consilience.text.folding import content_stems, stem


def of_one_holder(one: Placement, other: Placement, sides: Sides) -> bool:
    """Whether both can be told of one person or thing.

    Args:
        one: A claim on one side.
        other: A claim on a side of the same contrast.
        sides: The contrasts of the packs.
    """
    if _of_one_more(one) or _of_one_more(other) or (one.qualifies and other.qualifies):
        return False
    if one.charge and other.charge and not one.charge & other.charge:
        return False
    return _one_pronoun(one, other) or _told_of_one(one, other, sides)


def _told_of_one(one: Placement, other: Placement, sides: Sides) -> bool:
    ages, other_ages = _ages(one.telling), _ages(other.telling)
    if ages and other_ages and not ages & other_ages:
        return False
    about = sides.about(one.contrast)
    # A shared name, or the very thing that the contrast is about, says that one thing is meant.
    of_it = one.named & other.named or (one.holder & about and other.holder & about)
    if _of_others(one.named, other.named):
        return False
    if _WOUND in about:  # a wound is somebody's, and each has his own
        here, there = (_wounded(placed) - about for placed in (one, other))
        return bool(one.named & other.named) or bool(
            here and there and (here <= there or there <= here)
        )
    return bool(of_it) or not _of_others(_held(one) - about, _held(other) - about)


def _wounded(placed: Placement) -> frozenset[str]:
    """Stems of the first who is told to do or bear it."""
    roles = [role for role in placed.telling.claim.roles if role.role not in _NAMED_ALONE]
    return informative(roles[0].text) if roles else _held(placed)


_NAMED_ALONE = frozenset({"participant"})
_WOUND = stem("injury")


def _ages(telling: Telling) -> frozenset[Number]:
    """How old those are of whom a claim tells."""
    return frozenset(
        quantity.best
        for quantity in telling.claim.quantities
        if quantity.unit == "year" and quantity.best is not None and "old" in telling.words
    )


def _held(placed: Placement) -> frozenset[str]:
    """Who does or bears it; where a pronoun can only mean the voice, the voice."""
    words = set(placed.telling.words[:_OPENS])
    if placed.holder or not placed.telling.speaker:
        return placed.holder
    person = placed.telling.claim.attribution[-1].kind in _PERSONS
    if _SOMEBODYS.match(placed.telling.speaker):
        return placed.holder
    means_voice = bool(_SPEAKER & words) or (person and bool(_THIRD & words))
    return content_stems(placed.telling.speaker) if means_voice else placed.holder


_SOMEBODYS = re.compile(r"(?:his|her|their)\b", re.IGNORECASE)
"""A voice that is told by whose it is: "his lawyer said that he had stayed" is of no lawyer."""
_SPEAKER = frozenset({"i", "we"})
_THIRD = frozenset({"he", "she"})
"""Words that mean a person who speaks, and never a firm."""
_PERSONS = frozenset({"person", "anonymous"})
_OPENS = 2


def _of_one_more(placed: Placement) -> bool:
    """Whether it is told of one more of its kind: "another man was not badly hurt"."""
    return bool(_MORE & set(placed.telling.words[:_OPENS])) or any(
        _MORE & set(role.text.lower().split()[:_OPENS])
        for role in placed.telling.claim.roles
        if role.role != "participant"
    )


_MORE = frozenset("another other others second third fourth".split())


def _of_others(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both say of whom or what it is told, and share no word of it."""
    return bool(one and other) and not one & other


def one_matter(one: Placement, other: Placement, sides: Sides, events: Mapping[str, str]) -> bool:
    """Whether both speak of one thing: what stands around the signs is shared, and more.

    Args:
        one: A claim on one side.
        other: A claim on a side of the same contrast.
        sides: The contrasts of the packs.
        events: Event id by claim id.
    """
    here, there = one.telling, other.telling
    signs = sides.signs(one.contrast)
    about = sides.about(one.contrast)
    near = _meant(one) & _meant(other)
    shared = ((here.stems | one.holder) & (there.stems | other.holder)) - signs
    if (one.points or other.points) and one.telling.home == other.telling.home != "":
        shared |= near if near & (here.named | there.named) else frozenset()
    things = shared - here.named - there.named
    if about:
        of_it = all(
            about & (_meant(placed) | signs) and not _of_a_person(placed) for placed in (one, other)
        )
        side_by_side = here.claim.report == there.claim.report and one.contrast.lasting
        tied = side_by_side or bool(near - about if one.contrast.measure else near)
        return of_it and bool(here.names & there.names or things - about or tied)
    one_event = here.id in events and events[here.id] == events.get(there.id)
    if _right_behind(one, other) or _right_behind(other, one) or _one_pronoun(one, other):
        return True
    if not things or not near:
        return False
    if _held(one) == _held(other) and _held(one) & things and here.one_story(there):
        return True  # "the driver" of two accounts of one story
    return bool(near & here.named) or len(near) >= _SHARED or one_event


_SHARED = 2


def _right_behind(one: Placement, other: Placement) -> bool:
    """Whether a pronoun stands for who was told of right before: "the union said he had gone"."""
    here, there = one.telling, other.telling
    if here.claim.report != there.claim.report or not 0 < there.order - here.order <= _NEXT:
        return False
    return other.points and bool(one.holder) and one.holder <= there.before


def _one_pronoun(one: Placement, other: Placement) -> bool:
    """Whether two voices side by side speak of one by the same pronoun, and so not of themselves.

    "His wife said he was ill. The doctor said he was in good health."
    """
    here, there = one.telling, other.telling
    if here.claim.report != there.claim.report or not (one.points and other.points):
        return False
    spoken = bool(here.speaker) and bool(there.speaker) and here.voice != there.voice
    alike = set(here.words[:1]) & set(there.words[:1]) & {"he", "she", "it", "they"}
    return spoken and bool(alike) and abs(here.order - there.order) <= _NEXT


_NEXT = 3
"""Claims between which nobody else was told of."""


def _of_a_person(placed: Placement) -> bool:
    """Whether a sign tells of somebody by a pronoun: "he was successful" tells of no effort."""
    return bool(_PERSON & set(placed.telling.words[:1])) and not placed.holder


_PERSON = frozenset("he she i".split())


def _meant(placed: Placement) -> frozenset[str]:
    """What stands around the sign, and who bears it; of a pronoun what was told before as well."""
    told = placed.subject | placed.holder
    return told | (placed.telling.before if placed.points else frozenset())
