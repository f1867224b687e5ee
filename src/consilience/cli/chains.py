"""The chain behind a row, as lines of text: what was joined or concluded, by which rules."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from consilience.cli.days import days_told
from consilience.cli.passages import passage_line
from consilience.cli.why_claims import claim_lines, position_lines
from consilience.cli.why_findings import finding_lines
from consilience.cli.why_numbers import estimate_lines
from consilience.cli.why_promises import commitment_lines
from consilience.cli.why_voices import mention_lines, statement_lines, voice_lines
from consilience.linking import DATED_BY
from consilience.model.dependence import Dependence, DependenceKind
from consilience.model.entity import Entity
from consilience.model.event import Event, Story
from consilience.model.record import Record
from consilience.model.report import Report
from consilience.model.span import Passage

_TIES: Mapping[DependenceKind, str] = {
    "copy": "they share passages in so many words in one order that both did not choose them",
    "shared_wire": "both carry one agency's text",
    "shared_quote": "both quote the same words",
    "cites": "it names this as where something was told, published or reported",
}


def chain(record: Record, row_id: str) -> list[str] | None:
    """Tell why a row is what it is.

    Args:
        record: The record.
        row_id: Id of a claim, entity, mention, voice, statement, event, story, report, dependence,
            estimate, finding, commitment or position.

    Returns:
        Lines of text; null where no such row has the id.
    """
    tables: tuple[tuple[Sequence[Any], Callable[[Record, Any], Iterator[str]]], ...] = (
        (record.entities, _entity),
        (record.events, _event),
        (record.stories, _story),
        (record.reports, _date),
        (record.dependence, _dependence),
        (record.estimates, estimate_lines),
        (record.findings, finding_lines),
        (record.commitments, commitment_lines),
        (record.mentions, mention_lines),
        (record.voices, voice_lines),
        (record.statements, statement_lines),
        (record.claims, claim_lines),
        (record.positions, position_lines),
    )
    for rows, tell in tables:
        for row in rows:
            if row.id == row_id:
                return list(tell(record, row))
    return None


def _entity(record: Record, row: Entity) -> Iterator[str]:
    yield f"{row.name} ({row.kind}), one for {len(row.names)} spellings: {', '.join(row.names)}"
    yield from _because(row.reasons, "one spelling; nothing was joined")
    mentions = [mention for mention in record.mentions if mention.entity == row.id]
    yield f"{len(mentions)} mentions, among them:"
    shown: dict[str, Passage] = {}
    for mention in sorted(mentions, key=lambda m: (m.report, m.start)):
        shown.setdefault(mention.text, Passage(mention.report, mention.start, mention.end))
    yield from _passages(record, shown.values(), around=40)


def _event(record: Record, row: Event) -> Iterator[str]:
    yield f"{row.event_type}: {row.title}"
    yield from _because(row.reasons, "one claim; nothing was joined")
    if row.part_of:
        yield (
            f"part of {row.part_of}, which shares who takes part or where, and holds its days, or "
            "is told as the whole of which this is a day, a stage or one of many"
        )
    yield f"{len(row.claims)} claims:"
    claims = [claim for claim in record.claims if claim.id in set(row.claims)]
    yield from _passages(record, (Passage(c.report, c.start, c.end) for c in claims))
    if row.mentions:
        yield f"named {len(row.mentions)} times more, where no claim is about it:"
        yield from _passages(record, row.mentions, around=40)


def _story(record: Record, row: Story) -> Iterator[str]:
    names = {report.id: report.name for report in record.reports}
    yield f"{row.title}: {len(row.reports)} reports, {len(row.events)} events"
    yield from (f"  {names[report]}" for report in row.reports)
    shared = [e for e in record.events if e.id in set(row.events) and len(_reports(record, e)) > 1]
    yield f"because they share {len(shared)} events:"
    yield from (f"  {event.id}  {event.title}" for event in shared)


def _reports(record: Record, event: Event) -> set[str]:
    return {claim.report for claim in record.claims if claim.id in set(event.claims)}


def _date(record: Record, row: Report) -> Iterator[str]:
    published = row.published
    days = days_told(published.first, published.last) or "not known"
    yield f"{row.name}: published {days} ({published.basis})"
    if published.basis == "metadata":
        yield "because it was given with the account"
    elif published.basis == "unknown":
        yield f"because {_undated(record)}"
    elif published.basis == "stated":
        yield "because it says so itself:"
    else:
        if rule := DATED_BY.get(published.confidence or 0.0):
            yield f"because {rule} (right of what is told so: {published.confidence:.0%})"
        yield "because these passages fit these days and no others:"
    yield from _passages(record, published.evidence)
    for passage in published.evidence:
        for claim in record.claims:
            if claim.report == passage.report and passage.start <= claim.start < passage.end:
                for when in claim.times:
                    if when.first:
                        told = days_told(when.first, when.last)
                        yield f"  “{when.text}” is {told}, from {when.anchor}"
    yield from _challenges(record, row)


def _undated(record: Record) -> str:
    """What is missing for a day to be worked out."""
    if not any(report.published.first for report in record.reports):
        return "it bears no day, and no account here bears one by which its words could be read"
    return (
        "it bears no day, and what it shares with dated accounts leaves none, or fits several weeks"
    )


def _challenges(record: Record, row: Report) -> Iterator[str]:
    """What clashes with the day that came with a report."""
    own = {claim.id for claim in record.claims if claim.report == row.id}
    for finding in record.findings:
        if finding.rule == "stated_date" and own & set(finding.sides[0].claims):
            yield f"challenged: {finding.explanation} ({finding.id})"
            clashing = [claim for claim in record.claims if claim.id in set(finding.claims)]
            yield "these sentences clash with it:"
            yield from _passages(record, (Passage(c.report, c.start, c.end) for c in clashing))


def _dependence(record: Record, row: Dependence) -> Iterator[str]:
    names = {report.id: report for report in record.reports}
    target = names[row.on.report].name if row.on.report else row.on.name
    yield f"{names[row.report].name} {row.kind} {target}"
    yield f"because {_TIES[row.kind]}"
    if row.share is not None:
        yield f"{row.share:.1%} of its words stand in both:"
    yield from _passages(record, row.spans)
    if row.on.report:
        one, other = names[row.report].published.first, names[row.on.report].published.first
        known = one and other and one[:10] != other[:10]
        order = "the later took from the earlier" if known else "days do not tell who was first"
        yield f"days: {one or 'not known'} and {other or 'not known'}; {order}"


def _because(reasons: Sequence[str], otherwise: str) -> Iterator[str]:
    yield from (f"because {reason}" for reason in reasons or (otherwise,))


def _passages(record: Record, passages: Iterable[Passage], around: int = 0) -> Iterator[str]:
    """Each passage to the letter, with its report and offsets."""
    yield from (f"  {passage_line(record, passage, around)}" for passage in passages)
