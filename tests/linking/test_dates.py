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
        # no place, but an agency
        ("April 5 (AWN) — ", ("2031-04-07",), "2031-04-05"),
        # over the turn of the year
        ("TARVIK, Dec 30 (AWN) — ", ("2031-01-03",), "2030-12-30"),
        # no dated account beside it
        ("TARVIK, April 5 (AWN) — ", (), None),
        # the dated account tells of other days
        ("TARVIK, April 5 (AWN) — ", ("2031-11-07",), None),
        # a line above the text, and its day of the week, which fits one year of the two
        ("Buses cross\n\nPosted Sat 5 April at 14:05\n\n", ("2031-04-07",), "2031-04-05"),
        ("Buses cross\n\nSaturday, April 5\n\n", ("2030-04-07", "2031-04-07"), "2031-04-05"),
        ("Buses cross\n\nMonday, April 5\n\n", ("2031-04-07",), None),
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


COUNCIL = (
    "The council of Orva voted to close the Alma pier. Mayor Oren Dask told the harbour board in "
    "Tarvik that the Kelland Line will leave. {more}"
)
LINE = "Pier closes\n\nApril 5\n\n"


@pytest.mark.parametrize(
    ("texts", "dates", "day"),
    [
        ([COUNCIL], ["2031-04-07"], "2031-04-05"),
        # of something else: nothing tells that both are of one year
        (["Ida Brel of Lunn and Sven Marr of Mora race in Esk."], ["2031-04-07"], None),
        # of the same, years apart: one alone may be of another year
        ([COUNCIL] * 2, ["2031-04-07", "2028-11-02"], None),
        ([COUNCIL] * 4, ["2031-04-07", "2031-04-02", "2031-03-30", "2028-11-02"], "2031-04-05"),
        ([COUNCIL] * 4, ["2031-04-07", "2031-04-02", "2029-10-30", "2028-11-02"], None),
    ],
)
def test_those_that_tell_of_the_same_tell_the_year_of_a_dateline(
    tmp_path: Path, texts: list[str], dates: list[str], day: str | None
) -> None:
    dated = [
        account(f"dated-{n}", text.format(more=f"Part {n}."), published=date)
        for n, (text, date) in enumerate(zip(texts, dates, strict=True))
    ]
    bare = account("bare", LINE + COUNCIL.format(more="Nobody voted against it."))
    record = build_accounts(tmp_path, *dated, bare)
    assert next(r for r in record.reports if r.name == "bare").published.first == day


def test_an_unrelated_report_of_another_decade_leaves_a_dateline_its_year(tmp_path: Path) -> None:
    dated = account("dated", COUNCIL.format(more="Part 1."), published="2031-04-07")
    bare = account("bare", LINE + COUNCIL.format(more="Nobody voted against it."))
    bakers = "Ida Brel of Lunn told the bakers of Mora that Sven Marr was to build an oven."
    other = account("other", bakers, published="2019-09-02")
    record = build_accounts(tmp_path, dated, bare, other)
    assert next(r for r in record.reports if r.name == "bare").published.first == "2031-04-05"


FERRY = (
    "The ferry Alma Tor struck the pier of Orva {when}. The harbour master of Orva said that "
    "214 passengers were brought ashore and that the Alma Tor would not sail again this year."
)
TALKS = (
    "Envoys of Tarvik and Orva agreed in Kelland on May 16 that each side would free 1,400 "
    "prisoners over three days from Friday, May 23, through Sunday, May 25."
)


def test_an_event_shared_with_a_dated_account_tells_the_day(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account("dated", FERRY.format(when="on Tuesday night"), published="2031-04-10"),
        account("bare", "Correspondents met the crew. " + FERRY.format(when="yesterday")),
    )
    bare = next(r for r in record.reports if r.name == "bare").published
    assert (bare.first, bare.last, bare.basis) == ("2031-04-09", "2031-04-09", "inferred")
    assert {passage.report for passage in bare.evidence} == {r.id for r in record.reports}


def test_what_is_going_on_falls_into_the_days_told_for_it(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account("dated", TALKS, published="2031-06-02"),
        account(
            "bare",
            "A prisoner exchange between Tarvik and Orva has begun, an official said. Each side "
            "is to free 1,400 prisoners, as the envoys agreed in Kelland on May 16.",
        ),
    )
    bare = next(r for r in record.reports if r.name == "bare").published
    assert (bare.first, bare.last) == ("2031-05-23", "2031-05-25")


