"""Words of saying together with what tells, behind them, where or when it was said.

"“We are on it,” the guild said | in Tarvik on Tuesday": the rest belongs to the words of saying,
which are a claim of the outlet where they tell a time or a place.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from consilience.extraction.left_over import circumstance_of
from consilience.extraction.speech import Spoken
from consilience.extraction.trees import Trees
from consilience.model.span import Span


def with_tails(trees: Trees, spoken: Iterable[Spoken]) -> Iterator[Spoken]:
    """The passages of a report, words of saying with their circumstances.

    Args:
        trees: The report's trees.
        spoken: The passages by voice, in order.
    """
    last: Spoken | None = None
    for one in spoken:
        if last is None:
            last = one
        elif _is_tail(trees, last, one):
            last = replace(last, passage=Span(last.passage.start, one.passage.end))
        else:
            yield last
            last = one
    if last is not None:
        yield last


def _is_tail(trees: Trees, saying: Spoken, one: Spoken) -> bool:
    between = trees.text[saying.passage.end : one.passage.start]
    if not saying.frame or one.frame or one.sources or between.strip():
        return False
    words = [word for word in trees.within(one.passage) if trees.is_word(word)]
    above = circumstance_of(trees, words)
    return above is not None and above in trees.within(saying.passage)
