"""Clues on a report's day, weighed."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from consilience.linking.day_votes import Clue, weigh
from consilience.model.span import Passage

DOMAIN = [date(2031, 4, 1) + timedelta(step) for step in range(60)]


def clue(first: int, last: int, weight: float = 1.0, time: int = 0) -> Clue:
    days = frozenset(DOMAIN[first : last + 1])
    return Clue(weight, days, (Passage("r", time, time + 1),), time)


def test_the_days_that_all_clues_fit() -> None:
    verdict = weigh(DOMAIN, [clue(10, 16), clue(14, 20, time=1)])
    assert verdict is not None
    assert (verdict.first, verdict.last) == (DOMAIN[14], DOMAIN[16])
    assert not verdict.clashing


def test_of_two_clues_from_one_time_one_is_enough() -> None:
    verdict = weigh(DOMAIN, [clue(10, 12), clue(30, 32, 0.4), clue(11, 11, time=1)])
    assert verdict is not None
    assert (verdict.first, verdict.last) == (DOMAIN[11], DOMAIN[11])


def test_clues_that_clash_tell_no_day() -> None:
    assert weigh(DOMAIN, [clue(10, 12), clue(30, 32, time=1)]) is None


def test_a_weaker_clash_is_named() -> None:
    verdict = weigh(DOMAIN, [clue(10, 12, 2.0), clue(30, 32, 1.0, time=1)])
    assert verdict is not None
    assert verdict.clashing == (Passage("r", 1, 2),)


def test_what_must_hold_holds() -> None:
    assert weigh(DOMAIN, [clue(10, 12), clue(20, 59, 0.0, time=1)]) is None


def test_days_at_the_edge_of_what_was_looked_at_tell_nothing() -> None:
    assert weigh(DOMAIN, [clue(50, 59)]) is None
    assert weigh(DOMAIN, []) is None
    assert weigh([], [clue(10, 12)]) is None


@given(st.lists(st.tuples(st.integers(1, 50), st.integers(0, 8), st.integers(0, 3)), max_size=6))
def test_the_order_of_clues_changes_nothing(rows: list[tuple[int, int, int]]) -> None:
    clues = [clue(first, first + length, 1.0, time) for first, length, time in rows]
    turned = clues[::-1]
    assert weigh(DOMAIN, clues) == weigh(DOMAIN, turned)
