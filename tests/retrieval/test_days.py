"""Days that a sentence or a number speaks of."""

import pytest

from consilience.model.when import When, WhenRole
from consilience.retrieval.days import Days, day_of, loosened, named_weekday


def when(text: str, first: str | None, last: str | None = None, role: WhenRole = "event") -> When:
    return When(
        role, first, last or first, "day", None, False, None, None, None, text, 0, len(text)
    )


@pytest.mark.parametrize(
    ("words", "weekday"),
    [
        ("Thursday", 3),
        ("on Thursday night", 3),
        ("Monday morning", 0),
        ("Thursday, 10 April", None),  # a date is more than a day of the week
        ("three days", None),
        ("", None),
    ],
)
def test_a_bare_weekday_is_told_from_a_date(words: str, weekday: int | None) -> None:
    assert named_weekday(words) == weekday


def test_a_duration_is_no_day() -> None:
    assert day_of(when("three days", None, role="duration")) is None


def test_an_unresolved_weekday_still_meets_its_own() -> None:
    unresolved, dated = day_of(when("Friday", None)), day_of(when("18 April", "2031-04-18"))
    assert unresolved and dated
    assert unresolved.meets(dated)
    assert unresolved.label == "Friday"


def test_days_that_share_one_meet_and_others_do_not() -> None:
    april = day_of(when("April", "2031-04-01", "2031-04-30"))
    first, may = day_of(when("1 April", "2031-04-01")), day_of(when("1 May", "2031-05-01"))
    assert april and first and may
    assert april.broad
    assert april.meets(first)
    assert not april.meets(may)


def test_a_loosened_weekday_means_every_one_of_them() -> None:
    text = "on Friday"
    friday = Days("2031-04-18", "2031-04-18", 0, len(text), "event", False, 4)
    other = Days("2031-04-25", "2031-04-25", 0, 0, "event", False, 4)
    assert not friday.meets(other)
    assert loosened(friday, text).meets(other)
