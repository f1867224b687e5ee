"""Rows of a record as lines of text."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec

from consilience.cli.days import days_told
from consilience.cli.summary import summarise
from consilience.cli.tables import table_lines
from consilience.errors import UsageError
from consilience.model.claim import Claim
from consilience.model.commitment import Commitment, Framing, Position
from consilience.model.dependence import Dependence
from consilience.model.entity import Entity, Statement, Voice
from consilience.model.estimate import Estimate
from consilience.model.event import Event
from consilience.model.finding import Finding
from consilience.model.ledger import Ledger
from consilience.model.record import Record
from consilience.model.report import Report, SetAside

_TABLES = (
    "reports", "claims", "entities", "voices", "statements", "events", "estimates", "findings",
    "dependence", "mentions", "stories", "commitments", "positions",
)  # fmt: skip  # one name a line would hide that it is a list of tables
_WIDTH = 110


def list_part(record: Record, part: str, report: str | None, *, as_json: bool) -> str:
    """Print one table of a record.

    Args:
        record: The record.
        part: Name of the table, or ``summary``.
        report: Name or id of the report to keep to; null for all.
        as_json: As JSON instead of text.

    Raises:
        UsageError: Where no report has that name.
    """
    if part == "summary":
        return _summary_json(record) if as_json else summarise(record, ())
    rows: Sequence[Any] = getattr(record, part.replace("-", "_"))
    if report is not None:
        wanted = _report_id(record, report)
        rows = [row for row in rows if wanted in _reports_of(record, row)]
    if as_json:
        return _as_json(rows)
    lines = [_line(record, row) for row in rows]
    return "\n".join(lines) if lines else f"no {part.replace('-', ' ')}"


def list_row(record: Record, row_id: str, *, as_json: bool) -> str | None:
    """Print the row with an id; null where no table has it."""
    for table in _TABLES:
        for row in getattr(record, table):
            if row.id == row_id:
                return _as_json(row) if as_json else _whole(record, row)
    return None


def _as_json(rows: object) -> str:
    return json.dumps(msgspec.to_builtins(rows), indent=1, ensure_ascii=False)


def _summary_json(record: Record) -> str:
    counts = {table: len(getattr(record, table)) for table in _TABLES}
    head = {"schema": record.schema, "as_of": record.as_of}
    return _as_json({**head, "set_aside": record.set_aside, "counts": counts})


def _report_id(record: Record, wanted: str) -> str:
    for report in record.reports:
        if wanted in (report.id, report.name) or report.name.rsplit("/", 1)[-1] == wanted:
            return report.id
    names = ", ".join(sorted(report.name for report in record.reports)[:5])
    raise UsageError(f"--report {wanted}: no such report; the record has {names} …")


def _reports_of(record: Record, row: object) -> set[str]:
    """Ids of the reports that a row speaks of."""
    of_claim = {claim.id: claim.report for claim in record.claims}
    match row:
        case Report():
            found = [row.id]
        case Claim() | Dependence() | Framing():
            found = [row.report]
        case Statement():
            found = [place.report for place in row.occurrences]
        case Estimate():
            found = [of_claim[value.claim] for value in row.values]
        case Event() | Finding() | Commitment() | Position():
            found = [of_claim[claim] for claim in row.claims]
        case Ledger():
            cells = [cell for line in row.rows for cell in line.cells]
            found = [of_claim[claim] for cell in cells for claim in cell.claims]
        case Entity():
            found = [mention.report for mention in record.mentions if mention.entity == row.id]
        case Voice():
            found = [c.report for c in record.claims if row.id in {a.voice for a in c.attribution}]
        case _:
            found = []
    return set(found)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _WIDTH else words[: _WIDTH - 1] + "…"


def _claim_line(claim: Claim) -> str:
    voices = " > ".join(link.name for link in claim.attribution)
    return f"{claim.id}  [{claim.modality}] {voices}: {_short(claim.text)}"


def _report_line(report: Report) -> str:
    days = days_told(report.published.first, report.published.last) or "date not known"
    return f"{report.id}  {days}  {report.outlet or '-'}  {report.title or '-'}  {report.name}"


def _estimate_line(estimate: Estimate) -> str:
    low, best, high = (
        "-" if figure is None else f"{figure:,}"
        for figure in (estimate.low, estimate.best, estimate.high)
    )
    unit = f" {estimate.unit}" if estimate.unit else ""
    return f"{estimate.id}  {low} / {best} / {high}{unit}  {estimate.counted}  ({estimate.verdict})"


def _commitment_line(row: Commitment) -> str:
    days = days_told(row.due.first, row.due.last)
    due = f", due {days}" if days else ""
    return f"{row.id}  {row.status:12} {_short(row.what)}{due}"


def _position_line(row: Position) -> str:
    return f"{row.id}  {row.issue}: {_short(row.stance)}"


def _framing_line(row: Framing) -> str:
    return f"{row.report}  “{row.term}” for {row.entity}, {len(row.mentions)} times"


def _dependence_line(row: Dependence) -> str:
    target = row.on.report or row.on.name or row.on.voice or "-"
    share = "" if row.share is None else f"  {row.share:.1%} of its words"
    return f"{row.id}  {row.report} {row.kind} {target}{share}"


_LINES: Mapping[type, Callable[[Any], str]] = {
    Report: _report_line,
    Claim: _claim_line,
    Entity: lambda row: f"{row.id}  {row.kind:12} {row.name}  ({', '.join(row.names)})",
    Voice: lambda row: f"{row.id}  {row.kind:12} {row.name}",
    Statement: lambda row: f"{row.id}  {row.voice}  carried {len(row.occurrences)} times",
    Event: lambda row: f"{row.id}  {days_told(row.first, row.last) or 'day not told'}  {row.title}",
    Estimate: _estimate_line,
    Finding: lambda row: f"{row.id}  {row.kind:14} {row.explanation}",
    Commitment: _commitment_line,
    Position: _position_line,
    Framing: _framing_line,
    Dependence: _dependence_line,
    Ledger: table_lines,
    SetAside: lambda row: f"{row.name}  {row.reason}: {row.message}",
}


def _line(_record: Record, row: object) -> str:
    return _LINES[type(row)](row)


def _whole(record: Record, row: object) -> str:
    """A row with the passages behind it."""
    lines = [_line(record, row)] if type(row) in _LINES else [_as_json(row)]
    claims = {claim.id: claim for claim in record.claims}
    if isinstance(row, Event | Finding | Commitment | Position):
        lines += [f"  {_claim_line(claims[claim])}" for claim in row.claims]
    if isinstance(row, Estimate):
        lines += [
            f"  {_claim_line(claims[value.claim])}  ({value.use}: {value.reason})"
            for value in row.values
        ]
    return "\n".join(lines)
