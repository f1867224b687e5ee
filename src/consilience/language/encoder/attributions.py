"""Who says what, as the words stand: sources, cues and contents (PolNeAR's three parts).

The head gives each word a label, and each word of an attribution points at its cue. What the head
takes for one passage is often a piece of one; the tree and the quotation marks offer others, and
the likeliest of all is taken. A word is the content of one cue.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from consilience.language.encoder.contents import Found, Passage, contents_of
from consilience.language.encoder.cues import (
    REACH,
    Cue,
    Piece,
    Shares,
    cues_of,
    pieces_of,
    shares_of,
)
from consilience.language.encoder.holders import holders_of
from consilience.language.encoder.marks import Column, Marks, Run, marks_of
from consilience.language.encoder.scores import Scores
from consilience.language.encoder.shipped import Model
from consilience.language.encoder.weighing import (
    is_passive,
    shipped_weights,
    weigh_contents,
    weigh_holders,
)
from consilience.language.encoder.windows import Words
from consilience.model.analysis import AttributionSpans, Sentence, Token
from consilience.model.span import Span

SURE = 0.27
"""How likely a content must be to be told; the best F on articles that it was fitted on."""

_SHARED = 0.15  # of a passage's words that another content may hold already


@dataclass(frozen=True, slots=True)
class Offer:
    """The cues of a text and the passages that each may introduce.

    Attributes:
        cues: Words that may be cues.
        sources: Runs that the head takes for sources, in order, each with its cue.
        shares: How much the words around each cue point at it.
        found: The passages of each cue.
    """

    cues: list[Cue]
    sources: list[Piece]
    shares: Shares
    found: list[Found]


@dataclass(frozen=True, slots=True)
class Chosen:
    """A cue and what it introduces.

    Attributes:
        cue: Index of the cue.
        content: What it introduces.
        likely: How likely that is right.
    """

    cue: int
    content: Passage
    likely: float


def attributions_of(
    model: Model,
    words: Words,
    sentences: Sequence[Sentence],
    tokens: Sequence[Token],
    scores: Scores,
) -> tuple[AttributionSpans, ...]:
    """The attributions of a text, by the place of their cues."""
    marks = marks_of(model, words, sentences, tokens, scores)
    offer = offers(marks)
    if offer is None:
        return ()
    table = weigh_contents(marks, offer.cues, offer.shares, offer.found)
    chosen = choose(marks, offer, shipped_weights()["content"].chances(table))
    return tuple(
        _spans(marks, offer.cues[one.cue], holder(marks, offer, one), one)
        for one in sorted(chosen, key=lambda one: one.cue)
    )


def offers(marks: Marks) -> Offer | None:
    """What may be said in a text; null where nothing is."""
    cues = cues_of(marks)
    if not cues:
        return None
    pieces = pieces_of(marks, cues)
    own: dict[int, list[Run]] = defaultdict(list)
    for piece in pieces:
        if piece.part == "content":
            own[piece.cue].append((piece.start, piece.end))
    found = [contents_of(marks, cue, own[number]) for number, cue in enumerate(cues)]
    if not any(found):
        return None
    sources = [piece for piece in pieces if piece.part == "source"]
    return Offer(cues, sources, shares_of(marks, cues), found)


def choose(marks: Marks, offer: Offer, chances: Column, sure: float = SURE) -> list[Chosen]:
    """The likeliest passage of each cue, the likeliest cues first; no word has two."""
    passages = [(n, passage) for n, some in enumerate(offer.found) for passage in some]
    taken = np.zeros(len(marks.tokens), np.bool_)
    worded = marks.worded > 0
    done: set[int] = set()
    chosen: list[Chosen] = []
    for place in np.argsort(-chances, kind="stable").tolist():
        likely = float(chances[place])
        if likely <= sure:
            break
        number, passage = passages[place]
        cue = offer.cues[number]
        if number in done or taken[cue.start : cue.end].any():
            continue
        inside = np.concatenate([np.arange(start, end) for start, end in passage])
        inside = inside[worded[inside]]
        if taken[inside].sum() > _SHARED * len(inside):
            continue
        done.add(number)
        taken[inside] = True
        chosen.append(Chosen(number, passage, likely))
    return chosen


def holder(marks: Marks, offer: Offer, one: Chosen) -> Run | None:
    """The passage that names whose a saying is; null for nobody in particular."""
    found = holders_of(marks, offer.cues[one.cue], sources_near(marks, offer, one.cue))
    agent = next((run for run, kinds in found.items() if "agent" in kinds), None)
    if agent and is_passive(marks, offer.cues[one.cue]):
        return agent
    points = offer.shares.sources_of(one.cue)
    table = weigh_holders(marks, offer.cues[one.cue], points, found, one.content)
    best = int(shipped_weights()["source"].chances(table).argmax())
    return list(found)[best] if best < len(found) else None


def sources_near(marks: Marks, offer: Offer, number: int) -> list[tuple[Run, bool]]:
    """The head's sources within a cue's reach: those of its paragraph, and those that point at it.

    Args:
        marks: The text.
        offer: What is offered in it.
        number: Index of the cue.
    """
    cue = offer.cues[number]
    here = marks.paragraph[cue.word]
    low = bisect_left(offer.sources, cue.start - REACH, key=lambda piece: piece.start)
    high = bisect_left(offer.sources, cue.end + REACH, key=lambda piece: piece.start)
    return [
        ((piece.start, piece.end), piece.cue == number)
        for piece in offer.sources[low:high]
        if piece.cue == number or marks.paragraph[piece.start] == here
    ]


def _spans(marks: Marks, cue: Cue, source: Run | None, one: Chosen) -> AttributionSpans:
    words = marks.words

    def span(run: Run) -> Span:
        return Span(words.cuts[run[0]].start, words.cuts[run[1] - 1].end)

    return AttributionSpans(
        source=(span(source),) if source else (),
        cue=(span((cue.start, cue.end)),),
        content=tuple(span(_with_mark(marks, run)) for run in one.content),
        likely=round(one.likely, 3),
    )


def _with_mark(marks: Marks, run: Run) -> Run:
    """A passage with the "that" right before it, which guidelines take in."""
    before = run[0] - 1
    if before < 0 or marks.tokens[before].deprel != "mark":
        return run
    head = marks.tokens[before].head
    is_own = head is not None and run[0] <= head < run[1]
    return (before, run[1]) if is_own and marks.words.forms[before].lower() == "that" else run
