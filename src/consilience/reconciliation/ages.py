"""How old one person is to each account: numbers of years that stand beside one name.

"Ilona Varga, 28," and "28-year-old Varga" are one number of one person. Ages are told apart by
whose they are, not by what is counted, so that they are grouped here and not among other numbers.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher
from itertools import combinations, pairwise

from consilience.model.entity import Entity, Mention
from consilience.model.quantity import Number, Quantity
from consilience.reconciliation.told import Told
from consilience.reconciliation.topics import AGE
from consilience.text.clusters import Clusters
from consilience.text.folding import folded_words

_BEFORE = re.compile(r"(?:,? who)?,? ?(?:(?:is|was|turned|aged?) |then )?")
"""Between a name and the age behind it: "Ilona Varga, 28", "Ilona Varga, who was 28"."""
_ENDS = re.compile(
    r"(?:[- ]years?[- ]old)?(?:\s?[,;.)–—]|\s?-(?!\d)|\s(?:and|at the time|when|from)\b|$)"
)
_OLD = re.compile(r"(?:[- ]olds?)?(?P<office>(?: [^\W\d_][\w’'-]{0,30}| [A-Z][a-z]{0,4}\.){0,5}) ")
"""Between an age and the name behind it: "28-year-old harbour pilot Ilona Varga"."""
_NO_OFFICE = frozenset(
    """and or with to from of in by for on at that who whose as than but while when is was were are
    said told man woman boy girl whom""".split()
)
_BOTH = re.compile(r",? (?:both|each)(?: aged?)? ")
_OTHER = re.compile(r",? (?:and|&) (?:[^\W\d_][\w’'.-]{0,30} ){0,4}")
_AND = re.compile(r"(?:[- ]years?(?:[- ]olds?)?)?,? and ")
"""Between two ages told of two persons: "17 and 22", "61 and 48 years old"."""
_THEN = re.compile(r"[^.;]{0,14}\b(?:at the time|then|when)\b")
_REACH = 60
"""Code points on both sides of a number in which the name stands whose age it is."""
_YEAR = 365.25
_WEEKS = 21
"""Days in which a birthday is not looked for."""
_BIRTHDAY = 2
_SLIP = 5
"""Years: undated accounts of one story can lie some apart, and a person grows older with them."""
_SPELT_ALIKE = 0.6
"""Share of a given name that two spellings of it have in common (Ratcliff and Obershelp)."""
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Aged:
    """An age and whose it is.

    Attributes:
        told: The number.
        name: The name beside it.
        retold: Whether it is the age at an earlier time: "who was 18 at the time".
    """

    told: Told
    name: Mention
    retold: bool


def group_ages(
    told: Iterable[Told], mentions: Sequence[Mention], entities: Sequence[Entity]
) -> tuple[tuple[Told, ...], ...]:
    """Group ages by whose they are.

    Args:
        told: Numbers that may be ages.
        mentions: Names in the accounts.
        entities: Whom the names mean.
    """
    persons = {entity.id for entity in entities if entity.kind == "person"}
    names: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.kind == "name" and mention.entity in persons:
            names[mention.report].append(mention)
    every = sorted(told, key=lambda number: (number.claim.report, number.place, number.id))
    aged = [each for number in every for each in _aged(number, names[number.claim.report])]
    by_person = _by_person(aged)
    for key, unnamed in _of_two_unnamed(every, by_person, names):
        by_person[key].append(unnamed)
    called = {entity.id: entity.name for entity in entities}
    return tuple(_clear(_of_one(by_person[key], called)) for key in sorted(by_person))


def _aged(told: Told, names: Sequence[Mention]) -> Iterator[Aged]:
    """Whose age a number is, where a name stands right beside it."""
    start, end, text = told.quantity.start, told.quantity.end, told.text
    retold = bool(_THEN.match(text, end))
    before = [name for name in names if 0 <= start - name.end <= _REACH]
    behind = [name for name in names if 0 <= name.start - end <= _REACH]
    last = max(before, key=lambda name: name.end, default=None)
    if last and _BOTH.fullmatch(_between(text, last.end, start)):
        yield Aged(told, last, retold)
        for name in before:
            if _OTHER.fullmatch(_between(text, name.end, last.start)):
                yield Aged(told, name, retold)
    elif last and _stands_behind(text, last.end, told.quantity):
        yield Aged(told, last, retold)
    elif behind and _is_old(told.quantity, text):
        name = min(behind, key=lambda name: name.start)
        between = _OLD.fullmatch(text, end, name.start)
        if between and not _NO_OFFICE & set(between["office"].lower().split()):
            yield Aged(told, name, retold)


def _between(text: str, start: int, end: int) -> str:
    """The words from one place to another, white space folded but kept at both ends."""
    return " ".join(f"|{text[start:end]}|".split())[1:-1]


def _stands_behind(text: str, named: int, quantity: Quantity) -> bool:
    between = _between(text, named, quantity.start)
    if not _ENDS.match(text, quantity.end) or not quantity.text[:1].isdigit():
        return False
    if between.strip() == "(":
        return text[quantity.end : quantity.end + 1] == ")"
    return bool(between.strip()) and bool(_BEFORE.fullmatch(between))


def _is_old(quantity: Quantity, text: str) -> bool:
    """Whether the words say that it is of somebody's years: "28-year-old", "28-year old"."""
    words = text[quantity.start : quantity.end + 4].lower()
    return bool(re.search(r"year[-\s]old", words))


