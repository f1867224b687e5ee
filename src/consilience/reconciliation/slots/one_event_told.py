"""Events that linking joined and several accounts tell alike, in whatever words.

Linking says that claims tell of one happening; it does not say that they tell it alike. Told alike
are claims that say yes or no, done or to come in one way, put it on no two days, count nothing
otherwise, and share besides the event who or what plays a part, or words that are no name.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from consilience.model.finding import Finding
from consilience.reconciliation.agreements import Apart
from consilience.reconciliation.making import Rule, told_by_several
from consilience.reconciliation.slots.frames import Frame
from consilience.reconciliation.slots.ground import Ground
from consilience.reconciliation.slots.same_telling import (
    is_told,
    keys_of,
    otherwise,
    tell_the_same,
    told_alike,
)
from consilience.reconciliation.slots.told_anew import told_anew
from consilience.reconciliation.subjects import leaves_open
from consilience.reconciliation.tellings import Telling
from consilience.text.clusters import Clusters

_RULE = Rule("agreement", "status", "same-event-told", "The accounts tell of the same event")
_NEXT = 40
"""Claims of one event that come next among those with one key and are held against one of them.

Claims that tell alike are joined by way of each other, so that the next ones are enough; what tells
few of them apart stands in other keys too.
"""


def find_events_told_alike(
    ground: Ground, events: Mapping[str, str], parted: Apart, told: Iterable[Finding]
) -> Iterator[Finding]:
    """Find events that several accounts tell alike.

    Args:
        ground: All claims slot by slot.
        events: Event id by claim id.
        parted: Tells claims that cannot be one.
        told: Agreements that are told already; one that holds all of the claims is enough.
    """
    by_event: dict[str, list[Frame]] = defaultdict(list)
    for frame in ground.frames.values():
        telling = frame.telling
        if telling.id in events and telling.home and says_that_it_was(telling):
            by_event[events[telling.id]].append(frame)
    groups = (
        members
        for event in sorted(by_event)
        for members in _told_alike(by_event[event], ground, parted)
    )
    yield from told_anew(groups, _RULE, told, events)


def says_that_it_was(telling: Telling) -> bool:
    """Whether a claim says of something else than words that it is, was, may or will be so."""
    said = telling.claim.event_type == "statement"
    return is_told(telling) and not said and not leaves_open(telling)


def _told_alike(frames: Sequence[Frame], ground: Ground, parted: Apart) -> Iterator[list[Frame]]:
    by_id = {frame.telling.id: frame for frame in frames}
    clusters: Clusters[str] = Clusters(lambda a, b: _apart(by_id[a], by_id[b], parted))
    for one, other in _pairs(by_id):
        if _alike(by_id[one], by_id[other], ground):
            clusters.join(one, other, "")
    for members, _ in clusters.sets():
        found = [by_id[member] for member in members]
        tellings = [frame.telling for frame in found]
        if len({t.claim.report for t in tellings}) > 1 and told_by_several(tellings):
            yield found


def _pairs(by_id: Mapping[str, Frame]) -> list[tuple[str, str]]:
    """Claims that share a word, who or what plays a part, or a type and nobody who does."""
    by_key: dict[str, list[str]] = defaultdict(list)
    for claim in sorted(by_id):
        for key in keys_of(by_id[claim]):
            by_key[key].append(claim)
    pairs = {
        (one, other)
        for members in by_key.values()
        for place, one in enumerate(members)
        for other in members[place + 1 : place + 1 + _NEXT]
    }
    return sorted(pairs)


def _apart(one: Frame, other: Frame, parted: Apart) -> bool:
    here, there = one.telling, other.telling
    return not told_alike(here, there) or otherwise(here, there) or parted(here, there)


def _alike(one: Frame, other: Frame, ground: Ground) -> bool:
    away = one.telling.claim.report != other.telling.claim.report
    return away and ground.in_one_story(one, other) and tell_the_same(one, other)
