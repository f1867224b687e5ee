"""RO-Crate 1.1 around the record and all its exports, with a checksum for every file.

Version 1.1 is what most repositories read (w3id.org/ro/crate/1.1); newer ones read it too.
"""

import hashlib

from consilience.export.csv_files import json_bytes
from consilience.export.formats import Files, Options, format_named
from consilience.interchange.record_json import dump_record
from consilience.model.record import Record

Json = dict[str, object]
METADATA = "ro-crate-metadata.json"
INSIDE = ("csv", "xlsx", "ucdp", "acled", "plover", "pax", "annotations", "jsonld", "ftm",
          "geojson", "brief")  # fmt: skip
_CONTEXT = ["https://w3id.org/ro/crate/1.1/context", {"sha256": "https://schema.org/sha256"}]
_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "jsonld": "application/ld+json",
    "geojson": "application/geo+json",
    "md": "text/markdown",
    "txt": "text/plain",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_RIGHTS = (
    "The texts and quotations belong to those who published them; ask them before you publish "
    "them anew. What was worked out from them is facts about who says what."
)


def files(record: Record, options: Options) -> Files:
    """The record, all formats that need no extra library, and the crate's description."""
    made: Files = {"record.json": dump_record(record)}
    parts: dict[str, Files] = {}
    for name in INSIDE:
        known = format_named(name)
        if known is not None:
            parts[name] = {f"{name}/{path}": data
                           for path, data in known.files(record, options).items()}  # fmt: skip
            made |= parts[name]
    graph = [_metadata(), _root(record, parts), *_about(record), *_folders(parts)]
    graph += [_file(path, data) for path, data in sorted(made.items())]
    return {**made, METADATA: json_bytes({"@context": _CONTEXT, "@graph": graph})}


def _ids(paths: list[str]) -> Json | list[Json]:
    """Links to parts: a list, the one link itself where there is one (RO-Crate 1.1, appendix)."""
    links: list[Json] = [{"@id": path} for path in paths]
    return links[0] if len(links) == 1 else links


def _metadata() -> Json:
    return {
        "@id": METADATA,
        "@type": "CreativeWork",
        "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
        "about": {"@id": "./"},
    }


def _root(record: Record, parts: dict[str, Files]) -> Json:
    day = record.as_of
    told: Json = {
        "@id": "./",
        "@type": "Dataset",
        "name": f"What {len(record.reports)} accounts say{f' as of {day}' if day else ''}",
        "description": "A record of what accounts say happened, when, where and to how many, who "
        "says so, and how the accounts stand to each other; every row leads to its passage.",
        "license": {"@id": "#rights"},
        "hasPart": _ids(["record.json", *(f"{name}/" for name in parts)]),
        "mentions": {"@id": "#build"},
    }
    return {**told, "datePublished": day} if day else told


def _about(record: Record) -> list[Json]:
    return [
        {"@id": "#rights", "@type": "CreativeWork", "name": "Rights in the accounts",
         "description": _RIGHTS},
        {"@id": "#consilience", "@type": "SoftwareApplication", "name": "Consilience",
         "softwareVersion": record.built.version},
        {"@id": "#build", "@type": "CreateAction", "name": "Reading of the accounts",
         "instrument": {"@id": "#consilience"}, "result": {"@id": "record.json"}},
    ]  # fmt: skip


def _folders(parts: dict[str, Files]) -> list[Json]:
    folders: list[Json] = []
    for name, made in parts.items():
        known = format_named(name)
        folders.append({
            "@id": f"{name}/",
            "@type": "Dataset",
            "name": known.title if known else name,
            "description": known.holds if known else name,
            "hasPart": _ids(sorted(made)),
        })  # fmt: skip
    return folders


def _file(path: str, data: bytes) -> Json:
    return {
        "@id": path,
        "@type": "File",
        "name": path.rsplit("/", 1)[-1],
        "encodingFormat": _TYPES[path.rsplit(".", 1)[-1]],
        "contentSize": str(len(data)),
        "sha256": hashlib.sha256(data).hexdigest(),
    }
