"""Weekdays of a stretch of days that their sentence names. Everything is invented."""

from datetime import date

import pytest

from consilience.calendar import find_times, parts, resolve_all

PUBLISHED = date(2031, 9, 22), date(2031, 9, 22)  # a Monday


def days(text: str, *, opened: bool = False) -> list[str | None]:
    """The first day of each weekday that a text names."""
    times = [
        part
        for time in find_times(text, 0, len(text))
        for part in (parts(time) if opened else [time])
    ]
    resolved = resolve_all(text, times, PUBLISHED)
    return [
        row.first and row.first[:10]
        for time, row in zip(times, resolved, strict=True)
        if "day" in time.text
    ]


@pytest.mark.parametrize("opened", [False, True])
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On Friday and Saturday, the nights of September 12-13, the river rose by 20 and 30 "
         "centimetres.", ["2031-09-12", "2031-09-13"]),
        ("From September 12 to 14 they counted 903 gulls, 250 on Friday night and 355 on Sunday.",
         ["2031-09-12", "2031-09-14"]),
        # the day on which somebody speaks of it
        ("On Friday the mayor said that the talks of September 12-14 had failed.", ["2031-09-19"]),
        # one of them lies outside, so that the other may as well
        ("On Friday and Monday they spoke of the talks of September 12-14.",
         ["2031-09-19", "2031-09-22"]),
        # another sentence
        ("They met on September 12-14. On Friday and Saturday it rained.",
         ["2031-09-19", "2031-09-20"]),
        # a stretch in which each weekday comes twice
        ("On Friday and Saturday they spoke of the fair of September 1-14.",
         ["2031-09-19", "2031-09-20"]),
    ],
)  # fmt: skip  # a table is read by rows
def test_weekdays_lie_in_the_stretch(text: str, wanted: list[str], opened: bool) -> None:
    assert days(text, opened=opened) == wanted
