"""How many of the things planted in the example accounts the record tells.

Usage: ``python -m benchmarks.quality.planted [EXAMPLES] [--misses]``

A planted thing counts as found when the record has a row of its kind that holds on to the planted
passages: a finding whose claims lie in two of them, a sum with the same terms and verdict, a
commitment with the same status, a tie between the two accounts at the copied words, one entity with
all spellings, a report with the day, and no claim at all in boilerplate. What is planted as a trap
counts where the record does not fall into it: passages that are no two counts of one thing are
"apart" and tied by no conflict, a forecast is "no_commitment".
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from consilience.model.claim import Claim
from consilience.model.finding import Finding
from consilience.model.record import Record
from consilience.model.report import Report
from consilience.model.span import Span
from consilience.pipeline import build

ROOT = Path(__file__).parents[2]
CLUSTERS = ROOT / "tests/reconciliation/clusters"
_CONFLICTS = frozenset({"contradiction", "scope_mismatch", "update", "refinement", "agreement"})

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Planted:
    """One planted thing and the places of its passages in the record.

    Attributes:
        row: The row of ``planted.json``.
        record: The record of its set.
        passages: Report and place of each passage that the report's text holds.
    """

    row: Row
    record: Record
    passages: tuple[tuple[Report, Span], ...]

    @property
    def expect(self) -> Mapping[str, Any]:
        """What the row asks for."""
        expect: Mapping[str, Any] = self.row["expect"]
        return expect

    def claims_at(self, number: int) -> set[str]:
        """Ids of the claims that overlap one passage."""
        report, span = self.passages[number]
        return {c.id for c in self.record.claims if c.report == report.id and _overlaps(c, span)}

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds or statuses that are right: the row's own, and those that it allows."""
        return frozenset({self.row["kind"], *self.expect.get("or", ())})

    def touched(self, claims: tuple[str, ...]) -> int:
        """How many of the passages some of these claims overlap."""
        return sum(bool(self.claims_at(n) & set(claims)) for n in range(len(self.passages)))

    def tied(self, finding: Finding) -> int:
        """How many of the passages a finding ties; of counts, by the numbers on its sides."""
        numbers = {number for side in finding.sides for number in side.quantities}
        if finding.slot != "count" or not numbers:
            return self.touched(finding.claims)
        return sum(bool(self._numbers_at(n) & numbers) for n in range(len(self.passages)))

    def _numbers_at(self, number: int) -> set[str]:
        report, span = self.passages[number]
        return {
            quantity.id
            for claim in self.record.claims
            if claim.report == report.id
            for quantity in claim.quantities
            if quantity.start < span.end and span.start < quantity.end
        }


def _overlaps(claim: Claim, span: Span) -> bool:
    return claim.start < span.end and span.start < claim.end


def find_passage(text: str, quote: str) -> Span | None:
    """Place of a quotation in a text, white space folded; null where the text does not hold it."""
    pattern = r"\s+".join(re.escape(word) for word in quote.split())
    match = re.search(pattern, text)
    return Span(*match.span()) if match else None


def _report(record: Record, account: str) -> Report | None:
    return next((r for r in record.reports if r.name.rsplit("/", 1)[-1] == account), None)


def _finding(planted: Planted) -> bool:
    return any(
        finding.kind in planted.kinds
        and finding.slot in {planted.expect.get("slot"), planted.expect.get("of")}
        and planted.tied(finding) >= 2
        for finding in planted.record.findings
    )


def _apart(planted: Planted) -> bool:
    return not any(
        finding.kind in _CONFLICTS and planted.tied(finding) >= 2
        for finding in planted.record.findings
    )


def _sum(planted: Planted) -> bool:
    expect = planted.expect
    return any(
        sum_.total == expect["total"]
        and sorted(sum_.parts) == sorted(expect["parts"])
        and sum_.holds == expect["holds"]
        for finding in planted.record.findings
        if (sum_ := finding.arithmetic)
    )


def _commitment(planted: Planted) -> bool:
    right = {planted.expect["status"], *planted.expect.get("or", ())}
    return any(
        commitment.status in right and planted.touched(commitment.claims)
        for commitment in planted.record.commitments
    )


def _no_commitment(planted: Planted) -> bool:
    return not any(planted.touched(c.claims) for c in planted.record.commitments)


def _copy(planted: Planted) -> bool:
    ids = {report.id for report, _ in planted.passages}
    return any(
        {tie.report, tie.on.report} == ids
        and any(
            span.report == report.id and span.start < place.end and place.start < span.end
            for span in tie.spans
            for report, place in planted.passages
        )
        for tie in planted.record.dependence
    )


def _cites(planted: Planted) -> bool:
    report = planted.passages[0][0]
    cited = {tie.on.name for tie in planted.record.dependence if tie.kind == "cites"}
    return bool(report) and set(planted.expect["on"]) <= cited


def _boilerplate(planted: Planted) -> bool:
    return not any(planted.claims_at(number) for number in range(len(planted.passages)))


def _entity(planted: Planted) -> bool:
    return any(set(planted.expect["names"]) <= set(e.names) for e in planted.record.entities)


def _date(planted: Planted) -> bool:
    report = _report(planted.record, planted.expect["account"])
    first = report.published.first if report else None
    return bool(first) and str(first)[:10] == planted.expect["published"]


_CHECKS: Mapping[str, Callable[[Planted], bool]] = {
    "agreement": _finding,
    "refinement": _finding,
    "update": _finding,
    "contradiction": _finding,
    "opposition": _finding,
    "scope_mismatch": _finding,
    "apart": _apart,
    "no_commitment": _no_commitment,
    "arithmetic": _sum,
    "commitment": _commitment,
    "copy": _copy,
    "cites": _cites,
    "boilerplate": _boilerplate,
    "entity": _entity,
    "date": _date,
}

KINDS = frozenset(_CHECKS)


def planted_things(examples: Path) -> list[Planted]:
    """Build the records of the example sets and place what was planted in them."""
    things: list[Planted] = []
    for rows in sorted(examples.glob("*/planted.json")):
        things += planted_in(rows.parent)
    return things


def planted_in(folder: Path) -> list[Planted]:
    """Build the record of one set and place what was planted in it."""
    accounts = next(
        path for name in ("accounts", "reports.jsonl") if (path := folder / name).exists()
    )
    record = build([accounts])
    rows = json.loads((folder / "planted.json").read_text("utf-8"))
    return [_placed(row, record) for row in rows]


def _placed(row: Row, record: Record) -> Planted:
    passages = []
    for passage in row["passages"]:
        report = _report(record, passage["account"])
        span = find_passage(report.text, passage["quote"]) if report else None
        if report and span:
            passages.append((report, span))
    return Planted(row, record, tuple(passages))


def is_found(planted: Planted) -> bool:
    """Whether the record tells a planted thing."""
    return _CHECKS[planted.row["kind"]](planted)


def main(arguments: list[str] | None = None) -> int:
    """Print how many are found, by kind."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("examples", nargs="?", type=Path, default=ROOT / "examples")
    parser.add_argument("--misses", action="store_true", help="list what was not found")
    options = parser.parse_args(arguments)
    found: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for thing in planted_things(options.examples):
        kind = thing.row["kind"]
        of[kind] += 1
        found[kind] += is_found(thing)
        if options.misses and not is_found(thing):
            print(f"not found: {thing.row['id']} {kind}: {thing.row['what']}")
    for kind in sorted(of):
        print(f"{kind:15} {found[kind]:3} of {of[kind]:3}")
    print(f"{'all':15} {found.total():3} of {of.total():3}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
