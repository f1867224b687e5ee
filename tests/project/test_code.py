"""Sizes, names and reasons: what the reading of a diff would otherwise have to watch."""

import ast
import re
import statistics
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.project.tree import ROOT, python_files, text_of, tracked

MOST_LINES = 500
MANY_LINES = 300
MOST_FUNCTION_LINES = 60
MEDIAN_FUNCTION_LINES = 15
DRAWERS = frozenset("utils util helpers helper misc manager common".split())
CODE = frozenset((".py", ".ts", ".tsx", ".css"))
GENERATED = frozenset({"generated"})

# A rule switched off on a line: its codes, then why.
SWITCHED_OFF = re.compile(r"#\s*(?:noqa|type:\s*ignore|pragma: no cover)[^\n]*")
WITH_REASON = re.compile(
    r"#\s*(?:noqa:\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*|type:\s*ignore\[[\w,\s-]+\]|pragma: no cover)"
    r"\s*(?:#|-|–)\s*\w[^\n]{7,}"
)
TS_SWITCHED_OFF = re.compile(r"@ts-(?:ignore|nocheck|expect-error)([^\n]*)")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def code_files() -> list[Path]:
    return [
        path
        for path in tracked()
        if path.suffix in CODE and not GENERATED & set(path.parts) and path.name != "package.json"
    ]


def functions(path: Path) -> Iterator[Function]:
    for node in ast.walk(ast.parse((ROOT / path).read_text("utf-8"))):
        if isinstance(node, Function):
            yield node


def length(function: Function) -> int:
    """Lines of a function without its decorators and docstring."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is not None:
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


def test_no_module_is_longer_than_500_lines() -> None:
    sizes = {path: len((text_of(path) or "").splitlines()) for path in code_files()}
    assert {path: size for path, size in sizes.items() if size > MOST_LINES} == {}
    if many := {str(path): size for path, size in sizes.items() if size > MANY_LINES}:
        warnings.warn(f"modules aim at {MANY_LINES} lines; more have {many}", stacklevel=1)


def test_no_function_is_longer_than_60_lines() -> None:
    long = {
        f"{path}:{function.lineno} {function.name}": length(function)
        for path in python_files()
        for function in functions(path)
        if length(function) > MOST_FUNCTION_LINES
    }
    assert long == {}


def test_functions_stay_small_at_the_median() -> None:
    sizes = [
        length(function)
        for path in python_files()
        if path.parts[0] == "src"
        for function in functions(path)
    ]
    assert statistics.median(sizes) <= MEDIAN_FUNCTION_LINES


def test_nothing_is_called_a_drawer() -> None:
    named = [path for path in tracked() if DRAWERS & set(re.split(r"[._/-]", str(path).lower()))]
    assert named == []


def test_no_pattern_repeats_a_group_possessively() -> None:
    # Python before 3.11.5, which Debian 12 has, matches such patterns wrongly (gh-106052).
    found = [
        f"{path}:{number} {line.strip()}"
        for path in python_files()
        if path.parts[0] == "src"
        for number, line in enumerate((text_of(path) or "").splitlines(), 1)
        if re.search(r"\)(?:[*+?]|\{[\d,]+\})\+", line)
    ]
    assert found == []


def test_every_rule_switched_off_has_its_reason_beside_it() -> None:
    bare = [
        f"{path}:{number} {line.strip()}"
        for path in python_files()
        if path != Path(__file__).relative_to(ROOT)
        for number, line in enumerate((text_of(path) or "").splitlines(), 1)
        if SWITCHED_OFF.search(line) and not WITH_REASON.search(line)
    ]
    assert bare == []


def test_every_type_check_switched_off_has_its_reason_beside_it() -> None:
    bare = [
        f"{path} {match[0]}"
        for path in code_files()
        if path.suffix in {".ts", ".tsx"}
        for match in TS_SWITCHED_OFF.finditer(text_of(path) or "")
        if len(match[1].strip(" :-*/")) < 8
    ]
    assert bare == []


def test_every_rule_ignored_in_the_configuration_has_its_reason_beside_it() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    ignored = re.findall(r'^  "[A-Z]+\d*",(.*)$', text, re.MULTILINE)
    ignored += re.findall(r"^ignore_missing_imports = true(.*)$", text, re.MULTILINE)
    assert len(ignored) > 5  # the pattern still finds them
    assert [rest for rest in ignored if not re.match(r"\s*# \w.{7,}", rest)] == []


@pytest.mark.parametrize(
    ("line", "well"),
    [
        ("x = 1  # noqa: S603 - own words", True),
        ("x = 1  # noqa: S603, S607 – own words", True),
        ("x = 1  # type: ignore[arg-type]  # msgspec says so", True),
        ("x = 1  # noqa: S603", False),
        ("x = 1  # noqa", False),  # every rule at once
        ("x = 1  # noqa - own words", False),
        ("x = 1  # type: ignore  # no code named", False),
        ("x = 1  # type: ignore[arg-type]", False),
    ],
)
def test_what_a_reason_is(line: str, well: bool) -> None:
    assert SWITCHED_OFF.search(line)
    assert bool(WITH_REASON.search(line)) is well
