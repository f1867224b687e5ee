"""Parting a passage into clauses: a predicate that can stand by itself, with what hangs on it.

Each of the sentences that "and" joins, a clause that "while" or "because" leads in, a clause about
a thing ("which …") are clauses of their own; what lies around them is the other clause, which may
stand in several parts. Complements stay with their verb: "believe that …", "agreed to …" tell one
thing, and so does what comes of it: "…, killing two".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from consilience.extraction.parting import Parting
from consilience.extraction.trees import Trees, base
from consilience.extraction.verb_forms import PAST
from consilience.model.span import Span

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


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause.

    Attributes:
        spans: Its parts, in order; several where another clause stands inside it.
        predicate: Index of the word that carries it; null where the passage has no words.
    """

    spans: tuple[Span, ...]
    predicate: int | None


def split_clauses(trees: Trees, passage: Span, dated: Sequence[Span] = ()) -> tuple[Clause, ...]:
    """Part a passage into clauses.

    Args:
        trees: The report's trees.
        passage: A sentence, or the part of one that one voice says.
        dated: Passages that tell a day or an hour, in order: a thing that has a time of its own is
            told by itself.

    Returns:
        The clauses in order; together they cover the passage but for white space and marks
        between them.
    """
    marks = {*_announced(trees.text, passage), *_half_sentences(trees, passage)}
    edges = [passage.start, *sorted(marks), passage.end]
    return tuple(
        clause
        for start, end in pairwise(edges)
        for clause in _split(trees, Span(start, end), dated)
    )


def _announced(text: str, passage: Span) -> Iterator[int]:
    """Where a colon announces direct speech, whose tree is one of its own."""
    for found in _ANNOUNCING.finditer(text, passage.start, passage.end):
        yield found.end()


def _half_sentences(trees: Trees, passage: Span) -> Iterator[int]:
    """Where a semicolon parts what could be two sentences, whatever the tree joins over it."""
    start = passage.start
    for found in _SEMICOLON.finditer(trees.text, passage.start, passage.end):
        before, behind = Span(start, found.start()), Span(found.end(), passage.end)
        if _can_stand(trees, before) and _can_stand(trees, behind):
            yield found.end()
            start = found.end()


def _can_stand(trees: Trees, span: Span) -> bool:
    """Whether a passage begins with a subject of a finite verb in it, or with what leads up to it.

    "Orr went; by noon Kell had gone" are two; "Orr, who went; who came" is one.
    """
    words = [number for number in trees.within(span) if trees.is_word(number)]
    if not words or trees.word(words[0]) in _OPENING:
        return False
    inside = set(words)
    return any(
        trees.is_finite(number)
        and base(trees.tokens[number]) != "acl"
        and any(child in inside for child in trees.having(number, "nsubj", "expl"))
        for number in words
        if trees.is_predicate(number)
    )


_SEMICOLON = re.compile(r";\s")
_ANNOUNCING = re.compile(r":\s(?=[“\"])")


def _split(trees: Trees, passage: Span, dated: Sequence[Span]) -> tuple[Clause, ...]:
    words = [number for number in trees.within(passage) if trees.is_word(number)]
    if not words:
        return tuple(Clause((span,), None) for span in trim(trees.text, passage))
    owners = Parting(trees, words, dated).owners()
    parts: dict[int, list[Span]] = {}
    start, owner = passage.start, owners[0]
    for number, word in enumerate(words):
        if owners[number] == owner:
            continue
        cut = _glued_before(trees.text, trees.tokens[word].start)
        parts.setdefault(owner, []).extend(trim(trees.text, Span(start, cut)))
        start, owner = cut, owners[number]
    parts.setdefault(owner, []).extend(trim(trees.text, Span(start, passage.end)))
    clauses = [Clause(tuple(spans), owner) for owner, spans in parts.items() if spans]
    return tuple(sorted(clauses, key=lambda clause: clause.spans))


