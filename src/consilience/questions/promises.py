"""What was promised, by whom, by when, and what became of it."""

from collections.abc import Iterator

from consilience.model.claim import Claim
from consilience.model.commitment import Commitment
from consilience.questions.answer import Answer, Told, in_order, support
from consilience.questions.fitting import TOLD, fits
from consilience.questions.question import Question
from consilience.retrieval.passages import Passages
from consilience.retrieval.scoring import cover, wanted
from consilience.views.lookup import Lookup

_PROMISING = frozenset({"promises", "offers"})
_MOST = 6


def answer_promised(question: Question, passages: Passages, lookup: Lookup) -> Answer | None:
    """The promises that a question asks about.

    Args:
        question: The question.
        passages: The record.
        lookup: Its rows by id.

    Returns:
        The promises of the record that fit, with what became of them; else claims that accounts
        attribute to somebody as a promise; null where there is neither.
    """
    values = sorted(_commitments(question, passages, lookup), key=lambda row: -row[0])
    told = [value for _, value in values[:_MOST]] or list(_claims(question, passages, lookup))
    if not told:
        return None
    return Answer(
        question=question.text,
        kind="promised",
        told=True,
        headline="; ".join(f"“{v.text}”" + (f" ({v.note})" if v.note else "") for v in told),
        values=tuple(told[:_MOST]),
    )


def _commitments(
    question: Question, passages: Passages, lookup: Lookup
) -> Iterator[tuple[float, Told]]:
    looked_for = wanted(
        (term for term in question.terms if term.key != question.predicate), passages
    )
    if not looked_for:
        return
    for commitment in passages.record.commitments:
        claims = [lookup.claims[each] for each in commitment.told_in if each in lookup.claims]
        covered = [
            cover(looked_for, passages.claim_sentence[claim.id])
            for claim in claims
            if claim.id in passages.claim_sentence
        ]
        told = frozenset().union(*(each.told for each in covered))
        words = {each.key for each in looked_for if not each.is_name}
        best = max((each.score for each in covered if not each.missing_names), default=0.0)
        if best >= TOLD and told and words <= told:
            yield best, _told(commitment, claims, passages, lookup)


def _told(commitment: Commitment, claims: list[Claim], passages: Passages, lookup: Lookup) -> Told:
    by = ", ".join(lookup.name_all(commitment.by))
    notes = [f"by {by}" if by else "", _due(commitment), commitment.status.replace("_", " ")]
    shown = [each.claim for each in commitment.evidence if each.claim in lookup.claims]
    supports = [*claims, *(lookup.claims[each] for each in shown)]
    return Told(
        text=" ".join(commitment.what.split()),
        first=commitment.due.first,
        last=commitment.due.last,
        note=", ".join(note for note in notes if note and note != "unknown") or None,
        supports=in_order([support(claim, passages.record, lookup) for claim in supports]),
    )


def _due(commitment: Commitment) -> str:
    return f"due {commitment.due.last}" if commitment.due.last else ""


def _claims(question: Question, passages: Passages, lookup: Lookup) -> Iterator[Told]:
    for fit in fits(question, passages):
        words = {term.key for term in question.terms if not term.is_name} - {question.predicate}
        if fit.score < TOLD:
            return
        if not words <= fit.cover.told:
            continue
        for claim in fit.sentence.claims:
            stance = claim.attribution[-1].stance if claim.attribution else None
            if stance in _PROMISING or claim.event_type == "promise":
                yield Told(
                    text=" ".join(claim.text.split()),
                    supports=(support(claim, passages.record, lookup),),
                )
