"""The days that stand right before a noun."""

from datetime import date

import pytest

from consilience.linking.noun_days import days_before_noun

WEDNESDAY = date(2031, 4, 9)


@pytest.mark.parametrize(
    ("text", "noun", "day"),
    [
        ("Nobody knew what Monday's meeting would bring.", "meeting", date(2031, 4, 7)),
        ("He led the envoys at the April 2 talks.", "talks", date(2031, 4, 2)),
        ("The April 2 second round of talks failed.", "round", date(2031, 4, 2)),
        # a day of something else stands farther off
        ("On Monday the mayor left the council for a meeting.", "meeting", None),
        ("He said on Monday that talks would follow.", "talks", None),
        ("The meeting was long.", "meeting", None),
        # too long a time dates nothing
        ("It was last year's meeting.", "meeting", None),
    ],
)
def test_a_noun_has_the_day_before_it(text: str, noun: str, day: date | None) -> None:
    start = text.index(noun)
    found = days_before_noun(text, (start, start + len(noun)), (WEDNESDAY, WEDNESDAY))
    assert found == (day and (day, day))
