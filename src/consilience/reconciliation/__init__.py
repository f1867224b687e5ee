"""From what accounts share to what stands: estimates and findings."""

from collections.abc import Sequence
from dataclasses import dataclass

from consilience.model.claim import Claim
from consilience.model.commitment import Commitment, Framing, Position
from consilience.model.entity import Entity, Mention
from consilience.model.estimate import Estimate
from consilience.model.event import Event, Story
from consilience.model.finding import Finding
from consilience.model.ledger import Ledger
from consilience.model.report import Report
from consilience.packs.lexicon import Lexicon
from consilience.reconciliation.ages import group_ages
from consilience.reconciliation.arithmetic import find_sums
from consilience.reconciliation.children import group_children
from consilience.reconciliation.commitments import find_commitments
from consilience.reconciliation.corrections import set_right
from consilience.reconciliation.counts import compare_counts
from consilience.reconciliation.differences import find_differences
from consilience.reconciliation.estimates import estimate_numbers
from consilience.reconciliation.framings import find_framings
from consilience.reconciliation.grouping import comparable
from consilience.reconciliation.hits import group_hits
from consilience.reconciliation.known import known_by
from consilience.reconciliation.ledgers import Filling, fill_ledgers
from consilience.reconciliation.mismatches import find_mismatches
from consilience.reconciliation.moved import find_moves
from consilience.reconciliation.positions import Issues, find_positions
from consilience.reconciliation.slots.counted_deeds import CountedDeeds
from consilience.reconciliation.slots.ground import Ground
from consilience.reconciliation.slots.kin import find_kin
from consilience.reconciliation.tellings import tell
from consilience.reconciliation.told import Joined, told_numbers
from consilience.reconciliation.withdrawals import with_withdrawals

__all__ = ["Reconciled", "Setting", "reconcile"]


@dataclass(frozen=True, slots=True)
class Reconciled:
    """How the accounts stand to each other.

    Attributes:
        estimates: Low, best and high of each counted thing.
        findings: Agreements, refinements, updates, contradictions, oppositions and sums.
        commitments: What was promised and what became of it.
        positions: What each party wants.
        framings: Loaded names that accounts give to actors.
        ledgers: The tables that the packs declare.
    """

    estimates: tuple[Estimate, ...]
    findings: tuple[Finding, ...]
    commitments: tuple[Commitment, ...] = ()
    positions: tuple[Position, ...] = ()
    framings: tuple[Framing, ...] = ()
    ledgers: tuple[Ledger, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """What lies around the claims.

    Attributes:
        mentions: Names in the accounts.
        as_of: The day to speak for, ISO 8601; null where no account has a date.
        entities: Who and what the claims are about.
        epithets: Loaded words that mean one of them.
        stories: Which reports belong together.
    """

    mentions: tuple[Mention, ...] = ()
    as_of: str | None = None
    entities: tuple[Entity, ...] = ()
    epithets: tuple[Mention, ...] = ()
    stories: tuple[Story, ...] = ()


_NO_SETTING = Setting()


def reconcile(
    reports: Sequence[Report],
    claims: Sequence[Claim],
    events: Sequence[Event],
    lexicon: Lexicon,
    setting: Setting = _NO_SETTING,
) -> Reconciled:
    """Set what many accounts tell beside each other.

    Args:
        reports: The accounts.
        claims: Their claims, linked.
        events: What the claims tell of.
        lexicon: The packs.
        setting: Names in the accounts and the day to speak for.

    Returns:
        The same whatever the order of the accounts.
    """
    event_of = {claim: event.id for event in events for claim in event.claims}
    known = known_by(claims, reports, setting.as_of)
    home = {report: story.id for story in setting.stories for report in story.reports}
    persons = {one.id: one.name for one in setting.entities if one.kind == "person"}
    joined = Joined(home, event_of, persons)
    told = set_right(told_numbers(known, reports, lexicon, joined))
    told = with_withdrawals(told, known, reports)
    rates = told_numbers(known, reports, lexicon, joined, "rates")
    tellings = tell(known, reports, setting.mentions, home)
    ground = Ground(tellings, event_of)
    may_be = told_numbers(known, reports, lexicon, joined, "ages")
    of_persons = (
        *group_ages(may_be, setting.mentions, setting.entities),
        *group_children(may_be, setting.mentions, setting.entities),
        *group_hits(told, setting.entities),
    )
    taken = {number.id for group in of_persons for number in group}
    told = tuple(number for number in told if number.id not in taken)
    groups = comparable(told, CountedDeeds(ground))
    estimates = estimate_numbers((*groups, *of_persons), event_of)
    outlets = {report.id: _called(report) for report in reports}
    commitments = find_commitments(tellings, setting.mentions, setting.as_of, setting.entities)
    findings = (
        *compare_counts(estimates, (*told, *(n for group in of_persons for n in group)), outlets),
        *find_sums(told),
        *find_moves(told, outlets, event_of),
        *find_mismatches(groups, rates, outlets, event_of),
        *find_kin(tellings, event_of, setting.mentions, setting.entities),
        *find_differences(tellings, commitments, ground, event_of, lexicon.packs),
    )
    filling = Filling(known, events, told, estimates, findings, setting.entities)
    return Reconciled(
        estimates=estimates,
        findings=tuple(sorted(findings, key=lambda finding: finding.id)),
        commitments=commitments,
        positions=find_positions(tellings, setting.mentions, Issues(lexicon.packs)),
        framings=find_framings(tellings, setting.epithets),
        ledgers=fill_ledgers(filling, lexicon),
    )


def _called(report: Report) -> str:
    """What a sentence calls an account: its outlet, or else the last part of its name."""
    return report.outlet or report.name.rsplit("/", 1)[-1]
