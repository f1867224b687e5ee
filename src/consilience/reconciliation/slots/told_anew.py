"""Agreements that no other agreement of the same claims tells already."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from consilience.model.finding import Finding
from consilience.reconciliation.making import Rule, Told, make, shorten
from consilience.reconciliation.slots.frames import Frame

_OF_THE_WHOLE = frozenset({"status", "date"})
"""Slots of agreements that are of all that their claims tell, and not of who or where alone."""


def told_anew(
    groups: Iterable[Sequence[Frame]],
    rule: Rule,
    told: Iterable[Finding],
    events: Mapping[str, str],
) -> Iterator[Finding]:
    """Make an agreement of each group of claims that no agreement holds as a whole.

    Args:
        groups: Claims that tell the same.
        rule: What the agreements are told by.
        told: Findings that are made already.
        events: Event id by claim id.
    """
    known = [
        set(finding.claims)
        for finding in told
        if finding.kind == "agreement" and finding.slot in _OF_THE_WHOLE
    ]
    for members in groups:
        claims = {frame.telling.id for frame in members}
        if not any(claims <= others for others in known):
            value = shorten(members[0].telling.text)
            yield make(rule, [Told(frame.telling, value) for frame in members], events)
