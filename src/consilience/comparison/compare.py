"""Setting two records of the same events beside each other.

Ids of accounts, claims and quantities come from their content and survive a new report. Rows that
are made of many claims get another id with every claim that joins them: they are taken for one
where the new one names the old one's id, or where both are made of the same claims or quantities.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from consilience.comparison.changes import (
    Changes,
    DisputeChange,
    DisputeChanged,
    EstimateMoved,
    Figures,
    Named,
    PromiseChanged,
    Redated,
)
from consilience.model.commitment import Commitment
from consilience.model.estimate import Estimate
from consilience.model.finding import Finding
from consilience.model.record import Record
from consilience.model.report import Report
from consilience.views.lookup import Lookup

_DISPUTES = frozenset({"contradiction", "opposition"})


class _Row(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def replaces(self) -> tuple[str, ...]: ...


R = TypeVar("R", bound=_Row)


def compare(old: Record, new: Record) -> Changes:
    """Say what changed from one record to a later one.

    Args:
        old: The earlier record.
        new: The later one, of more accounts or of another day.
    """
    before = {report.id: report for report in old.reports}
    after = {report.id: report for report in new.reports}
    old_names, new_names = Lookup.of(old), Lookup.of(new)
    outlets = {report.name: new_names.labels[report.id] for report in new.reports}
    heard = {voice.id for voice in old.voices}
    return Changes(
        old_as_of=old.as_of,
        new_as_of=new.as_of,
        reports_added=_named(after.keys() - before.keys(), new_names),
        reports_gone=_named(before.keys() - after.keys(), old_names),
        redated=tuple(_redated(before, after, new_names)),
        estimates=tuple(_estimates(old, new, new_names)),
        disputes=tuple(_disputes(old, new)),
        promises=tuple(_promises(old, new)),
        voices=tuple(
            Named(voice.id, outlets.get(voice.name, voice.name))
            for voice in sorted(new.voices, key=lambda voice: (voice.name, voice.id))
            if voice.id not in heard
        ),
    )


def _named(ids: Iterable[str], lookup: Lookup) -> tuple[Named, ...]:
    named = (Named(each, lookup.labels[each]) for each in ids)
    return tuple(sorted(named, key=lambda row: (row.name, row.id)))


def _redated(
    before: dict[str, Report], after: dict[str, Report], lookup: Lookup
) -> Iterator[Redated]:
    for each in sorted(before.keys() & after.keys()):
        old, new = _days(before[each]), _days(after[each])
        if old != new:
            yield Redated(each, lookup.labels[each], old, new)


def _days(report: Report) -> str:
    first, last = report.published.first, report.published.last
    if not first:
        return "not known"
    return first if first == last or not last else f"{first} to {last}"


def paired(
    old: Sequence[R], new: Sequence[R], parts: Callable[[R], Iterable[str]]
) -> list[tuple[R | None, R | None]]:
    """Rows of two records that are the same, each with its counterpart or none.

    Args:
        old: Rows of the earlier record.
        new: Rows of the later one.
        parts: The content-based ids that a row is made of.
    """
    by_id = {row.id: row for row in old}
    by_part: dict[str, list[str]] = {}
    for row in old:
        for part in parts(row):
            by_part.setdefault(part, []).append(row.id)
    pairs: list[tuple[R | None, R | None]] = []
    taken: set[str] = set()
    for row in sorted(new, key=lambda row: (row.id not in by_id, row.id)):
        found = _counterpart(row, by_id, by_part, parts, taken)
        if found:
            taken.add(found)
        pairs.append((by_id[found] if found else None, row))
    pairs += [(row, None) for row in sorted(old, key=lambda r: r.id) if row.id not in taken]
    return pairs


def _counterpart(
    row: R,
    by_id: dict[str, R],
    by_part: dict[str, list[str]],
    parts: Callable[[R], Iterable[str]],
    taken: set[str],
) -> str | None:
    for known in (row.id, *row.replaces):
        if known in by_id and known not in taken:
            return known
    shared: dict[str, int] = {}
    for part in parts(row):
        for other in by_part.get(part, ()):
            if other not in taken:
                shared[other] = shared.get(other, 0) + 1
    return min(shared, key=lambda other: (-shared[other], other), default=None)


def _estimates(old: Record, new: Record, lookup: Lookup) -> Iterator[EstimateMoved]:
    pairs = paired(old.estimates, new.estimates, lambda row: [v.quantity for v in row.values])
    known = {v.quantity for row in old.estimates for v in row.values}
    for before, after in pairs:
        then, now = _figures(before), _figures(after)
        row = after or before
        if row is None or then == now or (before is None and _alone(after)):
            continue
        yield EstimateMoved(
            counted=row.counted,
            slot=row.slot,
            unit=row.unit,
            old_id=before.id if before else None,
            new_id=after.id if after else None,
            old=then,
            new=now,
            reasons=tuple(_came(after, known, lookup)) if after else (),
        )


def _figures(row: Estimate | None) -> Figures | None:
    return None if row is None else Figures(row.low, row.best, row.high)


def _alone(row: Estimate | None) -> bool:
    """Whether a new estimate holds one value of something that no pack measures."""
    return row is not None and row.slot is None and len(row.values) == 1


def _came(row: Estimate, known: set[str], lookup: Lookup) -> Iterator[str]:
    for value in row.values:
        if value.quantity not in known:
            claim, quantity = lookup.quantities[value.quantity]
            yield f"{' '.join(quantity.text.split())} ({' '.join(lookup.voucher(claim).split())})"


def _disputes(old: Record, new: Record) -> Iterator[DisputeChanged]:
    pairs = paired(
        [row for row in old.findings if row.kind in _DISPUTES],
        [row for row in new.findings if row.kind in _DISPUTES],
        lambda row: [f"{row.kind} {row.slot} {claim}" for claim in row.claims],
    )
    for before, after in pairs:
        change = _change(before, after)
        row = after or before
        if change and row:
            yield DisputeChanged(
                change=change,
                kind=row.kind,
                old_id=before.id if before else None,
                new_id=after.id if after else None,
                explanation=row.explanation,
            )


def _change(before: Finding | None, after: Finding | None) -> DisputeChange | None:
    if after is None:
        return "gone"
    if before is None:
        return "opened" if after.status == "open" else "settled"
    if before.status == after.status:
        return None
    return "settled" if after.status == "settled" else "reopened"


def _promises(old: Record, new: Record) -> Iterator[PromiseChanged]:
    for before, after in paired(old.commitments, new.commitments, lambda row: row.told_in):
        then, now = (_status(row) for row in (before, after))
        row = after or before
        if row is not None and then != now:
            yield PromiseChanged(
                what=" ".join(row.what.split()),
                due=row.due.last,
                old_id=before.id if before else None,
                new_id=after.id if after else None,
                old=before.status if before else None,
                new=after.status if after else None,
            )


def _status(row: Commitment | None) -> str | None:
    return row.status if row else None
