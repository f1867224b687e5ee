"""The packages that ``requirements/*.txt`` and ``frontend/package-lock.json`` pin."""

import json
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HASH = "--hash="


@dataclass(frozen=True, slots=True)
class Locked:
    """One pinned package.

    Attributes:
        name: Its name, lower case with hyphens.
        version: The one version that may be installed.
        requirement: The line as written, with its marker.
        hashes: ``sha256:…`` of each file that may be installed.
    """

    name: str
    version: str
    requirement: Requirement
    hashes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bundled:
    """One package whose code stands in the built front end.

    Attributes:
        name: Its name.
        version: Its version.
        licence: Its SPDX expression.
        integrity: ``sha512-`` and the hash in base 64.
    """

    name: str
    version: str
    licence: str
    integrity: str


def read_lock(path: Path) -> tuple[Locked, ...]:
    """The entries of a requirements file, in order.

    Raises:
        ValueError: Where an entry is not pinned to one version, or a line is an option.
    """
    text = path.read_text("utf-8").replace("\\\n", " ")
    lines = (line.partition(" #")[0].strip() for line in text.splitlines())
    return tuple(entry(line) for line in lines if line and not line.startswith("#"))


def entry(line: str) -> Locked:
    """One line: a name, one version, perhaps a marker, and hashes.

    Raises:
        ValueError: Where it is anything else.
    """
    words = line.split()
    hashes = tuple(word.removeprefix(HASH) for word in words if word.startswith(HASH))
    requirement = Requirement(" ".join(word for word in words if not word.startswith(HASH)))
    pins = list(requirement.specifier)
    if len(pins) != 1 or pins[0].operator != "==" or requirement.url:
        raise ValueError(f"not pinned to one version: {line}")
    return Locked(canonicalize_name(requirement.name), pins[0].version, requirement, hashes)


def read_bundle(path: Path) -> tuple[Bundled, ...]:
    """The packages of a ``package-lock.json`` that are not only for development."""
    packages = json.loads(path.read_text("utf-8"))["packages"]
    return tuple(
        Bundled(
            name.rpartition("node_modules/")[2],
            package["version"],
            package.get("license", ""),
            package.get("integrity", ""),
        )
        for name, package in packages.items()
        if name and not package.get("dev") and not package.get("link")
    )
