"""Write ``schema/record.schema.json`` and the field tables of ``docs/record.md`` from the nouns.

Run as ``make docs`` after a change to ``consilience.model``; a test says when that was forgotten.
"""

import json
from pathlib import Path
from typing import Any

from consilience.interchange.schema import record_schema

ROOT = Path(__file__).parents[1]
SCHEMA = ROOT / "schema" / "record.schema.json"
REFERENCE = ROOT / "docs" / "record.md"
OPENING = "<!-- fields: written by `make docs` -->\n"
CLOSING = "<!-- end of fields -->\n"

JsonObject = dict[str, Any]


def schema_text() -> str:
    """The published schema as it stands in its file."""
    return json.dumps(record_schema(), indent=2, ensure_ascii=False) + "\n"


def reference_text(page: str) -> str:
    """A page with its field tables written anew.

    Args:
        page: The page as it is: prose, then the tables between two marks.
    """
    before, _, rest = page.partition(OPENING)
    _, _, after = rest.partition(CLOSING)
    return f"{before}{OPENING}\n{field_tables(record_schema())}\n{CLOSING}{after}"


def field_tables(schema: JsonObject) -> str:
    """One section a noun, each noun after the first one that names it."""
    definitions = schema["$defs"]
    return "\n".join(section(name, definitions[name]) for name in in_order(definitions))


def in_order(definitions: JsonObject) -> tuple[str, ...]:
    """The nouns, depth first from the record."""
    found: list[str] = []

    def visit(name: str) -> None:
        if name in found:
            return
        found.append(name)
        for field in definitions[name].get("properties", {}).values():
            for inner in named(field):
                visit(inner)

    visit("Record")
    return tuple(found)


def named(field: JsonObject) -> tuple[str, ...]:
    """The nouns that a field's type names."""
    if "$ref" in field:
        return (field["$ref"].rpartition("/")[2],)
    parts = [*field.get("anyOf", ()), *([field["items"]] if "items" in field else ())]
    return tuple(name for part in parts for name in named(part))


def section(name: str, definition: JsonObject) -> str:
    """A heading, what the noun is, and a row for each of its fields."""
    rows = "".join(
        f"| `{field}` | {written(kind)} | {prose(kind.get('description', ''))} |\n"
        for field, kind in definition["properties"].items()
    )
    head = f"### {name}\n\n{prose(definition['description'])}\n"
    return f"{head}\n| field | type | meaning |\n|---|---|---|\n{rows}"


def prose(docstring: str) -> str:
    """A docstring's text as Markdown that may stand in a table."""
    return docstring.replace("``", "`").replace("|", "\\|")


def written(kind: JsonObject) -> str:
    """A type as a person writes it."""
    if "$ref" in kind:
        name = named(kind)[0]
        return f"[{name}](#{name.lower()})"
    if "enum" in kind:
        return " \\| ".join(f'`"{value}"`' for value in kind["enum"])
    if "anyOf" in kind:
        return " or ".join(dict.fromkeys(map(written, numbers_as_one(kind["anyOf"]))))
    if kind["type"] == "array":
        items = kind.get("items")
        return f"list of {written(items)}" if items else "list"
    if kind["type"] == "object":
        return f"object of {written(kind['additionalProperties'])}"
    return str(kind["type"])


def numbers_as_one(parts: list[JsonObject]) -> list[JsonObject]:
    """The alternatives of a type, without ``integer`` where ``number`` says it too."""
    types = [part.get("type") for part in parts]
    return [part for part in parts if not (part.get("type") == "integer" and "number" in types)]


def main() -> None:
    """Write both files."""
    SCHEMA.write_text(schema_text(), "utf-8")
    REFERENCE.write_text(reference_text(REFERENCE.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
