"""CSV tables with a Frictionless data package that describes every column.

Format: RFC 4180 with UTF-8; Data Package and Table Schema, version 1 (specs.frictionlessdata.io).
"""

import csv
import io
import json
from collections.abc import Mapping, Sequence

from consilience.export.formulas import guarded
from consilience.export.tables import Cell, Column, Table

_BOM = b"\xef\xbb\xbf"
DESCRIPTION = "datapackage.json"


def csv_bytes(table: Table, *, bom: bool = False) -> bytes:
    """A table as CSV; nothing in it is a formula to a spreadsheet.

    Args:
        table: The table.
        bom: Whether to begin with a byte order mark, which Excel needs to read UTF-8.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.names)
    writer.writerows([_written(cell) for cell in row] for row in table.rows)
    return (_BOM if bom else b"") + out.getvalue().encode("utf-8", "replace")


def _written(cell: Cell) -> str:
    """A cell as characters: nothing for null, numbers as they are, words made harmless."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return str(cell) if isinstance(cell, (int, float)) else guarded(cell.replace("\0", "\ufffd"))


def csv_package(
    tables: Sequence[Table], about: Mapping[str, object], *, bom: bool = False
) -> dict[str, bytes]:
    """CSV files and the ``datapackage.json`` that describes them.

    Args:
        tables: The tables.
        about: What the package says of itself: ``name``, ``title``, ``description`` …
        bom: Whether the CSV files begin with a byte order mark.

    Returns:
        The files by their names.
    """
    described = {
        "profile": "tabular-data-package",
        **about,
        "resources": [_resource(table, tables, bom=bom) for table in tables],
    }
    files = {f"{table.name}.csv": csv_bytes(table, bom=bom) for table in tables}
    return {**files, DESCRIPTION: json_bytes(described)}


def json_bytes(value: object) -> bytes:
    """JSON as people read it, with a final newline."""
    return json.dumps(value, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n"


def _resource(table: Table, tables: Sequence[Table], *, bom: bool) -> dict[str, object]:
    there = {each.name for each in tables}
    schema: dict[str, object] = {
        "fields": [_field(column, table) for column in table.columns],
        "missingValues": [""],
    }
    if table.key is not None:
        schema["primaryKey"] = table.key
    links = [_link(column, table) for column in table.columns if _leads(column, there)]
    if links:
        schema["foreignKeys"] = links
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "description": table.about,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig" if bom else "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"',
                    "doubleQuote": True, "header": True},
        "schema": schema,
    }  # fmt: skip


def _leads(column: Column, there: set[str]) -> bool:
    return column.leads_to is not None and column.leads_to[0] in there


def _field(column: Column, table: Table) -> dict[str, object]:
    described: dict[str, object] = {
        "name": column.name,
        "title": column.heading,
        "type": column.kind,
        "description": column.about,
    }
    if column.name == table.key:
        described["constraints"] = {"required": True, "unique": True}
    return described


def _link(column: Column, table: Table) -> dict[str, object]:
    to, field = column.leads_to or ("", "")
    resource = "" if to == table.name else to
    return {"fields": column.name, "reference": {"resource": resource, "fields": field}}
