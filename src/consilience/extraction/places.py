"""Where it happened, as far as a preposition before a name tells."""

import re
from collections.abc import Iterator, Sequence

from consilience.model.analysis import Name
from consilience.model.claim import PlaceMention, PlaceRole
from consilience.model.span import Span

_ROLES: dict[str, PlaceRole] = {
    "in": "at",
    "at": "at",
    "near": "at",
    "off": "at",
    "outside": "at",
    "inside": "at",
    "across": "at",
    "around": "at",
    "between": "at",
    "through": "at",
    "of": "at",
    "from": "from",
    "to": "to",
    "into": "to",
    "toward": "to",
    "towards": "to",
}
_BEFORE = re.compile(
    r"\b(in|at|near|off|outside|inside|across|around|between|through|from|to|into|towards?|"
    r"(?<=north )of|(?<=south )of|(?<=east )of|(?<=west )of|(?<=coast )of)\s+"
    r"(?:the\s+)?(?:(?:city|town|village|region|province|port|island|gulf|sea|coast|resort|suburb|"
    r"capital|eastern|western|northern|southern|central|north|south|east|west|nearby)\s+(?:of\s+)?){0,3}$",
    re.IGNORECASE,
)


def places_in(text: str, passage: Span, names: Sequence[Name]) -> Iterator[PlaceMention]:
    """Find places that a passage names as where something happened.

    "The Istanbul agreement" is no place of the event; "in Istanbul" is. Persons, organisations
    and works are never places.

    Args:
        text: The report's text.
        passage: The clause.
        names: Names of the report.
    """
    for name in names:
        inside = passage.start <= name.start and name.end <= passage.end
        if not inside or name.kind not in {"place", "group"}:
            continue
        before = _BEFORE.search(text, max(passage.start, name.start - 60), name.start)
        if before and not _is_side(text, name) and not _is_cut(text, name):
            end = _end_of_name(text, name, passage.end)
            role = _ROLES[before[1].lower()]
            yield PlaceMention(role, text[name.start : end], name.start, end)


def _is_side(text: str, name: Name) -> bool:
    """Whether a land is one of two that have something with one another: "talks between"."""
    return _SIDES.search(text, max(0, name.start - 80), name.start) is not None


_SIDES = re.compile(
    r"(?i)\b(?:talks?|relations?|ties|war|conflict|peace|agreements?|accord|deal|treaty|pact|summit"
    r"|meetings?|trade|tensions?|disputes?|fighting|truce|ceasefire|cease-fire|clash(?:es)?|match"
    r"|game|negotiations?|exchanges?|swap|dialogue|cooperation|differences?|alliance|rivalry|rift"
    r"|friendship|partnership|choice|choose|contest|race|negotiate|mediate|mediation|links?|bonds?)"
    r" between\s+(?:the\s+)?(?:\w+\s+){0,3}$"
)


def _end_of_name(text: str, name: Name, limit: int) -> int:
    """Where a name ends of which only the first word was read as one: "the United | States"."""
    if text[name.start : name.end].rstrip(".") not in _BEGINNINGS:
        return name.end
    rest = _REST.match(text, name.end, limit)
    return rest.end() if rest else name.end


_BEGINNINGS = frozenset(
    """United Middle St Saint San Santa Los Las El Saudi Sri Costa Puerto New Upstate Downtown
    Northeast Northwest Southeast Southwest""".split()
)
_REST = re.compile(r"\.?(?: [A-Z][\w’'-]{1,30}){1,3}")


def _is_cut(text: str, name: Name) -> bool:
    """Whether it only begins a name of another thing: "Istanbul talks", "at East 77th Street"."""
    side = text[name.start : name.end] in _QUARTERS
    return _modifies(text, name) or (side and _NUMBERED.match(text, name.end) is not None)


_QUARTERS = frozenset("East West North South".split())
_NUMBERED = re.compile(r" \d{1,3}(?:st|nd|rd|th)?\b(?![.,:]\d)")


def _modifies(text: str, name: Name) -> bool:
    """Whether the name only tells a following noun apart ("in Istanbul talks")."""
    after = re.match(r"\s+([a-z]+)", text[name.end : name.end + 30])
    return bool(after) and after is not None and after[1] in _HEADS


_HEADS = frozenset(
    """talks agreement agreements meeting deal process negotiations summit government officials
    forces troops side delegation media police military army authorities negotiators president
    minister ministry navy community""".split()
)
