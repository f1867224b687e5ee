"""What speaks for an earlier mention as the one that a pronoun or a description means.

Beside the model's own score: how far back it stands, whether it is a subject, how
often its group was mentioned, and whether grammar forbids it (in "Ada saw her", "her"
is not Ada). The weights were fitted on GUM's development split (log-likelihood of the
right group).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

from consilience.language.encoder.mentions import Mention


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each feature counts.

    Attributes:
        pair: Of the features of a pair, in their order.
        none: Of the model's score for no antecedent, and a constant.
        sure: The least share that a group must have; in doubt nothing is tied.
    """

    pair: tuple[float, ...]
    none: tuple[float, float]
    sure: float


PRONOUN = Weights(
    pair=(0.856, -1.702, -0.895, 0.205, 0.27, 0.576, 0.213, -0.91, -0.396),
    none=(0.572, -1.978),
    sure=0.5,
)
PHRASE = Weights(
    pair=(0.751, -0.626, -0.29, 0.185, 0.865, -0.023, 0.308, 0.035, 4.187),
    none=(0.702, 0.963),
    sure=0.6,
)


def features(score: float, mention: Mention, other: Mention, group_size: int) -> tuple[float, ...]:
    """What is counted of a pair, in the order of the weights.

    Args:
        score: The model's.
        mention: The pronoun.
        other: An earlier mention.
        group_size: How many mentions the other's group has so far.
    """
    back = mention.sentence - other.sentence
    rivals = other.governor == mention.governor and other.governor >= 0
    return (
        score,
        log(1 + back),
        log(mention.word - other.word),
        float(other.subject),
        float(other.kind == "person"),
        float(other.pronoun is not None),
        log(group_size),
        float(rivals and other.subject and not mention.subject),
        float(mention.lemma == other.lemma),
    )


def group_shares(
    weights: Weights, rows: Sequence[tuple[float, ...]], groups: Sequence[int], none: float
) -> dict[int, float]:
    """The chance of each group; what is left is the chance of none.

    Args:
        weights: How much each feature counts.
        rows: The features of each earlier mention.
        groups: The group of each.
        none: The model's score for no antecedent.
    """
    own: NDArray[np.float64] = np.array(rows) @ np.array(weights.pair)
    nobody = weights.none[0] * none + weights.none[1]
    top = max(float(own.max()), nobody)
    parts = np.exp(own - top)
    total = float(parts.sum()) + float(np.exp(nobody - top))
    shares: dict[int, float] = {}
    for group, part in zip(groups, parts.tolist(), strict=True):
        shares[group] = shares.get(group, 0.0) + part / total
    return shares
