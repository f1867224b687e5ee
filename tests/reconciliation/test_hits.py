"""How often somebody was hit, as several accounts tell it."""

from pathlib import Path

import pytest

from consilience.model.record import Record
from tests.accounts import account, build_accounts
from tests.reconciliation.pairs import of

_ABOUT = "Police in Skarn closed the harbour road after the trouble near the Nordal school. "


def _record(folder: Path, *texts: str) -> Record:
    rows = (account(f"a{number}", _ABOUT + text) for number, text in enumerate(texts))
    return build_accounts(folder, *rows)


def _told(record: Record) -> list[tuple[str, object, object]]:
    return [(e.counted, e.low, e.high) for e in record.estimates if e.counted.startswith("how of")]


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        # times and bullets are one count of one body
        (
            (
                "Emil Brandvik was shot nine times by a guard.",
                "An autopsy showed that Emil Brandvik was hit by four bullets.",
            ),
            ("how often Emil Brandvik was shot", 4, 9),
        ),
        # bullets do it themselves; one account does not name him
        (
            (
                "Six bullets hit Emil Brandvik as he ran.",
                "A young man was shot eight times by a guard near the school.",
            ),
            ("how often Emil Brandvik was shot", 6, 8),
        ),
        # wounds are what stabs leave
        (
            (
                "Emil Brandvik was stabbed 11 times in the street.",
                "Doctors counted 14 stab wounds on Emil Brandvik.",
            ),
            ("how often Emil Brandvik was stabbed", 11, 14),
        ),
    ],
)
def test_counts_one_body(
    tmp_path: Path, texts: tuple[str, ...], told: tuple[str, object, object]
) -> None:
    record = _record(tmp_path, *texts)
    assert told in _told(record)
    assert [f for f in of(record, "contradiction", "count") if "how often" in f.explanation]


@pytest.mark.parametrize(
    "texts",
    [
        # of nine shots fired four may hit
        (
            "A guard fired nine shots at Emil Brandvik.",
            "Emil Brandvik was hit by four bullets.",
        ),
        # two of them hit the arm, and others elsewhere
        (
            "Emil Brandvik was shot nine times by a guard.",
            "Emil Brandvik was hit twice, and two bullets struck his left arm.",
        ),
        # two persons
        (
            "Emil Brandvik was shot nine times by a guard.",
            "Ottar Lund was shot four times by a guard.",
        ),
        # shots and stabs
        (
            "Emil Brandvik was shot nine times by a guard.",
            "Emil Brandvik was stabbed four times.",
        ),
        # times that are no blows
        (
            "Emil Brandvik was arrested four times last year.",
            "Emil Brandvik was shot nine times by a guard.",
        ),
    ],
)
def test_keeps_apart(tmp_path: Path, texts: tuple[str, ...]) -> None:
    assert not of(_record(tmp_path, *texts), "contradiction", "count")
