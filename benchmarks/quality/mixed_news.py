"""What is told of conflicts and promises in folders of mixed news that no gold record was made of.

Usage: ``python -m benchmarks.quality.mixed_news CORPORA [--half mended|unseen|fresh [--list]]``

CORPORA is the folder that holds ``ecbplus``, ``meantime`` and ``polnear``. A folder is one training
topic of ECB+ (two happenings of one kind, accounts without a day), one corpus of MEANTIME, or the
training articles of one week of PolNeAR. Every second folder was read while the rules were mended;
the others are only counted. ``fresh`` are every second of the other weeks of PolNeAR, the second
and so on, drawn later. With ``--half`` the records of one half are built and the findings of
the kinds below and the promises with an outcome are counted, with ``--list`` printed for a judge.
Without it the shares of the sheet ``findings_judged.tsv`` are printed: folder, kind, id, verdict,
kind of fault, and none of the texts.
"""

import argparse
import csv
import json
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.quality.dated_articles import Article, meantime, polnear
from benchmarks.quality.ecbplus import TRAIN_TOPICS
from benchmarks.quality.precision import plain
from consilience.model.commitment import Commitment
from consilience.model.finding import Finding
from consilience.model.record import Record
from consilience.pipeline import build

KINDS = ("contradiction", "opposition", "update", "refinement", "scope_mismatch")
OUTCOMES = ("kept", "partly_kept", "broken", "overdue")
WEEKS = tuple((2015, week) for week in (50,)) + tuple(
    (2016, week) for week in (3, 5, 10, 16, 19, 23, 26, 30, 34)
)
SHEET = Path(__file__).with_name("findings_judged.tsv")

Account = Mapping[str, str]


def folders(corpora: Path) -> dict[str, list[Account]]:
    """The accounts of each folder, by its name, in the order of the corpora.

    Args:
        corpora: The folder that holds the corpora.
    """
    found: dict[str, list[Account]] = {}
    for topic in TRAIN_TOPICS:
        files = sorted((corpora / "ecbplus" / topic).glob("*.xml"))
        found[f"ecb-{topic}"] = [{"id": file.stem, "text": plain(file)} for file in files]
    for article in meantime(corpora):
        found.setdefault(article.shelf, []).append(_dated(article))
    return found | _weeks(corpora, drawn=True)


def fresh(corpora: Path) -> dict[str, list[Account]]:
    """The accounts of every second week of PolNeAR that is no folder of the two halves.

    Args:
        corpora: The folder that holds the corpora.
    """
    weeks = _weeks(corpora, drawn=False)
    return {name: weeks[name] for name in list(weeks)[1::2]}


def _weeks(corpora: Path, *, drawn: bool) -> dict[str, list[Account]]:
    by_week: dict[str, list[Account]] = defaultdict(list)
    for article in polnear(corpora):
        year, week, _ = article.day.isocalendar()
        if ((year, week) in WEEKS) == drawn:
            outlet = article.name.split("_")[0]
            by_week[f"week-{year}-{week:02}"].append({**_dated(article), "outlet": outlet})
    return {name: by_week[name] for name in sorted(by_week)}


def _dated(article: Article) -> Account:
    return {"id": article.name, "text": article.text, "published": article.day.isoformat()}


def half(corpora: Path, name: str) -> dict[str, list[Account]]:
    """Every second folder: the first and so on were mended on, the others were not read."""
    if name == "fresh":
        return fresh(corpora)
    found = folders(corpora)
    return {key: found[key] for key in list(found)[name == "unseen" :: 2]}


def record_of(accounts: Sequence[Account]) -> Record:
    """The record of one folder."""
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "reports.jsonl"
        file.write_text("".join(json.dumps(account) + "\n" for account in accounts), "utf-8")
        return build([file])


def told(record: Record) -> Iterator[tuple[str, Finding | Commitment]]:
    """The findings and promises that are judged, each with its kind."""
    for finding in record.findings:
        if finding.kind in KINDS:
            yield finding.kind, finding
    for commitment in record.commitments:
        if commitment.status in OUTCOMES:
            yield commitment.status, commitment


def shown(record: Record, one: Finding | Commitment) -> Iterator[str]:
    """What a judge sees: what is told of it, and the lines of the accounts that it rests on."""
    if isinstance(one, Finding):
        yield f"{one.slot} {one.rule}: {one.explanation}"
        claims = dict.fromkeys(one.claims, "")
    else:
        yield f"due {one.due.last}, progress {one.progress}: {one.what}"
        claims = {row.claim: f"{row.shows} {row.on} " for row in one.evidence}
    texts = {report.id: report for report in record.reports}
    for claim in record.claims:
        if claim.id in claims:
            report = texts[claim.report]
            before, behind = report.text[: claim.start][-200:], report.text[claim.end :][:120]
            line = f"{before}[[{claim.text}]]{behind}".replace("\n", " / ")
            yield f"   {claims[claim.id]}{report.published.first} {report.name}: {line}"


def figures() -> None:
    """Print the shares of the sheet, by kind."""
    right: Counter[str] = Counter()
    of: Counter[str] = Counter()
    with SHEET.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows, delimiter="\t"):
            of[row["kind"]] += 1
            right[row["kind"]] += row["verdict"] == "right"
    for kind in (*KINDS, *OUTCOMES):
        print(f"{kind:15} {right[kind]:3} of {of[kind]:3}")


def main(arguments: list[str] | None = None) -> int:
    """Print the shares of the judged ones, or what is told today."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--half", choices=("mended", "unseen", "fresh"))
    parser.add_argument("--list", action="store_true", help="with the passages, for a judge")
    options = parser.parse_args(arguments)
    if options.half is None:
        figures()
        return 0
    counts: Counter[str] = Counter()
    for name, accounts in half(options.corpora, options.half).items():
        record = record_of(accounts)
        for kind, one in told(record):
            counts[kind] += 1
            if options.list:
                print(name, kind, one.id, *shown(record, one), sep="\n")
    for kind in (*KINDS, *OUTCOMES):
        print(f"{kind:15} {counts[kind]:3}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
