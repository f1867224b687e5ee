"""A day that came with a report, challenged by what the report tells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from consilience.linking.day_signs import Signs
from consilience.linking.day_votes import Clue, weigh
from consilience.model.claim import Claim
from consilience.model.finding import Finding, Side
from consilience.model.identity import content_id
from consilience.model.report import Published, Report
from consilience.model.span import Passage

_LEAST_TIMES = 2
"""Times of a report that must lead away from its day: one alone may be a slip."""
_LEAST_VOTES = 2.0
_STRONG = 1.5
"""A clue of this weight is seldom one of another happening."""
_LEAST_OF_OTHERS = 3.0
"""What several other accounts must say together where one time alone leads away from a day."""
_LEFT = 0.4
"""Share of what speaks for the days that fit best which may speak for the day borne."""
_LEAST_OTHERS = 2
"""Other accounts that must agree before a day gives way; one alone may be the wrong one itself."""
_BESIDE = 1
"""Days between two days that may both be right: an account is often printed the day after."""

_TOLD_AS_PAST = "It tells a later day as past."
_NOT_MILDER = {
    True: "None of its times leads to the day that it bears.",
    False: "Its weekdays and dates do not fit the day that it bears, and the accounts that share "
    "names with it lie on other days.",
}


@dataclass(frozen=True, slots=True)
class Challenge:
    """A day that came with a report and does not fit what the report tells.

    Attributes:
        report: Id of the report.
        stated: The day that came with it.
        basis: Whether it came as metadata or stands in the text.
        first: The first day that fits.
        last: The last one; the last of all days where only the first is known.
        passages: The sentences that clash with the day, of this report and of others.
        overruled: Whether enough other accounts agree for the day to give way.
        shared: Whether happenings that it shares with others tell so; else its own weekdays and
            dates, and the days of the reports that share names with it.
    """

    report: str
    stated: date
    basis: str
    first: date
    last: date
    passages: tuple[Passage, ...]
    overruled: bool
    shared: bool = True

    @property
    def published(self) -> Published:
        """The days that fit, as the record has them."""
        days = self.first.isoformat(), self.last.isoformat()
        return Published(*days, basis="inferred", confidence=None, evidence=self.passages)


def challenged(
    report: Report, day: date, domain: Sequence[date], clues: Sequence[Clue]
) -> Challenge | None:
    """Whether what a report tells leads away from its own day, and nothing leads to it.

    What is still to come speaks for the day, and not against it: it may have been put off.

    Args:
        report: The report.
        day: The day that came with it.
        domain: The days looked at, its own among them.
        clues: What its times say.
    """
    telling = [clue for clue in clues if clue.weight]
    verdict = weigh(domain, [clue for clue in telling if clue.done])
    if verdict is None or distance(day, verdict.first, verdict.last) <= _BESIDE:
        return None
    fitting = [c for c in telling if c.done and c.days & {verdict.first, verdict.last}]
    borne = [clue for clue in telling if day in clue.days]
    if _votes(borne) > _LEFT * _votes(fitting) or not _is_enough(report, fitting):
        return None
    passages = tuple(sorted({passage for clue in fitting for passage in clue.passages}))
    others = _others(report, fitting)
    return Challenge(
        report=report.id,
        stated=day,
        basis=report.published.basis,
        first=verdict.first,
        last=verdict.last,
        passages=passages,
        overruled=len(others) >= _LEAST_OTHERS,
    )


def too_early(report: Report, day: date, signs: Signs) -> Challenge | None:
    """The challenge of a day before one that the report names whole and tells as past.

    Args:
        report: The report.
        day: The day that came with it.
        signs: What its words tell.
    """
    if signs.latest is None or distance(day, signs.latest[0], date.max) <= _BESIDE:
        return None
    latest, passage = signs.latest
    return Challenge(
        report=report.id,
        stated=day,
        basis=report.published.basis,
        first=latest,
        last=date.max,
        passages=(passage,),
        overruled=False,
        shared=False,
    )


def doubted(report: Report, day: date, fits: tuple[date, date], signs: Signs) -> Challenge | None:
    """The challenge of a day that a report's own words and its neighbours speak against.

    Args:
        report: The report.
        day: The day that came with it.
        fits: The days that fit.
        signs: What its words tell.
    """
    if distance(day, *fits) <= _BESIDE:
        return None
    return Challenge(
        report=report.id,
        stated=day,
        basis=report.published.basis,
        first=fits[0],
        last=fits[1],
        passages=signs.passages,
        overruled=False,
        shared=False,
    )


def _is_enough(report: Report, fitting: Sequence[Clue]) -> bool:
    """Whether two times lead away from the day, one of them surely, or two other accounts do."""
    times = {clue.time for clue in fitting}
    sure = any(clue.weight >= _STRONG for clue in fitting)
    if sure and len(times) >= _LEAST_TIMES and _votes(fitting) >= _LEAST_VOTES:
        return True
    by_account: dict[str, float] = {}
    for clue in fitting:
        for other in _others(report, [clue]):
            by_account[other] = max(by_account.get(other, 0.0), clue.weight)
    return len(by_account) >= _LEAST_OTHERS and sum(by_account.values()) >= _LEAST_OF_OTHERS


def _others(report: Report, clues: Sequence[Clue]) -> set[str]:
    return {passage.report for clue in clues for passage in clue.passages} - {report.id}


def distance(day: date, first: date, last: date) -> int:
    """How many days a day lies before or after some days; 0 among them."""
    return max((first - day).days, (day - last).days, 0)


def _votes(clues: Sequence[Clue]) -> float:
    best: dict[int, float] = {}
    for clue in clues:
        best[clue.time] = max(best.get(clue.time, 0.0), clue.weight)
    return sum(best.values())


def date_findings(
    challenges: Sequence[Challenge], reports: Sequence[Report], claims: Sequence[Claim]
) -> tuple[Finding, ...]:
    """The challenged days as contradictions of the record, sorted by id.

    Args:
        challenges: What clashes.
        reports: The accounts.
        claims: Their claims, of which those that stand in the clashing sentences are named.
    """
    names = {report.id: report.name for report in reports}
    found = [_finding(challenge, names, claims) for challenge in challenges]
    return tuple(sorted((f for f in found if f.claims), key=lambda finding: finding.id))


def _days(challenge: Challenge) -> str:
    first, last = challenge.first.isoformat(), challenge.last.isoformat()
    if challenge.last == date.max:
        return f"{first} or later"
    return first if first == last else f"{first} to {last}"


def _finding(challenge: Challenge, names: Mapping[str, str], claims: Sequence[Claim]) -> Finding:
    inside = sorted(
        (claim.report != challenge.report, claim.id)
        for claim in claims
        if any(
            claim.report == p.report and claim.start < p.end and p.start < claim.end
            for p in challenge.passages
        )
    )
    own = tuple(claim for other, claim in inside if not other)
    others = tuple(claim for other, claim in inside if other)
    fits = _days(challenge)
    stated = challenge.stated.isoformat()
    took = "; the record does not take it over" if challenge.overruled else ""
    return Finding(
        id=content_id("f", "contradiction", "published", challenge.report, stated, fits),
        kind="contradiction",
        slot="date",
        event=None,
        claims=tuple(sorted((*own, *others))),
        estimate=None,
        sides=(
            Side(f"published {stated}", own, (), ()),
            Side(f"tells of days that fit {fits}", others or own, (), ()),
        ),
        status="open",
        rule="stated_date",
        explanation=(
            f"{names[challenge.report]} bears the day {stated}, but what it tells"
            f"{', read with the other accounts,' if others else ''} fits {fits}{took}."
        ),
        why_not_milder=(
            _TOLD_AS_PAST if challenge.last == date.max else _NOT_MILDER[challenge.shared]
        ),
        confidence=None,
        arithmetic=None,
    )
