"""Places in the texts as a browser counts them: UTF-16 code units."""

from bisect import bisect_left
from dataclasses import dataclass

from consilience.model.span import Passage, Span

_LAST_OF_THE_BASIC_PLANE = "\uffff"


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """A passage of an account's text: ``text.slice(start, end)`` in JavaScript.

    Attributes:
        start: First UTF-16 code unit.
        end: Code unit after the last one (half-open).
    """

    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A passage together with the account it stands in.

    Attributes:
        account: Id of the account.
        start: First UTF-16 code unit.
        end: Code unit after the last one (half-open).
    """

    account: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CodeUnits:
    """The way from code points of one text to its UTF-16 code units.

    Attributes:
        length: The text's code points.
        astral: Where the code points beyond the basic plane stand, in order; each takes two units.
    """

    length: int
    astral: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "CodeUnits":
        """Measure a text once."""
        places = (at for at, char in enumerate(text) if char > _LAST_OF_THE_BASIC_PLANE)
        return cls(len(text), tuple(places))

    def unit(self, point: int) -> int:
        """The code unit where a code point begins; one outside the text is drawn to its edge."""
        inside = min(max(point, 0), self.length)
        return inside + bisect_left(self.astral, inside)

    def stretch(self, start: int, end: int) -> Stretch:
        """A passage in code points as one in code units."""
        return Stretch(self.unit(start), self.unit(max(start, end)))

    def of_span(self, span: Span) -> Stretch:
        """The same for a span of the model."""
        return self.stretch(span.start, span.end)

    def of_passage(self, passage: Passage) -> Spot:
        """The same for a passage that names its report."""
        place = self.stretch(passage.start, passage.end)
        return Spot(passage.report, place.start, place.end)
