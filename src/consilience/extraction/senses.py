"""Whether a word stands in the sense that a trigger means, by part of speech and place in the tree.

"According to the mayor" is no accord, an "attack helicopter" no attack, "Strike Force One" no
strike. What cannot be told stays what it looks like.
"""

from collections.abc import Sequence

from consilience.extraction.figures import is_figure
from consilience.extraction.trees import Trees, base
from consilience.extraction.weaker import is_weaker
from consilience.model.analysis import Token
from consilience.packs.lexicon import Trigger

_AROUND = 6
"""Words before and behind a word that show how its line is written."""
_LARGE_IN_HEADLINES = frozenset({"NOUN", "VERB", "ADJ"})
_FUNCTIONS = frozenset({"case", "mark", "fixed", "cc", "det", "discourse"})
_NAME_PARTS = frozenset({"flat", "compound"})
_OF_LAW = frozenset(
    """charge count trial case suspect conviction indictment investigation probe inquiry victim
    scene weapon defendant plot theory rate mystery""".split()
)
"""What a noun of a deed before them only tells the kind of: "will face murder charges"."""


def stands_in_sense(trees: Trees, found: Trigger, places: Sequence[int | None]) -> bool:
    """Whether the words of a trigger can tell of its event where they stand.

    Args:
        trees: The report's trees.
        found: The trigger.
        places: For each of its words the index among the report's words; null where unknown.
    """
    first = places[0]
    if first is None or trees.tokens[first].upos is None:
        return True
    tag = trees.tokens[first].upos
    if (
        _is_aim_of_name(trees, first)
        or is_figure(trees, found, first)
        or is_weaker(trees, found, first)
    ):
        return False
    if found.verb or found.noun:
        wanted = {"VERB", "AUX"} if found.verb else {"NOUN"}
        return tag in wanted and not _only_modifies(trees, first)
    if len(places) > 1:
        return True
    if base(trees.tokens[first]) in _FUNCTIONS or _only_modifies(trees, first):
        return False
    return not _names_something(trees, first)


def _names_something(trees: Trees, number: int) -> bool:
    """Whether a word is a name or part of one."""
    tag = trees.tokens[number].upos
    if tag == "PROPN" and _is_name(trees, number):
        return True
    opens = number == 0 or not trees.is_word(number - 1)
    may_be_name = tag == "PROPN" or (tag == "NOUN" and not opens)
    return may_be_name and _is_named(trees, number)


def _is_aim_of_name(trees: Trees, number: int) -> bool:
    """Whether a verb is part of a name: "the Committee to Stop Orr"."""
    before = number - 1
    verb = trees.tokens[number].upos == "VERB"
    if not verb or before < 1 or trees.tokens[before - 1].upos != "PROPN":
        return False
    to = trees.text[trees.tokens[before].start : trees.tokens[before].end]
    return to == "to" and trees.text[trees.tokens[number].start].isupper()


def _is_name(trees: Trees, number: int) -> bool:
    """Whether a word is part of a name of several words: "Strike Force One"."""
    token = trees.tokens[number]
    if base(token) in _NAME_PARTS and token.head is not None and token.head >= 0:
        return trees.tokens[token.head].upos == "PROPN"
    return any(trees.tokens[child].upos == "PROPN" for child in trees.having(number, *_NAME_PARTS))


def _is_named(trees: Trees, number: int) -> bool:
    """Whether a word is a name by itself: "she went to Promises", in no headline.

    Where the words around it are written large too, its capital tells nothing.
    """
    token = trees.tokens[number]
    if not trees.text[token.start : token.end][:1].isupper():
        return False
    around = [one for one in range(number - _AROUND, number + _AROUND + 1) if one != number]
    small = sum(
        trees.text[trees.tokens[one].start].islower()
        for one in around
        if 0 <= one < len(trees.tokens) and trees.tokens[one].upos in _LARGE_IN_HEADLINES
    )
    return small > 0


def _only_modifies(trees: Trees, number: int) -> bool:
    """Whether a noun only says what kind of thing another is: "attack helicopter".

    What stands before a noun of an event tells of the event: "peace talks", "strike action".
    """
    token = trees.tokens[number]
    if token.head is None or token.head < 0:
        return False
    head = trees.tokens[token.head]
    if _is_title(token, head):
        return True
    if base(token) != "compound":
        return False
    nouns = head.upos == "NOUN" == token.upos
    if nouns and head.lemma in _OF_LAW:
        return True
    return nouns and token.head not in trees.events and number not in trees.events


def _is_title(token: Token, head: Token) -> bool:
    """Whether it only tells who bears a name: "the shoe bomber Orr", "hacker Vesna Kell"."""
    modifies = token.deprel in {"compound", "nmod:desc"} and head.upos == "PROPN"
    return modifies and token.upos == "NOUN" and (token.lemma or "").endswith(("er", "or"))


def is_told_aside(
    trees: Trees, number: int, predicate: int | None, *, of_subject: bool = False
) -> bool:
    """Whether a word stands in a clause that hangs on a thing of the clause: "the man who fled".

    Args:
        trees: The report's trees.
        number: The word.
        predicate: The word that carries the clause.
        of_subject: Whether only what is told of the subject counts.
    """
    aside, relation = False, ""
    for above in trees.chain(number):
        if above == predicate:
            return aside and (not of_subject or relation == "nsubj")
        relation = base(trees.tokens[above])
        aside = aside or relation == "acl"
    return aside and not of_subject
