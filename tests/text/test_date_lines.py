import pytest

from consilience.text.date_lines import date_line, is_yearless_line, month_number, stated_dates


@pytest.mark.parametrize(
    ("line", "role", "when"),
    [
        ("April 5, 2031", "plain", "2031-04-05"),
        ("5 April 2031", "plain", "2031-04-05"),
        ("Saturday, April 5 - 2031 at 16:12", "plain", "2031-04-05"),
        ("Apr 5, 2031", "plain", "2031-04-05"),
        ("April 5th, 2031, 09:11 GMT", "plain", "2031-04-05T09:11:00+00:00"),
        ("Posted 4/25/2031 7:21 AM", "posted", "2031-04-25"),  # no month 25
        ("Posted 4/5/2031 7:21 AM ET", "posted", "2031-04-05"),  # the zone writes months first
        ("Last Updated: Monday, 28 April 2031, 02:24 GMT", "updated", "2031-04-28T02:24:00+00:00"),
        ("2031-04-05", "plain", "2031-04-05"),
        ("05.04.2031", "plain", "2031-04-05"),  # points: the day first
        ("4/25/31", "plain", "2031-04-25"),
        ("Decmber 5, 2031", "plain", "2031-12-05"),  # one letter lost
        ("Published: 3 May 2031 9.30 pm", "posted", "2031-05-03"),  # no zone: the day alone
    ],
)
def test_a_date_line_states_a_day(line: str, role: str, when: str) -> None:
    found = date_line(line)
    assert found is not None
    assert [(stated.role, stated.when) for stated in found] == [(role, when)]


def test_both_dates_of_a_line_are_told_apart() -> None:
    line = "Posted: Apr 5, 2031 8:20 AM ET Last Updated: Apr 6, 2031 8:10 PM ET"
    found = date_line(line)
    assert found is not None
    assert [(s.role, line[s.start : s.end]) for s in found] == [
        ("posted", "Apr 5, 2031"),
        ("updated", "Apr 6, 2031"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "On 5 April 2031 the bridge fell.",
        "The 5 April 2031 attack",
        "Ten dead",
        "12:30",
        "May 5",  # no year: no date
        "The committee of 1995",
        "",
    ],
)
def test_what_says_more_is_no_date_line(line: str) -> None:
    assert date_line(line) is None


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("April 5", True),
        ("Friday, April 5", True),
        ("Posted Fri 5 April at 14:05", True),  # "Fri 5" is no day of a month
        ("Updated: 5 Apr, 7:05 p.m. ET", True),
        ("April 5, 2031", False),  # has its year
        ("April 5 - April 7", False),  # two days
        ("April 5 talks", False),
        ("By Oren Dask, April 5", False),  # a byline, read elsewhere
        ("Apollo 5", False),
        ("April", False),
        ("", False),
    ],
)
def test_a_line_says_its_day_without_a_year(line: str, found: bool) -> None:
    assert is_yearless_line(line) is found


# the month can't be known, or there is no such day: a date line that states nothing
@pytest.mark.parametrize("line", ["4/5/2031", "31/02/2031", "Updated 6/7/31"])
def test_a_doubtful_date_states_nothing(line: str) -> None:
    assert date_line(line) == ()


def test_dates_within_a_byline_are_found() -> None:
    (found,) = stated_dates("By Ada Lorn, Tarvik, 5 April 2031")
    assert found.when == "2031-04-05"


@pytest.mark.parametrize(
    ("word", "number"),
    [("May", 5), ("Sept", 9), ("OCTOBER", 10), ("Novemer", 11), ("Mar", 3), ("Marvin", None)],
)
def test_months(word: str, number: int | None) -> None:
    assert month_number(word) == number
