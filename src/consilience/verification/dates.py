"""Whether the days of a sentence are those that the accounts give."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consilience.retrieval.binding import is_anothers
from consilience.retrieval.days import Days, published_day
from consilience.verification.judged import Ground, Judged, Piece, ground
from consilience.verification.matching import Checked, Match

SUPPORTS = 0.42
CONTRADICTS = 0.7
_CONTEXT = 0.9
"""What a day counts that the sentences before give, or the account's own date."""
_BROADER = 0.6
"""What a month or a summer counts as support for a day in it."""
_NEARLY = 0.75
"""Share of the best other day's score from which on the same day outweighs it."""
_MOST = 4


@dataclass(frozen=True, eq=False)
class _Beside:
    days: Days
    match: Match
    score: float


def judge_dates(checked: Checked) -> Iterator[Judged]:
    """Judge each day of a sentence.

    Args:
        checked: The sentence.
    """
    for days in checked.sentence.days:
        yield _judge(checked, days)


def _judge(checked: Checked, days: Days) -> Judged:
    beside = sorted(_comparable(checked, days), key=lambda b: (-b.score, b.days.first))
    supports = _supports(days, beside)
    against = [b for b in beside if b.score >= CONTRADICTS and _excludes(days, b.days)]
    if supports and against and supports[0].score < _NEARLY * against[0].score:
        supports = []
    grounds = tuple(_ground(b, checked) for b in supports[:_MOST])
    others = tuple(_ground(b, checked) for b in against[:_MOST])
    piece = Piece("date", days.start, days.end, days.of(checked.sentence.report.text))
    return piece.weighed(grounds, others, "puts it on", "no account puts it on this day")


def _supports(days: Days, beside: Sequence[_Beside]) -> list[_Beside]:
    """Days that are the same, and those that only hold it, at less."""
    found = [
        _Beside(b.days, b.match, b.score * (_BROADER if b.days.broad and not days.broad else 1.0))
        for b in beside
        if days.meets(b.days)
    ]
    return sorted((b for b in found if b.score >= SUPPORTS), key=lambda b: -b.score)


def _excludes(days: Days, other: Days) -> bool:
    """Whether a day of the record, in the same part, leaves no room for one of the draft."""
    comparable = bool(days.first and other.first) or (
        days.weekday is not None and other.weekday is not None
    )
    return (
        comparable
        and not days.meets(other)
        and other.role == days.role
        and not (other.broad and not days.broad)
    )


def _ground(beside: _Beside, checked: Checked) -> Ground:
    claim = beside.match.any_claim(beside.days.start)
    if claim is None:
        raise AssertionError("sentences without claims are left out before")
    return ground(claim, checked.lookup, beside.days.label)


def _comparable(checked: Checked, days: Days) -> Iterator[_Beside]:
    for match in checked.matches:
        if match.score < SUPPORTS:
            return
        if not match.sentence.claims:
            continue
        for other in match.sentence.days:
            if not is_anothers(match.sentence, other.start, checked.names, checked.verb_keys):
                yield _Beside(other, match, match.score)
        for other in match.sentence.days_before:
            if days.meets(other):
                yield _Beside(other, match, match.score * _CONTEXT)
        published = match.sentence.report.published.first
        if published and not match.sentence.days:
            same = published_day(published, match.sentence.start, days.role)
            if days.meets(same):
                yield _Beside(same, match, match.score * _CONTEXT)
