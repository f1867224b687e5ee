"""Times of day without a day of their own, counted from the day that the text told last."""

from datetime import date

import pytest

from consilience.calendar import find_times, resolve_all

_PUBLISHED = (date(2031, 5, 9), date(2031, 5, 9))
_ELSE = "The harbour was calm. Boats lay at the quay. Nobody was about. The lights were out. "


def _days(text: str) -> list[str | None]:
    rows = resolve_all(text, find_times(text), _PUBLISHED)
    return [row.first[:10] if row.first else None for row in rows]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # the next sentence goes on with the day
        ("The ferry sank on May 4, 2031. At 8 p.m. the crew was found.", ["2031-05-04"] * 2),
        # sentences later the text has left the day: the hour is of the news
        (
            f"The law was passed on May 4, 2031. {_ELSE}By late afternoon the marchers had gone.",
            ["2031-05-04", None],
        ),
        (f"The law was passed on May 4, 2031. {_ELSE}At 8 p.m. they left.", ["2031-05-04", None]),
        # a day that is pointed back to is the day told last, wherever that stands
        (f"The law was passed on May 4, 2031. {_ELSE}They left that day.", ["2031-05-04"] * 2),
    ],
)
def test_hours_stay_with_a_day_for_some_sentences(text: str, days: list[str | None]) -> None:
    assert _days(text) == days
