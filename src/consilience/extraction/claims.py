"""Claims of one report: clauses with their voices, quantities, times and places."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from consilience.extraction.charges import faced
from consilience.extraction.clauses import Clause, closed, opened, split_clauses, trim
from consilience.extraction.counted_by_tree import with_counted
from consilience.extraction.inner import Inner, content_of, inner_clauses
from consilience.extraction.known import Source
from consilience.extraction.modality import modality_of, says_would
from consilience.extraction.named_days import is_part_of_name
from consilience.extraction.owners import with_owners
from consilience.extraction.passages import passage_of
from consilience.extraction.phase import phase_of, polarity_of
from consilience.extraction.places import places_in
from consilience.extraction.quantities import find_quantities
from consilience.extraction.roles import roles_in
from consilience.extraction.saying_tails import with_tails
from consilience.extraction.sayings import Scene, with_occasions
from consilience.extraction.sharing import is_of_way, lent_passages
from consilience.extraction.speech import Spoken, part_by_voice
from consilience.extraction.times import times_of
from consilience.extraction.trees import Trees
from consilience.model.analysis import Analysis, Sentence
from consilience.model.claim import Attribution, Claim, Modality, Phase
from consilience.model.identity import content_id, occurrence
from consilience.model.quantity import Quantity
from consilience.model.report import Report
from consilience.model.span import Span
from consilience.model.when import When

RULE_CLAUSE = "clause"
RULE_SAYING = "saying"


_NOW = "PRESENT_REF"
"""What "now" and "currently" have as their value, by TimeML; they tell no day."""


@dataclass(frozen=True, slots=True)
class _Parts:
    """What a report holds besides its clauses: found once, shared out to the claims."""

    trees: Trees
    quantities: tuple[Quantity, ...]
    times: tuple[When, ...]
    days: tuple[Span, ...]
    quotations: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """A clause, without the clauses inside it that are told in another way."""

    spans: tuple[Span, ...]
    modality: Modality


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
        for spoken in with_tails(parts.trees, part_by_voice(analysis))
        for claim in _claims_of(report, analysis, spoken, parts)
    ]
    scene = Scene(parts.trees, parts.times, analysis.names)
    return with_occasions(scene, _with_ids(report, drafts))


def _parts(report: Report, analysis: Analysis) -> _Parts:
    trees = Trees.of(analysis)
    times = tuple(
        when
        for when in times_of(report, [_span(sentence) for sentence in analysis.sentences])
        if not is_part_of_name(trees, Span(when.start, when.end))
    )
    quantities = tuple(
        with_owners(trees, with_counted(trees, quantity))
        for sentence in analysis.sentences
        for quantity in find_quantities(
            report.id,
            report.text,
            _span(sentence),
            [Span(when.start, when.end) for when in times if when.role != "duration"],
        )
    )
    days = tuple(Span(when.start, when.end) for when in times if when.role != "duration")
    quotations = tuple(Span(q.start, q.end) for q in analysis.quotations if q.depth == 0)
    return _Parts(trees, quantities, times, days, quotations)


def _span(sentence: Sentence) -> Span:
    return Span(sentence.start, sentence.end)


def _claims_of(
    report: Report, analysis: Analysis, spoken: Spoken, parts: _Parts
) -> Iterator[Claim]:
    if spoken.frame:
        claim = _claim(report, analysis, spoken, _saying(report, spoken), parts)
        dated = any(when.timex != _NOW for when in claim.times)
        if dated or claim.places or claim.quantities:
            yield claim
        return
    clauses = split_clauses(parts.trees, spoken.passage, parts.days)
    lent = lent_passages(parts.trees, clauses)
    for clause in clauses:
        for number, told in enumerate(_told(report.text, clause, spoken, parts)):
            claim = _claim(report, analysis, spoken, told, parts)
            taken = lent.get(-1 if clause.predicate is None else clause.predicate, ())
            yield claim if number else _with_lent(claim, taken, analysis, parts)


def _with_lent(claim: Claim, lent: Sequence[Span], analysis: Analysis, parts: _Parts) -> Claim:
    """Give a claim the times and places that its clause shares, where it has none of its own."""
    if not lent:
        return claim
    times = claim.times
    if all(when.role == "duration" for when in times):
        shared = _times_in(parts.times, lent)
        # "By noon twenty sites were hit and the number is growing": no deadline is shared.
        times = (*(when for when in shared if when.role not in _OWN), *times)
    # "He met Orr when he brought a letter to Tarvik": where one goes is of the going alone.
    places = claim.places or tuple(
        place
        for span in lent
        for place in places_in(analysis.text, span, analysis.names)
        if place.role == "at" and not is_of_way(parts.trees, Span(place.start, place.end))
    )
    return replace(claim, times=times, places=places)


_OWN = frozenset({"duration", "deadline"})
"""Roles of times that are of their own clause alone."""


def _saying(report: Report, spoken: Spoken) -> _Told:
    text = spoken.passage.of(report.text)
    return _Told((spoken.passage,), modality_of(text, None))


def _told(text: str, clause: Clause, spoken: Spoken, parts: _Parts) -> Iterator[_Told]:
    """One clause, or several where what it holds is told in different ways."""
    own_voice = not spoken.sources
    stance = spoken.sources[-1].stance if spoken.sources else None
    words = words_in(text, clause.spans)
    own = modality_of(words, stance, own_voice=own_voice)
    if own == "actual" and clause.predicate is not None:
        own = faced(parts.trees, clause.predicate) or own
    if spoken.quoted and own == "planned" and says_would(words):
        own = "conditional"  # direct speech is not set back in time: it only supposes
    content = content_of(text, clause.spans[0]) if len(clause.spans) == 1 else None
    if content and _dated(Span(clause.spans[0].start, content.span.start), parts):
        yield _Told((Span(clause.spans[0].start, content.span.start),), "actual")
        yield _Told((content.span,), content.modality)
        return
    found = inner_clauses(parts.trees, clause.spans, own, own_voice=own_voice)
    if stance in {"denies", "refuses"}:
        # "Dask dismissed fears that the dam would break": that it would is denied as well.
        found = tuple(one for one in found if one.modality == "actual")
    beside = [one for one in found if _stands_beside(one, clause, parts)]
    inner = [one for one in found if one not in beside]
    holes = [one.span for one in inner]
    left = tuple(part for span in clause.spans for part in _without(text, span, holes))
    if left:
        yield _Told(left, own)
    for one in inner:
        whole = one.span if one.shared is None else Span(one.shared, one.span.end)
        spans = tuple(both for span in clause.spans if (both := _shared(span, whole)))
        yield _Told(spans, one.modality)
    for one in beside:
        yield _Told((Span(one.noun or 0, one.span.end),), one.modality)


def _stands_beside(one: Inner, clause: Clause, parts: _Parts) -> bool:
    """Whether what hangs on a noun is told beside the whole clause, and not cut out of it.

    "The decision to close the mill was wise" would be broken by the cut. A number or a day is told
    once only, in the modality of its own.
    """
    if one.noun is None or not any(_begins_in(one.noun, span) for span in clause.spans[:1]):
        return False
    starts = (each.start for group in (parts.quantities, parts.times) for each in group)
    measured = any(_begins_in(start, one.span) for start in starts)
    return not measured and one.noun > clause.spans[0].start


def _shared(one: Span, other: Span) -> Span | None:
    """What two passages have in common."""
    start, end = max(one.start, other.start), min(one.end, other.end)
    return Span(start, end) if start < end else None


def words_in(text: str, spans: Sequence[Span]) -> str:
    """The words of a clause, without those that stand between its parts."""
    return " ".join(span.of(text) for span in spans)


def _dated(prefix: Span, parts: _Parts) -> bool:
    return any(_begins_in(when.start, prefix) for when in parts.times)


def _without(text: str, passage: Span, holes: Sequence[Span]) -> Iterator[Span]:
    """What is left of a passage around the clauses inside it."""
    start = passage.start
    for hole in holes:
        shared = _shared(passage, hole)
        if shared:
            yield from trim(text, Span(start, shared.start))
            start = shared.end
    yield from trim(text, Span(start, passage.end))


def _claim(report: Report, analysis: Analysis, spoken: Spoken, told: _Told, parts: _Parts) -> Claim:
    spans = told.spans if spoken.frame else opened(parts.trees, told.spans)
    told = replace(told, spans=closed(parts.trees, spans))
    voice = (spoken.passage, *spoken.contents)
    passage = passage_of(parts.trees, told.spans, voice, saying=spoken.frame)
    text = passage.of(report.text)
    return Claim(
        id="",
        report=report.id,
        start=passage.start,
        end=passage.end,
        text=text,
        spans=told.spans,
        event_type="statement" if spoken.frame else "other",
        trigger=None,
        pack=None,
        rule=RULE_SAYING if spoken.frame else RULE_CLAUSE,
        confidence=None,
        modality=told.modality,
        phase=_phase(report.text, told, parts.trees),
        polarity=polarity_of(words_in(report.text, told.spans)),
        roles=roles_in(parts.trees, told.spans, analysis.names),
        times=_times_in(parts.times, told.spans),
        places=tuple(
            place for span in told.spans for place in places_in(report.text, span, analysis.names)
        ),
        quantities=tuple(q for q in parts.quantities if _begins_in_any(q.start, told.spans)),
        attribution=_attribution(report, replace(spoken, quoted=_is_quoted(spoken, told, parts))),
    )


def _phase(text: str, told: _Told, trees: Trees) -> Phase | None:
    """How far a thing has come; what "is sickening" only is so."""
    phase = phase_of(words_in(text, told.spans))
    words = [number for span in told.spans for number in trees.within(span)]
    if phase != "ongoing" or not words:
        return phase
    top = trees.top(words)
    is_state = trees.tokens[top].upos == "ADJ" and trees.word(top).endswith("ing")
    return None if is_state else phase


def _times_in(times: Sequence[When], spans: Sequence[Span]) -> tuple[When, ...]:
    return tuple(when for when in times if _begins_in_any(when.start, spans))


def _begins_in_any(start: int, spans: Sequence[Span]) -> bool:
    return any(_begins_in(start, span) for span in spans)


def _begins_in(start: int, passage: Span) -> bool:
    return passage.start <= start < passage.end


def _is_quoted(spoken: Spoken, told: _Told, parts: _Parts) -> bool:
    """Whether a passage is its voice's own words, alone or in what is else reported of it."""
    return spoken.quoted or all(
        any(quotation.covers(span) for quotation in parts.quotations) for span in told.spans
    )


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
