"""What single pages show, and that every cell of them leads to its passages and back."""

import re
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from consilience.model.entity import Mention
from consilience.model.finding import Arithmetic, Side, Term
from tests.browser.conftest import Opened, OpenRecord
from tests.browser.test_access import AXE, faults
from tests.views.drafts import finding
from tests.views.records import GAZETTE, ferry_record

pytestmark = pytest.mark.browser


def test_a_cell_of_a_ledger_opens_its_passages(ferry: Opened) -> None:
    ferry.go("#/ledgers")
    table = ferry.page.locator("table.ledger")
    expect(table.locator("thead th")).to_have_text(["Row", "place", "injured"])
    expect(ferry.page.locator("main")).to_contain_text("Told in no row: killed.")
    cell = table.locator("tbody").get_by_role("button", name="31 to 34")
    expect(cell).to_contain_text("2 voices")
    cell.click()
    assert ferry.hash == "#/ledgers?cell=disaster-toll.0.injured"
    detail = table.locator(".detail")
    expect(detail.locator(".strip .value-mark")).to_have_count(2)
    passages = detail.locator(".cell-detail > .plain .quotation")
    assert sorted(passages.locator("b").all_inner_texts()) == ["31", "34"]
    ferry.page.evaluate(AXE.read_text("utf-8")) if AXE.is_file() else None
    assert not AXE.is_file() or faults(ferry) == []
    passages.locator("blockquote a").first.click()
    expect(ferry.page.locator(".cell-focus")).to_have_count(1)
    ferry.page.go_back()
    expect(detail).to_be_visible()
    table.locator("tbody").get_by_role("button", name="31 to 34").click()
    expect(detail).to_have_count(0)


def test_other_values_and_untold_cells_of_a_ledger_are_shown_as_such(ferry: Opened) -> None:
    ferry.go("#/ledgers")
    rows = ferry.page.locator("table.ledger tbody tr")
    expect(rows.nth(0)).to_contain_text("or the reef")
    expect(rows.nth(0).locator("th")).to_contain_text("12 May 2031")
    expect(rows.nth(1).locator("td")).to_have_text([re.compile("not told")] * 2)
    expect(ferry.page.locator("table.ledger tfoot")).to_contain_text("31 to 34")


def test_oppositions_stand_apart_from_contradictions(open_record: OpenRecord) -> None:
    record = ferry_record()
    sides = (Side("pay", ("c-pay",), (), ("v-ilse",)), Side("no pay", ("c-slept",), (), ()))
    opposed = finding("f-opposed", "opposition", sides, slot="position")
    opened = open_record(replace(record, findings=(*record.findings, opposed)))
    opened.go("#/disputes")
    apart = opened.page.locator("section[aria-labelledby=oppositions] .card")
    expect(apart).to_have_count(1)
    expect(apart.locator(".side-voices")).to_have_text(re.compile("1 voice"))
    expect(apart.locator(".unknown").first).to_have_text("voice not told")
    expect(opened.page.locator("section[aria-labelledby=contradictions] .card")).to_have_count(1)
    opened.page.get_by_label("what is wanted").check()
    assert opened.hash == "#/disputes?about=position"
    expect(opened.page.locator(".card")).to_have_count(1)


def test_voices_without_a_name_stand_apart(ferry: Opened) -> None:
    ferry.go("#/voices")
    anonymous = ferry.page.locator("section[aria-labelledby=anonymous]")
    expect(anonymous.locator("li")).to_contain_text(["a nurse"])
    named = ferry.page.locator("section[aria-labelledby=named]")
    expect(named).not_to_contain_text("a nurse")
    harbour = named.locator("li", has_text="The harbour office")
    expect(harbour).to_contain_text("1 claim")
    harbour.locator(".carriers a").click()
    assert ferry.hash == "#/voice/v-harbour?account=r-herald"
    expect(ferry.page.locator(".quotation")).to_have_count(1)
    ferry.page.get_by_role("button", name="All accounts").click()
    assert ferry.hash == "#/voice/v-harbour"


def test_each_account_has_its_own_words_for_somebody(open_record: OpenRecord) -> None:
    record = ferry_record()
    at = GAZETTE.index("a nurse")
    other = Mention("a-2", "r-gazette", at, at + 7, "a nurse", "name", "n-ilse")
    opened = open_record(replace(record, mentions=(*record.mentions, other)))
    opened.go("#/names")
    names = opened.page.locator(".naming > li")
    expect(names).to_have_count(2)
    assert sorted(names.locator(".form").all_inner_texts()) == ["Ilse Brandvoll", "a nurse"]
    names.locator(".form", has_text="a nurse").click()
    expect(opened.page.locator(".cell-focus")).to_have_text("a nurse")


