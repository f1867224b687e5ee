"""Numbers of one thing that take in more or less than each other: both can be right."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from consilience.model.finding import Finding, Side
from consilience.model.identity import members_id
from consilience.model.quantity import Number
from consilience.reconciliation.breadth import noun_end
from consilience.reconciliation.comparable import (
    days_meet,
    days_of,
    related_kind,
    shared_words,
)
from consilience.reconciliation.days_told import reports_apart
from consilience.reconciliation.figures import standing
from consilience.reconciliation.nouns import ANYBODY, PERSONS
from consilience.reconciliation.told import Told
from consilience.reconciliation.worded_sums import one_story
from consilience.reconciliation.wording import listed, told_in_words
from consilience.text.folding import content_stems, stem

Gap = Literal["time", "kinds", "area", "sides", "each"]

_CROWDED = 200
"""Numbers with one key that one is held against at most."""
_SLACK = 45
"""Days that may lie between a number for a day and one in all."""
_SHARED = 2
_WHY: Mapping[Gap, str] = {
    "time": "one is told for a stretch of time that comes again, the other in all",
    "sides": "one is told for each side, the other for both",
    "each": "one is told for each, the other for all together",
}
NOT_MILDER = (
    "neither number rounds the other or comes later for the same thing; "
    "they are of different scope, and both can be right"
)


@dataclass(frozen=True, slots=True)
class _Pair:
    narrow: Told
    broad: Told
    gap: Gap


def find_mismatches(
    groups: Sequence[tuple[Told, ...]],
    rates: Sequence[Told],
    outlets: Mapping[str, str],
    events: Mapping[str, str],
) -> tuple[Finding, ...]:
    """Find numbers of one thing of which one takes in more than the other.

    Args:
        groups: Numbers that measure one thing in one scope, together.
        rates: Numbers told for a day or another stretch of time.
        outlets: What to call each report, by id.
        events: Event id by claim id.

    Returns:
        One finding for two scopes, however many accounts tell them; sorted by id.
    """
    groups = [_current(group) for group in groups]
    rates = [told for told in rates if _for_a_time(told)]
    home = {told.id: number for number, group in enumerate(groups) for told in group}
    home |= {told.id: -1 - number for number, told in enumerate(rates)}
    totals = [told for group in groups for told in group]
    found: dict[tuple[Gap, int], list[_Pair]] = defaultdict(list)
    for pair in _pairs(totals, rates):
        found[pair.gap, home[pair.broad.id]].append(pair)
    findings = (
        _finding(pairs, outlets, events)
        for key in sorted(found)
        for pairs in _chosen(found[key], home)
    )
    return tuple(sorted(findings, key=lambda finding: finding.id))


def _for_a_time(told: Told) -> bool:
    """Whether a rate is one of time: "$11 per share" is no part of the sum that a firm lost."""
    return bool(_PER_TIME.match(told.text, noun_end(told.quantity)))


_PER_TIME = re.compile(
    r"[^.;]{0,30}?\b(?:an?|per|each|every)\s+(?:second|minute|hour|day|night|week|weekend|month|"
    r"quarter|season|year)\b|[^.;]{0,12}?\b(?:daily|nightly|hourly|weekly|monthly|yearly|annually)\b",
    re.IGNORECASE,
)


def _current(group: tuple[Told, ...]) -> tuple[Told, ...]:
    """Numbers that no later account has replaced."""
    status = standing(group)
    return tuple(told for told in group if status[told.id] == "current")


def _chosen(pairs: Sequence[_Pair], home: Mapping[str, int]) -> list[list[_Pair]]:
    """Of the scopes that one number takes in, the one told in the words nearest to its own.

    The dead and the injured are both in "49 dead and injured": of kinds joined, both are told.
    """
    by_scope: dict[int, list[_Pair]] = defaultdict(list)
    for pair in pairs:
        by_scope[home[pair.narrow.id]].append(pair)
    if pairs[0].gap == "kinds" and len(by_scope) == _BOTH:
        return [by_scope[key] for key in sorted(by_scope)]
    return [
        max(
            (by_scope[key] for key in sorted(by_scope)),
            key=lambda members: max((_near(pair), pair.narrow.id) for pair in members),
        )
    ]


_BOTH = 2


def _near(pair: _Pair) -> tuple[bool, bool, int, Number]:
    narrow, broad = pair.narrow, pair.broad
    return (
        narrow.topic == broad.topic,
        narrow.published == broad.published,
        shared_words(narrow, broad),
        narrow.shown or 0,
    )


def _pairs(totals: Sequence[Told], rates: Sequence[Told]) -> Iterator[_Pair]:
    """Numbers that their words mark as broader or narrower, and what they may be told beside."""
    index: dict[tuple[str, ...], dict[str, Told]] = defaultdict(dict)
    for told in totals:
        for key in _keys(told):
            index[key][told.id] = told
    rate = {told.id for told in rates}
    seen: set[tuple[str, str]] = set()
    for marked in sorted((*filter(_is_broad, totals), *rates), key=lambda told: told.id):
        for key in sorted(set(_keys(marked))):
            for name in sorted(index[key])[:_CROWDED]:
                narrow, broad = sorted(
                    (marked, index[key][name]), key=lambda told: (told.shown or 0, told.id)
                )
                if (narrow.id, broad.id) in seen:
                    continue
                seen.add((narrow.id, broad.id))
                gap = _gap(narrow, broad, rate)
                if gap and _of_one_thing(narrow, broad, gap):
                    yield _Pair(narrow, broad, gap)


def _is_broad(told: Told) -> bool:
    marks = {"both", "total"} & told.around.cues
    return bool(told.breadth.joined or told.breadth.area or marks)


def _keys(told: Told) -> Iterator[tuple[str, ...]]:
    unit = told.quantity.unit or ""
    for name in told.story or {""}:
        if told.topic:
            yield unit, told.topic, name
        if told.head and told.head not in ANYBODY:
            yield unit, "", told.head, name
        if told.head and told.head in PERSONS:
            yield unit, "person", name


def _gap(narrow: Told, broad: Told, rates: set[str]) -> Gap | None:
    """In what the greater number takes in more; null where it does not, or in two ways."""
    if (narrow.shown or 0) >= (broad.shown or 0):
        return None
    gaps: list[Gap] = []
    if narrow.id in rates and broad.id not in rates:
        gaps.append("time")
    elif narrow.id in rates or broad.id in rates:
        return None
    here, there = narrow.breadth, broad.breadth
    if there.joined > here.joined:
        gaps.append("kinds")
    elif here.joined != there.joined:
        return None
    if there.area and not here.area:
        gaps.append("area")
    elif here.area != there.area:
        return None
    if "each" in narrow.around.cues and "both" in broad.around.cues:
        gaps.append("sides")
    elif here.each and not there.each and "total" in broad.around.cues:
        gaps.append("each")
    return gaps[0] if len(gaps) == 1 else None


def _of_one_thing(narrow: Told, broad: Told, gap: Gap) -> bool:
    if _barred(narrow, broad, gap) or not related_kind(narrow, broad):
        return False
    if not (one_story(narrow, broad) or _of_one_outlet(narrow, broad)):
        return False
    if not days_meet(narrow, broad, slack=_SLACK):
        return False
    of_toll = narrow.phrase | _TOLD_BY.get(narrow.topic or "", frozenset())
    if narrow.toll and (narrow.topic == broad.topic or of_toll & broad.breadth.joined):
        return True
    return shared_words(narrow, broad) >= _needed(narrow, broad, gap)


_TOLD_BY: Mapping[str, frozenset[str]] = {
    "killed": frozenset(map(stem, ("dead", "killed"))),
    "injured": frozenset(map(stem, ("injured", "wounded", "hurt"))),
    "missing": frozenset({stem("missing")}),
}
"""Words by which another number takes in a toll."""


def _of_one_outlet(one: Told, other: Told) -> bool:
    """Whether one outlet tells both, in many of the same words: it goes on with its story."""
    outlet = one.claim.attribution[0].name == other.claim.attribution[0].name
    return outlet and shared_words(one, other) > _SHARED


def _barred(narrow: Told, broad: Told, gap: Gap) -> bool:
    if (
        narrow.around.past != broad.around.past
        or _done(narrow) != _done(broad)
        or reports_apart(narrow.published, broad.published)
    ):
        return True
    if "generic" in narrow.around.cues | broad.around.cues or broad.quantity.unit == "percent":
        return True
    if narrow.part or narrow.quantity.whole == broad.id or broad.quantity.whole == narrow.id:
        return True
    if gap in {"kinds", "area", "time"} and narrow.claim.id == broad.claim.id:
        return True
    if _of_another(narrow) or _of_another(broad) or _of_others_by_time(narrow, broad, gap):
        return True
    # "$400 million of debt" is what "$3.1 billion including debt" takes in, and no narrower price.
    return bool(broad.breadth.joined & content_stems(narrow.around.own)) and bool(
        broad.quantity.unit
    )


def _of_others_by_time(narrow: Told, broad: Told, gap: Gap) -> bool:
    """Whether a sum for a year and one in all are told with no name in common."""
    if gap != "time" or not narrow.quantity.unit:
        return False
    paid_on_a_day = any(first == last for first, last in days_of(broad))
    return paid_on_a_day or not narrow.around.names & broad.around.names


def _of_another(told: Told) -> bool:
    """Whether a number is told of others than those before it, or is a lead in one poll of many."""
    behind = told.text[told.quantity.end : told.quantity.end + _CLOSE]
    return told.head in _LEADS or bool(_OTHER.match(behind))


_CLOSE = 12
_OTHER = re.compile(r"\s*(?:in |of )?(?:other|another|further)\b")
_LEADS = frozenset({stem("point"), stem("lead")})


def _needed(narrow: Told, broad: Told, gap: Gap) -> int:
    """Words that two claims must share: fewer where their nouns or their slot say the same."""
    if narrow.quantity.unit:
        return _SHARED
    if narrow.head == broad.head and narrow.head not in ANYBODY and _side_by_side(narrow, broad):
        return 0
    if gap == "kinds":
        return 1 if narrow.single and narrow.topic == broad.topic else _SHARED
    return 1


def _side_by_side(one: Told, other: Told) -> bool:
    """Whether an account goes from one to the other, or two of one day and story tell them."""
    if one.claim.report == other.claim.report:
        return abs(one.place - other.place) <= _BESIDE
    if not (one.published and other.published) or one.home != other.home or not one.home:
        return False
    if not {one.topic, other.topic} & _HARM:
        return False  # one candidate and two candidates are told in one story of many things
    days = date.fromisoformat(one.published) - date.fromisoformat(other.published)
    return abs(days.days) <= _SOON


_HARM = frozenset({"buildings", "displaced", "injured", "missing", "killed"})
"""What one disaster does, of which each account of a day gives its number."""
_BESIDE = 250
"""Code points."""
_SOON = 2
"""Days."""


def _done(told: Told) -> bool:
    return told.claim.modality in {"actual", "possible"}


def _finding(
    pairs: Sequence[_Pair], outlets: Mapping[str, str], events: Mapping[str, str]
) -> Finding:
    gap = pairs[0].gap
    narrow = _each_once(pair.narrow for pair in pairs)
    broad = _each_once(pair.broad for pair in pairs)
    numbers = (*narrow, *broad)
    claims = tuple(sorted({told.claim.id for told in numbers}))
    return Finding(
        id=members_id("f", "scope_mismatch", (told.id for told in numbers)),
        kind="scope_mismatch",
        slot="count",
        event=next((events[claim] for claim in claims if claim in events), None),
        claims=claims,
        estimate=None,
        sides=(*_sides(narrow), *_sides(broad)),
        status="open",
        rule=f"scope-of-{gap}",
        explanation=(
            f"The accounts tell {told_in_words(narrow, outlets)} and "
            f"{told_in_words(broad, outlets)}: {_why(gap, broad)}."
        ),
        why_not_milder=NOT_MILDER,
        confidence=None,
        arithmetic=None,
    )


def _why(gap: Gap, broad: Sequence[Told]) -> str:
    if gap == "kinds":
        words = listed(sorted({told.breadth.words for told in broad}))
        return f"the greater number counts {words}"
    if gap == "area":
        areas = listed(sorted({told.breadth.area for told in broad}))
        known = areas in {"country", "world", "province", "region", "state", "county", "island"}
        return f"the greater number is of the whole {areas if known else areas.title()}"
    return _WHY[gap]


def _each_once(told: Iterable[Told]) -> tuple[Told, ...]:
    by_id = {number.id: number for number in told}
    return tuple(by_id[key] for key in sorted(by_id))


def _sides(numbers: Sequence[Told]) -> Iterator[Side]:
    by_value: dict[str, list[Told]] = defaultdict(list)
    for told in numbers:
        by_value[" ".join(told.quantity.text.split()).lower()].append(told)
    for value in sorted(by_value):
        yield Side(
            value=value,
            claims=tuple(sorted({told.claim.id for told in by_value[value]})),
            quantities=tuple(sorted({told.id for told in by_value[value]})),
            voices=tuple(sorted({told.voice for told in by_value[value]})),
        )
