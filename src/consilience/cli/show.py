"""``consilience show``: parts of a record, as text or JSON."""

from pathlib import Path
from typing import Annotated

import typer

from consilience.errors import UsageError

PARTS = (
    "summary",
    "reports",
    "claims",
    "entities",
    "voices",
    "statements",
    "events",
    "estimates",
    "findings",
    "commitments",
    "positions",
    "framings",
    "dependence",
    "ledgers",
    "set-aside",
)


def show_command(
    record: Annotated[Path, typer.Argument(help="record.json, or the folder that holds it.")],
    part: Annotated[
        str, typer.Argument(help=f"What to print: {', '.join(PARTS)}; or the id of a row.")
    ] = "summary",
    report: Annotated[
        str | None,
        typer.Option("--report", help="Only rows of the report with this name or id."),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print JSON, as it stands in the record.")
    ] = False,
) -> None:
    """Print parts of a record.

    Example: consilience show out findings

    Example: consilience show out c-0123456789abcdef --json
    """
    from consilience.cli.listing import list_part, list_row
    from consilience.interchange.record_json import read_record

    loaded = read_record(record)
    if part in PARTS:
        typer.echo(list_part(loaded, part, report, as_json=as_json))
        return
    text = list_row(loaded, part, as_json=as_json)
    if text is None:
        raise UsageError(
            f"{part}: neither a part ({', '.join(PARTS)}) nor the id of a row of {record}"
        )
    typer.echo(text)
