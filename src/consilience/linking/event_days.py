"""The days and the numbers that a report tells just beside a telling."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from consilience.linking.claim_words import Days, gap
from consilience.linking.happenings import Happening

_BESIDE = 3
"""Sentences back in which a telling of its kind dates one that is known ("the meeting")."""
_NEWS = 10
"""Days before and after a report of what it tells as news."""


def with_what_is_beside(rows: Mapping[str, Happening]) -> dict[str, Happening]:
    """Tellings with the days and the numbers that their reports tell just beside them.

    Args:
        rows: The tellings by id.

    Returns:
        The same in the same order.
    """
    return with_counts_beside(with_days_beside(rows))


def with_counts_beside(rows: Mapping[str, Happening]) -> dict[str, Happening]:
    """Tellings with the numbers of their sentence and the next ("talks on Monday. 14 came").

    Args:
        rows: The tellings by id.

    Returns:
        The same in the same order.
    """
    told: dict[tuple[str, int], set[tuple[str, str]]] = defaultdict(set)
    for row in rows.values():
        if row.trigger:
            told[row.report, row.parts.sentence] |= row.counts
    found = dict(rows)
    for key, row in rows.items():
        here, behind = ((row.report, row.parts.sentence + step) for step in (0, 1))
        if counts := told.get(here, set()) | told.get(behind, set()):
            found[key] = replace(row, counts_beside=frozenset(counts))
    return found


def with_days_beside(rows: Mapping[str, Happening]) -> dict[str, Happening]:
    """Tellings, those that bear no day with those that their report tells of their kind.

    What is told as known ("the meeting", "this attack") goes on with what was told just before; the
    rest is the news of the report, where its tellings of that kind that bear days near its own all
    tell the same. The last and the next of a row do neither.

    Args:
        rows: The tellings by id.

    Returns:
        The same in the same order.
    """
    by_kind: dict[tuple[str, str, str], list[Happening]] = defaultdict(list)
    for row in rows.values():
        for kind in sorted(row.types) if row.trigger else ():
            by_kind[row.report, kind, row.stage].append(row)
    found = dict(rows)
    for told in by_kind.values():
        news = _news(told)
        for row in told:
            if row.days or row.turn or row.parts.any_of_kind:
                continue
            beside = (_told_before(row, told) if row.parts.definite else None) or news
            found[row.id] = replace(row, beside=beside) if beside else found[row.id]
    return found


def _news(told: Sequence[Happening]) -> Days | None:
    """The days near its report's own that all of its tellings of a kind lie on that bear such."""
    near = [
        row.days
        for row in told
        if row.days and row.published and not row.turn and gap(row.days, row.published) <= _NEWS
    ]
    if not near or any(gap(one, other) > 1 for one in near for other in near):
        return None
    return min(first for first, _ in near), max(last for _, last in near)


def _told_before(row: Happening, told: Sequence[Happening]) -> Days | None:
    """The days of the nearest telling before one, where they are told near enough."""
    place = row.trigger or (0, 0)
    before = [
        (other.trigger, other.days)
        for other in told
        if other.trigger
        and other.days
        and other.trigger < place
        and row.parts.sentence - other.parts.sentence <= _BESIDE
    ]
    return max(before)[1] if before else None
