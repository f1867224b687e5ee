"""The output folder: what may be written, what would be, and writing it whole or not at all."""

from collections.abc import Sequence
from pathlib import Path

from consilience.errors import UsageError
from consilience.model.record import SCHEMA, Record
from consilience.settings import Settings

RECORD = "record.json"
DOSSIER = "dossier.html"
_HEAD = 200


def check_output(output: Path, *, force: bool) -> None:
    """Refuse to write over what this program did not make.

    Raises:
        UsageError: Where the output is a file, or holds a record.json of something else.
    """
    if output.exists() and not output.is_dir():
        raise UsageError(f"{output}: is a file; name a folder with -o")
    foreign = [name for name in (RECORD, DOSSIER) if _is_foreign(output, name)]
    if foreign and not force:
        raise UsageError(
            f"{output / foreign[0]}: was not made by consilience; "
            "name another folder with -o, or overwrite it with --force"
        )


def _is_foreign(output: Path, name: str) -> bool:
    file = output / name
    if not file.exists():
        return False
    record = output / RECORD
    if not record.is_file():
        return True
    with record.open("rb") as handle:
        return SCHEMA.encode() not in handle.read(_HEAD)


def plan(paths: Sequence[str], settings: Settings, output: Path) -> str:
    """Say what a build would read, set aside and write."""
    from consilience.reading import read

    reading = read(paths, settings)
    lines = [f"would read {len(reading.reports)} accounts:"]
    lines += [f"  {report.name} ({len(report.text.split()):,} words)" for report in reading.reports]
    if reading.set_aside:
        lines.append(f"would set aside {len(reading.set_aside)}:")
        lines += [f"  {item.name}: {item.message}" for item in reading.set_aside]
    lines.append("would write:")
    for name in (RECORD, DOSSIER):
        verb = "overwrite" if (output / name).exists() else "new"
        lines.append(f"  {output / name} ({verb})")
    return "\n".join(lines)


def write_output(record: Record, output: Path) -> tuple[Path, ...]:
    """Write the record and the dossier; a file is replaced only once the new one is whole.

    Returns:
        The files, in the order they were written.

    Raises:
        UsageError: Where the folder cannot be written to.
    """
    from consilience.dossier import render_dossier
    from consilience.interchange.record_json import dump_record

    contents = ((RECORD, dump_record(record)), (DOSSIER, render_dossier(record).encode()))
    try:
        output.mkdir(parents=True, exist_ok=True)
        return tuple(_replace(output / name, data) for name, data in contents)
    except OSError as problem:
        raise UsageError(
            f"{output}: cannot be written: {problem.strerror}; name another folder with -o"
        ) from problem


def _replace(file: Path, data: bytes) -> Path:
    part = file.with_name(file.name + ".part")
    part.write_bytes(data)
    return part.replace(file)
