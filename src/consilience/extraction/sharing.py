"""What a clause shares with the one that it hangs on or is joined to.

"On Monday the army took the hill and shelled Tarvik": the day is of both. "Four died when the mill
in Tarvik burnt on Monday": the day and the place are of the deaths as well. Nothing else is shared:
a day that stands behind the first verb may be its own, and what only is so is of more than a day.
"""

from collections.abc import Mapping, Sequence

from consilience.extraction.clauses import Clause
from consilience.extraction.trees import Trees, base
from consilience.model.span import Span

_AT_ONE_TIME = frozenset({"when", "as"})


def lent_passages(trees: Trees, clauses: Sequence[Clause]) -> Mapping[int, tuple[Span, ...]]:
    """Passages whose times and places a clause may take where it has none of its own.

    Args:
        trees: The report's trees.
        clauses: The clauses of one passage.

    Returns:
        The passages by the predicate of the clause that takes; a clause that takes nothing is
        left out.
    """
    by_predicate = {c.predicate: c for c in clauses if c.predicate is not None}
    lent: dict[int, tuple[Span, ...]] = {}
    for predicate, clause in by_predicate.items():
        above = [one for one in trees.chain(predicate) if one in by_predicate]
        if len(above) < 2:
            continue
        head, relation = above[1], base(trees.tokens[predicate])
        if relation == "conj" and trees.first_having(predicate, "cop") is None:
            lent.setdefault(predicate, _fronted(trees, head, by_predicate[head]))
        elif relation == "advcl" and _is_of_one_time(trees, predicate):
            lent.setdefault(head, clause.spans)
    return {predicate: spans for predicate, spans in lent.items() if spans}


def _fronted(trees: Trees, predicate: int, clause: Clause) -> tuple[Span, ...]:
    """What of a clause stands before its subject."""
    subject = trees.first_having(predicate, "nsubj", "csubj", "expl")
    if subject is None or trees.first_having(predicate, "obl", "advmod") is None:
        return ()
    first = min([subject, *trees.children[subject]])
    end = trees.tokens[first].start
    return tuple(Span(span.start, min(span.end, end)) for span in clause.spans if span.start < end)


def _is_of_one_time(trees: Trees, predicate: int) -> bool:
    marks = trees.having(predicate, "mark", "advmod")
    return any(trees.word(mark) in _AT_ONE_TIME for mark in marks)


def is_of_way(trees: Trees, passage: Span) -> bool:
    """Whether a place tells more of where somebody goes or comes from: "to a prison in Tarvik".

    Args:
        trees: The report's trees.
        passage: The place.
    """
    words = trees.within(passage)
    if not words:
        return False
    above = trees.chain(trees.top(words))
    return any(trees.word(case) in _WAY for one in above for case in trees.having(one, "case"))


_WAY = frozenset("to into onto from toward towards".split())
