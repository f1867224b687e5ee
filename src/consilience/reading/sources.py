"""From the paths that a person gives to the files behind them."""

import glob
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from consilience.errors import SourceError, UsageError
from consilience.reading.account import LARGEST_ACCOUNT

STANDARD_INPUT = "-"
LARGEST_TABLE = 200 * 1024 * 1024
"""Bytes that a file of many accounts may have."""

_TABLES = frozenset({".jsonl", ".ndjson", ".json", ".csv", ".tsv"})
_PATTERN = frozenset("*?[")


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A file to read.

    Attributes:
        name: The path as given, with the way down from a folder added; ``-`` for standard input.
        path: Where it is; null for standard input.
        root: The folder that was given and that links in it must not leave; null for a file given
            itself.
    """

    name: str
    path: Path | None = None
    root: Path | None = None

    @property
    def suffix(self) -> str:
        """The ending of the name, in small letters, with its point."""
        return PurePath(self.name).suffix.casefold()

    def read(self) -> bytes:
        """The bytes of the file.

        Raises:
            SourceError: Where it is too large, no plain file, a link out of its folder, or can't
                be opened.
        """
        limit = LARGEST_TABLE if self.suffix in _TABLES else LARGEST_ACCOUNT
        if self.path is None:
            return _bounded(sys.stdin.buffer.read(LARGEST_TABLE + 1), self.name, LARGEST_TABLE)
        try:
            self._check(self.path)
            with self.path.open("rb") as file:
                return _bounded(file.read(limit + 1), self.name, limit)
        except OSError as problem:
            why = problem.strerror or str(problem)
            message = f"it can't be opened ({why}); check its rights and that the disk is there"
            raise SourceError(self.name, "unreadable", message) from problem

    def _check(self, path: Path) -> None:
        if self.root is not None and path.is_symlink():
            real = path.resolve()
            if not real.is_relative_to(self.root.resolve()):
                message = "it is a link that leads out of the folder; give its target itself"
                raise SourceError(self.name, "hostile", message)
        if not stat.S_ISREG(path.stat().st_mode):
            message = "it is no plain file but a pipe or device; write it to a file first"
            raise SourceError(self.name, "unreadable", message)


def find_sources(paths: Iterable[str | Path]) -> tuple[Source, ...]:
    """Find the files behind paths, folders, patterns and ``-``, each once, sorted by name.

    Args:
        paths: Files, folders (searched whole, hidden files and folders left out), patterns that
            the shell has not expanded, and ``-`` for standard input.

    Raises:
        UsageError: Where a path does not exist or no path is given.
    """
    given = [str(path) for path in paths]
    if not given:
        raise UsageError("no path was given; name files, folders or - for standard input")
    found: dict[Path | None, Source] = {}
    for source in sorted(source for path in given for source in _behind(path)):
        found.setdefault(source.path.resolve() if source.path else None, source)
    return tuple(sorted(found.values()))


def _behind(given: str) -> Iterator[Source]:
    if given == STANDARD_INPUT:
        yield Source(STANDARD_INPUT)
        return
    path = Path(given)
    if not _exists(path):
        matches = _expanded(given)
        if not matches:
            raise UsageError(f"{_shown(given)}: there is no such file or folder; check the path")
        for match in matches:
            yield from _behind(match)
    elif path.is_dir():
        yield from _inside(path)
    else:
        yield Source(_shown(path.as_posix()), path)


def _exists(path: Path) -> bool:
    try:
        return path.exists() or path.is_symlink()
    except (OSError, ValueError):
        return False


def _expanded(given: str) -> list[str]:
    if not _PATTERN.intersection(given) or "\0" in given:
        return []
    return sorted(glob.glob(given, recursive=True))  # noqa: PTH207 - keeps the path as given


def _inside(folder: Path) -> Iterator[Source]:
    for parent, folders, files in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                path = Path(parent, name)
                yield Source(_shown(path.as_posix()), path, folder)


def _shown(name: str) -> str:
    """The name without bytes that are no text, so that it can be written anywhere."""
    try:
        return os.fsencode(name).decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:
        return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _bounded(data: bytes, name: str, limit: int) -> bytes:
    if len(data) > limit:
        message = f"it is larger than {limit // (1024 * 1024)} MB; split it or cut it down"
        raise SourceError(name, "too_large", message)
    return data
