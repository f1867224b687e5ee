"""Claims of one story that tell the same by words which few of its claims hold.

Two accounts that both tell of candles outside parliament tell of one thing, though linking joins
the two by no deed. Words that many claims of a story hold are what the story is about, and tie
nothing together; names are left out, since those who are named do many things.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from consilience.model.finding import Finding
from consilience.reconciliation.agreements import Apart, but_for_the_deed
from consilience.reconciliation.making import Rule, told_by_several
from consilience.reconciliation.slots.frames import Frame
from consilience.reconciliation.slots.ground import Ground
from consilience.reconciliation.slots.one_event_told import says_that_it_was
from consilience.reconciliation.slots.one_thing import of_other_things, one_thing
from consilience.reconciliation.slots.same_telling import otherwise, told_alike
from consilience.reconciliation.slots.told_anew import told_anew
from consilience.text.clusters import Clusters

_RULE = Rule("agreement", "status", "same-words-seldom-told", "The accounts tell of the same")
_FEW = 6
"""A word that so few claims of a story hold says that one thing is meant."""
_LEAST = 2
"""So many of them do, where both also tell one deed or one who or what plays a part."""
_ENOUGH = 3
"""So many do whatever else the claims tell."""
_COVERED = 0.3
"""Share of the shorter claim's words besides names that both tell, with enough of them."""
_MOSTLY = 0.5
"""The same with the least of them."""
_NOT = frozenset("not no never without nobody none neither".split())


def find_seldom_words(
    ground: Ground, events: Mapping[str, str], parted: Apart, told: Iterable[Finding]
) -> Iterator[Finding]:
    """Find claims of several accounts that share words which few claims of their story hold.

    Args:
        ground: All claims slot by slot.
        events: Event id by claim id.
        parted: Tells claims that cannot be one.
        told: Agreements that are told already; one that holds all of the claims is enough.
    """
    by_home: dict[str, list[Frame]] = defaultdict(list)
    for frame in ground.frames.values():
        if frame.telling.home and says_that_it_was(frame.telling):
            by_home[frame.telling.home].append(frame)
    groups = (
        members for home in sorted(by_home) for members in _alike(by_home[home], ground, parted)
    )
    yield from told_anew(groups, _RULE, told, events)


def _alike(frames: Sequence[Frame], ground: Ground, parted: Apart) -> Iterator[list[Frame]]:
    """Sets of claims each two of which share words that few claims hold."""
    by_id = {frame.telling.id: frame for frame in frames}
    shared = _shared(frames)
    pairs = {
        pair
        for pair, count in shared.items()
        if _same(by_id[pair[0]], by_id[pair[1]], ground, parted)
        and _enough(by_id[pair[0]], by_id[pair[1]], count)
    }
    clusters: Clusters[str] = Clusters(lambda a, b: (min(a, b), max(a, b)) not in pairs)
    for one, other in sorted(pairs, key=lambda pair: (-shared[pair], pair)):
        clusters.join(one, other, "")
    for members, _ in clusters.sets():
        found = [by_id[member] for member in members]
        if told_by_several([frame.telling for frame in found]):
            yield found


def _shared(frames: Sequence[Frame]) -> Mapping[tuple[str, str], int]:
    """How many words that few claims hold are in both, for the claims that share one."""
    holding: dict[str, list[str]] = defaultdict(list)
    for frame in frames:
        for word in _own(frame):
            holding[word].append(frame.telling.id)
    shared: Counter[tuple[str, str]] = Counter()
    for claims in holding.values():
        if len(claims) <= _FEW:
            shared.update(combinations(sorted(claims), 2))
    return shared


def _own(frame: Frame) -> frozenset[str]:
    return frame.telling.stems - frame.telling.named


def _same(one: Frame, other: Frame, ground: Ground, parted: Apart) -> bool:
    here, there = one.telling, other.telling
    if here.claim.report == there.claim.report or not ground.in_one_story(one, other):
        return False
    if not told_alike(here, there) or bool(_NOT & set(here.words)) != bool(_NOT & set(there.words)):
        return False
    return not otherwise(here, there) and not parted(here, there)


def _enough(one: Frame, other: Frame, seldom: int) -> bool:
    """Whether two claims share enough, with so many words among it that few claims hold."""
    own, own_too = _own(one), _own(other)
    covered = len(own & own_too) / min(len(own), len(own_too))
    if but_for_the_deed((own, one.deeds), (own_too, other.deeds)):
        return False
    if own == own_too or (seldom >= _ENOUGH and covered >= _COVERED):
        return True
    if seldom < _LEAST:
        return False
    tied = one.deeds & other.deeds or any(one_thing(a, b) for a in one.things for b in other.things)
    return bool(tied) and covered >= _MOSTLY and not of_other_things(one, other)
