"""What a promised or a done number counts."""

from consilience.model.quantity import Quantity
from consilience.text.folding import fold


def kind_of(quantity: Quantity) -> str | None:
    """What a number is of: its unit, or the last word of what it counts; null where unknown."""
    if quantity.unit is not None:
        return quantity.unit
    return fold(quantity.counted.text).split()[-1] if quantity.counted else None
