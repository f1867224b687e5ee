"""On which days a report can have been written, by the times that it shares with others."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from consilience.calendar.expression import Clock, Date, DayPart, Expression, Shift, Weekday
from consilience.linking.day_votes import Clue
from consilience.linking.told_times import ALIKE, Told, meetings
from consilience.model.span import Passage

_ALIKE_COARSE = 2.5
"""What must speak for a month of a report being that of a date it names."""
_COPIED = 0.9
"""Share of the words of a sentence that stand in both, where it was copied."""
_SPAN_MOST = 14
"""Days that something going on must be told to last, for the report to fall among them."""

Days = tuple[date, date]


class SharedTimes:
    """The times of all reports and which of them are of one happening.

    Args:
        told: What each report tells of times.
        nearest: For a report those that share names with it, the nearest first.
    """

    def __init__(self, told: Sequence[Told], nearest: Callable[[str], Collection[str]]) -> None:
        self._told = list(told)
        self._met = meetings(self._told, nearest)
        self._rows_of: dict[str, list[int]] = defaultdict(list)
        for place, row in enumerate(self._told):
            self._rows_of[row.report].append(place)

    def full_dates(self, report: str) -> list[date]:
        """The dates with their year that a report names."""
        return [d for row in self._rows_of[report] if (d := _full_date(self._told[row]))]

    def clues(
        self, report: str, domain: Sequence[date], known: Mapping[str, Days], *, alone: bool
    ) -> list[Clue]:
        """On which days of the domain a report's times lead to happenings that others date.

        Args:
            report: The report.
            domain: The days looked at.
            known: The days of the reports that have some.
            alone: Whether no other report shares names with it.
        """
        return [
            clue
            for place in self._rows_of[report]
            for clue in self._clues(place, domain, known, alone=alone)
        ]

    def met_elsewhere(self, report: str) -> set[str]:
        """The other reports that tell of a happening of this one."""
        met = {
            self._told[other].report
            for place in self._rows_of[report]
            for other, _ in self._met.get(place, ())
        }
        return met - {report}

    def _clues(
        self, place: int, domain: Sequence[date], known: Mapping[str, Days], *, alone: bool
    ) -> list[Clue]:
        """On which days of the domain a time leads to a happening that others date."""
        row = self._told[place]
        clues = []
        full = _full_date(row)
        if full and row.tense != "future" and row.modality == "actual":
            passage = (Passage(row.report, row.start, row.end),)
            clues.append(Clue(0.0, frozenset(d for d in domain if d >= full), passage, place))
        met = () if self._is_reprint(row.report) else self._best_met(place, known, alone=alone)
        for score, other in met:
            days = known.get(other.report)
            fits = frozenset(day for day in domain if _leads(row, other, day, days or (day, day)))
            if fits and len(fits) < len(domain):
                passages = tuple(
                    Passage(told.report, told.start, told.end) for told in (row, other)
                )
                done = row.is_done and other.is_done
                clues.append(Clue(min(2.0, score / 4), fits, passages, place, done))
        return clues

    def _is_reprint(self, report: str) -> bool:
        """Whether most of the times of a report stand in others word for word."""
        rows = [place for place in self._rows_of[report] if self._told[place].written]
        return 2 * sum(map(self._is_copied, rows)) > len(rows)

    def _is_copied(self, place: int) -> bool:
        """Whether another report tells a time in the same words: it is that one's or older."""
        row = self._told[place]
        others = (self._told[number] for number, _ in self._met.get(place, ()))
        return any(row.report != other.report and _copied(row, other) for other in others)

    def _best_met(
        self, place: int, known: Mapping[str, Days], *, alone: bool
    ) -> list[tuple[float, Told]]:
        """The time of each other report, and of the same one, that is most like a time."""
        row = self._told[place]
        best: dict[str, tuple[float, Told]] = {}
        for number, score in self._met.get(place, ()):
            other = self._told[number]
            held = best.get(other.report)
            if row.report == other.report:
                able = _apart(row, other) and self._tells_within(row, other, score, alone)
            else:
                able = _can_tell(row, other, known.get(other.report)) and not _copied(row, other)
            if able and (held is None or score > held[0]):
                best[other.report] = score, other
        return [best[report] for report in sorted(best)]

    def _tells_within(self, row: Told, other: Told, score: float, alone: bool) -> bool:
        """Whether of two times of one report one names its day and the other counts from it."""
        if row.names_its_day == other.names_its_day:
            return False
        relative, named = (other, row) if row.names_its_day else (row, other)
        if alone and isinstance(relative.written and relative.written.expression, Weekday):
            return False  # nobody near tells the year: that a weekday fits says too little
        return _points_back(relative, named, score) and self._is_latest(named)

    def _is_latest(self, named: Told) -> bool:
        """Whether no later day of the year is named as past in the same report."""
        told = [self._told[place] for place in self._rows_of[named.report]]
        days = [_month_and_day(row) for row in told if row.names_its_day and row.tense != "future"]
        return _month_and_day(named) == max(days, default=None)


