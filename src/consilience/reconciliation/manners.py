"""How somebody died: burnt to death, or suffocated; shot dead, or stabbed to death."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.model.finding import Finding
from consilience.model.quantity import Number
from consilience.reconciliation.days_told import days_apart
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.one_deed import differing, told_one_way
from consilience.reconciliation.tellings import Telling

_DIED_OF = r"\b(?:died|dead|death|killed|succumbed) (?:of|from|by|to) (?:\w+ ){0,2}?"
_KINDS: Mapping[str, re.Pattern[str]] = {
    kind: re.compile(pattern, re.IGNORECASE)
    for kind, pattern in {
        "burned": rf"\bburn(?:ed|t) (?:to death|alive)\b|{_DIED_OF}burns\b",
        "suffocated": r"\b(?:suffocated|asphyxiated)\b|\bchoked (?:to death|on (?:the )?(?:smoke|"
        rf"fumes))|{_DIED_OF}(?:smoke|fumes|asphyxia|asphyxiation|suffocation)\b",
        "strangled": r"\b(?:strangled|throttled|garrotted)\b",
        "hanged": r"\b(?:hanged|found hanging|hung (?:himself|herself|themselves))\b",
        "drowned": rf"\bdrowned\b|{_DIED_OF}drowning\b",
        "shot": r"\b(?:shot (?:dead|to death|and killed|himself|herself)|fatally shot|"
        rf"gunned down)\b|{_DIED_OF}gunshot",
        "stabbed": r"\b(?:(?:stabbed|knifed|hacked) to death|fatally stabbed|stabbed and killed)\b"
        rf"|{_DIED_OF}(?:stab|knife) ",
        "beaten": r"\b(?:beaten|bludgeoned|battered|clubbed|kicked|stoned) to death\b",
        "poisoned": rf"\b(?:poisoned to death|fatally poisoned)\b|{_DIED_OF}poison",
        "frozen": rf"\b(?:froze|frozen) to death\b|{_DIED_OF}(?:hypothermia|exposure)\b",
        "starved": rf"\bstarved to death\b|{_DIED_OF}(?:hunger|starvation|thirst)\b",
        "electrocuted": r"\belectrocuted\b",
        "beheaded": r"\b(?:beheaded|decapitated)\b",
        "fallen": r"\b(?:fell|leapt|leaped|jumped|plunged) to (?:his|her|their) deaths?\b",
        "crushed": r"\b(?:crushed|trampled) to death\b",
    }.items()
}
_MAY_BE_ONE = (
    frozenset({"suffocated", "strangled", "hanged"}),
    frozenset({"suffocated", "crushed"}),
    frozenset({"suffocated", "drowned"}),
    frozenset({"stabbed", "beheaded"}),
    frozenset({"burned", "electrocuted"}),
    frozenset({"fallen", "drowned"}),
)
"""Ways to die that may be one way in other words."""
_BEARS = frozenset({"patient", "victim", "target"})
_RULE = Rule(
    "contradiction",
    "status",
    "one-death-two-manners",
    "The accounts tell of one death and say that it came about in different ways",
    why_not_milder="who died in one of the ways did not die in the other",
)


@dataclass(frozen=True, slots=True)
class Died:
    """A claim that tells how somebody died.

    Attributes:
        telling: The claim.
        kind: In which way.
        text: The words that tell it.
    """

    telling: Telling
    kind: str
    text: str


def find_manners(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find deaths of one person, or of the same number of people, told in ways that exclude.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    by_victim: dict[str, dict[str, Died]] = defaultdict(dict)
    for telling in tellings:
        died = _died(telling)
        if died is not None:
            for victim in _victims(telling):
                by_victim[f"{telling.home} {victim}"][telling.id] = died
    plainly = {
        victim: told_one_way(died, lambda one: one.telling.claim.report, lambda one: one.kind)
        for victim, died in by_victim.items()
    }
    for members in differing(plainly, _differ):
        yield make(_RULE, [Told(each.telling, each.text) for each in members], events)


def _died(telling: Telling) -> Died | None:
    claim = telling.claim
    if claim.modality != "actual" or claim.polarity != "positive" or not telling.home:
        return None
    found = [
        (kind, match[0]) for kind, words in _KINDS.items() if (match := words.search(telling.text))
    ]
    return Died(telling, *found[0]) if len(found) == 1 else None


def _victims(telling: Telling) -> Iterator[str]:
    """Ids of whom it befell, and how many they were where the claim only counts them."""
    borne = [role for role in telling.claim.roles if role.role in _BEARS]
    yield from (role.entity for role in borne if role.entity)
    for quantity in telling.claim.quantities:
        of_them = any(role.start <= quantity.start < role.end for role in borne)
        if of_them and quantity.approx == "exact" and not quantity.unit and _several(quantity.best):
            yield f"{quantity.best}"


def _several(number: Number | None) -> bool:
    return number is not None and number > 1


def _differ(one: Died, other: Died) -> bool:
    kinds = {one.kind, other.kind}
    if len(kinds) == 1 or any(kinds <= alike for alike in _MAY_BE_ONE):
        return False
    here, there = one.telling, other.telling
    return not here.same_mouth(there) and not days_apart(here.days, there.days)
