"""A record in a notebook."""

import base64
from dataclasses import replace

import pytest
from lxml import html

from consilience.dossier import notebook, page, record_html
from consilience.errors import ConsilienceError
from tests.views.drafts import bare_record
from tests.views.records import ferry_record

HOSTILE = "<img src=x onerror=alert(1)><script>x</script>\"'"


def test_a_record_shows_itself_as_a_table_with_its_dossier() -> None:
    tree = html.fragment_fromstring(ferry_record()._repr_html_())
    captions = tree.xpath(".//caption/text()")
    assert captions == ["What the accounts say", "Disputed", "Figures with most voices"]
    (figures,) = tree.xpath(".//table[3]/tbody/tr")
    told = figures.xpath("td/text()")
    assert told == ["people hurt", "31", "none", "34", "disputed", "2"]
    (source,) = tree.xpath(".//iframe/@src")
    shown = base64.b64decode(source.partition("base64,")[2]).decode()
    assert shown == page.render_dossier(ferry_record())


def test_every_text_is_escaped() -> None:
    record = ferry_record()
    (hurt,) = record.estimates
    findings = tuple(replace(each, explanation=HOSTILE) for each in record.findings)
    record = replace(
        record,
        estimates=(replace(hurt, counted=HOSTILE, unit=HOSTILE + "2"),),
        findings=findings,
    )
    tree = html.fragment_fromstring(record_html(record))
    assert not tree.xpath(".//img | .//script | .//@onerror")
    assert tree.xpath(".//iframe/@sandbox") == ["allow-scripts allow-popups"]
    assert any(HOSTILE in cell for cell in tree.xpath(".//td/text()"))


def test_an_empty_record_has_nothing_but_its_counts() -> None:
    tree = html.fragment_fromstring(record_html(bare_record()))
    assert len(tree.xpath(".//table")) == 1
    assert set(tree.xpath(".//td/text()")) == {"0"}


def test_a_large_dossier_is_written_to_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notebook, "_LARGEST", 10)
    shown = record_html(ferry_record())
    assert "<iframe" not in shown
    assert "render_dossier" in shown


def test_without_the_built_page_the_tables_stand_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: object) -> str:
        raise ConsilienceError("not built")

    monkeypatch.setattr(notebook, "render_view", missing)
    assert "<iframe" not in record_html(ferry_record())
