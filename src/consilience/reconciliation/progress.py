"""How much of a counted promise later claims show done."""

import re
from collections.abc import Sequence

from consilience.model.quantity import Number, Quantity
from consilience.reconciliation.amounts import kind_of
from consilience.reconciliation.evidence import Shown
from consilience.reconciliation.promise import Promise
from consilience.reconciliation.tellings import Telling
from consilience.text.folding import content_stems

_ALL = re.compile(r"\b(?:all|every|last|in full|each)\b")
_NONE = re.compile(r"\b(?:not one|none|nobody|not a single|not any|no [a-z]+ (?:has|have)|any)\b")


_PROPORTION = re.compile(
    r"\b(?:nine|[1-9]) (?:in|of|out of) (?:every )?(?:ten|10)\b|\b(?:half|most|some|part|a third|"
    r"two thirds|three quarters) of (?:the|its|their|them)\b"
)


def in_proportion(telling: Telling) -> bool:
    """Whether a claim tells of a share of all: "9 of every 10 homes".

    Args:
        telling: The claim.
    """
    return bool(_PROPORTION.search(" ".join(telling.words)))


def part_done(shown: Shown, promises: Sequence[Promise]) -> float | None:
    """The share of a promised number that one claim shows done.

    Args:
        shown: The claim and what it shows.
        promises: Every telling of the promise.

    Returns:
        From 0 to 1; null where the promise counts nothing, or the claim gives no number of it.
    """
    told = [q for promise in promises for q in promise.telling.claim.quantities]
    # Of "300 of the 500 pilots" 300 are promised.
    wholes = {q.whole for q in told}
    counts = [q for q in told if _counts(q) and q.id not in wholes]
    words = " ".join(shown.telling.words)
    if shown.shows == "broken":
        return 0.0 if _NONE.search(words) else None
    shares = [
        share
        for done in shown.telling.claim.quantities
        for promised in counts
        if (share := _share(done, promised, shown.telling.claim.quantities)) is not None
    ]
    shares += [
        share
        for done in shown.telling.claim.quantities
        if (share := _of_those(done, shown.telling.claim.quantities, promises)) is not None
    ]
    if shares:
        return min(shares)
    return 1.0 if shown.shows == "kept" and _ALL.search(words) else None


def progress(shown: Sequence[Shown], promises: Sequence[Promise]) -> float | None:
    """The share done by the latest claim that gives one; of claims of one day the greatest.

    Args:
        shown: Claims and what they show.
        promises: Every telling of the promise.
    """
    told = [
        (each.on or "", share) for each in shown if (share := part_done(each, promises)) is not None
    ]
    return round(max(told)[1], 3) if told else None


def _counts(quantity: Quantity) -> bool:
    return quantity.best is not None and quantity.best > 1 and kind_of(quantity) is not None


def _share(done: Quantity, promised: Quantity, beside: Sequence[Quantity]) -> float | None:
    """What part of a promised number another is: the same number, or told as a part of it."""
    if done.best is None or promised.best is None:
        return None
    whole = next((q.best for q in beside if q.id == done.whole), None)
    if whole is not None and whole == promised.best:
        return _ratio(done.best, promised.best)
    # The whole that a part is told of is not what was done.
    if any(other.whole == done.id for other in beside):
        return None
    alike = kind_of(done) == kind_of(promised) or done.best == promised.best
    return _ratio(done.best, promised.best) if alike and done.approx == "exact" else None


def _of_those(
    done: Quantity, beside: Sequence[Quantity], promises: Sequence[Promise]
) -> float | None:
    """What part of those to whom it was promised got it: "to 44 of the 61 families"."""
    whole = next((q for q in beside if q.id == done.whole), None)
    if whole is None or done.best is None or not whole.best or done.counted is None:
        return None
    named = content_stems(done.counted.text)
    if any(named & promise.telling.stems for promise in promises):
        return _ratio(done.best, whole.best)
    return None


def _ratio(done: Number, promised: Number) -> float | None:
    return done / promised if 0 <= done <= promised else None
