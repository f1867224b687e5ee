"""Which numbers of different claims may be set beside each other."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from consilience.model.claim import Claim
from consilience.model.quantity import Number, Quantity
from consilience.model.report import Report
from consilience.packs.lexicon import Lexicon
from consilience.text.clusters import Clusters
from consilience.text.folding import content_stems, fold, stem

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
        toll: Whether it fills a slot that holds one growing number for one event.
    """

    claim: Claim
    quantity: Quantity
    head: str
    action: str
    voice: str
    published: str | None
    toll: bool

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


def told_numbers(
    claims: Iterable[Claim], reports: Sequence[Report], lexicon: Lexicon
) -> tuple[Told, ...]:
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
            toll=_is_toll(quantity, lexicon),
        )
        for claim in claims
        for quantity in claim.quantities
        if quantity.unit not in _LENGTHS_OF_TIME and (quantity.counted or quantity.unit)
    )


def _is_toll(quantity: Quantity, lexicon: Lexicon) -> bool:
    slot = lexicon.slot(quantity.slot) if quantity.slot else None
    return bool(slot and slot.grows and slot.single)


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


def comparable(told: Iterable[Told]) -> tuple[tuple[Told, ...], ...]:
    """Group numbers that measure one thing.

    Numbers of one slot and unit (or, where no pack has a slot, of one counted thing and one verb)
    are tied where their claims' days and places can be one and they share words; the toll of one
    event needs no shared words, since each account tells it in its own.

    Args:
        told: All numbers of the record.
    """
    groups: dict[tuple[str, ...], list[Told]] = defaultdict(list)
    for number in told:
        groups[_key(number)].append(number)
    found: list[tuple[Told, ...]] = []
    for key in sorted(groups):
        found += _tied(groups[key])
    return tuple(found)


def _key(number: Told) -> tuple[str, ...]:
    quantity = number.quantity
    if not quantity.slot:
        return quantity.unit or "", number.head, number.action
    special = "" if number.head in _ANYBODY else number.head
    # Firefighters who died are some of the dead: a number of its own, as is each part of a whole.
    part = quantity.id if quantity.relation in {"part", "increment"} else ""
    return quantity.unit or "", quantity.slot, special, part


def _tied(group: Sequence[Told]) -> list[tuple[Told, ...]]:
    by_id = {number.quantity.id: number for number in group}
    clusters: Clusters[str] = Clusters(lambda a, b: not _may_meet(by_id[a], by_id[b]))
    for number in sorted(by_id):
        clusters.add(number)
    for one, other in combinations(sorted(by_id), 2):
        if by_id[one].toll or shares_words(by_id[one], by_id[other]):
            clusters.join(one, other, "")
    return [tuple(by_id[member] for member in members) for members, _ in clusters.sets()]


def _may_meet(one: Told, other: Told) -> bool:
    """Whether two numbers may stand in one group: the same number, or numbers of one scope."""
    return one.shown == other.shown or same_scope(one, other)


def shares_words(one: Told, other: Told) -> bool:
    """Whether two claims have words in common besides what is counted."""
    heads = {one.head, other.head}
    shared = content_stems(one.claim.text) & content_stems(other.claim.text)
    return len(shared - heads) >= _SHARED


def same_scope(one: Told, other: Told) -> bool:
    """Whether two numbers can be of one day and place, and told in one way.

    A toll is counted anew on many days, so that only days far apart set two tolls apart.
    """
    toll = one.toll
    if (one.claim.modality == "actual") != (other.claim.modality == "actual"):
        return False
    if (
        one.quantity.scope.distribution == "each"
        and other.quantity.scope.distribution == "together"
    ):
        return False
    if not _days_meet(one.claim, other.claim, slack=_TOLL_DAYS if toll else 0):
        return False
    here, there = _places(one.claim), _places(other.claim)
    return not here or not there or bool(here & there)


_ANYBODY = frozenset(
    stem(word)
    for word in """person people dead death fatality victim life resident casualty injury injured
    wounded missing""".split()
) | {""}
_SHARED = 2
_TOLL_DAYS = 45


def _days(claim: Claim) -> list[tuple[date, date]]:
    return [
        (date.fromisoformat(when.first[:10]), date.fromisoformat((when.last or when.first)[:10]))
        for when in claim.times
        if when.first and len(when.first) >= 10 and when.role != "duration"
    ]


def _days_meet(one: Claim, other: Claim, *, slack: int) -> bool:
    here, there = _days(one), _days(other)
    return (
        not here
        or not there
        or any(
            (first - other_last).days <= slack and (other_first - last).days <= slack
            for first, last in here
            for other_first, other_last in there
        )
    )


def _places(claim: Claim) -> frozenset[str]:
    return frozenset(fold(place.text) for place in claim.places if place.role == "at")


def compatible(one: Told, other: Told) -> bool:
    """Whether some number fits the words of both."""
    (low, high), (other_low, other_high) = one.bounds, other.bounds
    return not (
        (low is not None and other_high is not None and low > other_high)
        or (high is not None and other_low is not None and high < other_low)
    )
