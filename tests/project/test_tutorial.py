"""The newcomer's path is walked as docs/tutorial.md tells it."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from consilience.cli.main import app
from tests.project.tree import ROOT

TUTORIAL = ROOT / "docs" / "tutorial.md"
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ENDS = {"build": {0}, "export": {0}, "diff": {0}, "ask": {0, 5}, "verify": {6}}


def steps() -> Iterator[tuple[list[str], list[str]]]:
    """Each command with the lines of output that the page shows of it."""
    for block in BLOCK.findall(TUTORIAL.read_text(encoding="utf-8")):
        for step in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, *shown = step.splitlines()
            yield shlex.split(command), [line for line in shown if line != "…"]


def test_every_step_does_what_the_page_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    walked = list(steps())
    assert len(walked) >= 9
    for (program, *arguments), shown in walked:
        assert program == "consilience"
        result = CliRunner().invoke(app, arguments)
        assert result.exit_code in ENDS[arguments[0]], (arguments, result.output)
        for line in shown:
            assert line in result.output, (arguments, line, result.output)
    assert "549" in (tmp_path / "brief.html").read_text(encoding="utf-8")
    assert (tmp_path / "tables" / "datapackage.json").is_file()
    assert (tmp_path / "out" / "dossier.html").is_file()
