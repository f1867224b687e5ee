"""Who says that something is so."""

from collections import defaultdict

from consilience.model.claim import Claim
from consilience.questions.answer import Answer, Told, in_order, support
from consilience.questions.fitting import TOLD, fits
from consilience.questions.question import Question
from consilience.retrieval.passages import Passages
from consilience.views.lookup import Lookup

_CLOSE = 0.85
_MOST = 6
_DENYING = frozenset({"deny", "reject", "dismiss", "refute"})


def answer_who_says(question: Question, passages: Passages, lookup: Lookup) -> Answer | None:
    """Who vouches for what a question asks about.

    Args:
        question: The question; its verb of saying is not part of what is said.
        passages: The record.
        lookup: Its rows by id.

    Returns:
        The voices, those that accounts quote before the accounts themselves; null where no claim
        fits.
    """
    found = [fit for fit in fits(question, passages) if fit.score >= TOLD]
    denies = any(question.tree.lemma(n) in _DENYING for n in range(len(question.tree.tokens)))
    by_voice: dict[str, list[Claim]] = defaultdict(list)
    for fit in found:
        if fit.score < _CLOSE * found[0].score:
            continue
        for claim in _content(fit.sentence.claims):
            if denies or claim.modality != "denied":
                by_voice[" ".join(lookup.voucher(claim).split())].append(claim)
    if not by_voice:
        return None
    ordered = sorted(by_voice.items(), key=lambda row: (_own(row[1]), -len(row[1]), row[0]))
    values = tuple(
        Told(
            text=voice,
            note="the account itself" if _own(claims) else None,
            supports=in_order([support(claim, passages.record, lookup) for claim in claims]),
        )
        for voice, claims in ordered[:_MOST]
    )
    return Answer(
        question=question.text,
        kind=question.kind,
        told=True,
        headline=", ".join(value.text for value in values),
        values=values,
    )


def _content(claims: tuple[Claim, ...]) -> list[Claim]:
    """The claims of a sentence that tell what is said, not that it is said."""
    held = [claim for claim in claims if claim.event_type != "statement"]
    return [claim for claim in held if len(claim.attribution) > 1] or held


def _own(claims: list[Claim]) -> bool:
    """Whether no claim has another voice than its account's."""
    return all(len(claim.attribution) < 2 for claim in claims)
