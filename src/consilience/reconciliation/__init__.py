"""From what accounts share to what stands: estimates and findings."""

from collections.abc import Sequence
from dataclasses import dataclass

from consilience.model.claim import Claim
from consilience.model.estimate import Estimate
from consilience.model.event import Event
from consilience.model.finding import Finding
from consilience.model.report import Report
from consilience.packs.lexicon import Lexicon
from consilience.reconciliation.arithmetic import find_sums
from consilience.reconciliation.counts import compare_counts
from consilience.reconciliation.estimates import estimate_numbers
from consilience.reconciliation.grouping import comparable
from consilience.reconciliation.known import known_by
from consilience.reconciliation.told import told_numbers

__all__ = ["Reconciled", "reconcile"]


@dataclass(frozen=True, slots=True)
class Reconciled:
    """How the accounts stand to each other.

    Attributes:
        estimates: Low, best and high of each counted thing.
        findings: Agreements, refinements, updates, contradictions and sums.
    """

    estimates: tuple[Estimate, ...]
    findings: tuple[Finding, ...]


def reconcile(
    reports: Sequence[Report],
    claims: Sequence[Claim],
    events: Sequence[Event],
    lexicon: Lexicon,
    as_of: str | None = None,
) -> Reconciled:
    """Set the numbers of many accounts beside each other.

    Args:
        reports: The accounts.
        claims: Their claims, linked.
        events: What the claims tell of.
        lexicon: The packs.
        as_of: The day to speak for, ISO 8601; null for all that was published.

    Returns:
        The same whatever the order of the accounts.
    """
    event_of = {claim: event.id for event in events for claim in event.claims}
    told = told_numbers(known_by(claims, reports, as_of), reports, lexicon)
    estimates = estimate_numbers(comparable(told), event_of)
    outlets = {report.id: _called(report) for report in reports}
    findings = (*compare_counts(estimates, told, outlets), *find_sums(told))
    return Reconciled(estimates, tuple(sorted(findings, key=lambda finding: finding.id)))


def _called(report: Report) -> str:
    """What a sentence calls an account: its outlet, or else the last part of its name."""
    return report.outlet or report.name.rsplit("/", 1)[-1]
