"""Whom "he" and "she" mean that say something. The people and places are invented."""

import pytest

from tests.extraction.accounts import voices_at

# text, words of the passage, who says it
CASES = [
    # the subject of the sentence before, and not the last one named
    (
        "Oren Dask denounced the words of Viktor Rook. “We lost nine men,” he said.",
        "nine men",
        ["Oren Dask"],
    ),
    # named behind a description of where he works
    (
        "Viktor Rook looked out. “We are shocked,” Rook said.\n\nA teacher at the School of Orva, "
        "Oren Dask, did not go to work. “I saw nine cars,” he said.",
        "nine cars",
        ["Oren Dask"],
    ),
    # behind a title that heads the subject
    (
        "The ferry owner Oren Dask feared the plan of Viktor Rook.\n\n“Nine men left,” he said.",
        "Nine men",
        ["Oren Dask"],
    ),
    # nobody names himself
    (
        "Oren Dask met the mayor. Viktor Rook spoke. “If Rook wins, nine men will go,” he said.",
        "nine men",
        ["Oren Dask"],
    ),
    # who goes on speaking in a paragraph
    (
        "Oren Dask met Viktor Rook. “We like Rook,” he said. He said nine men had come.",
        "nine men",
        ["Oren Dask"],
    ),
    # in full, where one of that name is known
    ("Oren Dask came. Dask was late. “Nine men died,” he said.", "Nine men", ["Oren Dask"]),
    # nor does he tell himself, and who is asked answers
    (
        "The farmer Viktor Rook came to see Oren Dask. “We lost nine men,” he told Dask.",
        "nine men",
        ["Viktor Rook"],
    ),
    (
        "The columnist Viktor Rook asked Oren Dask whether he was well.\n\n“Nine men,” he said.",
        "Nine men",
        ["Oren Dask"],
    ),
    # a description with its name beside it, and a clause inside the sentence
    (
        "Orva's foreign minister, Oren Dask, feared Viktor Rook.\n\n“Nine men died,” he said.",
        "Nine men",
        ["Oren Dask"],
    ),
    # a woman with her title is no "he"
    (
        "“The dam burst,” Ms. Rook said. Oren Dask left. He said nine men had died.",
        "nine men",
        ["Oren Dask"],
    ),
    # "he" before the name that explains it
    (
        "After four days in which he said nine men had died, Governor Oren Dask said, “We stay.”",
        "nine men",
        ["Oren Dask"],
    ),
]


@pytest.mark.parametrize(("text", "words", "voices"), CASES)
def test_who_is_meant(text: str, words: str, voices: list[str]) -> None:
    assert voices_at(text, words) == voices
