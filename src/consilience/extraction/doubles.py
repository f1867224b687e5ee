"""Circumstances that tell nothing beside the clause whose passage they show.

"[We shall search until the last is found]": the clause behind "until" can be read only with the one
it hangs on, and where it has no number, day, place or type of its own the passage is told twice.
"""

from collections.abc import Iterator, Sequence

from consilience.extraction.trees import Trees, base
from consilience.model.claim import Claim

_MARKS = " ,.;:!?\"'”’)"


def without_doubles(trees: Trees, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Leave out the circumstances that have nothing of their own where another claim tells them.

    Args:
        trees: The report's trees.
        claims: The claims of a report, with their final passages.
    """
    linked = {link.to for claim in claims for link in claim.links}
    told = {
        id(claim)
        for group in _groups(claims)
        for claim in group
        if len(group) == 1 or claim.id in linked or _tells_more(trees, claim)
    }
    return tuple(claim for claim in claims if id(claim) in told)


def _groups(claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """The claims that one voice tells in one passage, whatever marks close it."""
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        key = (claim.start, claim.text.rstrip(_MARKS), claim.attribution)
        groups.setdefault(key, []).append(claim)
    yield from groups.values()


def _tells_more(trees: Trees, claim: Claim) -> bool:
    """Whether a claim has cells of its own, or is no circumstance of the clause that is shown."""
    words = [word for span in claim.spans for word in trees.within(span)]
    if claim.pack or claim.times or claim.places or claim.quantities or claim.links or not words:
        return True
    return base(trees.tokens[trees.top(words)]) != "advcl"
