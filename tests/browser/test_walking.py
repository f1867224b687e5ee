"""Going about in the dossier as a reader does."""

import re

import pytest
from playwright.sync_api import expect

from consilience.dossier import embedding
from tests.browser.conftest import Opened, OpenRecord
from tests.views.drafts import bare_record, claim, report
from tests.views.records import ferry_record

pytestmark = pytest.mark.browser

PAGES = (
    "overview", "brief", "disputes", "findings", "estimates", "ledgers", "timeline", "map",
    "promises", "positions", "accounts", "voices", "names", "dependence", "about",
    "finding/f-differ", "estimate/x-injured", "promise/m-pay", "entity/n-ilse", "voice/v-harbour",
    "event/e-1", "account/r-herald", "claim/c-hurt", "search/ferry",
)  # fmt: skip


def test_every_page_says_something_and_asks_for_nothing(ferry: Opened) -> None:
    for page in PAGES:
        ferry.go(f"#/{page}")
        main = ferry.page.locator("main")
        assert main.locator("h1").count() == 1, page
        assert "Not here" not in main.inner_text(), page
    assert len(ferry.watch.requests) == 1
    assert ferry.watch.requests[0].startswith("file://")
    assert ferry.watch.problems == []


@pytest.mark.parametrize(
    "address",
    ["#/claim/c-none", "#/finding/x", "#/account/", "#/%E0%A4%A", "#/spot/r-herald/9-", "#"],
)
def test_an_address_that_leads_nowhere_says_so_or_leads_home(ferry: Opened, address: str) -> None:
    ferry.go("#/about")
    ferry.go(address) if address != "#" else ferry.page.evaluate("location.hash = ''")
    expect(ferry.page.locator("main h1")).to_have_text(re.compile("Not here|What the accounts say"))
    assert ferry.watch.problems == []


def test_a_difference_shows_both_passages_and_leads_to_them(ferry: Opened) -> None:
    card = ferry.page.locator(".card.finding-contradiction")
    expect(card).to_contain_text("The Herald tells of 31 hurt")
    expect(card.locator("blockquote")).to_have_count(2)
    assert card.locator("blockquote b").all_inner_texts() == ["31", "34"]
    card.locator("blockquote a").nth(1).click()
    expect(ferry.page.locator(".cell-focus")).to_have_text("34")
    ferry.page.go_back()
    expect(ferry.page.locator("main h1")).to_have_text("What the accounts say")


def test_a_kind_of_finding_has_an_address_of_its_own(ferry: Opened) -> None:
    ferry.go("#/findings")
    ferry.page.get_by_label("Differ").check()
    assert ferry.hash == "#/kind/contradiction"
    expect(ferry.page.locator(".card.finding")).to_have_count(1)
    ferry.page.get_by_label("All").check()
    assert ferry.hash == "#/findings"
    ferry.go("#/kind/constructor")
    expect(ferry.page.locator("main h1")).to_have_text("Not here")


def test_a_sum_leads_to_each_of_its_numbers(ferry: Opened) -> None:
    equation = ferry.page.locator(".equation")
    assert re.sub(r"\s+", " ", equation.inner_text()) == "12 children + 19 adults = 31 people"
    equation.get_by_role("link", name="19").click()
    expect(ferry.page.locator(".cell-focus")).to_have_text("19")


def test_a_claim_shows_all_its_cells(ferry: Opened) -> None:
    ferry.go("#/account/r-herald")
    ferry.page.locator("a.claim", has_text="31 people").click()
    panel = ferry.page.get_by_role("complementary", name="The chosen claim")
    for cell in (
        "The harbour office",
        "12 May 2031",
        "31",
        "Port Ondra",
        "the Marisol",
        "completed",
    ):
        expect(panel).to_contain_text(cell)


def test_unknown_is_shown_as_unknown(ferry: Opened) -> None:
    ferry.go("#/claim/c-slept")
    panel = ferry.page.get_by_role("complementary")
    for what in ("number not told", "date not told", "place not told", "not measured"):
        expect(panel).to_contain_text(what)
    ferry.go("#/claim/c-pay")
    expect(panel).to_contain_text("the year is not told")
    ferry.go("#/account/r-gazette")
    expect(ferry.page.locator(".account-about")).to_contain_text("date not told")
    ferry.go("#/timeline")
    expect(ferry.page.locator("#undated")).to_have_text("Date not told")


def test_boilerplate_is_kept_and_greyed(ferry: Opened) -> None:
    ferry.go("#/account/r-herald")
    line = ferry.page.locator(".block-boilerplate")
    expect(line).to_contain_text("Subscribe to our morning letter")
    expect(line.locator("a")).to_have_count(0)