def test_parts_are_drawn_against_the_whole(open_record: OpenRecord) -> None:
    record = ferry_record()
    terms = (Term("q-34", None, 34, 1), Term("q-12", None, 12, 1), Term("q-19", None, 19, 1))
    wrong = finding(
        "f-wrong",
        "arithmetic",
        (),
        claims=("c-34", "c-parts"),
        slot=None,
        arithmetic=Arithmetic(34, (12, 19), "sum", False, terms, 0),
    )
    opened = open_record(replace(record, findings=(*record.findings, wrong)))
    opened.go("#/estimates")
    first = opened.page.locator(".sums > li").first  # one that does not hold stands first
    expect(first.locator(".equation")).to_contain_text("≠")
    widths = first.locator(".sum-bar span").evaluate_all("all => all.map(e => e.style.width)")
    assert [float(each.rstrip("%")) for each in widths] == pytest.approx(
        [100 * 12 / 34, 100 * 19 / 34, 100 * 3 / 34, 100], abs=0.01
    )
    expect(first.locator(".rest.wrong")).to_have_count(1)


def test_every_value_is_a_mark_in_the_colour_of_its_voice(ferry: Opened) -> None:
    ferry.go("#/estimates")
    marks = ferry.page.locator(".strip .value-mark")
    expect(marks).to_have_count(2)
    colours = marks.evaluate_all(
        "all => all.map(e => getComputedStyle(e.firstChild.nextSibling).fill)"
    )
    assert len(set(colours)) == 2
    expect(ferry.page.locator(".key")).to_contain_text("The harbour office")
    marks.first.click()
    expect(ferry.page.locator(".cell-focus")).to_have_text("31")


def test_figures_that_moved_are_drawn_as_steps(ferry: Opened) -> None:
    ferry.go("#/estimates?show=moved")
    ferry.page.get_by_text("Passages").first.click()
    steps = ferry.page.locator(".steps svg")
    expect(steps.locator(".strip-band")).to_have_count(2)
    label = steps.get_attribute("aria-label")
    assert label is not None
    assert "13 May 2031: 31 to 34, best none" in label


def test_positions_are_chosen_by_issue_in_the_address(ferry: Opened) -> None:
    ferry.go("#/positions?issue=compensation")
    expect(ferry.page.locator("table.positions tbody tr")).to_have_count(1)
    ferry.go("#/positions?issue=nothing-of-the-kind")
    expect(ferry.page.locator("table.positions")).to_have_count(0)


def test_promises_are_chosen_by_what_became_of_them(ferry: Opened) -> None:
    ferry.go("#/promises?status=kept")
    expect(ferry.page.locator(".promise")).to_have_count(0)
    ferry.go("#/promises?status=open")
    expect(ferry.page.locator(".promise")).to_contain_text("25 % done")
    ferry.page.locator("summary").click()
    expect(ferry.page.locator(".quotation").first).to_contain_text("We will pay every passenger")


def test_claims_of_an_account_are_marked_by_kind_of_event(ferry: Opened) -> None:
    claims = ferry_record().claims
    account = claims[0].report
    kind = claims[0].event_type
    others = {c.event_type for c in claims if c.report == account} - {kind}
    assert others  # else nothing would be left unmarked
    ferry.go(f"#/account/{account}?kind={kind}")
    marked = ferry.page.locator(".account-text .of-kind")
    expect(marked.first).to_be_visible()
    assert marked.count() < ferry.page.locator(".account-text .claim").count()
    marked.first.click()
    expect(ferry.page).to_have_url(re.compile(rf"#/claim/.*kind={kind}"))
    ferry.go(f"#/account/{account}?kind=nothing-of-the-kind")
    expect(ferry.page.locator(".account-text .of-kind")).to_have_count(0)


def test_the_window_is_called_after_the_page(ferry: Opened) -> None:
    ferry.go("#/ledgers")
    assert ferry.page.title() == "Ledgers – What the accounts say"
    ferry.go("#/overview")
    assert ferry.page.title() == "What the accounts say"


def test_the_first_page_is_short_where_a_dispute_has_many_sides(open_record: OpenRecord) -> None:
    record = ferry_record()
    sides = tuple(Side(f"{at} hurt", ("c-hurt",), (), ("v-harbour",)) for at in range(6))
    wide = finding("f-wide", "contradiction", sides)
    opened = open_record(replace(record, findings=(wide,)))
    card = opened.page.locator("main .card")
    expect(card.locator(".sides > section")).to_have_count(4)
    more = card.get_by_role("link", name="All passages, and 2 more values")
    more.click()
    expect(opened.page.locator(".sides > section")).to_have_count(6)
