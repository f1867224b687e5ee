"""What keeps two numbers apart: unit, status, day, place, side, and what is part of what."""

import re

from consilience.reconciliation.comparable import (
    days_meet,
    days_of,
    measure_one_event,
    peculiar,
    related_kind,
    rounds,
)
from consilience.reconciliation.corrections import is_correction
from consilience.reconciliation.days_told import reports_apart
from consilience.reconciliation.nouns import ANYBODY
from consilience.reconciliation.shares import of_one_whole
from consilience.reconciliation.slots.synonyms import things_of
from consilience.reconciliation.tellings import name_keys
from consilience.reconciliation.told import Told
from consilience.reconciliation.topics import SPREAD, is_length
from consilience.reconciliation.unlike import (
    of_each_alone,
    of_other_convicts,
    of_other_days_of_change,
    of_other_money,
    of_other_names,
    of_other_persons,
    of_other_spots,
    of_other_ways,
)

TOLL_DAYS = 45
"""Days over which accounts tell one toll anew."""
ATTACKS = frozenset({"attacks", "drones", "missiles", "munitions"})
"""An attack from the air is counted by what was sent as well as by the attack."""
_ROUNDING = 0.05
_OF_A_PART = 2
"""So many times a number of a whole country is greater than one that is told for no place."""
_DONE = frozenset({"actual", "possible"})


def apart(one: Told, other: Told) -> bool:
    """Whether two numbers must not stand in one group, whatever ties them.

    Args:
        one: A number.
        other: Another.
    """
    return any(check(one, other) for check in _CHECKS)


def _of_other_status(one: Told, other: Told) -> bool:
    """What is done, and what is planned, agreed or demanded; what is news, and what is past."""
    return _done(one) != _done(other) or one.around.past != other.around.past


def _done(told: Told) -> bool:
    return told.claim.modality in _DONE


def _of_other_sides(one: Told, other: Told) -> bool:
    """A number told for both sides; one that does not say can be each side's."""
    return ("both" in one.around.cues) != ("both" in other.around.cues)


def _of_other_breadth(one: Told, other: Told) -> bool:
    """The dead and the dead with the injured; a number for the whole country and one for a town."""
    if one.shown == other.shown:
        return False
    if one.breadth.joined != other.breadth.joined:
        return True
    if one.breadth.area == other.breadth.area:
        return False
    low, high = sorted((one.shown or 0, other.shown or 0))
    local = other.around.where if one.breadth.area else one.around.where
    return bool(local) or high >= low * _OF_A_PART


def _of_other_parts(one: Told, other: Told) -> bool:
    if one.quantity.whole == other.id or other.quantity.whole == one.id:
        return True
    if one.shown == other.shown or one_part(one, other) or of_one_whole(one, other):
        return False
    return one.part != other.part or (
        # Both are parts of something, and nothing tells whether they are the same part.
        one.part and "remainder" not in one.around.cues & other.around.cues
    )


def one_part(one: Told, other: Told) -> bool:
    """Whether two numbers can be of one part of a whole, or of what is a part elsewhere.

    "12 of the dead were soldiers" and "14 soldiers were killed" are of the same soldiers.

    Args:
        one: A number.
        other: Another.
    """
    if one.head != other.head or one.head in ANYBODY or one.topic != other.topic:
        return False
    of_a_number = one.quantity.whole or other.quantity.whole
    return not (of_a_number and one.topic is None) and all(map(_is_named, (one, other)))


def _is_named(told: Told) -> bool:
    """Whether a number is no part, or of some among others whom it names, and no list or rest."""
    among = told.quantity.whole is not None or told.quantity.relation == "part"
    return not told.part or (among and not told.listed and "remainder" not in told.around.cues)


def _of_other_days(one: Told, other: Told) -> bool:
    """Another day has a number of its own; the same number may be told with a day's slip."""
    slack = TOLL_DAYS if one.toll else int(one.shown == other.shown)
    return not days_meet(one, other, slack=slack)


def _of_other_measure(one: Told, other: Told) -> bool:
    return one.quantity.unit != other.quantity.unit or not _same_measure(one, other)


def _same_measure(one: Told, other: Told) -> bool:
    if one.topic != other.topic and one.topic and other.topic and not _are_taken(one, other):
        return close_attacks(one, other)
    if one.quantity.unit or one.topic in {"population", "age", "magnitude"}:
        return same_subject(one, other) or measure_one_event(one, other)
    if one.shown == other.shown:
        return True
    return related_kind(one, other) and not _narrower(one, other)


def _are_taken(one: Told, other: Told) -> bool:
    """Whether both count who was taken: arrested by one account, captured by another."""
    return {one.topic, other.topic} <= _TAKEN


_TAKEN = frozenset({"arrested", "captured"})


def exceeds(one: Told, other: Told) -> bool:
    """Whether of two tolls of persons the one of some is greater than the one of all.

    Eleven civilians are more than nine people: both cannot be the dead of one event.

    Args:
        one: A number.
        other: Another.
    """
    if not (one.toll and other.toll and one.topic == other.topic):
        return False
    if (one.head in ANYBODY) == (other.head in ANYBODY):
        return False
    of_all, of_some = (one, other) if one.head in ANYBODY else (other, one)
    return (of_some.shown or 0) > (of_all.shown or 0)


def _narrower(one: Told, other: Told) -> bool:
    """Whether one noun is a special case of the other, and its number so one of a part."""
    if (one.head in ANYBODY and other.head in ANYBODY) or exceeds(one, other):
        return False
    if "man" in {one.head, other.head} and things_of(one.head) & things_of(other.head):
        return False  # the men who came in are the burglars
    return one.kinds < other.kinds or other.kinds < one.kinds


