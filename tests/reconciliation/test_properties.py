"""What holds of every record, whatever the accounts."""

import json
import re
from functools import cache
from pathlib import Path

import pytest

from benchmarks.worlds.claims import record_of_claims
from benchmarks.worlds.telling import tell
from benchmarks.worlds.truth import World
from consilience.model.finding import Finding
from consilience.model.record import Record
from consilience.pipeline import build
from consilience.settings import Settings
from tests.accounts import account, build_accounts

FLOOD = Path(__file__).parents[2] / "examples/flood/reports.jsonl"
STRIKE = Path(__file__).with_name("clusters") / "strike/reports.jsonl"
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


@pytest.fixture(scope="module", name="flood")
def _flood() -> Record:
    return build([FLOOD])


def numbers(text: str) -> set[str]:
    return {number.rstrip(",").replace(",", "") for number in _NUMBER.findall(text)}


def unfounded(record: Record) -> set[tuple[str, str]]:
    """Numbers of explanations that no passage of the finding and no sum that it shows holds."""
    claims = {claim.id: claim for claim in record.claims}
    outlets = {name for report in record.reports for name in (report.outlet, report.name) if name}
    named = set().union(*(numbers(name) for name in outlets))
    return {
        (number, finding.explanation)
        for finding in record.findings
        for number in numbers(finding.explanation)
        - named
        - _summed(finding)
        - set().union(*(numbers(claims[claim].text) for claim in finding.claims))
    }


@pytest.mark.parametrize("accounts", [FLOOD, STRIKE], ids=["flood", "strike"])
def test_every_number_of_an_explanation_is_in_a_passage_or_a_shown_sum(accounts: Path) -> None:
    record = build([accounts])
    assert any(numbers(finding.explanation) for finding in record.findings)
    assert unfounded(record) == set()


@cache
def world(seed: int, copy: float, err: float) -> Record:
    """The record of an invented world of forty accounts, given as claims."""
    return record_of_claims(World(list(tell(40, copy, err, seed))))


WORLDS = [(11, 0.0, 0.5), (12, 0.6, 0.25), (13, 0.3, 0.0)]


@pytest.mark.parametrize(("seed", "copy", "err"), WORLDS)
def test_every_number_told_of_a_world_is_in_a_passage(seed: int, copy: float, err: float) -> None:
    record = world(seed, copy, err)
    assert any(numbers(finding.explanation) for finding in record.findings)
    assert unfounded(record) == set()


@pytest.mark.parametrize(("seed", "copy", "err"), WORLDS)
def test_figures_of_a_world_are_in_order_and_told(seed: int, copy: float, err: float) -> None:
    record = world(seed, copy, err)
    told = {q.id: q for claim in record.claims for q in claim.quantities}
    assert record.estimates
    for row in record.estimates:
        shown = [number for number in (row.low, row.best, row.high) if number is not None]
        assert shown == sorted(shown)
        values = [told[value.quantity] for value in row.values]
        assert set(shown) <= {n for q in values for n in (q.low, q.best, q.high)}


def _summed(finding: Finding) -> set[str]:
    if finding.arithmetic is None:
        return set()
    row = finding.arithmetic
    held = (row.total, sum(row.parts), *row.parts, *(term.factor for term in row.terms))
    return {f"{number:g}" if isinstance(number, float) else str(number) for number in held}


def figures(record: Record) -> set[tuple[object, ...]]:
    """The best figures, null where there is no ground for one."""
    return {(row.slot, row.counted, row.unit, row.best) for row in record.estimates}


@pytest.mark.parametrize("repeated", [0, 3])
def test_a_report_that_repeats_changes_no_best(
    flood: Record, tmp_path: Path, repeated: int
) -> None:
    rows = [json.loads(line) for line in FLOOD.read_text("utf-8").splitlines()]
    copy = {**rows[repeated], "id": f"{rows[repeated]['id']}-again"}
    again = build_accounts(tmp_path, *rows, copy)
    assert len(again.reports) == len(flood.reports) + 1
    assert figures(again) == figures(flood)


ONE = (
    "Soldiers of {a} shelled the harbour of Korrin on May 3, 2031, killing 14 fishermen, the "
    "government of {b} said. {b} blamed {a} for the attack."
)
OTHER = (
    "Soldiers of {b} shelled the harbour of Korrin on May 4, 2031, killing 17 fishermen, the "
    "government of {a} said. {a} blamed {b} for the attack."
)


def findings(record: Record, names: dict[str, str]) -> list[tuple[object, ...]]:
    """Findings without their ids, the names of the sides in other words."""
    swap = re.compile("|".join(names))

    def said(text: str) -> str:
        return swap.sub(lambda match: names[match[0]], text)

    return sorted(
        (
            finding.kind,
            finding.slot or "",
            finding.rule,
            tuple(sorted((said(side.value), len(side.claims)) for side in finding.sides)),
        )
        for finding in record.findings
    )


def test_swapping_the_sides_swaps_the_record(tmp_path: Path) -> None:
    names = {"Veshtia": "Kaldria", "Kaldria": "Veshtia"}
    records = []
    for a, b in (("Veshtia", "Kaldria"), ("Kaldria", "Veshtia")):
        folder = tmp_path / a
        folder.mkdir()
        records.append(
            build_accounts(
                folder,
                account("one", ONE.format(a=a, b=b), published="2031-05-05"),
                account("two", OTHER.format(a=a, b=b), published="2031-05-05"),
            )
        )
    straight, swapped = records
    assert straight.findings
    assert findings(straight, {name: name for name in names}) == findings(swapped, names)


def test_as_of_a_day_gives_what_the_accounts_of_that_day_give(tmp_path: Path) -> None:
    rows = [json.loads(line) for line in STRIKE.read_text("utf-8").splitlines()]
    day = "2031-10-09"
    known = build_accounts(tmp_path, *(row for row in rows if row["published"] <= day))
    then = build([STRIKE], Settings(as_of=day))
    now = build([STRIKE])
    assert figures(then) == figures(known)
    assert told(then) == told(known)
    assert [(k.what, k.status) for k in then.commitments] == [
        (k.what, k.status) for k in known.commitments
    ]
    assert told(now) - told(then)


def told(record: Record) -> set[tuple[str, str, str]]:
    """Findings by what they say."""
    return {(finding.kind, finding.rule, finding.explanation) for finding in record.findings}
