"""Parting a sentence into clauses, by marks and linking words.

A clause is worth a claim of its own where it has a verb that can stand by itself. Without a tree
the cut is cautious: only at a linking word, and only where both sides have such a verb.
"""

import re
from collections.abc import Iterator

from consilience.model.span import Span

_LINK = re.compile(
    r"(?:[,;:—–]|\s-)\s+(?:and|but|while|although|though|whereas|because|as|since|when|before|after|"
    r"which|who|where|if|unless|so|with|yet|until|once)\b"
    r"|\s(?:but|while|although|though|whereas|because|which|who|if|unless|before|after|until)\b"
    r"|[;:]\s|\s[–—]\s",
    re.IGNORECASE,
)
FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|could|may|might|must|"
    r"shall|should|won['’]t|[a-z]{2,}(?:ed|ied))\b"
    r"|\b(?:began|begun|became|broke|brought|built|bought|came|caught|cut|drew|drove|fell|felt|"
    r"fought|found|gave|goes|got|grew|held|hit|kept|killed|knew|laid|led|left|lost|made|meant|met|"
    r"paid|put|ran|rose|said|sank|sank|saw|sent|set|shook|shot|showed|sold|spent|spoke|stood|"
    r"struck|sunk|swept|took|told|went|won|wrote|gone|taken|given|says|say|want|wants|need|needs|"
    r"remain|remains|continue|continues|include|includes|aligns|keep|keeps|take|takes|make|makes|"
    r"indicate|indicates|show|shows|call|calls|accept|stop|receive|hope|expect|believe|reaffirm)\b"
)


_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|been|has|have|had|did|does|will|would|can|could|may|might|must|should)\b"
)


def has_auxiliary(text: str) -> bool:
    """Whether a passage has a verb that no noun phrase can hold."""
    return _AUXILIARY.search(text) is not None


def has_verb(text: str) -> bool:
    """Whether a passage has a verb that can carry a clause, as far as its form tells."""
    return FINITE.search(text) is not None


def split_clauses(text: str, passage: Span) -> tuple[Span, ...]:
    """Part a passage at the linking words that stand between two verbs.

    Args:
        text: The report's text.
        passage: A sentence, or the part of one that one voice says.

    Returns:
        The clauses in order; together they cover the passage but for white space and marks
        between them.
    """
    clauses: list[Span] = []
    start = passage.start
    for match in _LINK.finditer(text, passage.start, passage.end):
        cut = match.start()
        if cut > start and _stands(text[start:cut]) and _stands(text[cut : passage.end]):
            clauses.append(Span(start, cut))
            start = cut
    clauses.append(Span(start, passage.end))
    return tuple(trimmed for clause in clauses for trimmed in trim(text, clause))


def _stands(text: str) -> bool:
    return len(text.split()) >= 3 and has_verb(text)


_EDGE_LEFT = " \t\r\n\u00a0,;:—–-.!?…)”’]"
_EDGE_RIGHT = " \t\r\n\u00a0,;:—–-“‘(["


def trim(text: str, span: Span) -> Iterator[Span]:
    """Take white space and dangling marks off both ends; nothing where no word is left."""
    start, end = span.start, span.end
    while start < end and text[start] in _EDGE_LEFT:
        start += 1
    while end > start and text[end - 1] in _EDGE_RIGHT:
        end -= 1
    if any(character.isalnum() for character in text[start:end]):
        yield Span(start, end)
