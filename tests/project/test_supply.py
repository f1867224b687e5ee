"""What is installed with the program is pinned, hashed, licensed, listed, not known to be weak."""

import json
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.project.tree import ROOT, project_table, text_of
from tools.bill_of_materials import FRONT_LOCK, bill
from tools.licences import is_allowed, licence_of
from tools.lock import build_requirements
from tools.locked import Locked, entry, read_bundle, read_lock

LOCKS = {
    name: read_lock(ROOT / "requirements" / f"{name}.txt") for name in ("runtime", "build", "dev")
}
PROJECT = project_table()
WANTED = {
    "runtime": PROJECT["project"]["dependencies"],
    "build": list(build_requirements()),
    "dev": [
        *PROJECT["project"]["dependencies"],
        *build_requirements(),
        *PROJECT["dependency-groups"]["dev"],
    ],
}
PYTHONS = ("3.11", "3.12", "3.13", "3.14")


def for_python(packages: tuple[Locked, ...], python: str) -> list[Locked]:
    """Those that a Linux machine with this Python installs."""
    machine: dict[str, Any] = dict(default_environment())
    machine |= {"python_version": python, "python_full_version": f"{python}.0"}
    return [
        package
        for package in packages
        if package.requirement.marker is None or package.requirement.marker.evaluate(machine)
    ]


# The lock


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_holds_what_the_project_asks_for(lock: str, python: str) -> None:
    pinned = {package.name: package.version for package in for_python(LOCKS[lock], python)}
    for wanted in map(Requirement, WANTED[lock]):
        version = pinned.get(canonicalize_name(wanted.name))
        assert version is not None, f"{wanted.name} is not locked: run `make lock`"
        assert wanted.specifier.contains(version), f"{wanted} is locked to {version}"


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("lock", LOCKS)
def test_a_package_is_locked_once(lock: str, python: str) -> None:
    names = [package.name for package in for_python(LOCKS[lock], python)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_entry_has_hashes(lock: str) -> None:
    weak = [
        package.name
        for package in LOCKS[lock]
        if not package.hashes or not all(one.startswith("sha256:") for one in package.hashes)
    ]
    assert weak == []


@pytest.mark.parametrize("lock", ["runtime", "build"])
def test_the_tests_run_on_the_versions_that_users_get(lock: str) -> None:
    developed = {(package.name, package.version) for package in LOCKS["dev"]}
    assert {(package.name, package.version) for package in LOCKS[lock]} <= developed


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_names_no_index_and_no_file(lock: str) -> None:
    text = text_of(Path("requirements", f"{lock}.txt")) or ""
    assert not any(mark in text for mark in ("://", "--index", "--extra-index", "--find-links"))


@pytest.mark.parametrize(
    "line",
    [
        "lxml>=6 --hash=sha256:00",  # a range lets anything in
        "lxml --hash=sha256:00",
        "lxml @ https://somewhere.example/lxml.whl",  # an address is no version
        "--index-url https://somewhere.example/",
    ],
)
def test_what_is_not_pinned_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        entry(line)


# Licences


@pytest.mark.parametrize("package", for_python(LOCKS["runtime"], "3.11"), ids=lambda one: one.name)
def test_the_licence_of_every_package_is_allowed(package: Locked) -> None:
    try:
        licence = licence_of(distribution(package.name))
    except PackageNotFoundError:
        if package.requirement.marker is None:
            raise
        pytest.skip(f"{package.name} is not for this machine")
    assert is_allowed(licence), f"{package.name}: {licence or 'no licence stated'}"


def test_the_licences_of_the_front_end_are_allowed() -> None:
    refused = {
        package.name: package.licence
        for package in read_bundle(FRONT_LOCK)
        if not is_allowed(package.licence)
    }
    assert refused == {}


@pytest.mark.parametrize(
    ("expression", "allowed"),
    [
        ("MIT", True),
        ("GPL-3.0-or-later", False),
        ("LGPL-2.1-or-later", False),  # in extras alone
        ("MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later", True),  # the user chooses
        ("MIT AND GPL-2.0-only", False),
        ("MIT OR GPL-2.0-only AND MIT", True),  # AND binds closer
        ("(MIT OR Apache-2.0) AND BSD-3-Clause", True),
        ("(MIT OR Apache-2.0) AND AGPL-3.0-only", False),
        ("Apache-2.0 WITH LLVM-exception", False),  # nobody has looked at it yet
        ("MIT AND", False),
        ("(MIT", False),
        ("", False),
    ],
)
def test_which_expressions_are_allowed(expression: str, allowed: bool) -> None:
    assert is_allowed(expression) is allowed


# The bill of materials


def test_the_bill_lists_every_package_once_with_its_licence() -> None:
    components = bill()["components"]
    names = [part["name"] for part in components if part["purl"].startswith("pkg:pypi/")]
    installed = for_python(LOCKS["runtime"], f"{sys.version_info.major}.{sys.version_info.minor}")
    assert names == [package.name for package in installed]
    assert len({part["bom-ref"] for part in components}) == len(components)
    assert [part["name"] for part in components if "licenses" not in part] == []


def test_the_bill_lists_what_is_built_into_the_front_end() -> None:
    parts = [part for part in bill()["components"] if part["purl"].startswith("pkg:npm/")]
    assert "preact" in {part["name"] for part in parts}
    assert all(len(part["hashes"][0]["content"]) == 128 for part in parts)


def test_the_bill_keeps_to_its_standard() -> None:
    validator = JsonStrictValidator(SchemaVersion.V1_6)
    assert validator.validate_str(json.dumps(bill())) is None
    wrong = {**bill(), "bomFormat": "of another kind"}
    assert validator.validate_str(json.dumps(wrong)) is not None


# Known weaknesses


@pytest.mark.slow
def test_no_package_is_known_to_be_vulnerable() -> None:
    audit = subprocess.run(
        [
            *(sys.executable, "-m", "pip_audit", "--no-deps", "--disable-pip"),
            *("--requirement", str(ROOT / "requirements" / "dev.txt")),
            *("--format", "json", "--progress-spinner", "off"),
        ],
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    if not audit.stdout.strip():
        pytest.skip(f"not checked, the service did not answer: {audit.stderr.strip()[-300:]}")
    told = json.loads(audit.stdout)["dependencies"]
    unknown = [package["name"] for package in told if "skip_reason" in package]
    weak = {
        package["name"]: [weakness["id"] for weakness in package["vulns"]]
        for package in told
        if package.get("vulns")
    }
    assert weak == {}
    if len(unknown) == len(told):
        reason = told[0]["skip_reason"]
        pytest.skip(f"not checked: the service answers for none of {len(told)} packages: {reason}")
    assert unknown == [], "the service answers for some packages and not for these"
