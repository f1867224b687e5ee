"""How many errors planted in drafts `verify` finds, and how many true statements it calls wrong.

Usage: ``python -m benchmarks.quality.drafted [SHARED] [--misses]``

``drafts/*.md`` are drafts written for this measure, one statement a line; ``drafts/planted.tsv``
says which words of them are wrong, and ``RECORDS`` which accounts each is about. An error is found
where its statement is not called supported; it is contradicted where the statement is.
"""

import argparse
import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from consilience.model.record import Record
from consilience.pipeline import build
from consilience.verification import verify
from consilience.verification.judged import Statement, Verdict

ROOT = Path(__file__).parents[2]
FOLDER = Path(__file__).parent / "drafts"
RECORDS: Mapping[str, str] = {
    "exchange": "examples/exchange/accounts",
    "flood": "examples/flood/reports.jsonl",
    "seeds": "SHARED/seeds",
    "cable": "SHARED/eval/dev/cable-cuts-2008/reports.jsonl",
    "gulf": "SHARED/eval/dev/gulf-of-aden-pirates-2008/reports.jsonl",
    "qeshm": "SHARED/eval/dev/qeshm-earthquake-2005/reports.jsonl",
    "teixeira": "SHARED/eval/dev/teixeira-offer-2008/reports.jsonl",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A statement of a draft and what is made of it.

    Attributes:
        draft: The draft.
        text: The line.
        wrong: The words that are wrong; null where it is true.
        kind: What kind of error it is; null where it is true.
        verdict: What is made of it.
        statements: The sentences of it.
    """

    draft: str
    text: str
    wrong: str | None
    kind: str | None
    verdict: Verdict
    statements: tuple[Statement, ...]


def planted() -> dict[str, list[dict[str, str]]]:
    """The planted errors, by draft."""
    found: dict[str, list[dict[str, str]]] = {}
    with (FOLDER / "planted.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            found.setdefault(row["draft"], []).append(row)
    return found


def lines_of(draft: Path, record: Record) -> Iterator[Line]:
    """The statements of a draft with their verdicts."""
    errors = planted().get(draft.name, [])
    verification = verify(record, draft)
    text = verification.draft.text
    for line in draft.read_text(encoding="utf-8").splitlines():
        start = text.find(line) if line.strip() and not line.startswith("#") else -1
        if start < 0:
            continue
        held = tuple(s for s in verification.statements if start <= s.start < start + len(line))
        if not held:
            continue
        row = next((row for row in errors if row["wrong"] in line), None)
        verdicts = {statement.verdict for statement in held}
        order: tuple[Verdict, ...] = ("contradicted", "missing", "supported")
        verdict = next(each for each in order if each in verdicts)
        yield Line(
            draft.name,
            line,
            row["wrong"] if row else None,
            row["kind"] if row else None,
            verdict,
            held,
        )


def measure(shared: Path | None) -> list[Line]:
    """Check all drafts whose accounts are there."""
    records: dict[str, Record] = {}
    found: list[Line] = []
    for draft in sorted(FOLDER.glob("*.md")):
        place = RECORDS[draft.stem.partition("-")[0]]
        if place.startswith("SHARED/"):
            if shared is None:
                continue
            path = shared / place.removeprefix("SHARED/")
        else:
            path = ROOT / place
        if place not in records:
            records[place] = build([path])
        found += lines_of(draft, records[place])
    return found


def shares(lines: list[Line]) -> Mapping[str, float]:
    """Percent of errors found and contradicted, of true statements supported and contradicted."""
    wrong = [line for line in lines if line.wrong]
    true = [line for line in lines if not line.wrong]
    return {
        "found": _percent(wrong, {"contradicted", "missing"}),
        "errors contradicted": _percent(wrong, {"contradicted"}),
        "true supported": _percent(true, {"supported"}),
        "true contradicted": _percent(true, {"contradicted"}),
    }


def _percent(lines: list[Line], verdicts: set[str]) -> float:
    return 100 * sum(line.verdict in verdicts for line in lines) / len(lines) if lines else 0.0


def main() -> None:
    """Check the drafts and print the shares."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("shared", nargs="?", type=Path)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    lines = measure(options.shared)
    if options.misses:
        for line in lines:
            show(line)
    kinds = Counter((line.kind, line.verdict) for line in lines if line.wrong)
    for kind, verdict in sorted(kinds, key=str):
        print(f"{kind:10} {verdict:12} {kinds[kind, verdict]}")
    print(
        f"errors {sum(bool(line.wrong) for line in lines)}, "
        f"true {sum(not line.wrong for line in lines)}"
    )
    print({name: round(share, 1) for name, share in shares(lines).items()})


def show(line: Line) -> None:
    """Print a line that is misjudged, with its pieces."""
    expected = line.verdict != "supported" if line.wrong else line.verdict == "supported"
    if expected:
        return
    print(f"{line.verdict:12} {line.draft} {'ERROR' if line.wrong else 'true'}: {line.text}")
    for statement in line.statements:
        for item in statement.items:
            if item.verdict != "supported" or line.wrong:
                print(f"    {item.kind} {item.text!r} {item.verdict}: {item.reason}")


if __name__ == "__main__":
    main()
