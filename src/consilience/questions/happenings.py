"""Whether something happened, as the accounts together tell it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.model.claim import Claim
from consilience.model.commitment import CommitmentStatus
from consilience.model.finding import Finding
from consilience.questions.answer import Answer, Told, in_order, support
from consilience.questions.fitting import Fit, day_factor, fits
from consilience.questions.question import Question
from consilience.retrieval.days import day_of
from consilience.retrieval.opposites import opposites
from consilience.retrieval.passages import Passages
from consilience.retrieval.roles import agree
from consilience.retrieval.status import Status, status_of
from consilience.retrieval.trees import Verb, read_tree, verbs
from consilience.views.lookup import Lookup

_ENOUGH = 0.78
"""Share of the question that a sentence has to tell: a wrong yes costs more than none."""
_CLOSE = 0.85
_READ = 12
"""Sentences whose trees are read for one question, the best first."""
_KEPT: Mapping[CommitmentStatus, Status] = {
    "kept": "yes",
    "broken": "no",
    "overdue": "no",
    "open": "planned",
}
_WORDS: Mapping[Status, str] = {
    "yes": "Yes, it is told as done",
    "no": "No, it is told as not done",
    "disputed": "The accounts disagree",
    "under way": "It is told as under way, not as done",
    "planned": "It is told as planned or promised, not as done",
    "possible": "It is told as possible only",
}
_ORDER: tuple[Status, ...] = ("yes", "no", "under way", "planned", "possible")


@dataclass(frozen=True, eq=False)
class Tells:
    """A claim and what it tells of a question.

    Attributes:
        claim: The claim.
        status: What it tells.
        score: How well it fits, 0 to 1.
    """

    claim: Claim
    status: Status
    score: float


def answer_happened(question: Question, passages: Passages, lookup: Lookup) -> Answer | None:
    """Whether what a question asks about happened.

    Args:
        question: The question.
        passages: The record.
        lookup: Its rows by id.

    Returns:
        The answer; null where no claim is close enough to what is asked.
    """
    near = [fit for fit in fits(question, passages) if fit.score >= _ENOUGH][:_READ]
    telling = [each for fit in near for each in _tells(question, fit, passages)]
    if not telling:
        return None
    top = max(each.score for each in telling)
    chosen = [each for each in telling if each.score >= _CLOSE * top]
    findings = _findings(passages, chosen)
    status = _together(chosen, passages, findings)
    return Answer(
        question=question.text,
        kind="did it happen",
        told=True,
        headline=f"{_WORDS[status]}: {_shown(chosen, status, lookup)}",
        status=status,
        values=_values(chosen, passages, lookup),
        findings=tuple(finding.id for finding in findings),
    )


def _tells(question: Question, fit: Fit, passages: Passages) -> Iterator[Tells]:
    sentence = fit.sentence
    text = sentence.report.text[sentence.start : sentence.end]
    tree = read_tree(text)
    asked = next(verbs(question.predicate, question.tree), None)
    places = [(verb, False) for verb in verbs(question.predicate, tree)]
    if not places:
        places = [
            (verb, True)
            for other in sorted(opposites(question.predicate or ""))
            for verb in verbs(other, tree)
        ]
    for verb, opposite in places:
        at = sentence.start + tree.tokens[verb].start
        claim = _telling(sentence.claims, at)
        if claim is None:
            continue
        if asked is not None and not agree(
            Verb(question.tree, asked), sentence, Verb(tree, verb), passages
        ):
            continue
        own = [day for when in claim.times if (day := day_of(when))]
        published = sentence.report.published.first
        days = day_factor(question, own, sentence.days_before, published)
        if fit.score * days >= _ENOUGH:
            status = status_of(claim, tree, verb)
            yield Tells(claim, _turned(status) if opposite else status, fit.score * days)


def _telling(claims: Sequence[Claim], at: int) -> Claim | None:
    """The claim that a word is a part of, or else one whose passage holds it."""
    own = (c for c in claims if any(span.start <= at < span.end for span in c.spans))
    return next(own, next((c for c in claims if c.start <= at < c.end), None))


def _turned(status: Status) -> Status:
    return "no" if status == "yes" else status


def _together(chosen: Sequence[Tells], passages: Passages, findings: Sequence[Finding]) -> Status:
    """What the claims tell together."""
    if findings:
        return "disputed"
    told = {each.status for each in chosen}
    if "yes" in told and {"no", "under way"} & told:
        return "disputed"
    kept = _commitment(chosen, passages)
    if kept and "yes" not in told:
        return kept
    return next(status for status in _ORDER if status in told)


def _commitment(chosen: Sequence[Tells], passages: Passages) -> Status | None:
    claims = {each.claim.id for each in chosen}
    for commitment in passages.record.commitments:
        if claims & set(commitment.told_in) and commitment.status in _KEPT:
            return _KEPT[commitment.status]
    return None


def _findings(passages: Passages, chosen: Sequence[Tells]) -> list[Finding]:
    """Findings that accounts contradict each other on one of the claims."""
    claims = {each.claim.id for each in chosen}
    return [
        finding
        for finding in passages.record.findings
        if finding.kind == "contradiction"
        and finding.slot == "status"
        and finding.status == "open"
        and claims & set(finding.claims)
    ]


def _values(chosen: Sequence[Tells], passages: Passages, lookup: Lookup) -> tuple[Told, ...]:
    order = dict.fromkeys(each.status for each in chosen)
    return tuple(
        Told(
            text=status,
            supports=in_order(
                [
                    support(each.claim, passages.record, lookup)
                    for each in chosen
                    if each.status == status
                ]
            ),
        )
        for status in order
    )


def _shown(chosen: Sequence[Tells], status: Status, lookup: Lookup) -> str:
    fitting = [each for each in chosen if each.status == status] or chosen
    best = max(fitting, key=lambda each: each.score)
    return f"“{' '.join(best.claim.text.split())}” ({lookup.voucher(best.claim)})"
