"""How stretches of days are printed."""

import pytest

from consilience.cli.days import days_told


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2031-05-12", "2031-05-12", "2031-05-12"),
        ("2031-05-12", "2031-05-14", "2031-05-12 to 2031-05-14"),
        ("2031-05-12", None, "from 2031-05-12"),  # an open end is no single day
        (None, "2031-05-14", "by 2031-05-14"),
        (None, None, None),
    ],
)
def test_a_stretch_of_days_in_words(first: str | None, last: str | None, told: str | None) -> None:
    assert days_told(first, last) == told
