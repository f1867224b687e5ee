"""FollowTheMoney entities as JSON lines, for Aleph and the tools around it.

The schema has no offsets. A passage is named as RFC 5147 names a stretch of plain text:
``REPORT#char=START,END`` counts code points from 0, the end exclusive, as the record does. Such
notes stand in ``notes`` of events and in ``summary`` of what links an entity to an account (schema
``Documentation``), so that mentions do not pollute the entity itself.
"""

import hashlib
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from consilience.export.formats import Files, Options
from consilience.export.source import Source
from consilience.model.claim import Claim
from consilience.model.entity import Entity, Mention
from consilience.model.event import Event
from consilience.model.identity import content_id
from consilience.model.record import Record
from consilience.model.report import Report

Json = dict[str, object]
FILE = "entities.ftm.json"
_KINDS = {"person": "Person", "organisation": "Organization", "group": "LegalEntity",
          "place": "Address", "other": "Thing"}  # fmt: skip
_NAMED = frozenset({"Person", "Organization", "LegalEntity"})
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_PLACE = re.compile(r"^(?P<report>[^\s#]+)#char=(?P<start>\d+),(?P<end>\d+)(?: |$)")


def files(record: Record, _options: Options) -> Files:
    """Entities, a JSON object a line, documents first."""
    source = Source.of(record)
    lines = "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in entities(source))
    return {FILE: lines.encode("utf-8", "replace")}


def place(report: str, start: int, end: int) -> str:
    """The name of a passage."""
    return f"{report}#char={start},{end}"


def placed(note: str) -> tuple[str, int, int] | None:
    """The account and offsets that a note begins with; null where it names no passage."""
    found = _PLACE.match(note)
    return (found["report"], int(found["start"]), int(found["end"])) if found else None


def entities(source: Source) -> Iterator[Json]:
    """Accounts, people and places, events, claims without an event, who is mentioned where."""
    record = source.record
    yield from (_document(each, source) for each in sorted(record.reports, key=lambda e: e.id))
    for entity in sorted(record.entities, key=lambda each: each.id):
        yield from _entity(entity)
    yield from (_event(each, source) for each in sorted(record.events, key=lambda e: e.id))
    for claim in sorted(record.claims, key=lambda each: each.id):
        if claim.id not in source.lookup.event_of:
            yield _lone_claim(claim, source)
    yield from _mentioned(source)


def _mentioned(source: Source) -> Iterator[Json]:
    """Who is meant in which account, with the passages: an entity and its mentions stay apart."""
    told: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in source.record.mentions:
        if mention.entity in source.entities and mention.report in source.reports:
            told[mention.entity or "", mention.report].append(mention)
    for (entity, report), mentions in sorted(told.items()):
        ordered = sorted(mentions, key=lambda each: (each.start, each.end, each.id))
        yield _made(content_id("dm", entity, report), "Documentation", {
            "entity": [entity],
            "document": [report],
            "role": ["mentioned"],
            "summary": [
                f"{place(each.report, each.start, each.end)} “{shown(each.text)}”"
                for each in ordered
            ],
        })  # fmt: skip


def shown(words: str) -> str:
    """Words as FollowTheMoney keeps them: composed, on one line, without invisible characters."""
    visible = "".join(
        char for char in words if char.isspace() or unicodedata.category(char) not in _UNSEEN
    )
    return " ".join(unicodedata.normalize("NFC", visible).split())


def _name(words: str) -> str:
    """The same without quotation marks around them, as it keeps names."""
    return shown(words).strip("'\"“”‘’ ")


def _made(identity: str, schema: str, properties: dict[str, list[str | None]]) -> Json:
    told = {
        name: list(dict.fromkeys(value for value in values if value))
        for name, values in properties.items()
    }
    return {
        "id": identity,
        "schema": schema,
        "properties": {name: values for name, values in told.items() if values},
    }


def _document(report: Report, source: Source) -> Json:
    return _made(report.id, "Article", {
        "title": [shown(source.label(report.id))],
        "name": [_name(report.title or "")],
        "publisher": [shown(report.outlet or "")],
        "author": [shown(each) for each in report.authors],
        "publishedAt": [source.published(report.id)],
        "sourceUrl": [source.web_address(report.id)],
        "language": [_LANGUAGES.get(report.language)],
        "bodyText": [report.text],
        "contentHash": [hashlib.sha1(report.text.encode("utf-8", "replace"),
                                     usedforsecurity=False).hexdigest()],
        "mimeType": ["text/plain"],
    })  # fmt: skip


_LANGUAGES = {"en": "eng"}


def _entity(entity: Entity) -> Iterator[Json]:
    schema = _KINDS[entity.kind]
    if schema == "Address":
        place_names: dict[str, list[str | None]] = {"full": [shown(entity.name)]}
        yield _made(entity.id, schema, {**place_names, "name": [_name(entity.name)]})
        return
    others: list[str | None] = [_name(name) for name in entity.names if name != entity.name]
    offices: list[str | None] = [shown(title.title) for title in entity.roles]
    properties: dict[str, list[str | None]] = {"name": [_name(entity.name)], "alias": others}
    if schema == "Person":
        properties["position"] = offices
    yield _made(entity.id, schema, properties)


def _event(event: Event, source: Source) -> Json:
    claims = source.claims(event.claims)
    named = [p.entity for p in event.participants if _is_named(p.entity, source)]
    return _made(event.id, "Event", {
        "name": [_name(event.title)],
        "startDate": [event.first and event.first[:10]],
        "endDate": [event.last and event.last[:10]],
        "location": [shown(source.lookup.names.get(each, "")) for each in event.places],
        "involved": list(named),
        "keywords": [event.event_type],
        **_passages(claims, source),
    })  # fmt: skip


def _lone_claim(claim: Claim, source: Source) -> Json:
    days = [time for time in claim.times if time.role in {"event", "start"} and time.first]
    named = [role.entity for role in claim.roles if _is_named(role.entity, source)]
    return _made(claim.id, "Event", {
        "name": [_name(claim.text)],
        "startDate": [(days[0].first or "")[:10]] if days else [],
        "location": [shown(each.text) for each in claim.places],
        "involved": list(named),
        "keywords": [claim.event_type],
        **_passages((claim,), source),
    })  # fmt: skip


def _is_named(identity: str | None, source: Source) -> bool:
    known = source.entities.get(identity or "")
    return known is not None and _KINDS[known.kind] in _NAMED


def _passages(claims: tuple[Claim, ...], source: Source) -> dict[str, list[str | None]]:
    return {
        "proof": [claim.report for claim in claims],
        "notes": [
            f"{place(claim.report, claim.start, claim.end)} {claim.modality}, {claim.polarity}, "
            f"{shown(source.voucher(claim))}: “{shown(claim.text)}”"
            for claim in claims
        ],
    }
