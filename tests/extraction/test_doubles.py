"""What is told once only where a passage shows two clauses."""

import pytest

from tests.extraction.sentences import claims

# text, how many claims
CASES = [
    # a circumstance that can be read only with its clause, and has nothing of its own
    ("The clerk laughed after hearing that the guild had lost.", 1),
    ("They suspended the clerk when she became agitated and used profanity.", 1),
    # one that can be read by itself, and one with a number of its own
    ("She was sacked when she became angry and shouted.", 2),
    ("The clerk laughed after hearing that the guild had lost nine cups.", 2),
]


@pytest.mark.parametrize(("text", "count"), CASES)
def test_a_passage_is_told_once(text: str, count: int) -> None:
    assert len(claims(text)) == count
