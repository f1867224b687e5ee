"""Low, best and high of numbers that measure one thing, each with the rule that gave it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from consilience.model.estimate import EstimateRules
from consilience.model.quantity import Number
from consilience.reconciliation.ages import older
from consilience.reconciliation.comparable import compatible, rounder
from consilience.reconciliation.corrections import puts_right, taken_back
from consilience.reconciliation.one_event import set_against
from consilience.reconciliation.scopes import one_part
from consilience.reconciliation.told import Told
from consilience.reconciliation.topics import AGE
from consilience.text.clusters import Clusters
from consilience.text.folding import fold

AGREED = "every account's words allow this number"
MOST_VOICES = "more than half of the independent voices tell this number or allow it"
ONE_HEDGE = "all accounts that give a lower bound name this number"
LATEST = "the number of the latest accounts"
LEAST = "the least number that an account tells or allows"
GREATEST = "the greatest number that an account tells or allows"


@dataclass(frozen=True, slots=True)
class Figures:
    """Three figures and why each is what it is.

    Attributes:
        low: Least figure; null where no account gives one.
        best: Best figure; null where the accounts do not bear one out.
        high: Greatest figure; null where no account gives one.
        rules: The rule behind each.
    """

    low: Number | None
    best: Number | None
    high: Number | None
    rules: EstimateRules


def figures(told: Sequence[Told]) -> Figures:
    """Work out low, best and high.

    A number told to the unit takes the place of one that only rounds it. The best figure is one
    that an account tells, never a mean; it must be allowed by more than half of the voices.

    Args:
        told: Numbers that measure one thing, those that no longer stand left out.
    """
    exact = _without_rounded(told)
    lows = [low for number in exact if (low := least(number)) is not None]
    highs = [high for number in exact if (high := greatest(number)) is not None]
    low, high = min(lows, default=None), max(highs, default=None)
    best, rule = _best(told, exact)
    rules = EstimateRules(LEAST if lows else None, rule, GREATEST if highs else None)
    return Figures(low, best, high, rules)


def least(told: Told) -> Number | None:
    """The least number that an account tells: a hedge such as "about" leaves the number itself."""
    return told.shown if told.quantity.approx == "about" else told.quantity.low


def greatest(told: Told) -> Number | None:
    """The greatest number that an account tells."""
    return told.shown if told.quantity.approx == "about" else told.quantity.high


def _without_rounded(told: Sequence[Told]) -> Sequence[Told]:
    kept = [number for number in told if not any(_is_rounding(number, other) for other in told)]
    return kept or told


def _is_rounding(one: Told, other: Told) -> bool:
    """Whether one is a rounder way of telling the other, which is told to the unit."""
    if other.quantity.approx != "exact" or one.shown == other.shown:
        return False
    if one.quantity.approx == "about":
        return compatible(one, other) and _noughts(one) >= _noughts(other)
    return one.quantity.approx == "exact" and rounder(one, other)


def _noughts(told: Told) -> int:
    digits = str(told.shown)
    return len(digits) - len(digits.rstrip("0"))


def _best(told: Sequence[Told], exact: Sequence[Told]) -> tuple[Number | None, str | None]:
    heard = witnesses(told)
    support = _support(told, exact, heard)
    if not support:
        return _under_one_hedge(told, heard)
    voices = set(heard.values())
    ranked = sorted(support, key=lambda n: (-len(support[n]), n))
    best = ranked[0]
    if len(ranked) > 1 and len(support[best]) == len(support[ranked[1]]):
        return None, None
    if len(support[best]) == len(voices):
        return best, AGREED
    return (best, MOST_VOICES) if 2 * len(support[best]) > len(voices) else (None, None)


def witnesses(told: Sequence[Told]) -> Mapping[str, str]:
    """Who stands behind each number, by quantity id.

    One voice in many accounts is one witness; so are accounts that tell it in the same words, and
    one account that tells its number twice (in its heading and of an official).

    Args:
        told: Numbers that measure one thing.
    """
    clusters: Clusters[str] = Clusters()
    for number in told:
        for mark in _marks(number):
            clusters.join(f"number {number.id}", mark, "")
    return {
        member.removeprefix("number "): members[0]
        for members, _ in clusters.sets()
        for member in members
        if member.startswith("number ")
    }


def _marks(told: Told) -> tuple[str, ...]:
    words = fold(told.claim.text)
    own = (f"words {words}",) if len(words.split()) >= _OWN_WORDS else ()
    return f"voice {told.voice or told.id}", f"report {told.claim.report} {told.shown}", *own


_OWN_WORDS = 8
"""Shorter claims are put in the same words by chance."""


def _support(
    told: Sequence[Told], exact: Sequence[Told], heard: Mapping[str, str]
) -> Mapping[Number, set[str]]:
    """For each number that an account tells outright, the voices whose words allow it."""
    told_outright = {
        number.quantity.best: number
        for number in sorted(exact, key=lambda t: (t.quantity.approx == "exact", t.id))
        if number.quantity.best is not None and number.quantity.approx in {"exact", "about"}
    }
    return {
        value: {heard[number.id] for number in told if _bears_out(number, witness)}
        for value, witness in told_outright.items()
        if value is not None
    }


def _bears_out(told: Told, witness: Told) -> bool:
    """Whether an account's words speak for a number: "more than 100" speaks for none of 200."""
    if not compatible(witness, told):
        return False
    open_low = told.quantity.low is not None and told.quantity.high is None
    return not open_low or (witness.shown or 0) <= (told.shown or 0) * _STRETCH


