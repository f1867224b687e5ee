"""Which word heads a mention of ECB+, where no tree is at hand."""

import pytest

from training.ecbplus import head_of


@pytest.mark.parametrize(
    ("mention", "head"),
    [
        ("he", "he"),
        ("the old lighthouse", "lighthouse"),
        ("the keeper of the light", "keeper"),  # what follows "of" heads nothing
        ("Mona Kell", "Mona"),  # a name is headed by its first word
        ("President Mona Kell", "Mona"),  # … after a title
        ("the mayor , who fled", "mayor"),
    ],
)
def test_the_head_of_a_mention(mention: str, head: str) -> None:
    words = mention.split()
    assert words[head_of(words, list(range(len(words))))] == head
