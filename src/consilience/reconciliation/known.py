"""What could be known on a day."""

from collections.abc import Iterable, Sequence

from consilience.model.claim import Claim
from consilience.model.report import Report


def known_by(
    claims: Iterable[Claim], reports: Sequence[Report], day: str | None
) -> tuple[Claim, ...]:
    """Leave out the claims of accounts that were published after a day.

    An account whose day is unknown stays in: nothing shows that it came later.

    Args:
        claims: Claims of all reports.
        reports: The reports.
        day: The day, ISO 8601; null to leave out nothing.

    Returns:
        The claims that could be known, in the order given.
    """
    if day is None:
        return tuple(claims)
    later = {r.id for r in reports if r.published.first and r.published.first[:10] > day[:10]}
    return tuple(claim for claim in claims if claim.report not in later)
