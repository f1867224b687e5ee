"""One event that linking joined, told by two voices on two days or at two places."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from consilience.model.finding import Finding, FindingSlot
from consilience.reconciliation.days_told import DayTold, days_between, same_day, written
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.subjects import hangs
from consilience.reconciliation.tellings import Telling, informative, name_keys

_AT = re.compile(
    r"\b(?:at|in|inside|outside|aboard|from) (?P<where>(?:a|an|the|his|her|its|their) "
    r"(?:[a-z'’-]+ ){0,2}?(?P<noun>[a-z]+)|(?:[A-Z][a-z]+ )+(?P<of>[a-z]+))(?=[ ,.;]|$)"
)
"""Where something was, by a common noun: "at a villa", "at Orvane airport"."""
_PLACES = frozenset(
    """airport villa house home flat apartment hotel office station school hospital church mosque
    harbour harbor port pier bridge tunnel stadium ground hall barracks prison jail court courthouse
    palace embassy bank shop market mall square park street road motorway highway farm field forest
    beach lake river mountain garage warehouse factory mill mine dam museum library theatre theater
    restaurant cafe bar pub club gym mint boat ship ferry yacht train bus plane car van lorry border
    checkpoint camp depot refinery platform""".split()
)
_NOW = re.compile(r"\b(?:today|now|tonight|yesterday|this|last)\b")
_OFTEN = re.compile(r"\b(?:another|second|third|again|also|each|every|later|earlier|other)\b")
_MOST = 6
"""Claims that linking joins in one event; more are of a long story and many deeds."""
_FAR = 3
"""Days: what lies farther apart is told of two deeds."""


@dataclass(frozen=True, slots=True)
class _Seen:
    telling: Telling
    days: tuple[DayTold, ...]
    where: frozenset[str]
    words: str


def find_event_slots(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find events of which two voices tell another day or another place.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    by_event: dict[str, list[_Seen]] = defaultdict(list)
    for telling in tellings:
        if telling.id in events and _is_deed(telling):
            by_event[events[telling.id]].append(_seen(telling))
    for event in sorted(by_event):
        members = by_event[event]
        if len(members) <= _MOST:
            yield from _apart(members, "date", "one-event-two-days", _of_two_days, _day, events)
            yield from _apart(members, "place", "one-event-two-places", _at_two, _where, events)


def _is_deed(telling: Telling) -> bool:
    claim = telling.claim
    told = claim.modality == "actual" and claim.polarity == "positive" and not hangs(telling)
    return told and claim.event_type != "statement" and not _OFTEN.search(" ".join(telling.words))


def _seen(telling: Telling) -> _Seen:
    found = ((m, m["noun"] or m["of"]) for m in _AT.finditer(telling.text))
    match, noun = next(((m, n) for m, n in found if n in _PLACES), (None, ""))
    where = frozenset({noun}) & _PLACES
    days = tuple(
        day
        for day in telling.days
        if day.first and day.single and not day.approx and not _NOW.search(day.text.lower())
    )
    words = " ".join(match[0].split()) if match and where else ""
    return _Seen(telling, days, where, words)


Compare = Callable[[_Seen, _Seen], bool]


def _apart(  # noqa: PLR0913, PLR0917 - what one comparison of events is made of
    members: Sequence[_Seen],
    slot: FindingSlot,
    rule: str,
    compare: Compare,
    shown: Callable[[_Seen], str],
    events: Mapping[str, str],
) -> Iterator[Finding]:
    for one, other in combinations(members, 2):
        here, there = one.telling, other.telling
        if here.claim.report == there.claim.report or here.text == there.text:
            continue
        if not _typed(one, other) or not compare(one, other):
            continue
        yield make(
            Rule(
                "contradiction",
                slot,
                f"{rule}-by-linking",
                f"The accounts tell one event and give it another {slot}",
                why_not_milder=f"linking joined the two, and no {slot} is in both",
            ),
            [Told(here, shown(one)), Told(there, shown(other))],
            events,
        )


def _typed(one: _Seen, other: _Seen) -> bool:
    """Whether a pack knows the deed: of states and of what is said linking joins too much."""
    return bool({one.telling.claim.event_type, other.telling.claim.event_type} & _DEEDS)


_DEEDS = frozenset(
    """arrest capture release attack explosion crash shooting kidnapping raid rescue escape
    industrial_accident transport_accident fire collapse signing resignation appointment theft
    launch strike_action evacuation""".split()
)


def _of_two_days(one: _Seen, other: _Seen) -> bool:
    if len(one.days) != 1 or len(other.days) != 1:
        return False
    between = days_between(one.days[0], other.days[0])
    apart = same_day(one.days[0], other.days[0]) is False
    return apart and between is not None and between <= _FAR and _of_one(one, other)


def _at_two(one: _Seen, other: _Seen) -> bool:
    if not one.where or not other.where or one.where & other.where:
        return False
    days = any(same_day(a, b) for a in one.days for b in other.days)
    near = not (one.days and other.days) or days or _of_two_days(one, other)
    return near and _of_one(one, other)


def _of_one(one: _Seen, other: _Seen) -> bool:
    """Whether nothing in the claims' own words says that two deeds are told."""
    here, there = one.telling, other.telling
    bore, bore_too = _named(here), _named(there)
    if bore and bore_too and not bore & bore_too:
        return False
    if here.named and there.named and not here.named & there.named:
        return bool((here.stems & there.stems) - here.named - there.named)
    return bool(here.stems & there.stems) or bool(informative(here.text) & there.before)


def _named(telling: Telling) -> frozenset[str]:
    """Keys of those who bore it, where they are told by their names and not by what they are."""
    bore = [role.text for role in telling.claim.roles if role.role in _BEARS]
    return frozenset().union(
        *(
            name_keys(text)
            for text in bore
            if text[:1].isupper() and all(word[:1].isupper() for word in text.split())
        )
    )


_BEARS = frozenset({"patient", "victim", "target", "arrested", "captured", "released", "person"})


def _day(seen: _Seen) -> str:
    return written(seen.days[0])


def _where(seen: _Seen) -> str:
    return seen.words
