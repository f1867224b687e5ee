"""Takes the pictures of the README: ``python -m tools.screenshots out/exchange/dossier.html``.

Needs Debian's chromium. The pictures go to ``docs/images/``: at desktop and at telephone width,
light and dark.
"""

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

IMAGES = Path(__file__).parent.parent / "docs" / "images"
LARGEST = 200_000
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")
Scheme = Literal["light", "dark"]


@dataclass(frozen=True)
class Screen:
    """A screen to take pictures of, and the pages that are taken on it."""

    name: str
    width: int
    height: int
    scheme: Scheme
    pages: tuple[str, ...]


PLACES = {
    "overview": "#/overview",
    "figures": "#/estimates?order=spread",
    "timeline": "#/timeline",
    "ledgers": "#/ledgers",
}
SCREENS = (
    Screen("desktop", 1160, 690, "light", ("overview", "figures", "timeline", "ledgers", "claim")),
    Screen("desktop-dark", 1160, 690, "dark", ("overview", "timeline")),
    Screen("telephone", 390, 800, "light", ("overview", "timeline")),
    Screen("telephone-dark", 390, 800, "dark", ("figures", "claim")),
)


def main(dossier: Path) -> None:
    """Take every picture anew; those of pages that are no more are taken away."""
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("Chromium is missing: apt-get install chromium")
    if not dossier.is_file():
        sys.exit(f"{dossier} is no file: give the dossier.html of a build")
    IMAGES.mkdir(parents=True, exist_ok=True)
    for old in IMAGES.glob("*.png"):
        old.unlink()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
        for screen in SCREENS:
            _pictures(browser, screen, dossier.resolve().as_uri())
        browser.close()


def _pictures(browser: Browser, screen: Screen, address: str) -> None:
    page = browser.new_page(
        viewport={"width": screen.width, "height": screen.height}, color_scheme=screen.scheme
    )
    page.goto(address)
    page.wait_for_selector("html[data-ready]", state="attached")
    places = {**PLACES, "claim": _disputed_claim(page)}
    for name in screen.pages:
        page.evaluate("place => { location.hash = place }", places[name])
        page.wait_for_timeout(300)
        file = IMAGES / f"{name}-{screen.name}.png"
        page.screenshot(path=file)
        if file.stat().st_size > LARGEST:
            sys.exit(f"{file} is larger than {LARGEST} bytes: take a smaller screen")
    page.close()


def _disputed_claim(page: Page) -> str:
    """The address of the first passage that the overview quotes; the accounts if none."""
    quoted = page.locator("blockquote a").first
    if quoted.count():
        return str(quoted.get_attribute("href"))
    return "#/accounts"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m tools.screenshots DOSSIER.html")
    main(Path(sys.argv[1]))
