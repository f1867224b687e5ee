"""A quantity: something counted or measured, with how exactly and of what."""

from dataclasses import dataclass
from typing import Literal

Number = int | float
Approximation = Literal["exact", "about", "more_than", "at_least", "less_than", "up_to", "range"]
Relation = Literal["total", "increment", "part", "rate"]
Distribution = Literal["each", "together", "respectively", "unclear"]


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted, as a noun phrase.

    Attributes:
        text: The passage.
        start: First code point.
        end: Code point after the last one.
        kind: The head noun's dictionary form, or the pack's kind of counted thing.
    """

    text: str
    start: int
    end: int
    kind: str | None


@dataclass(frozen=True, slots=True)
class Scope:
    """What a number covers. Two numbers of different scope do not contradict each other.

    Attributes:
        by: Who did it (entity id or words), null where the text does not tell.
        of: Whose they are.
        side: The side meant, where the number is one side's.
        first: First day covered, ISO 8601.
        last: Last day covered, inclusive.
        places: Where.
        distribution: Whether the number is each side's or both together; null where no sides are
            named.
    """

    by: str | None = None
    of: str | None = None
    side: str | None = None
    first: str | None = None
    last: str | None = None
    places: tuple[str, ...] = ()
    distribution: Distribution | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A counted or measured thing.

    ``exact`` has low = best = high; ``more_than`` and ``at_least`` have low = best and no high;
    ``less_than`` and ``up_to`` have high = best and no low; ``about`` has best alone; ``range`` has
    low and high and no best.

    Attributes:
        id: Hash of its report, passage and which occurrence of the passage it is.
        low: Least value the words allow; null where they give none.
        best: The number that the text names.
        high: Greatest value the words allow; null where they give none.
        approx: How the words blur or bound the number.
        unit: ISO 4217 code or a unit's name; null for a plain count.
        counted: What is counted; null where the text does not tell.
        slot: The pack's name for what the number measures.
        relation: Whether it is a total, an increment, a part or a rate; null where the text does
            not tell.
        whole: Id of the quantity that this one is part of.
        scope: What the number covers.
        text: The passage: the number with its hedge.
        start: First code point.
        end: Code point after the last one.
    """

    id: str
    low: Number | None
    best: Number | None
    high: Number | None
    approx: Approximation
    unit: str | None
    counted: Counted | None
    slot: str | None
    relation: Relation | None
    whole: str | None
    scope: Scope
    text: str
    start: int
    end: int
