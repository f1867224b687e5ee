"""On what the accounts disagree."""

from collections.abc import Iterator

from consilience.model.finding import Finding
from consilience.questions.answer import Answer, Told, in_order, support
from consilience.questions.question import Question
from consilience.retrieval.passages import Passages
from consilience.retrieval.scoring import Wanted, cover, wanted
from consilience.views.lookup import Lookup

_KINDS = frozenset({"contradiction", "opposition"})
_ENOUGH = 0.6
_MOST = 8
_ASKING = frozenset(
    "disput contest disagr differ contradict odd conflict controversial about".split()
)


def answer_disputed(question: Question, passages: Passages, lookup: Lookup) -> Answer | None:
    """The disputes that a question asks about; all open ones where it names nothing.

    Args:
        question: The question.
        passages: The record.
        lookup: Its rows by id.

    Returns:
        Each dispute with its sides; null where none fits.
    """
    terms = [term for term in question.terms if term.key not in _ASKING]
    looked_for = wanted(terms, passages, question.topics)
    fitting = sorted(
        _fitting(looked_for, passages), key=lambda row: (-row[0], row[1].status, row[1].id)
    )
    if not fitting:
        return None
    top = fitting[0][0]
    chosen = [finding for score, finding in fitting if score >= top * 0.9][:_MOST]
    values = tuple(_told(finding, passages, lookup) for finding in chosen)
    return Answer(
        question=question.text,
        kind="disputed",
        told=True,
        headline=" ".join(value.text for value in values),
        values=values,
        findings=tuple(finding.id for finding in chosen),
    )


def _fitting(looked_for: tuple[Wanted, ...], passages: Passages) -> Iterator[tuple[float, Finding]]:
    for finding in passages.record.findings:
        wrong_sum = finding.arithmetic is not None and finding.arithmetic.holds is False
        if finding.kind not in _KINDS and not wrong_sum:
            continue
        if not looked_for:
            yield 1.0, finding
            continue
        sentences = [
            passages.claim_sentence[claim]
            for claim in finding.claims
            if claim in passages.claim_sentence
        ]
        score = max((cover(looked_for, each).score for each in sentences), default=0.0)
        if score >= _ENOUGH:
            yield score, finding


def _told(finding: Finding, passages: Passages, lookup: Lookup) -> Told:
    sides = " / ".join(side.value for side in finding.sides)
    claims = [lookup.claims[each] for each in finding.claims if each in lookup.claims]
    return Told(
        text=f"{finding.explanation} [{sides}]",
        note=f"{finding.kind}, {finding.status}",
        supports=in_order([support(claim, passages.record, lookup) for claim in claims]),
    )
