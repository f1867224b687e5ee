"""``consilience why``: the chain behind a row of a record."""

from pathlib import Path
from typing import Annotated

import typer

from consilience.errors import UsageError


def why_command(
    record: Annotated[Path, typer.Argument(help="record.json, or the folder that holds it.")],
    row: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="Id of a claim, entity, mention, voice, statement, event, story, report (its "
            "date), dependence, estimate, finding, commitment or position.",
        ),
    ],
) -> None:
    """Print why a row of a record is what it is: rules, the values they compared, passages.

    Example: consilience why out e-0123456789abcdef
    """
    from consilience.cli.chains import chain
    from consilience.interchange.record_json import read_record

    lines = chain(read_record(record), row)
    if lines is None:
        raise UsageError(
            f"{row}: no claim, entity, mention, voice, statement, event, story, report, "
            f"dependence, estimate, finding, commitment or position of {record} has this id; list "
            f"them with `consilience show {record} entities`"
        )
    typer.echo("\n".join(lines))
