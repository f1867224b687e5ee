"""What a tree tells of a word of saying: whether it is one, who says it, and what is said."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from consilience.extraction.trees import base, has
from consilience.model.analysis import Token
from consilience.model.span import Span

_NAMES_THINGS = frozenset({"nsubj", "obj", "obl", "nmod", "compound", "conj", "root", "appos"})
_LEFT_OUT = frozenset({"acl", "acl:relcl", "parataxis", "punct"})
_DEEPEST = 30
_AROUND = 120
"""Words on either side of a word of saying that are looked at."""


def _place(tokens: Sequence[Token], cue: Span) -> int | None:
    """Index of the word of saying; null where no word begins there."""
    number = bisect_left(tokens, cue.start, key=_start)
    return number if number < len(tokens) and tokens[number].start == cue.start else None


def _start(token: Token) -> int:
    return token.start


def names_thing(tokens: Sequence[Token], cue: Span) -> bool:
    """Whether a form that can be a verb of saying is a noun here: "nine states that voted".

    Args:
        tokens: The account's tokens with their trees.
        cue: The word.
    """
    number = _place(tokens, cue)
    if number is None or tokens[number].upos != "NOUN":
        return False
    return base(tokens[number]) in _NAMES_THINGS and not any(_below(tokens, number, "ccomp"))


def subject_of(tokens: Sequence[Token], cue: Span) -> Span | None:
    """The noun phrase that is the subject of a word of saying before it, without its clauses.

    Args:
        tokens: The account's tokens with their trees.
        cue: The word.
    """
    number = _place(tokens, cue)
    if number is None or tokens[number].upos != "VERB":
        return None
    head = next((n for n in _below(tokens, number, "nsubj") if n < number), None)
    if head is None or has(tokens[head], "PronType=Rel"):
        return None
    inside = [n for n in range(max(0, head - _AROUND), number) if _hangs(tokens, n, head)]
    first = last = head
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    return Span(tokens[first].start, tokens[last].end)


def holds_verb(tokens: Sequence[Token], passage: Span, phrase: Span) -> bool:
    """Whether what a passage holds before a phrase has a verb.

    Args:
        tokens: The account's tokens with their trees.
        passage: The passage.
        phrase: The phrase.
    """
    first = bisect_left(tokens, passage.start, key=_start)
    last = bisect_left(tokens, phrase.start, key=_start)
    return any(tokens[n].upos in {"VERB", "AUX"} for n in range(first, last))


def tells_clause(tokens: Sequence[Token], cue: Span) -> bool:
    """Whether a clause that can stand by itself follows a word of saying as what is said.

    Args:
        tokens: The account's tokens with their trees.
        cue: The word.
    """
    number = _place(tokens, cue)
    if number is None:
        return False
    return any(
        n > number
        and (has(tokens[n], "Mood=Ind") or any(_finite(tokens, n)) or _subject_of_own(tokens, n))
        for n in _below(tokens, number, "ccomp")
    )


def _subject_of_own(tokens: Sequence[Token], number: int) -> bool:
    """Whether a verb has a subject of its own and is no infinitive: "the dam burst"."""
    marks = [n for n in _below(tokens, number, "mark") if tokens[n].lemma in {"to", "for"}]
    return next(_below(tokens, number, "nsubj"), None) is not None and not marks


def _finite(tokens: Sequence[Token], number: int) -> Iterator[int]:
    return (
        n
        for relation in ("aux", "cop")
        for n in _below(tokens, number, relation)
        if has(tokens[n], "VerbForm=Fin") or has(tokens[n], "Mood=Ind")
    )


def _below(tokens: Sequence[Token], number: int, relation: str) -> Iterator[int]:
    """The words that hang on a word by a relation, in order."""
    low, high = max(0, number - _AROUND), min(len(tokens), number + _AROUND)
    return (n for n in range(low, high) if tokens[n].head == number and base(tokens[n]) == relation)


def _hangs(tokens: Sequence[Token], number: int, head: int) -> bool:
    """Whether a word belongs to a noun phrase and to no clause in it."""
    for _ in range(_DEEPEST):
        if number == head:
            return True
        above = tokens[number].head
        if tokens[number].deprel in _LEFT_OUT or above is None or above < 0:
            return False
        number = above
    return False
