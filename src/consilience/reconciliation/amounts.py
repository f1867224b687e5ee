"""What a promised or a done number counts."""

from consilience.model.quantity import Number, Quantity
from consilience.reconciliation.tellings import Telling
from consilience.text.folding import fold


def kind_of(quantity: Quantity) -> str | None:
    """What a number is of: its unit, or the last word of what it counts; null where unknown."""
    if quantity.unit is not None:
        return quantity.unit
    return fold(quantity.counted.text).split()[-1] if quantity.counted else None


def amounts(telling: Telling) -> dict[str, set[Number]]:
    """The numbers that a claim tells, by what they count.

    Args:
        telling: The claim.
    """
    found: dict[str, set[Number]] = {}
    for quantity in telling.claim.quantities:
        if (kind := kind_of(quantity)) is not None and quantity.best is not None:
            found.setdefault(kind, set()).add(quantity.best)
    return found
