"""The training run: fixed seed, a checkpoint and figures after every few epochs."""

from __future__ import annotations

import json
import math
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from consilience.language.encoder.pieces import Pieces
from consilience.language.encoder.shapes import MARKS
from training.corpora import Document
from training.data import epoch_documents
from training.distil import soft_losses
from training.encoder import LAYERS
from training.labels import Labels
from training.measure import measure
from training.network import WEIGHTS, Network, losses
from training.rounding import set_rounding
from training.teachers import Teachers
from training.windows import Batch, batches, collate, cut_windows

BUDGETS = [12, 30, 60, 100, 140, 170, 200]
EVERY = 8  # steps between two looks at the clock and two averages


@dataclass(frozen=True, slots=True)
class Plan:
    """How a run is done.

    Attributes:
        epochs: passes over the gold documents.
        encoder_rate: highest learning rate of the encoder's top layer.
        heads_rate: highest learning rate of the heads.
        layer_decay: factor of the rate from one layer to the one below.
        warm_up: share of the run over which rates rise.
        average: how much of the averaged weights is kept at each step.
        pieces: padded pieces in a batch.
        seed: of everything that is drawn.
        polnear_parts: of so many parts of PolNeAR one is read in an epoch, in turn.
        soft: share of the loss that goes to the teachers, where there are any.
        rounding_from: share of the run after which matrices round as the exported ones do.
        measure_every: epochs between two measurements.
        minutes: where a machine is shared and the time is set: the run ends after so many minutes
            of learning and measuring, whatever its epochs, and rates follow the clock.
    """

    epochs: int = 9
    encoder_rate: float = 1.2e-4
    heads_rate: float = 1.4e-3
    layer_decay: float = 0.9
    warm_up: float = 0.06
    average: float = 0.995
    pieces: int = 1100
    seed: int = 7
    polnear_parts: int = 4
    soft: float = 0.6
    rounding_from: float = 0.7
    measure_every: int = 1
    minutes: float | None = None


def make_network(vocabulary: int, labels: Labels, pretrained: Path | None) -> Network:
    """A fresh network, its encoder filled where weights are given."""
    sizes = {name: len(values) for name, values in labels.sets.items()}
    network = Network(vocabulary, MARKS, sizes, labels.number("upos", "VERB"))
    if pretrained is not None:
        network.encoder.load_pretrained(pretrained)
    return network


def _groups(network: Network, plan: Plan) -> list[dict[str, object]]:
    encoder = network.encoder
    groups: list[dict[str, object]] = []

    def add(modules: list[nn.Module], rate: float) -> None:
        weights = [p for m in modules for p in m.parameters()]
        groups.append(
            {"params": [p for p in weights if p.dim() > 1], "rate": rate, "weight_decay": 0.01}
        )
        groups.append(
            {"params": [p for p in weights if p.dim() < 2], "rate": rate, "weight_decay": 0.0}
        )

    for index, layer in enumerate(encoder.layers):
        add([layer], plan.encoder_rate * plan.layer_decay ** (LAYERS - 1 - index))
    low = plan.encoder_rate * plan.layer_decay**LAYERS
    add([encoder.pieces, encoder.positions, encoder.norm], low)
    add([encoder.marks], plan.heads_rate)
    heads = [p for n, p in network.named_parameters() if not n.startswith("encoder.")]
    groups.append({"params": heads, "rate": plan.heads_rate, "weight_decay": 0.01})
    return groups


def rate_share(progress: float, warm_up: float) -> float:
    """The share of the highest rate at a share of the run: up in a line, down in a cosine."""
    if progress < warm_up:
        return max(progress / warm_up, 0.002)
    return 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * (progress - warm_up) / (1 - warm_up)))


