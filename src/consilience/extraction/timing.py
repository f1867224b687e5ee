"""Which of the times in a clause are those of its event.

A time belongs to the verb or noun on which it hangs: in "the man held on Monday will stand trial in
May" only May is the trial's. A time of another thing is left out where the event has one of its
own; where it has none, the reader of the clause has nothing better.
"""

from collections.abc import Sequence

from consilience.extraction.trees import Trees, base
from consilience.model.span import Span
from consilience.model.when import When


def times_of_event(
    trees: Trees, spans: Sequence[Span], trigger: int | None, times: Sequence[When]
) -> tuple[When, ...]:
    """Leave out the times of other events.

    Args:
        trees: The report's trees.
        spans: The clause, in its parts.
        trigger: Index of the word that tells what happened; null where the verb does.
        times: The times in the clause or shared with it.

    Returns:
        Those of its event, in the same order.
    """
    if not times:
        return ()
    words = [word for span in spans for word in trees.within(span)]
    if not words:
        return tuple(times)
    predicate = trees.top(words)
    own = [_is_own(trees, when, predicate, trigger) for when in times]
    days = any(one for one, when in zip(own, times, strict=True) if when.role != "duration")
    return tuple(
        when
        for one, when in zip(own, times, strict=True)
        if one or when.role == "duration" or not days
    )


def _is_own(trees: Trees, when: When, predicate: int, trigger: int | None) -> bool:
    """Whether a time hangs on the event, and not on another thing or on what is told of it."""
    words = trees.within(Span(when.start, when.end))
    if not words:
        return True
    above = list(trees.chain(trees.top(words)))
    if trigger in above and trigger != predicate:
        return True
    below = above[: above.index(predicate)] if predicate in above else above
    return not any(_is_of_other(trees, one) for one in below)


def _is_of_other(trees: Trees, number: int) -> bool:
    """Whether a word hangs on another event than that of the clause: "the raid of Monday"."""
    token = trees.tokens[number]
    if base(token) == "acl":
        return True
    of_thing = base(token) in {"nmod", "compound", "amod"}
    return of_thing and token.head in trees.events
