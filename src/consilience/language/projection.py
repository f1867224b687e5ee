"""What the model reads of treebank tokens, put upon the tokens that the rules cut.

Treebanks cut "state-run" into three and "Kyiv's" into two; the rules of extraction want words as
they are written. A written word takes the tag, lemma and head of that of its parts that stands
highest in the tree, so that trees stay trees.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from consilience.model.analysis import Analysis, Token, Trigger

_INNER = "fixed"


def projected(tokens: Sequence[Token], read: Analysis) -> tuple[Token, ...]:
    """Give written words what was read of their parts.

    Args:
        tokens: Words and marks as they are written, in order.
        read: The same text as the model reads it; no sentence of it crosses one of the words'.

    Returns:
        The tokens with lemma, tag, features, head and relation. What the model cut more coarsely
        hangs on its first word; what it did not read stays unread.
    """
    owners = _owners(tokens, read.tokens)
    depths = _depths(read.tokens)
    chief: dict[int, int] = {}
    for part, owner in enumerate(owners):
        if owner is not None and (owner not in chief or _above(depths, part, chief[owner])):
            chief[owner] = part
    made = list(tokens)
    for owner, part in chief.items():
        made[owner] = _read_token(tokens[owner], read.tokens[part], part, owners)
    return tuple(_inner(made, read.tokens, owners))


def projected_triggers(tokens: Sequence[Token], read: Analysis) -> tuple[Trigger, ...]:
    """The triggers, by the written words that hold them.

    Args:
        tokens: Words and marks as they are written, in order.
        read: The same text as the model reads it.
    """
    owners = _owners(tokens, read.tokens)
    return tuple(
        replace(trigger, token=owner)
        for trigger in read.triggers
        if (owner := owners[trigger.token]) is not None
    )


def _owners(tokens: Sequence[Token], parts: Sequence[Token]) -> list[int | None]:
    """For each part the index of the written word in which it begins."""
    starts = [token.start for token in tokens]
    owners: list[int | None] = []
    for part in parts:
        at = bisect_right(starts, part.start) - 1
        if at < 0 or tokens[at].end <= part.start:
            at = bisect_left(starts, part.start)
        inside = at < len(tokens) and tokens[at].start < part.end
        owners.append(at if inside else None)
    return owners


def _depths(parts: Sequence[Token]) -> list[int]:
    """How many arcs lie between each part and its root."""
    depths = [-1] * len(parts)
    for number in range(len(parts)):
        path: list[int] = []
        here: int = number
        while here >= 0 and depths[here] < 0:
            path.append(here)
            head = parts[here].head
            here = -1 if head is None else head
        depth = depths[here] if here >= 0 else -1
        for step, one in enumerate(reversed(path), start=1):
            depths[one] = depth + step
    return depths


def _above(depths: Sequence[int], one: int, other: int) -> bool:
    return depths[one] < depths[other]


def _read_token(token: Token, part: Token, number: int, owners: Sequence[int | None]) -> Token:
    head = part.head if part.head is not None else -1
    over = owners[head] if head >= 0 else None
    rooted = over is None or over == owners[number]
    return replace(
        token,
        lemma=part.lemma,
        upos=part.upos,
        feats=part.feats,
        head=-1 if rooted else over,
        deprel="root" if rooted else part.deprel,
    )


def _inner(
    tokens: Sequence[Token], parts: Sequence[Token], owners: Sequence[int | None]
) -> list[Token]:
    """Written words that lie inside one part, behind its first, hang on that first one."""
    made = list(tokens)
    for part, owner in zip(parts, owners, strict=True):
        at = 0 if owner is None else owner + 1
        while owner is not None and at < len(made) and made[at].end <= part.end:
            if made[at].upos is None:
                made[at] = replace(
                    made[at],
                    lemma=part.lemma,
                    upos=part.upos,
                    feats=part.feats,
                    head=owner,
                    deprel=_INNER,
                )
            at += 1
    return made
