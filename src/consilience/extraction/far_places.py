"""Whether a place is that of a thing or a person, or where one is bound, and not of the deed.

"Hopped on a jet, headed for a clinic in Velm" boarded nowhere that is told; a loss to Velm is one
to a team, thoughts are with nobody anywhere, and at a fork in the road nobody stands.
"""

import re
from collections.abc import Mapping, Sequence

from consilience.extraction.besides import in_aside
from consilience.extraction.place_words import AIMING, LOOKING
from consilience.extraction.trees import Trees, base
from consilience.model.claim import PlaceMention, PlaceRole

_BOUND = frozenset("head bind destine aim depart leave prepare".split())
"""Verbs whose "for" brings in where somebody is going to be."""
_SIDES = frozenset("loss lose defeat win victory beat fall upset".split())
"""Words of a match: who lost "to Velm" lost to a team."""
_MINDS = frozenset("thought prayer heart sympathy condolence mind".split())
_TERMS = frozenset("life sentence year death".split())
"""What is "in prison" without a prison: "a life in prison"."""
_FIGURES: Mapping[str, frozenset[str]] = {
    "road": frozenset("fork bump end middle rule".split()),
    "tunnel": frozenset({"light", "end"}),
    "room": frozenset("elephant adult grown-up".split()),
    "street": frozenset({"word", "man"}),
    "house": frozenset({"order"}),
    "park": frozenset({"walk"}),
    "wall": frozenset({"writing", "handwriting", "fly"}),
    "scene": frozenset({"burst", "erupt"}),
    "corner": frozenset({"light"}),
    "bay": frozenset("bring keep hold".split()),
    "church": frozenset({"commit", "devote", "dedicate"}),
}
"""Nouns of places, and what "in" or "of" them makes a figure of speech."""
_FROM_AFAR = re.compile(
    r"(?i)\b(?:miles?|mi|kilomet(?:er|re)s?|kms?)\b\)?,?\s(?:\w+\s){0,2}?(?:away\s)?(?:to the\s)?"
    r"(?:(?:due\s)?(?:north|south|east|west)(?:[-\s]?(?:north|south)?(?:east|west))?(?:\sof)?"
    r"|outside(?:\sof)?|from|away from)\s(?:the\s)?(?:city of\s)?$"
)
_REACH = 70
"""Code points before a name in which its distance may stand."""
_WORKS = frozenset(
    """novel book film movie sequel prequel album song series show sitcom drama play musical opera
    game poem memoir biography documentary magazine""".split()
)
_TOLD_AS_WORK = re.compile(
    r", (?:the|an?|his|her|their) (?:\w{1,12}[ -]){0,3}"
    r"(?:novel|book|film|movie|album|song|play)s?\b"
)
_RELEASE = re.compile(r"[A-Z]{2,6}\d{1,2}")
"""A product with its version: a flaw "in IE6"; one drives "on US101"."""
_COLOURS = frozenset("Black White Red Blue Green Gold Silver Orange Purple Brown Grey Gray".split())


def is_no_place(trees: Trees, place: PlaceMention, number: int) -> bool:
    """Whether a name is of no place of an event at all: of a book, a team, an organisation.

    "In New Moon, her second novel"; who comes "to the Black and Gold" joins a team.

    Args:
        trees: The report's trees.
        place: The place.
        number: The word that it hangs by.
    """
    return (
        place.text in _COLOURS
        or (place.role == "from" and _is_whose(trees, place, number))
        or (place.text in _OCEANS and _is_led_by(trees, number, "across"))
        or trees.text.endswith("Cooperation in ", 0, place.start)
        or (_RELEASE.fullmatch(place.text) is not None and _is_led_by(trees, number, "in"))
        or _is_work(trees, place, number)
    )


def _is_whose(trees: Trees, place: PlaceMention, number: int) -> bool:
    """Whether "from" tells who says or wants something, or of whom one is: "a pledge from Velm"."""
    head = trees.tokens[number].head
    if place.text == "West" or (head is not None and _is_voice(trees, number, head)):
        return True
    if head is not None and head >= 0 and trees.tokens[head].lemma == "learn":
        return True  # "we have learned from Velm"
    case = trees.first_having(number, "case")
    before = trees.word(case - 1) if case else ""
    return before in _MEMBERS or before in {"far", "originally"}


