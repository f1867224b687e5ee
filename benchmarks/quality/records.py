"""How a record does against hand-written gold records.

Usage: ``python -m benchmarks.quality.records SHARED [--json]``

SHARED is a folder with ``seeds/``, ``eval/score.py``, ``eval/gold_istanbul.json`` and clusters in
``eval/dev/*/``. Each set is built and scored by that scorer; the figures are shares in percent.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from consilience.interchange.record_json import dump_record
from consilience.pipeline import build

# Figure: group, what is counted, of how many, in the scorer's own terms.
RATES: Mapping[str, tuple[str, str, str]] = {
    "told": ("values", "told", "values"),
    "told right": ("values", "right", "values"),
    "voice": ("values", "voice", "values"),
    "modality": ("values", "status", "values"),
    "hedges": ("values", "hedge", "hedged"),
    "counted": ("values", "unit", "unit_gold"),
    "findings": ("findings", "found", "findings"),
    "contradictions": ("findings", "contradict_found", "contradict_gold"),
    "estimates": ("estimates", "right", "estimates"),
    "arithmetic": ("arithmetic", "found", "arithmetic"),
    "commitments": ("commitments", "found", "commitments"),
    "dated": ("dates", "dated", "reports"),
    "names": ("entities", "joined", "groups"),
    "boilerplate": ("boilerplate", "kept_out", "lines"),
    "dependence": ("dependence", "found", "dependence"),
    "passages": ("spans", "exact", "spans"),
}


def gold_sets(shared: Path) -> Iterator[tuple[str, Path, Path]]:
    """Name, accounts and gold of each set in a folder."""
    yield "seeds", shared / "seeds", shared / "eval/gold_istanbul.json"
    for folder in sorted((shared / "eval/dev").glob("*/")):
        yield folder.name, folder / "reports.jsonl", folder / "gold.json"


def score(shared: Path, accounts: Path, gold: Path) -> dict[str, tuple[int, int]]:
    """Build one set and count what the gold finds right in it.

    Returns:
        For each figure how many are right of how many; figures of none are left out.
    """
    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder) / "record.json"
        record.write_bytes(dump_record(build([accounts])))
        scorer = str(shared / "eval/score.py")
        done = subprocess.run(  # noqa: S603 - the scorer is named by who runs this
            [sys.executable, scorer, str(record), str(gold), "--json"],
            capture_output=True,
            check=True,
        )
    counts = json.loads(done.stdout)
    return {
        figure: (counts[group].get(hit, 0), counts[group][total])
        for figure, (group, hit, total) in RATES.items()
        if counts[group].get(total)
    }


def all_scores(shared: Path) -> dict[str, dict[str, tuple[int, int]]]:
    """Figures of the seeds, and of all development clusters taken together."""
    seeds: dict[str, tuple[int, int]] = {}
    dev: dict[str, tuple[int, int]] = {}
    for name, accounts, gold in gold_sets(shared):
        figures = score(shared, accounts, gold)
        if name == "seeds":
            seeds = figures
            continue
        for figure, (hit, of) in figures.items():
            before = dev.get(figure, (0, 0))
            dev[figure] = (before[0] + hit, before[1] + of)
    return {"seeds": seeds, "dev": dev}


def main(arguments: list[str] | None = None) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("shared", type=Path, help="folder with seeds/ and eval/")
    parser.add_argument("--json", action="store_true", help="print counts as JSON")
    options = parser.parse_args(arguments)
    scores = all_scores(options.shared)
    if options.json:
        print(json.dumps(scores, indent=1))
        return 0
    for name, figures in scores.items():
        for figure, (hit, of) in figures.items():
            print(f"{name:6} {figure:16} {hit:4} of {of:4}  {hit / of:6.1%}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
