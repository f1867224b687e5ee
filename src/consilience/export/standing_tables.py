"""Tables of those who act and speak: promises, positions, voices, entities, dependence."""

from collections.abc import Callable

from consilience.export.cited import claim_fields, one_line
from consilience.export.source import Source
from consilience.export.tables import Table, joined, link, number, table, text, whole
from consilience.model.claim import Claim
from consilience.model.commitment import Commitment, Position
from consilience.model.dependence import Dependence
from consilience.model.entity import Entity, Statement


def standing_tables(source: Source) -> tuple[Table, ...]:
    """Promises, positions, statements, voices, entities, framings, dependence, what was left."""
    return (
        promises(source),
        positions(source),
        statements(source),
        voices(source),
        entities(source),
        framings(source),
        dependence(source),
        set_aside(source),
    )


def _first_claim(source: Source, ids: tuple[str, ...]) -> Claim | None:
    return next(iter(source.claims(ids)), None)


def promises(source: Source) -> Table:
    """The promises by the day they fall due."""
    rows = sorted(source.record.commitments, key=lambda each: (each.due.last or "~", each.id))
    names = source.lookup.name_all

    def shown(promise: Commitment) -> str | None:
        return joined(
            f"{each.shows}{f' on {each.on}' if each.on else ''}: {each.claim}"
            for each in promise.evidence
        )

    def claim(promise: Commitment) -> Claim | None:
        return _first_claim(source, promise.told_in)

    return table(
        ("promises", "Promises", "Who promised what to whom by when, and what became of it."),
        (
            text("id", "Id of the promise.", lambda p: p.id),
            text("by", "Who promised.", lambda p: joined(names(p.by))),
            text("to", "To whom.", lambda p: joined(names(p.to))),
            text("what", "The words of the promise.", lambda p: one_line(p.what)),
            text("status", "Open, kept, partly kept, broken, overdue.", lambda p: p.status),
            number("progress", "Share done, 0 to 1.", lambda p: p.progress),
            text("made_first", "First day it may have been made on.", lambda p: p.made_on.first),
            text("made_last", "Last day, inclusive.", lambda p: p.made_on.last),
            text("due_first", "First day it may fall due.", lambda p: p.due.first),
            text("due_last", "Last day, inclusive.", lambda p: p.due.last),
            text("condition", "Its condition in the text's words.", lambda p: p.condition),
            text("shown_by", "Claims that show what became of it.", shown),
            *claim_fields(source, claim),
        ),
        rows,
        key="id",
    )


def positions(source: Source) -> Table:
    """The positions by issue and party."""
    names = source.lookup.names
    rows = sorted(
        source.record.positions,
        key=lambda each: (each.issue, names.get(each.party, each.party), each.id),
    )

    def claim(position: Position) -> Claim | None:
        return _first_claim(source, position.claims)

    return table(
        ("positions", "Positions", "What a party wants on an issue."),
        (
            text("id", "Id of the position.", lambda p: p.id),
            text("party", "Who wants it.", lambda p: names.get(p.party, p.party)),
            text("issue", "What it is about.", lambda p: p.issue),
            text("stance", "What the party wants.", lambda p: one_line(p.stance)),
            text("conditions", "Its conditions.", lambda p: joined(p.conditions)),
            text("first_day", "First day it was held.", lambda p: p.on.first),
            text("last_day", "Last day, inclusive.", lambda p: p.on.last),
            link("moved_from", "The position it replaced.", "positions", lambda p: p.moved_from),
            *claim_fields(source, claim),
        ),
        rows,
        key="id",
    )


def statements(source: Source) -> Table:
    """What was said, one row for each place that carries it."""
    rows = [
        (statement, place)
        for statement in sorted(source.record.statements, key=lambda each: each.id)
        for place in sorted(statement.occurrences, key=lambda each: (each.report, each.start))
        if place.report in source.reports
    ]

    def voice(statement: Statement) -> str | None:
        return joined(source.voice_names((statement.voice,)))

    def words(report: str, start: int, end: int) -> str:
        return one_line(source.reports[report].text[start:end])

    return table(
        (
            "statements",
            "Statements",
            "A place that carries something a voice said; one statement may stand in many.",
        ),
        (
            text("who_said", "The voice.", lambda row: voice(row[0])),
            text(
                "said_first", "First day it may have been said on.", lambda row: row[0].said.first
            ),
            text("said_last", "Last day, inclusive.", lambda row: row[0].said.last),
            text("medium", "Where it was said.", lambda row: row[0].medium),
            text("quoted", "Whether it is quoted or told.", lambda row: _quoted(row[1].quoted)),
            text("account", "What the account is called.", lambda row: source.label(row[1].report)),
            text(
                "quotation",
                "The passage, white space folded.",
                lambda row: words(row[1].report, row[1].start, row[1].end),
            ),
            whole("start", "First code point.", lambda row: row[1].start),
            whole("end", "Code point after the last one.", lambda row: row[1].end),
            link("report", "Id of the account.", "accounts", lambda row: row[1].report),
            link("voice", "Id of the voice.", "voices", lambda row: row[0].voice),
            text("statement", "Id of the statement.", lambda row: row[0].id),
        ),
        rows,
    )


