"""Why a commitment stands as it does: when it was made and due, and what later claims show."""

from collections.abc import Iterator

from consilience.cli.days import days_told
from consilience.cli.passages import passage_line
from consilience.cli.why_numbers import vouched
from consilience.model.commitment import Commitment, Due
from consilience.model.record import Record
from consilience.model.span import Passage

_SHOWN = ("kept", "partly_kept", "broken", "withdrawn")


def commitment_lines(record: Record, row: Commitment) -> Iterator[str]:
    """Tell a promise: who, to whom, by when, and each claim that shows what became of it.

    Args:
        record: The record.
        row: The promise.
    """
    names = {entity.id: entity.name for entity in record.entities}
    by = ", ".join(names.get(each, each) for each in row.by) or "nobody that the text names"
    to = f" to {', '.join(names.get(each, each) for each in row.to)}" if row.to else ""
    yield f"promised by {by}{to}: {row.what}"
    if row.condition:
        yield f"on condition: {row.condition}"
    yield from _day(record, "made", row.made_on)
    yield from _day(record, "due", row.due)
    status, day = row.status.replace("_", " "), record.as_of or "a day not known"
    yield f"{status} on {day}: {_reason(row, record.as_of)}"
    if row.progress is not None:
        yield f"done: {row.progress:.0%} of the number promised"
    claims = {claim.id: claim for claim in record.claims}
    yield f"{len(row.evidence)} claims:"
    for each in row.evidence:
        claim = claims[each.claim]
        on = f" for {each.on}" if each.on else ""
        yield f"  shows it {each.shows.replace('_', ' ')}{on}, told by {vouched(claim)}"
        yield f"    {passage_line(record, Passage(claim.report, claim.start, claim.end))}"


def _day(record: Record, name: str, due: Due) -> Iterator[str]:
    days = days_told(due.first, due.last)
    if days is None:
        yield f"{name}: no day told"
        return
    yield f"{name} {days}:"
    for passage in due.evidence:
        yield f"  {passage_line(record, passage, around=40)}"


def _reason(row: Commitment, as_of: str | None) -> str:
    """The rule that gave the status, with what it compared."""
    count = {kind: sum(each.shows == kind for each in row.evidence) for kind in _SHOWN}
    if row.status == "open" and not any(count.values()):
        return "no later claim speaks of it, and no day on which it was due has passed"
    if row.status == "overdue":
        return f"it was due {row.due.last}, and no claim to {as_of} shows it done"
    if row.status == "unknown" and not any(count.values()):
        return f"it was planned for {row.due.last}, and no claim tells what became of it"
    shows = ", ".join(
        f"{number} as {kind.replace('_', ' ')}" for kind, number in count.items() if number
    )
    rule = {
        "kept": "more claims, or later ones, show it kept than not",
        "partly_kept": "claims show it begun or a part of it done",
        "broken": "the day on which it was due had passed when it was shown not done",
        "unknown": "it was taken back",
        "open": "what is shown not done can still be done",
    }[row.status]
    return f"{rule} (claims show it: {shows})"
