"""What must hold of every folder, on whole folders: the examples, and what lies in ../shared."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from consilience.interchange.record_json import dump_record
from consilience.linking import weigh_dates
from consilience.model.record import Record
from consilience.model.report import Published
from tests.accounts import Account, account, build_accounts
from tests.linking.test_properties import UNRELATED, read_of

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
FOLDERS = {
    "exchange": ROOT / "examples/exchange/accounts",
    "flood": ROOT / "examples/flood/reports.jsonl",
    "seeds": SHARED / "seeds",
    "cables": SHARED / "eval/dev/cable-cuts-2008/reports.jsonl",
    "quake": SHARED / "eval/dev/qeshm-earthquake-2005/reports.jsonl",
}
names = pytest.mark.parametrize(
    "name",
    [
        pytest.param(
            name, marks=pytest.mark.skipif(not path.exists(), reason=f"{path} is not here")
        )
        for name, path in FOLDERS.items()
    ],
)


def rows(name: str) -> list[Account]:
    """The accounts of a folder that have a text."""
    path = FOLDERS[name]
    if path.is_dir():
        return [account(file.stem, file.read_text("utf-8")) for file in sorted(path.glob("*.txt"))]
    told = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]
    return [row for row in told if row.get("text")]


@cache
def plain(name: str, folder: Path) -> Record:
    return build_accounts(folder, *rows(name))


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("folders")


@names
def test_the_order_of_reports_changes_nothing(name: str, folder: Path) -> None:
    turned = build_accounts(folder, *rows(name)[::-1])
    assert dump_record(turned) == dump_record(plain(name, folder))


def linked(record: Record, without: str = "") -> Mapping[str, object]:
    """What a record tells of its accounts and joins in them, but for one account and its own."""
    gone = {report.id for report in record.reports if report.name == without}
    own = {claim.id for claim in record.claims if claim.report in gone}
    return {
        "days": {r.name: r.published for r in record.reports if r.id not in gone},
        "claims": [claim for claim in record.claims if claim.id not in own],
        "mentions": [mention for mention in record.mentions if mention.report not in gone],
        "events": [e for e in record.events if not own & set(e.claims)],
        "dependence": [d for d in record.dependence if not gone & {d.report, d.on.report}],
        "findings": [f for f in record.findings if not own & set(f.claims)],
        "estimates": list(record.estimates),
        "commitments": list(record.commitments),
        "stories": [s.reports for s in record.stories if not gone & set(s.reports)],
    }


@names
def test_an_unrelated_report_changes_nothing(name: str, folder: Path) -> None:
    # without its day: a report years later makes what was promised overdue, whatever it tells
    undated = account("unrelated", UNRELATED["text"])
    more = build_accounts(folder, *rows(name), undated)
    assert linked(more, "unrelated") == linked(plain(name, folder))


@names
def test_a_copied_report_adds_no_voice(name: str, folder: Path) -> None:
    """Each claim and its copy have one voice, that of nameless officials and of the outlet too."""
    accounts = rows(name)
    copied = accounts[len(accounts) // 2]
    text = copied["text"]
    more = build_accounts(folder, *accounts, account("copy", f"{text}\n\nPrinted again."))
    (copy,) = (report for report in more.reports if report.name == "copy")
    (source,) = (r for r in more.reports if r.id != copy.id and r.text[:300] == copy.text[:300])
    told = {
        (c.start, c.end, len(c.attribution), c.attribution[-1].kind): c.attribution[-1].voice
        for c in more.claims
        if c.report == source.id and c.attribution
    }
    twins = [
        (c, told[key])
        for c in more.claims
        if c.report == copy.id and c.attribution
        for key in [(c.start, c.end, len(c.attribution), c.attribution[-1].kind)]
        if key in told
    ]
    assert len(twins) > len(told) // 2
    assert [c.text for c, voice in twins if c.attribution[-1].voice != voice] == []


def days(published: Sequence[Published]) -> list[tuple[str, str] | None]:
    return [(p.first[:10], (p.last or p.first)[:10]) if p.first else None for p in published]


@pytest.mark.parametrize("name", ["flood"])
@pytest.mark.parametrize("half", [0, 1])
def test_adding_a_dated_report_moves_no_right_date_away(name: str, half: int) -> None:
    """Every other account bears its day; then each of the others bears it as well."""
    read = read_of(*rows(name))
    whole = list(read.reports)
    right = days([report.published for report in whole])
    claims = [[c for c in read.claims if c.report == report.id] for report in whole]
    unknown = read_of(account("none", "Nobody knew.")).reports[0].published

    def dated(bear: set[int]) -> list[tuple[str, str] | None]:
        reports = [
            report if n in bear else replace(report, published=unknown)
            for n, report in enumerate(whole)
        ]
        return days(
            [r.published for r in weigh_dates(reports, list(read.analyses), claims).reports]
        )

    known = {n for n, day in enumerate(right) if day}
    bear = {n for n in known if n % 2 == half}
    before = dated(bear)
    held = {n for n in known - bear if holds(before[n], right[n])}
    for more in known - bear:
        after = dated({*bear, more})
        assert all(after[n] is None or holds(after[n], right[n]) for n in held - {more})


def holds(told: tuple[str, str] | None, right: tuple[str, str] | None) -> bool:
    return told is not None and right is not None and told[0] <= right[0] <= told[1]
