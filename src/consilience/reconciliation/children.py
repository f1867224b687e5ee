"""How many children somebody has: "a mother of 12", "one of her 12 children"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from consilience.model.entity import Entity, Mention
from consilience.packs.lemmas import lemmas
from consilience.reconciliation.told import Told
from consilience.reconciliation.topics import CHILDREN
from consilience.text.folding import folded_words

_PARENT = re.compile(
    r"\b(?:(?P<mother>mother|mom|mum|widow)|(?P<father>father|dad|widower)) of $", re.IGNORECASE
)
_OWN = re.compile(r"\b(?:(?P<mother>her)|(?P<father>his)) $", re.IGNORECASE)
_HERS = frozenset("child kid".split())
_BESIDE = re.compile(
    r"(?:[,–—-]| -)? ?(?:\d{1,2}, )?(?:who (?:is|was) |is |was )?(?:an? |the )?"
    r"(?:[a-z][\w’'-]{0,20} ){0,3}"
)
"""Between a name and what somebody is: "Ilona Varga, 34, a married mother of three"."""
_REACH = 60
"""Code points on both sides of a number in which the name stands."""
_MOST = 30
_TIMES = 2
"""So many times the least number of one parent the greatest may be."""


@dataclass(frozen=True, slots=True)
class OfParent:
    """A number of children and whose they are.

    Attributes:
        told: The number.
        parent: ``mother`` or ``father``.
        entity: Id of the entity; empty where the account does not name the parent beside it.
    """

    told: Told
    parent: str
    entity: str


def group_children(
    told: Iterable[Told], mentions: Sequence[Mention], entities: Sequence[Entity]
) -> tuple[tuple[Told, ...], ...]:
    """Group numbers of children by their parent, named or the only one of its story.

    Args:
        told: Numbers that may be of children.
        mentions: Names in the accounts.
        entities: Whom the names mean.
    """
    called = {entity.id: entity.name for entity in entities if entity.kind == "person"}
    names: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.kind == "name" and mention.entity in called:
            names[mention.report].append(mention)
    by_story: dict[tuple[str, str], list[OfParent]] = defaultdict(list)
    for number in sorted(told, key=lambda number: number.id):
        if found := _of_parent(number, names[number.claim.report]):
            by_story[number.home or number.claim.report, found.parent].append(found)
    return tuple(
        _of_one(group, called.get(key, f"a {parent}"))
        for home, parent in sorted(by_story)
        for key, group in sorted(_by_parent(by_story[home, parent]).items())
        if _of_one_size(group)
    )


def _of_parent(told: Told, names: Sequence[Mention]) -> OfParent | None:
    quantity, text = told.quantity, told.text
    if quantity.unit or not 1 < (quantity.best or 0) < _MOST or not _are_children(told):
        return None
    before = _folded(text[max(0, quantity.start - _REACH) : quantity.start])
    if match := _PARENT.search(before):
        own = quantity.start - (len(before) - match.start())
        return OfParent(told, match.lastgroup or "", _beside(told, own, names))
    if (match := _OWN.search(before)) and quantity.counted:
        within = [name for name in names if told.claim.start <= name.start < quantity.start]
        owner = min(within, key=lambda name: name.start).entity if within else None
        return OfParent(told, match.lastgroup or "", owner) if owner else None
    return None


def _folded(text: str) -> str:
    """Text with each run of white space as long as before, but made of spaces."""
    return re.sub(r"\s", " ", text)


def _are_children(told: Told) -> bool:
    counted = told.quantity.counted
    if counted is None:
        return True
    words = folded_words(counted.text)
    return bool(words) and bool(lemmas(words[-1][0]) & _HERS)


def _beside(told: Told, start: int, names: Sequence[Mention]) -> str:
    """Id of whom the words right before or behind name; empty where they name nobody."""
    text, end = told.text, told.quantity.end
    for name in sorted(names, key=lambda name: -name.end):
        between = text[name.end : start]
        if name.end <= start and start - name.end <= _REACH and _BESIDE.fullmatch(_folded(between)):
            return name.entity or ""
    behind = (n for n in names if n.start >= end and text[end : n.start].strip(" ,\n") == "")
    return next((name.entity or "" for name in behind), "")


def _by_parent(found: Sequence[OfParent]) -> Mapping[str, Sequence[OfParent]]:
    """By the one named; those that nobody names beside it are of the only one who is."""
    named = {each.entity for each in found if each.entity}
    if len(named) <= 1:
        return {next(iter(named), ""): found}
    groups: dict[str, list[OfParent]] = defaultdict(list)
    for each in found:
        if each.entity:
            groups[each.entity].append(each)
    return groups


def _of_one_size(group: Sequence[OfParent]) -> bool:
    shown = [each.told.shown or 0 for each in group]
    return max(shown) <= _TIMES * min(shown)


def _of_one(group: Sequence[OfParent], name: str) -> tuple[Told, ...]:
    return tuple(
        replace(
            each.told,
            head=name,
            topic=CHILDREN,
            label=f"the children of {name}",
            toll=False,
            single=True,
            grows=False,
            listed=False,
        )
        for each in group
    )
