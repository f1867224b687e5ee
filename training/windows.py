"""Documents cut into windows, and windows batched into tensors."""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import torch
from torch import Tensor

from consilience.language.encoder.pieces import FIRST, LAST, Pieces
from training.corpora import UNKNOWN, Document
from training.encoded import (
    CAPITALS,
    HEADLINE,
    PLAIN,
    SMALL,
    Encoded,
    Numbers,
    encode,
)
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

    def to(self, device: torch.device) -> Batch:
        """The same batch on another device."""
        if device.type == "cpu":
            return self
        moved = {name: getattr(self, name).to(device, non_blocking=True) for name in _TENSORS}
        labels = {n: t.to(device, non_blocking=True) for n, t in self.labels.items()}
        return Batch(**moved, labels=labels, windows=self.windows)


def collate(
    windows: list[Window], pieces: Pieces, labels: Labels, recase: random.Random | None
) -> Batch:
    """Batch windows; with dice given some windows are seen in another case."""
    size = len(windows)
    wide = max(w.pieces for w in windows) + 2
    long = max(w.end - w.start for w in windows)
    table = {name: np.zeros((size, wide), np.int64) for name in ("pieces", "marks", "mask")}
    table |= {name: np.zeros((size, long), np.int64) for name in ("first", "last", "words")}
    table["sentences"] = np.full((size, long), -1)
    given = {name: np.full((size, long), UNKNOWN) for name in _LAYERS}
    given["names"][:] = 0
    factuality = np.full((size, long), np.nan, np.float32)
    for row, window in enumerate(windows):
        encoded = encode(window.document, pieces, labels)
        case = PLAIN if recase is None else _case(recase.random())
        _fill_input({n: t[row] for n, t in table.items()}, window, encoded, case)
        _fill_labels({n: t[row] for n, t in given.items()}, window, encoded)
        if encoded.factuality is not None:
            factuality[row, : window.end - window.start] = encoded.factuality[
                window.start : window.end
            ]
        if "starts" in encoded.layers:
            starts = given["starts"][row, : window.end - window.start]
            table["sentences"][row, : len(starts)] = starts.cumsum()
    made = {name: torch.from_numpy(array) for name, array in table.items()}
    told = {name: torch.from_numpy(array) for name, array in given.items()}
    told["factuality"] = torch.from_numpy(factuality)
    told["weight"] = torch.tensor([w.document.names_weight for w in windows])
    for name in ("mask", "words"):
        made[name] = made[name].bool()
    return Batch(**made, labels=told, windows=windows)


_TENSORS = ("pieces", "marks", "mask", "first", "last", "words", "sentences")
_LAYERS = (
    "starts", "upos", "feats", "lemmas", "heads", "deprels", "names", "attribution", "cues",
    "events", "polarity", "certainty", "future", "clusters",
)  # fmt: skip


def _case(drawn: float) -> int:
    """Two windows of a hundred in capitals, three as headlines, two in lower case."""
    return (
        CAPITALS if drawn < 0.02 else HEADLINE if drawn < 0.05 else SMALL if drawn < 0.07 else PLAIN
    )


def _fill_input(row: dict[str, Numbers], window: Window, encoded: Encoded, case: int) -> None:
    words = slice(window.start, window.end)
    begin, end = encoded.first[window.start], encoded.last[window.end - 1] + 1
    size, number = end - begin, window.end - window.start
    row["pieces"][0] = FIRST
    row["pieces"][1 : size + 1] = encoded.pieces[begin:end]
    row["pieces"][size + 1] = LAST
    row["marks"][1 : size + 1] = encoded.marks[case, begin:end]
    row["mask"][: size + 2] = 1
    row["first"][:number] = encoded.first[words] - begin + 1
    row["last"][:number] = encoded.last[words] - begin + 1
    row["words"][:number] = 1


def _fill_labels(row: dict[str, Numbers], window: Window, encoded: Encoded) -> None:
    start, end = window.start, window.end
    for layer, values in encoded.layers.items():
        cut = values[start:end]
        if layer in ("heads", "cues"):
            cut = np.where((cut >= start) & (cut < end), cut - start, UNKNOWN)
        row[layer][: end - start] = cut
    if "starts" in encoded.layers:
        row["starts"][0] = 1
