"""Sentences that tell of what a question asks about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from consilience.model.claim import Claim
from consilience.questions.question import Question
from consilience.retrieval.days import Days
from consilience.retrieval.passages import Passages, Sentence
from consilience.retrieval.scoring import Cover, Wanted, cover, wanted

_LOOKED_AT = 600
"""Sentences that are looked at for one question."""
TOLD = 0.72
"""Share of what a question is about that a sentence has to tell to answer it."""
NEAR = 0.4
"""The same, to come near."""
_NAMELESS = 0.88
"""What a sentence counts that has none of the names of a question, nor a pronoun for one."""
_MEASURING = 0.3
"""What the verb of a question for a measure weighs: rain fell, or was measured, or came down."""
_NO_NUMBER = 0.9
"""What a sentence counts that lacks a number which the question holds."""
_ANSWERED_BY_NAMES = frozenset({"who", "who says", "where", "promised"})
_CONTEXT_DAY = 0.93
"""What a day counts that the sentence before gives."""
_NO_DAY = 0.85
"""What it counts where none is given."""


@dataclass(frozen=True, eq=False)
class Fit:
    """A sentence and how far it tells what a question is about.

    Attributes:
        sentence: The sentence.
        cover: What it tells of the question's words.
        score: The same with days and predicate, 0 to 1.
    """

    sentence: Sentence
    cover: Cover
    score: float


def fits(question: Question, passages: Passages) -> list[Fit]:
    """Sentences that tell of what a question asks about, the best first.

    A sentence fits where it, what stands just before it or another account's claim of the same
    event holds every name of the question, and it or that claim holds the verb.

    Args:
        question: The question.
        passages: The record.
    """
    looked_for = tuple(
        replace(each, weight=each.weight * _MEASURING)
        if question.measures and each.key == question.predicate
        else each
        for each in wanted(question.terms, passages, question.topics)
    )
    keys = {each.key for each in looked_for} | set(question.counted)
    found = [
        fit
        for sentence in passages.about(keys)[:_LOOKED_AT]
        if (fit := _fit(question, looked_for, sentence))
    ]
    return sorted(found, key=lambda fit: (-fit.score, fit.sentence.number))


def _fit(question: Question, looked_for: Sequence[Wanted], sentence: Sentence) -> Fit | None:
    covered = cover(looked_for, sentence)
    asked = {each.key for each in looked_for if each.is_name}
    free = question.kind in _ANSWERED_BY_NAMES
    elsewhere = not free and _others(question, sentence, asked)
    if covered.missing_names or (asked - covered.told and elsewhere):
        return None
    lacks = question.numbers and not question.numbers <= _numbers(sentence)
    nameless = question.kind == "count" and asked and not asked & covered.told
    factor = _NAMELESS if nameless and not sentence.leans else 1.0
    return Fit(sentence, covered, covered.score * factor * (_NO_NUMBER if lacks else 1.0))


def _numbers(sentence: Sentence) -> set[float]:
    return {
        float(quantity.best)
        for claim in sentence.claims
        for quantity in claim.quantities
        if quantity.best is not None
    }


def _others(question: Question, sentence: Sentence, asked: set[str]) -> bool:
    """Whether a sentence names somebody whom the question does not, as well as whom it does not.

    What is told of them is then not told of the one who is asked for and stands only before it.
    Where a pronoun begins the sentence, names behind the verb are what it does something to.
    """
    verbs = [term.start for term in sentence.terms if term.key == question.predicate]
    last = min(verbs, default=sentence.end) if sentence.leans else sentence.end
    return any(
        term.is_name and term.key not in asked and term.start < last for term in sentence.terms
    )


def holds_predicate(question: Question, sentence: Sentence, besides: Iterable[str] = ()) -> bool:
    """Whether a sentence tells the verb of a question, or another account of the same event does.

    Args:
        question: The question.
        sentence: The sentence.
        besides: Further keys that count as told, such as that of a number's slot.
    """
    if question.predicate is None:
        return True
    return question.predicate in sentence.keys | set(besides)


def day_factor(
    question: Question, own: Sequence[Days], before: Sequence[Days], published: str | None
) -> float:
    """How well days fit those of a question: 0 where they exclude them.

    Args:
        question: The question.
        own: Days of the number or claim itself.
        before: Days of the sentences just before.
        published: First day on which the account can have been published.
    """
    if not question.days:
        return 1.0
    if own:
        return 1.0 if any(_meets(question, day) for day in own) else 0.0
    if before:
        return _CONTEXT_DAY if any(_meets(question, day) for day in before) else 0.0
    if published is None:
        return 0.0
    return _NO_DAY if any(day.first <= published[:10] for day in question.days) else 0.0


def _meets(question: Question, day: Days) -> bool:
    return any(day.meets(asked) and (not day.broad or asked.broad) for asked in question.days)


def claims_of(question: Question, sentence: Sentence) -> tuple[Claim, ...]:
    """The claims of a sentence that tell the verb of a question; all where it has none."""
    if question.predicate is None:
        return sentence.claims
    places = [(term.start, term.end) for term in sentence.terms if term.key == question.predicate]
    holding = tuple(
        claim
        for claim in sentence.claims
        if any(
            span.start <= start and end <= span.end for span in claim.spans for start, end in places
        )
    )
    return holding or sentence.claims
