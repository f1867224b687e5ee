"""Whether what a trigger wants for its object is there: "lift > curfew".

By place among the words of the clause first, which a wrong tree cannot hide, then by the tree.
"""

from collections.abc import Sequence, Set

from consilience.extraction.focus import REACH, after, is_passive
from consilience.extraction.trees import Trees, base
from consilience.extraction.verbs import Word
from consilience.packs.lemmas import lemmas
from consilience.packs.lexicon import Trigger, WordForms


def has_object(found: Trigger, words: Sequence[Word]) -> bool:
    """Whether a word that a trigger wants stands where its object can be.

    Args:
        found: The trigger.
        words: The words of its clause.
    """
    following = WordForms([word.lower for word in after(words, found.last)])
    if following.has(found.objects):
        return True
    before = words[max(0, found.first - REACH) : found.first]
    return is_passive(before) and WordForms([word.lower for word in before]).has(found.objects)


def is_its_object(
    trees: Trees, places: Sequence[int | None], found: Trigger, lowered: Sequence[str]
) -> bool:
    """Whether a word that a trigger wants for its object hangs on it, as far as a tree tells.

    "Gave little hint of the voters' support" gives no support.

    Args:
        trees: The report's trees.
        places: For each word of its clause the index among the report's words.
        found: The trigger.
        lowered: The words of its clause, in small letters.
    """
    own = {place for place in places[found.first : found.last] if place is not None}
    if not found.objects or not own or any(" " in wanted for wanted in found.objects):
        return True
    if any(trees.tokens[place].upos is None for place in own):
        return True
    objects = set(found.objects)
    return any(
        place is not None and place not in own and _hangs_near(trees, place, own)
        for place, word in zip(places, lowered, strict=True)
        if not objects.isdisjoint(lemmas(word))
    )


def _hangs_near(trees: Trees, number: int, own: Set[int]) -> bool:
    """Whether a word hangs on one of some with no more than one noun between that it is of."""
    nouns = 0
    for here in trees.chain(number):
        if here in own:
            return nouns <= 1
        token = trees.tokens[here]
        nouns += base(token) == "nmod" and not _counts(trees, token.head)
        relation = base(token)
        if token.deprel == "nmod:poss" or (relation == "acl" and trees.is_finite(here)):
            return False
        if here != number and relation == "ccomp":
            return False  # "released details believing that a fix was out"
    return False


def _counts(trees: Trees, number: int | None) -> bool:
    """Whether a noun only tells how many: "hundreds of thousands of"."""
    return number is not None and number >= 0 and trees.tokens[number].lemma in _MANY


_MANY = frozenset("hundred thousand million billion dozen ten score lot number couple".split())
