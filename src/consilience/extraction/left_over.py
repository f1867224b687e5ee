"""Pieces that words of saying leave behind, and what no person wrote.

"Kell told | the guild of pilots, which met on Friday, | that she would sail": whom she told is no
claim, nor is where she said it. Who the hearers are and what they did stays in the words of saying.
"""

import re
from collections.abc import Sequence

from consilience.extraction.trees import NOMINAL, Trees, base
from consilience.model.claim import Claim

_TELLING = frozenset("tell inform remind assure notify warn ask".split())
_SPEAKING = frozenset(
    """say tell add write note argue reply respond continue conclude explain insist warn announce
    declare state claim admit ask acknowledge recall remark joke tweet predict suggest""".split()
)
_BESIDE = frozenset("obl advmod advcl nmod mark case punct cc discourse".split())
"""Relations of what stands beside a saying and is not said."""
_LEADING_UP = frozenset("in by while when after before upon on".split())
"""Words before a gerund that leads up to a saying: "in discussing the dam, Orr told …"."""
_AT_ONCE = frozenset("in by upon on".split())
"""The same where the gerund stands behind the saying."""
_GESTURE = 5
"""Words that only tell how somebody spoke, at most."""
_MARKUP = re.compile(r"</?[a-z][\w-]*(?:\s[\w-]+=|/?>)", re.IGNORECASE)


def is_left_over(trees: Trees, claim: Claim) -> bool:
    """Whether a claim is only what words of saying leave, or holds the marks of a page.

    Args:
        trees: The report's trees.
        claim: The claim, typed.
    """
    if _MARKUP.search(claim.text):
        return True
    if claim.event_type == "statement":
        return False
    words = [word for span in claim.spans for word in trees.within(span) if trees.is_word(word)]
    saying = _saying_above(trees, words)
    if saying is None:
        return False
    tops = [word for word in words if trees.tokens[word].head == saying]
    if _hears(trees, tops[0], saying):
        return True
    dated = bool(claim.times or claim.places)
    gesture = len(words) <= _GESTURE and not dated and _gestures(trees, tops[0], saying)
    if gesture or _leads_up(trees, tops[0], saying):
        return claim.pack is None and not claim.quantities
    return circumstance_of(trees, words) is not None


def circumstance_of(trees: Trees, words: Sequence[int]) -> int | None:
    """The word of saying of which some words tell where or when it was said; null where none.

    Args:
        trees: The report's trees.
        words: Indexes of words behind it, in order.
    """
    saying = _saying_above(trees, words)
    if saying is None:
        return None
    tops = [word for word in words if trees.tokens[word].head == saying]
    beside = all(base(trees.tokens[top]) in _BESIDE for top in tops)
    return saying if beside and _is_circumstance(trees, tops[0], saying) else None


def _saying_above(trees: Trees, words: Sequence[int]) -> int | None:
    """The word of saying on which all of some words hang, outside them; null where there is none.

    Args:
        trees: The report's trees.
        words: Indexes of words, in order.
    """
    inside = set(words)
    heads = {trees.tokens[word].head for word in words} - inside
    if len(heads) != 1:
        return None
    head = heads.pop()
    if head is None or head < 0 or trees.tokens[head].upos != "VERB":
        return None
    return head if trees.tokens[head].lemma in _SPEAKING else None


def _hears(trees: Trees, top: int, saying: int) -> bool:
    """Whether a phrase is whom somebody tells: "told | the guild on Monday"."""
    token = trees.tokens[top]
    told = trees.tokens[saying].lemma in _TELLING and base(token) in {"obj", "iobj"}
    return told and saying < top and token.upos in NOMINAL and not trees.is_predicate(top)


def _leads_up(trees: Trees, top: int, saying: int) -> bool:
    """Whether a gerund only tells on what occasion something is said.

    Behind the saying "after" and "while" tell of an event; "on hearing of it" does not. What
    somebody insists on is wanted.
    """
    if base(trees.tokens[top]) != "advcl" or trees.first_having(top, "nsubj") is not None:
        return False
    if trees.word(top) == "asked":
        return True  # "When asked if it would hold, Orr said"
    if not trees.word(top).endswith("ing"):
        return False
    marks = {trees.word(one) for one in trees.having(top, "mark", "case")}
    if top > saying:
        return bool(marks & _AT_ONCE) and trees.tokens[saying].lemma != "insist"
    return not marks or bool(marks & _LEADING_UP)  # "keeping her on the line, Orr said"


def _gestures(trees: Trees, top: int, saying: int) -> bool:
    """Whether a few words only tell how somebody spoke: "she said, | breaking into tears"."""
    token = trees.tokens[top]
    bare = trees.first_having(top, "nsubj", "mark", "case", "ccomp") is None
    gerund = base(token) == "advcl" and trees.word(top).endswith("ing")
    return bare and gerund and top > saying and token.lemma not in _SPEAKING


def _is_circumstance(trees: Trees, top: int, saying: int) -> bool:
    """Whether a phrase tells where or when somebody spoke: "said | at a meeting in Ostra"."""
    token = trees.tokens[top]
    noun = base(token) == "obl" and token.upos in NOMINAL and not trees.is_predicate(top)
    return noun and saying < top
