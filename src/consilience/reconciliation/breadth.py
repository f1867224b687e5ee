"""How much a number takes in: the dead or the injured as well, a day or all, a city or a country.

Two numbers of one thing that take in more or less than each other are both right. What is read here
is told in so many words beside the number; a difference that no words tell is none.
"""

import re
from dataclasses import dataclass

from consilience.model.claim import Claim
from consilience.model.quantity import Quantity
from consilience.reconciliation.nouns import PERSONS, Kinds
from consilience.text.folding import fold, stem

_REACH = 60
"""Code points beside a number in which words tell how much it takes in."""
_WITH = re.compile(
    r"^,?\s*(?:and|or|as well as|along with|together with)\s+(?:their |its |the )?(?P<noun>[a-z]+)"
    r"(?= ?(?:[.,;:)]|$| (?:were|was|are|is|have|had|in|on|at|from|after|when|took|will|would)\b))"
)
"""What is counted as well, right behind the noun: "dead and injured"."""
_BEFORE_NOUN = re.compile(r"\b(?P<noun>[a-z]+) and (?:the )?$")
"""The same before a noun whose number follows: "the dead and injured number 49"."""
_INCLUDED = re.compile(
    r"\b(?:including|counting|inclusive of|plus) (?:the |its |their |all )?(?P<noun>[a-z]+)\b"
)
"""What is in the number, where it is no part with a number of its own: "including debt"."""
_OF_BOTH = re.compile(r", (?:both )?(?P<one>[a-z]+) and (?P<other>[a-z]+)[.,;]?$")
"""What a number is made of, behind the clause: "187 were on board, passengers and crew"."""
_EVERYWHERE = re.compile(
    r"\b(?<!from )(?:(?:across|throughout|all over|around) (?:the )?(?:whole |entire )?"
    r"(?P<area>country|nation|province|region|state|county|island|district|world|globe|continent)|"
    r"in (?:the )?(?:whole|entire) (?P<whole>country|nation|province|region|state|island|world)|"
    r"(?P<wide>nationwide|countrywide|worldwide|statewide|globally|nationally))\b"
)
_ACROSS_NAME = re.compile(
    r"\b(?:[Aa]cross|[Tt]hroughout|[Aa]ll over)\s+(?:the\s+)?(?P<name>[A-Z]\w+(?:\s[A-Z]\w+)?)"
    r"\s+(?:province|region|state|county|district|island)\b"
)
_WIDE = {
    "nationwide": "country",
    "countrywide": "country",
    "nationally": "country",
    "nation": "country",
    "statewide": "state",
    "worldwide": "world",
    "globally": "world",
    "globe": "world",
}
_A_DAY = re.compile(r"\s+(?:an?|per|each|every)\s+[a-z]+")
_EACH = re.compile(
    r"^[^.;]{0,40}?\b(?:each|apiece|per (?:person|head|family|household|passenger))\b"
)
_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Breadth:
    """How much a number takes in.

    Attributes:
        joined: Stems of what is counted besides its noun.
        words: The words that tell what is counted besides.
        area: The whole area that it is told for, folded; empty where it is told for none.
        each: Whether it is told for each of several.
        end: Code point after the words that tell what is counted.
    """

    joined: frozenset[str] = _NOTHING
    words: str = ""
    area: str = ""
    each: bool = False
    end: int = 0


def breadth_of(text: str, claim: Claim, quantity: Quantity, kinds: Kinds) -> Breadth:
    """Read how much a number takes in.

    Args:
        text: The report's text.
        claim: The claim that tells it.
        quantity: The number.
        kinds: What the packs know of nouns.
    """
    others = [q.start for q in claim.quantities if q.start >= quantity.end]
    stop = min([claim.end, quantity.end + 2 * _REACH, *others])
    end = noun_end(quantity)
    place = quantity.counted.start if quantity.counted else quantity.start
    front = text[max(0, place - 24) : place].lower()
    joined, words, reach = _joined(quantity, front, text[end:stop].lower(), kinds, alone=not others)
    before = [q.end for q in claim.quantities if q.end <= quantity.start]
    start = max([claim.start, quantity.start - _REACH, *before])
    return Breadth(
        joined=joined,
        words=words,
        area=_area(text[start : quantity.start], text[quantity.end : stop]),
        each=bool(_EACH.match(fold_spaces(text[quantity.end : stop]))),
        end=end + max(reach, _rate(text[end:stop]) if quantity.relation == "rate" else 0),
    )


def _rate(behind: str) -> int:
    match = _A_DAY.match(behind)
    return match.end() if match else 0


def fold_spaces(text: str) -> str:
    """A text in small letters, its white space folded."""
    return re.sub(r"\s+", " ", text.lower())


def noun_end(quantity: Quantity) -> int:
    """Code point behind a number and what it counts."""
    counted = quantity.counted
    return max(counted.end, quantity.end) if counted else quantity.end


def _joined(
    quantity: Quantity, before: str, behind: str, kinds: Kinds, *, alone: bool
) -> tuple[frozenset[str], str, int]:
    counted = quantity.counted
    inside = fold(counted.text).split() if counted else []
    head = inside[-1] if inside else ""
    paired = len(inside) > 2 and inside[-2] == "and"
    if paired and all(_countable(word, kinds) for word in (inside[-3], head)):
        return frozenset({stem(head)}), f"{head} as well", 0
    behind_noun = counted is not None and counted.end <= quantity.start
    pair = _BEFORE_NOUN.search(before) if behind_noun else None
    if pair and _countable(pair["noun"], kinds) and _fits(head, pair["noun"]):
        return frozenset({stem(pair["noun"])}), f"{pair['noun']} as well", 0
    match = _WITH.match(behind)
    if match and _countable(match["noun"], kinds) and _fits(match["noun"], head):
        return frozenset({stem(match["noun"])}), f"{match['noun']} as well", match.end()
    if (match := _INCLUDED.search(behind)) and not re.match(r" ?\d", behind[match.end() :]):
        noun = match["noun"]
        if noun == "debt" or (quantity.unit is None and _countable(noun, kinds)):
            return frozenset({stem(noun)}), f"{noun} as well", match.end()
    match = _OF_BOTH.search(behind) if alone else None
    if match and _countable(match["one"], kinds) and _countable(match["other"], kinds):
        both = frozenset({stem(match["one"]), stem(match["other"])})
        return both, f"{match['one']} and {match['other']}", match.end("other")
    return _NOTHING, "", 0


def _fits(noun: str, head: str) -> bool:
    """Whether a word counts persons: "dead and injured", and not "people and injured"."""
    if noun.endswith("ing") and noun != "missing":
        return False
    return not noun.endswith("ed") or head in _BEFALLEN


_BEFALLEN = frozenset("dead killed injured wounded hurt missing".split())


def _countable(noun: str, kinds: Kinds) -> bool:
    return stem(noun) in PERSONS | _MEN or bool(kinds.of(noun)[0])


_MEN = frozenset(stem(word) for word in "crew police staff dependant wounded injured dead".split())


def _area(before: str, behind: str) -> str:
    for text in (before, behind):
        if match := _EVERYWHERE.search(fold_spaces(text)):
            word = match["area"] or match["whole"] or match["wide"]
            return _WIDE.get(word, word)
        if match := _ACROSS_NAME.search(text):
            return fold(match["name"])
    return ""
