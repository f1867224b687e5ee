"""What may stand in a file at all."""

import json
import re
from pathlib import Path

import pytest

from tests.project.tree import ROOT, text_of, tracked

LARGEST_MODEL = 30_000_000  # bytes: the reader's weights, committed seldom
LARGEST = 1_000_000  # bytes: megabytes of fixtures never leave a history again

# Put together from halves, so that this file does not find itself.
REGISTRIES = (
    *("pypi" + ".org", "python" + "hosted", "npmjs" + "."),
    *("deb.debian" + ".org", "node" + "source", "yarn" + "pkg"),
)
MACHINE_PATHS = ("/" + "work/", "/" + "root/", "/" + "home/", "/" + "opt/", "/" + "tmp/")
FOREIGN = re.compile("|".join(map(re.escape, REGISTRIES + MACHINE_PATHS)))


def test_no_file_names_a_registry_or_a_path_of_one_machine() -> None:
    named = [
        f"{path}:{number}: {match[0]}"
        for path in tracked()
        for number, line in enumerate((text_of(path) or "").splitlines(), 1)
        if (match := FOREIGN.search(line))
    ]
    assert named == []


def test_no_file_is_large() -> None:
    sizes = {path: (ROOT / path).stat().st_size for path in tracked()}
    large = {path: size for path, size in sizes.items() if size > LARGEST}
    tables = {Path("src/consilience/linking/data/word_senses.tsv")}  # 1.1 MB, read as text
    assert {path for path in large if path.parts[-2] != "weights"} == tables
    assert sum(large.values()) <= LARGEST_MODEL


def test_every_file_ends_with_a_line_end_and_no_merge_is_left_open() -> None:
    made = {".json", ".html", ".txt", ".jsonl"}  # accounts and lists may end as they like
    texts = {path: text_of(path) for path in tracked() if path.suffix not in made}
    ragged = [path for path, text in texts.items() if text and not text.endswith("\n")]
    torn = [path for path, text in texts.items() if text and "\n<<<<" + "<<< " in text]
    assert (ragged, torn) == ([], [])


def test_the_front_ends_lock_has_hashes_and_no_hosts() -> None:
    file = ROOT / "frontend" / "package-lock.json"
    packages = json.loads(file.read_text("utf-8"))["packages"]
    locked = {name: entry for name, entry in packages.items() if name and not entry.get("link")}
    assert locked
    unhashed = [
        name
        for name, entry in locked.items()
        if not entry.get("integrity", "").startswith("sha512-") and not entry.get("inBundle")
    ]
    assert unhashed == []
    assert [name for name, entry in locked.items() if "resolved" in entry] == []


@pytest.mark.parametrize("name", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "LICENSE"])
def test_the_files_that_a_stranger_looks_for_are_there(name: str) -> None:
    assert (ROOT / name).stat().st_size > 500


def test_the_licence_is_whole() -> None:
    text = (ROOT / "LICENSE").read_text("utf-8")
    assert "Apache License" in text
    assert "9. Accepting Warranty or Additional Liability." in text
