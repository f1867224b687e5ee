"""Which word of a claim tells what happened, and the days and numbers that go with it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date

from consilience.model.analysis import Analysis, Token
from consilience.model.claim import Claim
from consilience.model.quantity import Quantity
from consilience.text.folding import fold, stem

_DEEPEST = 40
LIGHT = frozenset(
    """say said tell told make made take took taken get got have has had be is was were been do did
    done go went gone give gave given come came it this that which one thing event incident begin
    began continue follow occur happen""".split()
)
"""Words that tell little by themselves."""
_STATES = frozenset(
    "be remain seem appear stay keep lack mean involve include consist depend belong have".split()
)
"""What lasts, whatever it is taken for."""

Days = tuple[date, date]


def trigger_of(claim: Claim, analysis: Analysis) -> tuple[int, int] | None:
    """Where the word of a claim stands that tells what happened.

    Where no pack knows it, the highest of the words in its tree that the reader takes for an event;
    words of saying and words that tell little only where there is no other. A state ("remains")
    is no happening.

    Args:
        claim: The claim.
        analysis: Its report, read.
    """
    if claim.trigger:
        return claim.trigger.start, claim.trigger.end
    if told := list(_events_in(claim, analysis)):
        token = analysis.tokens[min(told)[2]]
        return token.start, token.end
    return None


def _events_in(claim: Claim, analysis: Analysis) -> Iterator[tuple[bool, int, int]]:
    """Events in a claim: whether each tells little, how deep it stands, and the word's index."""
    tokens, triggers = analysis.tokens, analysis.triggers
    first = bisect_left(triggers, claim.start, key=lambda one: tokens[one.token].start)
    for place in range(first, len(triggers)):
        one, token = triggers[place], tokens[triggers[place].token]
        if token.start >= claim.end:
            return
        inside = any(span.start <= token.start and token.end <= span.end for span in claim.spans)
        lasts = one.kind in {None, "state"} or token.lemma in _STATES
        if inside and not lasts:
            yield _tells_little(token, one.kind), _depth(tokens, one.token), one.token


def _tells_little(token: Token, kind: str | None) -> bool:
    return kind != "occurrence" or fold(token.lemma or "") in LIGHT


def _depth(tokens: Sequence[Token], number: int) -> int:
    """How many words a word hangs below, in a tree that is not deeper than can be."""
    deep = 0
    head = tokens[number].head
    while head is not None and head >= 0 and deep < _DEEPEST:
        deep, head = deep + 1, tokens[head].head
    return deep


def days_of(claim: Claim) -> Days | None:
    """First and last day of what a claim tells; null where it tells none."""
    days = [
        (date.fromisoformat(when.first[:10]), date.fromisoformat((when.last or when.first)[:10]))
        for when in claim.times
        if when.first and when.role in {"event", "start"}
    ]
    return (min(d[0] for d in days), max(d[1] for d in days)) if days else None


def gap(one: Days, other: Days) -> int:
    """Days between the end of the one and the start of the other; not above 0 where they meet."""
    return (max(one[0], other[0]) - min(one[1], other[1])).days


def counts_of(claim: Claim) -> frozenset[tuple[str, str]]:
    """Numbers of a claim, each with the stem of what it counts."""
    return frozenset(
        (str(q.best), head)
        for q in claim.quantities
        if q.best is not None and (head := counted_head(q))
    )


def counted_head(quantity: Quantity) -> str:
    """The stem of what is counted, or the unit; empty where neither is told."""
    if quantity.counted and quantity.counted.kind:
        return stem(fold(quantity.counted.kind))
    return quantity.unit or ""
