"""Why a passage means somebody, who a voice is, and why passages are one statement, as lines."""

from collections.abc import Iterator

from consilience.cli.days import days_told
from consilience.cli.passages import passage_line
from consilience.model.entity import Entity, Mention, Statement, Voice
from consilience.model.record import Record
from consilience.model.span import Passage
from consilience.text.folding import fold

_BY = {
    "name": "it is written as one of its spellings",
    "nominal": "it describes whom the account gives this office, or means by these words",
    "pronoun": "the reader of the language ties it to whom the account named before",
    "epithet": "it is a loaded word for whom the account names beside it",
}


def mention_lines(record: Record, row: Mention) -> Iterator[str]:
    """Whom a passage means, and by which joins.

    Args:
        record: The record.
        row: The passage.
    """
    entity = next((each for each in record.entities if each.id == row.entity), None)
    meant = f"{entity.name} ({entity.id})" if entity else "nobody that is told"
    yield f"“{row.text}” means {meant}"
    yield f"because {_BY[row.kind]}" if entity else "because several fit, or none"
    yield from (f"because {reason}" for reason in (entity and _joins(entity, row)) or ())
    yield f"  {passage_line(record, Passage(row.report, row.start, row.end), 40)}"


def _joins(entity: Entity, row: Mention) -> list[str]:
    """The joins of an entity that a passage's words take part in."""
    words = fold(row.text)
    return [reason for reason in entity.reasons if f"“{words}”" in reason or row.text in reason]


def voice_lines(record: Record, row: Voice) -> Iterator[str]:
    """Who vouches, and the passages that it vouches for.

    Args:
        record: The record.
        row: The voice.
    """
    entity = next((each for each in record.entities if each.id == row.entity), None)
    yield f"{row.name} ({row.kind}), one voice however many outlets carry it"
    if entity:
        yield f"because its names are those of {entity.name} ({entity.id})"
    elif row.description:
        yield f"because one account describes it so: “{row.description}”"
    else:
        yield "because it is called so wherever it vouches"
    claims = [c for c in record.claims if c.attribution and c.attribution[-1].voice == row.id]
    yield f"vouches for {len(claims)} claims of {len({c.report for c in claims})} reports:"
    for claim in claims:
        yield f"  {passage_line(record, Passage(claim.report, claim.start, claim.end))}"


def statement_lines(record: Record, row: Statement) -> Iterator[str]:
    """What was said once, and where it is carried.

    Args:
        record: The record.
        row: The statement.
    """
    voice = next((each.name for each in record.voices if each.id == row.voice), row.voice)
    yield f"said once by {voice} ({row.voice}), carried {len(row.occurrences)} times"
    if len(row.occurrences) > 1:
        yield "because one voice says the same words, or one passage holds the words of the other:"
    else:
        yield "because nobody else quotes these words:"
    for place in row.occurrences:
        yield f"  {passage_line(record, Passage(place.report, place.start, place.end))}"
    yield f"said: {days_told(row.said.first, row.said.last) or 'not known when'}"
