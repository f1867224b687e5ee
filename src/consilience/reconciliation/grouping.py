"""Which numbers of different claims measure one thing."""

from collections.abc import Iterable, Sequence

from consilience.reconciliation.candidates import OF_A_STORY, Pair, candidates
from consilience.reconciliation.comparable import (
    days_meet,
    days_of,
    peculiar,
    same_kind,
    same_story,
    shared_words,
)
from consilience.reconciliation.corrections import is_correction, takes_back
from consilience.reconciliation.nouns import ANYBODY
from consilience.reconciliation.one_event import (
    heads_its_own,
    is_setting,
    of_one_count,
    of_one_event,
    of_one_hedge,
    of_one_measure,
    rounded_alike,
    set_against,
)
from consilience.reconciliation.rivals import Rivals, of_one_size
from consilience.reconciliation.scopes import apart, close_attacks, ends
from consilience.reconciliation.shares import of_one_whole
from consilience.reconciliation.slots.counted_deeds import CountedDeeds
from consilience.reconciliation.told import Told
from consilience.reconciliation.topics import is_length
from consilience.text.clusters import Clusters

_TELLING = 13
"""Smaller numbers are shared by chance too often to tie two claims by themselves."""
_SHARED = 2
_MANY = 100
_FEW = 10
"""Smaller tolls are of one victim or another as often as of the whole event."""


def comparable(
    told: Iterable[Told], deeds: CountedDeeds | None = None
) -> tuple[tuple[Told, ...], ...]:
    """Group numbers that measure one thing in one scope.

    Args:
        told: All numbers of the record.
        deeds: What the numbers are told with, for those told in other words.

    Returns:
        Groups sorted by their first id, every number in one of them.
    """
    by_id = {number.id: number for number in told}
    numbers = [by_id[key] for key in sorted(by_id)]
    rivals = Rivals(numbers)
    clusters: Clusters[str] = Clusters(lambda a, b: apart(by_id[a], by_id[b]))
    for number in numbers:
        clusters.add(number.id)
    for first, second in _in_order(numbers, candidates(numbers)):
        one, other = numbers[first], numbers[second]
        if _tied(one, other, rivals):
            clusters.join(one.id, other.id, "")
    for first, second in sorted(deeds.pairs(numbers)) if deeds else ():
        one, other = numbers[first], numbers[second]
        if deeds and deeds.tied(one, other) and not rivals.stand(one, other):
            clusters.join(one.id, other.id, "")
    return tuple(tuple(by_id[key] for key in members) for members, _ in clusters.sets())


def _in_order(numbers: Sequence[Told], pairs: Iterable[Pair]) -> list[Pair]:
    """Equal numbers of one noun meet first, so that no looser pair stands in their way."""
    shown = [number.shown for number in numbers]
    heads = [number.head for number in numbers]

    def order(pair: Pair) -> tuple[bool, bool, Pair]:
        one, other = pair
        return shown[one] != shown[other], heads[one] != heads[other], pair

    return sorted(pairs, key=order)


def _tied(one: Told, other: Told, rivals: Rivals) -> bool:
    """Whether there is ground for taking two numbers as measures of one thing."""
    if "generic" in one.around.cues | other.around.cues:
        return False
    if is_correction(one, other):
        return one.topic == other.topic is not None
    if one.claim.id == other.claim.id:
        return ends(one, other) and one.quantity.unit == other.quantity.unit
    if one.shown == other.shown:
        back = takes_back(one, other) or takes_back(other, one)
        return back or (same_story(one, other) and _tied_by_number(one, other))
    if _of_one(one, other, rivals):
        return True
    return (
        same_story(one, other)
        and not _torn(one, other)
        and of_one_size(one, other)
        and (_of_the_story(one) or not rivals.stand(one, other))
        and (rounded_alike(one, other) or _tied_by_measure(one, other))
    )


def _of_one(one: Told, other: Told, rivals: Rivals) -> bool:
    plainly = any(tie(one, other) for tie in (set_against, of_one_whole, heads_its_own))
    ties = (of_one_event, of_one_count, of_one_hedge, of_one_measure)
    return plainly or any(tie(one, other, rivals) for tie in ties)


