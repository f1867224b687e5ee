"""The periods that a text has told of, from which "that day" and "a year earlier" count."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from consilience.calendar.anchors import Resolved, Tense
from consilience.calendar.expression import (
    Clock,
    Date,
    DayPart,
    Expression,
    Fraction,
    Length,
    Part,
    Shift,
    Unit,
    Weekday,
    WrittenTime,
)
from consilience.calendar.intervals import unit_code

NEAR = 40
"""Code points within which "ended" stands before the day that closes a quarter."""
HALF_QUARTER = timedelta(45)
_YEAR = timedelta(300)
_CLOSES = re.compile(
    r"\b(quarter|period|three months|year)(?: that)? (?:ended|ending|closed|to) (?:on )?$", re.I
)
ENDED = re.compile(r"\s*,?\s(?:that )?(?:ended|ending)(?: on)?\s")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_COARSER: dict[Unit, tuple[Unit, ...]] = {
    "day": ("day",),
    "week": ("day", "week"),
    "month": ("day", "week", "month"),
    "quarter": ("quarter",),
    "year": ("day", "month", "quarter", "year"),
}
"""From which periods told before "that day", "that week" … can be known."""
_SENTENCE_END = re.compile(r"[.!?]['\"’”)]*\s+[A-Z\"“'‘`]")
_MOST_MONTHS = 12
_RUNNING = ("the full", "the fiscal", "the financial")
"""First words of a year that is no year to come, though one was told of."""
_QUARTER_MONTHS = 3


@dataclass(frozen=True, slots=True)
class Told:
    """A period that the text has told of.

    Attributes:
        day: Its first day, or a day in the middle of a quarter that its last day names.
        unit: Its unit.
        name: TIMEX3 value of a quarter by the name that its company gives it, where the calendar's
            may be another one: a fiscal first quarter can end in September.
        months: Whether it is a stretch of so many months ("the nine months"), which only the same
            stretch of another year compares with.
        ahead: Whether it is a quarter or a year to come, or a quarter foretold before it is over.
        end: Code point after the passage that tells of it.
    """

    day: date
    unit: Unit
    name: str | None = None
    months: bool = False
    ahead: bool = False
    end: int = 0


@dataclass(frozen=True, slots=True)
class Story:
    """A text as far as it has been read.

    Attributes:
        text: The whole text.
        published: First and last day on which it can have been published; None if unknown.
        told: The periods told so far, the last ones of them, in order.
    """

    text: str
    published: tuple[date, date] | None
    told: list[Told] = field(default_factory=list)


def told_for(story: Story, written: WrittenTime) -> Told | None:
    """The last period told before that an expression can count from; None if there is none."""
    said, told = written.expression, story.told
    if isinstance(said, Part):  # "later that year"
        said = said.of
    if isinstance(said, Fraction) and not said.number:
        return _reported(story, written, [row for row in told if _stretch(row)])
    if isinstance(said, Shift) and said.unit == "year" and said.lapse:
        noun = written.text.lower().rsplit(maxsplit=1)[-1]
        likened = [row for row in told if row.unit == noun or (noun == "period" and _stretch(row))]
        if likened or noun in ("quarter", "month"):
            return _reported(story, written, likened)
        return _reported(story, written, [row for row in told if row.unit in _COARSER["year"]])
    if isinstance(said, Shift) and (said.low == said.high == 0 or _is_next(said)):
        fitting = _COARSER.get(said.unit, ("day",))
    else:
        fitting = ("day",)
    running = written.text.lower().startswith(_RUNNING)
    found = next(
        (row for row in reversed(told) if row.unit in fitting and not (running and row.ahead)), None
    )
    return None if found and _is_bare(said) and _is_left(story.text, found, written) else found


def _is_bare(said: Expression) -> bool:
    """Whether it is a time of day without its day: "8 p.m.", "by late afternoon"."""
    return isinstance(said, Clock | DayPart) and (said.of is None or said.of == _THAT_DAY)


_THAT_DAY = Shift(0, 0, "day", "narrated")


def _is_left(text: str, row: Told, written: WrittenTime) -> bool:
    """Whether the text has gone on from a day: so many sentences tell of no other that it may."""
    between = text[row.end : written.start]
    ends = sum(1 for _ in _SENTENCE_END.finditer(between)) + between.count("\n\n")
    return ends > _STAYS


_STAYS = 4
"""Sentences for which a text stays with the day that it told last."""


def _reported(story: Story, written: WrittenTime, told: Sequence[Told]) -> Told | None:
    """The last period, if it is no quarter to come and does not lead up to the one reported.

    "Profit rose in the third quarter. After a flat second quarter it was well up on a year
    earlier": it is the third quarter that is compared.
    """
    over = [row for row in told if not row.ahead or _in_sentence(story.text, row, written)]
    if not over or over[-1].unit != "quarter":
        return over[-1] if over else None
    first = next(row for row in over if row.unit == "quarter")
    leads_up = timedelta(0) < first.day - over[-1].day < _YEAR
    return first if leads_up and not (first.name or over[-1].name) else over[-1]


def _in_sentence(text: str, row: Told, written: WrittenTime) -> bool:
    """Whether one sentence foretells a quarter and compares it."""
    return _SENTENCE_END.search(text, row.end, written.start + 1) is None


def _stretch(row: Told) -> bool:
    """Whether it is one that companies report on: a quarter, or so many months."""
    return row.unit == "quarter" or row.months


def _is_next(said: Shift) -> bool:
    """Whether it is the period after or before the one told of: "the following month"."""
    return said.base == "narrated" and not said.lapse and said.unit in ("month", "year")


def told_by(
    story: Story,
    pair: tuple[WrittenTime, Resolved],
    before: tuple[WrittenTime, Resolved] | None,
    tense: Tense | None,
) -> Told | None:
    """The period that a time tells of.

    Args:
        story: The text up to the time.
        pair: The time and what it means.
        before: The time before it and what that means.
        tense: What the words around it tell of.

    Returns:
        The period; None for a time that later ones do not count from.
    """
    written, resolved = pair
    if _are_months(written) and story.published:
        return Told(story.published[0], "year", months=True, end=written.end)
    if not resolved.first or resolved.unresolved:
        return None
    first = date.fromisoformat(resolved.first[:10])
    closed = _closed(story.text, written)
    if closed == "quarter":
        middle = max(first, date.min + HALF_QUARTER) - HALF_QUARTER
        return Told(middle, closed, _ended(story.text, before, written))
    unit = closed or _unit(written.expression)
    if unit != "quarter":
        ahead = unit == "year" and story.published is not None and first > story.published[1]
        return Told(first, unit, ahead=ahead, end=written.end) if unit else None
    return _quarter(story, pair, first, tense)


def _quarter(
    story: Story, pair: tuple[WrittenTime, Resolved], first: date, tense: Tense | None
) -> Told:
    report = story.published[1] if story.published else date.max
    fresh = tense == "past" and not any(row.unit == "quarter" for row in story.told)
    last = (pair[1].last or "")[:10]
    running = fresh and last > report.isoformat()
    ahead = first > report or (tense != "past" and last > report.isoformat())
    return Told(first, "quarter", _name(pair, first, running), ahead=ahead, end=pair[0].end)


def _are_months(written: WrittenTime) -> bool:
    """Whether it is a stretch like "the nine months", longer than a quarter."""
    said = written.expression
    if not isinstance(said, Length) or said.unit != "month" or said.more:
        return False
    counted = said.amount.low == said.amount.high and not said.amount.approx
    return counted and _QUARTER_MONTHS < (said.amount.low or 0) < _MOST_MONTHS


def _ended(
    text: str, before: tuple[WrittenTime, Resolved] | None, written: WrittenTime
) -> str | None:
    """The name of the quarter that a day closes: "the second quarter ended October 31"."""
    said = before[0].expression if before else None
    quarter = isinstance(said, Fraction) or (isinstance(said, Shift) and said.unit == "quarter")
    if before is None or not quarter:
        return None
    return before[1].timex if ENDED.fullmatch(text, before[0].end, written.start) else None


def _name(pair: tuple[WrittenTime, Resolved], first: date, running: bool) -> str | None:
    """The value of a quarter whose name need not be the calendar's."""
    written, resolved = pair
    if isinstance(written.expression, Fraction):
        # One that is reported before the calendar has it over begins a fiscal year's count.
        return resolved.timex if running or "fiscal" in written.text.lower() else None
    return resolved.timex if resolved.timex != unit_code(first, "quarter") else None


