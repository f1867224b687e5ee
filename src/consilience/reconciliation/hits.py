"""How often somebody was hit: shot seven times, hit by seven bullets, with seven stab wounds."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from consilience.model.entity import Entity
from consilience.packs.lemmas import lemmas
from consilience.reconciliation.told import Told
from consilience.reconciliation.topics import HITS
from consilience.text.folding import folded_words

_GUN, _BLADE = "shot", "stabbed"
_HURT = re.compile(
    r"\b(?:(?P<gun>shot|shooting)|(?P<blade>stabbed|stabbing|knifed|slashed)|"
    r"(?P<any>hit|hitting|struck|striking|wounded))(?! at\b)"
    r"(?: [^\W\d_][\w’'.-]{0,30}){0,5} (?:(?:at least|about|some|nearly|more than|around) )?$",
    re.IGNORECASE,
)
"""What stands before "seven times", with whom it was done to."""
_BY = re.compile(
    r"\b(?:hit|struck|wounded|killed|pierced) (?:by|with) (?:all |the |at least )*$", re.IGNORECASE
)
_HIT = re.compile(
    r"(?: of (?:them|which))? (?:had )?(?:hit|struck|entered|pierced)\b", re.IGNORECASE
)
_FIRED = re.compile(r"\b(?:fired|firing|fire|gunfire|shots?|bullets?|rounds?)\b", re.IGNORECASE)
_WOUND = re.compile(r"\b(?:(?P<gun>gunshot|bullet)|(?P<blade>stab|knife)) wounds?$", re.IGNORECASE)
_WHERE = re.compile(
    r"[^.;,:—–]{0,30}?\b(?:his|her|the|their|each) (?:\w+ ){0,3}?(?:back|head|neck|chest|torso|"
    r"stomach|abdomen|arms?|legs?|shoulder|face|rear|front|thighs?|side)\b"
    r"(?P<more>(?:, \w+){0,3},? and\b)?",
    re.IGNORECASE,
)
"""So many in one part of the body may be some among others."""
_REACH = 90
"""Code points before a number in which stands what was done."""
_TIMES = 5
"""So many times the least number of one who was hit the greatest may be."""


@dataclass(frozen=True, slots=True)
class Hit:
    """How often somebody was hit.

    Attributes:
        told: The number.
        manner: ``shot`` or ``stabbed``.
        entity: Id of whom it befell; empty where the claim does not name him.
    """

    told: Told
    manner: str
    entity: str


def group_hits(told: Iterable[Told], entities: Sequence[Entity]) -> tuple[tuple[Told, ...], ...]:
    """Group numbers of shots and stabs by whom they hit, named or the only one of the story.

    Args:
        told: Numbers that count something.
        entities: Whom the names mean.
    """
    called = {entity.id: entity.name for entity in entities if entity.kind == "person"}
    by_story: dict[tuple[str, str], list[Hit]] = defaultdict(list)
    for number in sorted(told, key=lambda number: number.id):
        if hit := _hit(number, called):
            by_story[number.home or number.claim.report, hit.manner].append(hit)
    return tuple(
        _of_one(group, called.get(key, "one person"))
        for place in sorted(by_story)
        for key, group in sorted(_by_person(by_story[place], called).items())
        if _of_one_size(group)
    )


def _hit(told: Told, called: Mapping[str, str]) -> Hit | None:
    quantity = told.quantity
    if quantity.unit or quantity.whole or quantity.relation in {"part", "increment"}:
        return None
    manner = _manner(told)
    if not manner or _of_a_part(told):
        return None
    borne = sorted(bearer for bearer in told.bearers if bearer in called)
    return Hit(told, manner, borne[0] if len(borne) == 1 else "")


def _manner(told: Told) -> str:
    """How it was done, where words beside a number say that so many hit; else nothing."""
    counted = told.quantity.counted
    words = " ".join(counted.text.split()) if counted else ""
    nouns = lemmas(folded_words(words)[-1][0]) if words else frozenset()
    before = _before(told)
    if "time" in nouns and (match := _HURT.search(before)):
        return _BLADE if match["blade"] else _GUN if match["gun"] or _is_of_fire(told) else ""
    if wound := _WOUND.search(words):
        return _GUN if wound["gun"] else _BLADE
    if nouns & _MISSILES and counted:
        behind = told.text[max(counted.end, told.quantity.end) :][:_REACH]
        return _GUN if _BY.search(before) or _HIT.match(behind) else ""
    return ""


_MISSILES = frozenset({"bullet", "shot", "round"})


def _before(told: Told) -> str:
    """The claim's words up to a number, white space folded."""
    start = max(told.claim.start, told.place - _REACH)
    return f"{' '.join(told.text[start : told.place].split())} "


def _is_of_fire(told: Told) -> bool:
    """Whether the sentence tells of shots, so that who was "hit" was hit by them."""
    return bool(_FIRED.search(told.text[max(0, told.place - _REACH) : told.place + _REACH]))


def _of_a_part(told: Told) -> bool:
    """Whether so many hit one part of the body: more may have hit others."""
    counted = told.quantity.counted
    behind = told.text[max(told.quantity.end, counted.end if counted else 0) : told.claim.end]
    match = _WHERE.match(" ".join(behind.split()))
    return match is not None and not match["more"]


def _by_person(hits: Sequence[Hit], called: Mapping[str, str]) -> Mapping[str, Sequence[Hit]]:
    """By the one named; those of whom nobody says who he was are of the only one who is named."""
    named = {hit.entity for hit in hits if hit.entity}
    if len({called[entity].split()[-1] for entity in named}) <= 1:
        return {min(named, default=""): hits}
    groups: dict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        if hit.entity:
            groups[hit.entity].append(hit)
    return groups


def _of_one_size(group: Sequence[Hit]) -> bool:
    shown = [hit.told.shown or 0 for hit in group]
    return max(shown) <= _TIMES * min(shown)


def _of_one(group: Sequence[Hit], name: str) -> tuple[Told, ...]:
    return tuple(
        replace(
            hit.told,
            head=name,
            topic=HITS,
            label=f"how often {name} was {hit.manner}",
            toll=False,
            single=True,
            grows=False,
            listed=False,
        )
        for hit in group
    )
