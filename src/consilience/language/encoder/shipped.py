"""The shipped model: its graphs, labels and vocabulary, read once."""

import json
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import onnxruntime

from consilience.language.encoder.lemmas import Lemmas
from consilience.language.encoder.pieces import Pieces, read_vocabulary

SHIPPED = resources.files("consilience.language") / "weights"
# The linear heads share one matrix; this is the order of their columns.
ORDER = (
    "starts", "upos", "feats", "lemmas", "names", "attribution", "events",
    "polarity", "certainty", "future", "mention", "factuality",
)  # fmt: skip
_PAIRS = frozenset({"starts", "polarity", "certainty", "future", "mention"})


@dataclass(frozen=True, slots=True)
class Model:
    """What the reader needs to read.

    Attributes:
        reader: The encoder with all heads; see training/export.py for what goes in and out.
        relations: Scores the relation between a word and its head.
        labels: Each head's labels, in the order of their numbers.
        columns: Where each linear head's scores stand.
        pieces: Cuts words into the encoder's pieces.
        lemmas: Chooses lemmas.
        widths: How many columns each of the reader's tables has.
        threads: How many windows are read at a time.
    """

    reader: onnxruntime.InferenceSession
    relations: onnxruntime.InferenceSession
    labels: dict[str, tuple[str, ...]]
    columns: dict[str, slice]
    pieces: Pieces
    lemmas: Lemmas
    widths: tuple[int, ...]
    threads: int


@lru_cache(maxsize=4)
def load(threads: int = 1, folder: Path | None = None) -> Model:
    """The model, from the package or another folder.

    Args:
        threads: How many cores one reading may use.
        folder: Where the files lie; those of the package where left out.
    """
    place: Traversable = SHIPPED if folder is None else folder
    labels = {
        head: tuple(name or "_" for name in names)
        for head, names in _read_json(place / "labels.json").items()
    }
    vocabulary = (place / "vocab.txt").read_text(encoding="utf-8").split("\n")
    reader = _session(place / "reader.onnx")
    return Model(
        reader=reader,
        relations=_session(place / "relations.onnx"),
        labels=labels,
        columns=_columns(labels),
        pieces=Pieces(read_vocabulary([piece for piece in vocabulary if piece])),
        lemmas=Lemmas(
            labels["lemmas"],
            _read_json(place / "lemmas.json"),
            frozenset(piece for piece in vocabulary if piece.isalpha()),
        ),
        widths=tuple(output.shape[1] for output in reader.get_outputs()),
        threads=threads,
    )


def _read_json(path: Traversable) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _session(path: Traversable) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        path.read_bytes(), options, providers=["CPUExecutionProvider"]
    )


def _columns(labels: dict[str, tuple[str, ...]]) -> dict[str, slice]:
    columns: dict[str, slice] = {}
    start = 0
    for head in ORDER:
        size = 2 if head in _PAIRS else 1 if head == "factuality" else len(labels[head])
        columns[head] = slice(start, start + size)
        start += size
    return columns
