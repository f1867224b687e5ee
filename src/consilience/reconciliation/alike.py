"""Small things that accounts tell alike: a day, a rank, a record, that something is not known."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.model.finding import Finding, FindingSlot
from consilience.reconciliation.days_told import DayTold, days_apart, days_told
from consilience.reconciliation.deeds import families
from consilience.reconciliation.making import Rule, Told, make, told_by_several
from consilience.reconciliation.shelves import Shelves
from consilience.reconciliation.superlatives import ranked, tells_record
from consilience.reconciliation.tellings import Telling, informative
from consilience.text.clusters import Clusters

_UNKNOWN = re.compile(
    r"\b(?:unspecified|undisclosed|unclear|unknown|not (?:been )?"
    r"(?:revealed|released|reported|disclosed|made public|known)|"
    r"never made public|didn t reveal|did not reveal|kept (?:quiet|secret)|"
    r"declined to (?:provide|give|reveal|disclose)|nobody knows|does not know|did not know|"
    r"no (?:[a-z]+ )?(?:figures?|time ?frame|details) (?:has|have|had|for|were|was)|"
    r"no time ?frame)\b"
)
_RANK = re.compile(
    r"\b(?P<rank>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b"
    r"(?! (?:floors?|storey|degree|hand|world|party|parties|persons?|class|grade|graders?|"
    r"quarters?|half|halves|streets?|avenues?|amendment|base|wife|husband|son|daughter|of|in|and|or|largest|"
    r"biggest|highest|longest|century|victim|man|woman|suspect|one)\b)|"
    r"\b(?P<first>first)\b"
    r"(?= (?:direct |face to face |such |[a-z]+ )?(?:talks|time|meeting|round|in))"
)
_NO_FEAR = re.compile(
    r"\b(?:no (?:[a-z]+ )?(?:risk|danger|threat)|is not expected|dismissed (?:concerns|fears)|"
    r"ruled out|no reason for alarm)\b"
)
_NOT_FEARED = "not to be feared"
_GREATEST = "the greatest of its kind"
_CODE = re.compile(r"\b[A-Z]{2,6}-?\d{3,}(?:-\d+)*\b")
"""A name that a register gives: of a flaw, a flight, a law."""
_MONTH_OR_HOUR = re.compile(
    r"^(?:\d{4}|X{4})-(?P<month>\d\d)$|T(?P<hour>\d\d:\d\d)$|^(?P<year>\d{4})$"
)
_ANY = ("event", "start", "end", "deadline")
_BUCKET = 16


@dataclass(frozen=True, slots=True)
class Point:
    """A claim and the small thing that it tells.

    Attributes:
        telling: The claim.
        value: The small thing.
        about: Stems of the sentence, without names.
    """

    telling: Telling
    value: str
    about: frozenset[str]


def find_small_agreements(
    tellings: Sequence[Telling], events: Mapping[str, str]
) -> Iterator[Finding]:
    """Find claims of different accounts that tell one small thing alike.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    rows: tuple[tuple[FindingSlot, str, Callable[[Telling], Iterator[str]], str], ...] = (
        ("date", "same-time-told", _days, "The accounts name the same time"),
        ("status", "same-rank-told", _ranks, "The accounts count it as the same one of its kind"),
        (
            "category",
            "same-code-told",
            _codes,
            "The accounts give it the same number of a register",
        ),
        ("count", "none-told", _none, "The accounts tell that there was none"),
        ("status", "record-told", _records, "The accounts tell of the same record"),
        ("status", "ruled-out", _ruled_out, "The accounts tell that it is not to be feared"),
        (
            "status",
            "not-known",
            _unknown,
            "The accounts tell that it is not known or not made public",
        ),
    )
    for slot, rule, read, opening in rows:
        points = [
            Point(telling, value, informative(telling.sentence_text) - telling.named)
            for telling in tellings
            if telling.claim.event_type != "statement" or read is _days
            for value in read(telling)
        ]
        for members in _groups(points, events if rule == "same-time-told" else None):
            if not told_by_several([point.telling for point in members]):
                continue
            told = [Told(point.telling, point.value) for point in members]
            yield make(Rule("agreement", slot, rule, opening), told, events)


def _days(telling: Telling) -> Iterator[str]:
    for day in days_told(telling.claim, _ANY):
        if name := _named_day(day):
            yield name
        elif telling.home and (match := _WEEKDAY.search(day.text.lower())) and not day.first:
            yield f"{_ON}{match[0]}"
    for when in telling.claim.times:
        if when.role in _ANY and (match := _MONTH_OR_HOUR.search(when.timex or "")):
            unit = match.lastgroup or ""
            yield f"{unit} {match[unit]}"


_NONE = "none "
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
_ON = "on "
"""Begins a day of the week of which no account tells the date: one day in one story alone."""


