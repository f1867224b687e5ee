"""Writes ``frontend/src/generated/views.ts``: the views as TypeScript, from their JSON Schema.

Run ``python tools/view_types.py`` after a change in ``consilience.views``; a test says when it was
forgotten.
"""

import json
from pathlib import Path
from typing import Any

import msgspec

from consilience.interchange.schema import describe
from consilience.views import DossierView

TARGET = Path(__file__).parent.parent / "frontend" / "src" / "generated" / "views.ts"
_HEAD = "// Made by tools/view_types.py from consilience.views. Do not edit."
_SIMPLE = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean"}

Schema = dict[str, Any]


def view_types() -> str:
    """The TypeScript of all views."""
    definitions = describe(msgspec.json.schema(DossierView))["$defs"]
    parts = [_interface(name, part) for name, part in definitions.items()]
    return "\n\n".join([_HEAD, *parts]) + "\n"


def _interface(name: str, schema: Schema) -> str:
    lines = [
        line
        for field, part in schema["properties"].items()
        for line in (*_comment(part.get("description"), "  "), f"  readonly {field}: {_type(part)}")
    ]
    head = _comment(schema.get("description"), "")
    return "\n".join([*head, f"export interface {name} {{", *lines, "}"])


def _comment(text: str | None, indent: str) -> list[str]:
    return [f"{indent}/** {text.replace('*/', '* /')} */"] if text else []


def _type(schema: Schema) -> str:
    if "$ref" in schema:
        return str(schema["$ref"]).rsplit("/", 1)[-1]
    if "enum" in schema:
        return " | ".join(json.dumps(value) for value in schema["enum"])
    if "anyOf" in schema:
        return " | ".join(dict.fromkeys(_type(part) for part in schema["anyOf"]))
    if schema["type"] == "array":
        inner = _type(schema["items"])
        return f"readonly ({inner})[]" if "|" in inner else f"readonly {inner}[]"
    if schema["type"] == "null":
        return "null"
    return _SIMPLE[schema["type"]]


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(view_types(), encoding="utf-8")