def test_an_account_of_something_else_stays_without_a_day(tmp_path: Path) -> None:
    record = build_accounts(
        tmp_path,
        account("dated", FERRY.format(when="on Tuesday night"), published="2031-04-10"),
        account("bare", "On Monday the bakers of Lunn met in the town hall to talk of flour."),
    )
    bare = next(r for r in record.reports if r.name == "bare").published
    assert (bare.first, bare.basis) == (None, "unknown")


def test_the_order_of_reports_changes_no_day_and_an_unrelated_one_moves_none(
    tmp_path: Path,
) -> None:
    dated = account("dated", FERRY.format(when="on Tuesday night"), published="2031-04-10")
    bare = account("bare", "Correspondents met the crew. " + FERRY.format(when="yesterday"))
    other = account("other", "On June 3 the bakers of Lunn met.", published="2031-06-04")
    days = [
        {r.name: r.published.first for r in build_accounts(tmp_path, *rows).reports}["bare"]
        for rows in ((dated, bare), (bare, dated), (bare, other, dated))
    ]
    assert days == ["2031-04-09"] * 3


def test_a_time_in_quoted_speech_counts_from_the_day_of_the_speech(tmp_path: Path) -> None:
    bare = (
        "Correspondents met the crew. “The ferry Alma Tor struck the pier of Orva yesterday, and "
        "214 passengers were brought ashore,” the harbour master of Orva said."
    )
    record = build_accounts(
        tmp_path,
        account("dated", FERRY.format(when="on Tuesday night"), published="2031-04-10"),
        account("bare", bare),
    )
    assert next(r for r in record.reports if r.name == "bare").published.first is None


PIER = (
    "The council of Orva voted {when} to close the Alma pier for good. Mayor Oren Dask told "
    "the harbour board in Tarvik that the Kelland Line would move its ships. {more}"
)


def test_a_report_of_a_dated_week_gets_the_days_that_its_words_leave_open(tmp_path: Path) -> None:
    dated = [
        account(f"dated-{n}", PIER.format(when="at last", more=f"Part {n}."), published=day)
        for n, day in enumerate(
            ("2031-04-08", "2031-04-08", "2031-04-09", "2031-04-09", "2031-04-10", "2031-04-10")
        )
    ]
    bare = account("bare", PIER.format(when="on Tuesday evening", more="Nobody voted against it."))
    record = build_accounts(tmp_path, *dated, bare)
    told = next(r for r in record.reports if r.name == "bare").published
    assert told.basis == "inferred"
    assert told.first != told.last
    assert ((told.first or "") >= "2031-04-08") and ((told.last or "") <= "2031-04-11")
    assert "Tuesday evening" in {
        next(r.text for r in record.reports if r.id == p.report)[p.start : p.end]
        for p in told.evidence
    }


def test_a_dateline_of_another_season_keeps_a_report_out_of_the_week_of_the_others(
    tmp_path: Path,
) -> None:
    dated = [
        account(f"dated-{n}", PIER.format(when="at last", more=f"Part {n}."), published=day)
        for n, day in enumerate(
            ("2031-04-08", "2031-04-08", "2031-04-09", "2031-04-09", "2031-04-10", "2031-04-10")
        )
    ]
    text = PIER.format(when="on Tuesday evening", more="Nobody voted against it.")
    record = build_accounts(tmp_path, *dated, account("bare", f"Pier\n\nOctober 9\n\n{text}"))
    assert next(r for r in record.reports if r.name == "bare").published.basis == "unknown"


ARRIVAL = (
    "Governor Teodor Khalvash met the crew of the Alma Tor in Orva yesterday. "
    "The harbour board of Orva will hear Khalvash on Friday, its clerk Oren Dask said."
)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # printed again, word for word: its "yesterday" is that of the first day
        (ARRIVAL, None),
        # told anew on the same day
        (ARRIVAL.replace("yesterday", "on Tuesday"), "2031-04-09"),
    ],
)
def test_an_account_printed_again_has_not_the_day_of_the_first(
    tmp_path: Path, text: str, day: str | None
) -> None:
    record = build_accounts(
        tmp_path,
        account("first", ARRIVAL, published="2031-04-09"),
        account("more", f"Cranes were repaired. {ARRIVAL}", published="2031-04-09"),
        account("bare", f"We print what reached us by post. {text}"),
    )
    bare = next(report for report in record.reports if report.name == "bare")
    if day is None:
        assert bare.published.first is None
    else:
        assert (bare.published.first or "") <= day <= (bare.published.last or "")