def _apart(row: Told, other: Told) -> bool:
    """Whether two times stand in passages of their own: one inside the other is of another deed.

    "The May 3 escape by a man recaptured last month" puts the escape in no last month.
    """
    return row.end <= other.start or other.end <= row.start


def _can_tell(row: Told, other: Told, days: Days | None) -> bool:
    """Whether a time can say anything about its report's day by that of another report."""
    if days is None or not (days[0] == days[1] or other.names_its_day or other.is_span):
        return False
    if row.written is None:
        return row.opens and other.is_span and bool(row.whole.numbers & other.whole.numbers)
    return other.written is not None and _counts_well(row.written.expression)


def _copied(row: Told, other: Told) -> bool:
    """Whether two reports tell a time in one sentence, word for word.

    Who prints an account again leaves its "yesterday" as it was: that tells the day of the account.
    """
    if row.written is None or other.written is None:
        return False
    same = row.written.text.casefold() == other.written.text.casefold()
    mine, theirs = row.whole.stems, other.whole.stems
    return same and 2 * len(mine & theirs) >= _COPIED * (len(mine) + len(theirs))


def _leads(row: Told, other: Told, day: date, published: Days) -> bool:
    """Whether a report of a day would mean the same days by one time as are told elsewhere."""
    theirs = other.days((day, day) if row.report == other.report else published)
    mine = row.days((day, day))
    if theirs is None or mine is None:
        return False
    if row.written is None and not 1 <= (theirs[1] - theirs[0]).days <= _SPAN_MOST:
        return False
    return mine[0] <= theirs[1] and theirs[0] <= mine[1]


def _counts_well(said: Expression) -> bool:
    """Whether a time of another report can fix the day from which this one was counted."""
    if isinstance(said, DayPart | Clock):
        return said.of is not None and _counts_well(said.of)
    if isinstance(said, Shift):
        return said.unit in {"day", "week", "month"} and said.base == "report"
    return isinstance(said, Weekday) or (isinstance(said, Date) and bool(said.day))


def _points_back(relative: Told, named: Told, score: float) -> bool:
    """Whether a weekday or a week, month of a report can be the date that it names elsewhere.

    That one of seven weekdays fits is little: the two must share a name, and the weekday must
    stand in the first sentences.
    """
    said = relative.written.expression if relative.written else None
    if isinstance(said, Weekday):
        shares = bool(relative.whole.names & named.whole.names)
        return shares and (score >= ALIKE or relative.opens)
    return isinstance(said, Shift) and (
        (said.unit == "month" and score >= _ALIKE_COARSE)
        or (said.unit == "week" and score >= ALIKE)
    )


def _month_and_day(row: Told) -> tuple[int, int]:
    said = row.written.expression if row.written else None
    return (getattr(said, "month", 0) or 0, getattr(said, "day", 0) or 0)


def _full_date(row: Told) -> date | None:
    """The day of a date that has its year."""
    expression = row.written.expression if row.written else None
    year, month, day = (getattr(expression, part, None) for part in ("year", "month", "day"))
    if not (year and month and day):
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
