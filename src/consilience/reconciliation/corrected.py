"""What one voice says it was not: "by four rockets, not by mortar shells"."""

import re
from collections.abc import Iterator, Mapping, Sequence

from consilience.model.finding import Finding, FindingSlot
from consilience.reconciliation.days_told import days_apart, reports_apart
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.stories_told import StoriesTold
from consilience.reconciliation.subjects import hangs
from consilience.reconciliation.tellings import Telling, informative

_WAY = r"(?:by|with|in|from|at|on|off|through)"
_NOT = re.compile(
    rf"\b(?P<way>{_WAY}) (?P<so>(?:(?!\b{_WAY} )[^,;.]){{3,40}}?),? (?:and |but )?not,?"
    r"(?: as (?:first )?[a-z]+,)? "
    rf"(?P=way) (?P<not>(?:the |an? |its |their |his |her )?(?:[A-Za-z'’-]+ ){{0,2}}[A-Za-z'’-]+)"
)
_SLOTS: Mapping[str, FindingSlot] = {"by": "category", "with": "category"}
_SHARED = 2
_MOST = 3


def find_corrected(tellings: Sequence[Telling], events: Mapping[str, str]) -> Iterator[Finding]:
    """Find what one voice tells and another says that it was not, but something else.

    Args:
        tellings: All claims, sorted by account and place.
        events: Event id by claim id.
    """
    stories: StoriesTold | None = None
    for telling in tellings:
        match = _NOT.search(telling.text)
        if match is None or telling.claim.modality != "actual" or hangs(telling):
            continue
        so, not_so = informative(match["so"]), informative(match["not"])
        stories = stories or StoriesTold(tellings)
        against = [
            other
            for other in tellings
            if _says_it(other, telling, so - not_so, not_so - so)
            and _of_one_thing(other, telling, so | not_so, stories)
        ][:_MOST]
        if against:
            yield make(
                Rule(
                    "contradiction",
                    _SLOTS.get(match["way"], "status"),
                    "not-so-but-so",
                    "One voice says what it was, and another that it was something else",
                    why_not_milder="the second voice names the first one's word and denies it",
                ),
                [Told(telling, match["so"]), *(Told(other, match["not"]) for other in against)],
                events,
            )


def _says_it(other: Telling, telling: Telling, so: frozenset[str], not_so: frozenset[str]) -> bool:
    """Whether a claim tells what another denies, and not what it puts in its place."""
    if not not_so or not not_so & other.stems or so & other.stems:
        return False
    told = other.claim.modality == "actual" and other.claim.polarity == "positive"
    return told and not hangs(other) and not other.same_mouth(telling) and other.id != telling.id


def _of_one_thing(
    one: Telling, other: Telling, words: frozenset[str], stories: StoriesTold
) -> bool:
    if reports_apart(one.published, other.published) or not stories.one(one, other):
        return False
    if days_apart(one.days, other.days):
        return False
    meant = one.stems | (one.before if _POINTS & set(one.words) else frozenset())
    shared = (meant & other.stems) - words
    rest = one.stems - words - one.named
    return len(shared - one.named) >= _SHARED or 2 * len(shared & rest) >= len(rest) > 0


_POINTS = frozenset("it they them this that".split())
