"""Whether a number of a sentence is told of a name of it, or of another that stands between."""

from collections.abc import Collection, Sequence

from consilience.retrieval.passages import Sentence
from consilience.retrieval.terms import Term


def is_anothers(
    sentence: Sentence, at: int, asked: Collection[str], verbs: Collection[str]
) -> bool:
    """Whether some name stands between a place and a name that is asked for.

    "2,450 in Lower Emmet and 1,150 in Sandholt": the first is not Sandholt's. A name before the
    place holds for all that follows where a verb stands between it and the first other name.

    Args:
        sentence: The sentence.
        at: First code point of the number or day.
        asked: Keys of the names that are asked for.
        verbs: Keys of verbs that make a name before them their subject.
    """
    named = [term for term in sentence.terms if term.is_name]
    starts = [term.start for term in sentence.terms if term.key in verbs]
    for key in sorted(set(asked) & sentence.keys):
        own = [term for term in named if term.key == key]
        if own and not any(_bound(term, at, named, asked, starts) for term in own):
            return True
    return False


def _bound(
    term: Term, at: int, named: Sequence[Term], asked: Collection[str], verbs: Sequence[int]
) -> bool:
    first, last = min(term.end, at), max(term.start, at)
    between = [n for n in named if first <= n.start and n.end <= last and n.key not in asked]
    if not between:
        return True
    nearest = min(n.start for n in between)
    return term.end <= at and any(term.end <= verb <= nearest for verb in verbs)
