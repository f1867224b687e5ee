"""All documents that may be trained on, and those that measure."""

from __future__ import annotations

import random
from pathlib import Path

from training.corpora import Document, read_splits
from training.ecbplus import read_ecbplus, read_ecbplus_text
from training.marks import (
    add_clusters,
    add_factuality,
    add_meantime_events,
    read_polnear,
)
from training.names import add_gum, add_uner
from training.news_names import add_silver, read_meantime, read_re3d
from training.treebanks import read_treebank

SILVER_WEIGHT = 0.3


def training_documents(corpora: Path) -> dict[str, list[Document]]:
    """The documents of each source that the splits let us train on."""
    rules = read_splits()
    ewt = read_ewt(corpora, "train")
    add_factuality(ewt, corpora / rules["uds"]["factuality"], "train")
    gum = [d for d in read_gum(corpora, "train") if d.genre not in rules["gum"]["leave_out_genres"]]
    polnear = read_polnear(corpora / rules["polnear"]["train"])
    add_silver(polnear, corpora / rules["polnear"]["silver"], SILVER_WEIGHT)
    ecbplus = rules["ecbplus"]
    return {
        "ewt": ewt,
        "gum": gum,
        "polnear": polnear,
        "meantime": meantime(corpora, test=False),
        "ecbplus": read_ecbplus(corpora / ecbplus["folder"], ecbplus["leave_out_topics"]),
        "ecbplus_text": read_ecbplus_text(corpora / ecbplus["folder"], ecbplus["leave_out_topics"]),
        "re3d": read_re3d(corpora / rules["re3d"]["folder"]),
    }


def read_ewt(corpora: Path, split: str) -> list[Document]:
    """EWT with the names of Universal NER."""
    rules = read_splits()
    documents = read_treebank(corpora / rules["ewt"][split], "ewt")
    add_uner(documents, corpora / rules["uner"][split])
    return documents


def read_gum(corpora: Path, split: str) -> list[Document]:
    """GUM with its names and mentions."""
    path = corpora / read_splits()["gum"][split]
    documents = read_treebank(path, "gum")
    add_gum(documents, path)
    add_clusters(documents, path)
    return documents


def meantime(corpora: Path, *, test: bool) -> list[Document]:
    """MEANTIME's articles to train on, or those set aside."""
    rules = read_splits()["meantime"]
    documents = read_meantime(corpora / rules["folder"], rules["last_sentence"])
    documents.sort(key=lambda d: d.name)
    every = rules["test_every"]
    chosen = [d for i, d in enumerate(documents) if (i % every == every - 1) == test]
    add_meantime_events(chosen, corpora / rules["folder"])
    return chosen


def epoch_documents(
    documents: dict[str, list[Document]], epoch: int, seed: int, polnear_parts: int, taught: bool
) -> list[Document]:
    """The documents of one epoch.

    Args:
        documents: all that may be trained on.
        epoch: its number.
        seed: of the order in which articles of PolNeAR take turns.
        polnear_parts: of so many parts of them one is taken.
        taught: whether there are teachers, who make use of text without labels, half in turn.
    """
    polnear = list(documents["polnear"])
    random.Random(seed).shuffle(polnear)
    chosen = polnear[epoch % polnear_parts :: polnear_parts]
    if taught:
        chosen += documents["ecbplus_text"][epoch % 2 :: 2]
    for source in sorted(documents):
        if source not in ("polnear", "ecbplus_text"):
            chosen.extend(documents[source])
    return chosen
