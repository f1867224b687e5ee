"""Scores of clusterings, against values worked out by hand."""

import pytest

from benchmarks.quality.conll import b_cubed, ceaf_e, muc, scores

GOLD = {"a": "1", "b": "1", "c": "1", "d": "2"}
SPLIT = {"a": "1", "b": "1", "c": "3", "d": "2"}


def test_what_is_right_has_all_points() -> None:
    assert scores(GOLD, GOLD) == (1.0, 1.0, 1.0, 1.0)


def test_a_split_costs_recall_only() -> None:
    assert muc(GOLD, SPLIT) == pytest.approx(1 / 2)
    assert muc(SPLIT, GOLD) == 1
    # a and b keep two of three, c one of three, d all
    assert b_cubed(GOLD, SPLIT) == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)
    assert b_cubed(SPLIT, GOLD) == 1
    # {a b c} is paired with {a b} at 4/5, {d} with itself
    recall, precision = ceaf_e(GOLD, SPLIT)
    assert recall == pytest.approx((4 / 5 + 1) / 2)
    assert precision == pytest.approx((4 / 5 + 1) / 3)


def test_what_was_not_found_costs_recall_and_what_is_not_gold_precision() -> None:
    found = {"a": "1", "b": "1", "x": "1"}
    assert b_cubed({"a": "1", "b": "1"}, found) == 1
    assert b_cubed(found, {"a": "1", "b": "1"}) == pytest.approx((2 / 3 + 2 / 3) / 3)
