"""Shares of one counted whole: "90 percent of the 288 candidates", "more than half of the 288"."""

import re

from consilience.model.quantity import Number
from consilience.model.span import Span
from consilience.reconciliation.comparable import days_meet
from consilience.reconciliation.surroundings import names_in
from consilience.reconciliation.told import Told

_OF_WHOLE = re.compile(r"\s+of (?:the |all |its |their )?(?P<whole>\d[\d,]*)\b")


def of_one_whole(one: Told, other: Told) -> bool:
    """Whether two accounts of one story tell which share of so many is of one name.

    Args:
        one: A number.
        other: Another.
    """
    if one.quantity.unit != "percent" or other.quantity.unit != "percent":
        return False
    in_one_story = one.home == other.home != "" and one.claim.report != other.claim.report
    if not in_one_story or one.head != other.head or not one.head or not days_meet(one, other):
        return False
    whole = _whole(one)
    return whole is not None and whole == _whole(other) and _of_one_name(one, other)


def _whole(told: Told) -> Number | None:
    """The number of which a share is told right behind it."""
    match = _OF_WHOLE.match(told.text, told.quantity.end)
    return int(match["whole"].replace(",", "")) if match else None


def _of_one_name(one: Told, other: Told) -> bool:
    here, there = (
        names_in(told.text, Span(told.quantity.end, told.claim.end)) for told in (one, other)
    )
    return bool(here & there) and (here == there or len(here & there) > 1)
