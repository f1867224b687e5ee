"""``consilience audit``: rows that people coded, checked against a record."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from consilience.cli.verify import CONTRADICTED, passage_line

if TYPE_CHECKING:
    from consilience.verification.audit import AuditedCell, AuditedRow

_WORDS = {"supported": "supported", "contradicted": "CONTRADICTED", "missing": "not in record"}


def audit_command(
    record: Annotated[Path, typer.Argument(help="record.json, or the folder that holds it.")],
    table: Annotated[Path, typer.Argument(help="The coded rows: a CSV or TSV table.")],
    profile: Annotated[
        str,
        typer.Option(
            "--profile",
            help="What its columns say: ucdp, acled, counts, or a TOML file of your own.",
        ),
    ] = "counts",
    as_json: Annotated[
        bool, typer.Option("--json", help="Print JSON: every cell with its grounds.")
    ] = False,
) -> None:
    """Check rows that people coded against a record: supported, contradicted, not in it.

    Example: consilience audit out coded.csv --profile ucdp

    Ends with 0 where nothing is contradicted, and with 6 where something is.
    """
    from consilience.interchange.record_json import read_record
    from consilience.verification.audit import audit

    rows = audit(read_record(record), table, profile)
    if as_json:
        import msgspec

        typer.echo(json.dumps(msgspec.to_builtins(rows), indent=1, ensure_ascii=False))
    else:
        typer.echo("\n".join(_lines(rows)))
    if any(row.verdict == "contradicted" for row in rows):
        raise typer.Exit(CONTRADICTED)


def _lines(rows: "tuple[AuditedRow, ...]") -> Iterator[str]:
    counts = Counter(cell.verdict for row in rows for cell in row.cells)
    yield (
        f"{len(rows)} rows, {sum(counts.values())} cells: {counts['supported']} supported, "
        f"{counts['contradicted']} contradicted, {counts['missing']} not in the record"
    )
    for row in rows:
        yield ""
        yield f"{row.key} (line {row.line}): {_WORDS[row.verdict]}"
        for cell in row.cells:
            yield from _cell(cell)


def _cell(cell: "AuditedCell") -> Iterator[str]:
    yield f"    {cell.column} = {cell.value}: {_WORDS[cell.verdict]}; {cell.reason}"
    item = next((item for item in cell.items if item.verdict == cell.verdict), None)
    grounds = (item.against or item.supports) if item else ()
    for each in grounds[:2]:
        yield f"        {passage_line(each)}"
