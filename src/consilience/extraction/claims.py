"""Claims of one report: clauses with their voices, quantities, times and places."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from consilience.extraction.clauses import split_clauses
from consilience.extraction.modality import modality_of, phase_of, polarity_of
from consilience.extraction.places import places_in
from consilience.extraction.quantities import find_quantities
from consilience.extraction.sources import Source
from consilience.extraction.speech import Spoken, part_by_voice
from consilience.extraction.times import TimedReport, times_of
from consilience.model.analysis import Analysis, Sentence
from consilience.model.claim import Attribution, Claim
from consilience.model.identity import content_id, occurrence
from consilience.model.quantity import Quantity
from consilience.model.report import Report
from consilience.model.span import Span
from consilience.model.when import When

RULE_CLAUSE = "clause"
RULE_SAYING = "saying"


@dataclass(frozen=True, slots=True)
class _Parts:
    """What a report holds besides its clauses: found once, shared out to the claims."""

    quantities: tuple[Quantity, ...]
    times: tuple[When, ...]


def extract(report: Report, analysis: Analysis) -> tuple[Claim, ...]:
    """Make the claims of one report.

    Every clause that tells something is a claim of whoever says it; the words of saying are claims
    of the outlet where they tell a time, a place or a number.

    Args:
        report: The account.
        analysis: The same account, read.

    Returns:
        Claims in the order of the text, each with an id of its own.
    """
    parts = _parts(report, analysis)
    drafts = [
        claim
        for spoken in part_by_voice(analysis)
        for claim in _claims_of(report, analysis, spoken, parts)
    ]
    return _with_ids(report, drafts)


def _parts(report: Report, analysis: Analysis) -> _Parts:
    timed = TimedReport.of(report)
    times = tuple(
        when for sentence in analysis.sentences for when in times_of(timed, _span(sentence))
    )
    quantities = tuple(
        quantity
        for sentence in analysis.sentences
        for quantity in find_quantities(
            report.id,
            report.text,
            _span(sentence),
            [Span(when.start, when.end) for when in times if when.role != "duration"],
        )
    )
    return _Parts(quantities, times)


def _span(sentence: Sentence) -> Span:
    return Span(sentence.start, sentence.end)


def _claims_of(
    report: Report, analysis: Analysis, spoken: Spoken, parts: _Parts
) -> Iterator[Claim]:
    passages = (spoken.passage,) if spoken.frame else split_clauses(report.text, spoken.passage)
    for passage in passages:
        claim = _claim(report, analysis, spoken, passage, parts)
        if not spoken.frame or claim.times or claim.places or claim.quantities:
            yield claim


def _claim(
    report: Report, analysis: Analysis, spoken: Spoken, passage: Span, parts: _Parts
) -> Claim:
    text = passage.of(report.text)
    stance = spoken.sources[-1].stance if spoken.sources else None
    return Claim(
        id="",
        report=report.id,
        start=passage.start,
        end=passage.end,
        text=text,
        spans=(passage,),
        event_type="statement" if spoken.frame else "other",
        trigger=None,
        pack=None,
        rule=RULE_SAYING if spoken.frame else RULE_CLAUSE,
        confidence=None,
        modality=modality_of(text, stance),
        phase=phase_of(text),
        polarity=polarity_of(text),
        roles=(),
        times=tuple(when for when in parts.times if _begins_in(when.start, passage)),
        places=tuple(places_in(report.text, passage, analysis.names)),
        quantities=tuple(q for q in parts.quantities if _begins_in(q.start, passage)),
        attribution=_attribution(report, spoken),
    )


def _begins_in(start: int, passage: Span) -> bool:
    return passage.start <= start < passage.end


def _attribution(report: Report, spoken: Spoken) -> tuple[Attribution, ...]:
    outlet = Attribution(
        voice=None,
        name=report.outlet or report.name,
        entity=None,
        kind="outlet",
        stance=None,
        quoted=False,
        cue=None,
        content=(),
        statement=None,
        start=None,
        end=None,
    )
    return (outlet, *(_link(source, spoken) for source in spoken.sources))


def _link(source: Source, spoken: Spoken) -> Attribution:
    return Attribution(
        voice=None,
        name=source.name,
        entity=None,
        kind=source.kind,
        stance=source.stance,
        quoted=spoken.quoted,
        cue=source.cue,
        content=spoken.contents,
        statement=None,
        start=source.start,
        end=source.end,
    )


def _with_ids(report: Report, drafts: Sequence[Claim]) -> tuple[Claim, ...]:
    """Give each claim an id of its content; the same passage and kind twice is counted."""
    seen: Counter[str] = Counter()
    claims: list[Claim] = []
    for draft in sorted(drafts, key=lambda claim: (claim.start, claim.end)):
        which = occurrence(report.text, draft.text, draft.start)
        plain = content_id("c", report.id, draft.text, str(which), draft.event_type)
        again = seen[plain]
        seen[plain] += 1
        unique = plain if not again else content_id("c", plain, str(again))
        claims.append(replace(draft, id=unique))
    return tuple(claims)
