"""The model's names as they are written, beside those of the rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.language.written_names import written_names
from consilience.model.analysis import Name, NameKind

Given = list[tuple[str, NameKind]]


def _names(text: str, given_names: Given) -> tuple[Name, ...]:
    found = []
    place = 0
    for words, kind in given_names:
        start = text.index(words, place)
        place = start + len(words)
        found.append(Name(start, place, kind))
    return tuple(found)


CASES: list[tuple[str, Given, Given, Given]] = [
    # A given name that a hyphen joins is part of the name, whether the model had it or not.
    ("aide Jean-Paul Orsk", [("Paul Orsk", "person")], [], [("Jean-Paul Orsk", "person")]),
    (
        "aide Jean-Paul Orsk",
        [("Jean", "place"), ("Paul Orsk", "person")],
        [],
        [("Jean-Paul Orsk", "person")],
    ),
    # Two lands that a hyphen joins are two.
    (
        "Norway-Sweden talks",
        [("Norway", "place"), ("Sweden", "place")],
        [],
        [("Norway", "place"), ("Sweden", "place")],
    ),
    # A ship's letters stand before a stroke.
    (
        "the M/S Velda sank",
        [("M", "other"), ("S Velda", "other")],
        [],
        [("M/S Velda", "other")],
    ),
    # … or are left out by the model, which knows the name alone.
    (
        "the M/V Velda and the INS Orsk",
        [("M", "other"), ("Velda", "person"), ("Orsk", "person")],
        [],
        [("M/V Velda", "other"), ("INS Orsk", "other")],
    ),
    # Two letters may be somebody's initials.
    ("M S Orsk met MS Velda", [("Velda", "person")], [("Velda", "person")], [("Velda", "person")]),
    # The word for a sort of place names none.
    ("the Sea Wo We cable", [("Sea", "place")], [], []),
    # Small words behind a name are none of it.
    ("Tarn province", [("Tarn province", "place")], [], [("Tarn", "place")]),
    # The rules know an office by its words.
    (
        "Foreign Minister Ada Orsk",
        [("Foreign Minister Ada Orsk", "person")],
        [("Ada Orsk", "person")],
        [("Ada Orsk", "person")],
    ),
    # An organisation of a land is whole.
    (
        "the Border Service of Norway",
        [("Norway", "place")],
        [("Border Service of Norway", "organisation")],
        [("Border Service of Norway", "organisation")],
    ),
    # A bare word that nowhere bears a title or a given name may be a ship's or a firm's.
    ("Velda sank", [("Velda", "person")], [], [("Velda", "other")]),
    (
        "Ada Velda spoke. Velda left",
        [("Ada Velda", "person"), ("Velda", "person")],
        [],
        [("Ada Velda", "person"), ("Velda", "person")],
    ),
    (
        "Mr Velda spoke",
        [("Velda", "person")],
        [("Velda", "person")],
        [("Velda", "person")],
    ),
    # A land is no person.
    ("Ukraine spoke", [("Ukraine", "person")], [], [("Ukraine", "place")]),
    # What only the rules find stands beside.
    ("Orsk Mills closed", [], [("Orsk Mills", "other")], [("Orsk Mills", "other")]),
]


@pytest.mark.parametrize(("text", "read", "ruled", "expected"), CASES)
def test_names_are_whole_and_of_a_kind_that_something_vouches_for(
    text: str, read: Given, ruled: Given, expected: Given
) -> None:
    found = written_names(text, _names(text, read), _names(text, ruled))
    assert [(text[name.start : name.end], name.kind) for name in found] == expected


_spans = st.lists(st.integers(0, 30), min_size=0, max_size=8, unique=True).map(sorted)


@given(st.text(alphabet="Aa -/.", min_size=31, max_size=31), _spans, _spans)
def test_names_stay_in_the_text_and_never_overlap(
    text: str, read: list[int], ruled: list[int]
) -> None:
    def names(places: list[int]) -> tuple[Name, ...]:
        return tuple(
            Name(a, b, "person")
            for a, b in zip(places[::2], places[1::2], strict=False)
            if text[a:b].strip()
        )

    found = written_names(text, names(read), names(ruled))
    ends = [0, *(name.end for name in found)]
    for end, name in zip(ends, found, strict=False):
        assert end <= name.start < name.end <= len(text)
