"""What is highlighted is the claim, to the letter."""

import os
import random

import pytest
from playwright.sync_api import expect

from consilience.model.record import Record
from consilience.model.span import Span
from consilience.views import dossier_view
from tests.browser.conftest import Opened, OpenRecord
from tests.views.drafts import bare_record, claim, report, span
from tests.views.records import ferry_record

pytestmark = pytest.mark.browser

HARD = bool(os.environ.get("CONSILIENCE_HARD"))
PIECES = (
    "ab",
    " ",
    "é",
    "e\u0301",
    "\r\n",
    "\n\n",
    "ש",
    "ة",
    "\u200f",
    "\U0001f600",
    "👩‍👩‍👧",
    "𝔘",
    "<b>",
    "&amp;",
    "\u2028",
)
HIGHLIGHTED = """() => {
  const words = {};
  for (const part of document.querySelectorAll("[data-claims]"))
    for (const number of part.dataset.claims.split(" ").filter(Boolean))
      words[number] = (words[number] ?? "") + part.textContent;
  return words;
}"""


def assert_highlighted(opened: Opened, record: Record) -> None:
    """Every claim's letters in the page are those of its passages."""
    claims = {each.id: each for each in record.claims}
    texts = {each.id: each.text for each in record.reports}
    view = dossier_view(record)
    for account in view.accounts:
        opened.go(f"#/account/{account.id}")
        words = opened.page.evaluate(HIGHLIGHTED)
        drawn = opened.page.evaluate("document.querySelector('.account-text').textContent")
        assert drawn == account.text
        for number, shown in enumerate(view.claims):
            if shown.account == account.id:
                parts = claims[shown.id].spans
                assert words[str(number)] == "".join(part.of(texts[account.id]) for part in parts)


def test_every_highlight_is_its_claim(ferry: Opened) -> None:
    assert_highlighted(ferry, ferry_record())


@pytest.mark.parametrize("seed", range(40 if HARD else 3))
def test_overlapping_claims_of_any_text(open_record: OpenRecord, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a seed makes the same text each time
    text = "".join(chance.choices(PIECES, k=900)) + "end"
    spans = [
        Span(start, start + chance.randint(1, 80))
        for start in (chance.randrange(len(text) - 80) for _ in range(150))
    ]
    account = report("r-any", "any.txt", text)
    claims = tuple(
        claim(f"c-{number}", account, span.of(text), spans=(span,))
        for number, span in enumerate(spans)
    )
    record = bare_record(account, claims=claims)
    assert_highlighted(open_record(record), record)


def test_a_cell_leads_to_its_words_and_back(ferry: Opened) -> None:
    ferry.go("#/claim/c-hurt")
    ferry.page.get_by_role("complementary").get_by_role("link", name="Monday", exact=True).click()
    assert ferry.page.locator(".cell-focus").inner_text() == "Monday"
    ferry.page.go_back()
    assert ferry.hash == "#/claim/c-hurt"
    assert ferry.page.locator(".cell-focus").count() == 0


def test_a_condition_stands_in_the_panel_and_leads_to_its_words(open_record: OpenRecord) -> None:
    account = report("r-if", "if.txt", "The wardens will go home \U0001f3e0 if the rain stops.")
    words = "if the rain stops"
    bound = claim("c-go", account, "The wardens will go home", condition=span(account.text, words))
    free = claim("c-rain", account, "the rain stops")
    opened = open_record(bare_record(account, claims=(bound, free)))
    opened.go("#/claim/c-go")
    panel = opened.page.get_by_role("complementary")
    panel.get_by_role("link", name=words, exact=True).click()
    focus = opened.page.locator(".cell-focus")
    expect(focus.first).to_be_visible()
    assert "".join(focus.all_inner_texts()) == words
    opened.go("#/claim/c-rain")
    expect(panel.get_by_text("On condition")).to_have_count(0)
