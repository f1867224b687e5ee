"""One command from the corpora to the model: ``python -m training.make CORPORA --encoder FOLDER -o OUT``."""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import torch

from consilience.language.encoder.pieces import Pieces, read_vocabulary
from training.card import write_sources
from training.data import read_ewt, read_gum, training_documents
from training.export import export
from training.labels import Labels
from training.learn import Plan, Run, make_network
from training.marks import read_polnear


def main() -> None:
    """Read the options, train, and export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument(
        "--encoder", type=Path, required=True, help="folder with model.safetensors and vocab.txt"
    )
    parser.add_argument("-o", "--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=Plan().epochs)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument(
        "--share", type=float, default=1.0, help="share of the documents, for a quick trial"
    )
    parser.add_argument("--minutes", type=float, help="end the run by the clock")
    parser.add_argument("--average", type=float, default=Plan().average)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(Plan().seed)
    documents = training_documents(options.corpora)
    labels = Labels.count([d for name in sorted(documents) for d in documents[name]])
    if options.share < 1:
        dice = random.Random(1)
        documents = {
            k: [d for d in v if dice.random() < options.share] for k, v in documents.items()
        }
    lines = (options.encoder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    pieces = Pieces(read_vocabulary([line for line in lines if line]))
    network = make_network(
        len([x for x in lines if x]), labels, options.encoder / "model.safetensors"
    )
    write_sources(options.out, documents)
    dev = {
        "ewt": read_ewt(options.corpora, "dev")[::3],
        "gum": read_gum(options.corpora, "dev")[::3],
        "polnear": read_polnear(options.corpora / "polnear/data/dev")[::6],
    }
    run = Run(
        network,
        labels,
        pieces,
        Plan(epochs=options.epochs, minutes=options.minutes, average=options.average),
        options.out,
    )
    run.take_up()
    run.learn(documents, dev)
    treebanks = [*documents["ewt"], *documents["gum"]]
    vocabulary = options.encoder / "vocab.txt"
    export(options.out / "weights.pt", vocabulary, options.out / "model", treebanks)


if __name__ == "__main__":
    main()
