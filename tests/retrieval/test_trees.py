"""Who does what, and how far it is done."""

import pytest

from consilience.retrieval.concepts import key
from consilience.retrieval.opposites import opposites
from consilience.retrieval.passages import Passages
from consilience.retrieval.roles import agree
from consilience.retrieval.status import status_of
from consilience.retrieval.trees import Tree, Verb, read_tree, verbs
from tests.records import exchange


def subjects(text: str, verb: str) -> list[str]:
    tree = read_tree(text)
    return [tree.word(n) for place in verbs(key(verb), tree) for n in tree.subjects(place)]


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Calderra released the prisoners.", "release", ["Calderra"]),
        ("The prisoners were released by Calderra.", "release", ["Calderra"]),
        ("The prisoners were released on Monday.", "release", []),
        ("The envoy, who led the delegation, spoke.", "lead", ["envoy"]),
    ],
)
def test_subjects(text: str, verb: str, expected: list[str]) -> None:
    assert subjects(text, verb) == expected


def told(text: str, verb: str) -> str:
    tree = read_tree(text)
    return status_of(None, tree, next(verbs(key(verb), tree)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge was opened.", "yes"),
        ("The bridge was not opened.", "no"),
        ("The bridge will be opened.", "planned"),
        ("The army promised to open the bridge.", "planned"),
        ("They waited until the bridge was opened.", "planned"),
    ],
)
def test_how_far_a_verb_is_done(text: str, expected: str) -> None:
    assert told(text, "open") == expected


def verb(tree: Tree, word: str) -> Verb:
    return Verb(tree, next(verbs(key(word), tree)))


@pytest.mark.parametrize(
    ("statement", "same"),
    [
        ("The Calderran army shelled the clinic.", False),
        ("The Veshtian army shelled the clinic.", True),
        ("The Veshtian army shelled the school.", False),
    ],
)
def test_verbs_agree_where_the_same_does_it_to_the_same(statement: str, same: bool) -> None:
    passages = Passages.of(exchange())
    text = "The Veshtian army shelled the clinic."
    sentence = passages.sentences[0]
    asked, here = verb(read_tree(statement), "shell"), verb(read_tree(text), "shell")
    assert agree(asked, sentence, here, passages) is same


def test_opposites_go_both_ways() -> None:
    assert key("close") in opposites(key("open"))
    assert key("open") in opposites(key("close"))
    assert opposites("padlock") == frozenset()


def test_an_empty_text_has_an_empty_tree() -> None:
    assert read_tree("").roots() == ()
