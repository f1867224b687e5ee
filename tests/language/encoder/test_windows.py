"""Windows hold each token once, and overlap only where a sentence is cut."""

from hypothesis import given
from hypothesis import strategies as st

from consilience.language.encoder import load
from consilience.language.encoder.windows import (
    MOST_PIECES,
    MOST_WORDS,
    OVERLAP,
    windows_of,
    words_of,
)
from consilience.model.span import Span

PIECES = load().pieces


def windows(*paragraphs: str) -> list[tuple[int, int, int]]:
    """Start, end and number of pieces (without the marks at both ends) of each window."""
    text = "\n".join(paragraphs)
    starts = [sum(len(p) + 1 for p in paragraphs[:i]) for i in range(len(paragraphs))]
    spans = [Span(a, a + len(p)) for a, p in zip(starts, paragraphs, strict=True)]
    words = words_of(text, tuple(spans))
    found = windows_of(0, words, PIECES)
    return [(window.start, window.end, len(window.pieces) - 2) for window in found]


def test_short_paragraphs_share_a_window() -> None:
    assert windows("The dam broke .", "Nobody was hurt .") == [(0, 8, 8)]


def test_a_long_paragraph_is_cut_at_the_end_of_a_sentence_without_overlap() -> None:
    sentence = "The dam broke in the night . "
    sizes = windows(sentence * 40)
    assert [size for _, _, size in sizes] == [end - start for start, end, _ in sizes]
    assert all(end % 7 == 0 for _, end, _ in sizes)


def test_windows_overlap_where_no_sentence_ends() -> None:
    first, second, *_ = windows("dam " * 400)
    assert first == (0, MOST_WORDS, MOST_WORDS + OVERLAP)
    assert second == (MOST_WORDS, 2 * MOST_WORDS, MOST_WORDS + 2 * OVERLAP)


@given(
    st.lists(st.sampled_from(["dam", "Dam", ".", "”", "supercalifragilistic", "?"]), max_size=900)
)
def test_each_token_is_answered_for_once(forms: list[str]) -> None:
    found = windows(" ".join(forms))
    assert [start for start, _, _ in found] == [0, *(end for _, end, _ in found[:-1])][: len(found)]
    assert sum(end - start for start, end, _ in found) == len(forms)
    assert all(size + 2 <= MOST_PIECES or end - start == 1 for start, end, size in found)
