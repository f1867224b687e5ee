"""Tables of what single accounts say: accounts, claims, numbers, mentions."""

from collections.abc import Iterator

from consilience.export.cited import claim_fields, one_line
from consilience.export.source import Source
from consilience.export.tables import Table, joined, link, number, table, text, whole
from consilience.model.claim import Claim
from consilience.model.entity import Mention
from consilience.model.estimate import Estimate, EstimateValue
from consilience.model.quantity import Quantity
from consilience.model.report import Report
from consilience.model.when import When

_HAPPENS = frozenset({"event", "start", "end"})


def accounts(source: Source) -> Table:
    """The accounts, by the day they were published."""
    rows = sorted(
        source.record.reports, key=lambda report: (report.published.first or "~", report.id)
    )
    return table(
        ("accounts", "Accounts", "An account as it was published."),
        (
            text("id", "Id of the account.", lambda r: r.id),
            text("account", "What it is called here.", lambda r: source.label(r.id)),
            text("outlet", "Who published it.", lambda r: r.outlet),
            text("title", "Its headline.", lambda r: r.title and one_line(r.title)),
            text("published_first", "Earliest day or time it was published.", _first),
            text("published_last", "Latest day or time, inclusive.", _last),
            text("published_basis", "How that is known.", lambda r: r.published.basis),
            text("authors", "Who signed it.", lambda r: joined(r.authors)),
            text("address", "Its address, to be read, not followed.", lambda r: r.uri),
            text("kind", "What sort of account it is.", lambda r: r.kind),
            text("language", "ISO 639-1 code.", lambda r: r.language),
            text("credits", "Agencies and outlets credited in it.", lambda r: joined(r.credits)),
            text("version", "Whether a later version replaced it.", lambda r: r.version.status),
            text("file", "The file or row it was read from.", lambda r: r.name),
            text("sha256", "Hash of the bytes that were read.", lambda r: r.sha256),
        ),
        rows,
        key="id",
    )


def _first(report: Report) -> str | None:
    return report.published.first


def _last(report: Report) -> str | None:
    return report.published.last


def claims(source: Source) -> Table:
    """The claims in the order of accounts and places."""
    rows = sorted(source.record.claims, key=lambda claim: (claim.report, claim.start, claim.id))
    cited = claim_fields(source, _itself)
    return table(
        (
            "claims",
            "Claims",
            "An account has somebody say that something happened, will, must or did not.",
        ),
        (
            text("id", "Id of the claim.", lambda c: c.id),
            *cited[:4],
            text("event_type", "The pack's type of what happened.", lambda c: c.event_type),
            text("modality", "Whether it is told as done, planned, agreed …", lambda c: c.modality),
            text("polarity", "Whether the content says no.", lambda c: c.polarity),
            text("phase", "How far it has come.", lambda c: c.phase),
            text("stance", "How its voice says it.", _stance),
            text(
                "chain",
                "The outlet and those it passes on, the last vouches.",
                lambda c: _chain(source, c),
            ),
            text("first_day", "First day or time it is told for.", lambda c: _time(c, first=True)),
            text("last_day", "Last day or time, inclusive.", lambda c: _time(c, first=False)),
            text("when", "The words for the time.", lambda c: joined(t.text for t in c.times)),
            text("where", "The words for the places.", lambda c: joined(p.text for p in c.places)),
            text("who", "Who takes part, with their roles.", lambda c: _roles(source, c)),
            text(
                "numbers",
                "Its numbers in the text's words.",
                lambda c: joined(one_line(q.text) for q in c.quantities),
            ),
            link("event", "Id of its event.", "events", lambda c: source.lookup.event_of.get(c.id)),
            *cited[4:-1],
        ),
        rows,
        key="id",
    )


def _itself(claim: Claim) -> Claim | None:
    return claim


def _stance(claim: Claim) -> str | None:
    return claim.attribution[-1].stance if claim.attribution else None


def _chain(source: Source, claim: Claim) -> str | None:
    names = (
        source.label(claim.report) if each.kind == "outlet" else one_line(each.name)
        for each in claim.attribution
    )
    return joined(names, " → ")