def _quoted(quoted: bool) -> str:
    return "quoted" if quoted else "told"


def voices(source: Source) -> Table:
    """Those who vouch, by name."""
    told: dict[str, int] = {}
    for claim in source.record.claims:
        last = claim.attribution[-1].voice if claim.attribution else None
        if last is not None:
            told[last] = told.get(last, 0) + 1
    rows = sorted(source.record.voices, key=lambda each: (each.name, each.id))
    return table(
        ("voices", "Voices", "Someone who vouches for claims, however many outlets carry them."),
        (
            text("id", "Id of the voice.", lambda v: v.id),
            text("name", "The name used most.", source.voice_name),
            text("description", "How an anonymous voice is described.", lambda v: v.description),
            text("kind", "Outlet, person, organisation, group …", lambda v: v.kind),
            whole("claims", "How many claims it vouches for.", lambda v: told.get(v.id, 0)),
            link("entity", "Id of the entity.", "entities", lambda v: v.entity),
        ),
        rows,
        key="id",
    )


def entities(source: Source) -> Table:
    """Persons, organisations, places and groups by name."""
    meant: dict[str, int] = {}
    for mention in source.record.mentions:
        if mention.entity is not None:
            meant[mention.entity] = meant.get(mention.entity, 0) + 1

    def offices(entity: Entity) -> str | None:
        return joined(title.title for title in entity.roles)

    return table(
        (
            "entities",
            "People, places and groups",
            "One person, organisation, place or group for all its spellings.",
        ),
        (
            text("id", "Id of the entity.", lambda e: e.id),
            text("name", "The fullest name.", lambda e: e.name),
            text("kind", "What it is.", lambda e: e.kind),
            text("spellings", "Every spelling found.", lambda e: joined(e.names)),
            text("offices", "Offices that accounts give it.", offices),
            whole("mentions", "How often it is meant.", lambda e: meant.get(e.id, 0)),
            text("why_one", "Why its spellings are one.", lambda e: joined(e.reasons)),
        ),
        sorted(source.record.entities, key=lambda each: (each.name, each.id)),
        key="id",
    )


def framings(source: Source) -> Table:
    """What the accounts call those they tell of."""
    names = source.lookup.names
    rows = sorted(
        source.record.framings,
        key=lambda each: (each.entity, each.term, each.report, each.voice or ""),
    )
    return table(
        ("framings", "Framings", "A term that an account, or a voice in it, uses for somebody."),
        (
            text("term", "The term.", lambda f: f.term),
            text("of", "Whom it is said of.", lambda f: names.get(f.entity)),
            text(
                "by",
                "Whose word it is; the account's own where empty.",
                lambda f: joined(source.voice_names((f.voice,))) if f.voice else None,
            ),
            text("account", "What the account is called.", lambda f: source.label(f.report)),
            whole("times", "How often.", lambda f: len(f.mentions)),
            link("report", "Id of the account.", "accounts", lambda f: f.report),
            link("entity", "Id of the entity.", "entities", lambda f: f.entity),
        ),
        rows,
    )


def dependence(source: Source) -> Table:
    """Which account takes from which."""
    rows = sorted(source.record.dependence, key=lambda each: (-(each.share or 0), each.id))
    return table(
        (
            "dependence",
            "Dependence",
            "An account takes something from another account, a voice or an outlet.",
        ),
        (
            text("id", "Id of the row.", lambda d: d.id),
            text("account", "The account that takes.", lambda d: source.label(d.report)),
            text("takes_from", "What it takes from.", _from(source)),
            text("kind", "Copy, shared quotation, citation, shared wire.", lambda d: d.kind),
            number("share", "Share of its words that are taken.", lambda d: d.share),
            whole("passages", "How many passages.", lambda d: len(d.spans)),
            link("report", "Id of the account that takes.", "accounts", lambda d: d.report),
            link("on_report", "Id of the account taken from.", "accounts", lambda d: d.on.report),
        ),
        rows,
        key="id",
    )


def _from(source: Source) -> Callable[[Dependence], str | None]:
    def named(row: Dependence) -> str | None:
        if row.on.report is not None:
            return source.label(row.on.report)
        if row.on.voice is not None:
            return joined(source.voice_names((row.on.voice,)))
        return row.on.name

    return named


def set_aside(source: Source) -> Table:
    """What was given and not built."""
    return table(
        ("set_aside", "Set aside", "Something that was given and not built, and why."),
        (
            text("name", "The file or row.", lambda s: s.name),
            text("reason", "The kind of reason.", lambda s: s.reason),
            text("message", "What is wrong and what to do.", lambda s: s.message),
        ),
        sorted(source.record.set_aside, key=lambda each: (each.name, each.reason)),
    )
