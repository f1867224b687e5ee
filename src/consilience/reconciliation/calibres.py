"""Which gun it was: one weapon of one holder that accounts give different calibres."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.model.finding import Finding
from consilience.reconciliation.days_told import days_apart
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.one_deed import differing, told_one_way
from consilience.reconciliation.tellings import Telling

_GUN = re.compile(
    r"(?<![\w.])(?:(?P<bore>\.\d{2,3})|(?P<number>\d{1,2}(?:\.\d{1,2})?))"
    r"(?P<unit>[- ]?(?:calib(?:er|re)|cal\b\.?|mm\b|millimet(?:er|re)s?|gauge|bore))?"
    r"(?: (?!and\b|or\b)[\w’'-]{1,30}){0,3}?[ -]"
    r"(?P<gun>revolver|pistol|handgun|gun|rifle|shotgun|carbine|weapon|firearm)s?\b",
    re.IGNORECASE,
)
"""A calibre and the gun that has it: "a .38-caliber revolver", "a loaded 9mm Brandt pistol"."""
_GUNS = frozenset(
    """revolver pistol handgun gun rifle shotgun carbine weapon firearm revolvers pistols handguns
    guns rifles shotguns carbines weapons firearms""".split()
)
_METRIC = ("mm", "milli")
_HOLDS = frozenset({"agent", "attacker", "actor", "robber"})
_RULE = Rule(
    "contradiction",
    "category",
    "one-gun-two-calibres",
    "The accounts give one gun different calibres",
    why_not_milder="a gun has one calibre",
)


@dataclass(frozen=True, slots=True)
class Gun:
    """A claim that tells the calibre of one gun.

    Attributes:
        telling: The claim.
        calibre: The number with its kind of measure.
        text: The words that tell it.
        holders: Ids of who has it, where the claim names them.
        event: Id of the event that the claim tells; empty where it tells one alone.
    """

    telling: Telling
    calibre: str
    text: str
    holders: frozenset[str]
    event: str


def find_calibres(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find guns of one holder or one deed to which accounts give different calibres.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    by_story: dict[str, dict[str, Gun]] = defaultdict(dict)
    for telling in tellings:
        gun = _gun(telling, events)
        if gun is not None:
            by_story[telling.home][telling.id] = gun
    alone = {
        home: told_one_way(guns, lambda gun: gun.telling.claim.report, lambda gun: gun.calibre)
        for home, guns in by_story.items()
    }
    for members in differing(alone, _differ):
        yield make(_RULE, [Told(each.telling, each.text) for each in members], events)


def calibres_apart(one: Telling, other: Telling) -> bool:
    """Whether each of two claims tells one gun, and of another calibre than the other.

    Args:
        one: A claim.
        other: Another.
    """
    here, there = _calibres(one), _calibres(other)
    return len(here) == len(there) == 1 and here != there


def _calibres(telling: Telling) -> set[str]:
    if _GUNS.isdisjoint(telling.words):
        return set()
    found = (_calibre(match) for match in _GUN.finditer(telling.text))
    return {calibre for calibre in found if calibre}


def _gun(telling: Telling, events: Mapping[str, str]) -> Gun | None:
    claim = telling.claim
    told = claim.modality in {"actual", "possible"} and claim.polarity == "positive"
    matches = list(_GUN.finditer(telling.text)) if told and telling.home else []
    if len(matches) != 1 or (calibre := _calibre(matches[0])) is None:
        return None
    holders = (role.entity for role in claim.roles if role.role in _HOLDS)
    known = frozenset(holder for holder in holders if holder)
    return Gun(telling, calibre, matches[0][0], known, events.get(claim.id, ""))


def _calibre(match: re.Match[str]) -> str | None:
    """The calibre in one spelling; null for a number that is none, as in "12 hand guns"."""
    unit = (match["unit"] or "").lower().strip(" -.")
    if match["bore"]:
        return match["bore"]
    if not unit:
        return None
    if unit.startswith(_METRIC):
        return f"{float(match['number'])} mm"
    return f".{match['number']}" if unit.startswith("cal") else f"{match['number']} gauge"


def _differ(one: Gun, other: Gun) -> bool:
    here, there = one.telling, other.telling
    if one.calibre == other.calibre or here.same_mouth(there):
        return False
    if one.holders and other.holders and not one.holders & other.holders:
        return False
    joined = bool(one.holders & other.holders) or one.event == other.event != ""
    return joined and not days_apart(here.days, there.days)
