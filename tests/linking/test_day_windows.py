"""The days that a report's own words leave of the week in which its neighbours lie."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.language import analyse
from consilience.linking.day_signs import Signs, signs_of
from consilience.linking.day_windows import days_by_words
from consilience.reading.account import Account, report_of
from consilience.reading.plain import decoded

MONDAY = date(2031, 4, 7)


def signs(text: str) -> Signs:
    data = text.encode()
    return signs_of(analyse(report_of(Account("told", data, *decoded("told", data)))))


def told(text: str, *days: int) -> tuple[int, int] | None:
    """The days told, counted from a Monday, for neighbours on such days."""
    found = days_by_words([MONDAY + timedelta(day) for day in days], signs(text))
    return found and ((found[0] - MONDAY).days, (found[1] - MONDAY).days)


VOTE = "The council of Orva voted on Tuesday to close the pier."


@pytest.mark.parametrize(
    ("text", "neighbours", "days"),
    [
        (VOTE, (0, 2, 3), (1, 2)),
        # more neighbours do not make of two days one, nor take the one away that they lie off
        (VOTE, (3, 3, 3, 3, 3), (1, 2)),
        # of another week the same days of it
        (VOTE, (8, 9, 10), (8, 9)),
        # one neighbour may be of another week itself
        (VOTE, (2,), None),
        # neighbours all over three weeks tell none
        (VOTE, (0, 7, 14), None),
        # one of another year is a stray
        (VOTE, (0, 2, 3, 400), (1, 2)),
        # the middle of the neighbours may be moved past the night between two weeks by one more
        ("The council of Orva voted on Saturday to close the pier.", (2, 2, 4), None),
        # words of another year speak for it
        (VOTE + " It had been built on March 3, 2035, and repaired on May 9, 2036.", (0, 2), None),
        # nothing tells that the report is of its own days
        ("The council of Orva is old.", (0, 2, 3), None),
    ],
)
def test_the_neighbours_tell_the_week_and_the_words_the_days(
    text: str, neighbours: Sequence[int], days: tuple[int, int] | None
) -> None:
    assert told(text, *neighbours) == days


day = st.integers(-40, 40)
parts = st.sampled_from([frozenset({""}), frozenset({"morning"}), frozenset({"night"})])
weekday_signs = st.builds(
    Signs,
    past=st.dictionaries(st.integers(0, 6), parts, max_size=3),
    opens=st.booleans(),
    future=st.frozensets(st.integers(0, 6), max_size=2),
    dates=st.just(()),
    year=st.sampled_from([None, 2030, 2031]),
    passages=st.just(signs(VOTE).passages),
)
story = st.lists(st.integers(-3, 3), min_size=2, max_size=8)


@given(story, st.lists(day, max_size=2), day, weekday_signs)
def test_one_more_dated_report_moves_no_day_that_was_told(
    near: list[int], strays: list[int], more: int, said: Signs
) -> None:
    """Whatever its day: what was told stays, or is no longer told."""
    days = [MONDAY + timedelta(step) for step in (*near, *strays)]
    before = days_by_words(days, said)
    after = days_by_words([*days, MONDAY + timedelta(more)], said)
    assert before is None or after in {before, None}
