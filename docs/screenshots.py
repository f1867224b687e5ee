"""Takes the pictures of the README: ``python docs/screenshots.py out/exchange/dossier.html``.

Needs Debian's chromium. The pictures go to ``docs/images/``, each at desktop and telephone width,
one light and one dark.
"""

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

IMAGES = Path(__file__).parent / "images"
LARGEST = 200_000
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")


@dataclass(frozen=True)
class Screen:
    """A screen to take pictures of."""

    name: str
    width: int
    height: int
    scheme: str


SCREENS = (Screen("desktop", 1200, 700, "light"), Screen("telephone", 390, 800, "dark"))
PAGES = {"overview": "#/overview", "figures": "#/estimates", "timeline": "#/timeline"}


def main(dossier: Path) -> None:
    """Take every page on every screen."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("Chromium is missing: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
        for screen in SCREENS:
            _pictures(browser, screen, dossier.resolve().as_uri())
        browser.close()


def _pictures(browser: Browser, screen: Screen, address: str) -> None:
    page = browser.new_page(
        viewport={"width": screen.width, "height": screen.height},
        color_scheme="dark" if screen.scheme == "dark" else "light",
    )
    page.goto(address)
    page.wait_for_selector("html[data-ready]", state="attached")
    for name, place in {**PAGES, "claim": _disputed_claim(page)}.items():
        page.evaluate("place => { location.hash = place }", place)
        page.wait_for_timeout(300)
        file = IMAGES / f"{name}-{screen.name}.png"
        page.screenshot(path=file)
        if file.stat().st_size > LARGEST:
            sys.exit(f"{file} is larger than {LARGEST} bytes: take a smaller screen")
    page.close()


def _disputed_claim(page: Page) -> str:
    """The address of the first passage that the overview quotes; the first account if none."""
    quoted = page.locator("blockquote a").first
    if quoted.count():
        return str(quoted.get_attribute("href"))
    return "#/accounts"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python docs/screenshots.py DOSSIER.html")
    main(Path(sys.argv[1]))
