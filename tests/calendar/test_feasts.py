"""Easter in both calendars, against days that the churches have published."""

from datetime import date

import pytest

from consilience.calendar.feasts import FEASTS, orthodox_easter, western_easter

EASTERS = [
    (2008, date(2008, 3, 23), date(2008, 4, 27)),
    (2011, date(2011, 4, 24), date(2011, 4, 24)),
    (2019, date(2019, 4, 21), date(2019, 4, 28)),
    (2024, date(2024, 3, 31), date(2024, 5, 5)),
    (2025, date(2025, 4, 20), date(2025, 4, 20)),
    (2038, date(2038, 4, 25), date(2038, 4, 25)),
]


@pytest.mark.parametrize(("year", "west", "east"), EASTERS)
def test_both_easters(year: int, west: date, east: date) -> None:
    assert (western_easter(year), orthodox_easter(year)) == (west, east)


@pytest.mark.parametrize("year", range(1900, 2100))
def test_easters_are_sundays_in_their_season(year: int) -> None:
    west, east = western_easter(year), orthodox_easter(year)
    assert west.weekday() == east.weekday() == 6
    assert date(year, 3, 22) <= west <= date(year, 4, 25)
    assert west <= east <= date(year, 5, 8)


def test_movable_feasts() -> None:
    assert FEASTS["thanksgiving"](2024) == date(2024, 11, 28)
    assert FEASTS["memorial day"](2024) == date(2024, 5, 27)
    assert FEASTS["labor day"](2024) == date(2024, 9, 2)
    assert FEASTS["orthodox christmas"](2024) == date(2024, 1, 7)
