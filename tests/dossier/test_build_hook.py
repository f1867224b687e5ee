"""The build hook: when it builds, and what it says when it cannot."""

import shutil
import sys
from pathlib import Path

import pytest

import hatch_build
from hatch_build import ASSETS, MADE, STAMP, FrontEndError, fingerprint, is_fresh
from tests.project.tree import ROOT


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The front end's sources alone, with assets stamped as made of them."""
    ignored = shutil.ignore_patterns("node_modules")
    shutil.copytree(ROOT / "frontend", tmp_path / "frontend", ignore=ignored)
    assets = tmp_path / ASSETS
    assets.mkdir(parents=True)
    for name in MADE:
        (assets / name).write_text("made")
    (assets / STAMP).write_text(fingerprint(tmp_path) + "\n")
    return tmp_path


def test_assets_of_these_sources_are_kept(copy: Path) -> None:
    assert is_fresh(copy)


@pytest.mark.parametrize("name", [*MADE, STAMP])
def test_a_missing_asset_is_made_anew(copy: Path, name: str) -> None:
    (copy / ASSETS / name).unlink()
    assert not is_fresh(copy)


@pytest.mark.parametrize("name", ["src/main.tsx", "package-lock.json", "src/style/page.css"])
def test_a_changed_source_is_built_anew(copy: Path, name: str) -> None:
    file = copy / "frontend" / name
    file.write_text(file.read_text() + "\n")
    assert not is_fresh(copy)


def test_a_new_source_is_built_anew(copy: Path) -> None:
    (copy / "frontend" / "src" / "new.ts").write_text("export {};\n")
    assert not is_fresh(copy)


def test_a_failing_step_is_told_in_one_line(tmp_path: Path) -> None:
    script = "import sys; print('first'); print('second'); sys.exit(3)"
    with pytest.raises(FrontEndError) as caught:
        hatch_build._run((sys.executable, "-c", script), tmp_path, "it failed")
    assert str(caught.value) == "it failed: first | second"


def test_the_lock_file_names_no_registry() -> None:
    lock = (ROOT / "frontend" / "package-lock.json").read_text("utf-8")
    assert '"resolved"' not in lock
    assert '"integrity"' in lock
