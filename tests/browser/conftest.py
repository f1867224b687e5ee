"""Debian's Chromium, driven from Python."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from consilience.dossier.page import render_view
from consilience.model.record import Record
from consilience.views import DossierView, dossier_view
from tests.views.records import ferry_record

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@dataclass
class Watch:
    """What a page did that it must not do."""

    requests: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


@dataclass
class Opened:
    """A dossier in the browser."""

    page: Page
    watch: Watch

    def go(self, address: str) -> None:
        """Follow an address inside the dossier, as a link would."""
        self.page.evaluate("address => { location.hash = address }", address)
        self.page.wait_for_function("address => location.hash === address", arg=address)
        self.page.evaluate("() => new Promise(done => requestAnimationFrame(() => done()))")

    @property
    def hash(self) -> str:
        """The address after the ``#``."""
        return str(self.page.evaluate("location.hash"))


OpenRecord = Callable[..., Opened]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium")
    if path is None:
        pytest.fail("Chromium is missing: apt-get install chromium", pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def open_record(browser: Browser, tmp_path: Path) -> Iterator[OpenRecord]:
    """Writes a record's dossier to a file and opens it in a window of its own."""
    contexts: list[BrowserContext] = []

    def opened(
        shown: Record | DossierView, width: int = 1280, height: int = 900, **more: str
    ) -> Opened:
        file = tmp_path / f"dossier-{len(contexts)}.html"
        view = dossier_view(shown) if isinstance(shown, Record) else shown
        file.write_text(render_view(view), encoding="utf-8", newline="")
        context = browser.new_context(viewport={"width": width, "height": height}, **more)  # type: ignore[arg-type]  # keywords of playwright
        contexts.append(context)
        context.set_default_timeout(10_000)
        page, watch = context.new_page(), Watch()
        page.on("request", lambda request: watch.requests.append(request.url))
        page.on("pageerror", lambda error: watch.problems.append(str(error)))
        page.on("console", lambda line: watch.problems.append(f"{line.type}: {line.text}"))
        page.on("dialog", lambda dialog: watch.problems.append(f"dialog: {dialog.message}"))
        page.goto(file.as_uri())
        page.wait_for_selector("html[data-ready]", state="attached")
        return Opened(page, watch)

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def ferry(open_record: OpenRecord) -> Opened:
    """The dossier of the ferry, on a desk."""
    return open_record(ferry_record())