class Run:
    """A training run that can be left and taken up again after any epoch."""

    def __init__(
        self,
        network: Network,
        labels: Labels,
        pieces: Pieces,
        plan: Plan,
        out: Path,
        teachers: Teachers | None = None,
    ) -> None:
        self.network, self.labels, self.pieces = network, labels, pieces
        self.plan, self.out, self.teachers = plan, out, teachers
        self.device = next(network.parameters()).device
        self.average = {n: p.detach().clone() for n, p in network.named_parameters()}
        self.optimizer = torch.optim.AdamW(
            _groups(network, plan), lr=1e-3, betas=(0.9, 0.98), fused=True
        )
        self.step = self.epoch = 0
        self.progress = self.spent = 0.0
        self.begun = time.time()
        self.figures: list[dict[str, object]] = []

    def take_up(self) -> None:
        """Go on from the last checkpoint, if there is one."""
        path = self.out / "checkpoint.pt"
        if not path.exists():
            return
        kept = torch.load(path, weights_only=False, map_location=self.device)
        self.network.load_state_dict(kept["network"])
        self.optimizer.load_state_dict(kept["optimizer"])
        self.average, self.step, self.epoch = kept["average"], kept["step"], kept["epoch"]
        self.figures, self.spent, self.progress = kept["figures"], kept["spent"], kept["progress"]

    def keep(self) -> None:
        """Write the checkpoint, the averaged weights and the figures so far."""
        self.out.mkdir(parents=True, exist_ok=True)
        state = {
            "network": self.network.state_dict(), "optimizer": self.optimizer.state_dict(),
            "average": self.average, "step": self.step, "epoch": self.epoch,
            "figures": self.figures, "progress": self.progress,
            "spent": self.spent + time.time() - self.begun,
        }  # fmt: skip
        torch.save(state, self.out / "checkpoint.new")
        (self.out / "checkpoint.new").replace(self.out / "checkpoint.pt")
        average = {name: value.cpu() for name, value in self.average.items()}
        torch.save({"weights": average, "labels": self.labels.sets}, self.out / "weights.pt")
        plan = asdict(self.plan) | {"teachers": self.teachers.of if self.teachers else 0}
        report = {"plan": plan, "epochs": self.figures}
        (self.out / "learning.json").write_text(json.dumps(report, indent=1), encoding="utf-8")

    def learn(self, documents: dict[str, list[Document]], dev: dict[str, list[Document]]) -> None:
        """All epochs that are left, every few measured on the development documents."""
        self.begun = time.time()
        while self.progress < 1:
            begun = time.time()
            figures: dict[str, object] = {"epoch": self.epoch + 1}
            loss = self._epoch(documents)
            self.epoch += 1
            figures |= {
                "steps": self.step, "progress": round(self.progress, 3),
                "seconds": round(time.time() - begun), "loss": loss,
            }  # fmt: skip
            if self.progress >= 1 or self.epoch % self.plan.measure_every == 0:
                figures |= self.measure(dev)
            self.figures.append(figures)
            print(self.out.name, json.dumps(figures), flush=True)
            if self.progress >= 1 or self.epoch % self.plan.measure_every == 0:
                self.keep()

    def measure(self, dev: dict[str, list[Document]]) -> dict[str, object]:
        """Figures of the averaged weights."""
        with self._averaged():
            return {
                name: measure(self.network, docs, self.pieces, self.labels, self.device)
                for name, docs in dev.items()
            }

    @contextmanager
    def _averaged(self) -> Iterator[None]:
        own = {n: p.detach().clone() for n, p in self.network.named_parameters()}
        self._load(self.average)
        yield
        self._load(own)

    def _load(self, weights: dict[str, Tensor]) -> None:
        with torch.no_grad():
            for name, parameter in self.network.named_parameters():
                parameter.copy_(weights[name])

    def _epoch(self, documents: dict[str, list[Document]]) -> dict[str, float]:
        plan = self.plan
        dice = random.Random(1000 * plan.seed + self.epoch)
        chosen = epoch_documents(
            documents, self.epoch, plan.seed, plan.polnear_parts, self.teachers is not None
        )
        windows = [w for d in chosen for w in cut_windows(d, self.pieces, BUDGETS, dice)]
        groups = batches(windows, plan.pieces, dice)
        torch.manual_seed(1000 * plan.seed + self.epoch)
        set_rounding(self.network, self.progress >= plan.rounding_from)
        self.network.train()
        sums: dict[str, Tensor] = {}
        for number, group in enumerate(groups, 1):
            self._step(collate(group, self.pieces, self.labels, dice), sums)
            if number % EVERY == 0 or number == len(groups):
                self._look((self.epoch + number / len(groups)) / plan.epochs, number)
            if self.progress >= 1:
                break
        return {name: round(float(value) / number, 4) for name, value in sums.items()}

    def _look(self, of_epochs: float, number: int) -> None:
        """Average the weights with those before, and see how far the run is."""
        own = [p.detach() for p in self.network.parameters()]
        steps = (number - 1) % EVERY + 1
        kept = min(self.plan.average, (1 + self.step) / (10 + self.step)) ** steps
        torch._foreach_lerp_(list(self.average.values()), own, 1 - kept)
        if self.plan.minutes is None:
            self.progress = of_epochs
        else:
            seconds = self.spent + time.time() - self.begun
            self.progress = seconds / (60 * self.plan.minutes)

    def _step(self, batch: Batch, sums: dict[str, Tensor]) -> None:
        share = rate_share(min(self.progress, 1.0), self.plan.warm_up)
        for group in self.optimizer.param_groups:
            group["lr"] = group["rate"] * share
        words = int(batch.words.sum())
        found = self._losses(batch.to(self.device))
        total = sum(WEIGHTS[name] * value for name, value in found.items()) / words
        self.optimizer.zero_grad(set_to_none=True)
        total.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
        self.optimizer.step()
        self.step += 1
        for name, value in found.items():
            sums[name] = sums.get(name, 0.0) + value.detach() / words

    def _losses(self, batch: Batch) -> dict[str, Tensor]:
        with torch.autocast(self.device.type, dtype=torch.bfloat16):
            scores = self.network(batch)
        found = losses(self.network, batch, scores)
        if self.teachers is None:
            return found
        soft = soft_losses(self.network, batch, scores, self.teachers.tell(batch))
        share = self.plan.soft
        return {n: (1 - share) * value + share * soft[n] for n, value in found.items()}
