"""``consilience build``: accounts in, a record and a dossier out."""

from pathlib import Path
from typing import Annotated

import typer

from consilience.errors import UsageError
from consilience.settings import Settings

SOME_SET_ASIDE = 3

_EPILOG = (
    "Reads plain text, Markdown with front matter, HTML pages, JSON lines (id, text or html, url, "
    "title, outlet, published) and CSV tables with --columns; folders, patterns and - for standard "
    "input. Ends with 0 when all accounts were built, 3 when some were set aside, 4 when none "
    "could be built, 2 on wrong use."
)

_Packs = Annotated[
    list[Path] | None,
    typer.Option(
        "--pack", help="A pack of events of your own (TOML); may be repeated (docs/packs.md)."
    ),
]

_Columns = Annotated[
    str | None,
    typer.Option(
        "--columns",
        help="Columns of CSV tables, part=column: text=Body,outlet=Source,published=Date.",
    ),
]
_Places = Annotated[
    Path | None,
    typer.Option("--places", help="A CSV table of places of your own (see docs/cli.md)."),
]
_Actors = Annotated[
    Path | None,
    typer.Option("--actors", help="A CSV table of actors of your own (see docs/cli.md)."),
]


def build_command(
    paths: Annotated[
        list[str],
        typer.Argument(help="Files, folders, patterns such as 'reports/*.html', or - for stdin."),
    ],
    output: Annotated[
        Path,
        typer.Option("--output", "-o", help="Folder for record.json and dossier.html."),
    ] = Path("out"),
    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of", help="Day to speak for, YYYY-MM-DD (default: the latest publication)."
        ),
    ] = None,
    columns: _Columns = None,
    places: _Places = None,
    actors: _Actors = None,
    pack: _Packs = None,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="Say what would be read and written, and write nothing."),
    ] = False,
    force: Annotated[
        bool,
        typer.Option("--force", help="Overwrite files in the output folder that are not ours."),
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="No progress and no summary.")
    ] = False,
) -> None:
    """Read accounts and write one record of them, with a dossier to look at.

    Example: consilience build reports/ press-release.html -o out
    """
    settings = Settings(
        as_of=_day(as_of),
        places=places,
        actors=actors,
        columns=parse_columns(columns),
        packs=tuple(pack or ()),
    )
    from consilience.cli.output import check_output, plan, write_output

    check_output(output, force=force)
    if dry_run:
        typer.echo(plan(paths, settings, output))
        return
    from consilience.cli.progress import shown_progress
    from consilience.cli.summary import summarise
    from consilience.pipeline import build

    with shown_progress(quiet=quiet) as progress:
        record = build(paths, settings, progress=progress)
        progress("writing", 0, len(record.reports))
        files = write_output(record, output)
    if not quiet:
        typer.echo(summarise(record, files))
    if record.set_aside:
        raise typer.Exit(SOME_SET_ASIDE)


build_command.__doc__ = f"{build_command.__doc__}\n\n    {_EPILOG}"


def _day(value: str | None) -> str | None:
    if value is None:
        return None
    from datetime import date

    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise UsageError(f"--as-of {value}: not a day; write it as YYYY-MM-DD") from None


def parse_columns(value: str | None) -> tuple[tuple[str, str], ...]:
    """Read ``part=column`` pairs.

    Raises:
        UsageError: Where a pair has no equals sign.
    """
    if not value:
        return ()
    pairs = []
    for pair in value.split(","):
        part, equals, column = pair.partition("=")
        if not (part.strip() and equals and column.strip()):
            raise UsageError(
                f"--columns {value}: {pair!r} is no part=column pair; "
                "write for example --columns text=Body,outlet=Source"
            )
        pairs.append((part.strip(), column.strip()))
    return tuple(pairs)
