"""Where the passage of a clause begins whose subject stands far before it.

"Orr, a captain of long standing, | firmly denied it over the years": an aside parts the verb from
its subject. "Villagers had reported | hearing shots": who heard them is who reported it.
"""

from collections.abc import Sequence

from consilience.extraction.leaning import OPENING, begin_of_verb
from consilience.extraction.trees import NOMINAL, Trees, base, has

_SETTING_APART = ",—–-"
_APART = frozenset({"parataxis", "ccomp"})
_LOOSE = frozenset({"dep", "advcl"})
_ASKED = frozenset("what who whatever whoever".split())
_GERUNDS = ("VerbForm=Ger", "VerbForm=Inf", "VerbForm=Part")
_LEADING = frozenset("when as while where if how why".split())
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
        return _asked_for(trees, own) or _behind_aside(trees, own, top)
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
    loose = base(trees.tokens[top]) in _LOOSE
    if ordered or not (loose or base(trees.tokens[top]) in _APART):
        return None
    if not _opens(trees, own, top) or (loose and trees.word(own[0]) in _LEADING):
        return None
    first = own[0] - 1
    while first > 0 and trees.text[trees.tokens[first].start] in OPENING:
        first -= 1
    apart = first >= 0 and trees.text[trees.tokens[first].start] in _SETTING_APART
    if not apart and not _is_joined(trees, first):
        return None
    root = next((one for one in reversed(list(trees.chain(top)))), top)
    begin = trees.first_below(root)
    return begin if begin < own[0] else None


def _is_joined(trees: Trees, before: int) -> bool:
    """Whether a noun stands right before a verb without a subject: the tree took it for another's.

    "A drop in the price of nets | is no reason": not behind words of saying.
    """
    return before >= 0 and trees.tokens[before].upos in NOMINAL and trees.is_word(before)


def _asked_for(trees: Trees, own: Sequence[int]) -> int | None:
    """The begin of the verb before "what", where that is told elsewhere: "to see what | comes"."""
    asked = own[0] - 1
    if asked < 1 or trees.word(asked) not in _ASKED:
        return None
    verb = asked - 1
    return begin_of_verb(trees, verb) if trees.tokens[verb].upos == "VERB" else asked


def _opens(trees: Trees, own: Sequence[int], top: int) -> bool:
    """Whether a clause begins with its verb, but for adverbs."""
    before = [one for one in own if one < top]
    return all(base(trees.tokens[one]) in {"advmod", "aux", "cop", "case"} for one in before)
