"""Days as people write them."""

import pytest

from consilience.views.wording import spoken_day


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2031-05-12", "12 May 2031"),
        ("05-12", "12 May"),
        ("02-29", "29 February"),  # a day of leap years only
        ("month 11", "November"),
        ("month 13", "month 13"),
        ("2031-05-23/2031-05-25", "23–25 May 2031"),
        ("2031-05-30/2031-06-02", "30 May 2031 – 2 June 2031"),
        ("2031-05-30/soon", "2031-05-30/soon"),
        ("12/14 wagons", "12/14 wagons"),  # a stroke is not always one between days
        ("34 injured", "34 injured"),
        ("", ""),
    ],
)
def test_values_are_said_as_people_write_them(value: str, said: str) -> None:
    assert spoken_day(value) == said
