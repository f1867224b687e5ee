"""The one HTML file: what it lets run, and how the data lies in it."""

import base64
import gzip
import hashlib
import re

import msgspec
import pytest
from lxml import html

from consilience.dossier import embedding, page, render_dossier
from consilience.errors import ConsilienceError
from consilience.views import DossierView, dossier_view
from hatch_build import fingerprint
from tests.project.tree import ROOT
from tests.views.drafts import bare_record, report
from tests.views.records import ferry_record

POLICY = "Content-Security-Policy"


@pytest.fixture(scope="module")
def text() -> str:
    return render_dossier(ferry_record())


@pytest.fixture(scope="module")
def tree(text: str) -> html.HtmlElement:
    return html.document_fromstring(text)


def test_the_assets_are_of_these_sources() -> None:
    stamp = ROOT / "src" / "consilience" / "dossier" / "assets" / "sources.sha256"
    assert stamp.is_file(), "the front end was not built: run `python hatch_build.py`"
    assert stamp.read_text("ascii").strip() == fingerprint(ROOT), "run `python hatch_build.py`"


def test_the_code_stays_small() -> None:
    code = page._asset("dossier.js") + page._asset("dossier.css")
    assert len(code.encode()) <= 350_000


def test_nothing_names_another_file(tree: html.HtmlElement) -> None:
    assert not tree.xpath("//@src | //link | //@background | //iframe | //object | //base")


def test_the_policy_lets_only_its_own_script_and_style_run(tree: html.HtmlElement) -> None:
    (policy,) = tree.xpath(f"//meta[@http-equiv='{POLICY}']/@content")
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'none'"
    assert "unsafe" not in policy
    for source, element in (("script-src", "//script[not(@type)]"), ("style-src", "//style")):
        (found,) = tree.xpath(element)
        digest = base64.b64encode(hashlib.sha256(found.text.encode()).digest()).decode()
        assert rules[source] == f"'sha256-{digest}'"


def test_the_policy_stands_before_everything_it_rules(text: str) -> None:
    assert text.index(POLICY) < min(text.index("<style"), text.index("<script"))


def test_small_data_lies_there_readable(tree: html.HtmlElement) -> None:
    (element,) = tree.xpath("//script[@id='record']")
    assert element.get("type") == "application/json"
    assert msgspec.json.decode(element.text, type=DossierView) == dossier_view(ferry_record())


def test_no_text_can_end_or_open_an_element(text: str) -> None:
    data = re.search(r'id="record">(.*)\n<script>', text, re.DOTALL)
    assert data is not None
    assert data[1].count("<") == 1  # the end of the element
    assert "window.ran=1" in data[1]


def test_large_data_is_packed_and_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedding, "_COMPRESS_FROM", 0)
    view = dossier_view(ferry_record())
    element = html.fragment_fromstring(embedding.embed(view))
    assert element.get("type") == "application/gzip"
    data = gzip.decompress(base64.b64decode(element.text))
    assert msgspec.json.decode(data, type=DossierView) == view


def test_five_megabytes_of_text_are_packed() -> None:
    long = report("r-long", "long.txt", "All of it was said before. " * 200_000)
    assert len(render_dossier(bare_record(long))) < 500_000


def test_a_title_cannot_leave_its_element() -> None:
    view = dossier_view(ferry_record())
    hostile = msgspec.convert(
        {**msgspec.to_builtins(view), "title": '</title><script>x</script>"'}, DossierView
    )
    tree = html.document_fromstring(page.render_view(hostile))
    assert tree.findtext(".//title") == '</title><script>x</script>"'
    assert len(tree.xpath("//script")) == 2


def test_the_same_record_gives_the_same_bytes() -> None:
    assert render_dossier(ferry_record()) == render_dossier(ferry_record())


@pytest.mark.parametrize("mark", ["</ScRipt >", "</style", "<!-- ", "\r\n"])
def test_a_script_that_would_end_itself_is_refused(mark: str) -> None:
    with pytest.raises(ConsilienceError, match=r"dossier\.js"):
        page._checked("dossier.js", f"let x = '{mark}'")


def test_a_missing_front_end_says_what_to_do() -> None:
    with pytest.raises(ConsilienceError, match="pip install"):
        page._asset("missing.js")
