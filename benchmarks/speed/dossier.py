"""Size of a large dossier, and how soon it can be read.

Usage::

    python -m benchmarks.speed.dossier [--accounts N] [--record FILE]

A world of ``benchmarks.worlds`` is built, or a ``record.json`` taken, and its dossier rendered. It
is opened in Debian's Chromium, each time in a process that has nothing cached. *First render* is
the time from the start of the navigation until the first page stands: the data unpacked, looked
through and drawn. Then each page is opened once, as a reader would, up to the next frame drawn.
"""

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.worlds.measure import build_world
from benchmarks.worlds.telling import tell
from benchmarks.worlds.truth import World
from consilience.dossier import render_dossier
from consilience.interchange.record_json import read_record
from consilience.model.record import Record

RUNS = 5
PAGES = ("disputes", "findings", "estimates", "ledgers", "timeline", "map", "promises", "accounts",
         "voices", "names", "dependence", "about", "search/flood")  # fmt: skip
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")
READY = "performance.getEntriesByName('ready')[0].startTime"
OPENED = """page => new Promise(done => {
  const start = performance.now();
  addEventListener("hashchange", () =>
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))), { once: true });
  location.hash = "#/" + page;
})"""


def world_record(accounts: int) -> Record:
    """The record of a world of so many accounts."""
    return build_world(World(list(tell(accounts, copy=0.2, err=0.1, seed=1))))


def main() -> int:
    """Render the dossier and measure it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--accounts", type=int, default=500, help="how many accounts")
    parser.add_argument("--record", type=Path, help="a record.json to take in place of a world")
    options = parser.parse_args()
    record = read_record(options.record) if options.record else world_record(options.accounts)
    start = time.perf_counter()
    page = render_dossier(record)
    seconds = time.perf_counter() - start
    print(f"{len(record.reports)} accounts, {len(record.claims)} claims")
    print(f"size          {len(page.encode()) / 1e6:6.2f} MB")
    print(f"rendering     {seconds:6.2f} s in Python")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "dossier.html"
        file.write_text(page, encoding="utf-8", newline="")
        in_the_browser(file)
    return 0


def in_the_browser(file: Path) -> None:
    """Open the file several times, and each of its pages."""
    path = shutil.which("chromium")
    if path is None:
        sys.exit("Chromium is missing: apt-get install chromium")
    with sync_playwright() as playwright:
        firsts = []
        for _ in range(RUNS):
            browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
            page = opened(browser, file)
            firsts.append(float(page.evaluate(READY)))
            pages = {name: float(page.evaluate(OPENED, name)) for name in PAGES}
            browser.close()
    median = statistics.median(firsts)
    print(
        f"first render  {median / 1000:6.2f} s (median of {RUNS}, least {min(firsts) / 1000:.2f})"
    )
    for name, milliseconds in pages.items():
        print(f"  {name:12}{milliseconds / 1000:6.2f} s")


def opened(browser: Browser, file: Path) -> Page:
    """The file in a window, drawn."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(file.as_uri())
    page.wait_for_selector("html[data-ready]", state="attached", timeout=60_000)
    return page


if __name__ == "__main__":
    sys.exit(main())
