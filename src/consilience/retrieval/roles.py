"""Whether a sentence has the same doing what to the same, as far as the trees tell."""

from collections.abc import Iterable, Sequence

from consilience.retrieval.passages import Passages, Sentence
from consilience.retrieval.terms import Term, terms_of
from consilience.retrieval.trees import Tree, Verb

_PRONOUNS = frozenset("he she it they we i you who which that this our his her its their".split())


def phrase_terms(tree: Tree, places: Iterable[int], passages: Passages) -> tuple[Term, ...]:
    """Words and names of the noun phrases that some nouns head."""
    return tuple(
        term
        for place in places
        for start, end in [tree.phrase(place)]
        for term in terms_of(tree.text, start, end, passages.vocabulary)
    )


def agree(asked: Verb, sentence: Sentence, told: Verb, passages: Passages) -> bool:
    """Whether a verb of a sentence has the subject and the object that another one has.

    What the sentence leaves to a pronoun may be anybody who is named just before; what it leaves
    out is not told.

    Args:
        asked: The verb of the question, or of the statement that is checked.
        sentence: The sentence.
        told: A verb of it that means the same.
        passages: The record.
    """
    subjects = list(asked.tree.subjects(asked.place)), list(told.tree.subjects(told.place))
    objects = list(asked.tree.objects(asked.place)), list(told.tree.objects(told.place))
    if subjects[0] and not subjects[1] and _nouns(asked.tree, subjects[0], passages):
        return False
    return all(
        _same(_nouns(asked.tree, there, passages), sentence, told.tree, here, passages)
        for there, here in (subjects, objects)
        if here
    )


def _nouns(tree: Tree, places: Sequence[int], passages: Passages) -> tuple[Term, ...]:
    nouns = [place for place in places if tree.upos(place) in {"NOUN", "PROPN"}]
    return phrase_terms(tree, nouns, passages)


def _same(
    wanted: Sequence[Term],
    sentence: Sentence,
    tree: Tree,
    places: Sequence[int],
    passages: Passages,
) -> bool:
    keys = {term.key for term in wanted}
    if not keys:
        return True
    if all(tree.low(place) in _PRONOUNS for place in places):
        return bool(keys & (sentence.around | sentence.keys))
    here = phrase_terms(tree, places, passages)
    told = {term.key for term in here}
    names = {term.key for term in wanted if term.is_name}
    if names and not names & told:
        # Somebody else's, or the name stands elsewhere in the sentence.
        others = any(term.is_name for term in here) or names & sentence.keys
        return bool(keys & told) and not others
    return bool(keys & told)