def _closed(text: str, written: WrittenTime) -> Unit | None:
    """The unit that a day closes: "the quarter ended June 30" tells of a quarter."""
    if not isinstance(written.expression, Date) or not written.expression.day:
        return None
    found = _CLOSES.search(text[max(0, written.start - NEAR) : written.start])
    if found is None:
        return None
    return "quarter" if found.group(1).lower() in ("quarter", "period", "three months") else "year"


def _unit(said: Expression) -> Unit | None:
    """The unit of a period that later times can count from; None for what tells of no period."""
    if isinstance(said, Clock | DayPart):
        return _unit(said.of) if said.of else None
    if isinstance(said, Date):
        return "day" if said.day else "month" if said.month else "year"
    if isinstance(said, Weekday):
        return "day"
    if isinstance(said, Fraction):
        return "quarter" if said.parts == 4 and said.number else None
    if isinstance(said, Shift) and said.unit in _COARSER and not said.lapse:
        return said.unit
    return None


def by_name(resolved: Resolved, said: Expression, told: Told | None) -> Resolved:
    """Give a quarter that counts from a named one the value of that name.

    Its days stay those of the calendar: TimeML's value says how the text calls it.
    """
    named = _QUARTER.fullmatch(told.name or "") if told else None
    value = _QUARTER.fullmatch(resolved.timex or "")
    if named is None or value is None:
        return resolved
    year = int(named.group(1))
    if isinstance(said, Fraction):
        year = int(value.group(1))
    elif isinstance(said, Shift) and said.unit == "year":
        year += int(said.low)
    return replace(resolved, timex=f"{year:04}-Q{named.group(2)}")
