"""Whether something is told as far done as a sentence has it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.model.claim import Claim
from consilience.retrieval.concepts import key
from consilience.retrieval.opposites import opposites
from consilience.retrieval.roles import agree
from consilience.retrieval.status import Status, status_of
from consilience.retrieval.trees import Verb, verbs, word_key
from consilience.verification.judged import Judged, Piece, ground
from consilience.verification.matching import Checked

SUPPORTS = 0.45
CONTRADICTS = 0.66
_IN_OTHER_WORDS = 0.6
"""Share of a sentence that has to be told where its verb is not."""
_READ = 8
_MOST = 4
_LIGHT = frozenset(
    """be have do get make take become say tell use lie work call name write date find put see run
    last stand count log remain go let include hold give keep accord come bring carry host serve
    contain lead live""".split()
)
"""Verbs that tell little by themselves; what stands beside them is checked."""
_ATTITUDES = frozenset(
    """want demand expect announce promise pledge offer plan agree hope ask urge propose insist
    believe think warn threaten blame accuse describe estimate report claim assure vow call
    reject criticise criticize note emphasise emphasize state fear""".split()
)
"""Verbs whose claim's status is that of what is wanted or said, not of the saying."""
_EXCLUDES: Mapping[Status, frozenset[Status]] = {
    "yes": frozenset({"no", "under way", "planned", "possible"}),
    "no": frozenset({"yes"}),
    "under way": frozenset({"no"}),
    "planned": frozenset(),
    "possible": frozenset(),
    "disputed": frozenset(),
}
_WORDS: Mapping[Status, str] = {
    "yes": "told as done",
    "no": "told as not so",
    "under way": "told as under way, not as done",
    "planned": "told as planned or promised, not as done",
    "possible": "told as possible only",
    "disputed": "disputed",
}


@dataclass(frozen=True, eq=False)
class _Beside:
    claim: Claim
    status: Status
    score: float
    opposite: bool
    published: str


def judge_status(checked: Checked) -> Iterator[Judged]:
    """Judge the verbs of a sentence: done, under way, planned, or not so.

    Args:
        checked: The sentence.
    """
    tree = checked.tree
    for verb in range(len(tree.tokens)):
        light = tree.lemma(verb) in _LIGHT and word_key(tree, verb) == key(tree.low(verb))
        if tree.upos(verb) == "VERB" and not light:
            judged = _judge(checked, verb)
            if judged.verdict == "supported" or tree.lemma(verb) not in _ATTITUDES:
                yield judged


def _judge(checked: Checked, verb: int) -> Judged:
    tree = checked.tree
    at = checked.sentence.start + tree.tokens[verb].start
    piece = Piece("status", at, checked.sentence.start + tree.tokens[verb].end, tree.word(verb))
    claim = next((c for c in checked.sentence.claims if c.start <= at < c.end), None)
    status = status_of(claim, tree, verb)
    beside = list(_comparable(checked, verb))
    supports = [b for b in beside if b.status not in _EXCLUDES[status] and b.score >= SUPPORTS]
    against = [b for b in beside if b.status in _EXCLUDES[status] and b.score >= CONTRADICTS]
    if tree.lemma(verb) in _ATTITUDES:
        supports, against = supports or against, []
    if _overtaken(supports, against):
        supports = []
    supports.sort(key=lambda b: (b.status != status, -b.score))
    grounds = tuple(ground(b.claim, checked.lookup, _WORDS[b.status]) for b in supports[:_MOST])
    others = tuple(ground(b.claim, checked.lookup, _WORDS[b.status]) for b in against[:_MOST])
    if grounds:
        return piece.judged("supported", f"told by {grounds[0].voice}", grounds, others)
    if others:
        return piece.judged("contradicted", f"{others[0].voice}: {others[0].says}", (), others)
    best = checked.matches[0] if checked.matches else None
    told = best.any_claim(best.sentence.start) if best else None
    if best and told and best.score >= _IN_OTHER_WORDS and not _is_news(checked, verb):
        words = (ground(told, checked.lookup, "told in other words"),)
        return piece.judged("supported", f"{words[0].voice} tells it in other words", words)
    return piece.judged("missing", "no account tells it")


def _overtaken(supports: Sequence[_Beside], against: Sequence[_Beside]) -> bool:
    """Whether later accounts tell the opposite: what went on has since been called off."""
    turned = [b.published for b in against if b.opposite and b.published]
    told = [b.published for b in supports]
    return bool(turned) and all(told) and max(turned) > max(told, default="")


def _is_news(checked: Checked, verb: int) -> bool:
    """Whether a verb is one that no account uses of anything."""
    return not checked.passages.known(word_key(checked.tree, verb))


def _comparable(checked: Checked, verb: int) -> Iterator[_Beside]:
    predicate = word_key(checked.tree, verb)
    for match in checked.matches[:_READ]:
        if match.score < SUPPORTS - 0.1:
            return
        if not checked.days_fit(match):
            continue
        places = [(v, False) for v in verbs(predicate, match.tree)]
        places += [(v, True) for o in sorted(opposites(predicate)) for v in verbs(o, match.tree)]
        for other, opposite in places:
            at = match.sentence.start + match.tree.tokens[other].start
            claim = match.any_claim(at)
            asked, told = Verb(checked.tree, verb), Verb(match.tree, other)
            if claim is None or not agree(asked, match.sentence, told, checked.passages):
                continue
            status = status_of(match.claim_at(at), match.tree, other)
            if opposite:
                status = "no" if status == "yes" else "yes" if status == "no" else status
            published = match.sentence.report.published.first or ""
            yield _Beside(claim, status, match.score, opposite, published[:10])
