"""Whether a number of a clause is of another thing or person than its event tells of.

"A vigil for the killing of a 15-year-old", "the trial of two men accused of killing Orr, 34",
"sentenced the man who killed four" and "in Velm, 30 miles south of Tarn" have numbers of a victim,
of an older deed, of a town: what the clause tells has none of them. A number that stands in the
deed which somebody is charged with stays with the charge.
"""

import re
from collections.abc import Sequence

from consilience.extraction.besides import is_charging
from consilience.extraction.trees import Trees, base
from consilience.model.claim import PlaceMention
from consilience.model.quantity import Quantity
from consilience.model.span import Span

_DISTANCES = frozenset("mile kilometre kilometer metre meter".split())
_DIRECTION = re.compile(
    r"(?:\)|\s\([^()]{1,20}\))?\s(?:due\s)?(?:away\s)?(?:(?:north|south|east|west)[a-z-]{0,10}\sof"
    r"|outside(?:\sof)?|from|away\sfrom)\s(?:the\s)?(?:city\sof\s)?[A-Z]"
)
_REACH = 50
"""Code points between a town and the distance that tells where it lies."""
_HARMING = frozenset(
    """kill shoot shot murder slay wound injure stab assassinate attack beat assault rape rob
    kidnap behead execute bomb fire strangle""".split()
)
_HARMS = frozenset(
    """killing shooting death murder slaying stabbing assassination attack assault beating rape
    kidnapping beheading execution bombing loss""".split()
)
_FORMER = frozenset("at over since after following for against of".split())
_MARKING = frozenset("mark commemorate protest condemn mourn remember denounce decry".split())
_DURING = frozenset("amid after before despite".split())


def is_of_place(text: str, quantity: Quantity, places: Sequence[PlaceMention]) -> bool:
    """Whether it is how far a town lies from another: "in Velm, 30 miles (48 km) south of Tarn".

    Args:
        text: The report's text.
        quantity: The number with its unit.
        places: The places of its clause.
    """
    if quantity.unit not in _DISTANCES or not _DIRECTION.match(text, quantity.end):
        return False
    apart = text[: quantity.start].rstrip()[-1:] in {",", "("}
    return apart and any(0 < quantity.start - town.end < _REACH for town in places)


def is_of_other_deed(trees: Trees, quantity: Quantity, predicate: int, trigger: int | None) -> bool:
    """Whether a number is of somebody hurt in, or of the length of, another deed that is named.

    Args:
        trees: The report's trees.
        quantity: The number.
        predicate: Index of the word that carries the clause.
        trigger: Index of the word that tells what happened; null where the verb does.
    """
    words = trees.within(Span(quantity.start, quantity.end))
    above = list(trees.chain(trees.top(words))) if words else []
    ends = [above.index(one) for one in (predicate, trigger) if one in above]
    if not ends:
        return False
    below = above[: min(ends)]
    if quantity.unit == "year" and _is_age_of_victim(trees, below, predicate, trigger):
        return True
    if _is_of_strike(trees, quantity, below):
        return True
    if below and any(trees.word(one) == "as" for one in trees.having(below[0], "case")):
        return False  # "gave the number of people arrested as 415"
    return any(_tells_of_another(trees, one) for one in below[1:])


def _is_age_of_victim(
    trees: Trees, below: Sequence[int], predicate: int, trigger: int | None
) -> bool:
    """Whether it is the age of whom another deed befell: "in protest at the death of a boy, 15"."""
    if is_charging(trees, predicate) or is_charging(trees, trigger):
        return False
    return any(
        (trees.tokens[one].lemma in _HARMS or trees.word(one) in _HARMS)
        and _is_named_besides(trees, one)
        for one in below[1:]
    )


def _is_named_besides(trees: Trees, noun: int) -> bool:
    head = trees.tokens[noun].head
    relation = base(trees.tokens[noun])
    if relation == "obj":
        return head is not None and trees.tokens[head].lemma in _MARKING
    led = any(trees.word(one) in _FORMER for one in trees.having(noun, "case"))
    return led and relation in {"obl", "nmod"}


def _is_of_strike(trees: Trees, quantity: Quantity, below: Sequence[int]) -> bool:
    """Whether a length with a hyphen is of an event besides: "marched amid a 24-hour strike"."""
    if "-" not in quantity.text or len(below) < 2 or below[1] not in trees.events:
        return False
    if base(trees.tokens[below[0]]) not in {"compound", "amod", "nummod"}:
        return False
    head = trees.tokens[below[1]].head
    if base(trees.tokens[below[1]]) == "obj":
        return head is not None and trees.tokens[head].lemma in _MARKING
    return any(trees.word(one) in _DURING for one in trees.having(below[1], "case"))


def _tells_of_another(trees: Trees, number: int) -> bool:
    """Whether a clause behind a noun tells of an older deed: "freed the man who shot two"."""
    token = trees.tokens[number]
    if base(token) != "acl" or token.head is None or token.head < 0:
        return False
    if token.deprel != "acl:relcl":
        return is_charging(trees, number)
    # Of who acts the record may stand; an attack "that killed ten" is told of with its toll.
    besides = token.head not in trees.events and base(trees.tokens[token.head]) != "nsubj"
    whom = any(trees.word(one) in {"who", "that"} for one in trees.having(number, "nsubj"))
    return (token.lemma in _HARMING or token.lemma in _MARKING) and besides and whom


def harms_counted(trees: Trees, number: int) -> bool:
    """Whether a clause about somebody is one of a deed with its number: "who shot two guards".

    Args:
        trees: The report's trees.
        number: The word that carries it.
    """
    span = range(number + 1, trees.last_below(number) + 1)
    return _tells_of_another(trees, number) and any(_is_number(trees, one) for one in span)


def _is_number(trees: Trees, number: int) -> bool:
    return trees.tokens[number].upos == "NUM" or trees.word(number).endswith("-old")
