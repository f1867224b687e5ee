"""Writing an export: what is there is not lost, and nothing is written outside the folder."""

from collections.abc import Mapping
from pathlib import Path

from consilience.errors import UsageError


def plan(folder: Path, files: Mapping[str, bytes]) -> str:
    """Say what would be written."""
    lines = [f"would write {len(files)} file{'s' * (len(files) != 1)}:"]
    for path, data in files.items():
        lines.append(f"  {folder / path} ({len(data):,} bytes, {_state(folder / path, data)})")
    return "\n".join(lines)


def _state(target: Path, data: bytes) -> str:
    if not target.exists():
        return "new"
    return "as it is" if target.is_file() and target.read_bytes() == data else "overwrite"


def write(folder: Path, files: Mapping[str, bytes], *, force: bool) -> None:
    """Write files into a folder, each whole or not at all.

    Args:
        folder: The folder; made where it is missing.
        files: Contents by path in the folder.
        force: Whether files that are there and differ are written over.

    Raises:
        UsageError: Where a file is there and differs, a link leads out of the folder, or it cannot
            be written.
    """
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder}: is a file; name another place with -o")
    for path, data in files.items():
        _check(folder, path, data, force=force)
    try:
        for path, data in files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            part = target.with_name(target.name + ".part")
            part.write_bytes(data)
            part.replace(target)
    except OSError as problem:
        raise UsageError(
            f"{folder}: cannot be written: {problem.strerror}; name another place with -o"
        ) from problem


def _check(folder: Path, path: str, data: bytes, *, force: bool) -> None:
    target = folder / path
    inner = [target, *(parent for parent in target.parents if folder in parent.parents)]
    if any(place.is_symlink() for place in inner):
        raise UsageError(f"{target}: leads elsewhere by a link; name another place with -o")
    if target.is_dir():
        raise UsageError(f"{target}: is a folder; name another place with -o")
    if not force and _state(target, data) == "overwrite":
        raise UsageError(
            f"{target}: is there and differs; name another place with -o, or write over it "
            "with --force"
        )
