"""The text of an account as it was given, and the way to it from the cleaned one."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

import msgspec

from consilience.errors import SourceError
from consilience.model.report import Report, Segment
from consilience.model.span import Span
from consilience.reading.account import Account
from consilience.text.source_text import SourceText, decoded_text, utf8_text


@dataclass(frozen=True)
class Given:
    """An account's text before cleaning.

    Attributes:
        text: The decoded bytes with nothing taken out: a byte order mark is its first code point,
            line ends and markup stay.
        bytes_of: The map from the cleaned text to the bytes.
        points_of: The map from ``text`` to the same bytes.
    """

    text: str
    bytes_of: SourceText
    points_of: SourceText

    @cached_property
    def _runs(self) -> tuple[Segment, ...]:
        return tuple(run for run in self.points_of.segments if run.source_start < run.source_end)

    @cached_property
    def _firsts(self) -> list[int]:
        return [run.source_start for run in self._runs]

    def span(self, start: int, end: int) -> Span:
        """The passage of the given text that ``start`` to ``end`` of the cleaned text came from.

        Args:
            start: First code point in the cleaned text.
            end: Code point after the last one.
        """
        first, last = self.bytes_of.byte_span(start, end)
        at = self._point(first)
        return Span(at, self._point(last - 1) + 1 if last > first else at)

    def _point(self, byte: int) -> int:
        """The code point of ``text`` that a byte belongs to."""
        run = self._runs[max(bisect_right(self._firsts, byte) - 1, 0)]
        points = run.end - run.start
        width = (run.source_end - run.source_start) // points
        return run.start + min((byte - run.source_start) // width, points - 1)


def given_of(account: Account, report: Report) -> Given:
    """Find what an account's text was before cleaning.

    Args:
        account: The account as its format's reader gave it.
        report: The report made of it.

    Raises:
        SourceError: Where the bytes that the map counts cannot be had again: a column of pages.
    """
    bytes_of = SourceText(report.text, report.source_map.segments)
    part = report.source_map.part
    if part is None:
        whole = decoded_text(account.data, report.source_map.encoding)
        return Given(whole.text, bytes_of, whole)
    whole = utf8_text(_field(account, report, part))
    return Given(whole.text, bytes_of, whole)


def _field(account: Account, report: Report, part: str) -> str:
    """The field of a row: what a cell of text holds is the report's text, to the letter."""
    if part.startswith("/"):
        value = msgspec.json.decode(account.data).get(part[1:])
        if isinstance(value, str):
            return value
    last = report.source_map.segments[-1].source_end if report.source_map.segments else 0
    if last == len(report.text.encode()):
        return report.text
    message = "pages in a column are not annotated; give them as JSON lines with a field html"
    raise SourceError(account.name, "unsupported", message)
