"""Names from scores: none begins in its middle."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.language.encoder.names import best_labels, names_of
from consilience.language.encoder.windows import words_of
from consilience.model.span import Span

LABELS = ("O", "B-person", "I-person", "B-place", "I-place")


def test_keeps_the_best_labels_where_they_follow_the_rule() -> None:
    scores = np.eye(5, dtype=np.float32)[[1, 2, 0, 3]]
    assert best_labels(scores, LABELS) == [1, 2, 0, 3]


def test_repairs_a_name_without_a_beginning() -> None:
    scores = np.zeros((2, 5), np.float32)
    scores[0, 0], scores[0, 1], scores[1, 2] = 1.0, 0.9, 3.0
    assert best_labels(scores, LABELS) == [1, 2]


@given(st.integers(1, 25), st.integers(0, 2**32 - 1))
def test_a_name_goes_on_only_with_its_kind(size: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(size, 5)).astype(np.float32)
    before = "O"
    for number in best_labels(scores, LABELS):
        label = LABELS[number]
        if label.startswith("I-"):
            assert before[2:] == label[2:]
        before = label


KINDS = ("person", "organisation", "place", "group", "other")
ALL_LABELS = ("O", *(f"{side}-{kind}" for kind in KINDS for side in "BI"))


def read_names(text: str, told: dict[str, tuple[str, float]]) -> list[tuple[str, str]]:
    """The names found where each passage has a kind with a score, all else being outside."""
    words = words_of(text, (Span(0, len(text)),))
    scores = np.zeros((len(words.cuts), len(ALL_LABELS)), np.float32)
    scores[:, 0] = 4.0
    for passage, (kind, strength) in told.items():
        start = text.index(passage)
        inside = [
            index
            for index, cut in enumerate(words.cuts)
            if start <= cut.start < start + len(passage)
        ]
        for number, index in enumerate(inside):
            scores[index, 0] = 0.0
            side = "I" if number else "B"
            scores[index, ALL_LABELS.index(f"{side}-{kind}")] = strength
    found = names_of(words, [0, len(words.cuts)], scores, ALL_LABELS)
    return [(text[name.start : name.end], name.kind) for name in found]


@pytest.mark.parametrize(
    ("text", "told", "names"),
    [
        # a title is no part of a name, though the model takes it in
        (
            "He met Sheikh Oran Velt there.",
            {"Sheikh Oran Velt": ("person", 9.0)},
            [("Oran Velt", "person")],
        ),
        # nor is a linking word at an end
        ("Workers of Veltra and rested.", {"Veltra and": ("organisation", 9.0)},
         [("Veltra", "organisation")]),
        # a town and its state are two places, also without a comma
        ("They flew to Tampa Florida at night.", {"Tampa Florida": ("place", 9.0)},
         [("Tampa", "place"), ("Florida", "place")]),
        # but not where the two together are one name
        ("They flew to New Mexico at night.", {"New Mexico": ("place", 9.0)},
         [("New Mexico", "place")]),
        # the gazetteer knows the longer name
        ("Aid reached the Gaza strip again.", {"Gaza": ("place", 9.0)},
         [("Gaza strip", "place")]),
        # an organisation goes on behind "of"
        ("The Grain Board of Orland met.",
         {"Grain Board": ("organisation", 9.0), "Orland": ("place", 9.0)},
         [("Grain Board of Orland", "organisation")]),
        # an unlikely organisation is none
        ("The Marigold sank.", {"Marigold": ("organisation", 1.0)}, []),
    ],
)  # fmt: skip
def test_names_are_mended(
    text: str, told: dict[str, tuple[str, float]], names: list[tuple[str, str]]
) -> None:
    assert read_names(text, told) == names


def test_the_gazetteer_speaks_for_a_kind_where_the_model_wavers() -> None:
    text = "Ukraine replied."
    words = words_of(text, (Span(0, len(text)),))
    scores = np.full((len(words.cuts), len(ALL_LABELS)), -5.0, np.float32)
    scores[:, 0] = 0.0
    scores[0, ALL_LABELS.index("B-person")] = 3.0
    scores[0, ALL_LABELS.index("B-place")] = 2.5
    (name,) = names_of(words, [0, len(words.cuts)], scores, ALL_LABELS)
    assert name.kind == "place"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They sold Kell Gases Pvt. Ltd. to Orva .", "Kell Gases Pvt. Ltd."),
        ("They sold Kell Gases, Inc. to Orva .", "Kell Gases, Inc."),
        ("They sold Kell Gases, and Orva paid .", "Kell Gases"),  # a comma alone adds nothing
    ],
)
def test_a_firm_goes_up_to_what_says_so(text: str, name: str) -> None:
    assert (name, "organisation") in read_names(text, {"Kell Gases": ("organisation", 9.0)})
