"""Offsets as a browser counts them: UTF-16 code units instead of code points."""

import re
from bisect import bisect_left, bisect_right

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16Offsets:
    """Turns offsets in code points into offsets in UTF-16 code units, and back.

    Args:
        text: The text that the offsets count in.
    """

    def __init__(self, text: str) -> None:
        self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        self._units = [point + index for index, point in enumerate(self._astral)]

    def units(self, code_point: int) -> int:
        """UTF-16 offset of a code point offset."""
        return code_point + bisect_left(self._astral, code_point)

    def code_points(self, unit: int) -> int:
        """Code point offset of a UTF-16 offset; inside a surrogate pair, the one before it."""
        before = bisect_right(self._units, unit)
        if before and unit == self._units[before - 1] + 1:
            return self._astral[before - 1]
        return unit - bisect_left(self._units, unit)