def test_what_was_set_aside_is_told_with_its_reason(ferry: Opened) -> None:
    ferry.go("#/about")
    expect(ferry.page.locator("section", has_text="Set aside")).to_contain_text("empty.txt")


def test_no_address_but_of_the_web_becomes_a_link(ferry: Opened) -> None:
    ferry.go("#/account/r-herald")
    assert ferry.page.locator("a.address").get_attribute("href") == "https://herald.example/ferry"
    ferry.go("#/account/r-courier")
    expect(ferry.page.locator("a.address")).to_have_count(0)
    expect(ferry.page.locator(".address")).to_have_text("javascript:window.ran=1")


def test_search_finds_without_accents_and_back_leads_back(ferry: Opened) -> None:
    ferry.page.keyboard.press("/")
    ferry.page.keyboard.type("CAFE owners")
    expect(ferry.page.locator(".result")).to_have_count(1)
    assert ferry.page.locator(".result mark").all_inner_texts() == ["cafe\u0301", "owners"]
    ferry.page.keyboard.press("Enter")
    ferry.page.keyboard.press("Enter")
    assert ferry.hash == "#/claim/c-sign"
    ferry.page.go_back()
    expect(ferry.page.get_by_role("searchbox")).to_have_value("CAFE owners")
    ferry.page.go_back()
    expect(ferry.page.locator("main h1")).to_have_text("What the accounts say")


def test_a_search_with_no_result_says_so(ferry: Opened) -> None:
    ferry.go("#/search/zeppelin")
    expect(ferry.page.get_by_role("status")).to_have_text("0 results for “zeppelin”")


def test_keys_walk_through_the_claims(ferry: Opened) -> None:
    ferry.go("#/account/r-herald")
    walked = []
    for key in ("j", "j", "k", "Escape"):
        ferry.page.keyboard.press(key)
        ferry.page.wait_for_timeout(50)
        walked.append(ferry.hash)
    assert walked[0] == walked[2] != walked[1]
    assert walked[0].startswith("#/claim/")
    assert walked[3] == "#/account/r-herald"


def test_everything_is_reached_with_the_tab_key(ferry: Opened) -> None:
    ferry.page.keyboard.press("Tab")
    expect(ferry.page.locator(".skip")).to_be_focused()
    ferry.page.keyboard.press("Enter")
    expect(ferry.page.locator("main")).to_be_focused()
    ferry.page.keyboard.press("Tab")
    assert ferry.page.evaluate("document.activeElement.closest('main') !== null")


def test_help_opens_and_closes(ferry: Opened) -> None:
    ferry.page.keyboard.press("?")
    expect(ferry.page.locator("dialog")).to_be_visible()
    ferry.page.keyboard.press("Escape")
    expect(ferry.page.locator("dialog")).to_be_hidden()


def test_back_leads_to_where_one_was(open_record: OpenRecord) -> None:
    account = report("r-1", "a.txt", "A word. " * 50)
    claims = tuple(claim(f"c-{n}", account, "A word.") for n in range(1))
    many = bare_record(
        *(report(f"r-{n}", f"{n}.txt", "Nothing.") for n in range(200)), claims=claims
    )
    opened = open_record(many)
    opened.go("#/accounts")
    opened.page.mouse.wheel(0, 2500)
    opened.page.wait_for_function("() => scrollY > 1500")
    before = opened.page.evaluate("scrollY")
    opened.page.locator(".account-row").nth(32).click()
    expect(opened.page.locator(".account-text")).to_be_visible()
    opened.page.go_back()
    opened.page.wait_for_function("before => Math.abs(scrollY - before) < 300", arg=before)


def test_hundreds_of_accounts_are_drawn_as_one_comes_to_them(open_record: OpenRecord) -> None:
    accounts = (report(f"r-{n}", f"{n}.txt", f"Report number {n}.") for n in range(600))
    opened = open_record(bare_record(*accounts))
    opened.go("#/accounts")
    rows = opened.page.locator(".account-row")
    assert rows.count() < 200
    opened.page.keyboard.press("End")
    opened.page.wait_for_function("() => document.querySelectorAll('.account-row').length > 60")


def test_packed_data_is_unpacked(open_record: OpenRecord, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedding, "_COMPRESS_FROM", 0)
    opened = open_record(ferry_record())
    assert opened.page.locator("#record").get_attribute("type") == "application/gzip"
    opened.go("#/account/r-gazette")
    expect(opened.page.locator(".account-text")).to_contain_text("سفينة غارقة")
    assert len(opened.watch.requests) == 1


def test_an_empty_record_opens(open_record: OpenRecord) -> None:
    opened = open_record(bare_record())
    for page in PAGES[:15]:
        opened.go(f"#/{page}")
        expect(opened.page.locator("main h1")).to_have_count(1)
    assert opened.watch.problems == []
