"""Texts that want to be code: in every field, on every page, nothing runs and nothing leaves."""

import os
from dataclasses import fields, is_dataclass, replace
from itertools import product
from typing import Any, get_args, get_origin, get_type_hints
from urllib.parse import quote, urlencode

import pytest

from consilience.dossier import embedding
from consilience.model.record import Record
from consilience.views import dossier_view
from tests.browser.conftest import OpenRecord
from tests.views.records import ferry_record

pytestmark = pytest.mark.browser

HARD = bool(os.environ.get("CONSILIENCE_HARD"))
RUN = "window.ran=1"
TAGS = ("img", "svg", "iframe", "video", "audio", "body", "input", "details", "object", "embed",
        "link", "style", "math", "marquee", "select", "textarea", "keygen", "button")  # fmt: skip
EVENTS = ("onerror", "onload", "onfocus", "ontoggle", "onmouseover", "onanimationstart")
OPENINGS = ("", '">', "'>", "-->", "</script>", "</style>", "</title>", "]]>", "\u2028", "\x00")
OTHERS = (
    f"</script><script>{RUN}</script>",
    f"</ScRiPt ><script>{RUN}</script>",
    f"<!--<script>{RUN}</script>",
    f"<script>{RUN}//",
    f"javascript:{RUN}",
    f"jAvAsCrIpT:{RUN}//",
    f"\u2028{RUN}\u2029",
    f"';{RUN};'",
    f'";{RUN};"',
    f"`;{RUN};`",
    f"${{{RUN}}}",
    f"{{{{constructor.constructor('{RUN}')()}}}}",
    f"\\u003cscript\\u003e{RUN}\\u003c/script\\u003e",
    f"&lt;script&gt;{RUN}&lt;/script&gt;",
    f"<base href='https://evil.example/'><a href='{RUN}'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<link rel=stylesheet href=https://evil.example/a.css>",
    "<img src=https://evil.example/a.png>",
    "@import 'https://evil.example/a.css';",
    "url(https://evil.example/a.png)",
    "__proto__",
    "constructor",
)
PAIRS = tuple(product(TAGS, EVENTS))
MARKUP = (
    f'{OPENINGS[at % len(OPENINGS)]}<{tag} src=x autofocus open {event}="{RUN}">'
    for at, (tag, event) in enumerate(PAIRS * 2)
)
PAYLOADS = (*OTHERS, *MARKUP)[:200]
PAGES = (
    "overview", "brief", "disputes", "findings", "estimates", "ledgers", "timeline", "map",
    "promises", "positions", "accounts", "voices", "names", "dependence", "about",
)  # fmt: skip
ROWS = {
    "finding": "findings", "estimate": "estimates", "promise": "commitments", "entity": "entities",
    "voice": "voices", "event": "events", "account": "accounts", "claim": "claims",
}  # fmt: skip
WALK = """async (addresses) => {
  for (const address of addresses) {
    location.hash = address;
    await new Promise((done) => setTimeout(done, 15));
    for (const part of document.querySelectorAll("details")) part.open = true;
  }
}"""


def poisoned(value: Any, hint: Any, suffix: str) -> Any:
    """A noun with words put at the end of every text in it that is not one of a fixed list."""
    if is_dataclass(value) and not isinstance(value, type):
        hints = get_type_hints(type(value))
        return replace(
            value,
            **{f.name: poisoned(getattr(value, f.name), hints[f.name], suffix)
               for f in fields(value)},
        )  # fmt: skip
    if isinstance(value, tuple):
        return tuple(poisoned(each, get_args(hint)[0], suffix) for each in value)
    if isinstance(value, dict):
        return {key + suffix: poisoned(each, str, suffix) for key, each in value.items()}
    free = hint is str or (get_origin(hint) is not None and str in get_args(hint))
    return value + suffix if isinstance(value, str) and (free or hint == str | None) else value


def hostile_record(suffix: str) -> Record:
    record = poisoned(ferry_record(), Record, suffix)
    assert isinstance(record, Record)
    assert record.reports[0].title == f"{ferry_record().reports[0].title}{suffix}"
    assert record.findings[0].sides[0].value.endswith(suffix)
    assert record.findings[0].kind == "contradiction"
    return record


def bundles() -> list[str]:
    """A few payloads at once where there is time, else many."""
    size = 4 if HARD else 40
    return [" ".join(PAYLOADS[at : at + size]) for at in range(0, len(PAYLOADS), size)]


def addresses(record: Record, words: str) -> list[str]:
    """Every page, the first rows of every kind, and the words themselves as an address."""
    view = dossier_view(record)
    rows = [
        f"#/{page}/{quote(row.id, safe='')}"
        for page, table in ROWS.items()
        for row in getattr(view, table)[:3]
    ]
    cells = [
        "#/ledgers?" + urlencode({"cell": f"{ledger.pack}-{ledger.kind}.0.{column}"})
        for ledger in view.ledgers
        for column in ledger.columns
    ]
    search = f"#/search/{quote(words, safe='')}"
    return [
        *(f"#/{page}" for page in PAGES),
        *rows,
        *cells,
        search,
        f"#/{words}",
        f"#/account/{words}",
    ]


def test_there_are_enough_payloads() -> None:
    assert len(set(PAYLOADS)) == 200


@pytest.mark.parametrize("words", bundles(), ids=lambda words: words[:20])
def test_nothing_runs_and_nothing_leaves(
    open_record: OpenRecord, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    # Packed data cannot end its element: keep it readable, which is the harder case.
    monkeypatch.setattr(embedding, "_COMPRESS_FROM", 1 << 30)
    record = hostile_record(words)
    opened = open_record(record)
    opened.page.evaluate(WALK, addresses(record, words))
    opened.page.emulate_media(media="print")
    opened.page.wait_for_selector(".printout")
    assert opened.page.evaluate("window.ran") is None
    assert opened.page.evaluate("document.scripts.length") == 2
    assert (
        opened.page.evaluate("document.querySelectorAll('img, iframe, object, base').length") == 0
    )
    assert len(opened.watch.requests) == 1
    assert opened.watch.problems == []


def test_the_policy_holds_where_the_page_would_not(open_record: OpenRecord) -> None:
    """Were a text ever put in as markup, it would neither run nor be taken."""
    opened = open_record(ferry_record())
    for attempt in (
        "document.body.innerHTML = '<img src=x onerror=\"window.ran=1\">'",
        "document.body.setAttribute('onclick', 'window.ran=1')",
    ):
        refused = opened.page.evaluate(
            f"() => {{ try {{ {attempt} }} catch (problem) {{ return problem.name }} }}"
        )
        assert refused == "TypeError", attempt
    blocked = opened.page.evaluate(
        "() => new Promise((done) => {"
        " addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective));"
        " document.body.append("
        "   Object.assign(new Image(), { src: 'https://evil.example/a.png' })) })"
    )
    assert blocked == "img-src"
    assert opened.page.evaluate("window.ran") is None
