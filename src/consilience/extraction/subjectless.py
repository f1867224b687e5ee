"""Where the passage of a clause begins whose subject stands far before it.

"Orr, a captain of long standing, | firmly denied it over the years": an aside parts the verb from
its subject. "Villagers had reported | hearing shots": who heard them is who reported it.
"""

from collections.abc import Sequence

from consilience.extraction.leaning import OPENING, begin_of_verb
from consilience.extraction.trees import Trees, base, has

_SETTING_APART = ",—–-"
_APART = frozenset({"parataxis", "ccomp"})
_GERUNDS = ("VerbForm=Ger", "VerbForm=Inf", "VerbForm=Part")
_NEAR = 4
"""Words between a verb and what somebody does by it."""


def subject_afar(trees: Trees, own: Sequence[int]) -> int | None:
    """The begin of a passage whose clause has its subject before it; null where it needs none.

    Args:
        trees: The report's trees.
        own: Indexes of the words of the clause, in order.
    """
    top = trees.top(own)
    head = trees.tokens[top].head
    if head is None or head < 0 or head in own or not trees.is_predicate(top):
        return None
    if trees.first_having(top, "nsubj", "csubj", "expl", "mark", "cc") is not None:
        return None
    if trees.is_finite(top):
        return _behind_aside(trees, own, top)
    first = own[0] == top or trees.word(own[0]) == "to"
    done = first and base(trees.tokens[top]) in {"xcomp", "ccomp"} and 0 < own[0] - head <= _NEAR
    gerund = any(has(trees.tokens[top], form) for form in _GERUNDS)
    return begin_of_verb(trees, head) if done and gerund else None


def _behind_aside(trees: Trees, own: Sequence[int], top: int) -> int | None:
    """The begin of the sentence of a verb that a comma parts from its subject.

    An order has no subject: "stay at home, | mend the boats".
    """
    helped = trees.first_having(top, "aux", "cop") is not None
    bare = not helped and trees.word(top) == trees.tokens[top].lemma
    ordered = bare or has(trees.tokens[top], "Mood=Imp")
    if base(trees.tokens[top]) not in _APART or ordered or not _opens(trees, own, top):
        return None
    first = own[0] - 1
    while first > 0 and trees.text[trees.tokens[first].start] in OPENING:
        first -= 1
    if first < 0 or trees.text[trees.tokens[first].start] not in _SETTING_APART:
        return None
    root = next((one for one in reversed(list(trees.chain(top)))), top)
    begin = trees.first_below(root)
    return begin if begin < own[0] else None


def _opens(trees: Trees, own: Sequence[int], top: int) -> bool:
    """Whether a clause begins with its verb, but for adverbs."""
    before = [one for one in own if one < top]
    return all(base(trees.tokens[one]) in {"advmod", "aux", "cop", "case"} for one in before)
