"""Write ``requirements/*.txt``: every package that may be installed, with its hashes.

Run as ``make lock``. Three files, one resolution: ``runtime.txt`` is what the program needs,
``build.txt`` what makes the package from its sources, ``dev.txt`` both with everything that checks
them. They name no index, so that they install from whichever index a machine is set up with.
"""

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = Path("requirements")
EDITABLE = "editables"  # hatchling asks for it in an editable install, beyond build-system.requires


def build_requirements() -> tuple[str, ...]:
    """What ``pip install --no-build-isolation`` has to find installed."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return (*project["build-system"]["requires"], EDITABLE)


def compile_lock(target: str, *sources: str, given: str = "", upgrade: bool = False) -> None:
    """Resolve for every platform and for every Python from 3.11 on.

    Args:
        target: Name of the file in ``requirements/``.
        sources: What uv is to resolve; ``-`` for ``given``.
        given: Requirements, one a line.
        upgrade: Whether to leave the versions that the file already holds.
    """
    command = [
        *(sys.executable, "-m", "uv", "pip", "compile", *sources),
        *("--universal", "--generate-hashes", "--python-version", "3.11"),
        *("--no-config", "--no-emit-index-url", "--custom-compile-command", "make lock"),
        *("--quiet", "--output-file", str(FOLDER / target)),
        *(("--upgrade",) if upgrade else ()),
    ]
    subprocess.run(command, input=given, text=True, cwd=ROOT, check=True)  # noqa: S603 - own words


def main() -> None:
    """Write the three files; ``--upgrade`` takes the newest versions."""
    upgrade = "--upgrade" in sys.argv[1:]
    runtime, build = str(FOLDER / "runtime.txt"), str(FOLDER / "build.txt")
    wanted = "\n".join(build_requirements())
    compile_lock("runtime.txt", "pyproject.toml", upgrade=upgrade)
    compile_lock("build.txt", "-", "-c", runtime, given=wanted, upgrade=upgrade)
    everything = ("pyproject.toml", "--group", "dev", "-")
    compile_lock("dev.txt", *everything, "-c", runtime, "-c", build, given=wanted, upgrade=upgrade)


if __name__ == "__main__":
    main()
