"""The training run: fixed seed, a checkpoint and figures after every epoch."""

from __future__ import annotations

import json
import math
import random
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import nn

from consilience.language.encoder.pieces import Pieces
from consilience.language.encoder.shapes import MARKS
from training.corpora import Document
from training.data import epoch_documents
from training.encoder import LAYERS
from training.labels import Labels
from training.measure import measure
from training.network import WEIGHTS, Network, losses
from training.windows import Batch, batches, collate, cut_windows

BUDGETS = [12, 30, 60, 100, 140, 170, 200]


@dataclass(frozen=True, slots=True)
class Plan:
    """How a run is done.

    Attributes:
        epochs: passes over the gold documents.
        encoder_rate: highest learning rate of the encoder's top layer.
        heads_rate: highest learning rate of the heads.
        layer_decay: factor of the rate from one layer to the one below.
        warm_up: share of the steps over which rates rise.
        average: how much of the averaged weights is kept at each step.
        pieces: padded pieces in a batch.
        seed: of everything that is drawn.
        minutes: where a machine is shared and the time is set: what is left of the run ends after
            so many minutes, and rates fall with the clock from where they are.
    """

    epochs: int = 9
    encoder_rate: float = 1.2e-4
    heads_rate: float = 1.5e-3
    layer_decay: float = 0.9
    warm_up: float = 0.06
    average: float = 0.998
    pieces: int = 2200
    seed: int = 7
    minutes: float | None = None


def make_network(vocabulary: int, labels: Labels, pretrained: Path | None) -> Network:
    """A fresh network, its encoder filled where weights are given."""
    sizes = {name: len(values) for name, values in labels.sets.items()}
    network = Network(vocabulary, MARKS, sizes)
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


def _share(step: int, steps: int, warm_up: float) -> float:
    """The share of the highest rate at a step: up in a line, down in a cosine."""
    first = max(1, int(steps * warm_up))
    if step < first:
        return (step + 1) / first
    return 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * (step - first) / max(1, steps - first)))


class Run:
    """A training run that can be left and taken up again after any epoch."""

    def __init__(
        self, network: Network, labels: Labels, pieces: Pieces, plan: Plan, out: Path
    ) -> None:
        self.network, self.labels, self.pieces, self.plan, self.out = (
            network,
            labels,
            pieces,
            plan,
            out,
        )
        self.average = {n: p.detach().clone() for n, p in network.named_parameters()}
        self.optimizer = torch.optim.AdamW(
            _groups(network, plan), lr=1e-3, betas=(0.9, 0.98), fused=True
        )
        self.step = 0
        self.epoch = 0
        self.begun = time.time()
        self.first_share: float | None = None
        self.figures: list[dict[str, object]] = []

    def take_up(self) -> None:
        """Go on from the last checkpoint, if there is one."""
        path = self.out / "checkpoint.pt"
        if not path.exists():
            return
        kept = torch.load(path, weights_only=False)
        self.network.load_state_dict(kept["network"])
        self.optimizer.load_state_dict(kept["optimizer"])
        self.average, self.step, self.epoch, self.figures = (
            kept["average"], kept["step"], kept["epoch"], kept["figures"],
        )  # fmt: skip

    def keep(self) -> None:
        """Write the checkpoint, the averaged weights and the figures so far."""
        self.out.mkdir(parents=True, exist_ok=True)
        state = {
            "network": self.network.state_dict(), "optimizer": self.optimizer.state_dict(),
            "average": self.average, "step": self.step, "epoch": self.epoch, "figures": self.figures,
        }  # fmt: skip
        torch.save(state, self.out / "checkpoint.new")
        (self.out / "checkpoint.new").replace(self.out / "checkpoint.pt")
        torch.save({"weights": self.average, "labels": self.labels.sets}, self.out / "weights.pt")
        report = {"plan": asdict(self.plan), "epochs": self.figures}
        (self.out / "learning.json").write_text(json.dumps(report, indent=1), encoding="utf-8")

    def learn(self, documents: dict[str, list[Document]], dev: dict[str, list[Document]]) -> None:
        """All epochs that are left, each measured on the development documents."""
        self.begun = time.time()
        while self.epoch < self.plan.epochs and self.time_left() > 0:
            begun = time.time()
            loss = self._epoch(documents)
            self.epoch += 1
            figures: dict[str, object] = {
                "epoch": self.epoch,
                "seconds": round(time.time() - begun),
                "loss": loss,
            }
            figures |= self.measure(dev)
            self.figures.append(figures)
            print(json.dumps(figures), flush=True)
            self.keep()

    def time_left(self) -> float:
        """The share of the minutes that is left; 1 where the clock doesn't count."""
        if self.plan.minutes is None:
            return 1.0
        return 1.0 - (time.time() - self.begun) / (60 * self.plan.minutes)

    def rate_share(self, steps: int) -> float:
        """The share of the highest rate that is due now."""
        if self.plan.minutes is None:
            return _share(self.step, steps, self.plan.warm_up)
        if self.first_share is None:
            self.first_share = _share(self.step, steps, self.plan.warm_up)
        return self.first_share * max(self.time_left(), 0.01)

    def measure(self, dev: dict[str, list[Document]]) -> dict[str, object]:
        """Figures of the averaged weights."""
        own = {n: p.detach().clone() for n, p in self.network.named_parameters()}
        self._load(self.average)
        found: dict[str, object] = {
            name: measure(self.network, docs, self.pieces, self.labels)
            for name, docs in dev.items()
        }
        self._load(own)
        return found

    def _load(self, weights: dict[str, torch.Tensor]) -> None:
        with torch.no_grad():
            for name, parameter in self.network.named_parameters():
                parameter.copy_(weights[name])

    def _epoch(self, documents: dict[str, list[Document]]) -> dict[str, float]:
        dice = random.Random(1000 * self.plan.seed + self.epoch)
        torch.manual_seed(1000 * self.plan.seed + self.epoch)
        chosen = epoch_documents(documents, self.epoch, self.plan.seed)
        windows = [w for d in chosen for w in cut_windows(d, self.pieces, BUDGETS, dice)]
        groups = batches(windows, self.plan.pieces, dice)
        steps = len(groups) * self.plan.epochs
        self.network.train()
        sums: dict[str, float] = {}
        begun = time.time()
        for number, group in enumerate(groups):
            if self.time_left() <= 0:
                break
            self._step(collate(group, self.pieces, self.labels, dice), steps, sums)
            if number % 50 == 49:
                print(
                    f"epoch {self.epoch + 1} batch {number + 1}/{len(groups)} {time.time() - begun:.0f} s",
                    flush=True,
                )
        return {name: round(value / len(groups), 4) for name, value in sums.items()}

    def _step(self, batch: Batch, steps: int, sums: dict[str, float]) -> None:
        share = self.rate_share(steps)
        for group in self.optimizer.param_groups:
            group["lr"] = group["rate"] * share
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = self.network(batch)
        found = losses(self.network, batch, scores)
        words = int(batch.words.sum())
        total = sum(WEIGHTS[name] * value for name, value in found.items()) / words
        self.optimizer.zero_grad(set_to_none=True)
        total.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
        self.optimizer.step()
        self.step += 1
        kept = min(self.plan.average, (1 + self.step) / (10 + self.step))
        own = [p.detach() for p in self.network.parameters()]
        torch._foreach_lerp_(list(self.average.values()), own, 1 - kept)
        for name, value in found.items():
            sums[name] = sums.get(name, 0.0) + float(value.detach()) / words
