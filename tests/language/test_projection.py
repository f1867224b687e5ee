"""Trees of the model's tokens, put upon words as they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.language.projection import projected, projected_triggers
from consilience.language.tokens import tokenize
from consilience.model.analysis import Analysis, Token, Trigger


def _read(text: str, parts: list[tuple[str, str, int, str]]) -> Analysis:
    """Parts as form, tag, head and relation, found in the text one behind the other."""
    tokens: list[Token] = []
    place = 0
    for form, tag, head, relation in parts:
        start = text.index(form, place)
        place = start + len(form)
        tokens.append(Token(start, place, form.lower(), tag, "_", head, relation))
    return Analysis("r", text, (), tuple(tokens))


CASES = [
    # A clitic is no word of its own: the verb it belongs to stands higher.
    (
        "They don't agree",
        [
            ("They", "PRON", 3, "nsubj"),
            ("do", "AUX", 3, "aux"),
            ("n't", "PART", 3, "advmod"),
            ("agree", "VERB", -1, "root"),
        ],
        [("They", "PRON", 2), ("don't", "AUX", 2), ("agree", "VERB", -1)],
    ),
    # The head of a hyphened word is what the others hang on.
    (
        "state-run mills closed",
        [
            ("state", "NOUN", 2, "obl"),
            ("-", "PUNCT", 2, "punct"),
            ("run", "VERB", 3, "amod"),
            ("mills", "NOUN", 4, "nsubj"),
            ("closed", "VERB", -1, "root"),
        ],
        [("state-run", "VERB", 1), ("mills", "NOUN", 2), ("closed", "VERB", -1)],
    ),
    # What the model keeps whole and the rules cut hangs on its first word.
    (
        "see a@b now",
        [("see", "VERB", -1, "root"), ("a@b", "X", 0, "obj"), ("now", "ADV", 0, "advmod")],
        [("see", "VERB", -1), ("a", "X", 0), ("@", "X", 1), ("b", "X", 1), ("now", "ADV", 0)],
    ),
]


@pytest.mark.parametrize(("text", "parts", "expected"), CASES)
def test_written_words_take_the_highest_part(
    text: str, parts: list[tuple[str, str, int, str]], expected: list[tuple[str, str, int]]
) -> None:
    tokens = projected(tokenize(text, 0, len(text)), _read(text, parts))
    assert [(text[t.start : t.end], t.upos, t.head) for t in tokens] == expected


def test_a_word_that_was_not_read_stays_unread() -> None:
    text = "menu They agree"
    read = _read(text, [("They", "PRON", 1, "nsubj"), ("agree", "VERB", -1, "root")])
    assert projected(tokenize(text, 0, len(text)), read)[0].upos is None


def test_triggers_move_to_the_written_word() -> None:
    text = "a state-run strike"
    read = _read(
        text,
        [
            ("a", "DET", 4, "det"),
            ("state", "NOUN", 3, "obl"),
            ("-", "PUNCT", 3, "punct"),
            ("run", "VERB", 4, "amod"),
            ("strike", "NOUN", -1, "root"),
        ],
    )
    found = Analysis(
        "r", text, (), read.tokens, triggers=(Trigger(4, "occurrence", 0.0, 0.0, 0.0, 2.0, 1.0),)
    )
    (trigger,) = projected_triggers(tokenize(text, 0, len(text)), found)
    assert trigger.token == 2


@given(st.lists(st.tuples(st.sampled_from(["ab", "a-b", "x's", ".", "7,5"]), st.integers(0, 9))))
def test_trees_stay_trees(words: list[tuple[str, int]]) -> None:
    text = " ".join(word for word, _ in words)
    places = [number for number, mark in enumerate(text) if mark != " "]
    # Every character is a part of its own; each hangs on one before it, the first is the root.
    dice = [number for _, number in words] or [0]
    parts = tuple(
        Token(place, place + 1, text[place], "X", "_", -1 if n == 0 else dice[n % len(dice)] % n)
        for n, place in enumerate(places)
    )
    tokens = projected(tokenize(text, 0, len(text)), Analysis("r", text, (), parts))
    for number in range(len(tokens)):
        seen, here = set(), number
        while here != -1:
            assert here not in seen
            seen.add(here)
            head = tokens[here].head
            assert head is not None
            here = head
