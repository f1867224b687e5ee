"""Words by which an account takes a number back, or puts another in its place.

Only plain words count: "the earlier figure of 41 was wrong", "wrongly reported 41", "corrected from
41 to 38". That a number is doubted, disputed or called too high by somebody else takes none back.
"""

import re
from collections.abc import Sequence

from consilience.model.quantity import Quantity

_COUNT = r"(?:figure|toll|count|number|total|tally|estimate)s?"
_REPORT = rf"(?:{_COUNT}|report|statement|claim|version|story|article|account)s?"
_AMENDED = r"(?:revised|corrected|amended|lowered|reduced|cut|downgraded|upgraded|adjusted)"
_HEDGE = r"(?:about |some |around |nearly |almost |at least |more than |over |up to )?"
_IS_WRONG = (
    r"(?:was|were|is|are|had been|has been|proved|turned out)(?: to be)? (?:a |an )?"
    r"(?:wrong|incorrect|mistake|mistaken|error|erroneous|inaccurate|false|untrue)\b"
)
_REACH = 150

_TAKEN_BACK = (
    re.compile(
        r"\b(?:wrongly|mistakenly|incorrectly|erroneously) (?:g[ai]ven?|put|report(?:ed|s)|"
        r"sa(?:id|ys)|stat(?:ed|es)|list(?:ed|s)|count(?:ed|s)|announced|recorded)\b"
        r"[^.;]{0,80}$"
    ),
    re.compile(r"\bmis(?:stated|reported|counted)\b[^.;]{0,70}\b(?:as|at) $"),
    re.compile(
        r"\b(?:withdr[ae]ws?|withdrew|withdrawn|retract(?:s|ed)|rescind(?:s|ed)|t(?:ook|aken) back)"
        rf" (?:[a-z]+ ){{0,4}}?{_REPORT} (?:of|that|about) {_HEDGE}(?:[a-z]+ ){{0,2}}$"
    ),
    re.compile(
        r"^(?:.{0,160}[.!?] )?(?:a )?corrections?: [^.;]{0,60}\b(?:gave|put|report(?:ed|s)|"
        r"sa(?:id|ys)|stat(?:ed|es)|spoke)\b[^.;]{0,70}$"
    ),
    re.compile(rf"\b{_COUNT}\b[^.;]{{0,60}}\b{_AMENDED}(?: up| down)? from $"),
    re.compile(rf"\b{_AMENDED}\b[^.;]{{0,30}}\b{_COUNT}\b[^.;]{{0,50}} from $"),
)
_EARLIER = re.compile(
    rf"\b(?:earlier|previous|initial|first|original|prior)(?: [a-z]+)? {_REPORT}\b[^.;]{{0,90}}$"
)
_FIGURE_OF = re.compile(rf"\b{_COUNT} of {_HEDGE}$")
_WRONG = re.compile(rf"[^.;]{{0,60}}\b{_IS_WRONG}")
_WRONG_NEXT = re.compile(
    rf"[^.;]{{0,90}}[.;] (?:that|this|it|the {_REPORT})(?: {_COUNT})? {_IS_WRONG}"
)
_PUT_RIGHT = (
    re.compile(rf"\b{_COUNT}\b[^.;]{{0,70}}\b{_AMENDED}\b[^.;]{{0,60}}\bto $"),
    re.compile(rf"\b{_AMENDED}\b[^.;]{{0,30}}\b{_COUNT}\b[^.;]{{0,70}}\bto $"),
    re.compile(
        rf"\b(?:correct|right|actual|true|real) {_COUNT}\b[^.;]{{0,50}}"
        rf"\b(?:is|was|stands at|stood at) {_HEDGE}$"
    ),
)
_INSTEAD = re.compile(rf"\b(?:(?:the|its|that) (?:new )?{_COUNT}|[.;] it) (?:is|was) {_HEDGE}$")
_AMISS = re.compile(
    rf"\bcorrections?:|\b(?:wrongly|mistakenly|incorrectly|erroneously)\b|\b{_IS_WRONG}"
)


def is_taken_back(text: str, since: int, start: int, end: int) -> bool:
    """Whether the words around a number say that it does not hold.

    Args:
        text: The report's text.
        since: Code point after the number before it, of which the words before are told.
        start: First code point of the number.
        end: Code point after it.
    """
    before, after = _before(text, start, since), _after(text, end)
    if any(pattern.search(before) for pattern in _TAKEN_BACK):
        return True
    earlier = bool(_EARLIER.search(before))
    if earlier and _WRONG_NEXT.match(after):
        return True
    return bool((earlier or _FIGURE_OF.search(before)) and _WRONG.match(after))


def is_denied(text: str, start: int) -> bool:
    """Whether a number is put aside for the one before it: "64 men, not 61".

    Args:
        text: The report's text.
        start: First code point of the number.
    """
    return bool(_NOT.search(text[max(0, start - _NOT_WITHIN) : start]))


_NOT = re.compile(r"[,;–—-]\s*(?:and |but )?not (?:the )?$")
_NOT_WITHIN = 16


def taken_back_in(text: str, numbers: Sequence[Quantity]) -> frozenset[str]:
    """Ids of the numbers of a claim that the words around them say not to hold.

    Args:
        text: The report's text.
        numbers: The numbers.
    """
    since = 0
    found: set[str] = set()
    for number in sorted(numbers, key=lambda n: n.start):
        if is_taken_back(text, since, number.start, number.end):
            found.add(number.id)
        since = number.end
    return frozenset(found)


def is_put_right(text: str, start: int) -> bool:
    """Whether the words before a number say that it takes the place of another.

    Args:
        text: The report's text.
        start: First code point of the number.
    """
    before = _before(text, start)
    if any(pattern.search(before) for pattern in _PUT_RIGHT):
        return True
    return bool(_INSTEAD.search(before) and _AMISS.search(before))


def _before(text: str, start: int, since: int = 0) -> str:
    """What stands before a number in its paragraph, in small letters, blanks single."""
    before = text[max(since, start - _REACH) : start]
    before = before[before.rfind("\n") + 1 :]
    return " ".join(before.lower().split()) + (" " if before[-1:].isspace() else "")


def _after(text: str, end: int) -> str:
    after = text[end : end + _REACH].split("\n", maxsplit=1)[0]
    return " ".join(after.lower().split())
