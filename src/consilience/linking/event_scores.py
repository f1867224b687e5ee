"""Whether two claims tell of one happening: a table of small functions with their reasons."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from consilience.model.claim import Claim, Modality
from consilience.model.quantity import Quantity
from consilience.text.folding import content_stems, fold, stem

JOINS = 3.0
"""Claims tell of one happening from this sum on."""
_APART_DAYS = 10
_ORDINALS = {
    word: number
    for number, words in enumerate(
        ("first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th"), start=1
    )
    for word in words.split()
}
_STAGES: dict[Modality, str] = {
    "actual": "doing",
    "denied": "doing",
    "agreed": "agreement",
    "planned": "announcement",
    "demanded": "demand",
    "possible": "possibility",
    "conditional": "possibility",
}


@dataclass(frozen=True, slots=True)
class Happening:
    """What a claim is compared by.

    Attributes:
        claim: The claim.
        stage: Whether it tells of the doing, an agreement to do it, or an announcement.
        entities: Ids of those who take part; no country's.
        lands: Ids of countries and peoples that take part.
        places: Ids of places.
        days: First and last day; null where no day is told.
        counts: Numbers with the stem of what they count.
        stems: Stems of its words.
        ordinal: Which of a row it is ("second round"); null where none is told.
    """

    claim: Claim
    stage: str
    entities: frozenset[str]
    lands: frozenset[str]
    places: frozenset[str]
    days: tuple[date, date] | None
    counts: frozenset[tuple[str, str]]
    stems: frozenset[str]
    ordinal: int | None


@dataclass(frozen=True, slots=True)
class Weight:
    """What one rule makes of two claims: how much speaks for one happening, and why."""

    weight: float
    reason: str


def happening(
    claim: Claim, entities: frozenset[str], lands: frozenset[str], places: frozenset[str]
) -> Happening:
    """Make what a claim is compared by."""
    days = [
        (date.fromisoformat(when.first[:10]), date.fromisoformat((when.last or when.first)[:10]))
        for when in claim.times
        if when.first and when.role in {"event", "start"}
    ]
    words = fold(claim.text).split()
    told = [_ORDINALS[word] for word in words if word in _ORDINALS]
    return Happening(
        claim=claim,
        stage=_STAGES[claim.modality],
        entities=entities,
        lands=lands,
        places=places,
        days=(min(d[0] for d in days), max(d[1] for d in days)) if days else None,
        counts=frozenset(
            (str(q.best), head)
            for q in claim.quantities
            if q.best is not None and (head := counted_head(q))
        ),
        stems=content_stems(claim.text),
        ordinal=told[0] if len(told) == 1 else None,
    )


def counted_head(quantity: Quantity) -> str:
    """The stem of what is counted, or the unit; empty where neither is told."""
    if quantity.counted and quantity.counted.kind:
        return stem(fold(quantity.counted.kind))
    return quantity.unit or ""


def cannot_be_one(one: Happening, other: Happening) -> bool:
    """Whether two claims tell of two happenings, whatever they share.

    The doing, the agreement to do it and its announcement are three; so are the second and the
    third of a row, what is of two types, and what lies more than ten days apart.
    """
    if one.stage != other.stage:
        return True
    types = {one.claim.event_type, other.claim.event_type} - {"other"}
    if len(types) > 1:
        return True
    if one.ordinal and other.ordinal and one.ordinal != other.ordinal:
        return True
    gap = _gap(one, other)
    return gap is not None and gap > _APART_DAYS


def _gap(one: Happening, other: Happening) -> int | None:
    if one.days is None or other.days is None:
        return None
    return max(0, (max(one.days[0], other.days[0]) - min(one.days[1], other.days[1])).days)


def _same_type(one: Happening, other: Happening) -> Weight | None:
    kind = one.claim.event_type
    if kind != other.claim.event_type or kind in {"other", "statement"}:
        return None
    return Weight(1.0, f"both tell of {kind.replace('_', ' ')}")


def _same_count(one: Happening, other: Happening) -> Weight | None:
    shared = sorted(one.counts & other.counts)
    if not shared:
        return None
    told = ", ".join(f"{number} {counted}" for number, counted in shared[:3])
    return Weight(2.0, f"both tell {told}")


def _same_days(one: Happening, other: Happening) -> Weight | None:
    gap = _gap(one, other)
    if gap is None or one.days is None:
        return None
    if gap == 0:
        return Weight(1.0, f"both tell of {one.days[0].isoformat()}")
    if gap == 1:
        return Weight(0.5, "their days lie beside each other")
    return Weight(-0.25 * gap, f"their days lie {gap} days apart")


def _same_people(one: Happening, other: Happening) -> Weight | None:
    shared = len(one.entities & other.entities)
    lands = len(one.lands & other.lands)
    if not shared and lands < 2:
        return None
    weight = min(2.0, float(shared)) + 0.5 * min(2, lands)
    return Weight(weight, f"the same take part ({shared + lands} names)")


def _same_place(one: Happening, other: Happening) -> Weight | None:
    if one.places & other.places:
        return Weight(0.75, "the same place")
    return Weight(-0.5, "other places") if one.places and other.places else None


def _same_words(one: Happening, other: Happening) -> Weight | None:
    shared = sorted(one.stems & other.stems)
    least = min(len(one.stems), len(other.stems)) or 1
    if len(shared) < 2:
        return None
    words = ", ".join(shared[:5])
    return Weight(min(1.5, 0.3 * len(shared)) + len(shared) / least, f"the words {words}")


RULES: Sequence[Callable[[Happening, Happening], Weight | None]] = (
    _same_type,
    _same_count,
    _same_days,
    _same_people,
    _same_place,
    _same_words,
)


def compare(one: Happening, other: Happening) -> tuple[float, str]:
    """The sum of all rules and their reasons in one sentence."""
    weights = [weight for rule in RULES if (weight := rule(one, other))]
    told = "; ".join(weight.reason for weight in weights if weight.weight > 0)
    return sum(weight.weight for weight in weights), told
