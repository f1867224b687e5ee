"""Places in a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A passage of a report's text: ``text[start:end]``.

    Attributes:
        start: First code point of the passage.
        end: Code point after the last one (half-open).
    """

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two passages share a code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside this passage."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The passage itself."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A passage together with the report it stands in.

    Attributes:
        report: Id of the report.
        start: First code point of the passage in the report's text.
        end: Code point after the last one (half-open).
    """

    report: str
    start: int
    end: int
