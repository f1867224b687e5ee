"""Who gave, took or did what a number counts, whose it is, and which days it covers.

Each is told only where the tree ties it to the thing counted: the subject of the verb whose object
it is, the agent behind "by", the name of whose they are. What else stands in the sentence is left.
"""

from collections.abc import Sequence
from dataclasses import replace

from consilience.extraction.trees import Trees, base
from consilience.extraction.units import DURATIONS
from consilience.model.claim import Claim
from consilience.model.quantity import Quantity
from consilience.model.when import When

_LOSING = frozenset({"lose", "suffer", "have", "own"})
"""Verbs whose subject has what is counted, and did nothing."""
_TELLING = frozenset(
    """say see report record count include contain involve cost need want mark get receive face
    know feel claim confirm note put estimate announce mean make become remain""".split()
)
"""Verbs whose subject neither has it nor did it, or only tells of it."""
_ACTORS = frozenset(
    """army military navy police government ministry militia troops rebels militants gunmen
    soldiers forces authorities officials guerrillas insurgents protesters prosecutors court
    council company firm union airline bank regime coalition guard coastguard""".split()
)
_OWNED = frozenset(
    """soldier troop fighter officer citizen national civilian sailor marine pilot diplomat
    prisoner drone missile rocket tank ship vessel jet aircraft helicopter worker employee
    member""".split()
)
"""What a name before it owns: "12 Orland soldiers" are Orland's; "12 Orland towns" only lie there.
"""
_JOINED = 4
_COVERING = frozenset({"event", "duration"})


def with_owners(trees: Trees, quantity: Quantity) -> Quantity:
    """Tell who did it and whose they are, where the tree ties a name to what is counted.

    Args:
        trees: The report's trees.
        quantity: The number, with what it counts.
    """
    counted = quantity.counted
    if counted is None or quantity.unit is not None or counted.start < quantity.start:
        return quantity
    noun = trees.at(counted.end - 1)
    if noun is None or trees.tokens[noun].upos not in {"NOUN", "PROPN"}:
        return quantity
    by, of = _doer(trees, noun), _owner(trees, noun, counted.kind)
    if by is None and of is None:
        return quantity
    return replace(quantity, scope=replace(quantity.scope, by=by, of=of))


def _doer(trees: Trees, noun: int) -> str | None:
    """The subject of the verb whose object it is, or the agent behind "by"."""
    agent = next(
        (found for verb in trees.having(noun, "acl") if (found := _agent(trees, verb))), None
    )
    if agent is not None:
        return agent
    noun = _first_of_joined(trees, noun)
    token = trees.tokens[noun]
    if token.head is None or token.head < 0:
        return None
    if token.deprel == "nsubj:pass":
        return _agent(trees, token.head)
    if base(token) != "obj" or trees.tokens[token.head].lemma in _LOSING | _TELLING:
        return None
    subject = trees.subject(token.head)
    return _actor(trees, subject) if subject is not None else None


def _agent(trees: Trees, verb: int) -> str | None:
    for child in trees.having(verb, "obl"):
        case = trees.first_having(child, "case")
        if case is not None and trees.word(case) == "by":
            return _actor(trees, child)
    return None


def _owner(trees: Trees, noun: int, kind: str | None) -> str | None:
    """The name that stands before it, or the subject of "lost" and "had"."""
    for child in trees.having(noun, "nmod:poss"):
        if trees.tokens[child].upos == "PROPN":
            return _words(trees, child)
    if kind in _OWNED:
        for child in trees.having(noun, "compound"):
            if trees.tokens[child].upos == "PROPN" and child < noun:
                return _words(trees, child)
    token = trees.tokens[_first_of_joined(trees, noun)]
    lost = base(token) == "obj" and token.head is not None and token.head >= 0
    if not lost or token.head is None or trees.tokens[token.head].lemma not in _LOSING:
        return None
    subject = trees.subject(token.head)
    return _actor(trees, subject) if subject is not None else None


def _first_of_joined(trees: Trees, noun: int) -> int:
    """The noun that others are joined to: the drones of "12 drones and 14 missiles"."""
    for _ in range(_JOINED):
        token = trees.tokens[noun]
        if base(token) != "conj" or token.head is None or token.head < 0:
            break
        noun = token.head
    return noun


def _actor(trees: Trees, number: int) -> str | None:
    """A name, or a word for people or bodies that act; two joined are not told as one."""
    token = trees.tokens[number]
    known = token.upos == "PROPN" or trees.word(number) in _ACTORS
    joined = trees.first_having(number, "conj") is not None
    return _words(trees, number) if known and not joined else None


def _words(trees: Trees, number: int) -> str:
    """A noun with the words of its name."""
    parts = [number, *trees.having(number, "compound", "flat", "amod")]
    for child in trees.having(number, "nmod"):  # "the army of Orland"
        case = trees.first_having(child, "case")
        named = trees.tokens[child].upos == "PROPN" and child <= number + 3
        if named and case is not None and trees.word(case) == "of":
            parts.append(child)
    first, last = min(parts), max(parts)
    return trees.text[trees.tokens[first].start : trees.tokens[last].end].removesuffix("'s")


def with_periods(claim: Claim) -> Claim:
    """Tell the days that the numbers of a claim cover, where it gives them one time.

    Of several times a number takes the one that follows it before the next number: "250 on Friday
    and 298 on Saturday".
    """
    times = [when for when in claim.times if when.role != "duration" or when.first]
    if not claim.quantities or not any(when.first for when in times):
        return claim
    return replace(
        claim,
        quantities=tuple(_dated(one, claim.quantities, times) for one in claim.quantities),
    )


def _dated(quantity: Quantity, others: Sequence[Quantity], times: Sequence[When]) -> Quantity:
    if quantity.unit in DURATIONS:
        return quantity
    after = min((one.start for one in others if one.start > quantity.start), default=None)
    own = times[0] if len(times) == 1 else next(
        (
            when
            for when in times
            if when.start >= quantity.end and (after is None or when.end <= after)
        ),
        None,
    )  # fmt: skip
    if own is None or own.first is None or own.last is None or own.role not in _COVERING:
        return quantity
    return replace(quantity, scope=replace(quantity.scope, first=own.first, last=own.last))