def same_subject(one: Told, other: Told) -> bool:
    """Whether shares, sums, distances or ages can be of one subject: they share its name.

    Args:
        one: A number.
        other: Another.
    """
    if is_length(one.quantity.unit):
        return one.anchors == other.anchors or (
            one.shown == other.shown and not (one.anchors and other.anchors)
        )
    here, there = one.around.names, other.around.names
    if one.topic == "magnitude":
        low, high = sorted((one.shown or 0, other.shown or 0))
        return high - low <= SPREAD["magnitude"]
    return not here or not there or bool(here & there) or one.topic == "population"


def _of_other_times(one: Told, other: Told) -> bool:
    """Numbers from accounts of other months, where no day says that they mean one thing.

    A peculiar number that both tell is the same one all the same; a round or small one is chance.
    """
    if not may_be_parted_by_time(one) or (one.shown == other.shown and peculiar(one)):
        return False
    if not reports_apart(one.published, other.published):
        return False
    return not (days_of(one) and days_of(other) and days_meet(one, other))


def may_be_parted_by_time(told: Told) -> bool:
    """Whether a number is of what changes from month to month."""
    return told.topic not in _STAYS


_STAYS = frozenset({"magnitude", "population", "age"})


def _elsewhere(one: Told, other: Told) -> bool:
    """Whether a number belongs to a place that the other's account never names."""
    where = one.around.where or (one.around.set_in if one.toll else one.around.where)
    if one.shown == other.shown or not where:
        return False
    text = other.text.lower()
    return not where & other.story and not any(name in text for name in where)


def _moves_on(one: Told, other: Told) -> bool:
    """Whether an account goes on to another place: "In Skarn, 46 percent of voters came"."""
    told = other.claim.text.lower()
    between = one.text[other.place : one.place]
    return any(match["name"].lower() not in told for match in _IN_A_PLACE.finditer(between))


_IN_A_PLACE = re.compile(
    r"(?:(?<=\n)|(?<=[.!?”\"] ))(?:In|At|Across|Outside|Near) (?:the )?"
    r"(?P<name>[A-Z][\w’'-]+)[^.]{0,40}, "
)


def _of_other_places(one: Told, other: Told) -> bool:
    """A toll is the place's that it is told of; other counts are told without their place."""
    if one.claim.report == other.claim.report and one.shown != other.shown:
        return _moves_on(one, other) or _moves_on(other, one)
    if one.toll:
        return _elsewhere(one, other) or _elsewhere(other, one)
    return _elsewhere(one, other) and _elsewhere(other, one)


def _of_other_doers(one: Told, other: Told) -> bool:
    """Whether different names do it: each side of an exchange releases a number of its own.

    A toll is no doer's: parties that blame each other for it speak of one.
    """
    if one.shown == other.shown or one.toll or other.toll:
        return False
    if one.topic == other.topic and one.topic in _OF_ONE_PERSON:
        mine, theirs = (name_keys(told.quantity.scope.by or "") for told in (one, other))
        return bool(mine and theirs) and not mine & theirs
    if "other" in {one.claim.event_type, other.claim.event_type} and one.topic not in _WON:
        return False  # "Calder has a tally of 600" tells of no deed, and who has it did nothing
    here, there = _doers(one), _doers(other)
    return bool(here and there) and not here & there


_OF_ONE_PERSON = frozenset({"points", "out_for"})
"""What is counted for one player: the club that two share makes them no one."""
_WON = frozenset({"votes", "seats", "vote_share"})
"""What is counted for each who stood: another winner has a number of his own."""


def _doers(told: Told) -> frozenset[str]:
    """Ids and keys of the names that do it, as far as the record knows who is named."""
    roles = [r for r in told.claim.roles if r.role in _DOES and r.entity]
    words = (word for role in roles for word in _CAPITAL.findall(role.text))
    return frozenset(role.entity or "" for role in roles).union(*map(name_keys, words))


_DOES = frozenset({"agent", "giver", "actor", "attacker", "captor", "payer"})
_CAPITAL = re.compile(r"\b[A-Z][^\W\d_]{2,}")


def _of_one_claim(one: Told, other: Told) -> bool:
    if one.claim.id != other.claim.id or one.shown == other.shown:
        return False
    return not ends(one, other) and not is_correction(one, other)


def ends(one: Told, other: Told) -> bool:
    """Whether two numbers are the two ends of one: "at least 160, perhaps as much as 180".

    Args:
        one: A number.
        other: Another.
    """
    hedges = {one.quantity.approx, other.quantity.approx}
    return bool(hedges & {"at_least", "more_than"}) and bool(hedges & {"up_to", "less_than"})


def close_attacks(one: Told, other: Told) -> bool:
    """Whether two numbers count one wave of attacks, one of them roughly.

    Args:
        one: A number.
        other: Another.
    """
    if {one.topic, other.topic} - ATTACKS:
        return False
    hedged = one.quantity.approx != other.quantity.approx
    return hedged and rounds(one.shown or 0, other.shown or 0, _ROUNDING)


_CHECKS = (
    of_other_convicts,
    _of_other_measure,
    _of_other_status,
    _of_other_sides,
    _of_other_breadth,
    _of_other_parts,
    _of_other_days,
    _of_other_times,
    _of_other_places,
    _of_other_doers,
    _of_one_claim,
    of_other_ways,
    of_other_days_of_change,
    of_other_money,
    of_other_names,
    of_other_persons,
    of_other_spots,
    of_each_alone,
)
