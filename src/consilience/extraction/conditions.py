"""On what a claim hangs: "if Moscow agrees, Kyiv will return the men".

What is told under a condition is neither done nor planned outright. The words of the condition are
kept, and where they make a claim of their own, a link leads to it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from consilience.extraction.trees import Trees, base
from consilience.model.claim import Claim, Link, Modality
from consilience.model.span import Span

_MARKS = frozenset("if unless provided providing assuming supposing".split())
_LONGER = (
    ("as", "long", "as"), ("so", "long", "as"), ("on", "condition", "that"), ("in", "case"),
    ("in", "the", "event"), ("on", "the", "condition"),
)  # fmt: skip
_BEFORE_THAT = frozenset("provided providing assuming condition".split())
_INVERTED = frozenset({"had", "should", "were"})
_NOT_CONDITIONS = frozenset({"even", "as"})
"""Words before "if" that make something else of it: "even if", "as if"."""
_SUPPOSED = frozenset("will would could may might can should 'll 'd".split())
_UNDER = frozenset[Modality]({"actual", "planned"})
"""What becomes conditional under a condition; an order or a thing that may be stays what it is."""


def with_conditions(trees: Trees, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Give claims the conditions on which they hang.

    Args:
        trees: The report's trees.
        claims: Its claims, with their ids, by place.
    """
    owners = _owners(trees, claims)
    return tuple(_with_condition(trees, claim, owners) for claim in claims)


def _owners(trees: Trees, claims: Sequence[Claim]) -> dict[int, Claim]:
    """For each word the claim of the shortest passage that holds it."""
    owners: dict[int, Claim] = {}
    for claim in sorted(claims, key=lambda one: (one.start - one.end, one.id)):
        for span in claim.spans:
            owners.update(dict.fromkeys(trees.within(span), claim))
    return owners


def _with_condition(trees: Trees, claim: Claim, owners: dict[int, Claim]) -> Claim:
    words = [number for span in claim.spans for number in trees.within(span)]
    if not words:
        return claim
    top = trees.top(words)
    if _stands_under(trees, top):
        return replace(claim, modality="conditional")
    head = next(_conditions(trees, top), None)
    if head is None or _hangs_on_nothing(trees, top):
        return claim
    span = _whole(trees, head)
    other = owners.get(head)
    link = (Link("condition", other.id),) if other and other is not claim else ()
    modality: Modality = "conditional" if claim.modality in _UNDER else claim.modality
    return replace(claim, modality=modality, condition=span, links=(*claim.links, *link))


_HEDGED = frozenset(
    "apologize apologise apology sorry wonder ask know see doubt check question".split()
)
"""What "if" behind these makes no condition of: "apologized if anybody was hurt"."""


def _hangs_on_nothing(trees: Trees, predicate: int) -> bool:
    """Whether a predicate is done, whatever its "if" says: "offered an apology if …"."""
    words = (predicate, *trees.having(predicate, "obj"))
    return any(trees.tokens[word].lemma in _HEDGED for word in words)


def _stands_under(trees: Trees, predicate: int) -> bool:
    """Whether a clause is a condition, or is joined to one: "if it rains and the dam bursts"."""
    token = trees.tokens[predicate]
    if base(token) in {"advcl", "obl"} and is_condition(trees, predicate):
        return True
    above = token.head if base(token) == "conj" else None
    if above is None or above < 0 or base(trees.tokens[above]) not in {"advcl", "obl"}:
        return False
    return above < predicate and is_condition(trees, above)


def _conditions(trees: Trees, predicate: int) -> Iterator[int]:
    """The heads of the conditions of a predicate, or of what it is joined to."""
    yield from (c for c in trees.having(predicate, "advcl", "obl") if is_condition(trees, c))
    token = trees.tokens[predicate]
    joined = base(token) == "conj" and token.head is not None and token.head >= 0
    if joined and token.head is not None and _SUPPOSED & {*_auxiliaries(trees, predicate)}:
        # "If the dam holds, the town stays and the school opens": one condition for both.
        yield from (
            c
            for c in trees.having(token.head, "advcl")
            if c < token.head and is_condition(trees, c)
        )


def _auxiliaries(trees: Trees, predicate: int) -> Iterator[str]:
    return (trees.word(child) for child in trees.having(predicate, "aux"))


def is_condition(trees: Trees, number: int) -> bool:
    """Whether a clause is a condition of what it hangs on.

    Args:
        trees: The report's trees.
        number: The word that carries the clause.
    """
    if trees.tokens[number].lemma == "anonymity":
        return False  # on condition of anonymity
    for mark in trees.having(number, "mark", "case", "advmod"):
        word, before = trees.word(mark), trees.word(mark - 1) if mark else ""
        if word in _MARKS and mark < number:
            return before not in _NOT_CONDITIONS
        if word == "that" and before in _BEFORE_THAT:
            return True
        if any(_reads(trees, mark, longer) for longer in _LONGER):
            return True
    first = min((c for c in trees.children[number] if trees.is_word(c)), default=number)
    subject = trees.first_having(number, "nsubj")
    return (
        first < number
        and trees.word(first) in _INVERTED
        and base(trees.tokens[first]) in {"aux", "cop"}
        and subject is not None
        and subject > first
    )


def _reads(trees: Trees, first: int, words: Sequence[str]) -> bool:
    return first + len(words) <= len(trees.tokens) and all(
        trees.word(first + place) == word for place, word in enumerate(words)
    )


def _whole(trees: Trees, head: int) -> Span:
    """All words that hang on a word, without the marks at either end."""
    first = last = head
    row, seen = [head], {head}
    while row:
        number = row.pop()
        if trees.is_word(number):
            first, last = min(first, number), max(last, number)
        for child in trees.children[number]:
            if child not in seen:
                seen.add(child)
                row.append(child)
    if trees.word(first) == "that" and first and trees.word(first - 1) in _BEFORE_THAT:
        first -= 1
    return Span(trees.tokens[first].start, trees.tokens[last].end)
