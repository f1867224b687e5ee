"""What goes on with an account that somebody gave in the sentence before, in no words of saying.

"Officials said the men robbed a shop. They then set fire to the car": the second sentence takes up
who was told of, and "then" goes on with what was told; the outlet saw it as little as the first.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from consilience.extraction.framing import Frame, Nested, chain_of
from consilience.extraction.known import Known
from consilience.extraction.trees import Trees, base, has
from consilience.model.analysis import Sentence
from consilience.model.span import Span

_TAKING_UP = frozenset({"they", "he", "she"})
_GOING_ON = frozenset({"then", "afterwards", "afterward"})
_OPENING = 4
"""Words of a sentence among which "then" goes on with the one before."""
_MARKS = " .!?\t\r\u00a0"


def carried_on(
    trees: Trees, sentences: Sequence[Sentence], framed: Sequence[Sequence[Frame]], known: Known
) -> Iterator[Nested]:
    """Find sentences that go on with what somebody said in the one before.

    Args:
        trees: The report's trees.
        sentences: Its sentences.
        framed: The words of saying of each.
        known: What the account tells of who speaks.
    """
    for number in range(1, len(sentences)):
        before, here = sentences[number - 1], sentences[number]
        frames = tuple(framed[number - 1])
        span = Span(here.start, here.end)
        if not frames or framed[number] or not _goes_on(trees, span):
            continue
        said = _last_said(trees.text, frames, before)
        apart = trees.text.count("\n", before.end, here.start) > 1
        if said is not None and not apart and _is_told_of(trees, span, said, known):
            sources = chain_of(frames, len(frames) - 1)
            yield Nested(span, Span(here.start, here.start), sources, quoted=False)


def _goes_on(trees: Trees, sentence: Span) -> bool:
    words = list(trees.within(sentence))[:_OPENING]
    return (
        bool(words)
        and any(
            trees.word(word) in _TAKING_UP and base(trees.tokens[word]) == "nsubj"
            for word in words[:2]
        )
        and any(trees.word(word) in _GOING_ON for word in words)
    )


def _last_said(text: str, frames: Sequence[Frame], sentence: Sentence) -> Span | None:
    """What is said at the end of a sentence, in the outlet's words."""
    last = frames[-1]
    if last.source.stance != "says" or not last.contents:
        return None
    part = last.contents[-1]
    quoted = any(mark in part.of(text) for mark in '“"')
    closes = not text[part.end : sentence.end].strip(_MARKS)
    return part if closes and not quoted and part.start >= last.end else None


def _is_told_of(trees: Trees, sentence: Span, said: Span, known: Known) -> bool:
    """Whether the pronoun of a sentence takes up somebody whom the one before tells of."""
    word = next(w for w in trees.within(sentence) if trees.word(w) in _TAKING_UP)
    mentions = known.groups.get(trees.tokens[word].start, ())
    earlier = [one for one in mentions if one.end <= sentence.start]
    if earlier:
        return said.start <= max(earlier).start < said.end
    first = bisect_left(trees.starts, said.start)
    return trees.word(word) == "they" and any(
        base(trees.tokens[n]) == "nsubj" and has(trees.tokens[n], "Number=Plur")
        for n in range(first, bisect_left(trees.starts, said.end))
    )
