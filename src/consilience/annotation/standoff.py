"""What is read of one account, with offsets and nothing of the program's own nouns."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from consilience.annotation.coreference import coreference
from consilience.calendar import find_times, parts, resolve_all
from consilience.extraction.attributions import Attributed, find_attributions
from consilience.extraction.quantities import find_quantities
from consilience.extraction.sayings import Occasion, Scene, occasion_of, scene_of
from consilience.extraction.verbs import main_group, words_of
from consilience.linking.references import link_references
from consilience.model.analysis import Analysis, Trigger
from consilience.model.claim import Claim, Modality
from consilience.model.report import Published, Report
from consilience.model.span import Span

Standoff = Mapping[str, list[Any]]
"""Sentences, tokens, names, times, quantities, attributions, events and coreference."""

Place = Callable[[int, int], Span]
"""From a passage of the report's text to the same passage of the text as it was given."""

Row = dict[str, Any]


def standoff(
    report: Report, analysis: Analysis, deep: Analysis, claims: Sequence[Claim], place: Place
) -> Standoff:
    """Tell what is read of an account.

    Args:
        report: The account.
        analysis: The same account, read by rule, as its claims were.
        deep: The same account, read by the encoder: tokens with trees, names, coreference.
        claims: Its claims.
        place: Where a passage of the report stands in the text as it was given.

    Returns:
        One list a kind; the fields are in the reference of the command line.
    """
    attributions = find_attributions(analysis)
    scene = scene_of(report, analysis)
    sayings = list(_sayings(claims, attributions, place))
    return {
        "sentences": [_at(place, s.start, s.end) for s in deep.sentences],
        "tokens": _tokens(deep, place),
        "names": [{**_at(place, n.start, n.end), "kind": n.kind} for n in deep.names],
        "times": _times(report, analysis, place),
        "quantities": _quantities(report, analysis, place),
        "attributions": [_attribution(one, scene, place) for one in attributions],
        "events": [
            *(_event(report.text, claim, place) for claim in claims),
            *sayings,
            *_event_words(analysis, place, {(row["start"], row["end"]) for row in sayings}),
        ],
        "coreference": [
            _spans(place, group)
            for group in coreference(deep.coreference, link_references([analysis]))
        ],
    }


def _at(place: Place, start: int, end: int) -> Row:
    span = place(start, end)
    return {"start": span.start, "end": span.end}


def _spans(place: Place, spans: Iterable[Span]) -> list[Row]:
    return [_at(place, span.start, span.end) for span in spans]


def _tokens(analysis: Analysis, place: Place) -> list[Row]:
    return [
        {
            **_at(place, token.start, token.end),
            "lemma": token.lemma,
            "upos": token.upos,
            "feats": token.feats,
            "head": token.head,
            "deprel": token.deprel,
        }
        for token in analysis.tokens
    ]


def _times(report: Report, analysis: Analysis, place: Place) -> list[Row]:
    """Times with spans opened: "from Monday to Friday" are two."""
    written = [
        end
        for sentence in analysis.sentences
        for whole in find_times(report.text, sentence.start, sentence.end, attributes=True)
        for end in parts(whole)
    ]
    resolved = resolve_all(report.text, written, _days(report.published), timeml=True)
    return [
        {
            **_at(place, one.start, one.end),
            "type": one.kind,
            "value": told.timex,
            "first": told.first,
            "last": told.last,
        }
        for one, told in zip(written, resolved, strict=True)
    ]


def _days(published: Published) -> tuple[date, date] | None:
    if not published.first or len(published.first) < len("2000-01-01"):
        return None
    last = published.last or published.first
    return date.fromisoformat(published.first[:10]), date.fromisoformat(last[:10])


