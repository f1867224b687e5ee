"""One command from the corpora to the model: ``python -m training.make CORPORA --encoder FOLDER -o OUT``.

On a processor one network learns from the corpora alone. With ``--teachers N`` N networks with
different random starts do so, side by side on a GPU, and the one that is shipped learns from them, too.
"""

from __future__ import annotations

import argparse
import os
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import torch
from torch import multiprocessing

from consilience.language.encoder.pieces import Pieces, read_vocabulary
from training.card import write_sources
from training.corpora import Document
from training.data import read_ewt, read_gum, training_documents
from training.encoded import encode
from training.export import export
from training.labels import Labels
from training.learn import Plan, Run, make_network
from training.marks import read_polnear
from training.measure import measure
from training.network import Network
from training.teachers import Teachers

Documents = dict[str, list[Document]]
ON_PROCESSOR = Plan()
ON_GPU = Plan(
    epochs=20,
    encoder_rate=1.4e-4,
    heads_rate=1.6e-3,
    pieces=2200,
    measure_every=8,
)


class Stage:
    """What every network of a run needs: documents, labels, pieces, and where things lie."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.documents = training_documents(options.corpora)
        if options.share < 1:
            dice = random.Random(1)
            self.documents = {
                k: [d for d in v if dice.random() < options.share]
                for k, v in self.documents.items()
            }
        self.dev = development_documents(options.corpora)
        every = [d for name in sorted(self.documents) for d in self.documents[name]]
        self.labels = Labels.count(every)
        self.vocabulary = options.encoder / "vocab.txt"
        lines = self.vocabulary.read_text(encoding="utf-8").split("\n")
        self.lines = [line for line in lines if line]
        self.pieces = Pieces(read_vocabulary(self.lines))
        for document in every:
            encode(document, self.pieces, self.labels)

    def network(self, pretrained: bool = True) -> Network:
        """A network with the encoder's weights, or one to be filled."""
        weights = self.options.encoder / "model.safetensors" if pretrained else None
        return make_network(len(self.lines), self.labels, weights)

    def teachers(self, device: torch.device) -> Teachers | None:
        """The finished teachers of this run."""
        paths = [
            teacher_folder(self.options, n) / "weights.pt" for n in range(self.options.teachers)
        ]
        if not paths:
            return None
        networks = [self.network(pretrained=False) for _ in paths]
        return Teachers.read(paths, [n.to(device) for n in networks], self.labels)


def teacher_folder(options: argparse.Namespace, number: int) -> Path:
    """Where a teacher's run lies."""
    return Path(options.out) / f"teacher-{number + 1}"


def main() -> None:
    """Read the options, train, and export."""
    options = read_options()
    stage = Stage(options)
    write_sources(options.out, stage.documents)
    if options.teachers:
        side_by_side(teach, stage, options.teachers)
    side_by_side(learn, stage, 1)
    treebanks = [*stage.documents["ewt"], *stage.documents["gum"]]
    export(options.out / "weights.pt", stage.vocabulary, options.out / "model", treebanks)


def read_options() -> argparse.Namespace:
    """The command's options."""
    # Looked for through the driver's library: a process that has started CUDA cannot fork any more.
    os.environ.setdefault("PYTORCH_NVML_BASED_CUDA_CHECK", "1")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument(
        "--encoder", type=Path, required=True, help="folder with model.safetensors and vocab.txt"
    )
    parser.add_argument("-o", "--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int)
    parser.add_argument("--teachers", type=int, default=0, help="networks to learn from")
    parser.add_argument("--minutes", type=float, help="end the run by the clock")
    parser.add_argument("--teacher-minutes", type=float, help="end the teachers' runs by the clock")
    parser.add_argument(
        "--share", type=float, default=1.0, help="share of the documents, for a quick trial"
    )
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    return parser.parse_args()


def side_by_side(train: Callable[[Stage, int], None], stage: Stage, number: int) -> None:
    """Let processes that share the documents train one network each.

    Raises:
        RuntimeError: one of them failed.
    """
    fork = multiprocessing.get_context("fork")
    processes = [fork.Process(target=train, args=(stage, n)) for n in range(number)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    if any(process.exitcode for process in processes):
        raise RuntimeError("a network's training failed; its message stands above")


def plan_of(options: argparse.Namespace, minutes: float | None) -> Plan:
    """The plan for the machine at hand."""
    plan = ON_GPU if options.device.startswith("cuda") else ON_PROCESSOR
    return replace(plan, epochs=options.epochs or plan.epochs, minutes=minutes)


def teach(stage: Stage, number: int) -> None:
    """Train one teacher: it learns from the corpora alone and need not round."""
    options = stage.options
    plan = plan_of(options, options.teacher_minutes)
    plan = replace(plan, seed=plan.seed + number, rounding_from=1.0)
    train(stage, plan, teacher_folder(options, number), None)


def learn(stage: Stage, _: int) -> None:
    """Train the network that is shipped."""
    options = stage.options
    device = torch.device(options.device)
    plan = plan_of(options, options.minutes)
    teachers = stage.teachers(device)
    if teachers is not None:
        figures = {
            k: measure(teachers, d, stage.pieces, stage.labels, device)
            for k, d in stage.dev.items()
        }
        print("teachers together", figures, flush=True)
        plan = replace(plan, polnear_parts=2, pieces=3000)
    train(stage, plan, options.out, teachers)


def train(stage: Stage, plan: Plan, out: Path, teachers: Teachers | None) -> None:
    """One run, taken up where it was left."""
    torch.set_num_threads(1)
    torch.manual_seed(plan.seed)
    network = stage.network().to(stage.options.device)
    run = Run(network, stage.labels, stage.pieces, plan, out, teachers)
    run.take_up()
    run.learn(stage.documents, stage.dev)


def development_documents(corpora: Path) -> Documents:
    """A part of the development splits, to follow a run."""
    return {
        "ewt": read_ewt(corpora, "dev")[::3],
        "gum": read_gum(corpora, "dev")[::3],
        "polnear": read_polnear(corpora / "polnear/data/dev")[::6],
    }


if __name__ == "__main__":
    main()
