"""``consilience export``: a record in the formats of other tools."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from consilience.errors import UsageError

if TYPE_CHECKING:
    from consilience.export import Files, Format

_FOLDER = "export"


def export_command(
    record: Annotated[
        Path | None,
        typer.Argument(help="record.json, or the folder that holds it.", show_default=False),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option("--to", help="The format: csv, xlsx, ucdp … (--list names all)."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", help="File or folder to write (default: export/ beside the record)."
        ),
    ] = None,
    pack: Annotated[
        list[Path] | None,
        typer.Option("--pack", help="A pack of your own, whose codes are used; may be repeated."),
    ] = None,
    bom: Annotated[
        bool,
        typer.Option("--bom", help="Begin CSV files with a byte order mark, for Excel."),
    ] = False,
    list_formats: Annotated[
        bool,
        typer.Option("--list", help="List the formats; with --to, say all about one."),
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be written, and write nothing.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Write over files that are there and differ.")
    ] = False,
) -> None:
    """Take a record away in the format of another tool.

    A spreadsheet: --to csv or xlsx. A codebook: --to ucdp, acled, plover or pax; these are
    candidate rows for a coder, with the rule and the passages of every cell beside them. Other
    tools: --to annotations, jsonld, ftm, geojson, parquet. To read: --to brief. To deposit:
    --to ro-crate. What is not told is left empty, and never 0.

    Example: consilience export out --to csv

    Example: consilience export out --to ucdp -o ged --dry-run

    Example: consilience export --list --to acled
    """
    from consilience.export import FORMATS, format_named

    chosen = format_named(to) if to else None
    if to and chosen is None:
        known = ", ".join(each.name for each in FORMATS)
        raise UsageError(f"--to {to}: is no format; the formats are {known}")
    if list_formats:
        from consilience.cli.formats import full, summary

        typer.echo(full(chosen) if chosen else summary(FORMATS))
        return
    if record is None or chosen is None:
        missing = "a record (record.json, or its folder)" if record is None else "--to FORMAT"
        raise UsageError(f"export: give {missing}; `consilience export --list` names the formats")
    _export(record, chosen, output, _Choices(tuple(pack or ()), bom, dry_run, force))


@dataclass(frozen=True, slots=True)
class _Choices:
    """What is chosen beside record, format and place."""

    packs: tuple[Path, ...]
    bom: bool
    dry_run: bool
    force: bool


def _export(record: Path, chosen: "Format", output: Path | None, choices: _Choices) -> None:
    from consilience.cli.writing import plan, write
    from consilience.export import Options
    from consilience.interchange.record_json import read_record
    from consilience.packs.reading import packs_with

    loaded = read_record(record)
    packs = packs_with(choices.packs) if choices.packs else ()
    files = chosen.files(loaded, Options(bom=choices.bom, packs=packs))
    folder, files = _placed(record, chosen, output, files)
    if choices.dry_run:
        typer.echo(plan(folder, files))
        return
    write(folder, files, force=choices.force)
    for path in sorted({path.partition("/")[0] for path in files}):
        typer.echo(str(folder / path))


def _placed(
    record: Path, chosen: "Format", output: Path | None, files: "Files"
) -> tuple[Path, "Files"]:
    """The folder to write to, and the files by their paths in it."""
    beside = (record if record.is_dir() else record.parent) / _FOLDER
    if chosen.file is None:
        return (output or beside / chosen.name), files
    target = output or beside / chosen.file
    if target.is_dir():
        target /= chosen.file
    return target.parent, {target.name: files[chosen.file]}