_STRETCH = 1.5


def _under_one_hedge(
    told: Sequence[Told], heard: Mapping[str, str]
) -> tuple[Number | None, str | None]:
    below = [number for number in told if number.quantity.approx in {"more_than", "at_least"}]
    shown = {number.shown for number in below}
    several = len({heard[number.id] for number in below}) > 1
    if len(shown) == 1 and several and 2 * len(below) > len(told):
        return next(iter(shown)), ONE_HEDGE
    return None, None


Standing = Literal["current", "superseded", "corrected", "withdrawn", "retracted"]


def standing(told: Sequence[Told]) -> Mapping[str, Standing]:
    """Which numbers still stand, by quantity id.

    A toll that grows is replaced by a greater one of a later day; a number that an account itself
    takes back is withdrawn, and retracted where its voice told it before; a voice's number is
    corrected by the one that it puts in its place. Other numbers stand side by side, whatever their
    days.

    Args:
        told: Numbers that measure one thing.
    """
    if told and told[0].topic == AGE:
        before = {one.shown for one in told if any(older(later, one) for later in told)}
        return {one.id: "superseded" if one.shown in before else "current" for one in told}
    heard = witnesses(told)
    known = _known_on(told, heard)
    back = taken_back(told, heard)
    found: dict[str, Standing] = {
        number.id: "withdrawn" if "withdrawn" in number.around.cues else "retracted"
        for number in told
        if "withdrawn" in number.around.cues or number.id in back
    }
    standing_still = [number for number in told if number.id not in found]
    for number in standing_still:
        if any(puts_right(later, number) for later in standing_still):
            found[number.id] = "corrected"
        elif any(_replaces(later, number, known) for later in standing_still):
            found[number.id] = "superseded"
        else:
            found[number.id] = "current"
    return found


def _replaces(later: Told, earlier: Told, known: Mapping[str, str]) -> bool:
    if later.part and not one_part(later, earlier):
        return False
    if (later.shown or 0) <= (earlier.shown or 0) or _allows(earlier, later):
        return False
    if "risen" not in later.around.cues and set_against(later, earlier):
        return False
    one, other = known.get(earlier.id), known.get(later.id)
    if not later.grows:
        # "Raised its offer to $2.7 billion" takes the place of the offer told before.
        return "risen" in later.around.cues and bool(one and other and one < other)
    if one and other and one != other:
        return one < other
    return "risen" in later.around.cues or _tells_anew(later, earlier)


def _tells_anew(later: Told, earlier: Told) -> bool:
    """Whether one voice that is no outlet tells two accounts two tolls: the greater is its later.

    Args:
        later: The greater number.
        earlier: Another.
    """
    passed_on = all(told.claim.attribution[-1].kind != "outlet" for told in (later, earlier))
    away = later.claim.report != earlier.claim.report
    return later.toll and passed_on and away and later.voice == earlier.voice != ""


def _allows(earlier: Told, later: Told) -> bool:
    """Whether an earlier number's words speak for a later one: "at least 12" speaks for no 22.

    A toll told to the unit on a later day takes the place of a floor that lay well under it.
    """
    floor = earlier.quantity.low is not None and earlier.quantity.high is None
    grown = (later.shown or 0) > (earlier.shown or 0) * _GROWN
    if floor and grown and later.toll and later.quantity.approx == "exact":
        return False
    return compatible(earlier, later) and _bears_out(earlier, later)


_GROWN = 1.2


def _known_on(told: Sequence[Told], heard: Mapping[str, str]) -> Mapping[str, str]:
    """The day on which each number could be known: of publication, else the latest it tells of.

    One who only repeats what a voice told before knows nothing later than that voice did.
    """
    first: dict[tuple[str, Number | None], str] = {}
    for number in told:
        day = number.published or number.day
        if day:
            key = heard[number.id], number.shown
            first[key] = min(day, first.get(key, day))
    return {
        number.id: first[key]
        for number in told
        if (key := (heard[number.id], number.shown)) in first
    }
