"""Rows that people coded, checked like sentences of a draft."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from consilience.extraction import extract
from consilience.language import analyse
from consilience.model.record import Record
from consilience.model.report import Published
from consilience.reading.passage import passage_report
from consilience.retrieval.passages import Passages, sentences_of
from consilience.verification.coded import Row, read_rows
from consilience.verification.judged import Judged, Verdict, worst
from consilience.verification.matching import Checked
from consilience.verification.profiles import Profile, Template, filled, read_profile
from consilience.verification.verify import judge
from consilience.views.lookup import Lookup


@dataclass(frozen=True, slots=True)
class AuditedCell:
    """A cell and how the record stands to it.

    Attributes:
        column: Its column.
        value: What it holds, as it was checked.
        verdict: ``supported``, ``contradicted`` or ``missing``.
        reason: One sentence.
        items: The pieces of the sentence that were judged for it.
    """

    column: str
    value: str
    verdict: Verdict
    reason: str
    items: tuple[Judged, ...]


@dataclass(frozen=True, slots=True)
class AuditedRow:
    """A row and how the record stands to its cells.

    Attributes:
        line: Its line in the file.
        key: What it is called.
        verdict: The worst of its cells.
        cells: Its judged cells, in the order of the profile.
    """

    line: int
    key: str
    verdict: Verdict
    cells: tuple[AuditedCell, ...]


def audit(record: Record, path: Path, profile: str) -> tuple[AuditedRow, ...]:
    """Check a table that people coded against a record.

    Args:
        record: The record.
        path: The table, CSV.
        profile: ``ucdp``, ``acled``, ``counts``, or a TOML file.

    Returns:
        The rows that make at least one sentence, in order.

    Raises:
        UsageError: Where the table or the profile cannot be read.
    """
    known = read_profile(profile)
    passages, lookup = Passages.of(record), Lookup.of(record)
    rows = (_row(row, known, passages, lookup) for row in read_rows(path, known))
    return tuple(row for row in rows if row.cells)


def _row(row: Row, profile: Profile, passages: Passages, lookup: Lookup) -> AuditedRow:
    cells: list[AuditedCell] = []
    for template in profile.templates:
        cells += _cells(row, template, passages, lookup)
    return AuditedRow(row.line, row.key, worst(cell.verdict for cell in cells), tuple(cells))


def _cells(
    row: Row, template: Template, passages: Passages, lookup: Lookup
) -> Iterator[AuditedCell]:
    made = filled(template, row.cells)
    if made is None:
        return
    text, places = made
    items = list(_judged(text, passages, lookup))
    for column in template.columns:
        if column in template.judge:
            start, end = places[column]
            inside = [item for item in items if start < item.end and item.start < end]
            yield _cell(column, text[start:end], inside)


def _cell(column: str, value: str, items: Sequence[Judged]) -> AuditedCell:
    if not items:
        return AuditedCell(column, value, "missing", "nothing in it could be checked", ())
    verdict = worst(item.verdict for item in items)
    item = next(item for item in items if item.verdict == verdict)
    return AuditedCell(column, value, verdict, item.reason, tuple(items))


def _judged(text: str, passages: Passages, lookup: Lookup) -> Iterator[Judged]:
    as_of = passages.record.as_of
    published = Published(as_of, as_of, "metadata" if as_of else "unknown", None, ())
    report = passage_report(text, published)
    claims = extract(report, analyse(report))
    before = None
    for sentence in sentences_of(report, claims, passages.vocabulary, {}):
        checked = Checked(sentence, before, passages, lookup)
        yield from sorted(judge(checked), key=lambda item: (item.start, item.end))
        before = sentence
