"""The other numbers of a report that could be meant as well."""

from collections.abc import Iterable, Iterator

from consilience.reconciliation.comparable import alike, by_report, days_meet
from consilience.reconciliation.nouns import ANYBODY
from consilience.reconciliation.scopes import same_subject
from consilience.reconciliation.told import Told


class Rivals:
    """The other numbers of a report that could be meant as well.

    Args:
        told: The numbers of all reports.
    """

    def __init__(self, told: Iterable[Told]) -> None:
        self._of = by_report(told)

    def stand(self, one: Told, other: Told) -> bool:
        """Whether the report of either tells another number that fits better, or as well."""
        return any(
            self._outdone(a, b) or self._matched(a, b) for a, b in ((one, other), (other, one))
        )

    def of_noun(self, told: Told) -> bool:
        """Whether the report of a number tells another number of the same noun."""
        return any(
            rival.head == told.head and rival.shown != told.shown
            for rival in self._of[told.claim.report]
        )

    def of_topic(self, told: Told) -> bool:
        """Whether the report of a number tells another of the same topic and unit."""
        return any(
            rival.topic == told.topic
            and rival.quantity.unit == told.quantity.unit
            and rival.shown != told.shown
            for rival in self._of[told.claim.report]
        )

    def of_toll(self, one: Told, other: Told) -> bool:
        """Whether the report of either tells another number of the same toll."""
        return any(
            rival.toll and rival.topic == told.topic and rival.shown != told.shown
            for told in (one, other)
            for rival in self._of[told.claim.report]
            if not rival.part
        )

    def _outdone(self, one: Told, other: Told) -> bool:
        if not one.phrase or not other.phrase or one.head in ANYBODY or other.head in ANYBODY:
            return False
        fit = alike(one, other)
        return any(alike(rival, other) > fit for rival in self._rivals(one) if rival.phrase)

    def _matched(self, one: Told, other: Told) -> bool:
        return any(
            rival.head == one.head
            and rival.voice == one.voice
            and days_meet(rival, other)
            and (not rival.quantity.unit or same_subject(rival, other))
            and alike(rival, other) >= alike(one, other)
            for rival in self._rivals(one)
        )

    def _rivals(self, one: Told) -> Iterator[Told]:
        for rival in self._of[one.claim.report]:
            if rival.shown == one.shown or rival.part or rival.quantity.relation == "increment":
                continue
            if rival.topic != one.topic and not rival.kinds & one.kinds:
                continue
            if not one.toll and not of_one_size(rival, one):
                continue
            if rival.around.past == one.around.past and rival.quantity.unit == one.quantity.unit:
                yield rival


def of_one_size(one: Told, other: Told) -> bool:
    """Whether two numbers lie near enough to be told of one thing, and are more than an article."""
    low, high = sorted((abs(one.shown or 0), abs(other.shown or 0)))
    if low <= 1:
        # "One" is an article as often as a number.
        return False
    return high <= low * (_TOLL_TIMES if one.toll else _TIMES)


_TIMES = 5
_TOLL_TIMES = 100
