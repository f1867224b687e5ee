"""Tables of what the accounts say together, and all tables of a record in the order to read them.

Rows that rest on many claims stand once, with the claims counted; the passages behind them stand
in a table of their own, one row a passage, so that every row leads to its words.
"""

from collections.abc import Iterator

from consilience.export import claim_tables
from consilience.export.cited import claim_fields, one_line
from consilience.export.ledger_tables import ledger_tables
from consilience.export.source import Source
from consilience.export.standing_tables import standing_tables
from consilience.export.tables import Table, joined, link, number, table, text, whole
from consilience.model.claim import Claim
from consilience.model.estimate import Estimate
from consilience.model.event import Event
from consilience.model.finding import Finding

_FINDINGS = ("contradiction", "opposition", "arithmetic", "update", "refinement", "scope_mismatch",
             "agreement", "single_voice")  # fmt: skip


def record_tables(source: Source) -> tuple[Table, ...]:
    """All tables of a record: what differs first, then what stands, then what it is made of."""
    return (
        findings(source),
        finding_passages(source),
        estimates(source),
        claim_tables.numbers(source),
        events(source),
        claim_tables.claims(source),
        *ledger_tables(source),
        *standing_tables(source),
        claim_tables.accounts(source),
        claim_tables.mentions(source),
    )


def _ordered_findings(source: Source) -> list[Finding]:
    return sorted(source.record.findings, key=lambda each: (_FINDINGS.index(each.kind), each.id))


def findings(source: Source) -> Table:
    """The findings, what differs first."""
    return table(
        (
            "findings",
            "Findings",
            "How claims of one thing stand to each other: contradictions first.",
        ),
        (
            text("id", "Id of the finding.", lambda f: f.id),
            text("kind", "Agreement, update, contradiction …", lambda f: f.kind),
            text("about", "What it is about: count, date, status …", lambda f: f.slot),
            text("status", "Settled where a later account resolved it.", lambda f: f.status),
            text("explanation", "The reason in one sentence.", lambda f: one_line(f.explanation)),
            text("why_not_milder", "Why it is not a milder kind.", lambda f: f.why_not_milder),
            text(
                "sides", "What each side says.", lambda f: joined((s.value for s in f.sides), " | ")
            ),
            text("voices", "Who stands behind each side.", lambda f: _sides(source, f)),
            whole("accounts", "How many accounts carry it.", lambda f: _accounts(source, f.claims)),
            whole("claims", "How many claims it rests on.", lambda f: len(f.claims)),
            link("event", "Id of the event.", "events", lambda f: f.event),
            link("estimate", "Id of the estimate.", "estimates", lambda f: f.estimate),
            text("rule", "Name of the rule that made it.", lambda f: f.rule),
        ),
        _ordered_findings(source),
        key="id",
    )


def _sides(source: Source, finding: Finding) -> str | None:
    return joined((joined(source.voice_names(side.voices), ", ") for side in finding.sides), " | ")


def _accounts(source: Source, ids: tuple[str, ...]) -> int:
    return len({claim.report for claim in source.claims(ids)})


def finding_passages(source: Source) -> Table:
    """The passages behind the findings, side by side."""
    rows: list[tuple[Finding, int | None, str | None, Claim]] = [
        (finding, place, value, claim)
        for finding in _ordered_findings(source)
        for place, value, claim in _passages(source, finding)
    ]
    return table(
        (
            "finding_passages",
            "Passages of findings",
            "A passage behind a finding, with the side it is on.",
        ),
        (
            link("finding", "Id of the finding.", "findings", lambda row: row[0].id),
            text("kind", "What the finding is.", lambda row: row[0].kind),
            whole("side", "Number of the side, from 1.", lambda row: row[1]),
            text("side_says", "What the side says.", lambda row: row[2]),
            *claim_fields(source, lambda row: row[3]),
        ),
        rows,
    )


