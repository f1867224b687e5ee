"""Whom somebody tells a thing, where no "that" parts the hearer from it: "told the judge he …"."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from consilience.extraction.framing import Frame
from consilience.extraction.tree_subjects import TELLING
from consilience.model.analysis import Token
from consilience.model.span import Span

_HEARER = frozenset({"iobj", "obj"})
_BEHIND = 2
"""Code points between words of saying and the hearer."""
_WIDEST = 30
"""Words of a hearer with all that hangs on it."""


def without_hearer(tokens: Sequence[Token], frame: Frame) -> Frame:
    """Take the hearer out of what is said and into the words of saying.

    Args:
        tokens: The account's tokens with their trees.
        frame: Words of saying with what they introduce.
    """
    cue = frame.source.cue
    if cue is None or not frame.contents:
        return frame
    first = next((c for c in frame.contents if c.start >= frame.end), None)
    if first is None:
        return frame
    end = _end_of_hearer(tokens, cue, first)
    if end is None:
        return frame
    contents = tuple(
        Span(end, content.end) if content is first else content for content in frame.contents
    )
    return replace(frame, end=end, contents=contents)


def adds_thing(tokens: Sequence[Token], frame: Frame) -> bool:
    """Whether "added" says nothing: "Orr added 16 points before he left".

    Args:
        tokens: The account's tokens with their trees.
        frame: Words of saying with what they introduce.
    """
    cue = frame.source.cue
    verb = bisect_left(tokens, cue.end, key=lambda token: token.start) - 1 if cue else -1
    if verb < 0 or tokens[verb].lemma != "add" or tokens[verb].upos != "VERB":
        return False
    near = range(verb + 1, min(len(tokens), verb + _WIDEST))
    said = any(_hangs(tokens, n, verb, {"ccomp", "parataxis"}) for n in near)
    return not said and any(_hangs(tokens, n, verb, {"obj"}) for n in near)


def _end_of_hearer(tokens: Sequence[Token], cue: Span, content: Span) -> int | None:
    """Where the hearer ends with whom what is said begins; null where none is named."""
    verb = bisect_left(tokens, cue.end, key=lambda token: token.start) - 1
    if verb < 0 or tokens[verb].upos != "VERB" or tokens[verb].lemma not in TELLING:
        return None
    end = bisect_left(tokens, content.end, key=lambda token: token.start)
    hearer = next((n for n in range(verb + 1, end) if _hangs(tokens, n, verb, _HEARER)), None)
    said = next((n for n in range(verb + 1, end) if _hangs(tokens, n, verb, {"ccomp"})), None)
    if hearer is None or said is None or hearer > said:
        return None
    last = _last_below(tokens, hearer, said)
    begins = _first_of(tokens, hearer, verb)
    near = 0 <= tokens[begins].start - content.start <= _BEHIND
    return tokens[last].end if near and last < said else None


def _hangs(
    tokens: Sequence[Token], number: int, head: int, relations: frozenset[str] | set[str]
) -> bool:
    token = tokens[number]
    return token.head == head and (token.deprel or "").partition(":")[0] in relations


def _last_below(tokens: Sequence[Token], head: int, limit: int) -> int:
    inside = {head}
    for number in range(head + 1, min(limit, head + _WIDEST)):
        if tokens[number].head in inside:
            inside.add(number)
    return max(inside)


def _first_of(tokens: Sequence[Token], head: int, after: int) -> int:
    """The first word of a phrase: its articles, names and adjectives stand before its head."""
    first = head
    while first - 1 > after and head >= (tokens[first - 1].head or 0) > first - 1:
        first -= 1
    return first