def _named_day(day: DayTold) -> str | None:
    """A day by month and day; words such as "today" name the report's day, not the event's."""
    if not any(mark.isdigit() for mark in day.text) and not day.text.lower().endswith("day"):
        return None
    if day.text.lower() in {"today", "yesterday"}:
        return None
    if day.month_day:
        return f"{day.month_day[0]:02}-{day.month_day[1]:02}"
    if day.first and day.single:
        return f"{day.first.month:02}-{day.first.day:02}"
    return None


def _ranks(telling: Telling) -> Iterator[str]:
    words = " ".join(telling.words)
    if match := _RANK.search(words):
        behind = [word for word in words[match.end() :].split() if word not in _IN_A_ROW][:1]
        if match["first"] or _COUNTS_IT.search(words[: match.start()]):
            yield match[0]
        elif behind:
            yield f"{match['rank']} {behind[0]}"


_COUNTS_IT = re.compile(
    r"\b(?:is|was|be|been|s|marks|marked|makes?|made|for) (?:[a-z]+ ){0,2}?"
    r"(?:the|its|his|her|their|a) $"
)
"""Before a rank of what is told itself, in whatever noun: "it was the second outage this year"."""
_IN_A_ROW = frozenset("straight consecutive successive such annual".split())


def _codes(telling: Telling) -> Iterator[str]:
    yield from sorted(set(_CODE.findall(telling.claim.text)))


def _none(telling: Telling) -> Iterator[str]:
    """What there was none of, by the slot that it would be counted in: nobody hurt, no arrests."""
    if telling.claim.modality == "actual":
        slots = {q.slot for q in telling.claim.quantities if q.slot and q.best == 0}
        yield from (f"{_NONE}{slot}" for slot in sorted(slots))


def _records(telling: Telling) -> Iterator[str]:
    if tells_record(telling):
        yield _GREATEST


def _ruled_out(telling: Telling) -> Iterator[str]:
    if _NO_FEAR.search(" ".join(telling.words)):
        yield _NOT_FEARED


def _unknown(telling: Telling) -> Iterator[str]:
    if _UNKNOWN.search(" ".join(telling.words)):
        yield "not made known"


def _groups(points: Sequence[Point], near: Mapping[str, str] | None) -> Iterator[list[Point]]:
    by_value: dict[str, dict[str, Point]] = defaultdict(dict)
    for point in points:
        by_value[point.value][point.telling.id] = point
    for value in sorted(by_value):
        by_id = by_value[value]
        clusters: Clusters[str] = Clusters()
        shelves = Shelves(_BUCKET)
        for key in sorted(by_id):
            for word in _shelved(by_id[key], near):
                for other in shelves.near(word, by_id[key].telling.home):
                    if _alike(by_id[key], by_id[other], near):
                        clusters.join(key, other, "")
                shelves.put(word, by_id[key].telling.home, key)
        for members, _ in clusters.sets():
            found = [by_id[member] for member in members]
            if len({point.telling.claim.report for point in found}) > 1:
                yield found


def _shelved(point: Point, near: Mapping[str, str] | None) -> list[str]:
    """What one of two claims must share with the other to be held against it."""
    telling = point.telling
    event = {near[telling.id]} if near and telling.id in near else set()
    none = {_NONE} if point.value.startswith(_NONE) else set()
    return sorted(point.about | telling.names | event | none)


def _alike(one: Point, other: Point, near: Mapping[str, str] | None) -> bool:
    here, there = one.telling, other.telling
    if here.claim.report == there.claim.report:
        return False
    if one.value.startswith(_NONE):
        return here.home == there.home != "" and not days_apart(here.days, there.days)
    shared = one.about & other.about
    names = here.names & there.names
    own = (here.stems - here.named) & (there.stems - there.named)
    if one.value == _GREATEST:
        own &= ranked(here) & ranked(there)
    in_one_story = here.home == there.home != ""
    code = bool(_CODE.fullmatch(one.value))
    if code or (one.value.startswith(_ON) and not in_one_story):
        return code and in_one_story
    if near is not None:
        linked = here.id in near and near[here.id] == near.get(there.id) and in_one_story
        deed = (
            linked
            or bool(families(here.stems) & families(there.stems))
            or (here.claim.event_type == there.claim.event_type != "other")
        )
        types = {here.claim.event_type, there.claim.event_type}
        told = bool(own) and (deed or bool(names))
        so = told or linked or (deed and bool(shared)) or len(own) >= 2
        # When it was said is another thing than when it was.
        return linked and len(types) == 1 if "statement" in types else so
    if len(own) >= 2 or one.value in {_GREATEST, _NOT_FEARED}:
        return bool(own)
    return bool(own) and (bool(names) or len(shared) >= 2)
