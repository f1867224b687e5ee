"""A checked draft as one page."""

import re
from html.parser import HTMLParser
from pathlib import Path

from consilience.verification import verify
from consilience.verification.page import render_page
from tests.records import exchange

HOSTILE = (
    "Calderran forces fired 495 mortar rounds in April </mark><script>alert(1)</script>. "
    'Zhevorin said "<img src=x onerror=alert(1)> we came to count".\n'
)


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


def page(tmp_path: Path, text: str) -> str:
    draft = tmp_path / "draft.txt"
    draft.write_text(text, encoding="utf-8")
    return render_page(verify(exchange(), draft))


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    tags = Tags()
    tags.feed(page(tmp_path, HOSTILE))
    assert not {tag for tag, _ in tags.seen} & {"script", "img", "iframe", "object"}
    assert not [name for _, attrs in tags.seen for name in attrs if name.startswith("on")]


def test_it_asks_for_nothing(tmp_path: Path) -> None:
    text = page(tmp_path, HOSTILE)
    tags = Tags()
    tags.feed(text)
    links = [attrs.get("href") or "" for _, attrs in tags.seen if "href" in attrs]
    assert all(link.startswith("#") for link in links)
    assert not [attrs for _, attrs in tags.seen if "src" in attrs]
    assert "default-src 'none'" in text
    assert "url(" not in text


def test_every_note_has_its_mark_and_the_way_back(tmp_path: Path) -> None:
    text = page(tmp_path, "Calderran forces fired 495 mortar rounds in April.\n")
    notes, marks = set(re.findall(r'id="n(\d+)"', text)), set(re.findall(r'id="m(\d+)"', text))
    assert notes == marks != set()
    assert 'class="contradicted"' in text
    assert 'lang="en"' in text


def test_the_same_draft_gives_the_same_page(tmp_path: Path) -> None:
    assert page(tmp_path, HOSTILE) == page(tmp_path, HOSTILE)


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        full = colour if len(colour) == 7 else "#" + "".join(c * 2 for c in colour[1:])
        parts = [int(full[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lights = sorted((light(one), light(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def test_colours_have_the_contrast_that_wcag_aa_asks_for(tmp_path: Path) -> None:
    text = page(tmp_path, "Eleven women were among them.\n")
    light, dark = re.findall(r":root\{([^}]*)\}", text)
    for scheme in (light, dark):
        colours = dict(re.findall(r"--(\w+):(#[0-9a-f]{3,6})", scheme))
        for words in ("ink", "soft", "link", "differ", "unsure", "agree"):
            for ground in ("paper", "card"):
                assert contrast(colours[words], colours[ground]) >= 4.5, (words, ground)
