"""Whether quoted words stand in an account, and in whose mouth."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from consilience.language.quotations import find_quotations
from consilience.model.claim import Claim
from consilience.model.report import Report
from consilience.retrieval.passages import Sentence
from consilience.retrieval.terms import terms_of
from consilience.text.folding import folded_words
from consilience.verification.judged import Judged, Piece, ground
from consilience.verification.matching import Checked

_CHANGED = 0.75
"""Share of equal words from which on a quotation is taken for another one with words changed."""
_SHORTEST = 3
"""Words of a quotation that is looked for; shorter ones are terms."""
_LONGEST = 200
"""Words of one that is compared word by word."""


@dataclass(frozen=True, slots=True)
class _Found:
    """Words of an account that a quotation of a draft is, or nearly is."""

    report: Report
    start: int
    end: int
    share: float


def judge_quotations(checked: Checked) -> Iterator[Judged]:
    """Judge each quotation of a sentence: its words, then who is said to have said them.

    Args:
        checked: The sentence.
    """
    report, start, end = checked.sentence.report, checked.sentence.start, checked.sentence.end
    blocks = [block for block in report.blocks if block.start < end and start < block.end]
    for quotation in find_quotations(report.text, blocks):
        if start <= quotation.start < end:
            inner = report.text[quotation.inner_start : quotation.inner_end]
            words = [word for word, _, _ in folded_words(inner)]
            if len(words) >= _SHORTEST:
                yield _judge(checked, quotation.start, quotation.end, words)


def _judge(checked: Checked, start: int, end: int, words: list[str]) -> Judged:
    text = checked.sentence.report.text[start:end]
    piece = Piece("quotation", start, end, text)
    found = [
        f
        for report in checked.passages.record.reports
        if (f := _find(words, report, checked.passages.words[report.id]))
    ]
    exact = [f for f in found if f.share == 1.0]
    if not found:
        return piece.judged("missing", "no account has these words")
    if not exact:
        best = max(found, key=lambda f: f.share)
        says = " ".join(best.report.text[best.start : best.end].split())
        claim = _claim(checked, best)
        against = (ground(claim, checked.lookup, says),) if claim else ()
        return piece.judged("contradicted", f"the account has other words: “{says}”", (), against)
    claims = [claim for f in exact if (claim := _claim(checked, f))]
    grounds = tuple(ground(claim, checked.lookup, text) for claim in claims)
    speaker = next((s for claim in claims if (s := _speaker(claim))), None)
    if claims and not _is_theirs(checked, claims, start, end):
        reason = f"the accounts give these words to {speaker}"
        return piece.judged("contradicted", reason, (), grounds)
    reason = f"{speaker} says so" if speaker else "the words stand there"
    return piece.judged("supported", reason, grounds)


def _speaker(claim: Claim) -> str | None:
    return " ".join(claim.attribution[-1].name.split()) if len(claim.attribution) > 1 else None


def _is_theirs(checked: Checked, claims: Sequence[Claim], start: int, end: int) -> bool:
    """Whether the words may be those of who is named beside them in the draft.

    They are not where every account that has them names another speaker. A speaker who is only
    "he" or "she" there may be whoever is named just before.
    """
    beside = {
        term.key: term.is_name for term in checked.sentence.terms if not start <= term.start < end
    }
    if not any(beside.values()):
        return True
    named = {key for key, is_name in beside.items() if is_name}
    others = False
    for claim in claims:
        speaker = _speaker(claim)
        sentence = checked.passages.claim_sentence.get(claim.id)
        if speaker is None or sentence is None:
            continue
        terms = terms_of(speaker, 0, len(speaker), checked.passages.vocabulary)
        near = bool(named & (sentence.keys | sentence.around))
        if any(term.key in beside for term in terms) or (near and _is_pronoun(claim, sentence)):
            return True
        others = others or bool(terms)
    return not others


def _is_pronoun(claim: Claim, sentence: Sentence) -> bool:
    """Whether the account has no more than a pronoun or a common noun for the speaker there."""
    source = claim.attribution[-1]
    if source.start is None or source.end is None:
        return True
    return sentence.report.text[source.start : source.end].islower()


def _claim(checked: Checked, found: _Found) -> Claim | None:
    """The claim that holds the words, one with a speaker before one without."""
    claims = [
        claim
        for claim in checked.passages.record.claims
        if claim.report == found.report.id
        and any(span.start < found.end and found.start < span.end for span in claim.spans)
    ]
    return max(claims, key=lambda c: (len(c.attribution) > 1, -c.start), default=None)


def _find(words: list[str], report: Report, there: Sequence[tuple[str, int, int]]) -> _Found | None:
    """Where an account has the words, or nearly; null where it does not."""
    folded = [word for word, _, _ in there]
    different = set(words)
    if len(different & set(folded)) < _CHANGED * len(different):
        return None
    for place, word in enumerate(folded):
        if word == words[0] and folded[place : place + len(words)] == words:
            last = there[place + len(words) - 1][2]
            return _Found(report, there[place][1], last, 1.0)
    return _nearly(words[:_LONGEST], folded, there, report)


def _nearly(
    words: list[str], folded: list[str], there: Sequence[tuple[str, int, int]], report: Report
) -> _Found | None:
    different = set(words)
    held = [word in different for word in folded]
    inside = sum(held[: len(words)])
    best: _Found | None = None
    for place in range(max(0, len(folded) - len(words) + 1)):
        if place:
            inside += held[place + len(words) - 1] - held[place - 1]
        if inside < _CHANGED * len(words):
            continue
        window = folded[place : place + len(words)]
        share = SequenceMatcher(None, words, window, autojunk=False).ratio()
        if share >= _CHANGED and (best is None or share > best.share):
            last = there[place + len(words) - 1][2]
            best = _Found(report, there[place][1], last, min(share, 0.99))
    return best
