"""Who found it: bodies or a wreck that accounts say were found by different people."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from consilience.model.finding import Finding
from consilience.packs.pack import Pack
from consilience.reconciliation.days_told import days_apart
from consilience.reconciliation.making import Rule, Told, make
from consilience.reconciliation.slots.ground import Ground
from consilience.reconciliation.slots.one_thing import one_thing
from consilience.reconciliation.slots.same_fillers import Filler, doers, fillers_of

_FIND = "find"
_THINGS = frozenset("body corpse victim remains wreck wreckage".split())
"""What is found once: of clues, weapons and suspicious things there are many."""


def find_finders(
    ground: Ground, events: Mapping[str, str], packs: Sequence[Pack]
) -> Iterator[Finding]:
    """Find things of one story of which each account names another finder, and only him.

    Args:
        ground: All claims slot by slot.
        events: Event id by claim id.
        packs: The packs, for which of their roles do what is done.
    """
    does = doers(packs)
    found: dict[tuple[str, str], dict[str, list[Filler]]] = defaultdict(lambda: defaultdict(list))
    for frame in ground.frames.values():
        claim = frame.telling.claim
        if claim.modality != "actual" or claim.polarity != "positive" or not frame.telling.home:
            continue
        for filler in fillers_of(frame, does):
            if filler.slot == "who" and _FIND in filler.deeds:
                for name in sorted(filler.others & _THINGS):
                    found[frame.telling.home, name][claim.report].append(filler)
    seen: set[frozenset[str]] = set()
    for key in sorted(found):
        members = _apart(found[key])
        claims = frozenset(member.frame.telling.id for member in members)
        if members and claims not in seen:
            seen.add(claims)
            yield make(
                Rule(
                    "contradiction",
                    "actor",
                    "one-find-two-finders",
                    "The accounts name different finders of one thing",
                    why_not_milder="no account names both, and one of them found it first",
                ),
                [Told(member.frame.telling, member.text) for member in members],
                events,
            )


def _apart(by_report: Mapping[str, Sequence[Filler]]) -> list[Filler]:
    """The finders of accounts that name one alone, where another account names another alone."""
    apart: dict[str, Filler] = {}
    for one, other in combinations(sorted(by_report), 2):
        here, there = by_report[one], by_report[other]
        pairs = [(a, b) for a in here for b in there]
        if all(_differ(a, b) for a, b in pairs):
            apart[one], apart[other] = here[0], there[0]
    return [apart[report] for report in sorted(apart)]


def _differ(one: Filler, other: Filler) -> bool:
    here, there = one.frame.telling, other.frame.telling
    if one_thing(one.thing, other.thing) or one.thing.names & other.thing.names:
        return False
    return not (days_apart(here.days, there.days) or here.same_mouth(there))
