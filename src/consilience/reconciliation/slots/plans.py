"""What is to come: one voice says that it will be done, and another that it will not."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from consilience.model.finding import Finding
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.slots.frames import Deed, Frame
from consilience.reconciliation.slots.ground import Ground
from consilience.reconciliation.slots.one_thing import of_one_bearer, one_thing
from consilience.reconciliation.tellings import Telling

_WILL_NOT = re.compile(r"\b(?:will|would|won t|wouldn t|is|are)(?: not| never)?\b")
_NEVER = frozenset({"not", "never", "t"})
_SOON = 3
"""Days in which a plan that somebody else tells has not been given up."""


def find_plans(ground: Ground, events: Mapping[str, str]) -> Iterator[Finding]:
    """Find what one voice says will be done and another that it will not.

    Args:
        ground: All claims slot by slot.
        events: Event id by claim id.
    """
    planned: dict[str, list[tuple[Frame, Deed]]] = defaultdict(list)
    nots: list[tuple[Frame, Deed]] = []
    for frame in ground.frames.values():
        claim = frame.telling.claim
        if claim.modality != "planned" or claim.condition or _is_share(frame):
            continue
        for deed in frame.told[:1]:
            if _is_refused(frame.telling, deed):
                nots.append((frame, deed))
            elif not _NEVER & set(frame.telling.words):
                for name in deed.names:
                    planned[name].append((frame, deed))
    for no, denied in nots:
        seen = {f.telling.id: f for name in sorted(denied.names) for f, _ in planned[name]}
        for key in sorted(seen):
            if _at_odds(no, seen[key], ground):
                yield _finding(no, seen[key], events)


def _is_share(frame: Frame) -> bool:
    """Whether it is told of some of many, of whom others will do otherwise."""
    return any(quantity.unit == "percent" for quantity in frame.telling.claim.quantities)


def _is_refused(telling: Telling, deed: Deed) -> bool:
    before = telling.words[max(0, deed.place - 3) : deed.place]
    return bool(_NEVER & set(before)) and bool(_WILL_NOT.search(" ".join(before)))


def _at_odds(no: Frame, so: Frame, ground: Ground) -> bool:
    if not ground.may_meet(no, so) or not ground.soon(no, so, _SOON):
        return False
    if no.bearer is None or so.bearer is None:
        return False
    pointing = ground.beside(no, so) and one_thing(no.bearer, so.bearer)
    return of_one_bearer(no, so) or pointing


def _finding(no: Frame, so: Frame, events: Mapping[str, str]) -> Finding:
    return make(
        Rule(
            "contradiction",
            "status",
            "to-come-and-not",
            "One voice says that it will be done and another that it will not",
            why_not_milder="the two were said within days, and neither takes the other back",
        ),
        [Told(no.telling, no.telling.text), Told(so.telling, so.telling.text)],
        events,
    )
