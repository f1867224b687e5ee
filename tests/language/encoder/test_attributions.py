"""Sources, cues and contents as the head, the trees and the quotation marks make them together."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.language.encoder import analyse

CASES = [
    # a clause after "that" is the content, its subject the source
    ("The ministry said that the bridge at Holm was closed.",
     "The ministry", "said", "that the bridge at Holm was closed"),
    # a quotation that a second sentence carries on is one content in two parts
    ("“We came late,” said Oren Dask. “Nobody had called us.”",
     "Oren Dask", "said", "“We came late,” | “Nobody had called us.”"),
    # a preposition can be a cue
    ("According to the coast guard, two boats sank.",
     "the coast guard", "According to", "two boats sank"),
    # who calls it so stands before a verb without a subject of its own
    ("The mayor left, calling the plan a mistake.", "The mayor", "calling", "the plan a mistake"),
    # passive: what is judged is the subject
    ("The plan was criticized by the mayor.", "the mayor", "was criticized", "The plan"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "cue", "content"), CASES)
def test_parts(text: str, source: str, cue: str, content: str) -> None:
    found = {
        tuple(" | ".join(span.of(text) for span in part) for part in (a.source, a.cue, a.content))
        for a in analyse(text).attributions
    }
    assert _plain(source, cue, content) in {_plain(*row) for row in found}


def _plain(*parts: str) -> tuple[str, ...]:
    """Whether a "that" or a last stop is taken in is not told by the guidelines."""
    return tuple(part.removeprefix("that ").rstrip(".") for part in parts)


def test_nothing_is_said_where_no_words_of_saying_stand() -> None:
    assert analyse("The harbour of Brenholm has two cranes.").attributions == ()
    assert analyse("").attributions == ()


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.sampled_from(["“", "”", '"', "said", ":", "Kell", "that", ".", "\n", "it rains"]))
)
def test_parts_are_passages_and_no_word_is_said_twice_over(words: list[str]) -> None:
    text = " ".join(words)
    for one in analyse(text).attributions:
        spans = (*one.source, *one.cue, *one.content)
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(a.end <= b.start for a, b in zip(one.content, one.content[1:], strict=False))
        assert 0 < one.likely <= 1


@pytest.mark.parametrize(
    "text",
    [
        "he said “a " * 1000,
        "“said” " * 2000,
        "said, " * 3000,
        "according to : " * 2000,
        "“" * 5000 + "said",
    ],
)
def test_hostile_texts_are_read(text: str) -> None:
    assert all(one.content for one in analyse(text).attributions)
