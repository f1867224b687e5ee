"""Groups that are alike, and groups of two things that share somebody."""

from itertools import combinations, product

import pytest

from consilience.linking.linkage import Bounds, joined

FIRST, SECOND = "abc", "xyz"


def never(_one: str, _other: str) -> bool:
    return False


def likeness(inside: float, between: float, second: str = SECOND) -> dict[tuple[str, str], float]:
    """How alike the members of two groups are, inside each and across."""
    pairs = {pair: inside for group in (FIRST, second) for pair in combinations(group, 2)}
    return pairs | dict.fromkeys(product(FIRST, second), between)


@pytest.mark.parametrize(
    ("inside", "between", "groups"),
    [
        (2.0, 0.6, 2),  # two fights of one boxer: alike, and much more so inside each
        (1.0, 0.6, 1),  # as alike as the members of a loose story are
        (2.0, 1.2, 1),
        (0.5, 0.3, 2),  # not alike enough by the first bound
    ],
)
def test_groups_are_held_apart_where_they_are_much_more_alike_inside(
    inside: float, between: float, groups: int
) -> None:
    found = joined(FIRST + SECOND, likeness(inside, between), never, Bounds(0.4, across=0.5))
    assert len(found) == groups


def test_the_looser_of_two_groups_says_how_alike_is_enough() -> None:
    """Three copies of one text are a part of a story whose other accounts are less alike."""
    told = likeness(0.8, 0.6) | dict.fromkeys(combinations(FIRST, 2), 4.0)
    assert len(joined(FIRST + SECOND, told, never, Bounds(0.4, across=0.5))) == 1


def test_two_are_too_few_to_tell() -> None:
    told = likeness(3.0, 0.6, second="xy")
    assert len(joined(FIRST + "xy", told, never, Bounds(0.4, across=0.5))) == 1


def test_without_the_bound_the_mean_alone_counts() -> None:
    assert len(joined(FIRST + SECOND, likeness(2.0, 0.6), never, Bounds(0.4))) == 1