def _is_voice(trees: Trees, number: int, head: int) -> bool:
    spoken = head >= 0 and (trees.tokens[head].lemma or "") in _VOICED
    return spoken and base(trees.tokens[number]) == "nmod"


def _is_led_by(trees: Trees, number: int, word: str) -> bool:
    return any(trees.word(one) == word for one in trees.having(number, "case"))


_VOICED = frozenset(
    """pledge promise pressure support criticism request call demand statement letter offer help aid
    reaction response complaint threat warning denial condemnation objection opposition pushback
    backing approval permission order verdict praise advice""".split()
)
"""What "from" tells the giver of."""
_MEMBERS = frozenset(
    """senator senators governor governors congressman congresswoman representative lawmaker
    lawmakers delegate delegates man woman boy girl forward guard native player""".split()
)
"""Words for people whom "from" tells apart."""
_OCEANS = frozenset(
    {"Atlantic", "Pacific", "Channel", "Potomac", "Atlantic Ocean", "Pacific Ocean"}
)
"""Waters on whose other side something is that is done "across" them."""


def lies_from(text: str, place: PlaceMention, places: Sequence[PlaceMention]) -> bool:
    """Whether a name only tells where a town lies: Tarn of "in Velm, 30 miles south of Tarn".

    What is done "30 miles south of Tarn", in no town that is told, keeps Tarn.

    Args:
        text: The report's text.
        place: The place.
        places: The places of its clause.
    """
    before = text[max(0, place.start - _REACH) : place.start]
    found = _FROM_AFAR.search(before)
    return found is not None and any(
        0 < place.start - town.end < _REACH and town.start != place.start for town in places
    )


def _is_work(trees: Trees, place: PlaceMention, number: int) -> bool:
    """Whether a name is of a book or a film, as an apposition tells, or capitals in plain text."""
    following = trees.text[place.end : place.end + _REACH]
    shouted = place.text.isupper() and " " in place.text and place.latitude is None
    told = trees.having(number, "appos")
    return (
        any(trees.tokens[one].lemma in _WORKS for one in told)
        or _TOLD_AS_WORK.match(following) is not None
        or (shouted and any(map(str.islower, following)))
    )


def is_afar(trees: Trees, role: PlaceRole, number: int, predicate: int) -> bool:
    """Whether a place is not where what a clause tells was done.

    Args:
        trees: The report's trees.
        role: What the place is to the clause.
        number: The word that the place hangs by.
        predicate: Index of the word that carries the clause.
    """
    above = list(trees.chain(number))
    below = above[: above.index(predicate)] if predicate in above else above
    head = trees.tokens[number].head
    return (
        _is_score(trees, number)
        or (role in {"to", "at"} and _is_side(trees, number, head))
        or (role == "at" and _is_bound_for(trees, below))
        or _is_in_mind(trees, predicate)
        or _is_bearing(trees, number, predicate)
        or _is_end_of_way(trees, below)
        or in_aside(trees, below)
    )


def _is_bearing(trees: Trees, number: int, predicate: int) -> bool:
    """Whether it tells on which side something lies: "Velm is ten miles north of Tarn".

    Also the side of a place that is named: "the Tarn Hill area northeast of the bridge".
    """
    head = trees.tokens[number].head
    if head is None or head < 0 or not _SIDE.fullmatch(trees.word(head)):
        return False
    if head == predicate:
        subject = trees.first_having(predicate, "nsubj")
        return subject is not None and trees.tokens[subject].upos == "PROPN"
    above = trees.tokens[head].head
    named = above is not None and 0 <= above < head and trees.tokens[above].upos == "NOUN"
    return named and any(
        trees.tokens[one].upos == "PROPN" for one in trees.having(above or 0, "compound")
    )


_SIDE = re.compile(r"(?:north|south)?(?:east|west)|north|south")


