"""Two numbers of one event: told by two accounts, or set against each other by one."""

import re
from datetime import date

from consilience.reconciliation.comparable import (
    compatible,
    days_meet,
    measure_one_event,
    rounder,
    same_kind,
    same_story,
    shared_words,
    together,
)
from consilience.reconciliation.nouns import ANYBODY
from consilience.reconciliation.rivals import Rivals, of_one_size
from consilience.reconciliation.scopes import exceeds
from consilience.reconciliation.told import Told
from consilience.reconciliation.topics import WORST_HIT
from consilience.text.folding import fold, stem

_MANY = 100


def of_one_event(one: Told, other: Told, rivals: Rivals) -> bool:
    """Whether two accounts tell one event, and each of them one number of the same noun for it.

    Args:
        one: A number.
        other: A number of the same unit.
        rivals: The numbers of all reports.
    """
    settings = is_setting(one) or is_setting(other) or one.quantity.unit
    if settings or one.claim.report == other.claim.report or not of_one_size(one, other):
        return False
    if one.toll and other.toll and one.topic == other.topic:
        return not rivals.of_toll(one, other) and _of_one_toll(one, other)
    named = one.head == other.head and one.head not in ANYBODY
    measured = one.topic == other.topic or not (one.topic and other.topic)
    if not (named and measured and days_meet(one, other)) or rivals.stand(one, other):
        return False
    if rounded_alike(one, other) and together(one, other):
        return True
    typed = one.claim.event_type == other.claim.event_type != "other"
    met = (typed and together(one, other)) or _both_open(one, other)
    return met and not _of_others(one, other)


def _of_others(one: Told, other: Told) -> bool:
    """Whether each claim names somebody whom the other does not: each has a number of his own."""
    here, there = one.around.names, other.around.names
    return bool(here - there) and bool(there - here)


def _both_open(one: Told, other: Told) -> bool:
    """Whether both stand in the sentence that opens an account of one story, with one name."""
    if not (_opens(one) and _opens(other) and same_story(one, other)):
        return False
    shared = one.story & other.story
    return any(name in _opening(one) and name in _opening(other) for name in sorted(shared))


def _of_one_toll(one: Told, other: Told) -> bool:
    """Whether two tolls, each the only one of its account, are of one event."""
    first, later = sorted((one, other), key=lambda told: told.published or "")
    if "risen" in later.around.cues and "risen" not in first.around.cues:
        return same_story(one, other) and (same_kind(one, other) or _of_all(one, other))
    counted = same_kind(one, other) or exceeds(one, other)
    opening = _opens(one) and _opens(other) and _of_all(one, other)
    if _alone_in_a_story(one, other):
        return True
    return (counted or opening) and together(one, other)


def _alone_in_a_story(one: Told, other: Told) -> bool:
    """Whether two accounts of one story tell, each, the only number of its kind that it has.

    The dead of a story may be of many happenings, and those who were arrested seldom.
    """
    if one.topic not in _OF_A_RAID or one.home != other.home or not one.home:
        return False
    low, high = sorted((one.shown or 0, other.shown or 0))
    alike = same_kind(one, other) or bool({one.head, other.head} & ANYBODY)
    near = low >= _LEAST and high <= low * _NEARLY
    return alike and near and days_meet(one, other) and shared_words(one, other) >= 1


_OF_A_RAID = frozenset({"arrested", "captured"})
_LEAST = 5
"""Smaller numbers are of one or another of those whom an account tells of one by one."""
_NEARLY = 1.5


def _of_all(one: Told, other: Told) -> bool:
    """Whether one counts people and the other calls them by what they are, and means them all."""
    heads = {one.head, other.head}
    return bool(heads & ANYBODY) and not heads & _SOME


_SOME = (
    frozenset(
        stem(word)
        for word in """man woman child girl boy baby civilian soldier officer policeman guard
    rescuer firefighter foreigner tourist native member relative""".split()
    )
    - ANYBODY
)
"""Nouns for those who are told among others as often as alone."""


def _opens(told: Told) -> bool:
    """Whether a number stands in the first sentence of its account, which tells the main thing."""
    return not _SENTENCE_END.search(told.text[: told.place].strip())


def _opening(told: Told) -> str:
    return _SENTENCE_END.split(told.text.strip(), maxsplit=1)[0].lower()


_SENTENCE_END = re.compile(r"(?<!\b[ap]\.m)(?<!\b[A-Z])[.!?]\s")


def of_one_count(one: Told, other: Told, rivals: Rivals) -> bool:
    """Whether two accounts of one story and time tell the only number of one noun that each has.

    "Three gunmen were on the coach" and "five gunmen hold the coach" count the same gunmen.

    Args:
        one: A number.
        other: A number of the same unit.
        rivals: The numbers of all reports.
    """
    if not _count_one_noun(one, other):
        return False
    low, high = sorted((one.shown or 0, other.shown or 0))
    if low <= 1 or high > 2 * low or is_setting(one) or is_setting(other):
        return False
    if not days_meet(one, other) or not _of_one_time(one, other) or _of_others(one, other):
        return False
    if not (_is_subject(one) and _is_subject(other)):
        return False  # "nine carries" are somebody's, and everybody has his own
    lone = not any(rivals.of_noun(told) for told in (one, other))
    return lone and shared_words(one, other) >= 1


