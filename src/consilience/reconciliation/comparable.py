"""Which numbers of different claims may be set beside each other."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from consilience.model.claim import Claim
from consilience.model.quantity import Number, Quantity
from consilience.model.report import Report
from consilience.text.folding import fold, stem

_VERB = re.compile(
    r"\b(?:[a-z]{2,}(?:ed|ing)|dead|killed|hit|struck|sent|shot|sunk|sank|found|lost|held|left|fell|"
    r"fled|built|took|taken|told|sold|paid|cut|died)\b"
)
_NO_ACTION = frozenset(
    """including being having according remaining surrounding following during regarding armed
    united said called based related estimated involving totaling totalling""".split()
)
PERSONS = frozenset(
    stem(word)
    for word in """person people prisoner captive detainee hostage soldier civilian personnel troop
    man woman child servicemen serviceman fighter combatant resident villager passenger worker
    student official victim casualty inmate""".split()
)
_LENGTHS_OF_TIME = frozenset(
    {"second", "minute", "hour", "day", "night", "week", "month", "year", "decade", "century"}
)


@dataclass(frozen=True, slots=True)
class Told:
    """A number that a claim tells.

    Attributes:
        claim: The claim.
        quantity: The number.
        head: Stem of what is counted; empty where only the unit tells.
        action: Stem of the verb beside it; empty where none is near.
        voice: Id of the voice that vouches.
        published: Day of the report, ISO 8601; null where unknown.
    """

    claim: Claim
    quantity: Quantity
    head: str
    action: str
    voice: str
    published: str | None

    @property
    def bounds(self) -> tuple[Number | None, Number | None]:
        """Least and greatest value that the words allow; "about" allows a tenth either way."""
        quantity = self.quantity
        if quantity.approx == "about" and quantity.best is not None:
            margin = abs(quantity.best) * 0.1
            return quantity.best - margin, quantity.best + margin
        return quantity.low, quantity.high

    @property
    def shown(self) -> Number | None:
        """The number that the words name."""
        quantity = self.quantity
        return next(
            (n for n in (quantity.best, quantity.low, quantity.high) if n is not None), None
        )


def told_numbers(claims: Iterable[Claim], reports: Sequence[Report]) -> tuple[Told, ...]:
    """List the numbers of all claims that count or measure something, with what tells them apart.

    Lengths of time are left out: "three days" of two claims are seldom the same three.
    """
    published = {report.id: report.published.first for report in reports}
    return tuple(
        Told(
            claim=claim,
            quantity=quantity,
            head=stem(fold(quantity.counted.kind or quantity.counted.text).split()[-1])
            if quantity.counted and fold(quantity.counted.kind or quantity.counted.text)
            else "",
            action=_action(claim, quantity),
            voice=claim.attribution[-1].voice or "",
            published=published[claim.report],
        )
        for claim in claims
        for quantity in claim.quantities
        if quantity.unit not in _LENGTHS_OF_TIME and (quantity.counted or quantity.unit)
    )


def _action(claim: Claim, quantity: Quantity) -> str:
    """The verb nearest to a number in its clause."""
    place = quantity.start - claim.start
    best: tuple[int, str] | None = None
    for match in _VERB.finditer(claim.text.lower()):
        if match[0] in _NO_ACTION:
            continue
        distance = abs(match.start() - place)
        if best is None or distance < best[0]:
            best = distance, stem(match[0])
    return best[1] if best else ""


def comparable(told: Iterable[Told]) -> Mapping[tuple[str, str, str], tuple[Told, ...]]:
    """Group numbers of one unit, one counted thing and one verb."""
    groups: dict[tuple[str, str, str], list[Told]] = defaultdict(list)
    for number in told:
        groups[number.quantity.unit or "", number.head, number.action].append(number)
    return {
        key: tuple(sorted(group, key=lambda t: (t.claim.id, t.quantity.id)))
        for key, group in sorted(groups.items())
    }


def compatible(one: Told, other: Told) -> bool:
    """Whether some number fits the words of both."""
    (low, high), (other_low, other_high) = one.bounds, other.bounds
    return not (
        (low is not None and other_high is not None and low > other_high)
        or (high is not None and other_low is not None and high < other_low)
    )
