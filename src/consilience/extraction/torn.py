"""Words that no mark parts from a passage, and that one phrase or verb joins to it.

Voices cut a sentence where they begin and end, and sometimes they cut a phrase in two: "closed |
last year after the flood", "Florida Orva | College". A passage that begins or ends there is read
wrongly, whoever says which half.
"""

from collections.abc import Sequence, Set

from consilience.extraction.leaning import begin_of_verb
from consilience.extraction.trees import Trees, base

_BEHIND = frozenset("obl advmod obj nmod xcomp fixed flat acl compound".split())
"""Relations of what stands behind a word and is one with it."""
_BEFORE = frozenset("compound amod nummod det aux nsubj flat advmod expl".split())
"""The same of what stands before a word."""
_SAYING = frozenset(
    """say tell add write note argue reply claim insist warn announce declare state think believe
    ask report show suggest predict tweet""".split()
)
_NEAR = 6
"""Words between the begin of a phrase and where it is cut."""
_FAR = 25
"""The same of what is cut off at its end."""


def torn_begin(trees: Trees, own: Sequence[int]) -> int | None:
    """The begin of what the first of some words is torn from.

    Args:
        trees: The report's trees.
        own: Indexes of words, in order.

    Returns:
        Index of a word before them; null where they are not torn off.
    """
    before, inside = own[0] - 1, set(own)
    if before < 0 or not trees.is_word(before):
        return None
    token = trees.tokens[before]
    if token.head not in inside or base(token) not in _BEFORE:
        return _torn_behind(trees, own[0], inside)
    if base(token) == "aux":
        return min(before, begin_of_verb(trees, token.head or 0))
    return _begin_of(trees, before)


def _torn_behind(trees: Trees, first: int, inside: Set[int]) -> int | None:
    """The begin of the word that stands before some words and on which they hang."""
    before = first - 1
    top = next((one for one in trees.chain(first) if trees.tokens[one].head not in inside), first)
    if trees.tokens[top].head != before or base(trees.tokens[top]) not in _BEHIND:
        return None
    if trees.tokens[before].lemma in _SAYING or trees.is_finite(top):
        return None
    if trees.is_predicate(before):
        return begin_of_verb(trees, before)
    return _begin_of(trees, before)


def _begin_of(trees: Trees, number: int) -> int:
    """Where the phrase of a word begins, if near before it."""
    first = trees.first_below(number)
    return first if number - first <= _NEAR else number


def torn_end(trees: Trees, own: Sequence[int]) -> Sequence[int]:
    """The words behind some words that the last of them is torn from.

    Args:
        trees: The report's trees.
        own: Indexes of words, in order.
    """
    after, inside = own[-1] + 1, set(own)
    if after >= len(trees.tokens) or not trees.is_word(after):
        return ()
    top = next((one for one in trees.chain(after) if trees.tokens[one].head in inside), None)
    if top is None or not (base(trees.tokens[top]) in _BEHIND or _shares(trees, top)):
        return ()
    if trees.is_finite(top) and base(trees.tokens[top]) != "xcomp":
        return ()
    last = trees.last_below(top)
    whole = trees.first_below(top) == after and last - after <= _FAR
    return range(after, last + 1) if whole else ()


def _shares(trees: Trees, number: int) -> bool:
    """Whether a joined verb has its subject and "had" before it: "had wondered | and argued"."""
    token = trees.tokens[number]
    if base(token) != "conj" or token.upos != "VERB" or trees.is_finite(number):
        return False
    above = token.head
    alone = trees.first_having(number, "nsubj", "aux", "mark") is None
    return alone and above is not None and trees.first_having(above, "aux") is not None