def _is_end_of_way(trees: Trees, below: Sequence[int]) -> bool:
    """Whether it is where a way ends that something is done on: "from a jail to one in Velm"."""
    return any(trees.word(one) == "one" and _is_led_by(trees, one, "to") for one in below[1:])


def is_figure_of_place(trees: Trees, number: int) -> bool:
    """Whether a noun for a place is part of a figure of speech: "at a fork in the road".

    Args:
        trees: The report's trees.
        number: The noun.
    """
    token = trees.tokens[number]
    if _is_measure(trees, number) or _is_figure_behind(trees, number) or _is_page(trees, number):
        return True
    if token.head is None or token.head < 0:
        return False
    lemma, above = token.lemma or "", trees.tokens[token.head].lemma or ""
    if lemma in {"prison", "jail"} and base(token) == "nmod" and above in _TERMS:
        return base(trees.tokens[token.head]) == "nsubj"
    return above in _FIGURES.get(lemma, frozenset())


def _is_measure(trees: Trees, number: int) -> bool:
    """Whether a noun for a place is one of length: "at 4,051 yards"."""
    counted = trees.first_having(number, "nummod") is not None
    return counted and trees.word(number) == "yards"


def _is_page(trees: Trees, number: int) -> bool:
    """Whether a site is one of pages: "through hacked Web sites", "onto a legitimate site"."""
    if trees.tokens[number].lemma != "site":
        return False
    inside = trees.having(number, "compound", "amod", "nmod:poss")
    return any(trees.word(one) in _OF_PAGES for one in inside)


_OF_PAGES = frozenset(
    """web internet online hacked compromised legitimate malicious infected rogue fake booby-trapped
    rigged phishing poisoned networking social news download porn""".split()
)


def _is_figure_behind(trees: Trees, number: int) -> bool:
    """Whether a noun for a place tells a plight: "from behind bars", "we are at a crossroads"."""
    cases = {trees.word(one) for one in trees.having(number, "case")}
    if trees.word(number) == "bars":
        return "behind" in cases
    return trees.word(number) == "crossroads" and trees.first_having(number, "cop") is not None


def _is_score(trees: Trees, number: int) -> bool:
    """Whether a name stands before a number of its own: "from the Velm City 7"."""
    last = max([number, *trees.having(number, "flat")])
    if trees.first_having(number, "det") is None:
        return False
    return last > number and trees.tokens[last].upos == "NUM"


def _is_side(trees: Trees, number: int, head: int | None) -> bool:
    """Whether it is a side that won or lost: "their loss to Velm"."""
    to = any(trees.word(case) in {"to", "over"} for case in trees.having(number, "case"))
    return to and head is not None and head >= 0 and trees.tokens[head].lemma in _SIDES


def is_aimed_at(trees: Trees, number: int) -> bool:
    """Whether something is aimed, or somebody looks, "at" what is called like a place.

    Args:
        trees: The report's trees.
        number: The word that the place hangs by.
    """
    head = trees.tokens[number].head
    if head is None or head < 0 or base(trees.tokens[number]) != "obl":
        return False
    at = any(trees.word(case) == "at" for case in trees.having(number, "case"))
    return at and trees.tokens[head].lemma in AIMING | LOOKING


def _is_bound_for(trees: Trees, below: Sequence[int]) -> bool:
    """Whether a place is one of where somebody is going: "headed for a clinic in Velm"."""
    for one in below[1:]:
        head = trees.tokens[one].head
        bound = head is not None and head >= 0 and trees.tokens[head].lemma in _BOUND
        if bound and any(trees.word(case) == "for" for case in trees.having(one, "case")):
            return True
    return False


def _is_in_mind(trees: Trees, predicate: int) -> bool:
    """Whether it is only told whom one thinks of: "our thoughts are with the victims in Velm"."""
    subject = trees.first_having(predicate, "nsubj")
    if subject is None or trees.tokens[subject].lemma not in _MINDS:
        return False
    going = trees.tokens[predicate].lemma in {"go", "be"}
    return going or trees.first_having(predicate, "cop") is not None
