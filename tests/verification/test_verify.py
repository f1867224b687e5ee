"""Drafts against the exchange example."""

from pathlib import Path

import pytest

from consilience.errors import UsageError
from consilience.verification import verify
from consilience.verification.judged import Statement
from tests.records import exchange


def statements(tmp_path: Path, text: str) -> tuple[Statement, ...]:
    draft = tmp_path / "draft.md"
    draft.write_text(text, encoding="utf-8")
    return verify(exchange(), draft).statements


def verdict(tmp_path: Path, text: str) -> str:
    (statement,) = statements(tmp_path, text)
    return statement.verdict


@pytest.mark.parametrize(
    ("right", "wrong", "kind"),
    [
        # a wrong digit
        (
            "Calderran forces fired 594 mortar rounds from 1 to 17 April.",
            "Calderran forces fired 495 mortar rounds from 1 to 17 April.",
            "number",
        ),
        # a wrong day
        (
            "Both governments pledged to have the last captive home by 20 April.",
            "Both governments pledged to have the last captive home by 25 April.",
            "date",
        ),
        # words in another mouth
        (
            'Tarkhan Zhevorin said: "We did not come here to count the dead".',
            'Bruno Achterlane said: "We did not come here to count the dead".',
            "quotation",
        ),
        # words that were changed
        (
            'Zhevorin noted: "Our lists were honoured to the last line."',
            'Zhevorin noted: "Our lists were broken to the last line."',
            "quotation",
        ),
        # another doer
        (
            "The ministry says that the clinic was struck by a Calderran howitzer.",
            "The ministry says that the clinic was struck by a Veshtian howitzer.",
            "name",
        ),
    ],
)
def test_an_error_is_caught_and_the_truth_is_not(
    tmp_path: Path, right: str, wrong: str, kind: str
) -> None:
    assert verdict(tmp_path, right) == "supported"
    (statement,) = statements(tmp_path, wrong)
    assert statement.verdict == "contradicted"
    assert kind in {item.kind for item in statement.items if item.verdict == "contradicted"}


def test_what_nobody_tells_is_missing(tmp_path: Path) -> None:
    assert verdict(tmp_path, "A school in Orva was painted green.") == "missing"


def test_headings_are_no_statements(tmp_path: Path) -> None:
    rows = statements(tmp_path, "# The exchange\n\nEleven women were among them.\n")
    assert [" ".join(row.text.split()) for row in rows] == ["Eleven women were among them."]


def test_offsets_lead_into_draft_and_record(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("Calderran forces fired 495 mortar rounds in April.\n", encoding="utf-8")
    verification = verify(exchange(), draft)
    texts = {report.id: report.text for report in exchange().reports}
    for statement in verification.statements:
        for item in statement.items:
            assert verification.draft.text[item.start : item.end] == item.text
            for each in (*item.supports, *item.against):
                assert texts[each.report][each.start : each.end] == each.text


def test_a_draft_that_is_not_there_is_named() -> None:
    with pytest.raises(UsageError, match="nowhere"):
        verify(exchange(), "nowhere.md")


def test_an_empty_draft_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.md").write_text("", encoding="utf-8")
    with pytest.raises(UsageError, match="empty"):
        verify(exchange(), tmp_path / "empty.md")