def _quantities(report: Report, analysis: Analysis, place: Place) -> list[Row]:
    rows = []
    for sentence in analysis.sentences:
        taken = [
            Span(time.start, time.end)
            for time in find_times(report.text, sentence.start, sentence.end)
            if time.kind in {"DATE", "TIME"}
        ]
        span = Span(sentence.start, sentence.end)
        for found in find_quantities(report.id, report.text, span, taken):
            counted = found.counted
            rows.append(
                {
                    **_at(place, found.start, found.end),
                    "low": found.low,
                    "best": found.best,
                    "high": found.high,
                    "approx": found.approx,
                    "unit": found.unit,
                    "counted": counted
                    and {**_at(place, counted.start, counted.end), "text": counted.text},
                }
            )
    return rows


def _attribution(one: Attributed, scene: Scene, place: Place) -> Row:
    told = occasion_of(scene, one.cue[0], one.content) if one.cue else Occasion()
    return {
        "source": _spans(place, one.source),
        "cue": _spans(place, one.cue),
        "content": _spans(place, one.content),
        "stance": one.stance,
        "quoted": one.quoted,
        "speaker": one.speaker,
        "medium": told.medium and _at(place, told.medium.start, told.medium.end),
        "to": told.to and _at(place, told.to.start, told.to.end),
        "said": told.said and _at(place, told.said.start, told.said.end),
    }


def _sayings(
    claims: Sequence[Claim], attributions: Sequence[Attributed], place: Place
) -> Iterator[Row]:
    """Saying is done by saying it: plain words of saying that make no claim of their own."""
    told = [span for claim in claims for span in claim.spans]
    for cue in sorted({cue for one in attributions if one.stance for cue in one.cue}):
        if not any(span.covers(cue) for span in told):
            yield {
                **_at(place, cue.start, cue.end),
                "lemma": None,
                "event_type": "statement",
                "modality": "actual",
                "phase": None,
                "polarity": "positive",
                "clause": _spans(place, [cue]),
                "roles": [],
                "condition": None,
            }


def _event_words(
    analysis: Analysis, place: Place, taken: Collection[tuple[int, int]]
) -> Iterator[Row]:
    """Words that tell of an event, each by itself: the wanting happened, what is wanted did not."""
    for trigger in analysis.triggers:
        token = analysis.tokens[trigger.token]
        span = _at(place, token.start, token.end)
        if (span["start"], span["end"]) in taken:
            continue
        yield {
            **span,
            "lemma": token.lemma,
            "event_type": None,
            "modality": _modality(trigger),
            "phase": None,
            "polarity": "positive" if _happened(trigger) or not _denied(trigger) else "negative",
            "clause": [span],
            "roles": [],
            "condition": None,
        }


_LIKELY = 0.5


def _happened(trigger: Trigger) -> bool:
    return trigger.happened > _LIKELY


def _denied(trigger: Trigger) -> bool:
    return trigger.negated > max(trigger.uncertain, trigger.future)


def _modality(trigger: Trigger) -> Modality:
    if _happened(trigger) or _denied(trigger):
        return "actual"
    return "possible" if trigger.uncertain > trigger.future else "planned"


def _event(text: str, claim: Claim, place: Place) -> Row:
    """A claim by its trigger, or the verb of its clause, or else the whole of it."""
    head = claim.trigger or _verb(text, claim) or claim
    return {
        **_at(place, head.start, head.end),
        "lemma": claim.trigger.lemma if claim.trigger else None,
        "event_type": claim.event_type,
        "modality": claim.modality,
        "phase": claim.phase,
        "polarity": claim.polarity,
        "clause": _spans(place, claim.spans),
        "roles": [{"role": role.role, **_at(place, role.start, role.end)} for role in claim.roles],
        "condition": claim.condition and _at(place, claim.condition.start, claim.condition.end),
    }


def _verb(text: str, claim: Claim) -> Span | None:
    for span in claim.spans:
        words = words_of(text, span)
        group = main_group(words)
        if group and group.first < group.last <= len(words):
            word = words[group.last - 1]
            return Span(word.start, word.end)
    return None
