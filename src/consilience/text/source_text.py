"""Text together with the way back to the bytes that it came from, kept while cleaning."""

import codecs
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from consilience.model.report import Segment, SourceMap

# Runs of code points that UTF-8 writes with one, two, three and four bytes.
_UTF8_RUNS = re.compile("[\0-\x7f]+|[\x80-\u07ff]+|[\u0800-\uffff]+|[\U00010000-\U0010ffff]+")
_UTF16_RUNS = re.compile("[\0-\uffff]+|[\U00010000-\U0010ffff]+")
_WIDE = {"utf-16-le": 2, "utf-16-be": 2, "utf-32-le": 4, "utf-32-be": 4}


@dataclass(frozen=True)
class SourceText:
    """A text and the bytes that each run of it came from.

    Attributes:
        text: The text.
        segments: Runs in the order of the text, touching each other and covering it whole.
    """

    text: str
    segments: tuple[Segment, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [segment.start for segment in self.segments]

    def byte_span(self, start: int, end: int) -> tuple[int, int]:
        """First byte and byte after the last one that ``text[start:end]`` came from.

        Args:
            start: First code point.
            end: Code point after the last one; not before ``start``.
        """
        if start == end:
            at = self._byte_at(start)
            return at, at
        pieces = list(self.between(start, end))
        return min(p.source_start for p in pieces), max(p.source_end for p in pieces)

    def between(self, start: int, end: int) -> Iterator[Segment]:
        """The runs that ``text[start:end]`` is made of, cut to it, with offsets in this text."""
        index = bisect_right(self._starts, start) - 1
        while start < end:
            segment = self.segments[index]
            stop = min(end, segment.end)
            width = _width(segment)
            first = segment.source_start + (start - segment.start) * width
            yield Segment(start, stop, first, first + (stop - start) * width)
            start = stop
            index += 1

    def source_map(self, encoding: str, part: str | None) -> SourceMap:
        """The map as the record holds it.

        Args:
            encoding: IANA name of the encoding of the bytes.
            part: What the byte offsets count in; null for the whole file.
        """
        return SourceMap(part=part, encoding=encoding, segments=self.segments)

    def _byte_at(self, offset: int) -> int:
        if not self.segments:
            return 0
        segment = self.segments[max(bisect_right(self._starts, offset) - 1, 0)]
        return segment.source_start + (offset - segment.start) * _width(segment)


class SourceTextBuilder:
    """Puts a cleaned text together out of pieces of another text, and keeps the map meanwhile.

    Args:
        source: The text that the pieces are taken from.
    """

    def __init__(self, source: SourceText) -> None:
        self._source = source
        self._pieces: list[str] = []
        self._segments: list[Segment] = []
        self._length = 0

    def __len__(self) -> int:
        return self._length

    def keep(self, start: int, end: int) -> None:
        """Take ``source.text[start:end]`` over as it is."""
        if start < end:
            shift = self._length - start
            for run in self._source.between(start, end):
                self._add(run.end - run.start, run.source_start, run.source_end, run.start + shift)
            self._grow(self._source.text[start:end])

    def replace(self, start: int, end: int, by: str) -> None:
        """Write ``by`` for ``source.text[start:end]``.

        The first code point stands for all the bytes; a second one, which a few character
        references have, for none.
        """
        if by:
            first, last = self._source.byte_span(start, end)
            self._add(1, first, last, self._length)
            if len(by) > 1:
                self._add(len(by) - 1, last, last, self._length + 1)
            self._grow(by)

    def insert(self, by: str, at: int) -> None:
        """Write ``by``, which stands for nothing in the source, at code point ``at`` of it."""
        if by:
            first, _ = self._source.byte_span(at, at)
            self._add(len(by), first, first, self._length)
            self._grow(by)

    def tail(self, start: int) -> str:
        """The text from a code point on, which must be where some piece begins."""
        behind, pieces = self._length - start, list[str]()
        while behind > 0:
            pieces.append(self._pieces[-1 - len(pieces)])
            behind -= len(pieces[-1])
        return "".join(reversed(pieces))

    def build(self) -> SourceText:
        """The text so far."""
        return SourceText("".join(self._pieces), tuple(self._segments))

    def _grow(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)

    def _add(self, length: int, first: int, last: int, start: int) -> None:
        append_run(self._segments, Segment(start, start + length, first, last))


def append_run(segments: list[Segment], run: Segment) -> None:
    """Add a run to a list of runs, as one with the last where both are alike and touch."""
    if segments:
        last = segments[-1]
        if last.source_end == run.source_start and _width(last) == _width(run):
            segments[-1] = Segment(last.start, run.end, last.source_start, run.source_end)
            return
    segments.append(run)


def passage_bytes(source_map: SourceMap, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Byte ranges that a passage came from, those that touch joined, in the order of the text.

    Args:
        source_map: The map of a report.
        start: First code point of the passage in the report's text.
        end: Code point after the last one.
    """
    whole = SourceText("", source_map.segments)
    ranges: list[tuple[int, int]] = []
    for run in whole.between(start, end):
        if ranges and ranges[-1][1] == run.source_start:
            ranges[-1] = (ranges[-1][0], run.source_end)
        elif run.source_start < run.source_end:
            ranges.append((run.source_start, run.source_end))
    return tuple(ranges)


def utf8_text(text: str) -> SourceText:
    """A text whose bytes are its own UTF-8, such as a field of a row."""
    return SourceText(text, tuple(_segments_by(_UTF8_RUNS, text, lambda c: len(c.encode()), 0)))


def decoded_text(data: bytes, encoding: str, skip: int = 0) -> SourceText:
    """Decode bytes strictly and keep the map.

    Args:
        data: The bytes.
        encoding: Python's name of their encoding, without a byte order mark of its own.
        skip: Length of the byte order mark, which is left out of the text.

    Raises:
        UnicodeDecodeError: Where the bytes are damaged.
    """
    name = codecs.lookup(encoding).name
    if name == "utf-8":
        text = data[skip:].decode("utf-8")
        runs = _segments_by(_UTF8_RUNS, text, lambda c: len(c.encode()), skip)
        return SourceText(text, tuple(runs))
    if name in _WIDE:
        text = data[skip:].decode(name)
        runs = _segments_by(_UTF16_RUNS, text, lambda c: len(c.encode(name)), skip)
        return SourceText(text, tuple(runs))
    text = data[skip:].decode(name)
    if len(text) == len(data) - skip:
        only = (Segment(0, len(text), skip, len(data)),) if text else ()
        return SourceText(text, only)
    return _decoded_stepwise(data, name, skip)


def _segments_by(
    runs: re.Pattern[str], text: str, size: Callable[[str], int], skip: int
) -> list[Segment]:
    at = skip
    segments: list[Segment] = []
    for run in runs.finditer(text):
        length = (run.end() - run.start()) * size(run[0][0])
        append_run(segments, Segment(run.start(), run.end(), at, at + length))
        at += length
    return segments


def _decoded_stepwise(data: bytes, encoding: str, skip: int) -> SourceText:
    """Feed a multi-byte decoder byte by byte; what shifts its state belongs to the next letter."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    pieces: list[str] = []
    segments: list[Segment] = []
    length, since = 0, skip
    for at in range(skip, len(data)):
        piece = decoder.decode(data[at : at + 1], final=at + 1 == len(data))
        if piece:
            append_run(segments, Segment(length, length + 1, since, at + 1))
            if len(piece) > 1:
                append_run(segments, Segment(length + 1, length + len(piece), at + 1, at + 1))
            pieces.append(piece)
            length, since = length + len(piece), at + 1
    return SourceText("".join(pieces), tuple(segments))


def _width(segment: Segment) -> int:
    return (segment.source_end - segment.source_start) // (segment.end - segment.start)
