"""Documents cut into windows, and windows batched into tensors."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass
from itertools import pairwise

import torch
from torch import Tensor

from consilience.language.encoder.pieces import FIRST, LAST, Pieces
from consilience.language.encoder.shapes import LOWER, SHAPES, TITLE, UPPER, mark
from training.corpora import UNKNOWN, Document
from training.labels import Labels

LONGEST = 200  # words in a window
MOST_PIECES = 400


@dataclass(slots=True)
class Window:
    """A stretch of a document, half-open, and how many pieces it has."""

    document: Document
    start: int
    end: int
    pieces: int


def cut_windows(
    document: Document, pieces: Pieces, budgets: list[int], dice: random.Random
) -> list[Window]:
    """Cut a document at its sentences, or else at its paragraphs.

    Args:
        document: what is cut.
        pieces: counts the pieces of words.
        budgets: each window gets one of these as its largest number of words.
        dice: what chooses among the budgets.
    """
    opens = document.starts or document.opening
    bounds = [i for i, opened in enumerate(opens) if opened or i == 0] + [len(document.forms)]
    windows: list[Window] = []
    start, budget = 0, dice.choice(budgets)
    for here, after in pairwise(bounds):
        if here > start and after - start > budget:
            _add(windows, document, start, here, pieces)
            start, budget = here, dice.choice(budgets)
        while after - start > LONGEST:
            _add(windows, document, start, start + LONGEST, pieces)
            start += LONGEST
    if start < bounds[-1]:
        _add(windows, document, start, bounds[-1], pieces)
    return windows


def _add(windows: list[Window], document: Document, start: int, end: int, pieces: Pieces) -> None:
    number = sum(len(pieces(form)) for form in document.forms[start:end])
    if number > MOST_PIECES and end - start > 1:
        middle = (start + end) // 2
        _add(windows, document, start, middle, pieces)
        _add(windows, document, middle, end, pieces)
    else:
        windows.append(Window(document, start, end, number))


def batches(windows: list[Window], most: int, dice: random.Random) -> list[list[Window]]:
    """Windows of like length together, at most so many padded pieces a batch, shuffled."""
    order = sorted(windows, key=lambda w: w.pieces + dice.random() * 8)
    made: list[list[Window]] = []
    for window in order:
        if made and (len(made[-1]) + 1) * (window.pieces + 2) <= most:
            made[-1].append(window)
        else:
            made.append([window])
    dice.shuffle(made)
    return made


@dataclass(slots=True)
class Batch:
    """The tensors of some windows; words are padded with UNKNOWN labels."""

    pieces: Tensor
    marks: Tensor
    mask: Tensor
    first: Tensor
    last: Tensor
    words: Tensor
    sentences: Tensor
    labels: dict[str, Tensor]
    windows: list[Window]


def collate(
    windows: list[Window], pieces: Pieces, labels: Labels, recase: random.Random | None
) -> Batch:
    """Batch windows; with dice given some windows are seen in another case."""
    size = len(windows)
    wide = max(w.pieces for w in windows) + 2
    long = max(w.end - w.start for w in windows)
    batch = Batch(
        pieces=torch.zeros(size, wide, dtype=torch.long),
        marks=torch.zeros(size, wide, dtype=torch.long),
        mask=torch.zeros(size, wide, dtype=torch.bool),
        first=torch.zeros(size, long, dtype=torch.long),
        last=torch.zeros(size, long, dtype=torch.long),
        words=torch.zeros(size, long, dtype=torch.bool),
        sentences=torch.full((size, long), -1, dtype=torch.long),
        labels={name: torch.full((size, long), UNKNOWN, dtype=torch.long) for name in _LAYERS},
        windows=windows,
    )
    batch.labels["names"].fill_(0)
    batch.labels["weight"] = torch.ones(size)
    batch.labels["factuality"] = torch.full((size, long), math.nan)
    for row, window in enumerate(windows):
        _fill_input(batch, row, window, pieces, recase)
        _fill_labels(batch, row, window, labels)
    return batch


_LAYERS = (
    "starts", "upos", "feats", "lemmas", "heads", "deprels", "names", "attribution", "cues",
    "events", "polarity", "certainty", "future", "clusters",
)  # fmt: skip


def _fill_input(
    batch: Batch, row: int, window: Window, pieces: Pieces, recase: random.Random | None
) -> None:
    document = window.document
    case = recase.random() if recase else 1.0
    ids, marks, first, last = [FIRST], [0], [], []
    for index in range(window.start, window.end):
        cut = pieces(document.forms[index])
        number = _mark(document, index, case)
        first.append(len(ids))
        ids.extend(cut)
        marks.extend([number] * len(cut))
        last.append(len(ids) - 1)
    ids.append(LAST)
    marks.append(0)
    batch.pieces[row, : len(ids)] = torch.tensor(ids)
    batch.marks[row, : len(ids)] = torch.tensor(marks)
    batch.mask[row, : len(ids)] = True
    batch.first[row, : len(first)] = torch.tensor(first)
    batch.last[row, : len(last)] = torch.tensor(last)
    batch.words[row, : len(first)] = True


def _mark(document: Document, index: int, case: float) -> int:
    """A word's mark; in a few windows as if all were capitals, a headline or lower case."""
    number = mark(document.forms[index], document.spaced[index], document.opening[index])
    shape = number % SHAPES
    if case < 0.02 and shape in (LOWER, TITLE):
        return number - shape + UPPER
    if case < 0.05 and shape == LOWER and len(document.forms[index]) > 3:
        return number - shape + TITLE
    if case < 0.07 and shape in (UPPER, TITLE):
        return number - shape + LOWER
    return number


def _fill_labels(batch: Batch, row: int, window: Window, labels: Labels) -> None:
    document, start, end = window.document, window.start, window.end
    size = end - start
    put = batch.labels

    def write(layer: str, values: list[int]) -> None:
        put[layer][row, :size] = torch.tensor(values)

    if document.starts is not None:
        write("starts", [int(s or i == 0) for i, s in enumerate(document.starts[start:end])])
        batch.sentences[row, :size] = put["starts"][row, :size].cumsum(0)
    for layer, values in (
        ("upos", document.upos),
        ("feats", document.feats),
        ("deprels", document.deprels),
    ):
        if values is not None:
            write(layer, [labels.number(layer, v) for v in values[start:end]])
    if document.lemmas is not None:
        write(
            "lemmas",
            [
                labels.lemma(form, lemma)
                for form, lemma in zip(
                    document.forms[start:end], document.lemmas[start:end], strict=True
                )
            ],
        )
    for layer, places in (("heads", document.heads), ("cues", document.cues)):
        if places is not None:
            write(layer, [p - start if start <= p < end else UNKNOWN for p in places[start:end]])
    for layer, numbers in (
        ("names", document.names),
        ("attribution", document.attribution),
        ("events", document.events),
        ("clusters", document.clusters),
    ):
        if numbers is not None:
            write(layer, numbers[start:end])
    if document.signs is not None:
        for place, layer in enumerate(("polarity", "certainty", "future")):
            write(layer, [signs[place] for signs in document.signs[start:end]])
    if document.factuality is not None:
        put["factuality"][row, :size] = torch.tensor(document.factuality[start:end])
    put["weight"][row] = document.names_weight
