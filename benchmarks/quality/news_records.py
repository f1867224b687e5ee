"""How records of news of other kinds do against gold records that were written without seeing them.

Usage: ``python -m benchmarks.quality.news_records SHARED [--sets open|second|sealed] [--misses]``

SHARED is a folder with ``corpora/ecbplus/`` and ``eval/score.py``. A gold record lies in
``news/NAME.json``: the file of the corpus behind each account, and in the place of each quotation
the half-open code points where it stands in the account's text, so that no text of others is kept.
``--pack FOLDER NAME`` writes such a file of ``FOLDER/gold.json``, whose accounts are named in
``FOLDER/reports.jsonl``.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.quality.precision import plain
from benchmarks.quality.records import RATES
from consilience.interchange.record_json import dump_record
from consilience.pipeline import build

GOLD = Path(__file__).with_name("news")
SETS: Mapping[str, tuple[str, ...]] = {
    "open": ("bank-bomb", "election", "heist", "patch", "stabbings", "stray-bullet"),
    "second": ("brooklyn", "mafia-boss", "molotov"),
    "sealed": ("director", "escape", "supermarket-fire"),
}
"""``open`` and ``second`` were mended on after they had been measured; ``sealed`` never was."""

Scores = Mapping[str, Mapping[str, int]]
_Passage = Callable[[str, Any], Any]


def texts_of(shared: Path, gold: Mapping[str, Any]) -> dict[str, str]:
    """The text of each account of a gold record, by the account's number."""
    folder = shared / "corpora" / "ecbplus"
    return {
        number: plain(folder / source.partition("_")[0] / f"{source}.xml")
        for number, source in gold["sources"].items()
    }


def packed(folder: Path) -> dict[str, Any]:
    """A gold record with places for quotations.

    Args:
        folder: Holds ``gold.json`` and ``reports.jsonl``.
    """
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    lines = (folder / "reports.jsonl").read_text("utf-8").splitlines()
    accounts = [json.loads(line) for line in lines]
    texts = {account["id"]: account["text"] for account in accounts}

    def place(number: str, words: str) -> list[int]:
        start = texts[number].index(words)
        return [start, start + len(words)]

    del gold["files"]
    gold = {"sources": {a["id"]: a["source_file"] for a in accounts}, **gold}
    return _with_passages(gold, place)


def unpacked(shared: Path, name: str) -> tuple[list[dict[str, str]], dict[str, Any]]:
    """The accounts of a gold record and the record with its quotations in it.

    Args:
        shared: The folder that holds the corpora.
        name: Which record.
    """
    gold = json.loads((GOLD / f"{name}.json").read_text("utf-8"))
    texts = texts_of(shared, gold)

    def words(number: str, place: tuple[int, int]) -> str:
        return texts[number][place[0] : place[1]]

    accounts = [{"id": number, "text": text} for number, text in texts.items()]
    files = {number: number for number in texts}
    return accounts, {"files": files, **_with_passages(gold, words)}


def _with_passages(gold: dict[str, Any], turned: _Passage) -> dict[str, Any]:
    """The record with each quotation turned into its place, or each place into its words."""
    for fact in gold["facts"]:
        for value in fact["values"]:
            value["quote"] = turned(value["doc"], value["quote"])
    for tie in gold["dependence"]:
        for key in [key for key in tie if key.startswith("quote_")]:
            tie[key] = turned(key.removeprefix("quote_"), tie[key])
    gold["boilerplate"] = [[number, turned(number, line)] for number, line in gold["boilerplate"]]
    return gold


def scored(shared: Path, name: str) -> tuple[Scores, str]:
    """The counts of one set as the scorer gives them, and what it says was missed."""
    accounts, gold = unpacked(shared, name)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        rows = "".join(json.dumps(account) + "\n" for account in accounts)
        (folder / "reports.jsonl").write_text(rows, "utf-8")
        (folder / "gold.json").write_text(json.dumps(gold), "utf-8")
        record = build([folder / "reports.jsonl"])
        (folder / "record.json").write_bytes(dump_record(record))
        command = [
            sys.executable,
            str(shared / "eval/score.py"),
            str(folder / "record.json"),
            str(folder / "gold.json"),
        ]
        counts = _output([*command, "--json"])
        return json.loads(counts), _output([*command, "--misses"])


def _output(command: list[str]) -> str:
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout  # noqa: S603 - the scorer is named by who runs this


def totals(all_scores: Iterator[Scores]) -> Counter[tuple[str, str]]:
    """The counts of several sets together, by group and what is counted."""
    found: Counter[tuple[str, str]] = Counter()
    for scores in all_scores:
        for group, counts in scores.items():
            found.update({(group, key): number for key, number in counts.items()})
    return found


def main(arguments: list[str] | None = None) -> int:
    """Print the figures, or pack a gold record."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("shared", type=Path, help="folder with corpora/ and eval/")
    parser.add_argument("--sets", choices=tuple(SETS), default="open")
    parser.add_argument("--misses", action="store_true", help="the scorer's output of each set")
    parser.add_argument("--pack", nargs=2, metavar=("FOLDER", "NAME"))
    options = parser.parse_args(arguments)
    if options.pack:
        folder, name = options.pack
        content = json.dumps(packed(Path(folder)), indent=1, ensure_ascii=False)
        (GOLD / f"{name}.json").write_text(content + "\n", "utf-8")
        return 0
    done = {name: scored(options.shared, name) for name in SETS[options.sets]}
    if options.misses:
        for name, (_, said) in done.items():
            print(name, said, sep="\n")
    counts = totals(scores for scores, _ in done.values())
    for figure, (group, hit, of) in RATES.items():
        print(f"{figure:16} {counts[group, hit]:4} of {counts[group, of]:4}")
    extra = counts["findings", "contradictions_not_in_gold"]
    told = counts["findings", "contradictions_reported"]
    print(f"contradictions told that the gold has not: {extra} of {told}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
