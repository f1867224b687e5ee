"""Places of claims get coordinates, where it is clear which place is meant."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from consilience.gazetteer.choice import Surroundings, choose, surroundings_of
from consilience.gazetteer.entry import Entry
from consilience.gazetteer.gazetteer import Gazetteer
from consilience.model.analysis import Name
from consilience.model.claim import PlaceMention, PlacePrecision

_FAR = 60  # code points around a mention that can tell what it is
# What a place's name tells apart without being where it is: "in the Istanbul agreement".
_EVENTS = (
    r"agreements?|accords?|deals?|talks|negotiations|process|summit|conference|format|formula|"
    r"protocols?|memorandum|treat(?:y|ies)|conventions?|pacts?|declaration|communiqu[eé]|document|"
    r"initiative|framework|plan|proposals?|consultations|dialogue|wars?|conflict|crisis|campaign|"
    r"scandal|affair|case|question|file|dossier|government|regime|administration|authorities|"
    r"officials?|delegations?|side|leadership"
)
_EVENT = re.compile(rf"(?:['’]s)?[ -](?:\w+[ -])?(?:{_EVENTS})\b", re.IGNORECASE)
_EVENT_NAME = re.compile(rf".*\s(?:{_EVENTS})", re.IGNORECASE)
_ARTICLE_BEFORE = re.compile(r"\b(?:the|an?|this|that|these|those)\s+$")
_CAPITAL = re.compile(r"(?:[Tt]he\s+)?(?:[a-z]{2,4}-)?[^\W\d_a-z]|[^a-zA-Z]")
_NOUN_AFTER = re.compile(r"[ -]([a-z]{3,})\b")
_NO_NOUN = frozenset(
    """and but for from near nor not off out over per since than that then this under until upon
    via was were when where which while who whom with within without after against along among
    around before behind below beside between beyond despite during except has had have into its
    last later next now onto said says today tomorrow tonight toward towards will would yesterday
    also are can could did does is may might must shall should""".split()
)
# A name that no list has is a place where something tells so: what it is called, or a movement.
_BUILT = re.compile(
    r".*\b(?:hospital|clinic|airport|airfield|airbase|base|station|prison|jail|port|harbou?r|bridge|"
    r"street|avenue|road|square|park|school|college|university|church|mosque|temple|cathedral|"
    r"stadium|arena|hotel|market|village|town|city|county|district|region|province|oblast|island|"
    r"islands|lake|river|sea|bay|gulf|valley|mountains?|hills?|beach|camp|dam|plant|factory|mine)",
    re.IGNORECASE,
)
_MOVES = re.compile(
    r"\b(?:go|goes|going|went|gone|come|comes|coming|came|travel\w*|flew|fly|flies|flying|flown|"
    r"flights?|flee\w*|fled|mov(?:e|es|ed|ing)|movements?|return\w*|retreat\w*|advanc\w+|march\w*|"
    r"withdr[ae]w\w*|arriv\w+|head(?:ed|ing|s)|sent|send\w*|tak(?:e|en|ing)|took|brought|bring\w*|"
    r"carr(?:y|ied|ying)|drove|driv(?:e|en|ing)|sail\w*|ship(?:s|ped|ping|ments?)|deliver\w*|"
    r"deport\w*|evacuat\w+|transfer\w*|relocat\w+|displac\w+|deploy\w*|expel\w*|entered|way|"
    r"roads?|route|trip|visit\w*|journey|convoys?|trains?|bus(?:es)?|trucks?|launched|fired|"
    r"kilomet(?:er|re)s?|miles?|km|north|south|east|west|close|next|spread\w*|stretch\w*)\b"
)
_SORT_BEFORE = re.compile(
    r"\b(?:villages?|towns?|city|cities|settlements?|port|island|hamlet|suburb|"
    r"municipality) (?:of )?$"
)
_CODE = re.compile(r"[A-Z]{1,4}|(?:[A-Z]\.){1,4}(?:\s.*)?")
_AT_HOUSE = re.compile(r"\b(?:at|near|outside|inside) (?:the )?$")
_MODIFIES_AFTER = re.compile(r"['’]|[-‐.]\w|\s\d")
_DIVISION_AFTER = re.compile(
    r"[ -](?:oblast|region|province|governorate|krai|prefecture|state|department)\b", re.IGNORECASE
)
_DIVISION_BEFORE = re.compile(
    r"\b(?:oblast|region|province|governorate|krai|prefecture|state|department)\s+of\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_DISTRICT_AFTER = re.compile(
    r"[ -](?:district|county|raion|rayon|municipality|subdistrict|sub-district|community)\b",
    re.IGNORECASE,
)
_AREA_AFTER = re.compile(
    r"[ -](?:area|countryside|suburbs?|outskirts|axis|direction|sector|front|coast|border)\b",
    re.IGNORECASE,
)
# ", Texas," and "(Syria)", not ", Russia said": a name that a verb follows begins something new.
_QUALIFIER = re.compile(
    r"(?:,\s?|\s?\(|\sin\s(?:the\s)?)((?:[A-Z][\w.'’-]{0,30})(?:\s(?:of\s)?[A-Z][\w.'’-]{0,30}){0,3})"
)
_QUALIFIER_END = re.compile(
    r"(?:\.?[,;:)\n—–]|\.?$|\.\s|\s(?:on|in|at|after|before|when|where|and|or|that|to|for|from|as|by|"
    r"with|while|during|last|this|late|early)\b)"
)


@dataclass(frozen=True, slots=True)
class _Mention:
    """A mention with the words around it."""

    name: str
    before: str
    after: str


def resolved(
    places: Sequence[PlaceMention],
    report_names: Sequence[str],
    gazetteer: Gazetteer,
    text: str = "",
) -> tuple[PlaceMention, ...]:
    """Give places their coordinates; leave out what is no place of the event.

    A place is chosen by what follows it (", Texas"), by the countries that the other names of the
    report point to, and by how much larger it is than its namesakes; where that is not clear it
    keeps its passage and has no coordinates. Peoples, organisations of states, and places that only
    tell a noun apart ("in the Istanbul agreement") are left out.

    Args:
        places: Places of a claim, as the text names them.
        report_names: Names of the whole report.
        gazetteer: What names can mean.
        text: The report's text, which the places' offsets count in.

    Returns:
        The places that are left, in their order.
    """
    around = _surroundings(tuple(dict.fromkeys(report_names)), gazetteer)
    found = (_resolve(place, around, gazetteer, text) for place in places)
    return tuple(place for place in found if place is not None)


def lying_in(
    places: Sequence[PlaceMention],
    names: Sequence[Name],
    report_names: Sequence[str],
    gazetteer: Gazetteer,
    text: str,
) -> tuple[PlaceMention, ...]:
    """Give phrases of place the coordinates of the town that is named in them: "an Orva hospital".

    A phrase with the name of no town, or of several, stays without.

    Args:
        places: Places of a claim; names among them have been resolved.
        names: Names of the report that are read as places, in order.
        report_names: All names of the report, as the text has them.
        gazetteer: What names can mean.
        text: The report's text.
    """
    around = _surroundings(tuple(dict.fromkeys(report_names)), gazetteer)
    return tuple(_lying_in(place, names, around, gazetteer, text) for place in places)


def _lying_in(
    place: PlaceMention,
    names: Sequence[Name],
    around: Surroundings,
    gazetteer: Gazetteer,
    text: str,
) -> PlaceMention:
    if place.latitude is not None or place.text[:1].isupper():
        return place
    first = bisect_left(names, place.start, key=_start)
    last = bisect_left(names, place.end, key=_start)
    found = [resolve_place(text[n.start : n.end], around, gazetteer) for n in names[first:last]]
    meant = found[0] if len(found) == 1 else None
    towns = meant is not None and meant.kind in {"capital", "city"}
    return _told(place, meant, meant.precision) if meant and towns else place


def _start(name: Name) -> int:
    return name.start


def resolve_place(name: str, around: Surroundings, gazetteer: Gazetteer) -> Entry | None:
    """What a place's name means in a report.

    Args:
        name: The name as it stands in the text.
        around: What the report's other names tell.
        gazetteer: What names can mean.

    Returns:
        Its meaning; null where it is not known or not clear.
    """
    return choose(gazetteer.lookup(name), around)


@lru_cache(maxsize=4)
def _surroundings(names: tuple[str, ...], gazetteer: Gazetteer) -> Surroundings:
    """Worked out once for the claims of a report, which come one after the other."""
    return surroundings_of(names, gazetteer)


def _resolve(
    place: PlaceMention, around: Surroundings, gazetteer: Gazetteer, text: str
) -> PlaceMention | None:
    mention = _Mention(
        place.text,
        text[max(0, place.start - _FAR) : place.start],
        text[place.end : place.end + _FAR * 2],
    )
    entries = gazetteer.lookup(place.text)
    if _is_no_place(mention, entries):
        return None
    behind = _qualifiers(mention, gazetteer)
    if behind:
        there = frozenset(larger.country for larger in behind if larger.country)
        around = replace(around, countries=around.countries | there)
    meant = choose(_of_sort(mention, _within(entries, behind)), around)
    if meant is not None:
        return _told(place, meant, _precision(mention, meant))
    if entries:
        return place
    return _only_within(place, behind) if behind or _is_told_a_place(place, mention) else None


def _is_told_a_place(place: PlaceMention, mention: _Mention) -> bool:
    """Whether the words tell that a name that no list has is a place.

    "Near Oldwick" and "fled to Oldwick" do; "a gift to Oldwick", "in Oldwick mode" and "at
    Oldwick's" do not: what takes part, and what only tells a noun apart, are no places.
    """
    noun = _NOUN_AFTER.match(mention.after)
    if _DIVISION_AFTER.match(mention.after) or _DISTRICT_AFTER.match(mention.after):
        return True
    if _AREA_AFTER.match(mention.after) or _SORT_BEFORE.search(mention.before):
        return True
    if _MODIFIES_AFTER.match(mention.after) or (noun and noun[1] not in _NO_NOUN):
        return False
    if _BUILT.fullmatch(mention.name):
        return True
    if _CODE.fullmatch(mention.name):
        return _AT_HOUSE.search(mention.before) is not None  # "treated at OMC", not "in OMC"
    return place.role not in {"from", "to"} or bool(_MOVES.search(mention.before))


def _is_no_place(mention: _Mention, entries: Sequence[Entry]) -> bool:
    if entries and not any(entry.is_place for entry in entries):
        return True
    if not _CAPITAL.match(mention.name):  # "the reservoir" is no town of that name
        return True
    if _EVENT.match(mention.after) or _EVENT_NAME.fullmatch(mention.name):
        return True
    noun = _NOUN_AFTER.match(mention.after)
    towns = [entry for entry in entries if entry.kind in {"capital", "city"}]
    return bool(
        towns
        and len(towns) == len([entry for entry in entries if entry.kind != "admin1"])
        and noun
        and noun[1] not in _NO_NOUN
        and _ARTICLE_BEFORE.search(mention.before)
        and not any(sort.match(mention.after) for sort in (_DIVISION_AFTER, _DISTRICT_AFTER))
        and not _AREA_AFTER.match(mention.after)
    )


def _of_sort(mention: _Mention, entries: Sequence[Entry]) -> list[Entry]:
    """The divisions alone, where the text says "region", "oblast" and the like."""
    if _DIVISION_AFTER.match(mention.after) or _DIVISION_BEFORE.search(mention.before):
        divisions = [entry for entry in entries if entry.kind in {"admin1", "region"}]
        return divisions or list(entries)
    return list(entries)


def _qualifiers(mention: _Mention, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """What the name behind a comma, in brackets or after "in" can mean."""
    match = _QUALIFIER.match(mention.after)
    if match is None:
        return ()
    words = match[1].split(" ")
    end = match.start(1)
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        if _QUALIFIER_END.match(mention.after, end + len(name.rstrip("."))):
            found = gazetteer.qualifier(name) or gazetteer.qualifier(name.rstrip("."))
            if found:
                return found
    return ()


def _within(entries: Sequence[Entry], behind: Sequence[Entry]) -> Sequence[Entry]:
    """The meanings that lie in what follows; all where none does."""
    inside = [entry for entry in entries if any(entry.lies_in(larger) for larger in behind)]
    return inside or entries


def _precision(mention: _Mention, meant: Entry) -> PlacePrecision | None:
    if meant.kind in {"capital", "city"}:
        if _DISTRICT_AFTER.match(mention.after) or _DISTRICT_AFTER.search(mention.name):
            return "district"
        if _AREA_AFTER.match(mention.after):
            return "area"
    return meant.precision


def _told(place: PlaceMention, meant: Entry, precision: PlacePrecision | None) -> PlaceMention:
    return replace(
        place,
        latitude=meant.latitude,
        longitude=meant.longitude,
        precision=precision,
        country=meant.country,
        admin1=meant.admin1,
    )


def _only_within(place: PlaceMention, behind: Sequence[Entry]) -> PlaceMention:
    """A place that nobody knows, in the country and division that the text puts it in."""
    if len({(larger.country, larger.admin1) for larger in behind}) != 1 or not behind[0].country:
        return place
    return replace(place, country=behind[0].country, admin1=behind[0].admin1)