def closed(trees: Trees, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Take off the words at the end of a clause that only lead in what is told elsewhere.

    Args:
        trees: The report's trees.
        spans: The clause, in its parts.
    """
    last = spans[-1]
    words = [number for number in trees.within(last) if trees.is_word(number)]
    own = [number for span in spans for number in trees.within(span) if trees.is_word(number)]
    end = _before_aside(trees, own, words)
    while end > 1 and _is_left_over(trees, own, words[end - 1]):
        end -= 1
    if end == len(words):
        return tuple(spans)
    return (*spans[:-1], Span(last.start, trees.tokens[words[end - 1]].end))


def _before_aside(trees: Trees, own: Sequence[int], words: Sequence[int]) -> int:
    """How many words stand before what the words of saying add behind a clause about the speaker.

    "…, said Orr, [who leads the guild], citing her letter": the letter is no part of the clause.
    """
    inside = set(own)
    for place in range(1, len(words)):
        one = words[place]
        head = trees.tokens[one].head
        beside = head is not None and head < own[0] and head not in inside
        if (
            beside
            and base(trees.tokens[one]) == "advcl"
            and trees.word(one).endswith("ing")
            and trees.first_below(one) == one
            and not trees.is_word(one - 1)
            and trees.is_relative(trees.top(own))
        ):
            return place
    return len(words)


def _is_left_over(trees: Trees, own: Sequence[int], number: int) -> bool:
    """Whether a word at the end of a clause is another one's."""
    if _leads_in(trees, number) or _measures(trees, number) or _is_there(trees, number):
        return True
    whole = len(own) >= _WHOLE and trees.is_finite(trees.top(own))
    return whole and _dangles(trees, own, number)


def _dangles(trees: Trees, own: Sequence[int], number: int) -> bool:
    """Whether a word hangs on one behind the clause: "they sat as the mayor | spoke".

    What the last word leads up to nearby can be taken in: "armed with | new guns".
    """
    inside, top = set(own), trees.top(own)
    here = number
    for here in trees.chain(number):
        head = trees.tokens[here].head
        if here == top or head is None or head < 0:
            return False
        if head not in inside:
            break
    if (trees.tokens[here].head or 0) <= own[-1]:
        return False
    return base(trees.tokens[here]) in _DANGLING or _opens_next(trees, here)


def _opens_next(trees: Trees, number: int) -> bool:
    """Whether a phrase stands behind the "and" of the next act: "and by June | he admitted it"."""
    above = trees.tokens[number].head
    if above is None or above < 0 or base(trees.tokens[number]) not in {"obl", "advcl"}:
        return False
    joining = trees.first_having(above, "cc")
    return joining is not None and joining < trees.first_below(number)


_WHOLE = 6
"""Words of a clause from whose end something is taken off."""
_DANGLING = frozenset("nsubj advmod nmod aux expl cc mark".split())


def opened(trees: Trees, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Take off the words at the begin of what is said that belong to the words of saying.

    "Kell told | the guild in July she would sail": to whom and when it was said is no part of it.

    Args:
        trees: The report's trees.
        spans: The clause, in its parts.
    """
    words = [number for number in trees.within(spans[0]) if trees.is_word(number)]
    if not words:
        return tuple(spans)
    top = trees.top(words)
    saying = trees.tokens[top].head
    if base(trees.tokens[top]) != "ccomp" or saying is None or not 0 <= saying < words[0]:
        return tuple(spans)
    begin = trees.first_below(top)
    before = [number for number in words if number < begin]
    if not before or len(before) == len(words):
        return tuple(spans)
    aside = all(_hangs_on(trees, number, saying, top) for number in before)
    if not aside or not trees.is_finite(top):
        return tuple(spans)
    return (Span(trees.tokens[begin].start, spans[0].end), *spans[1:])


def _hangs_on(trees: Trees, number: int, saying: int, top: int) -> bool:
    """Whether a word tells who says something, to whom or when, and is no part of it."""
    chain = list(trees.chain(number))
    if saying not in chain or top in chain[: chain.index(saying)]:
        return False
    below = chain[chain.index(saying) - 1]
    return below != saying and base(trees.tokens[below]) in {"obj", "iobj", "obl", "nsubj"}


def _leads_in(trees: Trees, number: int) -> bool:
    token = trees.tokens[number]
    if token.upos == "ADP" and number + 1 < len(trees.tokens):
        return trees.word(number + 1) in _RELATIVE  # "the paper, in | which he said"
    return token.upos in _LEADING_IN or trees.word(number) in _OPENING


def _is_there(trees: Trees, number: int) -> bool:
    """Whether it is the "there" of what follows: "as they wait, there | have been few calls"."""
    head = trees.tokens[number].head
    return base(trees.tokens[number]) == "expl" and head is not None and head > number


def _measures(trees: Trees, number: int) -> bool:
    """Whether it only tells how long before or after: "he agreed on Monday, hours | after"."""
    behind = number + 1
    follows = behind < len(trees.tokens) and trees.word(behind) in {"after", "before"}
    token = trees.tokens[number - 1] if number else None
    set_apart = token is not None and trees.text[token.start : token.end] == ","
    return follows and set_apart and trees.word(number) in _LAPSES


_LAPSES = frozenset("hours minutes days weeks months years moments shortly just".split())
_RELATIVE = frozenset({"which", "whom", "whose"})
_LEADING_IN = frozenset({"CCONJ", "SCONJ"})
_OPENING = frozenset("when where while how why because and but or which who whom whose".split())


def _glued_before(text: str, start: int) -> int:
    """Where the opening marks before a word begin: a quotation mark, a bracket, a currency sign."""
    while start and not text[start - 1].isspace() and not text[start - 1].isalnum():
        if text[start - 1] in _CLOSING:
            break
        start -= 1
    return start


_CLOSING = ",;:—–.!?…)”’]"
_EDGE_LEFT = " \t\r\n\u00a0,;:—–-.!?…)”’]"
_EDGE_RIGHT = " \t\r\n\u00a0,;:—–-“‘(["


def trim(text: str, span: Span) -> Iterator[Span]:
    """Take white space and dangling marks off both ends; nothing where no word is left."""
    start, end = span.start, span.end
    while start < end and text[start] in _EDGE_LEFT:
        start += 1
    while end > start and text[end - 1] in _EDGE_RIGHT:
        end -= 1
    start += text[start : start + 1] == "(" and text.find(")", start, end) < 0
    if any(character.isalnum() for character in text[start:end]):
        yield Span(start, end)
