"""What claims tell of one deed is held against each other, and each set of them told once."""

from consilience.reconciliation.one_deed import differing


def apart(one: int, other: int) -> bool:
    return abs(one - other) > 1


def test_claims_that_differ_by_way_of_others_are_one_set() -> None:
    # 1 and 2 are near each other; 9 differs from both
    assert list(differing({"held": {"a": 1, "b": 2, "c": 9}}, apart)) == [[1, 2, 9]]


def test_what_agrees_is_not_told() -> None:
    assert not list(differing({"held": {"a": 1, "b": 2}, "shut": {"c": 9}}, apart))


def test_a_set_of_claims_told_of_two_deeds_is_told_once() -> None:
    rows = {"a": 1, "b": 9}
    assert list(differing({"held": rows, "type talks": rows}, apart)) == [[1, 9]]


def test_two_deeds_are_not_held_against_each_other() -> None:
    assert not list(differing({"held": {"a": 1}, "shut": {"b": 9}}, apart))
