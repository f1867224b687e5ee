"""Estimates: what the accounts together say of one counted thing."""

from dataclasses import dataclass
from typing import Literal

from consilience.model.quantity import Number, Scope

Use = Literal["counted", "superseded", "withdrawn", "same_voice", "outlier"]
Verdict = Literal["agreed", "refined", "updated", "disputed", "single"]


@dataclass(frozen=True, slots=True)
class EstimateRules:
    """Why each figure is what it is, one sentence each; null beside a figure that is null.

    Attributes:
        low: Rule that gave the low figure.
        best: Rule that gave the best figure.
        high: Rule that gave the high figure.
    """

    low: str | None
    best: str | None
    high: str | None


@dataclass(frozen=True, slots=True)
class EstimateValue:
    """One account's value and how it was used.

    Attributes:
        claim: Id of the claim.
        quantity: Id of the quantity.
        use: How it was used.
        reason: Why, in one sentence.
    """

    claim: str
    quantity: str
    use: Use
    reason: str


@dataclass(frozen=True, slots=True)
class EstimateStep:
    """The estimate as it could be known on a day.

    Attributes:
        as_of: The day, ISO 8601.
        low: Low figure then.
        best: Best figure then.
        high: High figure then.
    """

    as_of: str
    low: Number | None
    best: Number | None
    high: Number | None


@dataclass(frozen=True, slots=True)
class Estimate:
    """Low, best and high for one thing counted in one scope.

    Attributes:
        id: Hash of event, counted thing and values.
        event: Id of the event; null where the claims belong to none.
        slot: The pack's name for what is measured.
        counted: What is counted.
        unit: ISO 4217 code or a unit's name; null for a plain count.
        scope: What the figures cover.
        low: Least figure; null where the accounts give no ground for one.
        best: Best figure; null where the accounts give no ground for one.
        high: Greatest figure; null where the accounts give no ground for one.
        rules: Why each figure is what it is.
        values: Every account's value.
        voices: Ids of the independent voices behind the values.
        series: How the figures moved as accounts came in.
        verdict: How the values stand to each other.
        replaces: Ids of earlier records that this one stands for.
    """

    id: str
    event: str | None
    slot: str | None
    counted: str
    unit: str | None
    scope: Scope
    low: Number | None
    best: Number | None
    high: Number | None
    rules: EstimateRules
    values: tuple[EstimateValue, ...]
    voices: tuple[str, ...]
    series: tuple[EstimateStep, ...]
    verdict: Verdict
    replaces: tuple[str, ...] = ()
