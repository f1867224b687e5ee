"""What must hold of every folder of reports, over stories of several kinds.

Stories are written for these tests; the order, the story and what is added are drawn.
"""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.extraction import extract
from consilience.interchange.record_json import dump_record
from consilience.language import analyse
from consilience.linking import Linked, link
from consilience.model.analysis import Analysis
from consilience.model.claim import Claim
from consilience.model.record import Record
from consilience.model.report import Report
from consilience.packs.lexicon import Lexicon
from consilience.packs.reading import built_in_packs
from consilience.reading import read
from consilience.reconciliation import Reconciled, Setting, reconcile
from consilience.settings import Settings
from tests.accounts import Account, account, build_accounts, write_accounts

LEXICON = Lexicon(built_in_packs())

STORIES: Sequence[tuple[str, str, str]] = (
    (
        "The ferry Alma Tor sank off Orva {when}, and 214 passengers of the Kelland Line drowned.",
        "Harbour master Oren Dask of Orva opened an inquiry into the Alma Tor {then}.",
        "“We lost friends and we shall ask why,” Oren Dask told the families in Orva.",
    ),
    (
        "Drivers of the Brenn tramways in Tarvik walked out {when}, and 1,900 of them stayed away.",
        "Union leader Mira Solk met the Tarvik town council {then} to speak of their wages.",
        "“Nobody drives until the board signs,” Mira Solk said outside the Brenn depot.",
    ),
    (
        "A court in Lunn sentenced the banker Pavel Ristok to 12 years in prison {when}.",
        "Prosecutor Anka Veld said {then} that the Lunn court had heard 64 witnesses on Ristok.",
        "“The verdict is an error and we appeal,” Ristok told Anka Veld in the Lunn court room.",
    ),
    (
        "Floods carried away the Sarno bridge at Dray {when}, and 37 houses were destroyed.",
        "Mayor Ilse Korr of Dray ordered 450 people out of the Sarno valley {then}.",
        "“The river came within minutes,” Ilse Korr told the Dray radio station that evening.",
    ),
)
"""What happened on Tuesday, April 8, 2031; what came the day after; what was said."""

UNRELATED = account(
    "unrelated",
    "The bakers of Ostmark baked bread of rye all week. Their guild printed a book on flour.",
    published="2031-04-02",
)


def told(story: int) -> list[Account]:
    """Three dated reports of a story, with other words for its days."""
    first, second, said = STORIES[story]
    ways = (
        ("2031-04-09", "on Tuesday", "today"),
        ("2031-04-10", "on April 8", "on Wednesday"),
        ("2031-04-11", "on Tuesday evening", "on April 9"),
    )
    return [
        account(
            f"told-{n}",
            f"Report number {n}. {first.format(when=when)} {second.format(then=then)} {said}",
            published=day,
        )
        for n, (day, when, then) in enumerate(ways)
    ]


def bare(story: int) -> Account:
    """A report of April 9 that bears no day."""
    first, second, _ = STORIES[story]
    return account("bare", f"Note. {first.format(when='yesterday')} {second.format(then='today')}")


def record_of(*accounts: Account) -> Record:
    with TemporaryDirectory() as folder:
        return build_accounts(Path(folder), *accounts)


class Accounts(NamedTuple):
    """Accounts, read, and their claims."""

    reports: Sequence[Report]
    analyses: Sequence[Analysis]
    claims: Sequence[Claim]


def read_of(*accounts: Account) -> Accounts:
    with TemporaryDirectory() as folder:
        reports = read([write_accounts(Path(folder), accounts)], Settings()).reports
    analyses = [analyse(report) for report in reports]
    pairs = zip(reports, analyses, strict=True)
    return Accounts(reports, analyses, [c for pair in pairs for c in extract(*pair, LEXICON)])


def reconciled(accounts: Accounts, linked: Linked) -> Reconciled:
    order = {claim.id: place for place, claim in enumerate(accounts.claims)}
    claims = sorted(linked.claims, key=lambda claim: order[claim.id])
    setting = Setting(linked.mentions, "2031-04-12", linked.entities)
    return reconcile(accounts.reports, claims, linked.events, LEXICON, setting)


