"""Words that are near in meaning."""

import pytest

from consilience.linking.kindred import kindred, knows, nearness, phrases_near


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("killed", "kills", True),  # forms of one word
        ("arrested", "detained", True),
        ("arrest", "meeting", False),
        ("qwzx", "arrest", False),  # what nobody knows is near to nothing
    ],
)
def test_nearness(one: str, other: str, near: bool) -> None:
    assert (nearness(one, other) > 0.4) is near
    assert nearness(one, other) == nearness(other, one)


def test_phrases_are_compared_word_by_word() -> None:
    assert phrases_near(("set", "fire"), ("fire",)) < 1
    assert phrases_near(("the", "fire"), ("fire",)) == 1
    assert phrases_near(("the",), ("fire",)) == 0


def test_the_table_is_known_from_both_sides() -> None:
    assert knows("murders")
    assert "murder" in kindred("kill")
    assert "kill" in kindred("murder")
