"""What is part of what: a strike of the strikes of a night, a day of three, a step of a process."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from consilience.linking.company import Company
from consilience.linking.happenings import Happening
from consilience.model.event import Event

_CROWDED = 40
"""Events that share a type and somebody, and are all looked at; of more those of one company."""
_LONGEST_WHOLE = 31
_BESIDE = 2
"""Sentences between a whole and a part that one report tells together."""


@dataclass(frozen=True, slots=True)
class Told:
    """An event with its tellings."""

    event: Event
    rows: Sequence[Happening]

    @property
    def many(self) -> bool:
        """Whether it is told as many happenings that are counted."""
        return 2 * sum(row.parts.many for row in self.rows) > len(self.rows)

    @property
    def piece(self) -> bool:
        """Whether it is told as a day or a stage of something."""
        return 2 * sum(bool(row.piece) for row in self.rows) > len(self.rows)

    @property
    def one(self) -> bool:
        """Whether it is told as one happening."""
        return not any(row.parts.many or row.parts.plural for row in self.rows)


def with_wholes(events: Sequence[Told], company: Company) -> Iterator[Event]:
    """Tie an event to the smallest of its type that holds it.

    It holds it where it lasts longer and its days hold the other's; where the other is told as a
    day or a stage, and this one is not; and where this one counts many, the other is one, and a
    report tells the two beside each other. Somebody or some place must be in both; where very many
    of its type share them, a report of the one must be of the company of a report of the other.

    Args:
        events: Events with their tellings.
        company: Which reports are whose.

    Returns:
        The events in the same order.
    """
    index: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for told in events:
        for entity in _who(told.event):
            index[told.event.event_type, entity].append(told)
    many = {key: _by_report(found) for key, found in index.items() if len(found) > _CROWDED}
    for told in events:
        keys = [(told.event.event_type, entity) for entity in _who(told.event)]
        wholes = {
            whole.event.id: whole.event
            for key in keys
            for whole in (_near(told, many[key], company) if key in many else index[key])
            if _holds(whole, told)
        }
        nearest = min(wholes.values(), key=lambda whole: (_length(whole), whole.id), default=None)
        yield replace(told.event, part_of=nearest.id) if nearest else told.event


def _by_report(events: Sequence[Told]) -> dict[str, list[Told]]:
    found: dict[str, list[Told]] = defaultdict(list)
    for told in events:
        for report in {row.report for row in told.rows}:
            found[report].append(told)
    return dict(found)


def _near(part: Told, told: Mapping[str, Sequence[Told]], company: Company) -> Iterator[Told]:
    """The events that its reports and their company tell."""
    own = {row.report for row in part.rows}
    for report in own.union(*map(company.of, own)):
        yield from told.get(report, ())


def _who(event: Event) -> set[str]:
    return {participant.entity for participant in event.participants} | set(event.places)


def _holds(whole: Told, part: Told) -> bool:
    if whole.event.id == part.event.id or part.event.event_type == "other":
        return False
    if _lasts(whole.event, part.event):
        return True
    if not _may_hold(whole.event, part.event):
        return False
    if part.piece and not whole.piece:
        return True
    return whole.many and part.one and _beside(whole, part)


def _lasts(whole: Event, part: Event) -> bool:
    """Whether the days of the one hold those of the other and are more."""
    if not (whole.first and whole.last and part.first and part.last):
        return False
    inside = whole.first <= part.first and part.last <= whole.last
    return inside and _length(part) < _length(whole) <= _LONGEST_WHOLE


def _may_hold(whole: Event, part: Event) -> bool:
    """Whether no day speaks against it."""
    if not (whole.first and whole.last and part.first and part.last):
        return True
    return whole.first <= part.first and part.last <= whole.last


def _beside(whole: Told, part: Told) -> bool:
    return any(
        one.report == other.report and abs(one.parts.sentence - other.parts.sentence) <= _BESIDE
        for one in whole.rows
        for other in part.rows
    )


def _length(event: Event) -> int:
    """Days that an event lasts; one that bears no day is as long as can be."""
    if not event.first or not event.last:
        return _LONGEST_WHOLE
    return (date.fromisoformat(event.last) - date.fromisoformat(event.first)).days
