"""How a cue says what it says, by itself and by what follows it."""

import pytest

from consilience.extraction.stances import stance_of

CASES = [
    ("opined", " the Orva Herald.", "says"),
    # what is agreed to is promised, what is agreed is said
    ("agreed", " to keep the gates shut.", "promises"),
    # a worth that is put at a number
    ("put", " his worth at $9 billion.", "estimates"),
    # an order over a long name; a question, and a "to" of the next sentence, give none
    ("asked", " the office of the mayor of Orva, Mona Kell, to leave", "demands"),
    ("asked", " by the host whether he wanted to leave", "says"),
    ("told", " me.\n\nThe way to Orva is shut.", "says"),
]


@pytest.mark.parametrize(("cue", "after", "stance"), CASES)
def test_stance(cue: str, after: str, stance: str) -> None:
    assert stance_of(cue, after) == stance
