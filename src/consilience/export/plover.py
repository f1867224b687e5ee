"""PLOVER events as JSON lines, the form that the manual's input and output files have.

An occurrence makes one event for each category that its claims have: a promise is AGREE, the
exchange carried out RETREAT with the mode release, a meeting CONSULT. Names of fields, categories
and modes: PLOVER manual of February 2024.
"""

import json
from collections import defaultdict
from collections.abc import Iterator

from consilience.export.coded_days import Days, days_of
from consilience.export.countries import country
from consilience.export.formats import Files, Options
from consilience.export.occurrences import Codes, Occurrence, occurrences
from consilience.export.source import Source
from consilience.model.claim import Claim, PlaceMention
from consilience.model.record import Record
from consilience.packs.codes import plover_category

_MODES = {
    ("RETREAT", "exchange"): "release", ("RETREAT", "release"): "release",
    ("RETREAT", "withdrawal"): "withdraw", ("RETREAT", "disarmament"): "disarm",
    ("RETREAT", "ceasefire"): "ceasefire", ("RETREAT", "access"): "access",
    ("RETREAT", "resignation"): "resign", ("CONSULT", "visit"): "visit",
    ("CONSULT", "mediation"): "third-party",
}  # fmt: skip
_QUADS = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1, "COOPERATE": 2, "AID": 2, "RETREAT": 2,
    "REQUEST": 3, "ACCUSE": 3, "REJECT": 3, "THREATEN": 3,
    "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip
_CONTEXTS = {"conflict": "military"}
_SIZES = {"dead": "killed", "injured": "injured", "arrested": "arrested"}
_SPOKEN = frozenset({"AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
_FIRST = ("attacker", "captor", "actor", "giver", "party", "mediator", "author", "accuser",
          "investigator", "agent")  # fmt: skip
_SECOND = ("target", "victim", "captured", "released", "receiver", "accused", "expelled", "loser",
           "patient")  # fmt: skip
_RESOLUTION = {"point": 1, "city": 1, "district": 2, "region": 3, "country": 4, "area": 5}


def files(record: Record, options: Options) -> Files:
    """PLOVER events, one JSON object a line."""
    source = Source.of(record)
    codes = Codes.of(options.packs)
    events = [event for each in occurrences(source) for event in _events(each, source, codes)]
    events.sort(key=lambda event: (str(event["date"] or "~"), str(event["id"])))
    lines = "".join(json.dumps(event, ensure_ascii=False) + "\n" for event in events)
    return {"plover.jsonl": lines.encode("utf-8", "replace")}


def _events(occurrence: Occurrence, source: Source, codes: Codes) -> Iterator[dict[str, object]]:
    by_category: dict[str, list[Claim]] = defaultdict(list)
    for claim in occurrence.claims:
        stance = claim.attribution[-1].stance if claim.attribution else None
        act = codes.code(claim, "plover")
        category = plover_category(act, claim.modality, claim.polarity, stance)
        if category is not None and category in _QUADS:
            by_category[category].append(claim)
    for category in sorted(by_category):
        yield _event(occurrence, category, by_category[category], source)


def _event(
    occurrence: Occurrence, category: str, claims: list[Claim], source: Source
) -> dict[str, object]:
    days = days_of(occurrence)
    told = days is not None and (days.lasted or days.length == 1)
    modes = {_MODES.get((category, claim.event_type)) for claim in claims}
    contexts = {_CONTEXTS.get(claim.pack or "") for claim in claims}
    return {
        "id": f"{occurrence.id}-{category}",
        "has_event": True,
        "date": days.first.isoformat() if days and told else None,
        "enddate": days.last.isoformat() if days and days.lasted else None,
        "event": [category],
        "mode": sorted(mode for mode in modes if mode),
        "context": sorted(context for context in contexts if context),
        "quad_code": _QUADS[category],
        "actor": _actors(category, claims, source),
        "recipient": _parties(claims, _SECOND, source),
        "event_loc": _location(occurrence),
        "event_text": [claim.trigger.lemma for claim in claims if claim.trigger],
        "size": _sizes(occurrence),
        "text": claims[0].text,
        "text_info": [_text_info(claim) for claim in claims],
        "cite_info": [_cite_info(each, source) for each in sorted({c.report for c in claims})],
        "coder": "consilience",
        "comment": _comment(claims, None if told else days, source),
    }


def _comment(claims: list[Claim], vague: Days | None, source: Source) -> str:
    said = [f"{claim.modality}: {source.voucher(claim)}" for claim in claims]
    if vague is not None:
        said.insert(0, f"some day from {vague.first} to {vague.last}")
    return " | ".join(said)


def _actors(category: str, claims: list[Claim], source: Source) -> list[dict[str, object]]:
    if category in _SPOKEN:
        spoken = [
            _entity(each.name, each.entity, source)
            for claim in claims
            for each in claim.attribution[-1:]
            if each.kind != "outlet"
        ]
        if spoken:
            return _once(spoken)
    return _parties(claims, _FIRST, source)


def _parties(
    claims: list[Claim], roles: tuple[str, ...], source: Source
) -> list[dict[str, object]]:
    return _once(
        [
            _entity(role.text, role.entity, source)
            for claim in claims
            for role in claim.roles
            if role.role in roles and role.entity is not None
        ]
    )


def _once(told: list[dict[str, object]]) -> list[dict[str, object]]:
    return list(
        {str(each["identifier_text"] or each["entity_text"]): each for each in told}.values()
    )


def _entity(words: str, entity: str | None, source: Source) -> dict[str, object]:
    return {
        "entity_text": " ".join(words.split()),
        "identifier_text": source.lookup.names.get(entity or ""),
        "code": None,
        "sector": None,
    }


def _location(occurrence: Occurrence) -> dict[str, object] | None:
    known = occurrence.places()
    if known:
        return _resolved(known[0])
    named = occurrence.place_names()
    return {"extracted_place": named[0]} if named else None


def _resolved(place: PlaceMention) -> dict[str, object]:
    land = country(place.country)
    return {
        "extracted_place": " ".join(place.text.split()),
        "lat": place.latitude,
        "lon": place.longitude,
        "district": place.admin2,
        "province": place.admin1,
        "country": land.name if land else None,
        "country_code": place.country,
        "resolution": _RESOLUTION[place.precision or "area"],
    }


def _sizes(occurrence: Occurrence) -> dict[str, object]:
    told: dict[str, object] = {}
    for name, slot in _SIZES.items():
        known = [each for each in occurrence.estimates if each.slot == slot and each.unit is None]
        best = max(known, key=lambda each: (len(each.values), each.id), default=None)
        told[name] = None if best is None else best.best if best.best is not None else best.low
    return told


def _text_info(claim: Claim) -> dict[str, object]:
    return {"text_story": claim.report, "start": claim.start, "end": claim.end,
            "text": claim.text, "claim": claim.id}  # fmt: skip


def _cite_info(report_id: str, source: Source) -> dict[str, object]:
    report = source.reports[report_id]
    return {
        "corpus": report.id,
        "citation": source.label(report.id),
        "url": report.uri,
        "title": report.title,
        "language": report.language,
        "publication": report.outlet,
        "date": source.published(report.id),
        "codebook": "PLOVER",
    }
