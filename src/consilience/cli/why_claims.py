"""Why a claim and a position are what they are, as lines."""

from collections.abc import Iterator

from consilience.cli.days import days_told
from consilience.cli.passages import passage_line
from consilience.cli.why_numbers import vouched
from consilience.model.claim import Attribution, Claim
from consilience.model.commitment import Position
from consilience.model.record import Record
from consilience.model.span import Passage


def claim_lines(record: Record, row: Claim) -> Iterator[str]:
    """What a claim is taken for, who vouches for it, and where it is joined to others.

    Args:
        record: The record.
        row: The claim.
    """
    yield passage_line(record, Passage(row.report, row.start, row.end))
    if row.trigger:
        place = Passage(row.report, row.trigger.start, row.trigger.end)
        yield f"{row.event_type} because of this word, by rule {row.rule}:"
        yield f"  {passage_line(record, place, 40)}"
    else:
        yield f"{row.event_type} because no pack has a word for it (rule {row.rule})"
    yield f"told as {row.modality}, {row.polarity}; vouched for by {vouched(row)}"
    for link in row.attribution:
        yield from _voice(record, row, link)
    for when in row.times:
        days = days_told(when.first, when.last)
        told = f"is {days}, from {when.anchor}" if days else f"is no day: {when.unresolved}"
        yield f"“{when.text}” {told}"
    yield from (
        f"one with {len(event.claims) - 1} more as {event.id}  {event.title}"
        for event in record.events
        if row.id in event.claims
    )


def _voice(record: Record, row: Claim, link: Attribution) -> Iterator[str]:
    """The words of saying, and whose voice a copied passage has."""
    if link.cue:
        place = Passage(row.report, link.cue.start, link.cue.end)
        yield f"said by {link.name} ({link.voice}), because of these words:"
        yield f"  {passage_line(record, place, 40)}"
    ties = [
        tie.id
        for tie in record.dependence
        if tie.on.report
        and any(
            p.report == row.report and p.start < row.end and row.start < p.end for p in tie.spans
        )
    ]
    voice = next((each for each in record.voices if each.id == link.voice), None)
    if voice and ties and link.kind == "outlet" and voice.name != link.name:
        yield f"the voice is {voice.name}'s, because the passage is shared: {', '.join(ties)}"


def position_lines(record: Record, row: Position) -> Iterator[str]:
    """Who wants what, from which claims, and what it wanted before.

    Args:
        record: The record.
        row: The position.
    """
    names = {entity.id: entity.name for entity in record.entities}
    yield f"{names.get(row.party, row.party)} on {row.issue}: {row.stance}"
    yield f"held {days_told(row.on.first, row.on.last) or 'on a day not known'}"
    yield from (f"on condition: {condition}" for condition in row.conditions)
    if row.moved_from:
        yield f"moved from {row.moved_from}, which it held before"
    yield f"because it says so in {len(row.claims)} claims:"
    for claim in record.claims:
        if claim.id in row.claims:
            yield f"  {passage_line(record, Passage(claim.report, claim.start, claim.end))}"