def _time(claim: Claim, *, first: bool) -> str | None:
    told = [time for time in claim.times if time.role in _HAPPENS]
    days = [_end(time, first=first) for time in told]
    known = [day for day in days if day]
    return (min(known) if first else max(known)) if known else None


def _end(time: When, *, first: bool) -> str | None:
    return time.first if first else time.last


def _roles(source: Source, claim: Claim) -> str | None:
    return joined(
        f"{role.role}: {source.lookup.names.get(role.entity or '', one_line(role.text))}"
        for role in claim.roles
    )


NumberRow = tuple[Claim, Quantity, Estimate | None, EstimateValue | None]


def numbers(source: Source) -> Table:
    """Every number that an account gives, with the estimate it went into."""
    cited = claim_fields(source, _claim_of)
    return table(
        ("numbers", "Numbers", "Something that an account counts or measures."),
        (
            text("id", "Id of the number.", lambda n: n[1].id),
            number("low", "Least value the words allow.", lambda n: n[1].low),
            number("best", "The number that the words name.", lambda n: n[1].best),
            number("high", "Greatest value the words allow.", lambda n: n[1].high),
            text("how_exact", "How the words blur or bound it.", lambda n: n[1].approx),
            text("counted", "What is counted, in the text's words.", _counted),
            text("words", "The number with its hedge.", lambda n: one_line(n[1].text)),
            *cited[:4],
            text("kind", "The kind of thing that is counted.", _kind),
            text("measures", "The pack's name for what it measures.", lambda n: n[1].slot),
            text("unit", "ISO 4217 code or unit; empty for a count.", lambda n: n[1].unit),
            text("relation", "Total, increment, part or rate.", lambda n: n[1].relation),
            whole("number_start", "First code point of the number.", lambda n: n[1].start),
            whole("number_end", "Code point after its last one.", lambda n: n[1].end),
            text("modality", "How its claim is told.", lambda n: n[0].modality),
            link("estimate", "Estimate it went into.", "estimates", _estimate),
            text("use", "How the estimate used it.", _use),
            text("why_so_used", "Why, in one sentence.", _why),
            link(
                "event",
                "Id of the event.",
                "events",
                lambda n: source.lookup.event_of.get(n[0].id),
            ),
            *cited[4:],
        ),
        _numbers(source),
        key="id",
    )


def _numbers(source: Source) -> Iterator[NumberRow]:
    uses = {
        value.quantity: value for estimate in source.record.estimates for value in estimate.values
    }
    for claim in source.claims(source.lookup.claims):
        for quantity in sorted(claim.quantities, key=lambda each: (each.start, each.id)):
            yield claim, quantity, source.estimates_of.get(quantity.id), uses.get(quantity.id)


def _claim_of(row: NumberRow) -> Claim | None:
    return row[0]


def _estimate(row: NumberRow) -> str | None:
    return row[2].id if row[2] else None


def _use(row: NumberRow) -> str | None:
    return row[3].use if row[3] else None


def _why(row: NumberRow) -> str | None:
    return row[3].reason if row[3] else None


def _counted(row: NumberRow) -> str | None:
    return one_line(row[1].counted.text) if row[1].counted else None


def _kind(row: NumberRow) -> str | None:
    return row[1].counted.kind if row[1].counted else None


def mentions(source: Source) -> Table:
    """Where entities are meant."""
    rows = sorted(source.record.mentions, key=lambda each: (each.report, each.start, each.id))

    def name(mention: Mention) -> str | None:
        return source.lookup.names.get(mention.entity or "")

    return table(
        ("mentions", "Mentions", "A passage that means an entity."),
        (
            text("id", "Id of the mention.", lambda m: m.id),
            text("words", "The passage, white space folded.", lambda m: one_line(m.text)),
            text("means", "Name of the entity.", name),
            text("kind", "Name, description, pronoun or loaded name.", lambda m: m.kind),
            text("account", "What the account is called.", lambda m: source.label(m.report)),
            whole("start", "First code point.", lambda m: m.start),
            whole("end", "Code point after the last one.", lambda m: m.end),
            link("report", "Id of the account.", "accounts", lambda m: m.report),
            link("entity", "Id of the entity.", "entities", lambda m: m.entity),
        ),
        rows,
        key="id",
    )
