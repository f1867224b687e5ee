"""Passages as lines of text."""

from consilience.model.record import Record
from consilience.model.span import Passage

_WIDTH = 160


def passage_line(record: Record, passage: Passage, around: int = 0) -> str:
    """A passage to the letter, white space folded, with its report and offsets.

    Args:
        record: The record.
        passage: The passage.
        around: Code points to show before and behind it.
    """
    report = next(report for report in record.reports if report.id == passage.report)
    first = max(0, passage.start - around)
    text = " ".join(report.text[first : passage.end + around].split())
    place = f"{report.name}[{passage.start}:{passage.end}]"
    return f"{place}  {text if len(text) <= _WIDTH else text[: _WIDTH - 1] + '…'}"
