"""The model's names as an account writes them, beside those that only the rules find.

The model reads the tokens of treebanks and takes each name for what its surroundings suggest.
A record wants the name as it is written ("Jean-Paul Orsk", not "Paul Orsk") and a kind only where
something vouches for it: a bare word that nowhere in the account bears a title or a given name is
more often a ship or a firm than a person.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from consilience.gazetteer import name_kind
from consilience.language.names import is_office
from consilience.model.analysis import Name, NameKind

_GLUED = re.compile(r"(?:[^\W\d_a-z][^\W_]*[-‐‑/])+$")
_SHIP = re.compile(r"(?<!\w)(?:[FMS]/[STVY]|FV|MV|USS|HMS|HMCS|INS|RMS) $")
"""What stands before the name of a ship; "MS" and "SS" may be somebody's initials."""
_SORTS = frozenset("Sea River Lake Island Islands Ocean Bay Street Road Avenue Province".split())
"""Words for a sort of place, which name none by themselves: the "Sea" of a cable's name."""
_GLUES = frozenset(("", "-", "‐", "‑", "/"))
_OPENING = " \t\n\"“”'‘’(*#>-–—•"
_ENDINGS = frozenset(".!?:;")
_LONGEST_PREFIX = 40
_TRAILING = re.compile(r"(?:\s+[^\W\d_A-Z]\S*)+$")


def written_names(text: str, read: Sequence[Name], ruled: Sequence[Name]) -> tuple[Name, ...]:
    """Bring together the names of the model and of the rules.

    Args:
        text: The report's text.
        read: The model's names, in order.
        ruled: The rules' names, in order.

    Returns:
        Names in order, none over another.
    """
    whole = _without_titles(_whole(text, read), ruled)
    persons = _persons(text, whole, ruled)
    whole = _with_longer(text, whole, ruled, persons)
    shown = {name.start: name.kind for name in ruled}
    known = [_of_known_kind(text, name, persons, shown.get(name.start)) for name in whole]
    beside = (name for name in _beside(known, ruled) if not _only_opens(text, name))
    return tuple(sorted((*known, *beside), key=lambda name: name.start))


def _whole(text: str, read: Sequence[Name]) -> list[Name]:
    """Names with what is glued before them, without titles before and small words behind."""
    found: list[Name] = []
    for name in read:
        if found and _is_rest_of(text, found[-1], name):
            found[-1] = replace(name, start=found[-1].start)
            continue
        if ship := _SHIP.search(text, max(0, name.start - _LONGEST_PREFIX), name.start):
            found = [one for one in found if one.end <= ship.start()]
            found.append(replace(name, start=ship.start(), kind="other"))
            continue
        floor = max(found[-1].end if found else 0, name.start - _LONGEST_PREFIX)
        glued = _GLUED.search(text, floor, name.start)
        start = glued.start() if glued and _opens(text, glued.start()) else name.start
        small = _TRAILING.search(text, start, name.end)
        found.append(replace(name, start=start, end=small.start() if small else name.end))
    return [name for name in found if _names_somebody(text[name.start : name.end])]


def _names_somebody(words: str) -> bool:
    capital = any(letter.isupper() or letter.isdigit() for letter in words)
    return capital and not is_office(words) and words not in _SORTS


def _is_rest_of(text: str, before: Name, name: Name) -> bool:
    """Whether a name goes on what stands before it: hyphened given names, "M/S Orsk"."""
    if text[before.end : name.start] not in _GLUES:
        return False
    return name.kind == "person" or before.end - before.start <= 2


def _without_titles(read: Sequence[Name], ruled: Sequence[Name]) -> list[Name]:
    """Persons without the office before them, which the rules know by its words."""
    persons = {name.end: name.start for name in ruled if name.kind == "person"}
    return [
        replace(name, start=max(name.start, persons.get(name.end, 0)))
        if name.kind == "person"
        else name
        for name in read
    ]


def _with_longer(
    text: str, read: Sequence[Name], ruled: Sequence[Name], persons: frozenset[str]
) -> list[Name]:
    """Names, but the rules' longer one for a land in an organisation's, or for a weak bare word."""
    whole: dict[int, Name] = {}
    for name in ruled:
        for number in _within(read, name):
            if _is_part(text, read[number], name, persons):
                whole[number] = name
    kept = [name for number, name in enumerate(read) if number not in whole]
    longer = [name for name in set(whole.values()) if not _within(kept, name)]
    return sorted((*kept, *longer), key=lambda name: name.start)


def _is_part(text: str, name: Name, longer: Name, persons: frozenset[str]) -> bool:
    if longer.kind == "organisation" and name.kind in {"place", "group", "organisation"}:
        return True
    words = text[name.start : name.end]
    return name.kind == "person" and " " not in words and words not in persons


def _within(names: Sequence[Name], whole: Name) -> range:
    """Indices of the names that overlap a passage."""
    first = bisect_right(names, whole.start, key=lambda name: name.end)
    last = bisect_left(names, whole.end, key=lambda name: name.start)
    return range(first, max(first, last))


def _opens(text: str, place: int) -> bool:
    return place == 0 or not text[place - 1].isalnum()


def _persons(text: str, read: Sequence[Name], ruled: Sequence[Name]) -> frozenset[str]:
    """Last words of the names that a given name or a title shows to be persons'."""
    full = [name for name in read if " " in text[name.start : name.end]]
    return frozenset(
        text[name.start : name.end].split()[-1] for name in (*full, *ruled) if name.kind == "person"
    )


def _of_known_kind(text: str, name: Name, persons: frozenset[str], shown: NameKind | None) -> Name:
    """A name with the kind that something vouches for.

    Args:
        text: The report's text.
        name: The model's name.
        persons: Last words of persons' names.
        shown: What the words around the name show by the rules; null where they have no such name.
    """
    words = text[name.start : name.end]
    if words.split()[-1] in persons:
        return replace(name, kind="person") if shown == "person" else name
    if known := name_kind(words):
        return replace(name, kind=known)
    bare = " " not in words
    if bare and shown == "place" and name.kind in {"person", "organisation"}:
        return replace(name, kind="place")
    return replace(name, kind="other") if bare and name.kind == "person" else name


def _beside(read: Sequence[Name], ruled: Sequence[Name]) -> list[Name]:
    return [name for name in ruled if not _within(read, name)]


def _only_opens(text: str, name: Name) -> bool:
    """Whether a name that the model does not see is one plain word that opens a sentence."""
    words = text[name.start : name.end]
    if name.kind != "other" or not words.isalpha() or not words[1:].islower():
        return False
    window = text[max(0, name.start - _LONGEST_PREFIX) : name.start]
    before = window.rstrip(_OPENING)
    return not before or before[-1] in _ENDINGS or "\n" in window[len(before) :]
