"""A question to a record: the answer, or what comes near."""

from collections.abc import Callable, Mapping

from consilience.model.record import Record
from consilience.questions.actors import answer_where, answer_who
from consilience.questions.answer import Answer, Kind, in_order, support
from consilience.questions.counts import answer_count
from consilience.questions.disputes import answer_disputed
from consilience.questions.fitting import NEAR, claims_of, fits
from consilience.questions.happenings import answer_happened
from consilience.questions.promises import answer_promised
from consilience.questions.question import Question, read_question
from consilience.questions.times import answer_when
from consilience.questions.voices import answer_who_says
from consilience.retrieval.passages import Passages
from consilience.views.lookup import Lookup

_NEAR_SHOWN = 3
_Answerer = Callable[[Question, Passages, Lookup], Answer | None]
_ANSWERERS: Mapping[Kind, _Answerer] = {
    "count": answer_count,
    "when": answer_when,
    "where": answer_where,
    "who": answer_who,
    "who says": answer_who_says,
    "did it happen": answer_happened,
    "promised": answer_promised,
    "disputed": answer_disputed,
}


def ask(record: Record, text: str) -> Answer:
    """Answer a question from a record alone.

    Args:
        record: The record.
        text: The question, in English.

    Returns:
        What the accounts tell with the passages that tell it; or that they do not, with passages
        that come near. Nothing is concluded that no passage says.
    """
    passages = Passages.of(record)
    lookup = Lookup.of(record)
    question = read_question(text, passages)
    answerer = _ANSWERERS.get(question.kind)
    answer = answerer(question, passages, lookup) if answerer else None
    return answer or _not_told(question, passages, lookup)


def _not_told(question: Question, passages: Passages, lookup: Lookup) -> Answer:
    near = [
        support(claims[0], passages.record, lookup)
        for fit in fits(question, passages)[:_NEAR_SHOWN]
        if fit.score >= NEAR and (claims := claims_of(question, fit.sentence))
    ]
    return Answer(
        question=question.text,
        kind=question.kind,
        told=False,
        headline=(
            "The record does not tell."
            if question.kind != "not understood"
            else "This is no question of a kind that can be answered; see docs/ask.md."
        ),
        near=in_order(near),
    )
