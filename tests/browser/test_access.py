"""What axe-core finds on every page, and the pages that draw."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from consilience.model.claim import PlaceMention
from consilience.model.finding import Side
from tests.browser.conftest import Opened, OpenRecord
from tests.browser.test_walking import PAGES
from tests.views.drafts import bare_record, claim, finding, report
from tests.views.records import ferry_record

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


def faults(opened: Opened) -> list[str]:
    """What axe-core counts against WCAG 2.2 AA on the page as it is."""
    found: list[dict[str, Any]] = opened.page.evaluate(
        "rules => axe.run(document, rules).then(found => found.violations)", RULES
    )
    return [f"{each['id']}: {each['nodes'][0]['html'][:120]}" for each in found]


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_axe_finds_no_fault_on_any_page(open_record: OpenRecord, width: int, scheme: str) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: run `python hatch_build.py`")
    opened = open_record(ferry_record(), width=width, color_scheme=scheme)
    opened.page.evaluate(AXE.read_text("utf-8"))
    for page in PAGES:
        opened.go(f"#/{page}")
        assert faults(opened) == [], page


def test_a_sentence_of_the_brief_leads_to_its_passages(ferry: Opened) -> None:
    ferry.go("#/brief")
    sentence = ferry.page.locator(".brief > li", has_text="31").first
    links = sentence.locator(".citation")
    assert links.count() == 2
    links.nth(1).click()
    expect(ferry.page.locator(".cell-focus")).to_have_text("34")


def test_the_map_has_the_known_places_and_no_others(ferry: Opened) -> None:
    ferry.go("#/map")
    expect(ferry.page.locator("main")).to_contain_text("No place with known coordinates is told.")
    expect(ferry.page.locator("svg.world")).to_have_count(0)


def test_who_takes_from_whom_is_drawn(ferry: Opened) -> None:
    ferry.go("#/dependence")
    expect(ferry.page.locator("svg.taking path.tie")).to_have_count(2)
    expect(ferry.page.locator("svg.taking")).to_contain_text("Ondra Wire")


def test_figures_are_put_in_order_of_size(open_record: OpenRecord) -> None:
    record = ferry_record()
    (hurt,) = record.estimates
    paid = replace(hurt, id="x-paid", counted="crowns", low=900, high=950, values=hurt.values[:1])
    opened = open_record(replace(record, estimates=(hurt, paid)))
    opened.go("#/estimates")
    figures = opened.page.locator(".estimate h3")
    assert figures.all_inner_texts()[1] == "crowns"
    opened.page.get_by_label("Largest first").check()
    expect(figures.first).to_have_text("crowns")


def test_places_are_drawn_and_listed_with_how_exact_they_are(open_record: OpenRecord) -> None:
    record = ferry_record()
    claims = tuple(replace(each, places=tuple(map(known, each.places))) for each in record.claims)
    opened = open_record(replace(record, claims=claims))
    opened.go("#/map")
    expect(opened.page.locator("svg.world circle.spot-city")).to_have_count(1)
    place = opened.page.locator(".places .map-spot")
    expect(place).to_contain_text("48.50° N, 16.25° W")
    expect(place).to_contain_text("somewhere in a town")
    opened.page.evaluate(AXE.read_text("utf-8")) if AXE.is_file() else None
    assert not AXE.is_file() or faults(opened) == []
    place.locator("a.at").first.click()
    expect(opened.page.locator(".account-text")).to_be_visible()
    assert len(opened.watch.requests) == 1


def known(place: PlaceMention) -> PlaceMention:
    """The place, as a gazetteer would know it."""
    return replace(place, latitude=48.5, longitude=-16.25, precision="city")


def test_the_words_that_differ_are_marked_in_both_passages(open_record: OpenRecord) -> None:
    one = report("r-1", "one.txt", "The ferry left the harbour on Monday morning.")
    other = report("r-2", "two.txt", "The ferry left the harbour on Tuesday morning.")
    claims = (claim("c-1", one, one.text), claim("c-2", other, other.text))
    differ = finding(
        "f-1", "contradiction", tuple(Side(each, (each,), (), ()) for each in ("c-1", "c-2"))
    )
    opened = open_record(replace(bare_record(one, other, claims=claims), findings=(differ,)))
    assert opened.page.locator("em.differs").all_inner_texts() == ["Monday", "Tuesday"]
