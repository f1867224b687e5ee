"""Machine labels for news: what the network reads itself, where it is sure.

The averaged weights of the run, which stand for many networks along its way,
read the training articles of PolNeAR, ECB+, MEANTIME and re3d. Trees are kept
where the head is almost certain; names of PolNeAR where the network is sure and
CoreNLP, which was made elsewhere from other data, says the same. Names that a
corpus has stay its own, and all other words are left open.
"""

from __future__ import annotations

import random

import torch
from torch import Tensor

from consilience.language.encoder.pieces import Pieces
from training.corpora import UNKNOWN, Document
from training.labels import Labels
from training.network import Network, tree_scores
from training.windows import Batch, batches, collate, cut_windows

NEWS = frozenset({"polnear", "ecbplus", "meantime", "re3d"})
CUT = frozenset({"meantime"})
"""Sources whose sentences are known."""
SURE = 0.9
AGREED_WEIGHT = 0.6


def label_news(
    network: Network,
    documents: list[Document],
    told: dict[str, list[int]],
    pieces: Pieces,
    labels: Labels,
) -> None:
    """Give documents sentences, trees and names.

    Args:
        network: What reads them.
        documents: Articles without trees; they are changed.
        told: For each article of PolNeAR, by name, the names that CoreNLP found; one that it did
            not read keeps its names open.
        pieces: Cuts words.
        labels: The heads' labels.
    """
    for document in documents:
        size = len(document.forms)
        document.heads = [UNKNOWN] * size
        document.deprels = [""] * size
        if document.source not in CUT:
            document.starts = None
        if document.source == "polnear":
            document.names = list(told.get(document.name) or [0] * size)
            document.names_weight = AGREED_WEIGHT
    dice = random.Random(0)
    windows = [w for d in documents for w in cut_windows(d, pieces, [160], dice)]
    starts = {
        document.name: list(document.opening)
        for document in documents
        if document.source not in CUT
    }
    network.eval()
    with torch.no_grad():
        for group in batches(windows, 4000, dice):
            batch = collate(group, pieces, labels, None)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = network(batch)
            _label(network, batch, scores, labels, starts)
    for document in documents:
        document.starts = starts.get(document.name, document.starts)


def _label(
    network: Network,
    batch: Batch,
    scores: dict[str, Tensor],
    labels: Labels,
    starts: dict[str, list[bool]],
) -> None:
    opens = scores["starts"].argmax(-1) == 1
    sentences = opens.long().cumsum(1).masked_fill(~batch.words, -1)
    heads = tree_scores(scores["arcs"], sentences).softmax(-1).max(-1)
    names = scores["names"].softmax(-1).max(-1)
    rows, places = batch.words.nonzero(as_tuple=True)
    relations = network.relations(
        scores["rel_dependant"][rows, places],
        scores["rel_head"][rows, heads.indices[rows, places]],
    ).argmax(-1)
    number = 0
    for row, window in enumerate(batch.windows):
        document = window.document
        assert document.heads is not None and document.deprels is not None
        for place, index in enumerate(range(window.start, window.end)):
            if document.name in starts:
                starts[document.name][index] |= bool(opens[row, place])
            if heads.values[row, place] >= SURE:
                document.heads[index] = window.start + int(heads.indices[row, place])
                document.deprels[index] = labels.sets["deprels"][int(relations[number])]
            if document.source == "polnear" and document.names:
                bit = 1 << int(names.indices[row, place])
                sure = names.values[row, place] >= SURE
                document.names[index] = bit & document.names[index] if sure else 0
            number += 1