def days(record: Record) -> dict[str, tuple[str | None, str | None]]:
    return {r.name: (r.published.first, r.published.last) for r in record.reports}


def without(record: Record, name: str) -> dict[str, object]:
    """What the other reports give: days, events, dependence, findings, and the voices behind."""
    (gone,) = (report.id for report in record.reports if report.name == name)
    own = {claim.id for claim in record.claims if claim.report == gone}
    return {
        "days": {n: d for n, d in days(record).items() if n != name},
        "events": [e.id for e in record.events if not own & set(e.claims)],
        "dependence": [d.id for d in record.dependence if gone not in (d.report, d.on.report)],
        "findings": [f.id for f in record.findings if not own & set(f.claims)],
        "claims": [c for c in record.claims if c.report != gone],
    }


story = st.integers(0, len(STORIES) - 1)


@settings(max_examples=6)
@given(story, st.permutations(range(4)))
def test_the_order_of_reports_changes_nothing(number: int, order: list[int]) -> None:
    rows = [*told(number), bare(number)]
    assert dump_record(record_of(*rows)) == dump_record(record_of(*(rows[n] for n in order)))


@settings(max_examples=6)
@given(story, st.permutations(range(4)))
def test_linking_and_reconciling_take_reports_in_any_order(number: int, order: list[int]) -> None:
    """Reading sorts what it reads; what comes after must not lean on it."""
    plain = read_of(*told(number), bare(number))
    other = Accounts(
        [plain.reports[n] for n in order],
        [plain.analyses[n] for n in order],
        [claim for n in order for claim in plain.claims if claim.report == plain.reports[n].id],
    )
    linked, turned = link(*plain), link(*other)
    assert linked == turned
    assert reconciled(plain, linked) == reconciled(other, turned)


@settings(max_examples=3)
@given(story, st.integers(0, 4))
def test_an_unrelated_report_changes_nothing(number: int, place: int) -> None:
    rows = [*told(number), bare(number)]
    plain = record_of(*rows)
    more = without(record_of(*rows[:place], UNRELATED, *rows[place:]), "unrelated")
    assert more == {
        "days": days(plain),
        "events": [event.id for event in plain.events],
        "dependence": [row.id for row in plain.dependence],
        "findings": [finding.id for finding in plain.findings],
        "claims": list(plain.claims),
    }


@settings(max_examples=3)
@given(story, st.integers(0, 2))
def test_a_copied_report_adds_no_voice(number: int, copied: int) -> None:
    rows = told(number)
    copy = account("copy", f"{rows[copied]['text']} (Printed again.)", published="2031-04-12")
    plain, more = record_of(*rows), record_of(*rows, copy)
    (report,) = (r.id for r in more.reports if r.name == "copy")
    size = len(rows[copied]["text"])
    claims = [c for c in more.claims if c.report == report and c.end <= size]
    assert claims
    added = {c.attribution[-1].voice for c in claims}
    known = {link.voice for c in plain.claims for link in c.attribution}
    assert added <= known


@settings(max_examples=3)
@given(story, st.integers(1, 3))
def test_adding_a_dated_report_never_moves_a_right_date_away(number: int, count: int) -> None:
    rows = told(number)
    right = ("2031-04-09", "2031-04-09")
    assert days(record_of(*rows[:count], bare(number)))["bare"] == right
    other = [*rows[:count], *told((number + 1) % len(STORIES))]  # dated reports of another story
    assert days(record_of(*other, bare(number)))["bare"] == right


@settings(max_examples=3)
@given(story)
def test_a_record_of_more_reports_is_that_of_a_build_anew(number: int) -> None:
    rows = [*told(number), bare(number)]
    with TemporaryDirectory() as folder:
        build_accounts(Path(folder), *rows[:2])  # what an earlier build leaves must not show
        added = build_accounts(Path(folder), *rows)
    assert dump_record(added) == dump_record(record_of(*rows))
