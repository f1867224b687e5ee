"""What the documentation says is so: commands, options, links, images, the figure of the layers."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
import typer.main
from typer.core import TyperGroup, TyperOption

from consilience.cli.ask import NOT_TOLD
from consilience.cli.verify import CONTRADICTED
from consilience.errors import ConsilienceError, Reason
from tests.project.tree import ROOT, project_table, text_of, tracked

PAGES = tuple(path for path in tracked() if path.suffix == ".md" and "accounts" not in path.parts)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)|<img [^>]*src=\"([^\"]+)\"")
FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MAKE = re.compile(r"(?:^|`|&& )make ([a-z]+)", re.MULTILINE)
CALL = re.compile(
    r"(?:^|`|\| )\$? ?(?:\.venv/bin/)?consilience ([a-z][a-z-]*)([^`\n|]*)", re.MULTILINE
)
OPTION = re.compile(r"(?<!\S)(--?[a-z][a-z-]*)")
CLI_PAGE = "docs/cli.md"


def page(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


@cache
def commands() -> dict[str, Any]:
    from consilience.cli.main import app

    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)
    return dict(group.commands)


def options(command: Any) -> Iterator[str]:
    for parameter in command.params:
        if isinstance(parameter, TyperOption) and not parameter.hidden:
            yield from (*parameter.opts, *parameter.secondary_opts)


def anchors(text: str) -> set[str]:
    """The fragments of a page's headings, as code hosts make them."""
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", PAGES, ids=str)
def test_every_link_and_image_leads_somewhere(path: Path) -> None:
    text = text_of(path) or ""
    for match in LINK.finditer(FENCED.sub("", text)):
        target = match[1] or match[2]
        if "://" in target or target.startswith("mailto:"):
            continue
        name, _, fragment = target.partition("#")
        file = (ROOT / path).parent / name if name else ROOT / path
        assert file.exists(), f"{path} leads to {target}"
        if fragment and file.suffix == ".md":
            assert fragment in anchors(file.read_text("utf-8")), f"{path} leads to {target}"


@pytest.mark.parametrize("path", PAGES, ids=str)
def test_every_file_named_is_there(path: Path) -> None:
    named = re.findall(r"`((?:src|tests|tools|benchmarks|schema)/[\w./-]+)`", text_of(path) or "")
    places = (ROOT, (ROOT / path).parent)
    assert [name for name in named if not any((place / name).exists() for place in places)] == []


@pytest.mark.parametrize("path", PAGES, ids=str)
def test_every_make_target_named_is_one(path: Path) -> None:
    rules = re.findall(r"^([a-z][a-z ]*):", page("Makefile"), re.MULTILINE)
    targets = {target for names in rules for target in names.split()}
    named = set(MAKE.findall(text_of(path) or ""))
    assert named <= targets


@pytest.mark.parametrize("path", PAGES, ids=str)
def test_every_command_and_option_named_is_one(path: Path) -> None:
    for name, rest in CALL.findall(text_of(path) or ""):
        assert name in commands(), f"{path} names `consilience {name}`"
        unknown = set(OPTION.findall(rest)) - set(options(commands()[name])) - {"--help"}
        assert unknown == set(), f"{path}: consilience {name}{rest}"


def test_every_command_and_option_is_documented() -> None:
    text = page(CLI_PAGE)
    for name, command in commands().items():
        section = text.partition(f"\n## consilience {name}\n")[2].partition("\n## ")[0]
        assert section, f"{CLI_PAGE} has no section on `consilience {name}`"
        missing = [option for option in options(command) if f"`{option}" not in section]
        assert missing == [], f"{CLI_PAGE}, `consilience {name}`"


def test_every_exit_status_is_documented() -> None:
    def kinds(kind: type[ConsilienceError]) -> Iterator[type[ConsilienceError]]:
        yield kind
        for below in kind.__subclasses__():
            yield from kinds(below)

    table = page(CLI_PAGE).partition("\n## Exit status\n")[2].partition("\n## ")[0]
    told = {int(status) for status in re.findall(r"^\| (\d+) \|", table, re.MULTILINE)}
    assert {kind.exit_status for kind in kinds(ConsilienceError)} | {
        0,
        3,
        NOT_TOLD,
        CONTRADICTED,
    } == told


def test_every_reason_for_setting_aside_is_documented() -> None:
    table = page(CLI_PAGE).partition("\n## What is set aside\n")[2].partition("\n## ")[0]
    told = re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)
    assert sorted(told) == sorted(get_args(Reason))


def test_the_import_rule_shown_is_the_import_rule() -> None:
    contract = project_table()["tool"]["importlinter"]["contracts"][0]["layers"]
    blocks = [block for _, block in FENCED.findall(page("ARCHITECTURE.md"))]
    assert [layer.replace("consilience.", "") for layer in contract] in [
        block.splitlines() for block in blocks
    ]


def test_every_package_is_in_the_import_rule() -> None:
    contract = project_table()["tool"]["importlinter"]["contracts"][0]["layers"]
    ruled = {name.strip() for layer in contract for name in layer.split("|")}
    there = {
        f"consilience.{path.parts[2].removesuffix('.py')}"
        for path in tracked()
        if path.parts[:2] == ("src", "consilience") and path.suffix == ".py"
    }
    assert there - {"consilience.__init__", "consilience.__main__"} <= ruled


def test_the_python_in_the_readme_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = [
        block for language, block in FENCED.findall(page("README.md")) if language == "python"
    ]
    assert blocks
    monkeypatch.chdir(ROOT)
    for block in blocks:
        exec(compile(block, "README.md", "exec"), {})  # noqa: S102 - our own page
