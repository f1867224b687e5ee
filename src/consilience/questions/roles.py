"""Whether a sentence has the same doing what to the same, as far as the trees tell."""

from collections.abc import Iterable, Iterator

from consilience.questions.question import Question
from consilience.retrieval.concepts import key, pair_key
from consilience.retrieval.passages import Passages, Sentence
from consilience.retrieval.terms import Term, terms_of
from consilience.retrieval.trees import Tree

_TELLING = frozenset({"VERB", "ADJ"})
_PRONOUNS = frozenset("he she it they we i you who which that this our his her its their".split())


def word_key(tree: Tree, place: int) -> str:
    """Key of a word of a tree, with the particle after it."""
    if place + 1 < len(tree.tokens):
        pair = pair_key(tree.low(place), tree.low(place + 1))
        if pair:
            return pair
    return key(tree.low(place))


def verbs(predicate: str | None, tree: Tree) -> Iterator[int]:
    """Verbs of a sentence that mean what a question's verb does."""
    for place in range(len(tree.tokens)):
        if tree.upos(place) in _TELLING and word_key(tree, place) == predicate:
            yield place


def phrase_terms(tree: Tree, places: Iterable[int], passages: Passages) -> tuple[Term, ...]:
    """Words and names of the noun phrases that some nouns head."""
    return tuple(
        term
        for place in places
        for start, end in [tree.phrase(place)]
        for term in terms_of(tree.text, start, end, passages.vocabulary)
    )


def agree(
    question: Question, sentence: Sentence, tree: Tree, verb: int, passages: Passages
) -> bool:
    """Whether a verb of a sentence has the subject and the object that a question's verb has.

    What the sentence leaves to a pronoun may be anybody who is named just before; what it leaves
    out is not told.

    Args:
        question: The question.
        sentence: The sentence.
        tree: Its tree.
        verb: A verb of it that means what the question's does.
        passages: The record.
    """
    asked = next(verbs(question.predicate, question.tree), None)
    if asked is None:
        return True
    pairs = (
        (question.tree.subjects(asked), tree.subjects(verb), True),
        (question.tree.objects(asked), tree.objects(verb), False),
    )
    return all(
        _same(question, sentence, tree, (list(there), list(here)), passages, needed=needed)
        for there, here, needed in pairs
    )


def _same(
    question: Question,
    sentence: Sentence,
    tree: Tree,
    places: tuple[list[int], list[int]],
    passages: Passages,
    *,
    needed: bool,
) -> bool:
    there = [n for n in places[0] if question.tree.upos(n) in {"NOUN", "PROPN"}]
    wanted = phrase_terms(question.tree, there, passages)
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
