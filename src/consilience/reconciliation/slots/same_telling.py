"""Whether two claims of one event tell the same of it."""

import re
from collections import defaultdict
from collections.abc import Mapping

from consilience.model.quantity import Number
from consilience.reconciliation.calibres import calibres_apart
from consilience.reconciliation.days_told import days_apart, spans_apart
from consilience.reconciliation.nouns import ANYBODY
from consilience.reconciliation.parting import of_other_names
from consilience.reconciliation.slots.frames import Frame, Thing
from consilience.reconciliation.slots.one_thing import one_thing
from consilience.reconciliation.superlatives import of_other_records
from consilience.reconciliation.tellings import Telling
from consilience.text.folding import stem

_CLASSES = {
    "actual": "so",
    "planned": "to come",
    "agreed": "to come",
    "denied": "not so",
    "possible": "perhaps so",
}
_SHARED = 2
"""Words besides names and deeds that say by themselves that claims tell the same of one event."""
_OWN = 2
"""Words that each tells alone, from which on claims of one type tell different things of one."""


def is_told(telling: Telling) -> bool:
    """Whether a claim says that something is, was, may or will be so, without a condition."""
    claim = telling.claim
    return claim.modality in _CLASSES and not claim.condition


def told_alike(one: Telling, other: Telling) -> bool:
    """Whether two claims say yes or no, and done or to come, in one way."""
    alike = _CLASSES[one.claim.modality] == _CLASSES[other.claim.modality]
    if bool(_READY.search(" ".join(one.words))) != bool(_READY.search(" ".join(other.words))):
        return False
    return alike and one.claim.polarity == other.claim.polarity


_READY = re.compile(
    r"\b(?:readiness|willingness|(?:is|are|was|were|be|been|being|am|s|m|re|remains?|remained|"
    r"stands?|stood) (?:[a-z]+ )?(?:open|ready|willing|prepared|committed)) (?:to|for)\b"
)
"""Who is open to a thing tells that it may be, and neither that it was nor that it will be."""


def otherwise(one: Telling, other: Telling) -> bool:
    """Whether two claims put it on two days, count it otherwise or tell another gun or record."""
    if calibres_apart(one, other) or of_other_records(one, other):
        return True
    if days_apart(one.days, other.days) or spans_apart(one.claim, other.claim):
        return True
    here, there = _counts(one), _counts(other)
    return any(not here[kind] & there[kind] for kind in here.keys() & there.keys())


def _counts(telling: Telling) -> Mapping[str, set[Number | None]]:
    counts: dict[str, set[Number | None]] = defaultdict(set)
    for quantity in telling.claim.quantities:
        kind = quantity.unit or (quantity.counted.kind if quantity.counted else None)
        if kind:
            counts[kind] |= {quantity.best, quantity.low, quantity.high} - {None}
    return counts


def tell_the_same(one: Frame, other: Frame) -> bool:
    """Whether claims of one event tell the same of it.

    They do where they share two words besides names and deeds, or one and who or what plays a part;
    where they are of one type, also where one of them says no more than that it was.

    Args:
        one: A claim.
        other: A claim of the same event.
    """
    here, there = one.telling, other.telling
    deeds = frozenset(map(stem, one.deeds | other.deeds))
    own, own_too = here.stems - here.named - deeds, there.stems - there.named - deeds
    shared = own & own_too
    if len(shared) >= _SHARED:
        return True
    typed = here.claim.event_type == there.claim.event_type != "other"
    if not (typed or one.deeds & other.deeds) or of_other_names(here.claim, there.claim):
        return False
    short = min(len(own), len(own_too)) < (_OWN if typed else 1)
    if typed and short and not (_tells_who(one) or _tells_who(other)):
        return True  # "Nobody was hurt"
    return (bool(shared) or short) and _of_one_thing(one, other)


def keys_of(frame: Frame) -> frozenset[str]:
    """What a claim shares with each claim that tells the same: one of these keys at least.

    Args:
        frame: A claim.
    """
    telling = frame.telling
    own = telling.stems - telling.named
    things = frozenset().union(*(thing.names for thing in frame.things))
    nobody = () if _tells_who(frame) else (f"nobody {telling.claim.event_type}",)
    return own | {f"thing {name}" for name in things} | frozenset(nobody)


def _of_one_thing(one: Frame, other: Frame) -> bool:
    """Whether one and the same plays a part in both, whom more than "somebody" tells."""
    return any(_same(here, there) for here in one.things for there in other.things)


def _tells_who(frame: Frame) -> bool:
    return any(not thing.points and not thing.names <= ANYBODY for thing in frame.things)


def _same(one: Thing, other: Thing) -> bool:
    return one_thing(one, other) and not (one.names & other.names) <= ANYBODY
