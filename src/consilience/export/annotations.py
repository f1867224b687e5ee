"""W3C Web Annotations: a claim, a number or a mention, each on its passage.

Every target has both a TextQuoteSelector (the passage with 32 characters before and after) and a
TextPositionSelector, which counts Unicode code points (Web Annotation Data Model, 4.2.4, 4.2.5).
The positions are those of the account's text as the record has it, not of a page on the web; the
source is therefore that text, named by its hash and given in ``texts/``.
"""

import hashlib
from collections.abc import Iterator

from consilience.export.csv_files import json_bytes
from consilience.export.formats import Files, Options
from consilience.export.source import Source
from consilience.export.texts import text_files, text_path
from consilience.model.claim import Claim
from consilience.model.entity import Mention
from consilience.model.quantity import Quantity
from consilience.model.record import Record
from consilience.model.report import Report

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
FILE = "annotations.jsonld"
Json = dict[str, object]


def files(record: Record, _options: Options) -> Files:
    """One annotation page with all annotations, and the texts they stand on."""
    source = Source.of(record)
    items = list(annotations(source))
    page: Json = {
        "@context": [_CONTEXT, {"schema": "https://schema.org/"}],
        "id": "urn:consilience:annotations:1",
        "type": "AnnotationPage",
        "partOf": {
            "id": "urn:consilience:annotations",
            "type": "AnnotationCollection",
            "label": "Claims, numbers and mentions, each on its passage",
            "total": len(items),
        },
        "startIndex": 0,
        "items": items,
    }
    return {FILE: json_bytes(page), **text_files(source)}


def annotations(source: Source) -> Iterator[Json]:
    """All annotations in the order of accounts and places: claims, their numbers, mentions."""
    for report in sorted(source.record.reports, key=lambda each: each.id):
        target = _text(report, source.web_address(report.id))
        for claim in source.claims(each.id for each in source.claims_of(report.id)):
            yield _claim(claim, report, target, source)
            for quantity in sorted(claim.quantities, key=lambda each: (each.start, each.id)):
                yield _quantity(quantity, claim, report, target)
        mentions = (each for each in source.record.mentions if each.report == report.id)
        for mention in sorted(mentions, key=lambda each: (each.start, each.end, each.id)):
            yield _mention(mention, report, target, source)


def _text(report: Report, address: str | None) -> Json:
    """The text that selectors count in."""
    encoded = report.text.encode("utf-8", "replace")
    told: Json = {
        "id": text_path(report),
        "type": "Text",
        "format": "text/plain",
        "language": report.language,
        "schema:sha256": hashlib.sha256(encoded).hexdigest(),
    }
    return {**told, "schema:url": address} if address else told


def _claim(claim: Claim, report: Report, text: Json, source: Source) -> Json:
    words = f"{claim.event_type}, {claim.modality}, {claim.polarity}; {source.voucher(claim)}"
    return {
        "id": f"urn:consilience:{claim.id}",
        "type": "Annotation",
        "motivation": "classifying",
        "body": [
            {"type": "TextualBody", "purpose": "classifying", "value": claim.event_type},
            {"type": "TextualBody", "purpose": "describing", "format": "text/plain",
             "language": "en", "value": words},
        ],
        "target": _target(report, text, claim.start, claim.end),
    }  # fmt: skip


def _quantity(quantity: Quantity, claim: Claim, report: Report, text: Json) -> Json:
    counted = quantity.counted.text if quantity.counted else quantity.unit or ""
    figures = f"low {quantity.low}, best {quantity.best}, high {quantity.high}"
    words = " ".join(f"{quantity.approx}: {figures} {counted}".replace("None", "unknown").split())
    return {
        "id": f"urn:consilience:{claim.id}:{quantity.id}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": {"type": "TextualBody", "purpose": "describing", "format": "text/plain",
                 "language": "en", "value": words},
        "target": _target(report, text, quantity.start, quantity.end),
    }  # fmt: skip


def _mention(mention: Mention, report: Report, text: Json, source: Source) -> Json:
    name = source.lookup.names.get(mention.entity or "", mention.text)
    body: Json = {"type": "TextualBody", "purpose": "identifying", "value": name}
    if mention.entity:
        body["schema:identifier"] = f"urn:consilience:{mention.entity}"
    return {
        "id": f"urn:consilience:{mention.id}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": body,
        "target": _target(report, text, mention.start, mention.end),
    }


def _target(report: Report, text: Json, start: int, end: int) -> Json:
    before, after = max(start - _AROUND, 0), min(end + _AROUND, len(report.text))
    return {
        "type": "SpecificResource",
        "source": text,
        "selector": [
            {"type": "TextQuoteSelector", "exact": report.text[start:end],
             "prefix": report.text[before:start], "suffix": report.text[end:after]},
            {"type": "TextPositionSelector", "start": start, "end": end},
        ],
    }  # fmt: skip
