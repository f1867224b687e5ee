"""Shared passages and cited agencies."""

from pathlib import Path

from tests.accounts import account, build_accounts

COPIED = (
    "By noon the water had covered the lower third of the town and carried away the wooden bridge "
    "that the carters had used for a hundred years."
)


def test_a_copied_passage_ties_the_later_to_the_earlier(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account("first", f"The dam gave way in the night. {COPIED}", published="2031-09-14"),
        account("second", f"{COPIED} We saw nothing of it ourselves.", published="2031-09-16"),
        account("third", "Nobody here knew anything of the flood until the evening news came on."),
    )
    (tie,) = record.dependence
    ids = {report.name: report.id for report in record.reports}
    assert (tie.report, tie.on.report, tie.kind) == (ids["second"], ids["first"], "copy")
    texts = {report.id: report.text for report in record.reports}
    for span in tie.spans:
        assert texts[span.report][span.start : span.end] == COPIED.rstrip(".")


def test_words_quoted_by_both_are_a_shared_quotation(tmp_path: Path) -> None:
    words = "“We came here to count the living and we shall go on counting until all are home,”"
    record = build_accounts(
        tmp_path,
        account("first", f"{words} said Oren Dask. He then left for the bridge with his aides."),
        account("second", f"In the town hall Oren Dask spoke at noon. {words} he told the crowd."),
    )
    assert [tie.kind for tie in record.dependence] == ["shared_quote"]


def test_a_formula_is_no_trace(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account(
            "first", "They waited at the end of the day for the ferry that never came to them."
        ),
        account("second", "At the end of the day for the most part nobody minded the long delay."),
    )
    assert record.dependence == ()
