"""JSON-LD: schema.org for accounts, claims, events and names, PROV-O for what comes from what.

The context stands in the file, so that nothing is fetched to read it. There is no ClaimReview:
that is a person's verdict, and the record has none.
"""

from collections.abc import Iterator

from consilience.export.csv_files import json_bytes
from consilience.export.formats import Files, Options
from consilience.export.source import Source
from consilience.model.claim import Claim
from consilience.model.entity import Entity, Voice
from consilience.model.estimate import Estimate
from consilience.model.event import Event
from consilience.model.record import Record
from consilience.model.report import Report

Json = dict[str, object]
FILE = "record.jsonld"

_CONTEXT: Json = {
    "@vocab": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "datePublished": {"@type": "Date"},
    "startDate": {"@type": "Date"},
    "endDate": {"@type": "Date"},
    "url": {"@type": "@id"},
    **{name: {"@type": "@id"} for name in (
        "about", "actor", "appearance", "author", "claimInterpreter", "isPartOf", "location",
        "observationAbout", "publisher", "subjectOf", "prov:wasAttributedTo",
        "prov:wasDerivedFrom", "prov:wasGeneratedBy", "prov:wasQuotedFrom",
        "prov:wasAssociatedWith", "prov:used")},
}  # fmt: skip
_KINDS = {"person": "Person", "organisation": "Organization", "place": "Place",
          "group": "Organization", "other": "Thing"}  # fmt: skip
_VOICES = {"person": "Person", "organisation": "Organization", "group": "Organization",
           "outlet": "NewsMediaOrganization", "anonymous": "Person",
           "document": "CreativeWork"}  # fmt: skip
_ARTICLES = {"news": "NewsArticle", "statement": "Report", "post": "SocialMediaPosting",
             "transcript": "CreativeWork", "other": "CreativeWork"}  # fmt: skip
_BUILD = "urn:consilience:build"
_PROGRAM = "urn:consilience:program"


def files(record: Record, _options: Options) -> Files:
    """One JSON-LD document."""
    source = Source.of(record)
    graph = [*_provenance(record), *_rows(source)]
    return {FILE: json_bytes({"@context": _CONTEXT, "@graph": graph})}


def iri(identity: str) -> str:
    """The IRI of a row: a URN, the same in all exports."""
    return f"urn:consilience:{identity}"


def _provenance(record: Record) -> Iterator[Json]:
    yield {"@id": _PROGRAM, "@type": ["SoftwareApplication", "prov:SoftwareAgent"],
           "name": "Consilience", "softwareVersion": record.built.version}  # fmt: skip
    yield {
        "@id": _BUILD,
        "@type": "prov:Activity",
        "prov:wasAssociatedWith": _PROGRAM,
        "prov:used": sorted(iri(report.id) for report in record.reports),
    }


def _rows(source: Source) -> Iterator[Json]:
    record = source.record
    yield from (_report(each, source) for each in sorted(record.reports, key=lambda e: e.id))
    yield from (_entity(each) for each in sorted(record.entities, key=lambda e: e.id))
    yield from (_voice(each) for each in sorted(record.voices, key=lambda e: e.id))
    yield from (_claim(each, source) for each in sorted(record.claims, key=lambda e: e.id))
    yield from (_event(each, source) for each in sorted(record.events, key=lambda e: e.id))
    yield from (_estimate(each) for each in sorted(record.estimates, key=lambda e: e.id))


def _told(row: Json) -> Json:
    """A row without what is not known."""
    return {name: value for name, value in row.items() if value not in (None, [], ())}


def _report(report: Report, source: Source) -> Json:
    sources = [
        iri(each.on.report)
        for each in source.record.dependence
        if each.report == report.id and each.on.report is not None
    ]
    return _told({
        "@id": iri(report.id),
        "@type": [_ARTICLES[report.kind], "prov:Entity"],
        "headline": report.title and " ".join(report.title.split()),
        "name": source.label(report.id),
        "sourceOrganization": report.outlet,
        "creditText": "; ".join(report.authors) or None,
        "datePublished": source.published(report.id),
        "temporal": source.published_range(report.id) or None,
        "inLanguage": report.language,
        "url": source.web_address(report.id),
        "sha256": report.sha256,
        "prov:wasDerivedFrom": sorted(set(sources)),
    })  # fmt: skip


def _entity(entity: Entity) -> Json:
    others = [name for name in entity.names if name != entity.name]
    return _told({
        "@id": iri(entity.id),
        "@type": [_KINDS[entity.kind], "prov:Entity"],
        "name": entity.name,
        "alternateName": others,
        "description": [title.title for title in entity.roles],
    })  # fmt: skip


def _voice(voice: Voice) -> Json:
    return _told({
        "@id": iri(voice.id),
        "@type": [_VOICES[voice.kind], "prov:Agent"],
        "name": voice.name or None,
        "description": voice.description,
        "sameAs": iri(voice.entity) if voice.entity else None,
    })  # fmt: skip


def _claim(claim: Claim, source: Source) -> Json:
    last = claim.attribution[-1] if claim.attribution else None
    event = source.lookup.event_of.get(claim.id)
    voice = iri(last.voice) if last and last.voice else None
    return _told({
        "@id": iri(claim.id),
        "@type": ["Claim", "prov:Entity"],
        "text": claim.text,
        "appearance": iri(claim.report),
        "about": iri(event) if event else None,
        "author": voice,
        "additionalType": claim.event_type,
        "creativeWorkStatus": f"{claim.modality}, {claim.polarity}",
        "prov:wasQuotedFrom": iri(claim.report),
        "prov:wasAttributedTo": voice,
        "prov:wasGeneratedBy": _BUILD,
        "position": f"char={claim.start},{claim.end}",
    })  # fmt: skip


def _event(event: Event, source: Source) -> Json:
    return _told({
        "@id": iri(event.id),
        "@type": ["Event", "prov:Entity"],
        "name": " ".join(event.title.split()),
        "additionalType": event.event_type,
        "startDate": event.first,
        "endDate": event.last,
        "location": [iri(each) for each in event.places if each in source.entities],
        "actor": [iri(p.entity) for p in event.participants if p.entity in source.entities],
        "prov:wasDerivedFrom": [iri(claim.id) for claim in source.claims(event.claims)],
        "prov:wasGeneratedBy": _BUILD,
    })  # fmt: skip


def _estimate(estimate: Estimate) -> Json:
    return _told({
        "@id": iri(estimate.id),
        "@type": ["Observation", "prov:Entity"],
        "name": estimate.counted or None,
        "measuredProperty": estimate.slot,
        "observationAbout": iri(estimate.event) if estimate.event else None,
        "value": estimate.best,
        "minValue": estimate.low,
        "maxValue": estimate.high,
        "unitText": estimate.unit,
        "prov:wasDerivedFrom": sorted({iri(value.claim) for value in estimate.values}),
        "prov:wasGeneratedBy": _BUILD,
    })  # fmt: skip