def _of_the_story(told: Told) -> bool:
    return told.toll or told.topic in OF_A_STORY


def _one_spot(one: Told, other: Told) -> bool:
    """Whether both count people in one place that has a name of its own, on one day."""
    spot = one.around.own_names & other.around.own_names
    dated = bool(days_of(one)) and bool(days_of(other)) and days_meet(one, other)
    return len(spot) >= _SHARED and dated and same_kind(one, other)


def _torn(one: Told, other: Told) -> bool:
    """Whether two different numbers of one account and voice stand for two things.

    An account that sets two voices against each other does so in one breath; what it tells of
    another voice paragraphs later is another town's.
    """
    if one.claim.report != other.claim.report:
        return False
    far = abs(one.place - other.place) > _IN_ONE_BREATH
    return one.voice == other.voice or not _of_the_story(one) or (far and not one.toll)


_IN_ONE_BREATH = 500
"""Code points."""


def _tied_by_number(one: Told, other: Told) -> bool:
    shared = shared_words(one, other)
    named = bool(one.around.names & other.around.names)
    if one.quantity.unit or one.topic in {"age", "population"}:
        of_one_noun = one.head == other.head != "" and one.action == other.action != ""
        return (
            named
            or of_one_noun
            or shared >= _SHARED
            or (one.topic is not None and one.topic == other.topic)
        )
    if one.toll and other.toll and (one.shown or 0) >= _TELLING:
        return True
    slotted = one.topic is not None and one.topic == other.topic
    if same_kind(one, other) or (slotted and one.kinds & other.kinds):
        return slotted or (one.shown or 0) >= _TELLING or shared >= _SHARED
    least = 0 if peculiar(one) else 1
    return (one.shown or 0) >= _TELLING and shared >= least and _open_heads(one, other)


def _open_heads(one: Told, other: Told) -> bool:
    """Whether the nouns leave open that the same are counted ("people", "captives")."""
    if one.head in ANYBODY or other.head in ANYBODY:
        return True
    return bool(one.kinds & other.kinds) or one.topic == other.topic is not None


def _tied_by_measure(one: Told, other: Told) -> bool:
    if one.topic != other.topic:
        attacks = close_attacks(one, other) and (one.shown or 0) >= _MANY
        return attacks or _one_spot(one, other)
    shared = shared_words(one, other)
    if _of_the_story(one):
        few = one.toll and min(one.shown or 0, other.shown or 0) < _FEW
        return not one.toll or (same_kind(one, other) and (not few or shared >= _SHARED))
    if one.quantity.unit:
        return _tied_by_subject(one, other, shared)
    return not is_setting(one) and not is_setting(other) and _tied_by_noun(one, other, shared)


def _tied_by_noun(one: Told, other: Told, shared: int) -> bool:
    same_action = one.action == other.action
    if one.topic and one.single:
        return same_kind(one, other) and shared >= (1 if same_action else _SHARED)
    if one.head != other.head or not one.head:
        return False
    if one.home == other.home != "" and shared > 2 * _SHARED:
        return True  # told in nearly the same words
    named = bool(one.around.names & other.around.names)
    return named and same_action and shared > _SHARED


def _is_quality(unit: str | None) -> bool:
    """Whether a unit measures how fast, how heavy or how hot one thing is."""
    return unit is not None and (" per hour" in unit or unit in _QUALITIES)


_QUALITIES = frozenset("knot degree tonne ton kilogram pound".split())


def _tied_by_subject(one: Told, other: Told, shared: int) -> bool:
    if is_length(one.quantity.unit):
        return bool(one.anchors & other.anchors) and shared >= _SHARED
    if one.quantity.unit == "percent":
        alike_told = one.topic == other.topic is not None
        return bool(one.around.names & other.around.names) and alike_told
    if _is_quality(one.quantity.unit) and one.home == other.home != "" and shared >= 1:
        return True  # of one train in one story there is one speed
    here, there = one.around.own_names, other.around.own_names
    return 2 * len(here & there) > len(here | there) and shared > _SHARED
