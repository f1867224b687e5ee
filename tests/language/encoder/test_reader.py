"""The shipped model reads: sentences with their traps, trees, names, who "he" is."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.language.encoder import analyse, analyse_many
from consilience.language.encoder.trees import is_tree
from consilience.model.analysis import Analysis

SENTENCES = [
    # a text, its sentences parted by |
    ("The road is shut. Nobody was hurt.", "The road is shut.|Nobody was hurt."),
    ("Gen. Ada Brandt flew to the U.S. on Monday. She left on Tuesday.",
     "Gen. Ada Brandt flew to the U.S. on Monday.|She left on Tuesday."),
    ("KYIV, May 25 — Rescuers found two men alive. A third died.",
     "KYIV, May 25 — Rescuers found two men alive.|A third died."),
    ("“We will not wait,” she said. “We leave today.”",
     "“We will not wait,” she said.|“We leave today.”"),
    ("Mr. J. R. Holm lost 3.5 percent of the vote, or 6,200 ballots. He resigned.",
     "Mr. J. R. Holm lost 3.5 percent of the vote, or 6,200 ballots.|He resigned."),
    ("The talks broke off at 5 p.m. on Friday. Both sides blamed each other.",
     "The talks broke off at 5 p.m. on Friday.|Both sides blamed each other."),
    ("Harbour reopens after storm\n\nThe harbour of Brenholm reopened on Monday.",
     "Harbour reopens after storm|The harbour of Brenholm reopened on Monday."),
    ("Who fired first? Neither side says. The mayor wants an inquiry!",
     "Who fired first?|Neither side says.|The mayor wants an inquiry!"),
    ("The army shot down drones – 411 – and missiles – 36 – in one night. Kharkiv was hit.",
     "The army shot down drones – 411 – and missiles – 36 – in one night.|Kharkiv was hit."),
    ("He works for Holm Inc. in the capital. The firm has 40 workers.",
     "He works for Holm Inc. in the capital.|The firm has 40 workers."),
]  # fmt: skip
NAMES = [
    ("Turkish Foreign Minister Hakan Fidan met Rustem Umerov in Istanbul.",
     {("Hakan Fidan", "person"), ("Rustem Umerov", "person"), ("Istanbul", "place")}),
    ("Officials in Ukraine and Russia spoke to the United Nations in Geneva.",
     {("Ukraine", "place"), ("Russia", "place"), ("United Nations", "organisation"),
      ("Geneva", "place")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: str) -> None:
    assert [text[s.start : s.end] for s in analyse(text).sentences] == expected.split("|")


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names(text: str, expected: set[tuple[str, str]]) -> None:
    found = {(text[n.start : n.end], n.kind) for n in analyse(text).names}
    assert expected <= {(name, str(kind)) for name, kind in found}


def test_a_plain_sentence_is_parsed() -> None:
    text = "The ministry freed 40 prisoners."
    tokens = analyse(text).tokens
    assert [(t.lemma, t.upos, t.head, t.deprel) for t in tokens] == [
        ("the", "DET", 1, "det"),
        ("ministry", "NOUN", 2, "nsubj"),
        ("free", "VERB", -1, "root"),
        ("40", "NUM", 4, "nummod"),
        ("prisoner", "NOUN", 2, "obj"),
        (".", "PUNCT", 2, "punct"),
    ]


def test_he_is_whom_the_text_named() -> None:
    text = "Hakan Fidan arrived in Ankara on Monday. He said the talks would go on."
    groups = [{text[s.start : s.end] for s in group} for group in analyse(text).coreference]
    assert any({"Hakan Fidan", "He"} <= group for group in groups)


def test_who_says_what() -> None:
    text = "The mayor said that the bridge was closed."
    (found,) = analyse(text).attributions
    assert [text[s.start : s.end] for s in found.source] == ["The mayor"]
    assert [text[s.start : s.end] for s in found.cue] == ["said"]
    assert [text[s.start : s.end] for s in found.content] == ["that the bridge was closed"]


@pytest.mark.parametrize("text", ["", " \n\n ", "—", "a", "?" * 500, "word " * 900, "x" * 5000])
def test_odd_texts_are_read(text: str) -> None:
    assert_well_formed(analyse(text))


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_every_analysis_is_well_formed(text: str) -> None:
    assert_well_formed(analyse(text))


def test_company_changes_nothing() -> None:
    texts = [text for text, _ in SENTENCES]
    assert analyse_many(texts) == [analyse(text) for text in texts]


def assert_well_formed(analysis: Analysis) -> None:
    tokens = analysis.tokens
    assert "".join(analysis.text[t.start : t.end] for t in tokens) == "".join(analysis.text.split())
    assert all(a.end <= b.start for a, b in pairwise(tokens))
    for sentence in analysis.sentences:
        first, last = sentence.first_token, sentence.last_token
        heads = [(t.head if t.head != -1 else i) for i, t in enumerate(tokens)][first:last]
        assert all(head is not None and first <= head < last for head in heads)
        assert is_tree([int(head or 0) - first for head in heads])
    assert [s.first_token for s in analysis.sentences[1:]] == [
        s.last_token for s in analysis.sentences[:-1]
    ]
    for name in analysis.names:
        assert analysis.text[name.start : name.end].strip()
