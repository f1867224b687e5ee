"""How many, how much, how far: the estimate of what a question counts, and who tells it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from consilience.model.estimate import Estimate, EstimateValue
from consilience.model.quantity import Number
from consilience.questions.answer import Answer, Spread, Told, in_order, support
from consilience.questions.fitting import TOLD, Fit, day_factor, fits, holds_predicate
from consilience.questions.question import Question
from consilience.retrieval.binding import is_anothers
from consilience.retrieval.concepts import key
from consilience.retrieval.numbers import Figure, ends_of, figures_of
from consilience.retrieval.passages import Passages
from consilience.retrieval.roles import phrase_terms
from consilience.retrieval.trees import read_tree
from consilience.views.lookup import Lookup

_PERSONS = frozenset(
    """killed injured casualties captured displaced released missing drowned infected rescued
    arrested""".split()
)
_FATES = frozenset(map(key, ("kill", "injure", "release", "capture", "missing", "evacuate")))
_ANYBODY = frozenset("person people man human".split())
_MONEY_LENGTH = 3
"""Letters of an ISO 4217 code."""
_CLOSE = 0.9
"""Share of the best score that another number needs to count as an answer as well."""
_FEW = 3
"""How many times the voices of another number make one that no estimate joins to it an outlier."""
_GROWING = frozenset({"killed", "injured", "casualties", "displaced"})
_LATER = 0.65
"""Share of a question that a later toll has to tell beside an earlier one that tells more."""
_BACKGROUND = 0.85
_LONG_BEFORE = 45
"""Days before its publication from which on what an account tells is what it recalls."""
_MOST = 3
"""Different numbers that are an answer; more of them are a question put too broadly."""


@dataclass(frozen=True, eq=False)
class Candidate:
    """A number that may answer a question.

    Attributes:
        figure: The number.
        score: How well it fits, 0 to 1.
    """

    figure: Figure
    score: float


def answer_count(question: Question, passages: Passages, lookup: Lookup) -> Answer | None:
    """The number that a question asks for.

    Args:
        question: The question.
        passages: The record.
        lookup: Its rows by id.

    Returns:
        The answer; null where no number fits, or too many different ones do.
    """
    found = sorted(
        _candidates(question, passages), key=lambda c: (-c.score, c.figure.sentence.number)
    )
    if not found or found[0].score < TOLD:
        return None
    best = found[0]
    chosen = [each for each in found if each.score >= max(TOLD, _CLOSE * best.score)]
    chosen += [each for each in found if each not in chosen and _is_later(each, best)]
    estimate = _estimate(chosen, passages)
    values = _values(chosen, estimate, passages, lookup)
    if len(values) > _MOST and estimate is None:
        return None
    values = values[:_MOST] if estimate is None else values
    return _answer(question, passages, estimate, values)


def _is_later(other: Candidate, best: Candidate) -> bool:
    """Whether a number is a higher toll of a later account, told in fewer of the asked words."""
    slot, value, toll = best.figure.slot, best.figure.value, other.figure.value
    then = best.figure.sentence.report.published.first
    now = other.figure.sentence.report.published.first
    return (
        slot in _GROWING
        and other.figure.slot == slot
        and other.score >= _LATER
        and bool(then and now and now > then)
        and value is not None
        and toll is not None
        and toll > value
    )


def _candidates(question: Question, passages: Passages) -> Iterator[Candidate]:
    for fit in fits(question, passages):
        for figure in figures_of(fit.sentence, passages.vocabulary):
            score = _score(question, fit, figure, passages)
            if score > 0:
                yield Candidate(figure, score)


def _score(question: Question, fit: Fit, figure: Figure, passages: Passages) -> float:
    value = figure.value
    if value is None or float(value) in question.numbers or not _of_its_turn(question, fit):
        return 0.0
    noun = _noun(question, fit, figure)
    if not noun:
        return 0.0
    besides = {key(figure.slot)} if figure.slot else set()
    asked = {term.key for term in question.terms if term.is_name}
    verbs = {question.predicate} if question.predicate else set()
    if _other_slot(question, besides):
        return 0.0
    apart = is_anothers(fit.sentence, figure.quantity.start, asked, verbs)
    if apart and (fit.score < TOLD or not _does(fit, figure, asked, passages)):
        return 0.0
    measured = question.units is not None or figure.unit is not None
    if not measured and not holds_predicate(question, fit.sentence, besides):
        return 0.0
    covered = fit.score
    if question.predicate in besides and question.predicate in fit.cover.missing:
        covered = min(1.0, covered + 0.2)
    published = fit.sentence.report.published.first
    days = day_factor(question, figure.days, fit.sentence.days_before, published)
    return covered * noun * days * _foreground(question, fit, figure)


def _of_its_turn(question: Question, fit: Fit) -> bool:
    """Whether a sentence tells of the turn asked for: "on the first day" is not the whole."""
    asked = _TURN.search(question.text)
    text = fit.sentence.report.text[fit.sentence.start : fit.sentence.end]
    return asked is None or any(
        turn[0].lower() == asked[0].lower() for turn in _TURN.finditer(text)
    )


_TURN = re.compile(
    r"\b(?:first|second|third|fourth|fifth|last|final) (?:day|night|round|stage|phase|tranche)\b",
    re.IGNORECASE,
)


def _foreground(question: Question, fit: Fit, figure: Figure) -> float:
    """Less than 1 for what an account tells of long before, where the question names no day."""
    published = fit.sentence.report.published.first
    days = figure.days or fit.sentence.days_before
    dated = [day.last for day in days if day.last]
    if question.days or not published or not dated:
        return 1.0
    told, known = date.fromisoformat(max(dated)), date.fromisoformat(published[:10])
    return _BACKGROUND if (known - told).days > _LONG_BEFORE else 1.0


def _does(fit: Fit, figure: Figure, asked: set[str], passages: Passages) -> bool:
    """Whether one who is asked for is the subject of the verb that a number hangs on."""
    sentence = fit.sentence
    tree = read_tree(sentence.report.text[sentence.start : sentence.end])
    at = figure.quantity.start - sentence.start
    place = next((n for n, t in enumerate(tree.tokens) if t.start <= at < t.end), None)
    for _ in range(len(tree.tokens)):
        if place is None or place < 0:
            return False
        if tree.upos(place) == "VERB" and (subjects := list(tree.subjects(place))):
            return bool(asked & {t.key for t in phrase_terms(tree, subjects, passages)})
        place = tree.tokens[place].head
    return False


def _noun(question: Question, fit: Fit, figure: Figure) -> float:
    """How well what a number counts is what a question counts: 0 where it is another thing."""
    if question.units is not None:
        return _unit(question.units, figure.unit)
    if figure.unit is not None:
        return 1.0 if question.head == figure.unit else 0.0
    if question.head is None or not question.counted:
        return _anybody(figure) if question.head in {None, *_ANYBODY} else 0.0
    return _counted(question, question.head, fit, figure)


def _counted(question: Question, head: str, fit: Fit, figure: Figure) -> float:
    if question.counted <= figure.counted:
        return 1.0
    if key(head) in figure.counted:
        rest = question.counted - figure.counted
        return 0.95 if rest <= _beside(fit, figure) else 0.0
    named = figure.slot and key(head) == key(figure.slot)
    bare = not figure.counted and question.counted <= fit.sentence.keys
    return 0.9 if named or bare else 0.0


_BESIDE = 40
"""Code points after a number in which what tells its kind apart stands."""


def _beside(fit: Fit, figure: Figure) -> set[str]:
    """Keys of the words right behind a number, up to the next one."""
    start, end = figure.quantity.start, figure.quantity.end + _BESIDE
    numbers = [q.start for claim in fit.sentence.claims for q in claim.quantities]
    end = min([end, *(number for number in numbers if number > start)])
    return {term.key for term in fit.sentence.terms if start <= term.start and term.end <= end}


def _other_slot(question: Question, besides: set[str]) -> bool:
    """Whether a number measures another fate than the one that is asked for."""
    return bool(besides) and question.predicate in _FATES and not besides & {question.predicate}


def _unit(units: frozenset[str], unit: str | None) -> float:
    if "money" in units:
        return 1.0 if unit and len(unit) == _MONEY_LENGTH and unit.isupper() else 0.0
    return 1.0 if unit in units else 0.0


def _anybody(figure: Figure) -> float:
    """Whether a number counts persons of whatever kind."""
    if figure.slot in _PERSONS:
        return 1.0
    kind = figure.quantity.counted.kind if figure.quantity.counted else None
    if kind in _ANYBODY:
        return 1.0
    return 0.85 if not figure.counted else 0.0


def _estimate(chosen: Sequence[Candidate], passages: Passages) -> Estimate | None:
    """The estimate that holds the best candidate's number."""
    held = [passages.estimate_of.get(each.figure.quantity.id) for each in chosen]
    several = [e for e in held if e is not None and len(e.values) > 1]
    return several[0] if several else held[0]


