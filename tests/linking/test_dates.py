"""Datelines without a year."""

from pathlib import Path

import pytest

from tests.accounts import account, build_accounts

BODY = (
    "The first buses crossed the bridge at dawn, and the families waited on the other side for "
    "hours. A second group is to follow before the end of the week, officials said."
)


def published(tmp_path: Path, dateline: str, *dates: str) -> tuple[str | None, str]:
    dated = [
        account(f"dated-{n}", f"{BODY} Account number {n}.", published=day)
        for n, day in enumerate(dates)
    ]
    record = build_accounts(tmp_path, account("bare", f"{dateline}{BODY}"), *dated)
    report = next(r for r in record.reports if r.name == "bare")
    return report.published.first, report.published.basis


@pytest.mark.parametrize(
    ("dateline", "dates", "day"),
    [
        ("TARVIK, April 5 (AWN) — ", ("2031-04-07",), "2031-04-05"),
        # over the turn of the year
        ("TARVIK, Dec 30 (AWN) — ", ("2031-01-03",), "2030-12-30"),
        # no dated account beside it
        ("TARVIK, April 5 (AWN) — ", (), None),
        # the dated account tells of other days
        ("TARVIK, April 5 (AWN) — ", ("2031-11-07",), None),
        # a day that does not exist in the year
        ("TARVIK, Feb 29 (AWN) — ", ("2031-03-01",), None),
    ],
)
def test_a_dateline_gets_the_year_of_the_dated_accounts(
    tmp_path: Path, dateline: str, dates: tuple[str, ...], day: str | None
) -> None:
    assert published(tmp_path, dateline, *dates) == (day, "inferred" if day else "unknown")


def test_two_possible_years_leave_it_unknown(tmp_path: Path) -> None:
    assert published(tmp_path, "TARVIK, April 5 (AWN) — ", "2030-04-07", "2031-04-07") == (
        None,
        "unknown",
    )
