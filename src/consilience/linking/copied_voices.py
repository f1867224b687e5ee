"""A passage that was copied has the voice of where it was copied from, and no second one."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from consilience.model.claim import Claim
from consilience.model.dependence import Dependence
from consilience.model.span import Passage

_INSIDE = 0.8
"""Share of a claim that must lie in a copied passage."""


def with_copied_voices(
    claims: Sequence[Claim], dependence: Sequence[Dependence]
) -> tuple[Claim, ...]:
    """Give copied claims that are told in the outlet's own voice the voice of the first outlet.

    Args:
        claims: Claims with voices.
        dependence: Which account takes from which.

    Returns:
        The claims in the same order.
    """
    copied: dict[str, list[tuple[Passage, str]]] = defaultdict(list)
    for row in dependence:
        if row.kind in {"copy", "shared_wire"} and row.on.report:
            for span in row.spans:
                if span.report == row.report:
                    copied[row.report].append((span, row.on.report))
    outlets = {claim.report: claim.attribution[0].voice for claim in claims if claim.attribution}
    givers = {report: min(on for _, on in rows) for report, rows in copied.items()}
    return tuple(_of_giver(claim, copied, outlets, givers) for claim in claims)


def _of_giver(
    claim: Claim,
    copied: dict[str, list[tuple[Passage, str]]],
    outlets: dict[str, str | None],
    givers: dict[str, str],
) -> Claim:
    if not claim.attribution or claim.attribution[-1].kind != "outlet":
        return claim
    for span, giver in copied.get(claim.report, ()):
        shared = min(claim.end, span.end) - max(claim.start, span.start)
        if shared < _INSIDE * (claim.end - claim.start):
            continue
        first, seen = giver, {claim.report}
        while first in givers and first not in seen:  # a copy of a copy
            seen.add(first)
            first = givers[first]
        voice = outlets.get(first) or claim.attribution[-1].voice
        last = replace(claim.attribution[-1], voice=voice)
        return replace(claim, attribution=(*claim.attribution[:-1], last))
    return claim