def _by_person(aged: Sequence[Aged]) -> dict[str, list[Aged]]:
    clusters: Clusters[str] = Clusters()
    by_key: dict[str, list[Aged]] = defaultdict(list)
    for each in aged:
        clusters.add(_key(each))
        by_key[_key(each)].append(each)
    by_age: dict[tuple[str, Number], dict[tuple[str, str], Aged]] = defaultdict(dict)
    for each in aged:
        by_age[each.told.home, each.told.shown or 0][_key(each), each.name.text] = each
    for alike in by_age.values():
        for one, other in combinations(alike.values(), 2):
            if _same(one, other):
                clusters.join(_key(one), _key(other), "")
    return {
        members[0]: [each for member in members for each in by_key[member]]
        for members, _ in clusters.sets()
    }


def _key(aged: Aged) -> str:
    return aged.name.entity or aged.name.id


def _same(one: Aged, other: Aged) -> bool:
    """Whether two names that nothing joined mean one: one surname, one age, one story."""
    here, there = ([word for word, _, _ in folded_words(each.name.text)] for each in (one, other))
    if not one.told.home or not here or not there or here[-1] != there[-1]:
        return False
    return min(len(here), len(there)) == 1 or _spelt_alike(here[0], there[0])


def _spelt_alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other).ratio() >= _SPELT_ALIKE


def _of_two_unnamed(
    told: Sequence[Told],
    by_person: Mapping[str, Sequence[Aged]],
    names: Mapping[str, Sequence[Mention]],
) -> list[tuple[str, Aged]]:
    """Ages that an account tells of two whom others name: "two women, 61 and 48 years old".

    One of the two is known by an age that both tell; then the other number is the other's age.
    """
    pairs = _told_together(by_person)
    taken = {each.told.id for aged in by_person.values() for each in aged}
    found: list[tuple[str, Aged]] = []
    for one, other in pairwise(told):
        if {one.id, other.id} & taken or not _are_two(one, other):
            continue
        entities = {name.entity for name in names[one.claim.report]}
        fits = {
            fit
            for keys in pairs
            for fit in _fits(keys, one, other, by_person)
            if not any(each.name.entity in entities for key in keys for each in by_person[key])
        }
        if len(fits) == 1:
            first, second = fits.pop()
            found.append((first, replace(by_person[first][0], told=one, retold=False)))
            found.append((second, replace(by_person[second][0], told=other, retold=False)))
    return found


def _told_together(by_person: Mapping[str, Sequence[Aged]]) -> set[tuple[str, str]]:
    """Persons whose ages one claim tells, where it tells those of two and no more."""
    by_claim: dict[str, set[str]] = defaultdict(set)
    for key, aged in by_person.items():
        for each in aged:
            by_claim[each.told.claim.id].add(key)
    return {(min(keys), max(keys)) for keys in by_claim.values() if len(keys) == _PAIR}


def _are_two(one: Told, other: Told) -> bool:
    """Whether two numbers are the ages of two who are told of together."""
    together = one.claim.report == other.claim.report
    of_years = one.quantity.unit == other.quantity.unit == "year"
    between = _between(one.text, one.quantity.end, other.quantity.start)
    return together and of_years and bool(_AND.fullmatch(between))


def _fits(
    keys: tuple[str, str], one: Told, other: Told, by_person: Mapping[str, Sequence[Aged]]
) -> Iterator[tuple[str, str]]:
    """Which of two persons is told first, where one of the ages is known of either."""
    for first, second in (keys, keys[::-1]):
        in_one_story = one.home and any(each.told.home == one.home for each in by_person[first])
        known = (_ages(by_person[first]), _ages(by_person[second]))
        if in_one_story and (one.shown in known[0] or other.shown in known[1]):
            yield first, second


def _ages(aged: Sequence[Aged]) -> set[Number | None]:
    return {each.told.shown for each in aged}


def _of_one(aged: Sequence[Aged], called: Mapping[str, str]) -> tuple[Told, ...]:
    """The numbers of one person that can be held against each other."""
    names = sorted({called.get(each.name.entity or "", each.name.text) for each in aged})
    name = max(names, key=len)
    numbers = {
        each.told.id: replace(
            each.told,
            head=name,
            topic=AGE,
            label=f"the age of {name}",
            toll=False,
            single=True,
            grows=False,
            around=replace(each.told.around, past=each.retold),
            listed=False,
        )
        for each in aged
    }
    return tuple(numbers[key] for key in sorted(numbers))


def _clear(numbers: Sequence[Told]) -> tuple[Told, ...]:
    """The numbers without those that a birthday may part from the one that most accounts tell."""
    by_value: dict[Number, set[str]] = defaultdict(set)
    for number in numbers:
        by_value[number.shown or 0].add(number.claim.report)
    most = min(by_value, key=lambda value: (-len(by_value[value]), value))
    witness = [number for number in numbers if number.shown == most]
    return tuple(n for n in numbers if n.shown == most or not _unclear(n, witness))


def _unclear(number: Told, witness: Sequence[Told]) -> bool:
    """Whether nothing tells if a number is of another year or another number of one year."""
    if any(older(number, other) or older(other, number) for other in witness):
        return False
    dated = number.dated and any(other.dated for other in witness)
    apart = min(abs((number.shown or 0) - (other.shown or 0)) for other in witness)
    return apart < (_BIRTHDAY if dated else _SLIP)


def older(later: Told, earlier: Told) -> bool:
    """Whether the time between two accounts makes one age the other.

    Args:
        later: The age of one, greater.
        earlier: The age that it takes the place of.
    """
    years = (later.shown or 0) - (earlier.shown or 0)
    if years <= 0 or later.around.past:
        return False
    if earlier.around.past:
        return True
    if not later.published or not earlier.published:
        return False
    days = (date.fromisoformat(later.published) - date.fromisoformat(earlier.published)).days
    return days > _WEEKS and abs(days / _YEAR - years) <= 1
