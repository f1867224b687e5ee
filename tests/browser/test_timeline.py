"""The timeline: three clocks as lanes, zoomed by pointer, key and address, with many rows."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from consilience.model.finding import Side
from consilience.views import DossierView, dossier_view
from consilience.views.happenings import Clock, TimelineEntry
from tests.browser.conftest import Opened, OpenRecord
from tests.views.drafts import finding
from tests.views.records import ferry_record

pytestmark = pytest.mark.browser

FIRST = date(2029, 1, 1)
CLOCKS: tuple[Clock, ...] = ("happened", "said", "published")


def crowded(rows: int) -> DossierView:
    """A view with so many rows in its timeline, eight a day."""
    view = dossier_view(ferry_record())
    targets = {
        "happened": [event.id for event in view.events],
        "said": [statement.id for statement in view.statements],
        "published": [account.id for account in view.accounts],
    }
    entries = []
    for at in range(rows):
        clock = CLOCKS[at % 3]
        day = (FIRST + timedelta(days=at // 8)).isoformat()
        ids = targets[clock]
        entries.append(TimelineEntry(clock, day, day, ids[at % len(ids)], ()))
    return replace(view, timeline=tuple(entries))


def spoken(opened: Opened) -> str:
    return opened.page.get_by_role("status").inner_text()


def test_twenty_thousand_rows_stay_few_on_the_page(open_record: OpenRecord) -> None:
    opened = open_record(crowded(20_000))
    opened.go("#/timeline")
    assert "20,000 dated rows" in spoken(opened)
    assert opened.page.locator(".time-chart rect").count() < 1500
    assert opened.page.evaluate("document.querySelectorAll('main *').length") < 4000
    chunks = opened.page.locator(".chunk")
    for _ in range(60):  # to the end of what is drawn, again and again
        if chunks.count() > 3:
            break
        opened.page.keyboard.press("End")
        opened.page.wait_for_timeout(60)
    expect(opened.page.locator(".chunk[style*='height: 0px']").first).to_be_attached()
    opened.page.wait_for_function(
        "() => [...document.querySelectorAll('.chunk')].some((each) => each.offsetHeight > 1000)"
    )
    assert opened.page.evaluate("document.querySelectorAll('main *').length") < 12_000
    assert opened.watch.problems == []


def test_near_enough_the_columns_become_single_marks(open_record: OpenRecord) -> None:
    opened = open_record(crowded(20_000))
    opened.go("#/timeline?from=2029-02-01&to=2029-02-10")
    assert "1–10 February 2029: 80 rows" in spoken(opened)
    expect(opened.page.locator(".time-chart a")).to_have_count(80)
    expect(opened.page.locator(".day")).to_have_count(10)


def test_keys_walk_and_zoom_and_the_address_follows(open_record: OpenRecord) -> None:
    opened = open_record(crowded(800))
    opened.go("#/timeline?from=2029-01-11&to=2029-01-20")
    opened.page.locator(".time-chart").focus()
    steps = []
    for key in ("ArrowRight", "+", "-", "ArrowLeft", "0"):
        opened.page.keyboard.press(key)
        steps.append(opened.hash)
    assert steps == [
        "#/timeline?from=2029-01-14&to=2029-01-23",
        "#/timeline?from=2029-01-17&to=2029-01-20",
        "#/timeline?from=2029-01-16&to=2029-01-21",
        "#/timeline?from=2029-01-14&to=2029-01-19",
        "#/timeline?from=2029-01-01&to=2029-04-10",
    ]
    opened.page.go_back()  # narrowing is no step: back leads to the page before
    expect(opened.page.locator("main h1")).not_to_have_text("Timeline")


def test_dragging_over_the_chart_chooses_the_days(open_record: OpenRecord) -> None:
    opened = open_record(crowded(800))
    opened.go("#/timeline?from=2029-01-01&to=2029-04-10")
    box = opened.page.locator(".time-chart").bounding_box()
    assert box is not None
    middle = box["y"] + box["height"] / 2
    opened.page.mouse.move(box["x"] + box["width"] * 0.255, middle)
    opened.page.mouse.down()
    opened.page.mouse.move(box["x"] + box["width"] * 0.495, middle, steps=4)
    opened.page.mouse.up()
    assert opened.hash == "#/timeline?from=2029-01-26&to=2029-02-19"
    whole = opened.page.locator(".time-whole").bounding_box()
    assert whole is not None
    opened.page.mouse.move(whole["x"] + whole["width"] * 0.35, whole["y"] + 10)
    opened.page.mouse.down()
    opened.page.mouse.move(whole["x"] + whole["width"] * 0.75, whole["y"] + 10, steps=4)
    opened.page.mouse.up()
    assert opened.hash.startswith("#/timeline?from=2029-03-0")


def test_clocks_are_chosen_in_the_address(ferry: Opened) -> None:
    ferry.go("#/timeline")
    ferry.page.get_by_role("checkbox", name="Published").uncheck()
    assert ferry.hash == "#/timeline?clock=happened%2Csaid"
    expect(ferry.page.locator(".time-chart .clock-published")).to_have_count(0)
    ferry.go("#/timeline?clock=published")
    expect(ferry.page.locator(".of-clock h3")).to_have_text(["Published", "Published"])
    ferry.go("#/timeline?clock=constructor&from=x&to=2")
    expect(ferry.page.locator(".time-chart .lane-name")).to_have_count(3)


def test_a_disputed_day_is_drawn_on_each_of_its_days(open_record: OpenRecord) -> None:
    record = ferry_record()
    sides = (
        Side("2031-05-12", ("c-hurt",), (), ("v-harbour",)),
        Side("2031-05-14/2031-05-15", ("c-parts",), (), ("v-nurse",)),
    )
    differ = finding("f-day", "contradiction", sides, slot="date")
    opened = open_record(replace(record, findings=(*record.findings, differ)))
    opened.go("#/timeline")
    expect(opened.page.locator(".dispute-day")).to_have_count(2)
    expect(opened.page.locator(".dispute-words")).to_contain_text("12 May 2031 or 14–15 May 2031")
    opened.page.get_by_label("Only disputed days").check()
    assert opened.hash == "#/timeline?disputed=yes"
    expect(opened.page.locator(".day")).to_have_count(1)