def _values(
    chosen: Sequence[Candidate], estimate: Estimate | None, passages: Passages, lookup: Lookup
) -> list[Told]:
    """The different numbers with who tells each, the estimate's first."""
    unit = chosen[0].figure.quantity.unit
    uses = {
        value.quantity: value
        for value in (estimate.values if estimate else ())
        if lookup.quantities[value.quantity][1].unit == unit
    }
    rows: dict[tuple[Number, ...], list[str]] = {}
    quantities = [*uses, *(c.figure.quantity.id for c in chosen)]
    for quantity_id in dict.fromkeys(quantities):
        _, quantity = lookup.quantities[quantity_id]
        rows.setdefault(ends_of(quantity), []).append(quantity_id)
    told = [_told(ids, uses, passages, lookup) for ids in rows.values()]
    most = max(len(each.voices) for each in told)
    if estimate is not None:
        most = max(most, len(estimate.voices))
    joined = {ends_of(lookup.quantities[each][1]) for each in uses}
    kept = [
        each
        for each, ends in zip(told, rows, strict=True)
        if ends in joined or len(each.voices) * _FEW > most
    ]
    return sorted(kept, key=lambda each: (each.note is not None, -len(each.voices), each.text))


def _told(
    ids: Sequence[str], uses: Mapping[str, EstimateValue], passages: Passages, lookup: Lookup
) -> Told:
    _, quantity = lookup.quantities[ids[0]]
    supports = in_order(
        [support(lookup.quantities[each][0], passages.record, lookup) for each in ids]
    )
    notes: set[str] = {uses[each].use for each in ids if each in uses}
    aside = notes and not notes & {"counted", "same_voice"}
    return Told(
        text=" ".join(quantity.text.split()),
        number=quantity.best if quantity.best is not None else quantity.low,
        unit=quantity.unit,
        note=sorted(notes)[0] if aside else None,
        supports=supports,
    )


def _answer(
    question: Question, passages: Passages, estimate: Estimate | None, values: list[Told]
) -> Answer:
    spread = (
        Spread(estimate.id, estimate.low, estimate.best, estimate.high, estimate.verdict)
        if estimate
        else None
    )
    findings = tuple(
        finding.id
        for finding in passages.record.findings
        if estimate is not None and finding.estimate == estimate.id
    )
    return Answer(
        question=question.text,
        kind="count",
        told=True,
        headline=headline(values),
        values=tuple(values),
        spread=spread,
        findings=findings,
    )


def headline(values: Sequence[Told]) -> str:
    """The answer in one sentence: the number, who tells it, and what else is told."""
    parts = [f"{value.text} ({_voices(value)})" for value in values if value.note is None]
    earlier = [f"{value.text} ({_voices(value)})" for value in values if value.note is not None]
    text = "; or ".join(parts) if parts else ""
    if earlier:
        text += ("; " if text else "") + "told before: " + ", ".join(earlier)
    return text


def _voices(value: Told) -> str:
    return ", ".join(value.voices[:3]) + (" and others" if len(value.voices) > 3 else "")
