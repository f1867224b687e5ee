"""The dead as ACLED counts them: one number, the lowest until another is corroborated."""

import re
from dataclasses import dataclass

from consilience.export.occurrences import Occurrence
from consilience.export.source import Source
from consilience.export.tolls import Toll, toll_of
from consilience.model.claim import Claim
from consilience.model.estimate import Estimate

_VAGUE = ((re.compile(r"\bdozens\b", re.IGNORECASE), 12, "fatalities-dozens"),
          (re.compile(r"\bhundreds\b", re.IGNORECASE), 100, "fatalities-hundreds"))  # fmt: skip
_CORROBORATED = 2


@dataclass(frozen=True, slots=True)
class Fatalities:
    """One number of dead.

    Attributes:
        number: The number.
        rule: Name of the rule that chose it.
        civilians_only: Whether all of them are civilians.
        claims: Ids of the claims that it rests on.
    """

    number: int
    rule: str
    civilians_only: bool
    claims: tuple[str, ...]


def fatalities_of(occurrence: Occurrence, source: Source) -> Fatalities | None:
    """The dead of an occurrence; null where no account counts any or bounds them from below."""
    toll = toll_of(occurrence, source, ("", ""))
    if toll is None:
        return None
    known = source.lookup.quantities
    pairs = [known[each] for each in sorted(toll.quantities()) if each in known]
    ids = tuple(dict.fromkeys(claim.id for claim, _ in pairs))
    civilians = toll.civilians is not None and toll.civilians == toll.best
    texts = [quantity.text for _, quantity in pairs]
    for pattern, number, rule in _VAGUE:
        if texts and all(pattern.search(text) for text in texts):
            return Fatalities(number, rule, civilians, ids)
    chosen = _chosen(toll, source)
    return None if chosen is None else Fatalities(*chosen, civilians, ids)


def _chosen(toll: Toll, source: Source) -> tuple[int, str] | None:
    if toll.best is not None and toll.low != toll.best and _is_corroborated(toll, source):
        return toll.best, "fatalities-corroborated"
    if toll.low is not None:
        return toll.low, "fatalities-lowest"
    return (toll.best, "fatalities-lowest") if toll.best is not None else None


def _is_corroborated(toll: Toll, source: Source) -> bool:
    """Whether two or more voices give the best figure of a single estimate."""
    if len(toll.counts) != 1:
        return False
    estimate = toll.counts[0].estimate
    return len(_voices_of_best(estimate, source)) >= _CORROBORATED


def _voices_of_best(estimate: Estimate, source: Source) -> set[str]:
    return {
        _voice(claim, source)
        for value in estimate.values
        if value.use == "counted" and value.quantity in source.lookup.quantities
        for claim, quantity in [source.lookup.quantities[value.quantity]]
        if quantity.best is not None and quantity.best == estimate.best
    }


def _voice(claim: Claim, source: Source) -> str:
    last = claim.attribution[-1] if claim.attribution else None
    return (last.voice if last else None) or source.voucher(claim)
