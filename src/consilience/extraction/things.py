"""Nouns for things that a pack takes for what is done with them: laws, courts, bombs.

"The law was passed" and "the court ruled" tell of an event of the pack. "Gun laws mystify many"
and "the court leans to the right" only name the thing, and are of no type.
"""

from collections.abc import Mapping

from consilience.extraction.trees import NOMINAL, Trees, base
from consilience.packs.lemmas import lemmas

_LEGISLATED = frozenset(
    """pass enact sign adopt approve draft write introduce propose repeal reject veto amend vote
    back sponsor block overturn uphold suspend ratify implement issue revise change scrap tighten
    impose take enter go break violate breach abolish finalize finalise publish unveil oppose debate
    endorse support present submit defeat kill delay review restore overhaul reverse revoke weaken
    strengthen extend renew table consider declare announce make enforce strike apply fight defy
    flout challenge pend advance clear fail stall die expire lapse ban require allow permit forbid
    prohibit limit protect cover mandate bar cut raise create authorize authorise criminalize
    criminalise provide set give grant restrict force oblige bill curb regulate end develop redraft
    author cosponsor co-sponsor move expand eliminate use""".split()
)
_JUDGED = frozenset(
    """rule order convict sentence find hear uphold overturn dismiss reject grant deny decide hold
    acquit jail fine block refuse ban clear adjourn extend allow strike appear go take bring plead
    tell testify return indict deliberate award recommend issue halt quash suspend postpone delay
    release remand try ask sue file appeal impose declare void approve vacate stay throw open call
    summon settle lodge say charge reverse affirm agree force bar permit hand determine choose
    select seat swear reach come listen reconvene""".split()
)
_ALLIED = frozenset(
    """form join leave build lead collapse negotiate announce enter quit break make agree dissolve
    forge assemble seek propose create expand fall""".split()
)
_BLOWN_UP = frozenset(
    """explode detonate go blow drop plant place throw hurl kill injure wound destroy damage hit
    strike rip tear rock target fall set trigger defuse hurt maim shake level shatter burn send
    claim leave fire launch disarm lay strap attach""".split()
)
_ELECTED = frozenset(
    """hold win lose call take schedule vote steal decide contest run go rig postpone cancel delay
    observe monitor boycott set come end conclude begin start follow return stage announce face
    fight near loom organize organise mar dominate sweep concede certify annul void invalidate
    overturn dispute challenge occur happen pass plan order demand seek force trigger participate
    compete stand campaign cast elect carry secure swing bring give hand deliver oust pit head
    enter join boost supervise oversee open close continue proceed suspend disrupt reject recognize
    recognise accept claim predict influence hack meddle interfere tip poll prepare""".split()
)
_DEEDS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(
        "law legislation bill regulation constitution decree amendment".split(), _LEGISLATED
    ),
    **dict.fromkeys(("court", "jury"), _JUDGED),
    "coalition": _ALLIED,
    "bomb": _BLOWN_UP,
    "election": _ELECTED,
}
_DEED_NOUNS = frozenset(
    """passage adoption signing ruling decision enactment repeal vote hearing case order approval
    verdict talk negotiation veto draft proposal debate defeat rejection introduction revision
    change violation breach hearing appearance sentence failure deliberation
    selection finding""".split()
)
"""Nouns of deeds beside a thing: "the passage of the bill", "a court order"."""
_STATES = frozenset("unconstitutional void null illegal deadlocked hung effective".split())
"""What a thing can be by what was done."""
_LINKING = frozenset("nmod compound conj appos".split())
_DEEPEST = 4


def tells_deed(trees: Trees, number: int) -> bool:
    """Whether something is done with a thing, or by it, that makes it an event.

    Args:
        trees: The report's trees.
        number: A word; one that is no such thing tells of what it always does.
    """
    if trees.tokens[number].upos not in NOMINAL:
        return True
    verbs = _DEEDS.get(trees.tokens[number].lemma or "")
    if verbs is None or _is_done_there(trees, number, verbs):
        return True
    here = number
    for _ in range(_DEEPEST):
        token = trees.tokens[here]
        if token.head is None or token.head < 0:
            return not trees.is_predicate(here)  # a headline: "New law on guns"
        head = token.head
        if base(token) not in _LINKING or trees.is_predicate(head):
            above = (head, *trees.having(head, "xcomp"))  # "the jury began to hear"
            return any(_is_one_of(trees, one, verbs | _STATES) for one in above)
        if _is_one_of(trees, head, _DEED_NOUNS):
            return True
        here = head
    return False


def is_done_with(trees: Trees, number: int, head: int) -> bool:
    """Whether a verb tells what is done with a thing that hangs on it: "planted a bomb".

    Args:
        trees: The report's trees.
        number: A word.
        head: The verb that it hangs on.
    """
    lemma = trees.tokens[number].lemma or ""
    verbs = _DEEDS.get(lemma)
    near = base(trees.tokens[number]) == "obj" or lemma in {"court", "jury"}
    return near and verbs is not None and _is_one_of(trees, head, verbs)


def _is_done_there(trees: Trees, number: int, verbs: frozenset[str]) -> bool:
    """Whether a thing's own words tell what was done: "a law passed in May", "she was in court"."""
    if trees.first_having(number, "det") is None:
        cases = trees.having(number, "case")
        if trees.tokens[number].lemma == "court" and any(trees.word(one) == "in" for one in cases):
            return True
    if any(_is_one_of(trees, one, _STATES) for one in trees.having(number, "amod")):
        return True
    return any(_is_one_of(trees, one, verbs) for one in trees.having(number, "acl"))


def _is_one_of(trees: Trees, number: int, wanted: frozenset[str]) -> bool:
    return trees.tokens[number].lemma in wanted or not wanted.isdisjoint(lemmas(trees.word(number)))
