"""The JSON Schema of the record, made from the nouns and their docstrings."""

import re
from typing import Any

import msgspec

from consilience.model.record import SCHEMA, Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ATTRIBUTE = re.compile(r"^ {8}(\w+): (.*)$")
_CONTINUED = re.compile(r"^ {12}(\S.*)$")

JsonObject = dict[str, Any]


def record_schema() -> JsonObject:
    """The JSON Schema of ``record.json``. Every key is required, every field described."""
    schema = describe(msgspec.json.schema(Record))
    return {"$schema": DIALECT, "$id": f"urn:{SCHEMA.replace('/', ':')}", **schema}


def describe(schema: JsonObject) -> JsonObject:
    """Close every object of a schema and move the docstrings' field lines to the fields.

    Args:
        schema: A JSON Schema with ``$defs`` whose descriptions are whole docstrings.
    """
    definitions = {name: _closed(part) for name, part in schema.get("$defs", {}).items()}
    return {**schema, "$defs": dict(sorted(definitions.items()))}


def _closed(definition: JsonObject) -> JsonObject:
    if "properties" not in definition:
        return definition
    text, fields = split_docstring(definition.get("description", ""))
    properties = {
        name: _described(field, fields.get(name))
        for name, field in definition["properties"].items()
    }
    return {
        **definition,
        "description": text,
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _described(field: JsonObject, text: str | None) -> JsonObject:
    bare = {key: value for key, value in field.items() if key != "default"}
    return {"description": text, **bare} if text else bare


def split_docstring(docstring: str) -> tuple[str, dict[str, str]]:
    """Part a docstring into its opening and the lines under ``Attributes:``.

    Returns:
        The opening as one paragraph, and each attribute's description by name.
    """
    opening, _, attributes = docstring.partition("Attributes:")
    fields: dict[str, str] = {}
    name = ""
    for line in attributes.splitlines():
        if match := _ATTRIBUTE.match(line):
            name = match[1]
            fields[name] = match[2]
        elif name and (match := _CONTINUED.match(line)):
            fields[name] += " " + match[1]
    return " ".join(opening.split()), fields
