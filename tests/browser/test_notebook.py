"""The dossier inside a notebook's cell: a frame that may run its script and nothing else."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from consilience.dossier import record_html
from tests.views.records import ferry_record

pytestmark = pytest.mark.browser


def test_the_frame_opens_the_same_views(browser: Browser, tmp_path: Path) -> None:
    cell = tmp_path / "cell.html"
    cell.write_text(f"<!doctype html><meta charset=utf-8>{record_html(ferry_record())}", "utf-8")
    page = browser.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto(cell.as_uri())
    page.get_by_text("Open the dossier here").click()
    dossier = page.frame_locator("iframe")
    expect(dossier.locator("main h1")).to_have_text("What the accounts say")
    dossier.locator("nav").get_by_role("link", name="Promises").click()
    expect(dossier.locator("main h1")).to_have_text("Promises")
    dossier.get_by_role("radio", name="open").check()
    dossier.get_by_role("searchbox").fill("cafe owners")
    expect(dossier.locator(".result")).to_have_count(1)
    dossier.locator(".result a").first.click()
    expect(dossier.locator(".account-text")).to_be_visible()
    assert problems == []
    page.close()
