"""Narrow and wide, light and dark, screen and paper."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Opened, OpenRecord
from tests.browser.test_walking import PAGES
from tests.views.drafts import bare_record, claim, report
from tests.views.records import ferry_record

pytestmark = pytest.mark.browser

# The least contrast of text that WCAG AA allows; each text's colour against what lies behind it.
CONTRASTS = """() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const mix = (colours) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (rgb) => rgb
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const behind = (element) => {
    const layers = [];
    for (let each = element; each; each = each.parentElement)
      layers.unshift(getComputedStyle(each).backgroundColor);
    return layers;
  };
  const faults = [];
  for (const element of document.body.querySelectorAll("*")) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    let opacity = 1;
    for (let each = element; each; each = each.parentElement)
      opacity *= Number(getComputedStyle(each).opacity);
    const layers = behind(element);
    const back = mix(layers);
    const [one, other] = [light(mix([...layers, style.color])), light(back)];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (opacity < 0.99 || ratio < 4.5)
      faults.push(`${element.className || element.tagName}: ${ratio.toFixed(2)} at ${opacity}`);
  }
  return [...new Set(faults)];
}"""


@pytest.mark.parametrize("width", [320, 390, 760, 1100])
def test_no_page_is_wider_than_the_screen(open_record: OpenRecord, width: int) -> None:
    opened = open_record(ferry_record(), width=width, height=800)
    for page in PAGES:
        opened.go(f"#/{page}")
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= width, page


def test_an_endless_word_makes_no_page_wider(open_record: OpenRecord) -> None:
    word = "https://a.example/" + "x" * 3000
    account = report(word, word, word, title=word, outlet=word)
    opened = open_record(
        bare_record(account, claims=(claim("c-1", account, word),)), width=390, height=800
    )
    for page in ("overview", "accounts", "claim/c-1", "timeline", "search/example"):
        opened.go(f"#/{page}")
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390, page


def test_on_a_telephone_the_chosen_passage_stays_in_sight(open_record: OpenRecord) -> None:
    opened = open_record(ferry_record(), width=390, height=800)
    opened.go("#/claim/c-slept")
    mark = opened.page.locator(".claim[aria-current]").first.bounding_box()
    panel = opened.page.locator(".panel").bounding_box()
    assert mark is not None
    assert panel is not None
    assert mark["y"] > 0
    assert mark["y"] + mark["height"] <= panel["y"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_contrast(open_record: OpenRecord, scheme: str) -> None:
    opened = open_record(ferry_record(), color_scheme=scheme)
    for page in PAGES:
        opened.go(f"#/{page}")
        assert opened.page.evaluate(CONTRASTS) == [], page


def test_dark_is_dark_and_light_is_light(open_record: OpenRecord) -> None:
    def paper(scheme: str) -> int:
        page = open_record(ferry_record(), color_scheme=scheme).page
        colour = str(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
        return sum(int(part) for part in colour.strip("rgb()").split(","))

    assert paper("dark") < 150
    assert paper("light") > 650


def test_paper_shows_everything(ferry: Opened, tmp_path: Path) -> None:
    ferry.page.emulate_media(media="print")
    paper = ferry.page.locator(".printout")
    expect(paper).to_be_visible()
    for words in (
        "Figures",
        "Timeline",
        "Promises",
        "Subscribe to our",
        "سفينة غارقة",
        "empty.txt",
    ):
        expect(paper).to_contain_text(words)
    expect(ferry.page.locator("nav")).to_have_count(0)
    ferry.page.emulate_media(media="screen")
    expect(ferry.page.locator("nav")).to_be_visible()
    file = tmp_path / "dossier.pdf"
    ferry.page.pdf(path=file)
    assert file.read_bytes().startswith(b"%PDF")
    assert len(file.read_bytes()) > 20_000