def _count_one_noun(one: Told, other: Told) -> bool:
    """Whether two accounts of one story count, without a unit, what they call by one noun."""
    in_one_story = one.home == other.home != "" and one.claim.report != other.claim.report
    plain = not (one.quantity.unit or one.toll or other.toll)
    return in_one_story and plain and one.head == other.head and one.head not in ANYBODY


def heads_its_own(one: Told, other: Told) -> bool:
    """Whether an account measures its main thing in its heading and, otherwise, in its opening.

    "Thieves take jewels worth $2.5 million" over a text whose first sentence tells of $2.6 million
    is of the same jewels.

    Args:
        one: A number.
        other: A number of the same unit.
    """
    if one.claim.report != other.claim.report or one.topic != other.topic or not one.topic:
        return False
    first, later = sorted((one, other), key=lambda told: told.place)
    low, high = sorted((one.shown or 0, other.shown or 0))
    if not (one.single and other.single) or not 0 < low <= high <= _NEAR * low:
        return False
    heading = _HEADING.match(first.text)
    return heading is not None and first.place < heading.end() <= later.place < _OPENING


_HEADING = re.compile(r"\s*[^\n]{1,200}(?<![.!?”\"])\n")
_OPENING = 450
"""Code points of an account in which it tells its main thing."""


def of_one_hedge(one: Told, other: Told, rivals: Rivals) -> bool:
    """Whether one account of a story tells roughly the number that another tells of one noun.

    "At least 12 shots were fired" and "13 shots" are of the same shots, where each account tells of
    no other shots.

    Args:
        one: A number.
        other: A number of the same unit.
        rivals: The numbers of all reports.
    """
    if not _count_one_noun(one, other):
        return False
    hedged = (one.quantity.approx == "exact") != (other.quantity.approx == "exact")
    low, high = sorted((one.shown or 0, other.shown or 0))
    if not hedged or low <= _FEW or high > _NEAR * low or not compatible(one, other):
        return False
    apart = not days_meet(one, other) or _of_others(one, other)
    lone = not any(rivals.of_noun(told) for told in (one, other))
    return lone and not apart and not is_setting(one) and not is_setting(other)


_FEW = 4
_NEAR = 1.2
"""So many times the lower of two numbers the greater one is at most, where one is a hedge."""


def of_one_measure(one: Told, other: Told, rivals: Rivals) -> bool:
    """Whether two accounts of one event each measure it once: "€80m stolen", "gems worth €85m".

    Args:
        one: A number.
        other: Another.
        rivals: The numbers of all reports.
    """
    if one.claim.report == other.claim.report or not measure_one_event(one, other):
        return False
    return days_meet(one, other) and not any(rivals.of_topic(told) for told in (one, other))


def _is_subject(told: Told) -> bool:
    """Whether a number opens its clause, so that the clause tells of those counted."""
    return told.place - told.claim.start <= _OPENS


_OPENS = 6
"""Code points of an "and" before it."""


def _of_one_time(one: Told, other: Told) -> bool:
    if not one.published or not other.published:
        return False
    days = date.fromisoformat(one.published) - date.fromisoformat(other.published)
    return abs(days.days) <= _SOON


_SOON = 2
"""Days between accounts of one thing that is not told to grow."""


def set_against(one: Told, other: Told) -> bool:
    """Whether an account sets one voice's number beside another's: "the union said 1,100 jobs".

    Args:
        one: A number.
        other: Another.
    """
    if one.claim.report != other.claim.report or abs(one.place - other.place) > _BESIDE:
        return False
    voiced = all(len(told.claim.attribution) > 1 for told in (one, other))
    if not voiced or one.voice == other.voice or one.part or other.part:
        return False
    if one.toll and other.toll and (one.head in ANYBODY) != (other.head in ANYBODY):
        return exceeds(one, other)
    here, there = (told.around.own_names - _voice(told) for told in (one, other))
    apart = one.phrase != other.phrase or (here and there and not here & there)
    alike = one.head == other.head != "" and (one.topic == other.topic or _of_one_noun(one, other))
    settings = is_setting(one) or is_setting(other)
    return alike and not (apart or one.quantity.unit or settings or _of_other_deeds(one, other))


def _of_other_deeds(one: Told, other: Told) -> bool:
    """Whether each is told with a deed of its own, and nothing else ties the two.

    Four bullets that a gun was loaded with are not set against seven that hit somebody.
    """
    deeds = one.action and other.action and one.action != other.action
    return bool(deeds) and shared_words(one, other) == 0


def _voice(told: Told) -> frozenset[str]:
    """Folded words of who tells it: "Calder Transit put the number at 2,600" is of no transit."""
    return frozenset(fold(told.claim.attribution[-1].name).split())


def _of_one_noun(one: Told, other: Told) -> bool:
    """Whether one number has its noun from where the other has it: "put the number at 2,600"."""
    here, there = one.quantity.counted, other.quantity.counted
    return here is not None and there is not None and here.start == there.start


_BESIDE = 250
"""Code points between numbers that an account sets against each other."""


def rounded_alike(one: Told, other: Told) -> bool:
    """Whether one tells roughly what the other tells to the unit, of the same noun.

    Args:
        one: A number.
        other: Another.
    """
    if one.head != other.head or not one.head or (one.shown or 0) < _MANY:
        return False
    return rounder(one, other) or rounder(other, one)


def is_setting(told: Told) -> bool:
    """Whether the number only tells where: "homes in seven villages"."""
    setting = "inside" in told.around.cues and "settlement" in told.kinds
    return setting and told.topic != WORST_HIT
