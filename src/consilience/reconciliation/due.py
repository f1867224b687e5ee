"""When a promise was made and when it falls due."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil

from consilience.model.commitment import Due
from consilience.model.span import Passage
from consilience.model.when import When
from consilience.reconciliation.days_told import DayTold, day_of
from consilience.reconciliation.promise import Promise
from consilience.reconciliation.tellings import Telling

_NOW = re.compile(r"now|currently|at (?:the|this) moment|these days|from now on")
"""Words for the present: what will be so "now" falls due on no day."""
_POSSESSED = re.compile(r"['’]s\b")
"""Behind a day: "today's banks" are not due today."""


def deadlines(telling: Telling) -> list[DayTold]:
    """Days that a claim tells as a deadline."""
    return [
        day for when in telling.claim.times if when.role == "deadline" and (day := day_of(when))
    ]


def due_of(group: Sequence[Promise]) -> Due:
    """The day told as a deadline; else the future day on which the thing is to be.

    Args:
        group: Every telling of one promise.
    """
    for roles in (("deadline",), ("event", "start")):
        told = sorted(
            (
                (*_to_come(when, promise.telling), promise.telling.id),
                Passage(promise.telling.claim.report, when.start, when.end),
            )
            for promise in group
            for when in promise.telling.claim.times
            if when.role in roles
            and when.first
            and (roles[0] == "deadline" or after_made(when.first, promise.telling))
            and not _NOW.fullmatch(" ".join(when.text.lower().split()))
            and not _POSSESSED.match(promise.telling.report.text, when.end)
            and not _SAID_ON.search(promise.telling.report.text[: when.start][-_BEFORE_DAY:])
        )
        if told:
            (last, start, _), _ = told[0]
            return Due(
                start, last, tuple(sorted({passage for key, passage in told if key[0] == last}))
            )
    return _within(group)


def _to_come(when: When, telling: Telling) -> tuple[str, str]:
    """Last and first day of a time; of the year that comes where it names none and is long past.

    "Would be open by Christmas", told in September, is not the Christmas that was.
    """
    first, last = str(when.first)[:10], str(when.last or when.first)[:10]
    if telling.published is None or _RETOLD.search(telling.text) or re.search(r"\d{4}", when.text):
        return last, first
    gone = (date.fromisoformat(telling.published) - date.fromisoformat(last)).days
    if when.role != "deadline" or gone < _LONG_GONE:
        return last, first
    return _next_year(last), _next_year(first)


def _next_year(day: str) -> str:
    return f"{int(day[:4]) + 1:04}{day[4:]}".replace("-02-29", "-02-28")


_LONG_GONE = 60
"""Days behind which an account does not look back for a day by which a thing is to be done."""
_RETOLD = re.compile(r"\bhad (?:[a-z]+ly )?(?:promised|pledged|undertaken|agreed|vowed|sworn)\b")


def _within(group: Sequence[Promise]) -> Due:
    """So many days after it was promised: "within ten days"."""
    for promise in group:
        telling = promise.telling
        for quantity in telling.claim.quantities:
            match = _WITHIN.search(telling.report.text[: quantity.end][-_BEFORE_DAY:])
            days = _DAYS.get(quantity.unit or "")
            if match and days and quantity.best and telling.published:
                last = date.fromisoformat(telling.published) + timedelta(ceil(days * quantity.best))
                place = Passage(telling.claim.report, quantity.start, quantity.end)
                return Due(telling.published, last.isoformat(), (place,))
    return _on_the_day(group)


def _on_the_day(group: Sequence[Promise]) -> Due:
    """The day of the account itself: "by midnight", "by the end of the day"."""
    for promise in group:
        telling = promise.telling
        match = _TODAY.search(telling.report.text, telling.claim.start, telling.claim.end)
        if match and telling.published:
            place = Passage(telling.claim.report, *match.span())
            return Due(telling.published, telling.published, (place,))
    return Due(None, None, ())


_TODAY = re.compile(
    r"\bby (?:midnight|nightfall|noon|midday|dusk|sunset|sundown|tonight|this evening|"
    r"the end of the day|close of business)\b",
    re.IGNORECASE,
)


_WITHIN = re.compile(r"\b(?:within|in less than|in no more than) (?:the next )?[a-z0-9-]+ [a-z]+$")
_DAYS = {"hour": 1 / 24, "day": 1, "week": 7, "month": 31, "year": 366}
_SAID_ON = re.compile(
    r"\b(?:promise[sd]?|pledge[sd]?|vow(?:s|ed)?|agree[sd]?|swore|said|announced)(?: on| last)? $"
)
"""Before a day on which it was promised, and is not due: "promised Monday to begin"."""
_BEFORE_DAY = 40


def after_made(day: str, telling: Telling) -> bool:
    """Whether a day, ISO 8601, does not lie before the account that tells a promise."""
    return bool(telling.published) and day[:10] >= str(telling.published)


def made_on(group: Sequence[Promise]) -> Due:
    """The day of the first account that tells a promise, as the last on which it can be made.

    Args:
        group: Every telling of one promise.
    """
    days = sorted(
        (promise.telling.published, promise.telling.passage)
        for promise in group
        if promise.telling.published
    )
    if not days:
        return Due(None, None, ())
    return Due(None, days[0][0], (days[0][1],))
