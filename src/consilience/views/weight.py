"""What a reader should see first."""

from consilience.model.finding import Finding, FindingKind, Side
from consilience.views.lookup import Lookup

_KINDS: tuple[FindingKind, ...] = (
    "contradiction",
    "opposition",
    "update",
    "agreement",
    "refinement",
    "arithmetic",
    "scope_mismatch",
    "single_voice",
)
# Days and numbers can be set side by side at a glance; who wants what takes reading.
_SLOTS = ("count", "date", "place", "category", "actor", "statement", "status", "position")
_TWO_SIDED: tuple[FindingKind, ...] = ("contradiction", "opposition")
_SMALL = 12

Weight = tuple[bool, int, bool, int, int, int, int, str]


def weight(finding: Finding, lookup: Lookup) -> Weight:
    """A key that sorts findings: the weightiest first.

    What later accounts settled comes last. Then sums that do not hold and contradictions, by how
    many independent voices the second-strongest side has; agreements on small numbers, which any
    two texts share, come after all others of their kind.
    """
    voices = sorted((len(set(side.voices)) for side in finding.sides), reverse=True)
    accounts = {lookup.claims[each].report for each in finding.claims if each in lookup.claims}
    return (
        finding.status == "settled",
        0 if is_wrong_sum(finding) else _KINDS.index(finding.kind),
        is_trivial(finding, lookup),
        -voices[1] if len(voices) > 1 and finding.kind in _TWO_SIDED else 0,
        -len(accounts),
        -sum(voices),
        _SLOTS.index(finding.slot) if finding.slot else 0,
        finding.id,
    )


def is_wrong_sum(finding: Finding) -> bool:
    """Whether it is a sum whose parts do not make up the whole."""
    return finding.arithmetic is not None and finding.arithmetic.holds is False


def is_trivial(finding: Finding, lookup: Lookup) -> bool:
    """Whether two texts would agree so by chance: on a small number, or through one voice."""
    if finding.kind != "agreement":
        return False
    voices = {voice for side in finding.sides for voice in side.voices}
    numbers = [number for side in finding.sides for number in _numbers(side, lookup)]
    if finding.slot == "count" and numbers and max(numbers) <= _SMALL:
        return len(voices) < 4
    return len(voices) < 2


def _numbers(side: Side, lookup: Lookup) -> list[float]:
    known = (lookup.quantities[each][1] for each in side.quantities if each in lookup.quantities)
    return [each.best for each in known if each.best is not None]
