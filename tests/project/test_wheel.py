"""The wheel does the main job alone: without the sources, Node and development packages."""

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import jsonschema
import pytest

from tests.project.tree import ROOT

pytestmark = pytest.mark.slow

SCHEMA = json.loads((ROOT / "schema" / "record.schema.json").read_text("utf-8"))
SETS = {
    "exchange": Path("examples", "exchange", "accounts"),
    "flood": Path("examples", "flood", "reports.jsonl"),
}


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command as a stranger's shell would: none of this test run's variables reach it."""
    foreign = ("PYTHON", "VIRTUAL_ENV", "COVERAGE", "PYTEST", "CONSILIENCE")
    clean = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env=clean,
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from these sources with the build requirements that are installed."""
    target = tmp_path_factory.mktemp("wheel")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet")
    run(*pip, "--no-deps", "--no-build-isolation", "--wheel-dir", target, ROOT, cwd=target)
    return next(target.glob("consilience-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment of its own with the wheel and what it needs to run; its folder of programs."""
    place = tmp_path_factory.mktemp("installed")
    venv.create(place, with_pip=True)
    python = place / "bin" / "python"
    pip = (python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    lock = ROOT / "requirements" / "runtime.txt"
    run(*pip, "--require-hashes", "--requirement", lock, cwd=place)
    run(*pip, "--no-deps", "--no-index", wheel, cwd=place)
    return python.parent


def test_the_wheel_holds_the_program_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0].partition("-")[0] for name in names}
    assert tops == {"consilience"}
    assert "consilience/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.startswith("consilience/dossier/assets/") for name in names)
    assert not any("node_modules" in name or name.endswith((".ts", ".tsx")) for name in names)


def test_its_requirements_are_met_by_the_lock(installed: Path) -> None:
    assert "No broken requirements" in run(
        installed / "python", "-m", "pip", "check", cwd=installed
    )


@pytest.mark.parametrize("name", SETS)
def test_it_builds_a_record_and_a_dossier(installed: Path, tmp_path: Path, name: str) -> None:
    run(installed / "consilience", "build", ROOT / SETS[name], "-o", "made", cwd=tmp_path)
    record = json.loads((tmp_path / "made" / "record.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(SCHEMA).validate(record)
    assert len(record["reports"]) == 7
    assert record["set_aside"] == []
    assert record["claims"]
    assert (tmp_path / "made" / "dossier.html").stat().st_size > 10_000
    run(installed / "consilience", "show", "made", cwd=tmp_path)


def test_the_examples_are_the_sets_it_was_run_on() -> None:
    assert all((ROOT / path).exists() for path in SETS.values())
