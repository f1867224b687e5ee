"""Which days a written time means, once the day of its report is known."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.calendar import Anchor, Resolved, Tense, find_times, parts, resolve, resolve_all

FRIDAY = date(2025, 5, 23)


def told(text: str, anchor: Anchor | None) -> Resolved:
    (written,) = find_times(text)
    return resolve(written, anchor)


RESOLVED: list[tuple[str, Tense | None, str | None, str | None, str | None]] = [
    # Absolute dates need nothing.
    ("March 3, 2031", None, "2031-03-03", "2031-03-03", "2031-03-03"),
    ("May 2031", None, "2031-05-01", "2031-05-31", "2031-05"),
    ("in 2031", None, "2031-01-01", "2031-12-31", "2031"),
    ("the 1990s", None, "1990-01-01", "1999-12-31", "199"),
    ("the 19th century", None, "1800-01-01", "1899-12-31", "18"),
    # A bare weekday: the day itself counts as today; in the future tense as well.
    ("Friday", "past", "2025-05-23", "2025-05-23", "2025-05-23"),
    ("Sunday", "past", "2025-05-18", "2025-05-18", "2025-05-18"),
    ("Sunday", "future", "2025-05-25", "2025-05-25", "2025-05-25"),
    # "Last Friday" on a Friday is a week ago; "next Friday" a week on.
    ("last Friday", "past", "2025-05-16", "2025-05-16", "2025-05-16"),
    ("next Friday", None, "2025-05-30", "2025-05-30", "2025-05-30"),
    ("next Monday, June 2", "future", "2025-06-02", "2025-06-02", "2025-06-02"),
    # A date without a year is the one nearest on the side of the tense …
    ("May 16", "past", "2025-05-16", "2025-05-16", "2025-05-16"),
    ("December 31", "past", "2024-12-31", "2024-12-31", "2024-12-31"),
    ("December 31", "future", "2025-12-31", "2025-12-31", "2025-12-31"),
    # … but a date that far off would have its year written: the tense was misread.
    ("May 26", "past", "2025-05-26", "2025-05-26", "2025-05-26"),
    # The weekday beside a date says which year it is.
    ("Thursday, May 23", None, "2024-05-23", "2024-05-23", "2024-05-23"),
    ("January", "past", "2025-01-01", "2025-01-31", "2025-01"),
    ("in July", "past", "2024-07-01", "2024-07-31", "2024-07"),
    ("last May", "past", "2024-05-01", "2024-05-31", "2024-05"),
    ("May of last year", None, "2024-05-01", "2024-05-31", "2024-05"),
    # Relative days, weeks from Monday to Sunday, months, years.
    ("yesterday", "past", "2025-05-22", "2025-05-22", "2025-05-22"),
    ("tomorrow", None, "2025-05-24", "2025-05-24", "2025-05-24"),
    ("last week", None, "2025-05-12", "2025-05-18", "2025-W20"),
    ("next month", None, "2025-06-01", "2025-06-30", "2025-06"),
    ("two days ago", None, "2025-05-21", "2025-05-21", "2025-05-21"),
    ("three years ago", None, "2022-01-01", "2022-12-31", "2022"),
    ("the third quarter", "past", "2024-07-01", "2024-09-30", "2024-Q3"),
    ("the first week of June", "future", "2025-06-02", "2025-06-08", "2025-W23"),
    ("the last Sunday of May", None, "2025-05-25", "2025-05-25", "2025-05-25"),
    # Halves and several units; the larger unit first.
    ("1 month and 21 days ago", None, "2025-04-02", "2025-04-02", "2025-04-02"),
    ("a decade ago", None, "2015-01-01", "2015-12-31", "2015"),
    ("H1 2031", None, "2031-01-01", "2031-06-30", "2031-H1"),
    # The week that a feast lies in.
    ("in Easter week", "past", "2025-04-14", "2025-04-20", "2025-W16"),
    # From a day that is named.
    ("two days after Easter", "past", "2025-04-22", "2025-04-22", "2025-04-22"),
    ("the day before last Tuesday", "past", "2025-05-19", "2025-05-19", "2025-05-19"),
    ("a week before May 20, 2030", None, "2030-05-13", "2030-05-19", "2030-W20"),
    # Weekdays by their week and days by their month.
    ("Friday next week", None, "2025-05-30", "2025-05-30", "2025-05-30"),
    ("the 20th of next month", None, "2025-06-20", "2025-06-20", "2025-06-20"),
    ("the week after next", None, "2025-06-02", "2025-06-08", "2025-W23"),
    ("last October 23", None, "2024-10-23", "2024-10-23", "2024-10-23"),
    ("from 4 to 23 next month", None, "2025-06-04", "2025-06-23", None),
    # The year-end is a day, the end of the year its last months.
    ("before year-end", "future", "2025-12-31", "2025-12-31", "2025-12-31"),
    ("since year-end", "past", "2024-12-31", "2024-12-31", "2024-12-31"),
    ("at year-end 2023", "past", "2023-12-31", "2023-12-31", "2023-12-31"),
    ("by the year's end", "future", "2025-09-02", "2025-12-31", "2025"),
    # "Earlier this year" ends with the report, "later" begins with it.
    ("earlier this year", "past", "2025-01-01", "2025-05-23", "2025"),
    ("later this month", "future", "2025-05-23", "2025-05-31", "2025-05"),
    # Nights: "last night" began yesterday, "overnight" ended today.
    ("last night", None, "2025-05-22T18:00", "2025-05-22T23:59", "2025-05-22TNI"),
    ("overnight", None, "2025-05-22", "2025-05-23", "2025-05-22TNI"),
    ("early Sunday afternoon", "past", "2025-05-18T12:00", "2025-05-18T17:59", "2025-05-18TAF"),
    # Clock times.
    ("8:15 p.m. Sunday", "past", "2025-05-18T20:15", "2025-05-18T20:15", "2025-05-18T20:15"),
    ("noon on Sunday", "past", "2025-05-18T12:00", "2025-05-18T12:00", "2025-05-18T12:00"),
    # Midnight that day is the day's end, and stays on the day.
    ("by midnight Sunday", "future", "2025-05-25T23:59", "2025-05-25T23:59", "2025-05-25T24:00"),
    # Parts and stretches.
    ("late May", None, "2025-05-22", "2025-05-31", "2025-05"),
    ("early 2022", None, "2022-01-01", "2022-05-01", "2022"),
    ("the past week", None, "2025-05-16", "2025-05-23", "P1W"),
    ("the next three days", None, "2025-05-23", "2025-05-26", "P3D"),
    # Feasts: the two Easters fell together in 2025, not in 2024.
    ("Orthodox Easter", "past", "2025-04-20", "2025-04-20", "2025-04-20"),
    ("Orthodox Easter 2024", None, "2024-05-05", "2024-05-05", "2024-05-05"),
    ("Easter 2024", None, "2024-03-31", "2024-03-31", "2024-03-31"),
    ("last Christmas", None, "2024-12-25", "2024-12-25", "2024-12-25"),
    # Spans.
    ("from Friday, May 23, through Sunday, May 25", None, "2025-05-23", "2025-05-25", None),
    ("from May 20 to 8 a.m. on May 23", "past", "2025-05-20", "2025-05-23T08:00", None),
    ("May 30 to June 2", "past", "2025-05-30", "2025-06-02", None),
    ("from Tuesday to Thursday", "past", "2025-05-20", "2025-05-22", None),
    ("December 28, 2024 to January 3", None, "2024-12-28", "2025-01-03", None),
    # Lengths and sets have no day, and need none.
    ("two-hour", None, None, None, "PT2H"),
    ("two and a half years", None, None, None, "P2Y6M"),
    ("several months", None, None, None, "PXM"),
    ("every week", None, None, None, "P1W"),
    ("each Thursday", None, None, None, "XXXX-WXX-4"),
]


@pytest.mark.parametrize(("text", "tense", "first", "last", "timex"), RESOLVED)
def test_times_are_resolved(
    text: str, tense: Tense | None, first: str | None, last: str | None, timex: str | None
) -> None:
    got = told(text, Anchor.on(FRIDAY, tense))
    assert (got.first, got.last, got.timex, got.unresolved) == (first, last, timex, None)


OPEN = [
    ("May 16", "XXXX-05-16"),
    ("Friday", "XXXX-WXX-5"),
    ("yesterday", "XXXX-XX-XX"),
    ("last week", "XXXX-WXX"),
    ("Friday night", "XXXX-WXX-5TNI"),
    ("8 a.m. on May 23", "XXXX-05-23T08:00"),
    ("Easter", "XXXX-XX-XX"),
    ("last year", "XXXX"),
]


@pytest.mark.parametrize(("text", "timex"), OPEN)
def test_without_an_anchor_a_relative_time_stays_open_with_its_reason(
    text: str, timex: str
) -> None:
    got = told(text, None)
    assert (got.first, got.last, got.timex) == (None, None, timex)
    assert got.unresolved is not None
    assert text in got.unresolved


@pytest.mark.parametrize("text", ["the following day", "three days later", "at 1353"])
def test_what_counts_from_the_narrated_day_waits_for_it(text: str) -> None:
    assert told(text, Anchor.on(FRIDAY)).unresolved is not None
    assert told(text, Anchor.on(FRIDAY, narrated=date(2025, 4, 1))).first is not None


def test_times_of_one_text_count_from_the_day_it_has_come_to() -> None:
    text = "They met on March 3. The following day they signed. It fell at 1353."
    times = find_times(text)
    days = [row.first for row in resolve_all(text, times, (FRIDAY, FRIDAY))]
    assert days == ["2025-03-03", "2025-03-04", "2025-03-04T13:53"]


def test_the_days_of_a_list_lie_in_one_year() -> None:
    text = "On May 20, 22 and 24 they met."
    days = [row.first for row in resolve_all(text, find_times(text), (FRIDAY, FRIDAY))]
    assert days == ["2025-05-20", "2025-05-22", "2025-05-24"]


def test_a_year_before_a_quarter_is_a_quarter() -> None:
    text = "In the quarter ended March 31 it sold 40 boats, up from 30 a year earlier."
    rows = resolve_all(text, find_times(text), (FRIDAY, FRIDAY))
    assert rows[-1].timex == "2024-Q1"


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        # Another year's quarter is the one told of in this year, and moves nothing on.
        ("In the first quarter it won. In the 2023 period it lost.", ["2025-Q1", "2023-Q1"]),
        (
            "In the first quarter it won. In the 2024 period it lost. The year-ago loss was small.",
            ["2025-Q1", "2024-Q1", "2024-Q1"],
        ),
        ("In the first quarter it won. Last year's quarter was weak.", ["2025-Q1", "2024-Q1"]),
        # No quarter was told of: the year is all that is known.
        ("In the 2023 period it lost.", ["2023"]),
        # The latest quarter is the last that is over, whatever was told before.
        ("In the third quarter it won. The latest quarter was weak.", ["2024-Q3", "2025-Q1"]),
        # Nine months compare with those of another year, and no year-ago quarter is meant.
        (
            "In the first quarter it won. For the nine months it won 4, up from 3 a year ago.",
            ["2025-Q1", "P9M", "2024"],
        ),
        ("For the nine months it won 4. In the 2024 period it won 3.", ["P9M", "2024"]),
        # Two months are shorter than a quarter, and a quarter is what the year ago is told of.
        (
            "In the first quarter it won. Within two months it lost, unlike a year ago.",
            ["2025-Q1", "P2M", "2024-Q1"],
        ),
        # A "year-ago loss" told after last year is that of last year, not of the year before it.
        ("Last year it lost. The year-ago loss was large.", ["2024", "2024"]),
        ("Last year it lost. A year earlier it had won.", ["2024", "2023"]),
        # What a quarter is compared with lies in a quarter; last year by itself is the year.
        (
            "It lost in the first quarter, compared with a gain of $3 million last year.",
            ["2025-Q1", "2024-Q1"],
        ),
        ("It lost in the first quarter. Last year, the guild built boats.", ["2025-Q1", "2024"]),
        # A quarter that leads up to the one reported, and one to come, are compared with nothing.
        (
            "It won in the first quarter. After a flat fourth quarter it beat the year-ago gain.",
            ["2025-Q1", "2024-Q4", "2024-Q1"],
        ),
        (
            "It won in the first quarter. It may lose in the third quarter of 2026. "
            "The year-ago gain was small.",
            ["2025-Q1", "2026-Q3", "2024-Q1"],
        ),
        # The day told last is no quarter.
        (
            "It won in the first quarter. On May 5 it said the year-ago quarter was bad.",
            ["2025-Q1", "2025-05-05", "2024-Q1"],
        ),
        # A quarter foretold is compared in its own sentence only.
        (
            "It won in the first quarter. It will earn more in the second quarter than a year ago.",
            ["2025-Q1", "2025-Q2", "2024-Q2"],
        ),
        (
            "It won in the first quarter. It will earn more in the second quarter. "
            "It earned less in the year-ago period.",
            ["2025-Q1", "2025-Q2", "2024-Q1"],
        ),
        # The quarter apposed to a year-ago one lies in that year, and so does the day it ends on.
        (
            "It won in the first quarter. In the year-ago quarter, the second quarter ended "
            "March 31, it lost. That quarter was its worst.",
            ["2025-Q1", "2024-Q1", "2024-Q2", "2024-03-31", "2024-Q2"],
        ),
        # The same part of another year is one time.
        ("It won in the first quarter, as in the same period last year.", ["2025-Q1", "2024-Q1"]),
        ("It won in the first quarter, as in the same quarter of 2023.", ["2025-Q1", "2023-Q1"]),
        ("It won in the first quarter. In the quarter a year ago it lost.", ["2025-Q1", "2024-Q1"]),
        # No quarter is told of: the year is all that is known.
        ("Thefts fell against the same period of the previous year.", ["2024"]),
        # "This year" beside a quarter says nothing about which one it is.
        (
            "It won in the first quarter. The quarter this year was fine.",
            ["2025-Q1", "2025-Q1", "2025"],
        ),
        ("It will grow in the first two quarters of 2027.", ["2027-H1"]),
        # "Later that year" lies in the year told of, not in that of the report.
        ("He left in June 2021 and came back later that year.", ["2021-06", "2021"]),
        # The full year is the one that runs, though one to come was told of.
        ("It will sail in 2027. For the full year it lost.", ["2027", "2025"]),
        ("It sailed in 2019. For the full year it lost.", ["2019", "2019"]),
        # The month that comes next, not that of last year, though the verb is of the past.
        ("She said that the guild sailed in June.", ["2025-06"]),
        ("She said that the guild sailed in July.", ["2024-07"]),
        # A month after a month that the text tells of.
        ("The board met in March. The following month it sold.", ["2025-03", "2025-04"]),
        # A lapse of an hour ends on a day or the next; its value is its length.
        ("He fell on May 3. An hour later he rose.", ["2025-05-03", "PT1H"]),
        ("It rose at mid-afternoon yesterday.", ["2025-05-22TAF"]),
    ],
)
def test_periods_count_from_those_that_the_text_tells_of(text: str, timex: list[str]) -> None:
    rows = resolve_all(text, find_times(text), (FRIDAY, FRIDAY))
    assert [row.timex for row in rows] == timex


@pytest.mark.parametrize(
    ("text", "quarter"),
    [
        ("For the quarter ended March 31, it lost.", "2025-Q1"),
        # Another quarter was told before.
        ("In the third quarter it won. In the quarter ended March 31 it lost.", "2025-Q1"),
        # Three months that are no quarter of the calendar: the one that most of them lie in.
        ("For the quarter ended April 26, it lost.", "2025-Q1"),
        ("For the quarter, it lost.", "XXXX-QX"),
    ],
)
def test_a_quarter_is_known_by_its_last_day(text: str, quarter: str) -> None:
    times = find_times(text)
    rows = resolve_all(text, times, (FRIDAY, FRIDAY))
    named = [row.timex for time, row in zip(times, rows, strict=True) if "quarter" in time.text]
    assert named[-1] == quarter


NAMED = [
    # The company's own count: its quarter keeps its name, and so does that of the year before.
    (
        "In the fiscal second quarter it won. For the quarter ended March 31 it built 40 boats, "
        "up from 30 a year earlier. The latest period was its best.",
        ["2025-Q2", "2025-Q2", "2025-03-31", "2024-Q2", "2025-Q2"],
    ),
    ("In the fiscal-first quarter it won. In the 2024 period it lost.", ["2025-Q1", "2024-Q1"]),
    # A quarter that is reported before the calendar has it over must be the company's.
    (
        "It reported a gain in second-quarter sales. Costs rose in the latest period.",
        ["2025-Q2", "2025-Q2"],
    ),
    # One that is foretold after the one reported is the calendar's.
    (
        "It won in the first quarter. It told of second-quarter trade. The latest quarter lost.",
        ["2025-Q1", "2025-Q2", "2025-Q1"],
    ),
]


@pytest.mark.parametrize(("text", "timex"), NAMED)
def test_a_quarter_keeps_the_name_its_company_gives_it(text: str, timex: list[str]) -> None:
    rows = resolve_all(text, find_times(text), (FRIDAY, FRIDAY))
    assert [row.timex for row in rows] == timex


def test_the_days_of_a_named_quarter_are_those_that_its_last_day_says() -> None:
    rows = resolve_all(NAMED[0][0], find_times(NAMED[0][0]), (FRIDAY, FRIDAY))
    assert (rows[1].first, rows[3].first) == ("2025-01-01", "2024-01-01")


TIMEML = [
    # Where no day has been told yet, a time of day is one of the report's day …
    ("The lamps went out at midday.", "XXXX-XX-XXT12:00", "2025-05-23T12:00"),
    # … and of the day told, where there is one.
    ("On Monday they burned, at midday not.", "2025-05-19T12:00", "2025-05-19T12:00"),
    ("They burned over the past year.", "P1Y", "2024"),
    ("They burned over the past two years.", "P2Y", "P2Y"),
]


@pytest.mark.parametrize(("text", "careful", "annotated"), TIMEML)
def test_annotators_value_some_times_more_boldly(text: str, careful: str, annotated: str) -> None:
    times = find_times(text)
    assert resolve_all(text, times, (FRIDAY, FRIDAY))[-1].timex == careful
    assert resolve_all(text, times, (FRIDAY, FRIDAY), timeml=True)[-1].timex == annotated


def test_a_quarter_that_name_and_last_day_number_differently_has_no_number() -> None:
    text = (
        "In the fiscal second quarter it won. In the quarter ended March 31 it sold, as a year ago."
    )
    rows = resolve_all(text, find_times(text), (FRIDAY, FRIDAY), timeml=True)
    assert [row.timex for row in rows] == ["2025-Q2", "2025-QX", "2025-03-31", "2024-Q2"]


def test_a_report_of_one_of_several_days_lends_no_day() -> None:
    text = "The lamps went out at midday."
    (row,) = resolve_all(text, find_times(text), (date(2025, 5, 22), FRIDAY), timeml=True)
    assert row.first is None


def test_a_lapse_whose_beginning_is_unknown_keeps_its_length() -> None:
    assert told("A few days later", Anchor.on(FRIDAY)).timex == "PXD"
    assert told("A minute and a half later", Anchor.on(FRIDAY)).timex == "PT1M30S"


def test_a_length_from_what_is_no_day_says_so() -> None:
    (written,) = find_times("They left two days after the vote.")
    got = resolve(written, Anchor.on(FRIDAY))
    assert (got.first, got.timex) == (None, "P2D")
    assert got.unresolved is not None
    assert "no day" in got.unresolved


def test_a_day_that_its_month_lacks_is_not_told() -> None:
    assert told("the 31st of next month", Anchor.on(FRIDAY)).unresolved is not None


LENGTHS = [
    ("half an hour", "PT30M"),
    ("an hour and a half", "PT1H30M"),
    ("1 day and 2 hours", "P1DT2H"),
    ("2 years, 1 month and 21 days", "P2Y1M21D"),
    ("a fortnight", "P2W"),
    # What is sure of a range is its lower end.
    ("two to three weeks", "P2W"),
    ("a month or two", "P1M"),
    ("the year-earlier nine months", "P9M"),
]


@pytest.mark.parametrize(("text", "timex"), LENGTHS)
def test_lengths_have_their_value(text: str, timex: str) -> None:
    assert told(text, None).timex == timex


def test_a_day_known_as_a_range_gives_every_day_it_can_mean() -> None:
    anchor = Anchor(date(2025, 5, 23), date(2025, 5, 25), "past")
    got = told("yesterday", anchor)
    assert (got.first, got.last, got.approx) == ("2025-05-22", "2025-05-24", True)
    assert (got.timex, got.anchor) == ("XXXX-XX-XX", "2025-05-23/2025-05-25")
    # A weekday that every day of the range agrees on is sure.
    sure = told("Tuesday", anchor)
    assert (sure.first, sure.last, sure.approx) == ("2025-05-20", "2025-05-20", False)


def test_a_day_that_no_calendar_has_is_not_told() -> None:
    assert told("February 29, 2031", Anchor.on(FRIDAY)).unresolved is not None
    assert told("9999 years ago", Anchor.on(FRIDAY)).unresolved is not None


def test_the_zone_is_kept_as_written() -> None:
    assert told("02:24 GMT on May 3", Anchor.on(FRIDAY)).zone == "GMT"


DAYS = st.dates(date(1950, 1, 1), date(2090, 1, 1))
WORDS = st.sampled_from(
    "from to between and the last next this of in at on May March 23 25 2031 8 a.m. Friday Sunday "
    "night overnight three days ago later week year every past early late , - : . 1353 GMT "
    "twenty hundred half a quarter Easter 's century 9999 99 31 February".split(" ")
)
TENSES: st.SearchStrategy[Tense | None] = st.sampled_from(["past", "future", None])


@given(
    st.one_of(st.text(), st.lists(WORDS, max_size=20).map(" ".join)),
    st.one_of(st.none(), st.builds(Anchor, st.just(FRIDAY), st.just(FRIDAY), TENSES, DAYS)),
)
def test_any_text_resolves_or_says_why_not(text: str, anchor: Anchor | None) -> None:
    for written in find_times(text):
        got = resolve(written, anchor)
        if got.first is None:
            assert got.last is None
            assert got.unresolved or written.kind in ("DURATION", "SET")
        else:
            assert got.last is not None
            assert got.first[:10] <= got.last[:10]
            assert got.unresolved is None
        assert got == resolve(written, anchor)


@given(
    DAYS,
    st.integers(-3000, 3000),
    st.sampled_from(["yesterday", "two days ago", "tomorrow", "tonight", "the past three days"]),
)
def test_relative_days_move_with_the_anchor(day: date, by: int, text: str) -> None:
    near, far = told(text, Anchor.on(day)), told(text, Anchor.on(day + timedelta(by)))
    assert near.first is not None
    assert far.first is not None
    moved = date.fromisoformat(far.first[:10]) - date.fromisoformat(near.first[:10])
    assert moved == timedelta(by)


@given(DAYS, st.integers(0, 6))
def test_a_weekday_lies_within_a_week(day: date, weekday: int) -> None:
    name = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()[weekday]
    past = told(name, Anchor.on(day, "past")).first
    future = told(name, Anchor.on(day, "future")).first
    assert past is not None
    assert future is not None
    assert 0 <= (day - date.fromisoformat(past)).days < 7
    assert 0 <= (date.fromisoformat(future) - day).days < 7
    assert date.fromisoformat(past).weekday() == weekday


@given(st.lists(WORDS, max_size=20).map(" ".join))
def test_the_ends_of_a_span_are_times_themselves(text: str) -> None:
    for written in find_times(text):
        for end in parts(written):
            assert resolve(end, Anchor.on(FRIDAY)) is not None
