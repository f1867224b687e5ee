"""Given names that may be one person's."""

import pytest

from consilience.linking.nicknames import is_nickname


@pytest.mark.parametrize(
    ("one", "other", "may_be_one"),
    [
        ("bill", "william", True),
        ("katherine", "catherine", True),  # two spellings
        ("oleksandr", "alexander", True),  # two tongues
        ("pat", "patricia", True),
        ("patrick", "patricia", False),  # "Pat" is short for both
        ("gary", "harry", False),
        ("orsk", "orsk", False),  # in no list
    ],
)
def test_nicknames(one: str, other: str, may_be_one: bool) -> None:
    assert is_nickname(one, other) is may_be_one
    assert is_nickname(other, one) is may_be_one
