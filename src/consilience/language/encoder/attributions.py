"""Who says what, as the words stand: sources, cues and contents (PolNeAR's three parts).

Each word gets a label, and each word of an attribution points at its cue. Runs
of one label are pieces of a part; pieces that point at one cue belong together.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from consilience.language.encoder.scores import Scores
from consilience.language.encoder.shipped import Model
from consilience.language.encoder.windows import Words
from consilience.model.analysis import AttributionSpans
from consilience.model.span import Span

REACH = 160  # tokens between a part and its cue


@dataclass(frozen=True, slots=True)
class _Piece:
    part: str
    start: int
    end: int


def attributions_of(model: Model, words: Words, scores: Scores) -> tuple[AttributionSpans, ...]:
    """The attributions of a text, by the place of their cues."""
    chosen = scores.scores[:, model.columns["attribution"]].argmax(1).tolist()
    labels = [model.labels["attribution"][number] for number in chosen]
    pieces = _pieces(labels, words.opening)
    cues = [piece for piece in pieces if piece.part == "cue"]
    if not cues:
        return ()
    grouped: dict[int, list[_Piece]] = {number: [] for number in range(len(cues))}
    for piece in pieces:
        if piece.part != "cue":
            number = _cue_of(piece, cues, scores)
            if number is not None:
                grouped[number].append(piece)
    return tuple(
        AttributionSpans(
            source=_spans(words, [piece for piece in parts if piece.part == "source"]),
            cue=_spans(words, [cues[number]]),
            content=_spans(words, [piece for piece in parts if piece.part == "content"]),
        )
        for number, parts in grouped.items()
        if parts
    )


def _pieces(labels: Sequence[str], openings: frozenset[int]) -> list[_Piece]:
    found: list[_Piece] = []
    part, start = "", 0
    for index, label in enumerate((*labels, "O")):
        goes_on = label == f"I-{part}" and (part == "content" or index not in openings)
        if part and not goes_on:
            found.append(_Piece(part, start, index))
        if not goes_on:
            part, start = label[2:], index
    return found


def _cue_of(piece: _Piece, cues: Sequence[_Piece], scores: Scores) -> int | None:
    """The cue that most words of a piece point at, among those within reach."""
    near = [
        number
        for number, cue in enumerate(cues)
        if cue.start - piece.end < REACH and piece.start - cue.end < REACH
    ]
    if not near:
        return None
    heads = scores.cue_heads[[cues[number].start for number in near]]
    pointed = (scores.cue_dependants[piece.start : piece.end] @ heads.T).argmax(1).tolist()
    return near[Counter(pointed).most_common(1)[0][0]]


def _spans(words: Words, pieces: Sequence[_Piece]) -> tuple[Span, ...]:
    return tuple(
        Span(words.cuts[piece.start].start, words.cuts[piece.end - 1].end) for piece in pieces
    )
