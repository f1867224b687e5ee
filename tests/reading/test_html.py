import os
import re
import socket
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.model.report import Report, SetAside
from consilience.reading.reader import read_source
from consilience.reading.sources import Source
from consilience.settings import Settings
from consilience.text.source_text import passage_bytes

CASES = 400 if os.environ.get("CONSILIENCE_HARD") else 30

FIRST = (
    "A ferry with 120 people aboard sank on Monday off the coast of Tarvik, the coast guard said,"
    " and at least 14 of them were still missing in the evening."
)
SECOND = "The harbour master said that two other ships had warned of high waves an hour before it."
THIRD = "The minister of transport promised the islanders a report on the ferry within three weeks."


def outcome(path: Path, page: bytes) -> Report | SetAside:
    path.write_bytes(page)
    (only,) = read_source(Source(path.name, path), Settings())
    return only


def report(path: Path, page: bytes) -> Report:
    found = outcome(path, page)
    assert isinstance(found, Report), found
    return found


def kinds(found: Report) -> list[tuple[str, str]]:
    return [(block.kind, found.text[block.start : block.end]) for block in found.blocks]


PAGE = f"""<!DOCTYPE html>
<!-- saved from url=(0035)https://post.example/ferry?utm=saved -->
<html><head><meta charset="utf-8"><title>Ferry sinks off Tarvik | The Harbour Post</title>
<meta property="og:site_name" content="The Harbour Post">
<link rel="canonical" href="https://post.example/ferry">
<script type="application/ld+json">{{"@context": "x", "@graph": [{{"@type": "WebSite"}},
 {{"@type": "NewsArticle", "headline": "Ferry sinks off Tarvik", "author": [{{"name": "Ada Lorn"}}],
 "datePublished": "2031-04-05T10:00:00+02:00"}}]}}</script>
<style>p {{ color: red }}</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Ferry sinks off&nbsp;Tarvik</h1>
<p class="by">By Ada Lorn</p><p>April 5, 2031</p>
<p>{FIRST.replace(" ", "  ", 3)}</p>
<div class="promo"><p>Subscribe to our newsletter</p></div>
<figure><img src="wreck.jpg"><figcaption>Divers near the wreck.</figcaption></figure>
<p>{SECOND.replace("two", "<b>two</b>").replace("high waves", "high&nbsp;waves &amp; wind")}</p>
<p style="display:none">Never seen</p><script>var text = "<p>no text</p>";</script>
<blockquote><p>{THIRD}</p></blockquote>
</article><footer>© 2031 The Harbour Post. All rights reserved.</footer></body></html>
"""


def test_a_page_as_a_browser_saves_it(tmp_path: Path) -> None:
    found = report(tmp_path / "a.html", PAGE.encode())
    assert kinds(found) == [
        ("title", "Ferry sinks off\u00a0Tarvik"),
        ("byline", "By Ada Lorn"),
        ("dateline", "April 5, 2031"),
        ("body", FIRST),
        ("boilerplate", "Subscribe to our newsletter"),
        ("caption", "Divers near the wreck."),
        ("body", SECOND.replace("high waves", "high\u00a0waves & wind")),
        ("quote", THIRD),
    ]
    assert found.title == "Ferry sinks off Tarvik"
    assert found.outlet == "The Harbour Post"
    assert found.authors == ("Ada Lorn",)
    assert found.uri == "https://post.example/ferry"
    assert found.published.first == "2031-04-05T10:00:00+02:00"
    assert found.published.basis == "metadata"


def test_passages_of_a_page_lead_to_its_bytes(tmp_path: Path) -> None:
    data = PAGE.encode()
    found = report(tmp_path / "a.html", data)
    start = found.text.index("14 of them")
    ((first, last),) = passage_bytes(found.source_map, start, start + 10)
    assert data[first:last] == b"14 of them"
    start = found.text.index("high\u00a0waves & wind")
    ((first, last),) = passage_bytes(found.source_map, start, start + 17)
    assert data[first:last] == b"high&nbsp;waves &amp; wind"


WORDS = st.lists(
    st.sampled_from(
        ["🚢", "e\u0301", "שלום", "five", "“so”", "it’s", "&amp;", "&nbsp;", "&#8212;", "&lt;b&gt;",
         "a<b>b</b>c", "<br>", "\n", "  ", "&unknown;", "&copy2031", "<!-- c -->", "<i> x </i>",
         "&#x1F6A2;", "<", "\u00ad"]
    ),
    min_size=1,
    max_size=12,
).map(" ".join)  # fmt: skip
REFERENCE = re.compile(r"&#?\w+;?")


@settings(max_examples=CASES, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=5), st.sampled_from(["utf-8", "utf-16"]))
def test_every_character_of_a_page_leads_to_its_own_bytes(
    tmp_path_factory: pytest.TempPathFactory, paragraphs: list[str], encoding: str
) -> None:
    body = "".join(f"<p>{FIRST} {words} {SECOND}</p>" for words in paragraphs)
    data = f"<html><body><h1>Ferry sinks</h1>{body}</body></html>".encode(encoding)
    found = report(tmp_path_factory.mktemp("page") / "a.html", data)
    at = 0
    for run in found.source_map.segments:
        assert run.start == at < run.end
        at = run.end
    assert at == len(found.text)
    codec = found.source_map.encoding
    for offset, char in enumerate(found.text):
        for first, last in passage_bytes(found.source_map, offset, offset + 1):
            written = data[first:last].decode(codec)
            collapsed = char == " " and not written.strip()
            assert written == char or collapsed or REFERENCE.fullmatch(written), (char, written)


