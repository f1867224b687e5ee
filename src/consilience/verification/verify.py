"""A draft against a record, sentence by sentence."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from consilience.errors import UsageError
from consilience.extraction import extract
from consilience.language import analyse
from consilience.model.record import Record
from consilience.model.report import Published, Report
from consilience.reading import read
from consilience.retrieval.days import loosened
from consilience.retrieval.passages import Passages, sentences_of
from consilience.settings import Settings
from consilience.verification.dates import judge_dates
from consilience.verification.judged import Judged, Statement, worst
from consilience.verification.matching import Checked
from consilience.verification.names import judge_names
from consilience.verification.numbers import judge_numbers
from consilience.verification.quotations import judge_quotations
from consilience.verification.statuses import judge_status
from consilience.views.lookup import Lookup


@dataclass(frozen=True, slots=True)
class Verification:
    """A draft and how the record stands to each of its sentences.

    Attributes:
        draft: The draft, read like an account.
        statements: Its sentences, in order; headings and lines without words are none.
    """

    draft: Report
    statements: tuple[Statement, ...]


def verify(record: Record, path: str | Path) -> Verification:
    """Check a draft against a record.

    Args:
        record: The record.
        path: The draft: text, Markdown or a page; ``-`` for standard input.

    Raises:
        UsageError: Where the draft cannot be read, or is no single text.
    """
    return verify_report(record, read_draft(record, path))


def read_draft(record: Record, path: str | Path) -> Report:
    """Read a draft like an account; its relative days count from its date, else the record's.

    Raises:
        UsageError: Where it cannot be read, or is no single text.
    """
    reading = read([path], Settings())
    if reading.set_aside and not reading.reports:
        raise UsageError(f"{reading.set_aside[0].name}: {reading.set_aside[0].message}")
    if len(reading.reports) != 1:
        raise UsageError(f"{path}: holds {len(reading.reports)} texts; name one draft")
    draft = reading.reports[0]
    if draft.published.first is None and record.as_of:
        known = Published(record.as_of, record.as_of, "metadata", None, ())
        draft = replace(draft, published=known)
    return draft


def verify_report(record: Record, draft: Report) -> Verification:
    """Check a draft that is already read."""
    passages = Passages.of(record)
    lookup = Lookup.of(record)
    claims = extract(draft, analyse(draft))
    rows = tuple(sentences_of(draft, claims, passages.vocabulary, {}))
    titles = [block for block in draft.blocks if block.kind == "title"]
    statements: list[Statement] = []
    before = None
    for row in rows:
        if any(t.start <= row.start < t.end for t in titles) or not row.terms:
            continue
        days = tuple(loosened(day, draft.text) for day in row.days)
        checked = Checked(replace(row, days=days), before, passages, lookup)
        items = tuple(sorted(judge(checked), key=lambda item: (item.start, item.end)))
        statements.append(
            Statement(
                row.start, row.end, checked.text, worst(item.verdict for item in items), items
            )
        )
        before = row
    return Verification(draft, tuple(statements))


def judge(checked: Checked) -> Iterator[Judged]:
    """Judge every number, day, name, quotation and status of a sentence."""
    quoted = list(judge_quotations(checked))
    yield from quoted
    for items in (judge_numbers, judge_dates, judge_names, judge_status):
        for item in items(checked):
            if not any(q.start <= item.start < q.end for q in quoted):
                yield item
