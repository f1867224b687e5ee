"""Numbers that whoever told them took back, or put another in the place of.

A voice takes back its own number, an outlet one that it published; that somebody else calls it
wrong leaves it standing. Those who only pass a number on lose it with the voice that told it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from consilience.reconciliation.comparable import compatible
from consilience.reconciliation.nouns import ANYBODY
from consilience.reconciliation.told import Told
from consilience.text.folding import fold

_DOES = re.compile(
    r"\b(?:withdr[ae]ws?|withdrew|withdrawn|retract(?:s|ed)|rescind(?:s|ed)|t(?:ook|aken) back|"
    r"correct(?:s|ed)|revised|amended|lowered|reduced|raised|downgraded|upgraded|adjusted)\b"
)
_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are)(?: \w+ly)? $")
DOERS = frozenset({"agent", "actor", "speaker"})
"""Roles of whoever corrects or withdraws."""
_BESIDE = 200
"""Code points between a number that is taken back and the one that takes its place."""


def set_right(told: Sequence[Told]) -> tuple[Told, ...]:
    """Give a number what is counted by the one that it corrects, or that corrects it.

    Args:
        told: All numbers, in the order of reports and text.

    Returns:
        The same numbers; of "the earlier figure of 41 dead was wrong; it is 38" both count dead.
    """
    marked = [number for number in told if {"withdrawn", "corrected"} & number.around.cues]
    found: dict[str, Told] = {}
    for number in marked:
        if number.topic is None and number.quantity.unit is None and _says_nothing(number):
            partner = next((n for n in marked if is_correction(number, n) and n.topic), None)
            if partner is not None:
                found[number.id] = _counting_what(number, partner)
    return tuple(found.get(number.id, number) for number in told)


def _says_nothing(told: Told) -> bool:
    return not told.head or told.head in ANYBODY or told.quantity.slot is None


def _counting_what(told: Told, partner: Told) -> Told:
    return replace(
        told,
        head=partner.head,
        phrase=partner.phrase,
        kinds=partner.kinds,
        disjoint=partner.disjoint,
        topic=partner.topic,
        label=partner.label,
        toll=partner.toll,
        grows=partner.grows,
        single=partner.single,
        action=partner.action,
    )


def is_correction(one: Told, other: Told) -> bool:
    """Whether an account takes one of two numbers back beside the other.

    Args:
        one: A number.
        other: Another.
    """
    if one.claim.report != other.claim.report or abs(one.place - other.place) > _BESIDE:
        return False
    return ("withdrawn" in one.around.cues) != ("withdrawn" in other.around.cues) and (
        one.quantity.unit == other.quantity.unit
    )


def taken_back(told: Iterable[Told], heard: Mapping[str, str]) -> frozenset[str]:
    """Ids of numbers that the voice or outlet that told them took back later.

    Args:
        told: Numbers that measure one thing.
        heard: Who stands behind each number, by quantity id.
    """
    told = list(told)
    back = [number for number in told if "withdrawn" in number.around.cues]
    own = {
        (heard[other.id], other.shown)
        for number in back
        for other in told
        if other.shown == number.shown and other.id != number.id
        if not _is_later(other, number) and _is_own(number, other)
    }
    own |= {(heard[n.id], n.shown) for n in told if "retracted" in n.around.cues}
    return frozenset(n.id for n in told if (heard[n.id], n.shown) in own)


def puts_right(later: Told, earlier: Told) -> bool:
    """Whether a number is put in the place of one that its voice or outlet told before.

    Args:
        later: A number.
        earlier: Another that measures the same thing.
    """
    if "corrected" not in later.around.cues or later.part or compatible(later, earlier):
        return False
    if not later.published or not earlier.published or earlier.published > later.published:
        return False
    if earlier.published == later.published and "corrected" in earlier.around.cues:
        return False  # of two corrections of one day nothing tells which is the later
    return later.claim.report != earlier.claim.report and _is_own(later, earlier)


def takes_back(by: Told, other: Told) -> bool:
    """Whether one number is the other, taken back by whoever told it in an account that names one.

    Args:
        by: A number.
        other: Another.
    """
    same = by.shown == other.shown and by.topic == other.topic is not None
    if not same or "withdrawn" not in by.around.cues or _is_later(other, by):
        return False
    return bool(by.story & other.story) and _is_own(by, other)


def _is_later(one: Told, other: Told) -> bool:
    return bool(one.published and other.published and one.published > other.published)


def _is_own(by: Told, other: Told) -> bool:
    """Whether the one who corrects is the one who told the other number, or published it."""
    if not _is_outlets(by):
        return by.voice == other.voice
    outlet, doer = fold(by.claim.attribution[0].name), _doer(by)
    if not doer or doer in outlet or outlet in doer:
        return outlet == fold(other.claim.attribution[0].name)
    last = other.claim.attribution[-1]
    of_entity = last.entity and any(
        role.entity == last.entity for role in by.claim.roles if role.role in DOERS
    )
    return last.kind != "outlet" and (bool(of_entity) or fold(last.name) in doer)


def _is_outlets(by: Told) -> bool:
    """Whether the outlet itself speaks, by its own name or none."""
    first, last = by.claim.attribution[0], by.claim.attribution[-1]
    return last.kind == "outlet" or fold(last.name) in fold(first.name)


def _doer(by: Told) -> str:
    """Words for whoever is told to correct or take back; empty where nobody is."""
    before = by.text[by.claim.start : by.quantity.start].lower()
    match = _DOES.search(before)
    if match is None or _PASSIVE.search(before, 0, match.start()):
        return ""
    return fold(before[: match.start()])
