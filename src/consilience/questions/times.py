"""When something happened, or is to happen, and who puts it on which day."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consilience.model.claim import Claim
from consilience.model.finding import Finding
from consilience.questions.answer import Answer, Told, in_order, support
from consilience.questions.fitting import TOLD, Fit, claims_of, fits, holds_predicate
from consilience.questions.question import Question
from consilience.retrieval.days import Days, day_of
from consilience.retrieval.passages import Passages, Sentence
from consilience.views.lookup import Lookup

_TO_COME = frozenset({"planned", "agreed", "demanded", "possible", "conditional"})
_ASIDE = 0.9
"""What a claim counts that tells a thing as past where it is asked as to come, or the reverse."""
_BEFORE_ONLY = 0.85
"""What a day counts that only the sentence before gives."""
_CLOSE = 0.85
"""Share of the best score that another day needs to count as an answer as well."""
_MOST = 3


@dataclass(frozen=True, eq=False)
class Dated:
    """A claim with a day that may answer a question.

    Attributes:
        claim: The claim.
        days: The day.
        score: How well it fits, 0 to 1.
    """

    claim: Claim
    days: Days
    score: float


def answer_when(question: Question, passages: Passages, lookup: Lookup) -> Answer | None:
    """The day that a question asks for.

    Args:
        question: The question.
        passages: The record.
        lookup: Its rows by id.

    Returns:
        The answer; null where no claim that fits has a day, or too many different ones.
    """
    dated = [each for fit in fits(question, passages) for each in _dated(question, fit)]
    if not dated or max(each.score for each in dated) < TOLD:
        return None
    top = max(each.score for each in dated)
    chosen = [each for each in dated if each.score >= max(TOLD, _CLOSE * top)]
    groups = _groups(chosen)
    findings = _findings(passages, chosen)
    if not findings:
        most = max(_accounts(group) for group in groups)
        groups = [group for group in groups if _accounts(group) * 2 >= most]
    if not 0 < len(groups) <= _MOST:
        return None
    values = [_told(group, passages, lookup) for group in groups]
    return Answer(
        question=question.text,
        kind="when",
        told=True,
        headline="; or ".join(f"{v.text} ({', '.join(v.voices[:3])})" for v in values),
        values=tuple(values),
        findings=tuple(finding.id for finding in findings),
    )


def _dated(question: Question, fit: Fit) -> Iterator[Dated]:
    if not holds_predicate(question, fit.sentence):
        return
    for claim in claims_of(question, fit.sentence):
        day = _day(question, fit.sentence, claim)
        if day is None:
            continue
        days, factor = day
        to_come = claim.modality in _TO_COME
        if to_come != question.future and not question.deadline:
            factor *= _ASIDE
        rejected = claim.polarity == "negative" and not question.deadline
        if rejected or claim.modality == "denied":
            continue
        yield Dated(claim, days, fit.score * factor)


def _day(question: Question, sentence: Sentence, claim: Claim) -> tuple[Days, float] | None:
    """The day nearest to the verb that is asked for, with what it counts."""
    own = [day for when in claim.times if (day := day_of(when))]
    if question.deadline:
        due = [day for day in own if day.role == "deadline"]
        own = due or [day for day in own if _by(sentence, day)]
    else:
        own = [day for day in own if day.role != "deadline"] or own
    places = [term.end for term in sentence.terms if term.key == question.predicate]
    at = places[0] if places else claim.start
    narrow = [day for day in own if not day.broad]
    if narrow or own:
        return min(narrow or own, key=lambda day: _distance(day, at)), 1.0
    near = [day for day in sentence.days if not day.broad and day.role != "deadline"]
    if near and not question.deadline:
        return min(near, key=lambda day: _distance(day, at)), _BEFORE_ONLY
    return None


def _distance(day: Days, at: int) -> tuple[int, int]:
    """How far a day stands from a verb; one after it is nearer than one before."""
    return (day.start - at, 0) if day.start >= at else (2 * (at - day.end) + 1, 1)


def _by(sentence: Sentence, day: Days) -> bool:
    before = sentence.report.text[max(0, day.start - 12) : day.end].lower()
    return any(word in before for word in ("by ", "until ", "till ", "before ", "later than"))


def _groups(chosen: Sequence[Dated]) -> list[list[Dated]]:
    """Claims of the same day together, the best supported first; a month joins its day."""
    by_day: dict[tuple[str, str], list[Dated]] = defaultdict(list)
    for each in chosen:
        by_day[each.days.first, each.days.last].append(each)
    narrow = [day for day in by_day if day[0] == day[1]]
    for first, last in sorted(set(by_day) - set(narrow)):
        held = [day for day in narrow if first <= day[0] and day[1] <= last]
        if len(held) == 1:
            by_day[held[0]] += by_day.pop((first, last))
    return sorted(by_day.values(), key=lambda g: (-sum(e.score for e in g), g[0].days.first))


def _accounts(group: Sequence[Dated]) -> int:
    """How many accounts put it on a day."""
    return len({each.claim.report for each in group})


def _findings(passages: Passages, chosen: Sequence[Dated]) -> list[Finding]:
    """Findings that the accounts put what is asked for on different days."""
    claims = {each.claim.id for each in chosen}
    return [
        finding
        for finding in passages.record.findings
        if finding.kind == "contradiction"
        and finding.slot == "date"
        and sum(bool(claims & set(side.claims)) for side in finding.sides) > 1
    ]


def _told(group: Sequence[Dated], passages: Passages, lookup: Lookup) -> Told:
    days = min((each.days for each in group), key=lambda day: (day.last > day.first, day.first))
    return Told(
        text=days.label,
        first=days.first,
        last=days.last,
        supports=in_order([support(each.claim, passages.record, lookup) for each in group]),
    )
