"""Whether something is done with a thing that packs take for an event: a law, a court, a bomb.

"The law was passed" and "the court ruled" tell of an event of the pack. "Gun laws mystify many"
and "the court leans to the right" only name the thing, and are of no type. Which nouns are such
things, and what is done with them, the packs say.
"""

from collections.abc import Collection

from consilience.extraction.trees import NOMINAL, Trees, base
from consilience.packs.lemmas import lemmas
from consilience.packs.pack import Thing

_LINKING = frozenset("nmod compound conj appos".split())
_DEEPEST = 4


def tells_deed(trees: Trees, number: int, thing: Thing) -> bool:
    """Whether something is done with a thing, or by it, that makes it an event.

    Args:
        trees: The report's trees.
        number: A word for it; as a verb it tells of what it always does.
        thing: What its pack says of it.
    """
    if trees.tokens[number].upos not in NOMINAL or _is_done_there(trees, number, thing):
        return True
    here = number
    for _ in range(_DEEPEST):
        token = trees.tokens[here]
        if token.head is None or token.head < 0:
            return not trees.is_predicate(here)  # a headline: "New law on guns"
        head = token.head
        if base(token) == "obl" and thing.led_by and not _is_led(trees, here, thing.led_by):
            return False  # "outside court, the lawyer said"
        if base(token) not in _LINKING or trees.is_predicate(head):
            above = (head, *trees.having(head, "xcomp"))  # "the jury began to hear"
            return any(_is_done_or_so(trees, one, thing) for one in above)
        if _is_one_of(trees, head, thing.nouns):
            return True
        here = head
    return False


def _is_done_or_so(trees: Trees, number: int, thing: Thing) -> bool:
    """Whether a word tells what a thing does or how it stands; "clear to the court" is no verb."""
    if trees.tokens[number].upos == "ADJ":
        return _is_one_of(trees, number, thing.states)
    return _is_one_of(trees, number, (*thing.verbs, *thing.states))


def is_done_with(trees: Trees, number: int, head: int, thing: Thing) -> bool:
    """Whether a verb tells what is done with a thing that hangs on it: "planted a bomb".

    Args:
        trees: The report's trees.
        number: A word for it.
        head: The verb that it hangs on.
        thing: What its pack says of it.
    """
    near = base(trees.tokens[number]) == "obj" or _is_led(trees, number, thing.led_by)
    return near and _is_one_of(trees, head, thing.verbs)


def _is_done_there(trees: Trees, number: int, thing: Thing) -> bool:
    """Whether a thing's own words tell what was done: "a law passed in May", "she was in court"."""
    bare = trees.first_having(number, "det") is None
    if bare and _is_led(trees, number, thing.within):
        return True
    if any(_is_one_of(trees, one, thing.states) for one in trees.having(number, "amod")):
        return True
    return any(_is_one_of(trees, one, thing.verbs) for one in trees.having(number, "acl"))


def _is_led(trees: Trees, number: int, prepositions: Collection[str]) -> bool:
    return any(trees.word(one) in prepositions for one in trees.having(number, "case"))


def _is_one_of(trees: Trees, number: int, wanted: Collection[str]) -> bool:
    return trees.tokens[number].lemma in wanted or not lemmas(trees.word(number)).isdisjoint(wanted)
