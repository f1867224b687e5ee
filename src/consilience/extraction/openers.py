"""The words that open a passage and that its clause is cut off from.

"While | we saw it" at the begin of a sentence; "only | when it rains", "as soon | as it rains", "a
day | after it rained", which would tell something else or too little without them.
"""

from collections.abc import Sequence

from consilience.extraction.trees import Trees, base

_JOINED = {
    "that": frozenset({"now", "except", "provided", "given"}),
    "as": frozenset({"soon", "long"}),
    **dict.fromkeys(("when", "if", "because"), frozenset("only simply precisely".split())),
    **dict.fromkeys(
        ("after", "before"),
        frozenset("shortly soon immediately minutes hours days weeks months years day".split()),
    ),
}
"""Words that open a clause, and those before them that belong to them."""
_FREQUENT = frozenset("every each most some all".split())
_NEAR = 4
"""Words of a length of time at most."""


def opening_word(trees: Trees, own: Sequence[int]) -> int | None:
    """The word that opens a sentence and hangs on what stands behind it: "While | we saw it".

    Args:
        trees: The report's trees.
        own: Indexes of words, in order.

    Returns:
        Index of a word before them; null where they are not cut off from one.
    """
    before = own[0] - 1
    if before < 0 or not trees.is_word(before):
        return None
    first = before
    if base(trees.tokens[before]) == "fixed" and trees.tokens[before].head == before - 1:
        first = before - 1  # "According to"
    token = trees.tokens[first]
    opens = first == 0 or not trees.is_word(first - 1)
    noun = token.head
    inside = noun is not None and own[0] <= noun <= own[-1]
    if inside and noun is not None and base(token) == "case":
        above = trees.tokens[noun].head or 0
        inside = above == noun or own[0] <= above <= own[-1]
    hangs = inside and base(token) in {"mark", "case", "det"}
    capital = trees.text[token.start].isupper() and trees.word(first) != "as"
    return first if opens and hangs and capital else None


def joined_opener(trees: Trees, own: Sequence[int]) -> int | None:
    """The begin of the words before a clause that belong to its opener: "as soon | as it rains".

    Args:
        trees: The report's trees.
        own: Indexes of words, in order.

    Returns:
        Index of a word before them; null where there is none.
    """
    before = own[0] - 1
    joined = _JOINED.get(trees.word(own[0]))
    if joined is None or before < 0 or trees.word(before) not in joined:
        return None
    top = trees.tokens[own[0]].head
    if top not in own or not trees.is_finite(top or 0):
        return None
    first = trees.first_below(before)
    phrase = range(first, before + 1)
    if not before - _NEAR < first or not all(map(trees.is_word, phrase)):
        return before
    frequent = any(trees.word(one) in _FREQUENT for one in phrase)
    led = base(trees.tokens[first]) == "case"  # "was fought | for nine hours before it sank"
    return None if frequent or led else first
