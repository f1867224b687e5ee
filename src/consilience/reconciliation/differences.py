"""How accounts stand to each other besides their counts: every comparison, one by one."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from consilience.model.commitment import Commitment
from consilience.model.finding import Finding
from consilience.packs.pack import Pack
from consilience.reconciliation.agents import find_agents
from consilience.reconciliation.agreements import find_agreements
from consilience.reconciliation.alike import find_small_agreements
from consilience.reconciliation.bearings import find_bearings
from consilience.reconciliation.bids import find_bids
from consilience.reconciliation.calibres import find_calibres
from consilience.reconciliation.callings import find_callings
from consilience.reconciliation.causes import find_causes
from consilience.reconciliation.contrasts import find_contrasts
from consilience.reconciliation.corrected import find_corrected
from consilience.reconciliation.days import find_misdated_events
from consilience.reconciliation.denials import find_denials
from consilience.reconciliation.denied_counts import find_denied_counts
from consilience.reconciliation.doers import find_doers
from consilience.reconciliation.event_slots import find_event_slots
from consilience.reconciliation.hours import find_hours, find_not_before
from consilience.reconciliation.kinds import find_kinds
from consilience.reconciliation.lengths import find_lengths
from consilience.reconciliation.manners import find_manners
from consilience.reconciliation.negations import SO_AND_NOT_SO, find_negations
from consilience.reconciliation.objects import find_objects
from consilience.reconciliation.opposites import Sides
from consilience.reconciliation.oppositions import find_oppositions
from consilience.reconciliation.parting import Parting
from consilience.reconciliation.positions import Issues
from consilience.reconciliation.rides import find_rides
from consilience.reconciliation.slots.absent import find_absent
from consilience.reconciliation.slots.courses import find_courses
from consilience.reconciliation.slots.fillers import find_fillers
from consilience.reconciliation.slots.finders import find_finders
from consilience.reconciliation.slots.ground import Ground
from consilience.reconciliation.slots.happened import TOLD_AND_NOT_SO, find_happened
from consilience.reconciliation.slots.offences import find_offences
from consilience.reconciliation.slots.one_event_told import find_events_told_alike
from consilience.reconciliation.slots.plans import find_plans
from consilience.reconciliation.slots.same_fillers import find_same_fillers
from consilience.reconciliation.slots.seldom_words import find_seldom_words
from consilience.reconciliation.slots.spellings import find_spellings
from consilience.reconciliation.slots.times import find_other_times
from consilience.reconciliation.statements import find_misdated_statements
from consilience.reconciliation.status import find_statuses
from consilience.reconciliation.tellings import Telling
from consilience.reconciliation.turned_down import find_turned_down
from consilience.reconciliation.unharmed import find_unharmed
from consilience.reconciliation.venues import find_venues
from consilience.reconciliation.wishes import find_shared_wishes
from consilience.reconciliation.withdrawn import (
    find_decisions,
    find_outcomes,
    find_withdrawals,
)

Comparison = Callable[[Sequence[Telling], Mapping[str, str]], Iterator[Finding]]

COMPARISONS: tuple[Comparison, ...] = (
    find_misdated_statements,
    find_misdated_events,
    find_hours,
    find_not_before,
    find_lengths,
    find_venues,
    find_event_slots,
    find_rides,
    find_unharmed,
    find_statuses,
    find_negations,
    find_doers,
    find_agents,
    find_corrected,
    find_denied_counts,
    find_bearings,
    find_oppositions,
    find_bids,
    find_turned_down,
    find_withdrawals,
    find_decisions,
    find_denials,
    find_small_agreements,
    find_spellings,
    find_courses,
    find_offences,
    find_manners,
    find_calibres,
)
"""Each compares all claims in one way; they do not know of each other."""
BY_SLOTS: tuple[Callable[[Ground, Mapping[str, str]], Iterator[Finding]], ...] = (
    find_fillers,
    find_happened,
    find_absent,
    find_plans,
    find_other_times,
)
"""Each holds claims of one story against each other by one slot."""


def find_differences(
    tellings: Sequence[Telling],
    commitments: Sequence[Commitment],
    ground: Ground,
    events: Mapping[str, str],
    packs: Sequence[Pack],
) -> tuple[Finding, ...]:
    """Compare all claims in every way but by their counts.

    Args:
        tellings: All claims, sorted by account and place.
        commitments: The promises that they tell.
        ground: The claims slot by slot.
        events: Event id by claim id.
        packs: The packs, for what they know of opposites and of kinds.

    Returns:
        Sorted by id, each once.
    """
    sides = Sides(contrast for pack in packs for contrast in pack.contrasts)
    parting = Parting(packs, sides)
    causes = [group for pack in packs for group in pack.causes]
    alternatives = [group for pack in packs for group in pack.alternatives]
    found = {f.id: f for compare in COMPARISONS for f in compare(tellings, events)}
    found |= {f.id: f for find in BY_SLOTS for f in find(ground, events)}
    found |= {f.id: f for f in find_finders(ground, events, packs)}
    found |= {f.id: f for f in find_agreements(tellings, events, parting)}
    for find in (find_events_told_alike, find_seldom_words):
        found |= {f.id: f for f in find(ground, events, parting, tuple(found.values()))}
    found |= {f.id: f for f in find_same_fillers(ground, events, packs, tuple(found.values()))}
    found |= {f.id: f for f in find_shared_wishes(tellings, events, Issues(packs))}
    found |= {f.id: f for f in find_contrasts(tellings, events, sides)}
    found |= {f.id: f for f in find_causes(tellings, events, causes)}
    found |= {f.id: f for f in find_kinds(tellings, events, alternatives)}
    found |= {f.id: f for f in find_callings(tellings, events, alternatives)}
    found |= {f.id: f for f in find_objects(tellings, events, alternatives)}
    found |= {f.id: f for f in find_outcomes(commitments, tellings, events)}
    return once([found[key] for key in sorted(found)])


def once(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Leave out a contradiction of which another, of the same slot, has all claims.

    Two ways of comparing may meet in one dispute; it is told by the one that sees most of it.

    Args:
        findings: Findings of all kinds.

    Returns:
        The others, in the same order.
    """
    disputes: dict[tuple[str | None, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.kind == "contradiction":
            for claim in finding.claims:
                disputes[finding.slot, claim].append(finding)
    return tuple(f for f in findings if not _is_held(f, disputes))


def _is_held(
    finding: Finding, disputes: Mapping[tuple[str | None, str], Sequence[Finding]]
) -> bool:
    if finding.kind != "contradiction" or not finding.claims:
        return False
    own = set(finding.claims)
    beside = disputes[finding.slot, finding.claims[0]]
    if finding.rule == TOLD_AND_NOT_SO:
        # Negations in the same words see more of a dispute than those in other words.
        every = (d for claim in finding.claims for d in disputes[finding.slot, claim])
        return any(other.rule == SO_AND_NOT_SO for other in every)
    return any(
        own < set(other.claims) or (own == set(other.claims) and other.rule < finding.rule)
        for other in beside
    )