def _passages(source: Source, finding: Finding) -> Iterator[tuple[int | None, str | None, Claim]]:
    sided = set()
    for place, side in enumerate(finding.sides, 1):
        for claim in source.claims(side.claims):
            sided.add(claim.id)
            yield place, side.value, claim
    for claim in source.claims(finding.claims):
        if claim.id not in sided:
            yield None, None, claim


def estimates(source: Source) -> Table:
    """The estimates, those of most accounts first."""
    rows = sorted(source.record.estimates, key=lambda each: (-len(each.values), each.id))

    def title(estimate: Estimate) -> str | None:
        event = source.events.get(estimate.event or "")
        return one_line(event.title) if event else None

    return table(
        (
            "estimates",
            "Estimates",
            "Low, best and high of one thing counted in one scope, over all accounts.",
        ),
        (
            text("id", "Id of the estimate.", lambda e: e.id),
            text("counted", "What is counted.", lambda e: one_line(e.counted)),
            number("low", "Least figure; empty where there is no ground.", lambda e: e.low),
            number("best", "Best figure; empty where there is no ground.", lambda e: e.best),
            number("high", "Greatest figure; empty where there is no ground.", lambda e: e.high),
            text("verdict", "How the accounts' values stand to each other.", lambda e: e.verdict),
            text("measures", "The pack's name for what is measured.", lambda e: e.slot),
            text("unit", "ISO 4217 code or unit; empty for a count.", lambda e: e.unit),
            text("event_title", "What happened.", title),
            text("why_low", "Rule of the low figure.", lambda e: e.rules.low),
            text("why_best", "Rule of the best figure.", lambda e: e.rules.best),
            text("why_high", "Rule of the high figure.", lambda e: e.rules.high),
            text("covers", "What the figures cover.", lambda e: _scope(source, e)),
            whole("voices", "How many independent voices.", lambda e: len(e.voices)),
            text("who", "The voices.", lambda e: joined(source.voice_names(e.voices))),
            whole("values", "How many numbers of accounts.", lambda e: len(e.values)),
            link("event", "Id of the event.", "events", lambda e: e.event),
        ),
        rows,
        key="id",
    )


def _scope(source: Source, estimate: Estimate) -> str | None:
    scope, name = estimate.scope, source.lookup.name
    days = f"{scope.first or ''}/{scope.last or ''}".strip("/")
    parts = {
        "by": name(scope.by),
        "of": name(scope.of),
        "side": name(scope.side),
        "days": days or None,
        "at": joined(source.lookup.name_all(scope.places), ", "),
        "each or together": scope.distribution,
    }
    return joined(f"{part}: {value}" for part, value in parts.items() if value)


def events(source: Source) -> Table:
    """The events by day."""
    rows = sorted(source.record.events, key=lambda event: (event.first or "~", event.id))

    def parties(event: Event) -> str | None:
        names = source.lookup.names
        return joined(f"{p.role}: {names.get(p.entity, p.entity)}" for p in event.participants)

    return table(
        ("events", "Events", "A happening that one or more claims tell."),
        (
            text("id", "Id of the event.", lambda e: e.id),
            text("first_day", "First day.", lambda e: e.first),
            text("last_day", "Last day, inclusive.", lambda e: e.last),
            text("event_type", "The pack's type.", lambda e: e.event_type),
            text("title", "A short name in words of its claims.", lambda e: one_line(e.title)),
            text("places", "Where.", lambda e: joined(source.lookup.name_all(e.places))),
            text("who", "Who takes part, with their roles.", parties),
            text("modality", "The strongest way any claim tells it.", lambda e: e.status.modality),
            text("phase", "How far it has come.", lambda e: e.status.phase),
            whole("accounts", "How many accounts tell it.", lambda e: _accounts(source, e.claims)),
            whole("claims", "How many claims tell it.", lambda e: len(e.claims)),
            text("why_one", "Why its claims were joined.", lambda e: joined(e.reasons)),
            link("part_of", "Id of the event it is part of.", "events", lambda e: e.part_of),
        ),
        rows,
        key="id",
    )
