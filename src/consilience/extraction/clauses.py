"""Parting a sentence into clauses, by marks and linking words.

A clause is worth a claim of its own where it has a verb that can stand by itself. Without a tree
the cut is cautious: only at a linking word, and only where both sides have such a verb.
"""

import re
from collections.abc import Iterator

from consilience.extraction.verb_forms import AUXILIARIES, PAST, PREPOSITIONS, expand
from consilience.extraction.verbs import is_adverb, verb_groups, words_of
from consilience.model.span import Span

_LINK = re.compile(
    r"(?:[,;:—–]|\s-)\s+(?:and|but|while|although|though|whereas|because|as|since|when|before|after|"
    r"which|who|where|if|unless|so|with|yet|until|once)\b"
    r"|\s(?:but|while|although|though|whereas|because|which|who|if|unless|before|after|until|and)\b"
    r"|[;:]\s|\s[–—]\s",
    re.IGNORECASE,
)
# Words that lead into a time or a thing as often as into a clause.
_PREPOSITIONAL = frozenset("before after until as since with once".split())
_BOUND = re.compile(
    r"[,;:—–]|\s(?:and|but|that|which|who|if|while|because|when|where|before|after|until)\s"
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
    return FINITE.search(text) is not None or not PAST.isdisjoint(text.lower().split())


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
    for cut in _cuts(text, passage):
        if cut > start and _stands(text[start:cut]) and _stands(_from(text, cut, passage.end)):
            clauses.append(Span(start, cut))
            start = cut
    clauses.append(Span(start, passage.end))
    return tuple(trimmed for clause in clauses for trimmed in trim(text, clause))


def _cuts(text: str, passage: Span) -> list[int]:
    opening = _after_opening(text, passage)
    cuts = [
        match.start()
        for match in _LINK.finditer(text, passage.start, passage.end)
        if _leads_on(text, match, passage)
    ]
    return sorted({*cuts, opening} if opening else cuts)


def _leads_on(text: str, link: re.Match[str], passage: Span) -> bool:
    """Whether a clause follows a linking word, where the word may lead into a thing as well."""
    word = link[0].split()[-1].lower() if link[0].split() else ""
    bound = _BOUND.search(text, link.end() + 1, passage.end)
    following = Span(link.end(), bound.start() if bound else passage.end)
    if word in _PREPOSITIONAL:
        return bool(verb_groups(words_of(text, following)))
    if word in {"which", "who"}:
        before = text[max(passage.start, link.start() - 12) : link.start()].split()
        return not before or before[-1].lower() not in PREPOSITIONS
    if word == "and" and link[0][0].isspace():
        return _joins_clauses(text, following)
    return True


_SUBJECTS = frozenset("he she it they we i you there the a an this these that".split())


def _joins_clauses(text: str, following: Span) -> bool:
    """Whether "and" without a comma joins two clauses: a subject or an auxiliary stands after it.

    "boarded the ship and will leave" is two; "boarded the ship and took it" stays one.
    """
    words = words_of(text, following)
    number = 0
    while number < len(words) and is_adverb(words[number].lower):
        number += 1
    if number >= len(words):
        return False
    if expand(words[number].lower)[0] in AUXILIARIES:
        return True
    groups = verb_groups(words)
    return (
        words[number].lower in _SUBJECTS
        and bool(groups)
        and groups[0].opener is None
        and groups[0].first - number <= 6
    )


_OPENING = re.compile(
    r"[\"“'‘(\s]*(?:while|although|though|as|when|because|since|if|unless|after|before|once|until|"
    r"whereas|even though|even if|despite the fact that|given that|now that)\s",
    re.IGNORECASE,
)


def _after_opening(text: str, passage: Span) -> int | None:
    """Where a clause set before the main one ends: "While the talks went on, the army …"."""
    if not _OPENING.match(text, passage.start, passage.end):
        return None
    comma = text.find(",", passage.start, passage.end)
    while comma >= 0:
        if verb_groups(words_of(text, Span(passage.start, comma))):
            return comma if _main_follows(text, Span(comma + 1, passage.end)) else None
        comma = text.find(",", comma + 1, passage.end)
    return None


def _main_follows(text: str, rest: Span) -> bool:
    words = words_of(text, rest)
    return (
        bool(words)
        and words[0].lower not in {"and", "or", "which", "who", "but"}
        and any(group.opener is None for group in verb_groups(words))
    )


def _from(text: str, start: int, end: int) -> str:
    """What follows, as far as needed to see whether a verb is in it."""
    return text[start : min(end, start + 400)]


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
