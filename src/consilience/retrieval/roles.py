"""Whether a sentence has the same doing what to the same, as far as the trees tell."""

from collections.abc import Iterable

from consilience.retrieval.passages import Passages, Sentence
from consilience.retrieval.terms import Term, terms_of
from consilience.retrieval.trees import Tree

_PRONOUNS = frozenset("he she it they we i you who which that this our his her its their".split())


def phrase_terms(tree: Tree, places: Iterable[int], passages: Passages) -> tuple[Term, ...]:
    """Words and names of the noun phrases that some nouns head."""
    return tuple(
        term
        for place in places
        for start, end in [tree.phrase(place)]
        for term in terms_of(tree.text, start, end, passages.vocabulary)
    )


def agree(
    asking: Tree, asked: int, sentence: Sentence, tree: Tree, verb: int, passages: Passages
) -> bool:
    """Whether a verb of a sentence has the subject and the object that another one has.

    What the sentence leaves to a pronoun may be anybody who is named just before; what it leaves
    out is not told.

    Args:
        asking: Tree of the question, or of the statement that is checked.
        asked: Its verb.
        sentence: The sentence.
        tree: Its tree.
        verb: A verb of it that means the same.
        passages: The record.
    """
    pairs = (
        (asking.subjects(asked), tree.subjects(verb), True),
        (asking.objects(asked), tree.objects(verb), False),
    )
    return all(
        _same(asking, sentence, tree, (list(there), list(here)), passages, needed=needed)
        for there, here, needed in pairs
    )


def _same(
    asking: Tree,
    sentence: Sentence,
    tree: Tree,
    places: tuple[list[int], list[int]],
    passages: Passages,
    *,
    needed: bool,
) -> bool:
    there = [n for n in places[0] if asking.upos(n) in {"NOUN", "PROPN"}]
    wanted = phrase_terms(asking, there, passages)
    keys = {term.key for term in wanted}
    if not keys:
        return True
    here = places[1]
    if not here:
        return not needed
    if all(tree.low(n) in _PRONOUNS for n in here):
        return bool(keys & (sentence.around | sentence.keys))
    told = {term.key for term in phrase_terms(tree, here, passages)}
    names = {term.key for term in wanted if term.is_name}
    if names and not names & told:
        # The name stands elsewhere in the sentence: it is somebody else's there.
        return bool(keys & told) and not names & sentence.keys
    return bool(keys & told)
