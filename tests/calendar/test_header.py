"""Dates that stand alone in bylines and headers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.calendar import parse_date

HEADERS = [
    ("June 2, 2025", date(2025, 6, 2), None, None),
    ("28 November 2005, 02:24 GMT", date(2005, 11, 28), "02:24", "GMT"),
    ("Nov 27, 2005 8:20 AM ET", date(2005, 11, 27), "08:20", "ET"),
    ("November 28th, 2005, 09:11 GMT", date(2005, 11, 28), "09:11", "GMT"),
    ("Posted 11/27/2005 7:21 AM", date(2005, 11, 27), "07:21", None),
    ("Posted 11 / 27 / 2005 7:21 AM", date(2005, 11, 27), "07:21", None),
    ("2031-04-05", date(2031, 4, 5), None, None),
    ("2031-04-05T10:30:00Z", date(2031, 4, 5), "10:30", "UTC"),
    # The day before the month where the first number can be no month.
    ("28/11/05", date(2005, 11, 28), None, None),
    # A date without its year comes before the whole one.
    ("On May 3; published June 2, 2025", date(2025, 6, 2), None, None),
]


@pytest.mark.parametrize(("text", "day", "clock", "zone"), HEADERS)
def test_headers_are_read(text: str, day: date, clock: str | None, zone: str | None) -> None:
    got = parse_date(text)
    assert got is not None
    assert (got.day, got.clock, got.zone) == (day, clock, zone)


@pytest.mark.parametrize(
    "text", ["", "June 2", "Friday", "2025", "February 30, 2025", "13/13/2025"]
)
def test_what_is_no_full_date_is_left(text: str) -> None:
    assert parse_date(text) is None


AMBIGUOUS = [
    ("11/08/05", True),
    ("11/28/05", False),
    # The same number twice leaves nothing open.
    ("08/08/05", False),
    ("2031-04-05", False),
    # Full stops are written with the day first.
    ("04.05.2031", False),
    ("April 5, 2031", False),
]


@pytest.mark.parametrize(("text", "ambiguous"), AMBIGUOUS)
def test_an_open_order_is_said(text: str, ambiguous: bool) -> None:
    got = parse_date(text)
    assert got is not None
    assert got.ambiguous is ambiguous


def test_a_weekday_that_does_not_fit_is_said() -> None:
    right, wrong = parse_date("Monday, 2 June 2025"), parse_date("Friday, 2 June 2025")
    assert right is not None
    assert wrong is not None
    assert (right.weekday_fits, wrong.weekday_fits) == (True, False)


@given(st.dates(date(1600, 1, 1), date(2090, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    for written in (
        day.isoformat(),
        f"{day:%B} {day.day}, {day.year}",
        f"{day.day} {day:%b} {day.year}",
    ):
        got = parse_date(written)
        assert got is not None
        assert got.day == day


@given(st.text())
def test_any_header_can_be_asked(text: str) -> None:
    got = parse_date(text)
    assert got is None or 0 <= got.start < got.end <= len(text)