def test_white_space_is_shown_as_a_browser_shows_it(tmp_path: Path) -> None:
    first = f"<p>\n {FIRST}\n\t<span> Next </span> <em>one</em><br>\n line </p>"
    body = f"{first}<pre>a  b\nc</pre><p>{SECOND}</p>"
    found = report(tmp_path / "a.html", f"<article>{body}<p>{THIRD}</p></article>".encode())
    assert f"{FIRST} Next one\nline" in found.text
    assert "a  b\nc" in found.text


# libxml2 without huge_tree drops in silence all that lies deeper than 256 elements
def test_text_deep_in_a_page_is_kept(tmp_path: Path) -> None:
    deep = f"{'<div>' * 300}<p>{SECOND}</p>{'</div>' * 300}"
    page = f"<article><p>{FIRST}</p>{deep}<p>{THIRD}</p></article>"
    found = report(tmp_path / "a.html", page.encode())
    assert SECOND in found.text


def test_a_declared_encoding_is_used(tmp_path: Path) -> None:
    meta = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1250">'
    page = f"{meta}<p>{FIRST} Łódź</p>"
    found = report(tmp_path / "a.html", page.encode("cp1250"))
    assert "Łódź" in found.text
    assert found.source_map.encoding == "windows-1250"


def test_a_page_without_a_name_that_says_so(tmp_path: Path) -> None:
    found = report(tmp_path / "saved", f"<!doctype html><title>x</title><p>{FIRST}</p>".encode())
    assert found.text == FIRST


def test_pages_of_a_row(tmp_path: Path) -> None:
    row = f'{{"id": "7", "title": "Given", "html": "<p>{FIRST} &amp; so</p>"}}'
    found = report(tmp_path / "a.jsonl", row.encode())
    assert (found.name, found.title, found.source_map.part) == ("7", "Given", "/html")
    assert found.text == f"{FIRST} & so"


CANARY = "canary 4711 was read"
TARGETS = ("file://{file}", "{file}", "http://127.0.0.1:{port}/x", "ftp://127.0.0.1:{port}/x",
           "//127.0.0.1:{port}/x", "jar:file://{file}!/x", "php://filter/read={file}",
           "netdoc://{file}", "FILE://{file}", "file://localhost{file}")  # fmt: skip
SHAPES = (
    '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "{url}">]>'
    "<html><body><p>{text} &x;</p></body></html>",
    '<!DOCTYPE html [<!ENTITY % p SYSTEM "{url}"> %p;]><html><p>{text} &x;</p></html>',
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "{url}"><html><p>{text} &x;</p></html>',
    '<?xml-stylesheet type="text/xsl" href="{url}"?><html xmlns:xi="http://www.w3.org/2001/XInclude">'
    '<p>{text} <xi:include href="{url}" parse="text"/></p></html>',
    '<html><head><link rel="import" href="{url}"><base href="{url}">'
    '<meta http-equiv="refresh" content="0;{url}">'
    '</head><p>{text}</p><iframe src="{url}"></iframe><object data="{url}"></object>'
    '<img src="{url}"></html>',
    '<html><p>{text}</p><svg><image xlink:href="{url}"/><use href="{url}#x"/></svg>'
    '<script src="{url}"></script>'
    '<style>@import "{url}";</style></html>',
)  # fmt: skip


class Listener:
    """Counts who calls."""

    def __init__(self) -> None:
        self.calls = 0
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            self.calls += 1
            connection.close()


# row S3: ten spellings of an address in six places of a page, under two endings
def test_no_page_reads_a_file_or_calls_an_address(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text(CANARY)
    listener = Listener()
    payloads = 0
    for target in TARGETS:
        url = target.format(file=secret, port=listener.port)
        for shape in SHAPES:
            page = shape.replace("{url}", url).replace("{text}", FIRST)
            for ending in ("html", "xhtml"):
                found = outcome(tmp_path / f"a.{ending}", page.encode())
                payloads += 1
                if isinstance(found, Report):
                    assert CANARY not in found.text
                    assert FIRST in found.text
    listener.socket.close()
    assert payloads >= 50
    assert listener.calls == 0


def test_entities_that_multiply_are_not_expanded(tmp_path: Path) -> None:
    names = [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)]
    page = (
        f"<?xml version='1.0'?><!DOCTYPE html [{''.join(names)}]><html><p>{FIRST} &a11;</p></html>"
    )
    found = report(tmp_path / "a.html", page.encode())
    assert len(found.text) < 1_000


# trafilatura keeps the line ends of the source; they do not part the paragraph
def test_a_paragraph_wrapped_in_the_source_is_found(tmp_path: Path) -> None:
    wrapped = "<p>" + SECOND.replace(" ", "\n", 4) + "</p><p>" + THIRD.replace(" ", "\n") + "</p>"
    page = f"<main><h1>Ferry sinks</h1><p>{FIRST}</p>{wrapped}</main>"
    found = report(tmp_path / "a.html", page.encode())
    assert [passage for _, passage in kinds(found)][1:] == [FIRST, SECOND, THIRD]
