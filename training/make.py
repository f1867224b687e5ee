"""One command from the corpora to the model: ``python -m training.make CORPORA --encoder FOLDER -o OUT``."""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import torch
from torch import multiprocessing

from consilience.language.encoder.pieces import Pieces, read_vocabulary
from training.card import write_sources
from training.corpora import Document
from training.data import read_ewt, read_gum, training_documents
from training.export import export
from training.labels import Labels
from training.learn import Plan, Run, make_network
from training.marks import read_polnear
from training.together import Workers

NONE = "_"  # no feature, as treebanks write it; older runs left it empty


def main() -> None:
    """Read the options, train, and export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument(
        "--encoder", type=Path, required=True, help="folder with model.safetensors and vocab.txt"
    )
    parser.add_argument("-o", "--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=Plan().epochs)
    parser.add_argument("--workers", type=int, default=1, help="processes with one thread each")
    parser.add_argument("--port", type=int, default=29531, help="where the workers meet")
    parser.add_argument(
        "--share", type=float, default=1.0, help="share of the documents, for a quick trial"
    )
    parser.add_argument("--from", dest="begin", type=Path, help="weights.pt of an earlier run")
    parser.add_argument(
        "--rates", type=float, default=1.0, help="factor of all rates, lower with --from"
    )
    parser.add_argument("--minutes", type=float, help="end the run by the clock")
    parser.add_argument(
        "--silver-from",
        type=float,
        help="share of the run after which it labels news itself; 1 for never",
    )
    options = parser.parse_args()
    if options.workers == 1:
        train(0, options)
    else:
        multiprocessing.spawn(train, (options,), nprocs=options.workers)
    documents = training_documents(options.corpora)
    treebanks = [*documents["ewt"], *documents["gum"]]
    vocabulary = options.encoder / "vocab.txt"
    export(options.out / "weights.pt", vocabulary, options.out / "model", treebanks)


def silver_from(options: argparse.Namespace) -> float:
    """The share of the run after which news is labelled; at once where the weights can read."""
    if options.silver_from is not None:
        return float(options.silver_from)
    return 0.0 if options.begin else Plan().silver_from


def train(number: int, options: argparse.Namespace) -> None:
    """One worker's part of the run."""
    workers = Workers(number, options.workers)
    torch.set_num_threads(1)
    torch.manual_seed(Plan().seed)
    documents = training_documents(options.corpora)
    if options.begin:
        given = torch.load(options.begin, weights_only=False)["labels"]
        labels = Labels.of({head: [n or NONE for n in names] for head, names in given.items()})
    else:
        labels = Labels.count([d for name in sorted(documents) for d in documents[name]])
    if options.share < 1:
        dice = random.Random(1)
        documents = {
            k: [d for d in v if dice.random() < options.share] for k, v in documents.items()
        }
    lines = (options.encoder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    lines = [line for line in lines if line]
    network = make_network(len(lines), labels, options.encoder / "model.safetensors")
    if options.begin:
        given = torch.load(options.begin, weights_only=False)["weights"]
        network.load_state_dict(network.state_dict() | given)
    if number == 0:
        write_sources(options.out, documents)
    plan = Plan(
        epochs=options.epochs,
        minutes=options.minutes,
        encoder_rate=Plan().encoder_rate * options.rates,
        heads_rate=Plan().heads_rate * options.rates,
        silver_from=silver_from(options),
        rounding_from=0.4 if options.begin else Plan().rounding_from,
    )
    run = Run(network, labels, Pieces(read_vocabulary(lines)), plan, options.out, workers)
    run.take_up()
    workers.join(options.port)
    run.learn(documents, development_documents(options.corpora))


def development_documents(corpora: Path) -> dict[str, list[Document]]:
    """A part of the development splits, to follow a run."""
    return {
        "ewt": read_ewt(corpora, "dev")[::3],
        "gum": read_gum(corpora, "dev")[::3],
        "polnear": read_polnear(corpora / "polnear/data/dev")[::6],
    }


if __name__ == "__main__":
    main()
